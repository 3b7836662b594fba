//! The log folded up: histories and states.

use super::{
    Event, Ledger, Round,
    history::{DueHistory, DueRevision, History, Occasion, OwnersStep, RoundSaid, State, StatusStep},
    step::Step,
};
use crate::{
    diff::{dates, owners},
    model::{Action, ChangeRecord, ChangedField, OwnerBasis, ProgressEntry, QuoteRole, Status, Transition},
};
use chrono::NaiveDate;
use std::cmp::Ordering;

/// No published plan nests deeper; a longer chain is a circle.
const DEEPEST: usize = 16;

/// The history of an action up to and with a day; all of it where none is given.
pub(super) fn history(ledger: &Ledger, action: &Action, until: Option<NaiveDate>) -> History {
    let mut fold = Fold::new(ledger, action);
    for event in ledger.events_of(action.id.as_str()) {
        let late = |date: Option<NaiveDate>| until.is_some_and(|until| date.is_some_and(|date| date > until));
        match event {
            Event::Round(at) => {
                if let Some(round) = ledger.rounds.get(*at).filter(|round| !late(round.date())) {
                    fold.round(*at, round);
                }
            }
            Event::Step(step) => {
                if !late(step.date) {
                    fold.step(step);
                }
            }
        }
    }
    fold.history
}

/// The history of an action as it was before the latest round; none where there is no round.
pub(super) fn before_last_round(ledger: &Ledger, action: &Action) -> Option<History> {
    let last = ledger.rounds.len().checked_sub(1)?;
    let mut fold = Fold::new(ledger, action);
    for event in ledger.events_of(action.id.as_str()) {
        match event {
            Event::Round(at) if *at == last => break,
            Event::Round(at) => fold.round(*at, ledger.rounds.get(*at)?),
            Event::Step(step) => fold.step(step),
        }
    }
    Some(fold.history)
}

struct Fold<'l> {
    action: &'l Action,
    /// The dates that hold so far.
    promised: dates::Promised,
    owner_basis: OwnerBasis,
    history: History,
}

impl<'l> Fold<'l> {
    fn new(ledger: &'l Ledger, action: &'l Action) -> Self {
        let above =
            std::iter::successors(Some(action), |below| ledger.plan.action(below.parent.as_ref()?.as_str()));
        let promised = dates::promised(action, above.skip(1).take(DEEPEST));
        let history = History {
            action: action.id.clone(),
            statuses: Vec::new(),
            due: printed(ledger, action, promised),
            owners: Vec::new(),
            rounds: Vec::new(),
            state: State {
                status: action.reported_status(),
                since: None,
                due: promised.due,
                owners: action.owners.clone(),
                last_round: None,
                rounds_without_a_word: 0,
            },
        };
        Self { action, promised, owner_basis: action.owner_basis, history }
    }

    fn round(&mut self, at: usize, round: &Round) {
        let occasion =
            Occasion { round: Some(at), label: round.update.label().map(str::to_owned), date: round.date() };
        let Some(record) = round.record(self.action.id.as_str()) else { return };
        let entries: Vec<&ProgressEntry> = round.entries_of(self.action.id.as_str()).collect();
        self.history.rounds.push(said(&occasion, record, &entries));
        if entries.is_empty() {
            self.history.state.rounds_without_a_word += 1;
            return;
        }
        self.history.state.last_round = Some(at);
        self.history.state.rounds_without_a_word = 0;
        if let Some(to) = record.reported {
            let evidence = evidence(record, &entries);
            self.reach(to, &occasion, |step| step.evidence = evidence);
        }
        self.dates_and_owners(&occasion, &entries, record.reported);
    }

    fn step(&mut self, step: &Step) {
        let occasion = Occasion { round: None, label: None, date: step.date };
        let entry = step.as_entry();
        if let Some(to) = entry.reported_status() {
            self.reach(to, &occasion, |logged| {
                logged.evidence.extend(step.evidence.clone());
                logged.reason.clone_from(&step.reason);
                logged.successor.clone_from(&step.successor);
                logged.assessor.clone_from(&step.assessor);
            });
        }
        self.dates_and_owners(&occasion, &[&entry], entry.reported_status());
    }

