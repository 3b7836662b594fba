//! Figures, in digits or words.

use crate::base::{TokenKind, tokens};

/// Numbers that plans write out. "One" is left out: it is mostly no number.
const NUMBER_WORDS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "half", "third", "quarter", "dozen",
    "per cent", "percent",
];

/// Whether a text names a quantity.
pub(in crate::validate::rules) fn has_quantity(text: &str) -> bool {
    tokens(text)
        .any(|token| token.kind == TokenKind::Number || NUMBER_WORDS.contains(&token.folded(text).as_ref()))
}
