//! What was said later of a plan.

use super::{
    action::OwnerBasis,
    id::{ActionId, EntryId, RecommendationId},
    note::Note,
    owner::Owner,
    plan::{by_id, made_ids},
    status::Status,
    timescale::Timescale,
};
use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// One paragraph of an update.
///
/// ```
/// use action_plan::model::{ProgressEntry, Status};
/// let entry = ProgressEntry::new("e1", "The guidance was published.").answering("1.1").with_status(Status::Completed);
/// assert_eq!(entry.reported_status(), Some(Status::Completed));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ProgressEntry {
    /// Its id in the update.
    pub id: EntryId,
    /// The number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The recommendation under which it stands.
    #[serde(default)]
    pub recommendation: Option<RecommendationId>,
    /// The words as printed; may be empty.
    #[serde(default)]
    pub text: String,
    /// Who answers for it now, in printed order.
    #[serde(default)]
    pub owners: Vec<Owner>,
    /// How the owners were told.
    #[serde(default = "own")]
    pub owner_basis: OwnerBasis,
    /// An explicit status field of the source.
    #[serde(default)]
    pub status: Option<Status>,
    /// The status or date cell as printed and as read.
    #[serde(default)]
    pub timescale: Option<Timescale>,
    /// The actions it says that it answers; then its links are explicit.
    #[serde(default)]
    pub answers: Vec<ActionId>,
    /// Cells of columns that nobody knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

fn own() -> OwnerBasis {
    OwnerBasis::Own
}

impl ProgressEntry {
    /// An entry with an id and its words, and nothing else.
    pub fn new(id: impl Into<EntryId>, text: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            number: None,
            recommendation: None,
            text: text.into(),
            owners: Vec::new(),
            owner_basis: OwnerBasis::None,
            status: None,
            timescale: None,
            answers: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Puts it under a recommendation.
    #[must_use]
    pub fn under(mut self, recommendation: impl Into<RecommendationId>) -> Self {
        self.recommendation = Some(recommendation.into());
        self
    }

    /// Says which action it answers.
    #[must_use]
    pub fn answering(mut self, action: impl Into<ActionId>) -> Self {
        self.answers.push(action.into());
        self
    }

    /// Gives it an explicit status.
    #[must_use]
    pub fn with_status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// Gives it a status or date cell, read from words as a table prints them.
    #[must_use]
    pub fn labelled(mut self, cell: &str) -> Self {
        self.timescale = Some(Timescale::read(cell));
        self
    }

    /// Its status: the explicit field, else the word in its cell.
    pub fn reported_status(&self) -> Option<Status> {
        self.status.or_else(|| self.timescale.as_ref().and_then(|timescale| timescale.status))
    }
}

/// One round of progress on a plan.
///
/// ```
/// use action_plan::model::{ProgressEntry, ProgressUpdate};
/// let mut update = ProgressUpdate::new("March 2026");
/// update.add(ProgressEntry::new("e1", "Published."));
/// assert_eq!(update.entries().len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "UpdateOnTheWire")]
pub struct ProgressUpdate {
    label: Option<String>,
    submitted: Option<NaiveDate>,
    #[serde(serialize_with = "by_id")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<ProgressEntry>"))]
    entries: IndexMap<EntryId, ProgressEntry>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct UpdateOnTheWire {
    #[serde(default)]
    label: Option<String>,
    #[serde(default)]
    submitted: Option<NaiveDate>,
    #[serde(default)]
    entries: Vec<ProgressEntry>,
}

impl From<UpdateOnTheWire> for ProgressUpdate {
    fn from(wire: UpdateOnTheWire) -> Self {
        let mut update = Self { label: wire.label, submitted: wire.submitted, entries: IndexMap::new() };
        for entry in wire.entries {
            update.add(entry);
        }
        update
    }
}

impl ProgressUpdate {
    /// An update without entries.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: Some(label.into()), submitted: None, entries: IndexMap::new() }
    }

    /// An update that prints no label.
    pub fn unlabelled() -> Self {
        Self { label: None, submitted: None, entries: IndexMap::new() }
    }

    /// Says when it was submitted.
    #[must_use]
    pub fn submitted_on(mut self, date: NaiveDate) -> Self {
        self.submitted = Some(date);
        self
    }

    /// Adds an entry and returns the id it got: its own, or a made one where that is taken
    /// (`1.u1#2`), so that nothing is lost.
    pub fn add(&mut self, mut entry: ProgressEntry) -> EntryId {
        entry.id = made_ids(entry.id.as_str(), |id| self.entries.contains_key(id)).into();
        let id = entry.id.clone();
        self.entries.insert(id.clone(), entry);
        id
    }

    /// What it calls itself ("March 2026").
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// When it was submitted.
    pub fn submitted(&self) -> Option<NaiveDate> {
        self.submitted
    }

    /// Its entries by id, in printed order.
    pub fn entries(&self) -> &IndexMap<EntryId, ProgressEntry> {
        &self.entries
    }

    /// An entry by id.
    pub fn entry(&self, id: &str) -> Option<&ProgressEntry> {
        self.entries.get(id)
    }

    /// An entry to be changed; its id stays.
    pub fn entry_mut(&mut self, id: &str) -> Option<&mut ProgressEntry> {
        self.entries.get_mut(id)
    }
}
