//! Which actions speak of which places.

use super::{Delta, owners::is_open};
use crate::{
    base::{FixedState, fold},
    facts::{site_names, sites_of},
    model::{ActionId, EntryId},
};
use indexmap::IndexMap;

/// A place that the texts name, and where they do.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Open a family room at HMP Upton."))?;
/// plan.add_action(Action::new("2", "Publish the guidance."))?;
/// let mut update = ProgressUpdate::new("March 2026");
/// update.add(ProgressEntry::new("e", "It is read at Upton too.").answering("2"));
/// update.add(ProgressEntry::new("d", "It was opened.").answering("1"));
/// update.add(ProgressEntry::new("f", "A new roof went up at Upton."));
/// let sites = Comparison::between(&plan, &update).delta(None).by_site();
/// assert_eq!(sites[0].name, "Upton");
/// assert_eq!(sites[0].actions.len(), 2);
/// assert_eq!(sites[0].additional.len(), 1, "a paragraph that answers no action");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SiteRow {
    /// Its name as first printed, without the designation before it.
    pub name: String,
    /// The actions whose own words name it, or those of the entry or revised action that answers them; also where it is named
    /// as an exception.
    pub actions: Vec<ActionId>,
    /// Those of them that no label closes, as in [`OwnerRow::open`](super::OwnerRow::open).
    pub open: Vec<ActionId>,
    /// The paragraphs of the update that name it and answer no action.
    pub additional: Vec<EntryId>,
}

impl Delta {
    /// The places that the texts name, in the order in which they are first named, with the actions that
    /// speak of them. A place once named with its designation is known again without it. Places that are
    /// only counted ("four prisons") are in none: a missing name never says that a place is not meant.
    pub fn by_site(&self) -> Vec<SiteRow> {
        let texts = self.actions.iter().chain(&self.revised).map(|row| row.action.text.as_str());
        let texts = texts.chain(self.entries.iter().map(|row| row.entry.text.as_str()));
        let known = site_names(&texts.collect::<Vec<_>>().join("\n\n"));
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let mut rows: IndexMap<String, SiteRow, FixedState> = IndexMap::default();
        let mut at = |text: &str, put: &mut dyn FnMut(&mut SiteRow)| {
            for set in sites_of(text, known.iter().copied()) {
                for site in set.names.iter().chain(&set.except) {
                    let row = rows.entry(fold(&site.name)).or_insert_with(|| SiteRow {
                        name: site.name.clone(),
                        actions: Vec::new(),
                        open: Vec::new(),
                        additional: Vec::new(),
                    });
                    put(row);
                }
            }
        };
        let revised_texts: IndexMap<&str, &str, FixedState> =
            self.revised.iter().map(|row| (row.action.id.as_str(), row.action.text.as_str())).collect();
        let entry_texts: IndexMap<&str, &str, FixedState> =
            self.entries.iter().map(|row| (row.entry.id.as_str(), row.entry.text.as_str())).collect();
        for change in self.in_order() {
            let id = &change.record().action;
            let is_open = !change.action().is_umbrella() && is_open(&change);
            let mut put = |row: &mut SiteRow| {
                if row.actions.last() != Some(id) {
                    row.actions.push(id.clone());
                    row.open.extend(is_open.then(|| id.clone()));
                }
            };
            at(&change.action().text, &mut put);
            for entry in change.entries() {
                at(&entry.text, &mut put);
            }
            for revised in change.links().iter().filter_map(|link| link.revised.as_ref()) {
                at(revised_texts.get(revised.as_str()).copied().unwrap_or_default(), &mut put);
            }
        }
        for id in &self.additional {
            at(entry_texts.get(id.as_str()).copied().unwrap_or_default(), &mut |row| {
                if row.additional.last() != Some(id) {
                    row.additional.push(id.clone());
                }
            });
        }
        rows.into_values().collect()
    }
}
