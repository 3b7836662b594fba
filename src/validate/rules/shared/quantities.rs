//! Figures, in digits or words.

use crate::base::{TokenKind, number_word, tokens};

/// Words beside the plain numbers that say how many or how much.
const MAGNITUDES: &[&str] =
    &["half", "third", "quarter", "dozen", "hundred", "thousand", "million", "billion", "percent"];

/// Whether a text names a quantity. "One" is none, as it mostly is no number, and so is "zero".
pub(in crate::validate::rules) fn has_quantity(text: &str) -> bool {
    let counts =
        |word: &str| number_word(word).is_some_and(|number| number > 1.0) || MAGNITUDES.contains(&word);
    tokens(text).any(|token| token.kind == TokenKind::Number || counts(token.folded(text).as_ref()))
}
