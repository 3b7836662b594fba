//! How far a step has come, as its owner reports it.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use super::timescale::Timescale;

/// How far a step has come, as its owner reports it.
///
/// Closed and `Copy`: a word of a document that is none of these stays in the document's text, and the
/// status is `None`. `Display` and [`FromStr`] use the wire names (`in_progress`);
/// [`from_words`](Self::from_words) reads a cell as published.
///
/// ```
/// use action_plan::model::Status;
/// assert_eq!("on_hold".parse(), Ok(Status::OnHold));
/// assert_eq!(Status::InProgress.to_string(), "in_progress");
/// assert_eq!(Status::from_words("Not yet started"), Some(Status::Planned));
/// assert_eq!(Status::from_words("Amber"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Status {
    /// Promised; nothing is said to have begun.
    Planned,
    /// Begun and not finished; also where a cell says no more than that it is not finished ("open", "delayed").
    InProgress,
    /// Begun or promised, and paused.
    OnHold,
    /// Finished, by the owner's word.
    Completed,
    /// Finished, and confirmed by somebody else.
    Verified,
    /// Given up.
    Cancelled,
    /// Given up for another step that takes its place.
    Superseded,
}

impl Status {
    /// Every status, in the order of the wire format.
    pub const ALL: [Self; 7] = [
        Self::Planned,
        Self::InProgress,
        Self::OnHold,
        Self::Completed,
        Self::Verified,
        Self::Cancelled,
        Self::Superseded,
    ];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::InProgress => "in_progress",
            Self::OnHold => "on_hold",
            Self::Completed => "completed",
            Self::Verified => "verified",
            Self::Cancelled => "cancelled",
            Self::Superseded => "superseded",
        }
    }

    /// The status that the words of a cell report, if they report one.
    ///
    /// A status cell is read by the grammar of [`Timescale`], so a date beside the word does no harm, and a
    /// word that belongs to a condition ("subject to recruitment, which is underway") does not count.
    /// Of several parts the least advanced speaks for the whole. Colours are no status: their meaning is the
    /// publisher's own.
    pub fn from_words(cell: &str) -> Option<Self> {
        Timescale::read(cell).status
    }

    /// Place in the order of advancement, least advanced first: planned 0, on hold 1, in progress 2,
    /// completed 3, verified 4. Cancelled and superseded are off the road and have none.
    pub const fn advancement(self) -> Option<u8> {
        match self {
            Self::Planned => Some(0),
            Self::OnHold => Some(1),
            Self::InProgress => Some(2),
            Self::Completed => Some(3),
            Self::Verified => Some(4),
            Self::Cancelled | Self::Superseded => None,
        }
    }

    /// Whether it says that the step is finished: completed, by whoever's word, or verified.
    ///
    /// ```
    /// use action_plan::model::Status;
    /// let complete: Vec<_> = Status::ALL.into_iter().filter(|status| status.is_complete()).collect();
    /// assert_eq!(complete, [Status::Completed, Status::Verified]);
    /// ```
    pub const fn is_complete(self) -> bool {
        matches!(self, Self::Completed | Self::Verified)
    }

    /// Whether nothing more is to come: complete, cancelled or superseded.
    pub const fn is_closed(self) -> bool {
        self.is_complete() || matches!(self, Self::Cancelled | Self::Superseded)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

impl FromStr for Status {
    type Err = UnknownStatus;

    fn from_str(name: &str) -> Result<Self, UnknownStatus> {
        Self::ALL.into_iter().find(|status| status.name() == name).ok_or(UnknownStatus { _private: () })
    }
}

/// The string is no wire name of a [`Status`].
///
/// ```
/// use action_plan::model::Status;
/// let error = "done".parse::<Status>().unwrap_err();
/// assert!(error.to_string().contains("in_progress"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "no status of that name; expected planned, in_progress, on_hold, completed, verified, cancelled or superseded"
)]
#[non_exhaustive]
pub struct UnknownStatus {
    _private: (),
}
