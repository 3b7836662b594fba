//! Which actions speak of which programmes, by name.

use super::{Delta, owners::is_open};
use crate::{
    base::{FixedState, fold},
    letter::thread::{Account, AccountItem, Thread, Threads},
    model::{ActionId, EntryId, PartialDate, SourcePlace},
};
use indexmap::{IndexMap, IndexSet};
use std::collections::BTreeSet;

/// A name that plan or update give to something, and where they use it.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "All branches will run the Mobile Book Service (MBS)."))?;
/// let mut update = ProgressUpdate::new("May 2026");
/// update.add(ProgressEntry::new("a", "Nine branches run the MBS.").answering("1"));
/// let rows = Comparison::between(&plan, &update).delta(None).by_programme();
/// assert_eq!((rows[0].name.as_str(), rows[0].aliases.as_slice()), ("Mobile Book Service", ["MBS".to_owned()].as_slice()));
/// assert_eq!((rows[0].actions.len(), rows[0].entries.len()), (1, 1));
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProgrammeRow {
    /// The name as first printed.
    pub name: String,
    /// Its abbreviation or long form, and the name of what took its place.
    pub aliases: Vec<String>,
    /// The actions whose own words use any of these, or those of the entry that answers them; in document order.
    pub actions: Vec<ActionId>,
    /// Those of them that no label closes, as in [`OwnerRow::open`](super::OwnerRow::open).
    pub open: Vec<ActionId>,
    /// The paragraphs of the update that use any, in printed order.
    pub entries: Vec<EntryId>,
}

/// Where actions and entries stand, and which answers which.
struct Index<'d> {
    actions: IndexMap<&'d str, (&'d ActionId, bool), FixedState>,
    entries: IndexMap<&'d str, (&'d EntryId, Vec<usize>), FixedState>,
}

impl<'d> Index<'d> {
    fn of(delta: &'d Delta) -> Self {
        let mut actions = IndexMap::default();
        let mut entries: IndexMap<&str, (&EntryId, Vec<usize>), FixedState> = IndexMap::default();
        entries.extend(delta.entries.iter().map(|row| (row.entry.id.as_str(), (&row.entry.id, Vec::new()))));
        for (at, change) in delta.in_order().enumerate() {
            let id = &change.record.action;
            actions.insert(id.as_str(), (id, !change.action.is_umbrella() && is_open(&change)));
            for entry in change.entries() {
                if let Some((_, answered)) = entries.get_mut(entry.id.as_str()) {
                    answered.push(at);
                }
            }
        }
        Self { actions, entries }
    }

    fn row(&self, thread: Thread) -> ProgrammeRow {
        let (mut actions, mut entries) = (BTreeSet::new(), BTreeSet::new());
        for point in &thread.points {
            if point.document == 0 {
                actions.extend(self.actions.get_index_of(point.item.as_str()));
            } else if let Some((at, _, (_, answered))) = self.entries.get_full(point.item.as_str()) {
                entries.insert(at);
                actions.extend(answered);
            }
        }
        let actions: Vec<_> = actions.into_iter().filter_map(|at| self.actions.get_index(at)).collect();
        let entries = entries.into_iter().filter_map(|at| self.entries.get_index(at));
        ProgrammeRow {
            name: thread.topic,
            aliases: thread.aliases,
            open: actions.iter().filter(|(_, (_, open))| *open).map(|(_, (id, _))| (*id).clone()).collect(),
            actions: actions.iter().map(|(_, (id, _))| (*id).clone()).collect(),
            entries: entries.map(|(_, (id, _))| (*id).clone()).collect(),
        }
    }
}

impl Delta {
    /// The names that plan and update give to programmes, products, groups and events, in the order in which they
    /// come up, with the actions that speak of them. Told by capitals and by abbreviations that a text explains; a
    /// programme that is printed in small letters is asked for by [`mentions`](Self::mentions). Owners stand in
    /// [`by_owner`](Self::by_owner), places in [`by_site`](Self::by_site).
    pub fn by_programme(&self) -> Vec<ProgrammeRow> {
        let owners: IndexSet<String, FixedState> = self
            .actions
            .iter()
            .flat_map(|row| &row.action.owners)
            .chain(self.entries.iter().flat_map(|row| &row.entry.owners))
            .flat_map(|owner| [fold(&owner.text), fold(&owner.key)])
            .map(|words| format!(" {words} "))
            .collect();
        let is_owner = |thread: &Thread| {
            let names = std::iter::once(&thread.topic).chain(&thread.aliases);
            let mut names = names.map(|name| format!(" {} ", fold(name)));
            names.any(|name| owners.iter().any(|owner| owner.contains(&name)))
        };
        let index = Index::of(self);
        let threads = Threads::across(self.accounts());
        let named = threads.names().into_iter().filter(|thread| !is_owner(thread));
        named.map(|thread| index.row(thread)).collect()
    }

    /// Plan and update as [`Threads`] take them, with their lines: to be asked by topic, alone or beside a letter.
    ///
    /// ```
    /// use action_plan::{Comparison, letter::{Letter, thread::{Account, Threads}}, model::{Action, ActionPlan, ProgressUpdate}};
    /// let letter = Letter::read("A reading room will be opened in 2023.")?;
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "Open the reading rooms."))?;
    /// let delta = Comparison::between(&plan, &ProgressUpdate::new("May 2026")).delta(None);
    /// let accounts = [Account::of_letter(&letter, "letter")].into_iter().chain(delta.accounts());
    /// assert_eq!(Threads::across(accounts).about("reading room").unwrap().points.len(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn accounts(&self) -> [Account; 2] {
        let located = |item: AccountItem, source: &[SourcePlace]| match source.first() {
            Some(place) => item.on_line(place.line),
            None => item,
        };
        let mut plan = Account::new("plan");
        plan.date = self.plan.submitted.or(self.plan.published).and_then(PartialDate::day);
        plan.items
            .extend(self.actions.iter().map(|row| located(AccountItem::of_action(&row.action), &row.source)));
        let mut update = Account::new("update");
        update.date = self.update.as_ref().and_then(|header| header.submitted).and_then(PartialDate::day);
        update
            .items
            .extend(self.entries.iter().map(|row| located(AccountItem::of_entry(&row.entry), &row.source)));
        [plan, update]
    }
}
