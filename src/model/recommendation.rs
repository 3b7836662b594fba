//! What an inspectorate asked for.

use super::{
    closed::closed_list, id::RecommendationId, judgement::Judgement, note::Note, response::Response,
};
use serde::{Deserialize, Serialize};

closed_list! {
    /// What the source report calls the thing that is answered.
    ///
    /// ```
    /// use action_plan::model::RecommendationKind;
    /// assert_eq!("key_concern".parse(), Ok(RecommendationKind::KeyConcern));
    /// ```
    RecommendationKind {
        /// A concern.
        Concern = "concern",
        /// A key concern.
        KeyConcern = "key_concern",
        /// A priority concern.
        PriorityConcern = "priority_concern",
        /// A recommendation.
        Recommendation = "recommendation",
    }
}

/// A numbered row of the source report.
///
/// ```
/// use action_plan::model::Recommendation;
/// let concern = Recommendation::new("1", "Staff are not trained for the work.");
/// assert_eq!(concern.number.as_deref(), Some("1"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Recommendation {
    /// Its id: the number as printed, else its ordinal.
    pub id: RecommendationId,
    /// The number as printed.
    #[serde(default)]
    pub number: Option<String>,
    /// What the report calls it.
    #[serde(default = "recommendation")]
    pub kind: RecommendationKind,
    /// The words in bold, or all of them where none are.
    #[serde(default)]
    pub headline: String,
    /// The words after the headline.
    #[serde(default)]
    pub detail: Option<String>,
    /// What the body that answers said to it.
    #[serde(default)]
    pub response: Option<Response>,
    /// What an independent assessor judged of its progress, in the order made.
    #[serde(default)]
    pub judgements: Vec<Judgement>,
    /// Cells of columns that nobody knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

fn recommendation() -> RecommendationKind {
    RecommendationKind::Recommendation
}

impl Recommendation {
    /// A recommendation whose id is its printed number.
    pub fn new(number: impl Into<String>, headline: impl Into<String>) -> Self {
        let number = number.into();
        Self {
            id: RecommendationId::new(number.clone()),
            number: Some(number),
            kind: RecommendationKind::Recommendation,
            headline: headline.into(),
            detail: None,
            response: None,
            judgements: Vec::new(),
            notes: Vec::new(),
        }
    }
}
