//! Which reviews count.

use crate::{
    base::{fold, same_folded},
    model::{
        ActionPlan, EntryId, ProgressUpdate, Review, ReviewOutcome, ReviewRole, ReviewState, ReviewVerdict,
    },
};
use indexmap::IndexMap;

/// Every review, in its order, with what becomes of it as far as the documents and the other reviews tell.
pub(super) fn hear(plan: &ActionPlan, update: &ProgressUpdate, reviews: &[Review]) -> Vec<ReviewOutcome> {
    let mut outcomes: Vec<ReviewOutcome> = Vec::with_capacity(reviews.len());
    let mut by_action: IndexMap<&str, Vec<usize>> = IndexMap::new();
    for (at, review) in reviews.iter().enumerate() {
        let of_action = by_action.entry(review.action.as_str()).or_default();
        let (state, about) = if let Some(found) = against_documents(plan, update, review) {
            found
        } else if of_action.iter().any(|other| reviews.get(*other) == Some(review)) {
            (ReviewState::Repeated, Vec::new())
        } else if review.role == ReviewRole::Owner {
            (ReviewState::Reply, Vec::new())
        } else {
            (ReviewState::Applied, Vec::new())
        };
        of_action.push(at);
        outcomes.push(ReviewOutcome::new(review.clone(), state, about));
    }
    for of_action in by_action.values().filter(|of_action| of_action.len() > 1) {
        replace(&mut outcomes, of_action);
        contradict(&mut outcomes, of_action);
    }
    outcomes
}

/// Why a review cannot be applied to these documents; nothing where it can.
fn against_documents(
    plan: &ActionPlan,
    update: &ProgressUpdate,
    review: &Review,
) -> Option<(ReviewState, Vec<String>)> {
    if let Some(wanting) = review.incomplete() {
        return Some((ReviewState::Incomplete, vec![wanting]));
    }
    let Some(action) = plan.action(review.action.as_str()) else {
        return Some((ReviewState::UnknownAction, vec![review.action.to_string()]));
    };
    let unknown: Vec<String> = review
        .entries
        .iter()
        .filter(|id| update.entry(id.as_str()).is_none())
        .map(ToString::to_string)
        .collect();
    if !unknown.is_empty() {
        return Some((ReviewState::UnknownEntry, unknown));
    }
    let seen = &review.seen;
    let mut changed = Vec::new();
    if let Some(label) = &seen.update
        && !update.label().is_some_and(|now| same_folded(now, label))
    {
        changed.push(format!("the update {label}"));
    }
    if !seen.is_of_action(action) {
        changed.push(format!("action {}", action.id));
    }
    let other_words = |id: &EntryId| !update.entry(id.as_str()).is_some_and(|entry| seen.is_of_entry(entry));
    changed.extend(seen.entries.keys().filter(|id| other_words(id)).map(|id| format!("entry {id}")));
    (!changed.is_empty()).then_some((ReviewState::Stale, changed))
}

/// What a person said earlier gives way to what the same person says later.
fn replace(outcomes: &mut [ReviewOutcome], of_action: &[usize]) {
    for at in of_action {
        let is_replaced = outcomes.get(*at).is_some_and(|one| {
            let mut others = of_action.iter().filter_map(|other| outcomes.get(*other));
            one.state == ReviewState::Applied
                && others.any(|other| {
                    other.state == ReviewState::Applied
                        && fold(&other.review.by) == fold(&one.review.by)
                        && other.review.date > one.review.date
                        && contradicts(&one.review, &other.review)
                })
        });
        if is_replaced && let Some(one) = outcomes.get_mut(*at) {
            one.state = ReviewState::Replaced;
        }
    }
}

/// Where two say otherwise nobody here can tell who is right: neither counts.
fn contradict(outcomes: &mut [ReviewOutcome], of_action: &[usize]) {
    let mut found: Vec<(usize, Vec<String>)> = Vec::new();
    for at in of_action {
        let Some(one) = outcomes.get(*at).filter(|one| one.state == ReviewState::Applied) else { continue };
        let mut others: Vec<String> = of_action
            .iter()
            .filter_map(|other| outcomes.get(*other))
            .filter(|other| other.state == ReviewState::Applied && contradicts(&one.review, &other.review))
            .map(|other| other.review.by.clone())
            .collect();
        others.sort();
        others.dedup();
        if !others.is_empty() {
            found.push((*at, others));
        }
    }
    for (at, others) in found {
        if let Some(one) = outcomes.get_mut(at) {
            one.state = ReviewState::Contradicted;
            one.about = others;
        }
    }
}

/// Whether two reviews of one action cannot both hold.
fn contradicts(one: &Review, other: &Review) -> bool {
    if let (Some(one), Some(other)) = (&one.reading, &other.reading) {
        return one.contradicts(other);
    }
    let denies = |one: &Review, other: &Review| {
        one.entries
            .iter()
            .any(|entry| answers(one, entry) == Some(true) && answers(other, entry) == Some(false))
    };
    denies(one, other) || denies(other, one)
}

/// What a review says of an entry: that it answers the action, that it does not, or nothing.
pub(super) fn answers(review: &Review, entry: &EntryId) -> Option<bool> {
    let is_named = review.entries.contains(entry);
    match review.verdict {
        ReviewVerdict::Accept => is_named.then_some(true),
        ReviewVerdict::Reject => is_named.then_some(false),
        ReviewVerdict::Relink => Some(is_named),
        ReviewVerdict::Reading | ReviewVerdict::Unknown => None,
    }
}
