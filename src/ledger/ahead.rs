//! What lies ahead of a day: what falls due, is reviewed, begins, ends.

use super::Ledger;
use crate::{
    diff::dates,
    model::{
        Action, DateRole, Owner, PartialDate, Place, ProgressEntry, RecommendationId, Status, Timescale,
        closed::closed_list, words::fact,
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

closed_list! {
    /// What is to happen on a date.
    ///
    /// ```
    /// use action_plan::ledger::ForthcomingKind;
    /// assert_eq!("funding_ends".parse(), Ok(ForthcomingKind::FundingEnds));
    /// ```
    ForthcomingKind {
        /// An open action falls due.
        Due = "due",
        /// An open action is to be looked at again: no promise of delivery.
        Review = "review",
        /// An open action, or a later stage of one, is to begin.
        Start = "start",
        /// A sentence says that money ends.
        FundingEnds = "funding_ends",
        /// A sentence says that something ends.
        Ends = "ends",
        /// A sentence says that something begins.
        Begins = "begins",
        /// A sentence names the date.
        Mentioned = "mentioned",
    }
}

impl ForthcomingKind {
    /// The words that reports show for it.
    pub fn shown(self) -> &'static str {
        fact::shown(fact::FORTHCOMING, self.as_str())
    }
}

/// A date that lies ahead, and what is printed about it.
///
/// ```
/// use action_plan::{ledger::{ForthcomingKind, Ledger}, model::{Action, ActionPlan}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives.").due("June 2026"))?;
/// plan.add_action(Action::new("2", "Fit lockable racks.").due("Review in May 2026"))?;
/// plan.add_action(Action::new("3", "Train the cooks.").due("June 2025"))?;
/// let ahead = Ledger::new(plan).ahead(chrono::NaiveDate::from_ymd_opt(2026, 3, 12).unwrap());
/// let found: Vec<_> = ahead.iter().map(|one| (one.at.id.as_str(), one.kind)).collect();
/// assert_eq!(found, [("2", ForthcomingKind::Review), ("1", ForthcomingKind::Due)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Forthcoming {
    /// When.
    pub date: PartialDate,
    /// What is to happen then.
    pub kind: ForthcomingKind,
    /// The action, or an entry that answers none.
    pub at: Place,
    /// The recommendation under which it stands.
    #[serde(default)]
    pub recommendation: Option<RecommendationId>,
    /// Who answers for it as things stand.
    #[serde(default)]
    pub owners: Vec<Owner>,
    /// The cell or the sentence that prints the date.
    pub words: String,
}

impl Ledger {
    /// What lies ahead of a day, soonest first: of open actions the dates of their cells as they hold now, and
    /// (with feature `text`) the dates in the sentences last printed of any action, open or not: money ends
    /// and stages begin whatever a label says. A due date lies ahead until its last day; what a sentence says
    /// to begin or only mentions, until its first.
    pub fn ahead(&self, after: NaiveDate) -> Vec<Forthcoming> {
        let histories = self.plan.actions().values().filter(|action| !action.is_umbrella());
        let last = self.rounds.last();
        let mut found = Vec::new();
        for (action, history) in
            histories.filter_map(|action| Some((action, self.history(action.id.as_str())?)))
        {
            let round = history.state.last_round.and_then(|at| self.rounds.get(at));
            let entries: Vec<&ProgressEntry> =
                round.map_or_else(Vec::new, |round| round.entries_of(action.id.as_str()).collect());
            let step = self.steps_of(action.id.as_str()).last().and_then(|step| step.timescale.as_ref());
            let state = history.state;
            let standing = Standing { status: state.status, due: state.due, owners: state.owners, step };
            standing.of_action(action, &entries, after, &mut found);
        }
        for entry in last
            .into_iter()
            .flat_map(|round| round.additional().iter().filter_map(|id| round.update.entry(id.as_str())))
        {
            of_entry(entry, after, &mut found);
        }
        sorted(found)
    }
}

