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

/// Words of a rough part, before "of": "half of the store".
const ROUGH: [(&str, f64); 8] = [
    ("half", 0.5),
    ("most", 0.8),
    ("some", 0.4),
    ("several", 0.4),
    ("third", 0.33),
    ("thirds", 0.67),
    ("quarter", 0.25),
    ("majority", 0.51),
];

/// The value of a word or figure; none for what is no plain count.
pub(super) fn number(word: &str) -> Option<f64> {
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
        if let Some(share) = of_before(words, at) {
            return Some(share);
        }
        // "An average of 3.4 out of 5" rates a thing.
        let rates = at > 0
            && (0..at).rev().take(2).any(|before| {
                words
                    .get(before)
                    .is_some_and(|word| ["average", "averaging", "rated", "scored", "score"].contains(&word))
            });
        let Some(part) = number(word).filter(|_| !rates) else {
            let rough = ROUGH.iter().find(|(known, _)| *known == word).map(|(_, share)| *share);
            let of = words.get(at + 1) == Some("of")
                && words.get(at + 2).is_some_and(|next| !["a", "them", "whom", "which"].contains(&next))
                // "Two thirds had finished it".
                || at > 0 && words.get(at + 1).is_some_and(|next| ["had", "have", "were", "are"].contains(&next));
            if let Some(of_whole) = rough.filter(|_| of) {
                let span = words.span(at, at + 2);
                return Some(Share { span, of_whole, is_percentage: false, is_step: false });
            }
            continue;
        };
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
            // "Every one of the 214".
            let is_each = at > 0 && ["every", "each", "any"].contains(&words.get(at - 1)?);
            let part = if is_each && part <= 1.0 { whole } else { part };
            // "Attended one of the three days": a choice of them.
            let is_choice = part <= 1.0
                && at > 0
                && !["only", "just", "but", "and", "in", "at"].contains(&words.get(at - 1)?);
            if is_choice {
                continue;
            }
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

/// "Of the 31 investigations, 29 have been closed".
fn of_before(words: &Words<'_>, at: usize) -> Option<Share> {
    if at > 0 || words.get(at) != Some("of") {
        return None;
    }
    let whole = (1..4).find_map(|after| words.get(after).and_then(number).map(|whole| (after, whole)));
    let (whole_at, whole) = whole.filter(|(_, whole)| *whole > 0.0)?;
    let comma = (whole_at + 1..words.len().min(whole_at + 8)).find(|next| words.is_after_comma(*next))?;
    let (part_at, part) =
        (comma..comma + 3).find_map(|next| words.get(next).and_then(number).map(|part| (next, part)))?;
    (part <= whole).then(|| Share {
        span: words.span(part_at, part_at + 1),
        of_whole: part / whole,
        is_percentage: false,
        is_step: false,
    })
}
