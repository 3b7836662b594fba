//! Columns that nobody knows.

use serde::{Deserialize, Serialize};

/// A cell of a column whose heading has no meaning here: kept, never interpreted.
///
/// ```
/// use action_plan::model::Note;
/// let note = Note::new("Lead region", "North");
/// assert_eq!(note.text, "North");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Note {
    /// The heading of the column.
    pub column: String,
    /// What stood in the cell.
    pub text: String,
}

impl Note {
    /// A cell under its heading.
    pub fn new(column: impl Into<String>, text: impl Into<String>) -> Self {
        Self { column: column.into(), text: text.into() }
    }
}
