//! Which words a reviewer had before them.

use crate::{
    base::{fingerprint, fold},
    model::{Action, EntryId, ProgressEntry},
};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// Which words a reviewer had before them, as fingerprints: where the texts have others now, the review is of
/// another text.
///
/// Case, white space, quotation marks and dashes do not count. An entry's label does: a reading is held
/// against it.
///
/// ```
/// use action_plan::model::{Action, ProgressEntry, Seen};
/// let (action, entry) = (Action::new("1", "Count the knives."), ProgressEntry::new("1.u1", "All were counted."));
/// let seen = Seen::of(&action, [&entry]).in_update("March 2026");
/// assert!(seen.is_of_action(&Action::new("2", "Count  the KNIVES.")), "the words count, not the id");
/// assert!(!seen.is_of_entry(&ProgressEntry::new("1.u1", "Most were counted.")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Seen {
    /// The label of the update.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update: Option<String>,
    /// Of the action's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Of each entry's words and label, by its id.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub entries: IndexMap<EntryId, String>,
}

impl Seen {
    /// These words.
    pub fn of<'e>(action: &Action, entries: impl IntoIterator<Item = &'e ProgressEntry>) -> Self {
        let entries = entries.into_iter().map(|entry| (entry.id.clone(), entry_fingerprint(entry)));
        Self { update: None, action: Some(action_fingerprint(action)), entries: entries.collect() }
    }

    /// Fingerprints that were written down.
    #[cfg(feature = "text")]
    pub(crate) fn from_prints(
        update: Option<String>,
        action: Option<String>,
        entries: impl IntoIterator<Item = (EntryId, String)>,
    ) -> Self {
        Self { update, action, entries: entries.into_iter().collect() }
    }

    /// Names the update that they are of by its label.
    #[must_use]
    pub fn in_update(mut self, label: impl Into<String>) -> Self {
        self.update = Some(label.into());
        self
    }

    /// Whether nothing is known of what was seen.
    pub fn is_empty(&self) -> bool {
        self.update.is_none() && self.action.is_none() && self.entries.is_empty()
    }

    /// Whether this action has the words that were seen; it has where nothing is known of them.
    pub fn is_of_action(&self, action: &Action) -> bool {
        self.action.as_ref().is_none_or(|seen| *seen == action_fingerprint(action))
    }

    /// Whether this entry has the words and the label that were seen under its id; it has where nothing is known
    /// of them.
    pub fn is_of_entry(&self, entry: &ProgressEntry) -> bool {
        self.entries.get(entry.id.as_str()).is_none_or(|seen| *seen == entry_fingerprint(entry))
    }
}

fn action_fingerprint(action: &Action) -> String {
    fingerprint(&["action", &fold(&action.text)])
}

fn entry_fingerprint(entry: &ProgressEntry) -> String {
    let cell = entry.timescale.as_ref().map_or("", |cell| cell.text.as_str());
    let status = entry.status.map(|status| status.to_string()).unwrap_or_default();
    fingerprint(&["entry", &fold(&entry.text), &fold(cell), &status])
}
