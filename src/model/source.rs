//! Where an item stood in the published text, and what importing it met.

use super::{closed::closed_list, finding::Finding};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

closed_list! {
    /// What a published text holds.
    ///
    /// ```
    /// use action_plan::model::DocumentRole;
    /// assert_eq!("plan_and_update".parse(), Ok(DocumentRole::PlanAndUpdate));
    /// ```
    DocumentRole {
        /// A plan.
        Plan = "plan",
        /// An update.
        Update = "update",
        /// Both.
        PlanAndUpdate = "plan_and_update",
    }
}

/// A piece of a published text.
///
/// ```
/// use action_plan::model::SourcePlace;
/// let place = SourcePlace::new(0, 25, 3120, 3388);
/// assert_eq!(place.line, 25);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourcePlace {
    /// Which of the documents read, from 0.
    pub document: usize,
    /// Line, from 1.
    pub line: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl SourcePlace {
    /// The bytes `start..end`, which begin on `line`.
    pub const fn new(document: usize, line: usize, start: usize, end: usize) -> Self {
        Self { document, line, start, end }
    }
}

/// What reading published text met: where each item stood, and what was odd.
///
/// It stands beside the plan, never in it: two plans are equal whatever page they were printed on.
///
/// ```
/// use action_plan::model::ImportRecord;
/// let record = ImportRecord::default();
/// assert!(record.places("1.5").is_empty() && !record.plan_pages_missing);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImportRecord {
    /// The pieces of each action and entry, in order, by id; recommendations stand under `rec:` and their id.
    pub sources: IndexMap<String, Vec<SourcePlace>>,
    /// What was odd, in the order met.
    pub findings: Vec<Finding>,
    /// Whether signs say that a page of the plan is missing from the text.
    pub plan_pages_missing: bool,
    /// Whether signs say that a page of the update is missing from the text.
    pub update_pages_missing: bool,
}

impl ImportRecord {
    /// The pieces an item was read from; none for an item built in code.
    pub fn places(&self, item: &str) -> &[SourcePlace] {
        self.sources.get(item).map_or(&[], Vec::as_slice)
    }
}
