//! The changes of a delta as views, in document order or in the order in which to look at them.

use super::{ActionRow, Delta, EntryRow};
use crate::{
    base::FixedState,
    diff::Change,
    model::{ChangeKind, ChangeRecord, Link, Recommendation, RecommendationId},
};
use indexmap::IndexMap;

type Map<K, V> = IndexMap<K, V, FixedState>;

/// The rows of a delta by id, looked up once for all views.
pub(super) struct Index<'d> {
    actions: Map<&'d str, &'d ActionRow>,
    /// The new plan may have given the id of one action to another.
    revised: Map<&'d str, &'d ActionRow>,
    entries: Map<&'d str, &'d EntryRow>,
    recommendations: Map<&'d str, &'d Recommendation>,
    links: Map<&'d str, Vec<&'d Link>>,
    places: Map<&'d str, (usize, usize)>,
    places_revised: Map<&'d str, (usize, usize)>,
}

impl<'d> Index<'d> {
    pub(super) fn of(delta: &'d Delta) -> Self {
        let mut links: Map<&str, Vec<&Link>> = Map::default();
        for link in &delta.links {
            links.entry(link.action.as_str()).or_default().push(link);
        }
        let mut actions: Map<&str, &ActionRow> = Map::default();
        for row in &delta.actions {
            actions.entry(row.action.id.as_str()).or_insert(row);
        }
        let revised = delta.revised.iter().map(|row| (row.action.id.as_str(), row)).collect();
        let asked = delta.recommendations.iter().map(|row| &row.recommendation);
        Self {
            actions,
            revised,
            entries: delta.entries.iter().map(|row| (row.entry.id.as_str(), row)).collect(),
            recommendations: asked.map(|asked| (asked.id.as_str(), asked)).collect(),
            links,
            places: places(&delta.actions),
            places_revised: places(&delta.revised),
        }
    }

    pub(super) fn view(&self, record: &'d ChangeRecord) -> Option<Change<'d>> {
        let id = record.action.as_str();
        let added = record.kind == ChangeKind::Added;
        let (actions, places) =
            if added { (&self.revised, &self.places_revised) } else { (&self.actions, &self.places) };
        let row = *actions.get(id)?;
        let links = if added { Vec::new() } else { self.links.get(id).cloned().unwrap_or_default() };
        let entry = |link: &&Link| Some(&self.entries.get(link.entry.as_ref()?.as_str())?.entry);
        let asked = row.action.recommendation.as_ref();
        Some(Change {
            record,
            action: &row.action,
            recommendation: asked.and_then(|id| self.recommendations.get(id.as_str()).copied()),
            entries: links.iter().filter_map(entry).collect(),
            links,
            place: places.get(id).copied().unwrap_or((1, 1)),
            source: &row.source,
        })
    }
}

fn places(rows: &[ActionRow]) -> Map<&str, (usize, usize)> {
    let mut groups: Map<Option<&RecommendationId>, usize> = Map::default();
    let mut nth: Vec<(&ActionRow, usize)> = Vec::with_capacity(rows.len());
    for row in rows {
        let count = groups.entry(row.action.recommendation.as_ref()).or_insert(0);
        *count += 1;
        nth.push((row, *count));
    }
    let of = |row: &ActionRow| groups.get(&row.action.recommendation.as_ref()).copied().unwrap_or(1);
    nth.into_iter().map(|(row, nth)| (row.action.id.as_str(), (nth, of(row)))).collect()
}

impl Delta {
    /// Each action with all that was found for it, in document order.
    ///
    /// A record whose action is not in the delta is passed over; [`Comparison`](crate::diff::Comparison)
    /// makes none such.
    pub fn in_order(&self) -> impl Iterator<Item = Change<'_>> {
        let index = Index::of(self);
        self.changes.iter().filter_map(move |record| index.view(record))
    }

    /// The same in the order in which to look at them: label and text differ · moved later and not marked
    /// · moved later and marked · no entry found · sought and not obtained · past its date and open · the
    /// rest; each group in document order ([`Attention`](crate::model::Attention)). An action with several
    /// reasons stands under the first; umbrellas are among the rest, as their parts speak for them.
    pub fn by_attention(&self) -> impl Iterator<Item = Change<'_>> {
        let mut changes: Vec<Change<'_>> = self.in_order().collect();
        // a stable sort: equal reasons stay in document order
        changes.sort_by_key(Change::attention);
        changes.into_iter()
    }

    /// All that was found for one action.
    pub fn change(&self, action: &str) -> Option<Change<'_>> {
        let record = self.changes.iter().find(|change| change.action.as_str() == action)?;
        Index::of(self).view(record)
    }
}
