//! Where an action stands, as its owner reports it.

use serde::{Deserialize, Serialize};

/// Where an action stands.
///
/// ```
/// use action_plan::model::Status;
/// assert_eq!(serde_json::to_string(&Status::InProgress)?, r#""in_progress""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Status {
    /// Not begun.
    Planned,
    /// Begun.
    InProgress,
    /// Begun or planned, and halted.
    OnHold,
    /// Reported done by its owner.
    Completed,
    /// Found done by somebody independent.
    Verified,
    /// Will not be done.
    Cancelled,
    /// Replaced by another action.
    Superseded,
}
