//! What became of one action, round by round.

use crate::model::{
    Act, ActionId, Aim, ChangedField, Disposition, EntryId, LabelAndText, MachineResult, Owner, PartialDate,
    Quote, ReviewRecord, Status, Transition,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// When something was said: in which round, or in a step of its own.
///
/// ```
/// assert_eq!(action_plan::ledger::Occasion::default().round, None, "a step that a program logged");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Occasion {
    /// Which round, from 0; none for a step that a program logged.
    #[serde(default)]
    pub round: Option<usize>,
    /// What the round calls itself.
    #[serde(default)]
    pub label: Option<String>,
    /// The day, where one is printed or given.
    #[serde(default)]
    pub date: Option<NaiveDate>,
}

/// A status as it was logged: from which to which, and with what.
///
/// ```
/// use action_plan::{ledger::{Ledger, Step}, model::{Action, ActionPlan, Legality, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives."))?;
/// let mut ledger = Ledger::new(plan);
/// ledger.record(Step::new("1", Status::Completed).shown_by("the book of counts"))?;
/// let history = ledger.history("1").unwrap();
/// assert_eq!(history.statuses[0].transition.legality, Some(Legality::Legal));
/// assert_eq!(history.statuses[0].evidence, ["the book of counts"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StatusStep {
    /// When.
    pub at: Occasion,
    /// From which status to which. A status that is reported again is a step from itself to itself.
    pub transition: Transition,
    /// The words it rests on: the sentences that decide, else the entries' own words; of a logged step
    /// its evidence.
    #[serde(default)]
    pub evidence: Vec<String>,
    /// Why, where a logged step says so.
    #[serde(default)]
    pub reason: Option<String>,
    /// What takes its place, where a logged step says so.
    #[serde(default)]
    pub successor: Option<ActionId>,
    /// The independent assessor, where a logged step names one.
    #[serde(default)]
    pub assessor: Option<String>,
}

/// One change of a date.
///
/// ```
/// use action_plan::{ledger::{Ledger, Step}, model::{Action, ActionPlan}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives.").due("June 2025"))?;
/// let mut ledger = Ledger::new(plan);
/// ledger.record(Step::of("1").due("September 2025"))?;
/// let revision = &ledger.history("1").unwrap().due.revisions[0];
/// assert_eq!((revision.months, revision.declared), (Some(3), false));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DueRevision {
    /// When.
    pub at: Occasion,
    /// The date that held until then.
    #[serde(default)]
    pub from: Option<PartialDate>,
    /// The date from then on.
    #[serde(default)]
    pub to: Option<PartialDate>,
    /// Whole months from the one to the other; none where either is missing or coarser than a quarter.
    #[serde(default)]
    pub months: Option<i32>,
    /// Whether the cell, or the sentence that holds the date, says revised, extended or the like.
    #[serde(default)]
    pub declared: bool,
    /// What sort of change it is: `due_slipped`, `due_advanced`, `due_dropped` and so on.
    pub field: ChangedField,
}

/// The dates of an action from the plan on.
///
/// ```
/// let due = action_plan::ledger::DueHistory::default();
/// assert_eq!((due.slips(), due.months()), (0, None));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DueHistory {
    /// The date of the plan, the struck-out one where its cell prints two; never altered.
    #[serde(default)]
    pub original: Option<PartialDate>,
    /// The date that holds now.
    #[serde(default)]
    pub current: Option<PartialDate>,
    /// Every change, in order.
    #[serde(default)]
    pub revisions: Vec<DueRevision>,
}

impl DueHistory {
    /// How often a later date was given.
    pub fn slips(&self) -> usize {
        self.slipped().count()
    }

    /// How often a later date was given that is not marked as revised.
    pub fn slips_not_declared(&self) -> usize {
        self.slipped().filter(|revision| !revision.declared).count()
    }

    /// Whole months from the original date to the current one, all revisions together; none where either
    /// is missing or coarser than a quarter.
    pub fn months(&self) -> Option<i32> {
        self.original?.months_moved(self.current?)
    }

    fn slipped(&self) -> impl Iterator<Item = &DueRevision> {
        self.revisions.iter().filter(|revision| revision.field == ChangedField::DueSlipped)
    }
}

