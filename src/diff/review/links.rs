//! What reviews make of the links.

use super::hearing::answers;
use crate::{
    base::fold,
    model::{
        ActionId, ActionPlan, EntryId, Link, LinkBasis, ProgressUpdate, Review, ReviewOutcome, ReviewState,
    },
};
use indexmap::{IndexMap, IndexSet};

/// All links, with those that reviews name as the reviews have them: in the order of the plan, then of the
/// update.
pub(super) fn relinked(
    plan: &ActionPlan,
    update: &ProgressUpdate,
    outcomes: &[ReviewOutcome],
    machine: &[Link],
) -> Vec<Link> {
    let mut reviews: IndexMap<&str, Vec<&Review>> = IndexMap::new();
    for outcome in outcomes {
        let review = &outcome.review;
        if outcome.state == ReviewState::Applied && review.reading.is_none() {
            reviews.entry(review.action.as_str()).or_default().push(review);
        }
    }
    let mut links: IndexMap<&str, Vec<Link>> = IndexMap::new();
    for link in machine {
        links.entry(link.action.as_str()).or_default().push(link.clone());
    }
    if reviews.is_empty() {
        return machine.to_vec();
    }
    for (action, reviews) in &reviews {
        let before = links.shift_remove(action).unwrap_or_default();
        links.insert(action, linked(action, &before, reviews));
    }
    follow_twins(plan, &reviews, &mut links);
    let place = |link: &Link| link.entry.as_ref().and_then(|entry| update.entries().get_index_of(entry));
    let mut all = Vec::with_capacity(machine.len());
    for action in plan.actions().keys() {
        let mut of_action = links.shift_remove(action.as_str()).unwrap_or_default();
        of_action.sort_by_key(place);
        all.extend(of_action);
    }
    all
}

/// The links of an action as its reviews have them.
fn linked(action: &str, before: &[Link], reviews: &[&Review]) -> Vec<Link> {
    let said = |entry: &EntryId| reviews.iter().filter_map(|review| answers(review, entry)).next_back();
    let mut links = Vec::new();
    for link in before {
        let Some(entry) = &link.entry else { continue };
        match said(entry) {
            Some(false) => {}
            Some(true) => {
                let mut link = link.clone();
                link.score = 1.0;
                link.basis.insert(0, LinkBasis::Review);
                links.push(link);
            }
            None => links.push(link.clone()),
        }
    }
    let named: IndexSet<&EntryId> = reviews.iter().flat_map(|review| &review.entries).collect();
    for entry in named {
        let is_linked = links.iter().any(|link| link.entry.as_ref() == Some(entry));
        if !is_linked && said(entry) == Some(true) {
            links.push(Link::to_entry(action, entry.clone(), 1.0).on([LinkBasis::Review]));
        }
    }
    links
}

/// An action repeated word for word takes its twin's links, unless it has its own: stated, or by a review.
fn follow_twins<'p>(
    plan: &'p ActionPlan,
    reviews: &IndexMap<&str, Vec<&Review>>,
    links: &mut IndexMap<&'p str, Vec<Link>>,
) {
    let mut first: IndexMap<String, &'p ActionId> = IndexMap::new();
    for (id, action) in plan.actions() {
        let words = fold(&action.text);
        let original = match first.get(&words) {
            Some(original) if !words.is_empty() => *original,
            _ => {
                first.insert(words, id);
                continue;
            }
        };
        if !reviews.contains_key(original.as_str()) || reviews.contains_key(id.as_str()) {
            continue;
        }
        let own = links.get(id.as_str()).map_or(&[][..], Vec::as_slice);
        if !own.iter().all(|link| link.basis.contains(&LinkBasis::Twin)) {
            continue;
        }
        let copied: Vec<Link> = links
            .get(original.as_str())
            .into_iter()
            .flatten()
            .filter_map(|link| {
                Some(Link::to_entry(id.clone(), link.entry.clone()?, link.score).on([LinkBasis::Twin]))
            })
            .collect();
        links.insert(id.as_str(), copied);
    }
}
