//! What somebody independent found of a recommendation: its own axis, apart from what is reported.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The four grades of a follow-up by an inspectorate, least first.
///
/// ```
/// use action_plan::model::ProgressGrade;
/// assert_eq!("No meaningful progress".parse(), Ok(ProgressGrade::NoMeaningful));
/// assert_eq!("reasonable progress".parse(), Ok(ProgressGrade::Reasonable));
/// assert!(ProgressGrade::Insufficient < ProgressGrade::Good);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ProgressGrade {
    /// Nothing to speak of was done.
    NoMeaningful,
    /// Work has begun, too little or too late.
    Insufficient,
    /// Work has been done and has begun to tell.
    Reasonable,
    /// Work has been done and has told.
    Good,
}

/// A text that is none of the four grades.
///
/// ```
/// use action_plan::model::ProgressGrade;
/// assert!("fair".parse::<ProgressGrade>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a grade of progress: expected no meaningful, insufficient, reasonable or good progress")]
#[non_exhaustive]
pub struct UnknownGrade;

impl FromStr for ProgressGrade {
    type Err = UnknownGrade;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let folded = text.trim().trim_end_matches('.').to_lowercase().replace('_', " ");
        match folded.strip_suffix("progress").unwrap_or(&folded).trim() {
            "no meaningful" => Ok(Self::NoMeaningful),
            "insufficient" => Ok(Self::Insufficient),
            "reasonable" => Ok(Self::Reasonable),
            "good" => Ok(Self::Good),
            _ => Err(UnknownGrade),
        }
    }
}

impl fmt::Display for ProgressGrade {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(match self {
            Self::NoMeaningful => "no meaningful progress",
            Self::Insufficient => "insufficient progress",
            Self::Reasonable => "reasonable progress",
            Self::Good => "good progress",
        })
    }
}

/// A finding of somebody independent, with the words as printed.
///
/// ```
/// use action_plan::model::{Judgement, ProgressGrade};
/// let judgement = Judgement::new("Reasonable progress").by("HM Inspectorate of Prisons");
/// assert_eq!(judgement.grade, Some(ProgressGrade::Reasonable));
/// assert_eq!(Judgement::new("Mixed").grade, None, "kept as printed");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Judgement {
    /// As printed.
    pub text: String,
    /// The grade, where the words are known.
    #[serde(default)]
    pub grade: Option<ProgressGrade>,
    /// Who found it.
    #[serde(default)]
    pub assessor: Option<String>,
    /// When.
    #[serde(default)]
    pub date: Option<NaiveDate>,
}

impl Judgement {
    /// A finding in these words.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let grade = text.parse().ok();
        Self { text, grade, assessor: None, date: None }
    }

    /// With who found it.
    #[must_use]
    pub fn by(mut self, assessor: impl Into<String>) -> Self {
        self.assessor = Some(assessor.into());
        self
    }

    /// With the day on which it was found.
    #[must_use]
    pub const fn on(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }
}
