//! Whether a text says why.

use super::words::Spoken;
use crate::model::Note;

/// Turns of phrase that bring a reason.
const REASONS: &[&str] = &[
    "as a consequence",
    "as a result",
    "because",
    "by reason of",
    "due to",
    "follow up",
    "following",
    "given that",
    "having found",
    "in light of",
    "in order to",
    "in the light of",
    "in view of",
    "no longer needed",
    "no longer required",
    "on account of",
    "on grounds",
    "on the grounds",
    "owing to",
    "reason",
    "reasons",
    "since",
    "so that",
    "to allow",
    "to avoid",
    "was found",
    "were found",
    "whereas",
];

/// Whether the words, or a column of that name, give a reason.
pub(in crate::validate::rules) fn gives_reason(text: &str, notes: &[Note]) -> bool {
    let in_column = |note: &Note| Spoken::of(&note.column).first_of(&["reason", "reasons"]).is_some();
    Spoken::of(text).first_of(REASONS).is_some()
        || notes.iter().any(|note| in_column(note) && !note.text.trim().is_empty())
}