/// Where an action stands when one looks ahead.
pub(crate) struct Standing<'s> {
    pub(crate) status: Option<Status>,
    pub(crate) due: Option<PartialDate>,
    pub(crate) owners: Vec<Owner>,
    /// The cell of a step logged by itself, which is later than what rounds print.
    pub(crate) step: Option<&'s Timescale>,
}

impl Standing<'_> {
    /// The dates ahead of one action.
    pub(crate) fn of_action(
        &self,
        action: &Action,
        entries: &[&ProgressEntry],
        after: NaiveDate,
        found: &mut Vec<Forthcoming>,
    ) {
        let forthcoming = |kind, date, words: &str| Forthcoming {
            date,
            kind,
            at: Place::action(action.id.as_str()),
            recommendation: action.recommendation.clone(),
            owners: self.owners.clone(),
            words: words.to_owned(),
        };
        let first = found.len();
        let of_entries: Vec<&Timescale> =
            entries.iter().filter_map(|entry| entry.timescale.as_ref()).collect();
        let printed = if of_entries.is_empty() { action.timescale.iter().collect() } else { of_entries };
        let cells: Vec<&Timescale> = self.step.map_or(printed, |step| vec![step]);
        if !self.status.is_some_and(Status::is_closed) {
            let starts = dates::promised(action, std::iter::empty()).start.filter(|_| entries.is_empty());
            let begins = |cell: &Timescale| -> Vec<PartialDate> {
                cell.with_role(DateRole::PlannedStart)
                    .chain(cell.with_role(DateRole::NextStageStart))
                    .chain(starts)
                    .collect()
            };
            for cell in &cells {
                for date in begins(cell) {
                    found.push(forthcoming(ForthcomingKind::Start, date, &cell.text));
                }
                for date in cell.with_role(DateRole::ReviewDue) {
                    found.push(forthcoming(ForthcomingKind::Review, date, &cell.text));
                }
            }
            let is_start = |due: &PartialDate| {
                !cells.iter().any(|cell| cell.due() == Some(*due))
                    && cells.iter().any(|cell| begins(cell).contains(due))
            };
            if let Some(due) = self.due.filter(|due| !is_start(due)) {
                let cell = cells.iter().find(|cell| cell.due() == Some(due));
                let words = cell.map_or_else(|| due.to_string(), |cell| cell.text.clone());
                found.push(forthcoming(ForthcomingKind::Due, due, &words));
            }
        }
        let texts: Vec<&str> = if entries.is_empty() {
            vec![action.text.as_str()]
        } else {
            entries.iter().map(|entry| entry.text.as_str()).collect()
        };
        for text in texts {
            in_sentences(text, |kind, date, sentence| found.push(forthcoming(kind, date, sentence)));
        }
        tidy(found, first, after);
    }
}

/// The dates ahead of an entry that answers no action.
pub(crate) fn of_entry(entry: &ProgressEntry, after: NaiveDate, found: &mut Vec<Forthcoming>) {
    let forthcoming = |kind, date, words: &str| Forthcoming {
        date,
        kind,
        at: Place::entry(entry.id.as_str()),
        recommendation: entry.recommendation.clone(),
        owners: entry.owners.clone(),
        words: words.to_owned(),
    };
    let first = found.len();
    if let Some(cell) =
        entry.timescale.as_ref().filter(|_| !entry.reported_status().is_some_and(Status::is_closed))
    {
        found.extend(cell.due().map(|date| forthcoming(ForthcomingKind::Due, date, &cell.text)));
        found.extend(cell.review().map(|date| forthcoming(ForthcomingKind::Review, date, &cell.text)));
        let starts = cell.with_role(DateRole::PlannedStart).chain(cell.with_role(DateRole::NextStageStart));
        found.extend(starts.map(|date| forthcoming(ForthcomingKind::Start, date, &cell.text)));
    }
    in_sentences(&entry.text, |kind, date, sentence| found.push(forthcoming(kind, date, sentence)));
    tidy(found, first, after);
}

