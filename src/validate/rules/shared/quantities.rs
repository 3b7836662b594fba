//! Figures, in digits or words.

use super::words::Spoken;
use crate::base::number_word;

/// Words beside the plain numbers that say how many or how much.
const MAGNITUDES: &[&str] =
    &["half", "third", "quarter", "dozen", "hundred", "thousand", "million", "billion", "percent"];

/// Whether a text names a quantity. "One" is none, as it mostly is no number, and so is "zero".
pub(super) fn has_quantity(text: &Spoken<'_>) -> bool {
    let counts =
        |word: &str| number_word(word).is_some_and(|number| number > 1.0) || MAGNITUDES.contains(&word);
    text.words_and_figures().any(|(word, is_figure)| is_figure || counts(word))
}
