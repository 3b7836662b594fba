//! The order of findings: that of the document.

use super::Subject;
use crate::model::{Place, PlaceKind};
use indexmap::IndexMap;

/// Where a place stands: which recommendation, then itself before its actions before their entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(usize, u8, usize);

/// The places of a subject in document order. The document goes first, what nobody knows last.
#[derive(Debug)]
pub(super) struct Order<'s> {
    recommendations: IndexMap<&'s str, usize>,
    actions: IndexMap<&'s str, (usize, usize)>,
    entries: IndexMap<&'s str, (usize, usize)>,
}

impl<'s> Order<'s> {
    pub(super) fn of(subject: &Subject<'s>) -> Self {
        let plans = [Some(subject.plan()), subject.revised()];
        let mut recommendations = IndexMap::new();
        for plan in plans.into_iter().flatten() {
            for id in plan.recommendations().keys() {
                let next = recommendations.len();
                recommendations.entry(id.as_str()).or_insert(next);
            }
        }
        let last = recommendations.len();
        let home = |id: Option<&str>| id.and_then(|id| recommendations.get(id)).copied().unwrap_or(last);
        let mut actions = IndexMap::new();
        for action in plans.into_iter().flatten().flat_map(|plan| plan.actions().values()) {
            let next = actions.len();
            let under = home(action.recommendation.as_ref().map(crate::model::RecommendationId::as_str));
            actions.entry(action.id.as_str()).or_insert((under, next));
        }
        let printed = subject.update().into_iter().flat_map(|update| update.entries().values());
        let entries = printed
            .enumerate()
            .map(|(at, entry)| {
                let under = home(entry.recommendation.as_ref().map(crate::model::RecommendationId::as_str));
                (entry.id.as_str(), (under, at))
            })
            .collect();
        Self { recommendations, actions, entries }
    }

    pub(super) fn rank(&self, place: &Place) -> Rank {
        let id = place.id.as_str();
        let item = |items: &IndexMap<&str, (usize, usize)>, kind| {
            items.get(id).map(|(under, at)| Rank(under + 1, kind, *at))
        };
        let rank = match place.kind {
            PlaceKind::Document => Some(Rank(0, 0, 0)),
            PlaceKind::Recommendation => self.recommendations.get(id).map(|at| Rank(at + 1, 0, 0)),
            PlaceKind::Action => item(&self.actions, 1),
            PlaceKind::Entry => item(&self.entries, 2),
            PlaceKind::Unknown => None,
        };
        rank.unwrap_or(Rank(usize::MAX, 0, 0))
    }
}
