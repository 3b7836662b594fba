//! Words that stand for a date and name none.

use super::words::Spoken;

const VAGUE: &[&str] = &[
    "as and when",
    "as appropriate",
    "as necessary",
    "as needed",
    "as required",
    "as soon as possible",
    "as soon as practicable",
    "asap",
    "at the earliest opportunity",
    "immediate",
    "immediately",
    "in due course",
    "in the future",
    "in the long term",
    "in the medium term",
    "in the short term",
    "long term",
    "medium term",
    "near future",
    "near term",
    "short term",
    "shortly",
    "soon",
    "when possible",
    "when resources allow",
];

/// The first such word of a date cell.
pub(in crate::validate::rules) fn vague_word(cell: &str) -> Option<&'static str> {
    Spoken::of(cell).first_of(VAGUE)
}