/// Of one item's dates those that lie ahead, each once: what a cell says goes before what a sentence mentions.
fn tidy(found: &mut Vec<Forthcoming>, first: usize, after: NaiveDate) {
    let all = found.split_off(first.min(found.len()));
    let lies_ahead = |one: &Forthcoming| match one.kind {
        // a period that has begun is no more to come, but it has still to end
        ForthcomingKind::Begins | ForthcomingKind::Mentioned => one.date.start() > after,
        ForthcomingKind::Due
        | ForthcomingKind::Review
        | ForthcomingKind::Start
        | ForthcomingKind::FundingEnds
        | ForthcomingKind::Ends
        | ForthcomingKind::Unknown => !one.date.is_past(after),
    };
    for one in all.into_iter().filter(lies_ahead) {
        let same = |other: &Forthcoming| {
            other.date == one.date && (other.kind == one.kind || one.kind == ForthcomingKind::Mentioned)
        };
        if !found.iter().skip(first).any(same) {
            found.push(one);
        }
    }
}

/// Soonest first: by the last day, then by the first; equal ones in the order of the documents.
pub(crate) fn sorted(mut found: Vec<Forthcoming>) -> Vec<Forthcoming> {
    found.sort_by_key(|one| (one.date.end(), one.date.start()));
    found
}

#[cfg(feature = "text")]
fn in_sentences(text: &str, mut say: impl FnMut(ForthcomingKind, PartialDate, &str)) {
    let dates = crate::facts::dates(text);
    if dates.is_empty() {
        return;
    }
    let funding = crate::facts::funding(text);
    for sentence in crate::base::sentences(text) {
        let inside = |at: usize| sentence.start <= at && at < sentence.end;
        for fact in dates.iter().filter(|fact| inside(fact.span.start)) {
            let money_ends = funding.iter().any(|money| {
                inside(money.span.start)
                    && money.until.as_ref().and_then(|until| until.parse().ok()) == Some(fact.date)
            });
            let kind = if money_ends {
                ForthcomingKind::FundingEnds
            } else {
                kind_of(sentence.of(text), fact.span.start - sentence.start, fact.span.end - sentence.start)
            };
            say(kind, fact.date, sentence.of(text).trim());
        }
    }
}

/// Without reading of prose: nothing.
#[cfg(not(feature = "text"))]
fn in_sentences(_: &str, _: impl FnMut(ForthcomingKind, PartialDate, &str)) {}

/// What the words about a date say of it: those just before, else that something ends after it ("on 31 March
/// the project ends").
#[cfg(feature = "text")]
fn kind_of(sentence: &str, start: usize, end: usize) -> ForthcomingKind {
    use crate::base::Spoken;
    const NEAR: usize = 40;
    const ENDS: &[&str] = &[
        "close",
        "closes",
        "come to an end",
        "comes to an end",
        "conclude",
        "concludes",
        "end",
        "ending",
        "ends",
        "expire",
        "expires",
        "finish",
        "finishes",
        "runs to",
        "until",
        "up to",
    ];
    const BEGINS: &[&str] = &[
        "begin",
        "beginning",
        "begins",
        "commence",
        "commences",
        "commencing",
        "from",
        "launch",
        "launches",
        "start",
        "starting",
        "starts",
    ];
    const MONEY: &[&str] = &["budget", "funded", "funding", "grant", "grants", "money"];
    let from = sentence.get(..start).unwrap_or_default();
    let near = from.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
    let before = Spoken::of(from.get(near..).unwrap_or_default());
    let after = Spoken::of(sentence.get(end..).unwrap_or_default());
    let ends = before.first_of(ENDS).is_some();
    if ends && Spoken::of(sentence).first_of(MONEY).is_some() {
        ForthcomingKind::FundingEnds
    } else if ends {
        ForthcomingKind::Ends
    } else if before.first_of(BEGINS).is_some() {
        ForthcomingKind::Begins
    } else if after.first_of(ENDS).is_some() {
        ForthcomingKind::Ends
    } else {
        ForthcomingKind::Mentioned
    }
}