/// Who answered for an action from one occasion on.
///
/// ```
/// use action_plan::{ledger::{Ledger, Step}, model::{Action, ActionPlan, Owner}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives.").owned_by(Owner::read("Chef")))?;
/// let mut ledger = Ledger::new(plan);
/// ledger.record(Step::of("1").owned_by(Owner::read("Governor")))?;
/// let history = ledger.history("1").unwrap();
/// assert_eq!(history.owners[0].removed[0].text, "Chef");
/// assert_eq!(history.state.owners[0].text, "Governor");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OwnersStep {
    /// When.
    pub at: Occasion,
    /// Who was named anew.
    #[serde(default)]
    pub added: Vec<Owner>,
    /// Who is no longer named.
    #[serde(default)]
    pub removed: Vec<Owner>,
}

/// What one round said of an action.
///
/// ```
/// use action_plan::{ledger::Ledger, model::{Action, ActionPlan, Disposition, ProgressEntry, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives."))?;
/// let mut ledger = Ledger::new(plan);
/// let mut june = ProgressUpdate::new("June 2025");
/// june.add(ProgressEntry::new("e", "").answering("1").labelled("Ongoing"));
/// ledger.add_round(june)?;
/// ledger.add_round(ProgressUpdate::new("December 2025"))?;
/// let said = ledger.history("1").unwrap().rounds;
/// assert_eq!(said[1].disposition, Disposition::Unreported, "nothing is said of it in December");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RoundSaid {
    /// Which round.
    pub at: Occasion,
    /// The entries that answer the action, in printed order.
    #[serde(default)]
    pub entries: Vec<EntryId>,
    /// The status they report.
    #[serde(default)]
    pub reported: Option<Status>,
    /// What their sentences say of the act.
    pub act: Act,
    /// What their sentences say of the aim.
    pub aim: Aim,
    /// Whether label and sentences say the same.
    #[serde(default)]
    pub label_and_text: Option<LabelAndText>,
    /// The summary of that round against the plan.
    pub disposition: Disposition,
    /// The sentences it rests on.
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// The review that is shown with it: the last independent one that was applied, else the owner's last reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<ReviewRecord>,
    /// What the machine found, where a review was applied or another action's moved something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine: Option<MachineResult>,
}

/// Where an action stands: the log folded up.
///
/// ```
/// assert_eq!(action_plan::ledger::State::default().status, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct State {
    /// The status that was logged last; at first the plan's own.
    #[serde(default)]
    pub status: Option<Status>,
    /// When it came to that status, where that is known.
    #[serde(default)]
    pub since: Option<NaiveDate>,
    /// When it is due as things stand.
    #[serde(default)]
    pub due: Option<PartialDate>,
    /// Who answers for it.
    #[serde(default)]
    pub owners: Vec<Owner>,
    /// The last round that speaks of it, from 0.
    #[serde(default)]
    pub last_round: Option<usize>,
    /// How many rounds have come since without a word of it.
    #[serde(default)]
    pub rounds_without_a_word: usize,
}

/// What became of one action: status, dates, owners and words, occasion by occasion.
///
/// ```
/// use action_plan::{ledger::Ledger, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives.").due("June 2025"))?;
/// let mut ledger = Ledger::new(plan);
/// for (label, cell) in [("June 2025", "Ongoing, September 2025"), ("March 2026", "Ongoing, revised to June 2026")] {
///     let mut round = ProgressUpdate::new(label);
///     round.add(ProgressEntry::new("e", "").answering("1").labelled(cell));
///     ledger.add_round(round)?;
/// }
/// let history = ledger.history("1").unwrap();
/// assert_eq!(history.state.status, Some(Status::InProgress));
/// assert_eq!((history.due.slips(), history.due.slips_not_declared(), history.due.months()), (2, 1, Some(12)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct History {
    /// The action.
    pub action: ActionId,
    /// Its statuses as logged, in order.
    #[serde(default)]
    pub statuses: Vec<StatusStep>,
    /// Its dates.
    #[serde(default)]
    pub due: DueHistory,
    /// Its changes of owners, in order.
    #[serde(default)]
    pub owners: Vec<OwnersStep>,
    /// What each round said, every round in turn.
    #[serde(default)]
    pub rounds: Vec<RoundSaid>,
    /// Where it stands.
    #[serde(default)]
    pub state: State,
}
