//! Figures, in digits or words.

use super::words::Spoken;

/// Numbers that plans write out. "One" is left out: it is mostly no number.
const NUMBER_WORDS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
    "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "half", "third", "quarter", "dozen",
    "per cent", "percent",
];

/// Whether a text names a quantity.
pub(super) fn has_quantity(text: &Spoken<'_>) -> bool {
    text.words_and_figures().any(|(word, is_figure)| is_figure || NUMBER_WORDS.contains(&word))
}
