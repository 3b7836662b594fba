//! The next return, drafted from what was said before.

use super::{Ledger, Round, State};
use crate::{
    base::{Span, sentences},
    diff::further::further,
    model::{
        Action, ActionId, ChangeRecord, ChangedField, EntryId, LabelAndText, Owner, PartialDate, Place,
        ProgressEntry, ProgressGrade, RecommendationId, SignalKind, Status, Timescale,
    },
};
use chrono::NaiveDate;
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};

/// Something that a rule will ask of the return if the row does not say it.
///
/// ```
/// use action_plan::{ledger::Ledger, model::{Action, ActionPlan}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives.").due("June 2025"))?;
/// let draft = Ledger::new(plan).draft_update(chrono::NaiveDate::from_ymd_opt(2026, 3, 12).unwrap());
/// let asked: Vec<_> = draft.rows[0].questions.iter().map(|question| question.rule.as_str()).collect();
/// assert!(asked.contains(&"overdue"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Question {
    /// Id of the rule that asks.
    pub rule: String,
    /// What it asks, as a sentence.
    pub text: String,
}

/// One row of a drafted return: an action to be reported on, or a further step that was mentioned and has no row.
///
/// ```
/// use action_plan::{ledger::Ledger, model::{Action, ActionPlan}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives.").due("June 2025"))?;
/// let row = &Ledger::new(plan).draft_update(chrono::NaiveDate::from_ymd_opt(2025, 3, 12).unwrap()).rows[0];
/// assert_eq!((row.promised.as_str(), row.said.as_deref()), ("Count the knives.", None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DraftRow {
    /// The action that the row answers; none for a further step.
    #[serde(default)]
    pub answers: Option<ActionId>,
    /// For a further step: the entry in which it was mentioned.
    #[serde(default)]
    pub mentioned_in: Option<Place>,
    /// The recommendation under which it stands.
    #[serde(default)]
    pub recommendation: Option<RecommendationId>,
    /// Who answers for it as things stand.
    #[serde(default)]
    pub owners: Vec<Owner>,
    /// What was promised; of a further step the sentence that mentions it.
    pub promised: String,
    /// What was last said of it.
    #[serde(default)]
    pub said: Option<String>,
    /// The round that said so.
    #[serde(default)]
    pub said_in: Option<String>,
    /// The status that was logged last.
    #[serde(default)]
    pub status: Option<Status>,
    /// The date of the plan.
    #[serde(default)]
    pub original_due: Option<PartialDate>,
    /// The date as it holds now.
    #[serde(default)]
    pub current_due: Option<PartialDate>,
    /// The sentences last printed that say that something remains.
    #[serde(default)]
    pub remains: Vec<String>,
    /// What the rules will ask.
    #[serde(default)]
    pub questions: Vec<Question>,
}

/// The next return, to be filled in: a row an action in plan order, further steps behind the action beside
/// which they were mentioned, and last what the latest round said beyond the plan.
///
/// Lead-ins have no row: their parts have. With feature `text`, `csv` writes it as the update CSV
/// that `import::Reader` reads back; every row then names the action it answers, so that every link is explicit.
///
/// ```
/// use action_plan::{ledger::Ledger, model::{Action, ActionPlan}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives.").due("June 2025"))?;
/// let draft = Ledger::new(plan).draft_update(chrono::NaiveDate::from_ymd_opt(2025, 3, 12).unwrap());
/// assert_eq!(draft.rows.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Draft {
    /// The day for which it is drafted.
    pub as_of: NaiveDate,
    /// Its rows.
    pub rows: Vec<DraftRow>,
}

