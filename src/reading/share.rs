//! Figures that say how much of a whole was done.

use super::phrase::Words;
use crate::{base::Span, facts::number_word};

/// A part and its whole: "60 of the 145", "two out of five", "58 per cent".
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Share {
    pub(super) span: Span,
    /// 0 to 1.
    pub(super) of_whole: f64,
    /// Whether it is given as a percentage.
    pub(super) is_percentage: bool,
    /// Whether it says by how much something rose or fell.
    pub(super) is_step: bool,
}

/// The value of a word or figure; none for what is no plain count.
fn number(word: &str) -> Option<f64> {
    let figure = || word.parse::<f64>().ok().filter(|value| value.is_finite() && *value >= 0.0);
    number_word(word).or_else(figure)
}

/// The first share in a clause.
pub(super) fn share(words: &Words<'_>) -> Option<Share> {
    for at in 0..words.len() {
        let word = words.get(at)?;
        let percent = word.strip_suffix('%').and_then(|figure| figure.parse::<f64>().ok()).or_else(|| {
            let next = words.get(at + 1)?;
            let named = next == "percent" || next == "per" && words.get(at + 2) == Some("cent");
            if named { number(word) } else { None }
        });
        if let Some(percent) = percent.filter(|percent| (0.0..=100.0).contains(percent)) {
            return Some(Share {
                span: words.span(at, at + 1),
                of_whole: percent / 100.0,
                is_percentage: true,
                is_step: at > 0 && words.get(at - 1) == Some("by"),
            });
        }
        let Some(part) = number(word) else { continue };
        let mut whole_at = at + 1;
        if words.get(whole_at) == Some("out") {
            whole_at += 1;
        }
        if words.get(whole_at) != Some("of") {
            continue;
        }
        whole_at += 1;
        while words
            .get(whole_at)
            .is_some_and(|word| ["the", "its", "our", "their", "all", "these", "those"].contains(&word))
        {
            whole_at += 1;
        }
        if let Some(whole) = words.get(whole_at).and_then(number)
            && whole > 0.0
            && part <= whole
            // A day of a month is no part of a year.
            && !(part <= 31.0 && (1900.0..2100.0).contains(&whole))
        {
            return Some(Share {
                span: words.span(at, whole_at + 1),
                of_whole: part / whole,
                is_percentage: false,
                is_step: false,
            });
        }
    }
    None
}