    fn reach(&mut self, to: Status, at: &Occasion, fill: impl FnOnce(&mut StatusStep)) {
        let from = self.history.state.status.unwrap_or(Status::Planned);
        let mut step = StatusStep {
            at: at.clone(),
            transition: Transition::between(Some(from), Some(to)),
            evidence: Vec::new(),
            reason: None,
            successor: None,
            assessor: None,
        };
        fill(&mut step);
        if from != to || self.history.state.since.is_none() {
            self.history.state.since = at.date;
        }
        self.history.state.status = Some(to);
        self.history.statuses.push(step);
    }

    fn dates_and_owners(&mut self, at: &Occasion, entries: &[&ProgressEntry], reported: Option<Status>) {
        let (due, fields) = dates::due_change(self.promised, entries, reported);
        let history = &mut self.history;
        for field in fields.into_iter().filter(|field| *field != ChangedField::Unknown) {
            let from = self.promised.due.or(self.promised.start);
            history.due.revisions.push(DueRevision {
                at: at.clone(),
                from,
                to: due.current,
                months: from.zip(due.current).and_then(|(from, to)| from.months_moved(to)),
                declared: due.marked_revised,
                field,
            });
        }
        self.promised.due = due.current;
        if history.due.revisions.last().is_some_and(|last| last.at == *at) {
            // a start that the plan printed in place of a due date has had its answer
            self.promised.start = None;
        }
        history.due.current = due.current;
        history.state.due = due.current;
        let (added, removed, fields) = owners::change(&history.state.owners, self.owner_basis, entries);
        if !fields.is_empty() {
            history.owners.push(OwnersStep { at: at.clone(), added, removed });
        }
        let told = owners::told(entries);
        if !told.is_empty() {
            history.state.owners = told;
            self.owner_basis = OwnerBasis::Own;
        }
    }
}

/// The dates as the plan itself prints them: one that it has struck out, or calls the former one, is the
/// original, and its successor the first revision.
fn printed(ledger: &Ledger, action: &Action, promised: dates::Promised) -> DueHistory {
    let cell = action.timescale.as_ref();
    let former = cell.and_then(|cell| cell.original_due().filter(|_| cell.is_marked_revised()));
    let (Some(from), Some(to)) = (former, promised.due) else {
        return DueHistory { original: promised.due, current: promised.due, revisions: Vec::new() };
    };
    let field = match to.end().cmp(&from.end()) {
        Ordering::Greater => ChangedField::DueSlipped,
        Ordering::Less => ChangedField::DueAdvanced,
        Ordering::Equal => ChangedField::DueReexpressed,
    };
    let revision = DueRevision {
        at: Occasion { round: None, label: None, date: ledger.plan.submitted() },
        from: Some(from),
        to: Some(to),
        months: from.months_moved(to),
        declared: true,
        field,
    };
    DueHistory { original: Some(from), current: Some(to), revisions: vec![revision] }
}

fn said(at: &Occasion, record: &ChangeRecord, entries: &[&ProgressEntry]) -> RoundSaid {
    RoundSaid {
        at: at.clone(),
        entries: entries.iter().map(|entry| entry.id.clone()).collect(),
        reported: record.reported,
        act: record.act,
        aim: record.aim,
        label_and_text: record.label_and_text,
        disposition: record.disposition,
        quotes: record.quotes.clone(),
        review: record.review.clone(),
        machine: record.machine.clone(),
    }
}

/// The sentences that decide, else the entries' own words.
fn evidence(record: &ChangeRecord, entries: &[&ProgressEntry]) -> Vec<String> {
    let decides = record.quotes.iter().filter(|quote| quote.role == QuoteRole::Decides);
    let sentences: Vec<String> = decides.map(|quote| quote.sentence.clone()).collect();
    if !sentences.is_empty() {
        return sentences;
    }
    let texts = entries.iter().map(|entry| entry.text.trim()).filter(|text| !text.is_empty());
    texts.map(str::to_owned).collect()
}
