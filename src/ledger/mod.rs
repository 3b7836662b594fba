//! A plan with any number of rounds: what became of each promise over the years.
//!
//! A [`Ledger`] keeps a plan as it was taken in, the rounds of progress that came after, what an inspectorate
//! judged, and the steps that a program logs itself, in the order of their days. Nothing in it is ever
//! altered: where an action stands is the log folded up. What people say of links and readings
//! ([`Ledger::add_reviews`]) stands over what a round was found to say, with both figures. What was published is never refused for what it
//! says (a rule finds it); only [`Ledger::record`] refuses a step that the table of statuses does not allow.

pub(crate) mod ahead;
mod contradiction;
mod draft;
#[cfg(feature = "text")]
mod draft_csv;
mod error;
mod fold;
mod history;
#[cfg(feature = "text")]
mod published;
mod reviews;
mod round;
mod snapshot;
mod step;
mod wire;

pub use ahead::{Forthcoming, ForthcomingKind};
pub use contradiction::{Contradiction, ContradictionKind};
pub use draft::{Draft, DraftRow, Question};
pub use error::{LedgerError, LedgerErrorKind};
pub use history::{DueHistory, DueRevision, History, Occasion, OwnersStep, RoundSaid, State, StatusStep};
pub use reviews::ReviewToRenew;
pub use round::Round;
pub use snapshot::{Snapshot, SnapshotItem};
pub use step::Step;

use crate::{
    base::FixedState,
    diff::{Compare, Comparison, dates::own_date},
    model::{
        ActionId, ActionPlan, ImportRecord, Judgement, Legality, Owner, Place, ProgressUpdate,
        RecommendationId, Status, Transition,
    },
};
use chrono::NaiveDate;
use error::Fault;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A plan with any number of rounds.
///
/// ```
/// use action_plan::{ledger::Ledger, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives.").due("June 2025"))?;
/// let mut ledger = Ledger::new(plan);
/// for (label, cell) in [("June 2025", "Ongoing, September 2025"), ("December 2025", "Completed")] {
///     let mut round = ProgressUpdate::new(label);
///     round.add(ProgressEntry::new("e", "").answering("1").labelled(cell));
///     ledger.add_round(round)?;
/// }
/// let history = ledger.history("1").unwrap();
/// let passed: Vec<_> = history.statuses.iter().filter_map(|step| step.transition.to).collect();
/// assert_eq!(passed, [Status::InProgress, Status::Completed]);
/// assert_eq!(history.due.months(), Some(3));
/// assert!(ledger.add_round(ProgressUpdate::new("June 2025")).is_err(), "it is there already");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(into = "wire::LedgerOnTheWire", try_from = "wire::LedgerOnTheWire")]
pub struct Ledger {
    plan: ActionPlan,
    snapshot: Snapshot,
    rounds: Vec<Round>,
    /// Rounds and steps in the order in which they were added, which is that of their days.
    events: Vec<Event>,
    /// Where among the events the rounds are, and the steps of each action.
    rounds_at: Vec<usize>,
    steps_at: IndexMap<String, Vec<usize>, FixedState>,
    /// The latest day that was logged.
    last_day: Option<NaiveDate>,
    judgements: Vec<(RecommendationId, Judgement)>,
    /// The statuses that a ledger read from elsewhere gives as the current ones.
    claimed: IndexMap<ActionId, Option<Status>>,
}

#[derive(Clone, Debug, PartialEq)]
enum Event {
    Round(usize),
    Step(Box<Step>),
}

impl Ledger {
    /// A plan, as it is, and nothing said of it yet.
    pub fn new(plan: ActionPlan) -> Self {
        let snapshot = Snapshot::of(&plan);
        Self {
            plan,
            snapshot,
            rounds: Vec::new(),
            events: Vec::new(),
            rounds_at: Vec::new(),
            steps_at: IndexMap::default(),
            last_day: None,
            judgements: Vec::new(),
            claimed: IndexMap::new(),
        }
    }

    /// Adds a round of progress.
    ///
    /// # Errors
    /// [`LedgerError`] if it is dated before what was logged last, bears the label of a round that is there,
    /// or answers another plan. A round that prints neither date nor a label with one is taken to come after
    /// what is there.
    pub fn add_round(&mut self, update: ProgressUpdate) -> Result<(), LedgerError> {
        self.add_round_with(update, None, &Compare::new())
    }

    /// The same with what reading the published text met, and with the choices of a comparison. Reviews among them
    /// are of this round; those that come later, or are of several rounds, go to [`add_reviews`](Self::add_reviews).
    ///
    /// # Errors
    /// As [`add_round`](Self::add_round).
    pub fn add_round_with(
        &mut self,
        update: ProgressUpdate,
        import: Option<ImportRecord>,
        options: &Compare,
    ) -> Result<(), LedgerError> {
        self.check_round(&update)?;
        let comparison = Comparison::with_import(&self.plan, &update, import.as_ref(), options);
        if comparison.answers_another_plan() {
            return Err(Fault::AnswersAnotherPlan(name_of(&update)).into());
        }
        let result = comparison.into_result();
        self.log_round(Round::new(update, import, result));
        Ok(())
    }