impl Ledger {
    /// Drafts the next return for a day: what was promised and last said of each action, its dates, what was
    /// said to remain, and what the rules will ask on that day. Nothing is answered: text and status are the
    /// owner's to fill in.
    pub fn draft_update(&self, as_of: NaiveDate) -> Draft {
        let mut rows = Vec::new();
        let mut mentioned: IndexSet<(Option<usize>, EntryId)> = IndexSet::new();
        for action in self.plan.actions().values().filter(|action| !action.is_umbrella()) {
            let Some(history) = self.history(action.id.as_str()) else { continue };
            let state = history.state;
            let round = state.last_round.and_then(|at| self.rounds.get(at));
            let entries: Vec<&ProgressEntry> =
                round.map_or_else(Vec::new, |round| round.entries_of(action.id.as_str()).collect());
            let record = round.and_then(|round| round.record(action.id.as_str()));
            let texts = entries.iter().map(|entry| entry.text.trim()).filter(|text| !text.is_empty());
            let said: Vec<&str> = texts.collect();
            let row = DraftRow {
                answers: Some(action.id.clone()),
                mentioned_in: None,
                recommendation: action.recommendation.clone(),
                owners: state.owners.clone(),
                promised: action.text.clone(),
                said: (!said.is_empty()).then(|| said.join("\n")),
                said_in: round.map(name_of),
                status: state.status,
                original_due: history.due.original,
                current_due: state.due,
                remains: record.map_or_else(Vec::new, |record| remains(record, &entries)),
                questions: self.questions(action, &state, record, as_of),
            };
            rows.push(row);
            for entry in entries.iter().filter(|entry| is_complete(entry)) {
                // an entry may answer several actions: its further steps stand behind the first
                if mentioned.insert((state.last_round, entry.id.clone())) {
                    let steps = further(&entry.text);
                    rows.extend(steps.map(|span| step(entry, span, round, action.recommendation.as_ref())));
                }
            }
        }
        if let Some(round) = self.rounds.last() {
            let beyond = round.additional().iter().filter_map(|id| round.update.entry(id.as_str()));
            rows.extend(
                beyond.filter(|entry| !entry.text.trim().is_empty()).map(|entry| beyond_plan(entry, round)),
            );
        }
        Draft { as_of, rows }
    }

    fn questions(
        &self,
        action: &Action,
        state: &State,
        record: Option<&ChangeRecord>,
        as_of: NaiveDate,
    ) -> Vec<Question> {
        let mut asked = Vec::new();
        let mut ask = |rule: &str, text: String| asked.push(Question { rule: rule.to_owned(), text });
        if state.rounds_without_a_word > 0 {
            let rounds = state.rounds_without_a_word;
            let rounds = if rounds == 1 {
                "The last round has".to_owned()
            } else {
                format!("The last {rounds} rounds have")
            };
            ask("action-unreported", format!("{rounds} no entry for it: where does it stand?"));
        }
        let complete = state.status.is_some_and(Status::is_complete);
        if complete && record.is_some_and(|record| record.label_and_text == Some(LabelAndText::TextSaysLess))
        {
            let said = match record.and_then(|record| record.review.as_ref()) {
                // a reviewer's word is told as theirs, and only where it is not the machine's too
                Some(review) if record.is_some_and(is_read_otherwise) => {
                    format!("{} read less in the text", review.by)
                }
                _ => "the text said less".to_owned(),
            };
            ask(
                "label-and-text-differ",
                format!("It was labelled complete, and {said}: what remained has been done, or is it open?"),
            );
        }
        let condition = action.timescale.as_ref().and_then(|cell| cell.condition.as_deref());
        if let Some(condition) = condition {
            ask(
                "condition-failed-yet-completed",
                format!("It was promised “{condition}”: what became of that?"),
            );
        }
        if !state.status.is_some_and(Status::is_closed) {
            about_dates(state, record, as_of, &mut ask);
            ask("completed-without-date", "If it is complete: since when?".to_owned());
            ask("completed-without-evidence", "If it is complete: what shows it?".to_owned());
        }
        match state.status {
            Some(Status::Cancelled) => ask("cancelled-without-reason", "Why was it given up?".to_owned()),
            Some(Status::Superseded) => {
                ask("superseded-without-successor", "Which action stands in its place?".to_owned());
            }
            Some(
                Status::Planned | Status::InProgress | Status::OnHold | Status::Completed | Status::Verified,
            )
            | None => {}
        }
        if complete && let Some(grade) = self.judged_low(action) {
            ask(
                "judgement-contradicts-report",
                format!(
                    "It is reported complete; the independent finding of its recommendation is “{grade}”. What accounts for that?"
                ),
            );
        }
        asked
    }

    /// The last judgement of an action's recommendation, where it is of little progress.
    fn judged_low<'l>(&'l self, action: &'l Action) -> Option<&'l str> {
        let last = self.judgements(action.recommendation.as_ref()?.as_str()).last()?;
        let low = matches!(last.grade, Some(ProgressGrade::Insufficient | ProgressGrade::NoMeaningful));
        low.then_some(last.text.as_str())
    }
}

