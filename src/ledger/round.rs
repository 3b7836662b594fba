//! One round and what it said of each action.

use crate::{
    base::FixedState,
    diff::{Found, Reviewed, dates::own_date},
    model::{
        ActionPlan, ChangeRecord, EntryId, ImportRecord, Link, ProgressEntry, ProgressUpdate, Review,
        ReviewOutcome,
    },
};
use chrono::NaiveDate;
use indexmap::IndexMap;

/// One round of progress, and what was found by holding it against the plan, with what people say over it.
///
/// ```
/// use action_plan::{ledger::Ledger, model::{ActionPlan, ProgressUpdate}};
/// let mut ledger = Ledger::new(ActionPlan::new("Plan"));
/// ledger.add_round(ProgressUpdate::new("March 2026"))?;
/// assert_eq!(ledger.rounds()[0].date().unwrap().to_string(), "2026-03-31");
/// # Ok::<(), action_plan::ledger::LedgerError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Round {
    pub(super) update: ProgressUpdate,
    pub(super) import: Option<ImportRecord>,
    pub(super) result: Reviewed,
    /// For each action its record and its entries.
    by_action: IndexMap<String, (usize, Vec<EntryId>), FixedState>,
}

impl Round {
    pub(super) fn new(update: ProgressUpdate, import: Option<ImportRecord>, result: Reviewed) -> Self {
        let by_action = by_action(&result.found);
        Self { update, import, result, by_action }
    }

    /// Hears further reviews.
    pub(super) fn review(&mut self, plan: &ActionPlan, further: impl IntoIterator<Item = Review>) {
        let before = std::mem::take(&mut self.result);
        self.result = before.reviewed_further(plan, &self.update, self.import.as_ref(), further);
        self.by_action = by_action(&self.result.found);
    }

    /// Forgets all reviews.
    pub(super) fn forget_reviews(&mut self) {
        self.result = std::mem::take(&mut self.result).into_machine().into();
        self.by_action = by_action(&self.result.found);
    }

    /// The update itself.
    pub fn update(&self) -> &ProgressUpdate {
        &self.update
    }

    /// What reading its published text met, where it was read from one.
    pub fn import(&self) -> Option<&ImportRecord> {
        self.import.as_ref()
    }

    /// Its day: when it was submitted, else the last day of what its label names.
    pub fn date(&self) -> Option<NaiveDate> {
        own_date(&self.update)
    }

    /// What was found for each action of the plan, held against the plan itself.
    pub fn records(&self) -> &[ChangeRecord] {
        &self.result.found.records
    }

    /// What was found for one action.
    pub fn record(&self, action: &str) -> Option<&ChangeRecord> {
        self.result.found.records.get(self.by_action.get(action)?.0)
    }

    /// Which entry answers which action.
    pub fn links(&self) -> &[Link] {
        &self.result.found.links
    }

    /// The entries that answer no action, in printed order.
    pub fn additional(&self) -> &[EntryId] {
        &self.result.found.additional
    }

    /// What people say of it, in the order in which it was given, each with what became of it.
    pub fn reviews(&self) -> &[ReviewOutcome] {
        &self.result.reviews
    }

    /// The entries that answer an action, in printed order.
    pub fn entries_of(&self, action: &str) -> impl Iterator<Item = &ProgressEntry> {
        let entries = self.by_action.get(action).map_or(&[][..], |(_, entries)| entries);
        entries.iter().filter_map(|id| self.update.entry(id.as_str()))
    }
}

fn by_action(found: &Found) -> IndexMap<String, (usize, Vec<EntryId>), FixedState> {
    let mut by_action: IndexMap<String, (usize, Vec<EntryId>), FixedState> = IndexMap::default();
    for (at, record) in found.records.iter().enumerate() {
        by_action.insert(record.action.to_string(), (at, Vec::new()));
    }
    for link in &found.links {
        if let Some((_, entries)) = by_action.get_mut(link.action.as_str()) {
            entries.extend(link.entry.clone());
        }
    }
    by_action
}
