//! What programs keep, query and send: the outcome of a comparison, owned, and the same on the wire.
//!
//! [`Delta`] is written and read by serde in the form of version 1.0 of the format. Readers ignore keys
//! they do not know and take unknown words for `Unknown`.

mod cite;
#[cfg(feature = "text")]
mod conditions;
mod count;
mod due_months;
mod first;
mod make;
mod order;
mod owners;
mod query;
#[cfg(feature = "text")]
mod query_sites;
mod questions;
#[cfg(feature = "text")]
mod sites;
mod summary;
mod tallies;

pub use crate::reading::READINGS;
pub use cite::Quotes;
#[cfg(feature = "text")]
pub(crate) use cite::opening;
#[cfg(feature = "text")]
pub use conditions::ConditionRow;
pub use due_months::DueMonth;
pub use first::FirstThing;
pub use owners::OwnerRow;
pub use query::Mention;
#[cfg(feature = "text")]
pub use query_sites::SiteMention;
pub use questions::Question;
#[cfg(feature = "text")]
pub use sites::SiteRow;
pub use summary::{ReportedGroup, Summary, SummaryGrid, SummaryRow, TextGroup};
pub use tallies::Tallies;

use crate::model::{
    Action, ActionId, ChangeRecord, DocumentRole, EntryId, Finding, Link, ProgressEntry, Recommendation,
    SourcePlace, Tally,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What stands in `format`.
pub const FORMAT: &str = "action-plan-delta";
/// The version of the format that this crate writes.
pub const VERSION: &str = "1.0";

/// What was found by comparing a plan with its update, or with its revision.
///
/// ```
/// use action_plan::{delta::Delta, diff::Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance.").due("June 2025"))?;
/// plan.add_action(Action::new("2", "Train the staff.").due("June 2025"))?;
/// let mut update = ProgressUpdate::new("March 2026");
/// update.add(ProgressEntry::new("e", "").answering("1").with_status(Status::Completed));
/// let delta = Comparison::between(&plan, &update).delta(None);
/// let json = serde_json::to_string(&delta)?;
/// assert_eq!(serde_json::from_str::<Delta>(&json)?, delta);
/// let first = delta.by_attention().next().unwrap();
/// assert_eq!(first.cite(), "action 2 of 2, “Train the staff”");
/// assert_eq!(first.says(), "no entry found in this text");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Delta {
    /// [`FORMAT`].
    pub format: String,
    /// The version of the format it was written in.
    pub version: String,
    /// What made it.
    #[serde(default)]
    pub method: Method,
    /// The texts it is from.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// The plan.
    #[serde(default)]
    pub plan: PlanHeader,
    /// The update; none where two plans are compared.
    #[serde(default)]
    pub update: Option<UpdateHeader>,
    /// The day against which dates are held.
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
    /// What was asked for.
    #[serde(default)]
    pub recommendations: Vec<RecommendationRow>,
    /// What was promised.
    #[serde(default)]
    pub actions: Vec<ActionRow>,
    /// What the update says, paragraph by paragraph; empty where two plans are compared.
    #[serde(default)]
    pub entries: Vec<EntryRow>,
    /// The actions of the revised plan. Left out on the wire where an update is compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revised: Vec<ActionRow>,
    /// Which entry (or revised action) answers which action.
    #[serde(default)]
    pub links: Vec<Link>,
    /// What was found, exactly one for each action.
    #[serde(default)]
    pub changes: Vec<ChangeRecord>,
    /// The entries that answer no action of the text.
    #[serde(default)]
    pub additional: Vec<EntryId>,
    /// What rules and import had to say.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// Counts over the whole plan.
    #[serde(default)]
    pub tallies: Vec<Tally>,
}

/// What made a delta.
///
/// ```
/// use action_plan::delta::Method;
/// let method: Method = serde_json::from_str(r#"{"crate": "0.1.0", "readings": 1}"#).unwrap();
/// assert_eq!(method.readings, 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Method {
    /// The version of this crate.
    #[serde(rename = "crate")]
    pub crate_version: String,
    /// [`READINGS`] of it.
    pub readings: u32,
}

impl Default for Method {
    /// This crate's.
    fn default() -> Self {
        Self { crate_version: env!("CARGO_PKG_VERSION").to_owned(), readings: READINGS }
    }
}

/// One of the texts that were compared. Name and digest are the caller's: the crate opens nothing.
///
/// ```
/// use action_plan::{delta::Document, model::DocumentRole};
/// let document = Document::new(DocumentRole::Plan).named("plan.html").with_digest("sha256:…");
/// assert_eq!(document.name.as_deref(), Some("plan.html"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Document {
    /// What it holds.
    pub role: DocumentRole,
    /// What the caller calls it.
    #[serde(default)]
    pub name: Option<String>,
    /// A digest of its bytes, in the caller's words.
    #[serde(default)]
    pub digest: Option<String>,
    /// Whose it is and under what licence, in the caller's words. Left out on the wire where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
}

