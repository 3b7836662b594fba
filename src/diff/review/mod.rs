//! Reviews over what the machine found: which count, what they change, whose word it is then.
//!
//! A review changes the links and values that it names, and what follows from them: an action repeated word for
//! word takes its twin's links, the entries are read anew for the actions that they now answer, a lead-in is
//! what the worst of its parts is. The alignment itself is not run again, so that a review never moves a link
//! that nobody looked at.

mod hearing;
mod links;
mod reading;

pub(super) use reading::read;

use super::progress::Linked;
use crate::model::{
    ActionId, ActionPlan, ChangeRecord, Link, MachineResult, Nearest, ProgressUpdate, Review, ReviewOutcome,
    ReviewReading, ReviewRecord, ReviewState, ReviewVerdict,
};
use indexmap::{IndexMap, IndexSet};

/// Reviews heard, and what they make of the links.
#[derive(Debug)]
pub(super) struct Applied {
    /// Every review that was given, in its order, with what became of it.
    pub(super) outcomes: Vec<ReviewOutcome>,
    /// All links, those that no review names as they were.
    pub(super) links: Vec<Link>,
    /// How the entries of an action read to reviewers, by the id of the action.
    pub(super) readings: IndexMap<String, ReviewReading>,
}

impl Applied {
    /// Hears the reviews and applies those that are of links.
    pub(super) fn of(
        plan: &ActionPlan,
        update: &ProgressUpdate,
        reviews: &[Review],
        machine: &[Link],
    ) -> Self {
        let mut outcomes = hearing::hear(plan, update, reviews);
        let links = links::relinked(plan, update, &outcomes, machine);
        let mut readings: IndexMap<String, ReviewReading> = IndexMap::new();
        for outcome in outcomes.iter_mut().filter(|outcome| outcome.state == ReviewState::Applied) {
            let action = &outcome.review.action;
            let Some(reading) = outcome.review.reading else { continue };
            let has_entry = links.iter().any(|link| link.action == *action && link.entry.is_some());
            if reading.needs_entry() && !has_entry {
                outcome.state = ReviewState::NoEntry;
                outcome.about = vec![action.to_string()];
                continue;
            }
            let all = readings.entry(action.to_string()).or_default();
            *all = reading::joined(*all, reading);
        }
        Self { outcomes, links, readings }
    }

    /// What linking gave, with the links as the reviews have them. Of an action that has none any more, the next
    /// best comes near; one whose links a person has settled is not ambiguous.
    pub(super) fn over(&self, machine: &Linked) -> Linked {
        let linked: IndexSet<&ActionId> = self.links.iter().map(|link| &link.action).collect();
        let mut over = machine.clone();
        for link in machine.links.iter().filter(|link| !linked.contains(&link.action)) {
            let next = link.runner_up.as_ref().and_then(|next| Some((next.entry.clone()?, next.score)));
            let near = over.nearest.entry(link.action.to_string()).or_default();
            near.extend(next.map(|(entry, score)| Nearest::new(entry, score)));
        }
        for outcome in self.outcomes.iter().filter(|outcome| outcome.state == ReviewState::Applied) {
            if outcome.review.verdict == ReviewVerdict::Relink {
                over.ambiguous.shift_remove(outcome.review.action.as_str());
            }
        }
        over.ambiguous.retain(|action| !linked.contains(&ActionId::from(action.as_str())));
        over.links.clone_from(&self.links);
        over
    }

    /// Whether any of them is applied, and not only shown.
    pub(super) fn changes_something(&self) -> bool {
        self.outcomes.iter().any(|outcome| outcome.state == ReviewState::Applied)
    }
}

/// Sets beside each record whose word stands in it and what the machine found.
pub(super) fn sign(
    records: &mut [ChangeRecord],
    links: &[Link],
    outcomes: &[ReviewOutcome],
    machine: Option<(&[ChangeRecord], &[Link])>,
) {
    let mut shown: IndexMap<&str, &Review> = IndexMap::new();
    for state in [ReviewState::Reply, ReviewState::Applied] {
        for outcome in outcomes.iter().filter(|outcome| outcome.state == state) {
            let of_action = outcome.review.action.as_str();
            let is_later = shown
                .get(of_action)
                .is_none_or(|shown| shown.role != outcome.review.role || shown.date <= outcome.review.date);
            if is_later {
                shown.insert(of_action, &outcome.review);
            }
        }
    }
    let (of_machine, of_review) = (by_action(machine.map_or(&[], |(_, links)| links)), by_action(links));
    let machine: IndexMap<&str, &ChangeRecord> = machine
        .map_or(&[][..], |(records, _)| records)
        .iter()
        .map(|record| (record.action.as_str(), record))
        .collect();
    for record in records {
        let action = record.action.to_string();
        record.review = shown.get(action.as_str()).map(|review| ReviewRecord::of(review));
        if let Some(before) = machine.get(action.as_str()) {
            let links = of_machine.get(action.as_str()).map_or(&[][..], Vec::as_slice);
            let before = MachineResult::of(before, links.iter().map(|link| (*link).clone()));
            let now = of_review.get(action.as_str()).map_or(&[][..], Vec::as_slice);
            if record.is_reviewed() || before.differs_from(record, now) {
                record.machine = Some(before);
            }
        }
    }
}

fn by_action(links: &[Link]) -> IndexMap<&str, Vec<&Link>> {
    let mut by_action: IndexMap<&str, Vec<&Link>> = IndexMap::new();
    for link in links {
        by_action.entry(link.action.as_str()).or_default().push(link);
    }
    by_action
}
