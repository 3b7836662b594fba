//! Which actions speak of which programmes, by name.

use super::{Delta, owners::is_open};
use crate::{
    base::fold,
    letter::thread::{Account, AccountItem, Thread, Threads},
    model::{ActionId, EntryId, PartialDate, SourcePlace},
};

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

impl Delta {
    /// The names that plan and update give to programmes, products, groups and events, in the order in which they
    /// come up, with the actions that speak of them. Told by capitals and by abbreviations that a text explains; a
    /// programme that is printed in small letters is asked for by [`mentions`](Self::mentions). Owners stand in
    /// [`by_owner`](Self::by_owner), places in [`by_site`](Self::by_site).
    pub fn by_programme(&self) -> Vec<ProgrammeRow> {
        let owners: Vec<String> = self
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
        let threads = Threads::across(self.accounts());
        threads
            .names()
            .into_iter()
            .filter(|thread| !is_owner(thread))
            .map(|thread| self.row(thread))
            .collect()
    }

    fn row(&self, thread: Thread) -> ProgrammeRow {
        let names = |document: usize, id: &str| thread.in_document(document).any(|point| point.item == id);
        let mut row = ProgrammeRow {
            name: String::new(),
            aliases: Vec::new(),
            actions: Vec::new(),
            open: Vec::new(),
            entries: Vec::new(),
        };
        for change in self.in_order() {
            let id = &change.record().action;
            let by_entry = change.entries().iter().any(|entry| names(1, entry.id.as_str()));
            if by_entry || names(0, id.as_str()) {
                row.actions.push(id.clone());
                row.open.extend((!change.action().is_umbrella() && is_open(&change)).then(|| id.clone()));
            }
        }
        let entries = self.entries.iter().map(|row| &row.entry.id);
        row.entries = entries.filter(|id| names(1, id.as_str())).cloned().collect();
        row.name = thread.topic;
        row.aliases = thread.aliases;
        row
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