impl Document {
    /// A text without a name.
    pub fn new(role: DocumentRole) -> Self {
        Self { role, name: None, digest: None, attribution: None }
    }

    /// Names it.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Names its source and licence.
    #[must_use]
    pub fn attributed(mut self, attribution: impl Into<String>) -> Self {
        self.attribution = Some(attribution.into());
        self
    }

    /// Says what its bytes were.
    #[must_use]
    pub fn with_digest(mut self, digest: impl Into<String>) -> Self {
        self.digest = Some(digest.into());
        self
    }
}

/// What a plan says of itself.
///
/// ```
/// assert_eq!(action_plan::delta::PlanHeader::default().title, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlanHeader {
    /// Its title.
    #[serde(default)]
    pub title: Option<String>,
    /// When the report that it answers was published.
    #[serde(default)]
    pub published: Option<NaiveDate>,
    /// When it was submitted.
    #[serde(default)]
    pub submitted: Option<NaiveDate>,
}

/// What an update says of itself.
///
/// ```
/// assert_eq!(action_plan::delta::UpdateHeader::default().label, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateHeader {
    /// What it calls itself.
    #[serde(default)]
    pub label: Option<String>,
    /// When it was submitted.
    #[serde(default)]
    pub submitted: Option<NaiveDate>,
}

/// A recommendation and the counts over its actions.
///
/// ```
/// use action_plan::delta::RecommendationRow;
/// let row: RecommendationRow = serde_json::from_str(r#"{"id": "1", "headline": "Staff are few."}"#).unwrap();
/// assert_eq!(row.recommendation.headline, "Staff are few.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RecommendationRow {
    /// The recommendation; its keys stand beside `tallies` on the wire.
    #[serde(flatten)]
    pub recommendation: Recommendation,
    /// Counts over its actions.
    #[serde(default)]
    pub tallies: Vec<Tally>,
}

/// An action and where it stood.
///
/// ```
/// use action_plan::delta::ActionRow;
/// let row: ActionRow = serde_json::from_str(r#"{"id": "1.1", "text": "Train them."}"#).unwrap();
/// assert!(row.source.is_empty(), "built in code");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ActionRow {
    /// The action; its keys stand beside `source` on the wire.
    #[serde(flatten)]
    pub action: Action,
    /// The pieces of the published text that it was read from, in order.
    #[serde(default)]
    pub source: Vec<SourcePlace>,
}

/// An entry and where it stood.
///
/// ```
/// use action_plan::delta::EntryRow;
/// let row: EntryRow = serde_json::from_str(r#"{"id": "1.u1", "text": "They were trained."}"#).unwrap();
/// assert_eq!(row.entry.id.as_str(), "1.u1");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EntryRow {
    /// The entry; its keys stand beside `source` on the wire.
    #[serde(flatten)]
    pub entry: ProgressEntry,
    /// The pieces of the published text that it was read from, in order.
    #[serde(default)]
    pub source: Vec<SourcePlace>,
}

impl Delta {
    /// Adds what rules found, after what is there.
    #[must_use]
    pub fn with_findings(mut self, findings: impl IntoIterator<Item = Finding>) -> Self {
        self.findings.extend(findings);
        self
    }

    /// Says which texts were compared, in the order in which `source` counts them.
    #[must_use]
    pub fn with_documents(mut self, documents: impl IntoIterator<Item = Document>) -> Self {
        self.documents = documents.into_iter().collect();
        self
    }

    /// The counts over the whole plan; its `Display` prints bases and caveats with the numbers.
    pub fn tallies(&self) -> Tallies<'_> {
        Tallies::new(&self.tallies)
    }

    /// A count over the whole plan by its id.
    pub fn tally(&self, id: &str) -> Option<&Tally> {
        self.tallies.iter().find(|tally| tally.id == id)
    }

    /// An action by id; of a revision's, the new plan's where the old has none of that id.
    pub fn action(&self, id: &str) -> Option<&ActionRow> {
        self.actions.iter().chain(&self.revised).find(|row| row.action.id.as_str() == id)
    }

    /// An entry by id.
    pub fn entry(&self, id: &str) -> Option<&EntryRow> {
        self.entries.iter().find(|row| row.entry.id.as_str() == id)
    }

    /// A recommendation by id.
    pub fn recommendation(&self, id: &str) -> Option<&RecommendationRow> {
        self.recommendations.iter().find(|row| row.recommendation.id.as_str() == id)
    }

    /// What was found for an action, without what surrounds it.
    pub fn record(&self, action: &ActionId) -> Option<&ChangeRecord> {
        self.changes.iter().find(|change| change.action == *action)
    }
}
