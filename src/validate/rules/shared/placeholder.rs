//! What stands in a cell that is still to be filled.

use super::words::Spoken;

const PLACEHOLDERS: &[&str] = &[
    "as above",
    "blank",
    "n a",
    "na",
    "none",
    "not applicable",
    "pending",
    "tba",
    "tbc",
    "tbd",
    "text",
    "to be added",
    "to be advised",
    "to be agreed",
    "to be completed",
    "to be confirmed",
    "to be decided",
    "to be determined",
    "to follow",
    "xx",
    "xxx",
];

/// Whether a text has no words, only a placeholder, or only something in square brackets to be replaced.
pub(in crate::validate::rules) fn is_placeholder(text: &str) -> bool {
    is_placeholder_of(text, &Spoken::of(text))
}

/// The same of a text whose words were read already.
pub(in crate::validate::rules) fn is_placeholder_of(text: &str, spoken: &Spoken<'_>) -> bool {
    let text = text.trim();
    let to_replace = text.starts_with('[') && text.ends_with(']') && text.matches('[').count() == 1;
    spoken.is_empty() || to_replace || PLACEHOLDERS.iter().any(|placeholder| spoken.is(placeholder))
}