    /// Logs a step, and says from where to where it leads.
    ///
    /// This is the one place that refuses: what published rounds say is taken as it is.
    ///
    /// # Errors
    /// [`LedgerError`] if the action is not in the plan, if the step is dated before what was last logged of
    /// it, if the table of statuses ([`Status::to`]) has no such step, or if the step lacks what it needs: a
    /// reason, a successor that is in the plan, an assessor who does not answer for the action.
    ///
    /// ```
    /// use action_plan::{ledger::{Ledger, Step}, model::{Action, ActionPlan, Status}};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "Count the knives."))?;
    /// let mut ledger = Ledger::new(plan);
    /// let refused = ledger.record(Step::new("1", Status::Verified).assessed_by("Inspectorate")).unwrap_err();
    /// assert_eq!(refused.to_string(), "action 1 cannot go from planned to verified");
    /// ledger.record(Step::new("1", Status::Completed))?;
    /// ledger.record(Step::new("1", Status::Verified).assessed_by("Inspectorate"))?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn record(&mut self, step: Step) -> Result<Transition, LedgerError> {
        let action = self.plan.action(step.action.as_str());
        let Some(action) = action else { return Err(Fault::NoSuchAction(step.action).into()) };
        let history = fold::history(self, action, None);
        self.check_order(&step)?;
        if let Some(successor) = step.successor.as_ref().filter(|id| self.plan.action(id.as_str()).is_none())
        {
            return Err(Fault::NoSuchSuccessor { action: step.action, successor: successor.clone() }.into());
        }
        let from = history.state.status;
        let Some(to) = step.status else {
            self.log_step(step);
            return Ok(Transition::between(from, from));
        };
        let from = from.unwrap_or(Status::Planned);
        let legality = from.to(to);
        let action = step.action.clone();
        if legality == Legality::Illegal {
            return Err(Fault::Illegal { action, from, to }.into());
        }
        if !legality.is_met_by(step.guards()) {
            return Err(Fault::Unmet { action, from, to, legality }.into());
        }
        let needs_assessor = legality.needs().is_some_and(|needs| needs.assessor);
        if let Some(assessor) = step.assessor.as_ref().filter(|_| needs_assessor) {
            let key = Owner::read(assessor).key;
            if history.state.owners.iter().any(|owner| owner.key == key) {
                return Err(Fault::NotIndependent { action, assessor: assessor.clone() }.into());
            }
        }
        self.log_step(step);
        Ok(Transition::between(Some(from), Some(to)))
    }

    /// Adds what somebody independent judged of a recommendation. It stays with the recommendation: no
    /// action's status follows from it.
    ///
    /// # Errors
    /// [`LedgerError`] if the recommendation is not in the plan.
    pub fn add_judgement(&mut self, recommendation: &str, judgement: Judgement) -> Result<(), LedgerError> {
        if self.plan.recommendation(recommendation).is_none() {
            return Err(Fault::NoSuchRecommendation(recommendation.into()).into());
        }
        self.judgements.push((recommendation.into(), judgement));
        Ok(())
    }

    /// The plan as it was taken in.
    pub fn plan(&self) -> &ActionPlan {
        &self.plan
    }

    /// What the plan said when it was taken in, as fingerprints.
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    /// What reads otherwise in a later print of the same plan than when it was taken in.
    ///
    /// ```
    /// use action_plan::{ledger::Ledger, model::{Action, ActionPlan, Place}};
    /// let plan = |text: &str| {
    ///     let mut plan = ActionPlan::new("Plan");
    ///     plan.add_action(Action::new("1", text)).map(|()| plan)
    /// };
    /// let ledger = Ledger::new(plan("Count the knives daily.")?);
    /// assert_eq!(ledger.differences(&plan("Count the knives weekly.")?), [Place::action("1")]);
    /// # Ok::<(), action_plan::model::PlanError>(())
    /// ```
    pub fn differences(&self, reprint: &ActionPlan) -> Vec<Place> {
        self.snapshot.differences(reprint)
    }

    /// The rounds, oldest first.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The steps that were logged beside the rounds, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.events.iter().filter_map(|event| match event {
            Event::Step(step) => Some(&**step),
            Event::Round(_) => None,
        })
    }

    /// What was judged of a recommendation: as the plan prints it, then as added.
    pub fn judgements<'l>(&'l self, recommendation: &'l str) -> impl Iterator<Item = &'l Judgement> {
        let printed = self.plan.recommendation(recommendation).map_or(&[][..], |asked| &asked.judgements);
        let added = self.judgements.iter().filter(move |(id, _)| id.as_str() == recommendation);
        printed.iter().chain(added.map(|(_, judgement)| judgement))
    }

    /// The plan against one round, from 0: what [`Comparison::between`] finds.
    pub fn comparison(&self, round: usize) -> Option<Comparison<'_>> {
        let round = self.rounds.get(round)?;
        Some(Comparison::of_result(&self.plan, &round.update, round.import(), round.result.clone()))
    }

    /// What became of an action; none where it is not in the plan.
    pub fn history(&self, action: &str) -> Option<History> {
        Some(fold::history(self, self.plan.action(action)?, None))
    }

    /// What had become of an action by the end of a day. What is logged without a date counts, and so do reviews of
    /// the rounds until then, whenever they were made: they say what the words of a round say.
    pub fn history_until(&self, action: &str, day: NaiveDate) -> Option<History> {
        Some(fold::history(self, self.plan.action(action)?, Some(day)))
    }

    /// What became of each action, in plan order.
    pub fn histories(&self) -> impl Iterator<Item = History> {
        self.plan.actions().values().map(|action| fold::history(self, action, None))
    }

    /// Where an action stood before the latest round; none where there is no round, or no such action.
    pub(crate) fn before_last_round(&self, action: &str) -> Option<State> {
        Some(fold::before_last_round(self, self.plan.action(action)?)?.state)
    }

    /// Actions of which a ledger read from elsewhere gives another current status than its log ends in, with
    /// the status given and the one logged; in plan order. A ledger made in code has none.
    pub fn inconsistent(&self) -> impl Iterator<Item = (&ActionId, Option<Status>, Option<Status>)> {
        self.plan.actions().values().filter_map(|action| {
            let given = *self.claimed.get(action.id.as_str())?;
            let logged = fold::history(self, action, None).state.status;
            (given != logged).then_some((&action.id, given, logged))
        })
    }

    fn check_round(&self, update: &ProgressUpdate) -> Result<(), LedgerError> {
        if let Some(label) = update.label() {
            let same = |round: &Round| {
                round.update.label().is_some_and(|other| crate::base::same_folded(other, label))
            };
            if self.rounds.iter().any(same) {
                return Err(Fault::LabelTaken(label.to_owned()).into());
            }
        }
        match own_date(update).zip(self.last_day) {
            Some((date, last)) if date < last => {
                Err(Fault::OutOfOrder { what: name_of(update), date, last }.into())
            }
            _ => Ok(()),
        }
    }

    /// A step may not come before what is known of its action: a round, or another step.
    fn check_order(&self, step: &Step) -> Result<(), LedgerError> {
        let speaks = |round: &&Round| round.entries_of(step.action.as_str()).next().is_some();
        let rounds = self.rounds.iter().filter(speaks).filter_map(Round::date);
        let steps = self.steps_of(step.action.as_str()).filter_map(|step| step.date);
        let last = rounds.chain(steps).max();
        match step.date.zip(last) {
            Some((date, last)) if date < last => {
                let what = format!("a step of action {}", step.action);
                Err(Fault::OutOfOrder { what, date, last }.into())
            }
            _ => Ok(()),
        }
    }

    /// What was logged of an action, in order: every round, and its own steps.
    fn events_of<'l>(&'l self, action: &str) -> impl Iterator<Item = &'l Event> {
        let steps = self.steps_at.get(action).map_or(&[][..], Vec::as_slice);
        let (mut rounds, mut steps) = (self.rounds_at.iter().peekable(), steps.iter().peekable());
        std::iter::from_fn(move || {
            let next = match (rounds.peek(), steps.peek()) {
                (Some(round), Some(step)) if step < round => steps.next(),
                (Some(_), _) => rounds.next(),
                (None, _) => steps.next(),
            };
            self.events.get(*next?)
        })
    }

    fn steps_of<'l>(&'l self, action: &str) -> impl Iterator<Item = &'l Step> {
        let steps = self.steps_at.get(action).map_or(&[][..], Vec::as_slice);
        steps.iter().filter_map(|at| match self.events.get(*at)? {
            Event::Step(step) => Some(&**step),
            Event::Round(_) => None,
        })
    }

    fn log_step(&mut self, step: Step) {
        self.last_day = self.last_day.max(step.date);
        self.steps_at.entry(step.action.to_string()).or_default().push(self.events.len());
        self.events.push(Event::Step(Box::new(step)));
    }

    fn log_round(&mut self, round: Round) {
        self.last_day = self.last_day.max(round.date());
        self.rounds_at.push(self.events.len());
        self.events.push(Event::Round(self.rounds.len()));
        self.rounds.push(round);
    }
}

/// How a round is named in a message.
fn name_of(update: &ProgressUpdate) -> String {
    match (update.label(), update.submitted()) {
        (Some(label), _) => format!("“{label}”"),
        (None, Some(day)) => format!("the round of {day}"),
        (None, None) => "a round without label and date".to_owned(),
    }
}