fn about_dates(
    state: &State,
    record: Option<&ChangeRecord>,
    as_of: NaiveDate,
    ask: &mut impl FnMut(&str, String),
) {
    match state.due {
        Some(due) if due.is_past(as_of) => {
            ask("overdue", format!("Its date, {due}, is past: is it done? If not, by when will it be?"));
            ask(
                "due-slipped-unmarked",
                "A later date is to be marked as revised, with the reason.".to_owned(),
            );
            if state.last_round.is_some() {
                ask(
                    "progress-restated",
                    "What was done since the last round, in words of their own?".to_owned(),
                );
            }
        }
        Some(due) => {
            ask(
                "due-slipped-unmarked",
                format!("If the date moves from {due}: mark the new one as revised, and say why."),
            );
        }
        None => {
            let gone = record.is_some_and(|record| record.has(ChangedField::DueDropped));
            if gone {
                ask("due-dropped", "Its date is no longer given: which date holds?".to_owned());
            }
        }
    }
}

/// Whether an independent reviewer holds label and text otherwise together than the machine did.
fn is_read_otherwise(record: &ChangeRecord) -> bool {
    let before = record.machine.as_ref().map(|machine| machine.label_and_text);
    record.is_reviewed() && before.is_some_and(|before| before != record.label_and_text)
}

fn is_complete(entry: &ProgressEntry) -> bool {
    entry.reported_status().is_some_and(Status::is_complete)
}

/// A further step that an entry mentions.
fn step(
    entry: &ProgressEntry,
    span: Span,
    round: Option<&Round>,
    recommendation: Option<&RecommendationId>,
) -> DraftRow {
    DraftRow {
        answers: None,
        mentioned_in: Some(Place::entry(entry.id.as_str())),
        recommendation: recommendation.or(entry.recommendation.as_ref()).cloned(),
        owners: entry.owners.clone(),
        promised: span.of(&entry.text).trim().to_owned(),
        said: None,
        said_in: round.map(name_of),
        status: None,
        original_due: None,
        current_due: None,
        remains: Vec::new(),
        questions: vec![Question {
            rule: "follow-on-untracked".to_owned(),
            text: "It was said beside what is complete: is it a step of its own? By when, and who answers for it?"
                .to_owned(),
        }],
    }
}

/// An entry of the latest round that answers no action.
fn beyond_plan(entry: &ProgressEntry, round: &Round) -> DraftRow {
    DraftRow {
        status: entry.reported_status(),
        original_due: entry.timescale.as_ref().and_then(Timescale::due),
        current_due: entry.timescale.as_ref().and_then(Timescale::due),
        questions: vec![Question {
            rule: "entry-answers-nothing".to_owned(),
            text: "It was reported and no action of the plan was found for it: which does it answer, or is it new?".to_owned(),
        }],
        ..step(entry, Span::new(0, entry.text.len()), Some(round), None)
    }
}

/// The sentences in which something is said to remain: once each, in printed order.
fn remains(record: &ChangeRecord, entries: &[&ProgressEntry]) -> Vec<String> {
    let says = |kind: SignalKind| {
        matches!(
            kind,
            SignalKind::StillToCome
                | SignalKind::UnderWay
                | SignalKind::Conditional
                | SignalKind::Paused
                | SignalKind::PartOfWhole
                | SignalKind::ShortOfFigure
        )
    };
    let mut found: Vec<String> = Vec::new();
    for entry in entries {
        let at: Vec<usize> = record
            .signals
            .iter()
            .filter(|signal| signal.item == entry.id.as_str() && says(signal.kind))
            .map(|signal| signal.start)
            .collect();
        if at.is_empty() {
            continue;
        }
        for span in sentences(&entry.text) {
            let sentence = span.of(&entry.text).trim();
            let is_said = at.iter().any(|at| span.start <= *at && *at < span.end);
            if is_said && !found.iter().any(|known| known == sentence) {
                found.push(sentence.to_owned());
            }
        }
    }
    found
}

fn name_of(round: &Round) -> String {
    let day = || round.date().map(|day| day.to_string());
    round.update.label().map(str::to_owned).or_else(day).unwrap_or_else(|| "the last round".to_owned())
}
