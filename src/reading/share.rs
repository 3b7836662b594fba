//! Figures that say how much of a whole was done.

use super::phrase::{Words, is_time};
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
    (0..words.len()).find_map(|at| {
        let word = words.get(at)?;
        // What stands behind a part, or tells one: all other words are passed over.
        let tells = matches!(
            words.get(at + 1),
            Some("of" | "out" | "percent" | "per" | "had" | "have" | "were" | "are")
        );
        if !(tells || word.ends_with('%') || at == 0 && word == "of") {
            return None;
        }
        percentage(words, at)
            .or_else(|| of_before(words, at))
            .or_else(|| if number(word).is_some() { counted(words, at) } else { rough(words, at) })
    })
}

/// "58 per cent", "58%".
fn percentage(words: &Words<'_>, at: usize) -> Option<Share> {
    let word = words.get(at)?;
    let figure = word.strip_suffix('%').and_then(|figure| figure.parse::<f64>().ok());
    let percent = figure.or_else(|| {
        let next = words.get(at + 1)?;
        let named = next == "percent" || next == "per" && words.get(at + 2) == Some("cent");
        if named { number(word) } else { None }
    });
    percent.filter(|percent| (0.0..=100.0).contains(percent)).map(|percent| Share {
        span: words.span(at, at + 1),
        of_whole: percent / 100.0,
        is_percentage: true,
        is_step: at > 0 && words.get(at - 1) == Some("by"),
    })
}

/// "Half of the store", "two thirds had finished it".
fn rough(words: &Words<'_>, at: usize) -> Option<Share> {
    let word = words.get(at)?;
    let of_whole = ROUGH.iter().find(|(known, _)| *known == word).map(|(_, share)| *share)?;
    let next = words.get(at + 1)?;
    let is_of = next == "of"
        && words.get(at + 2).is_some_and(|thing| !["a", "them", "whom", "which"].contains(&thing))
        // "The second quarter of 2026".
        && !words.get(at + 2).is_some_and(|word| is_time(word) || word.starts_with("20"));
    let has =
        at > 0 && !["quarter", "third"].contains(&word) && ["had", "have", "were", "are"].contains(&next);
    let span = words.span(at, at + 2);
    (is_of || has).then_some(Share { span, of_whole, is_percentage: false, is_step: false })
}

/// "60 of the 145", "two out of five".
fn counted(words: &Words<'_>, at: usize) -> Option<Share> {
    // "An average of 3.4 out of 5" rates a thing.
    const RATING: [&str; 5] = ["average", "averaging", "rated", "scored", "score"];
    // "Attended one of the three days": a choice of them.
    const CHOOSING: [&str; 7] = ["attend", "attended", "attending", "choose", "chose", "join", "joined"];
    let before = |back: usize| at.checked_sub(back).and_then(|before| words.get(before)).unwrap_or("");
    let part = words.get(at).and_then(number)?;
    // "Named as one of four early adopters": it belongs to them.
    let is_member =
        part <= 1.0 && ["as", "is", "are", "was", "became", "become", "being"].contains(&before(1));
    if is_member || RATING.contains(&before(1)) || RATING.contains(&before(2)) {
        return None;
    }
    let of = if words.get(at + 1) == Some("out") { at + 2 } else { at + 1 };
    if words.get(of) != Some("of") {
        return None;
    }
    let is_passed = |word: &str| ["the", "its", "our", "their", "all", "these", "those"].contains(&word);
    let whole_at =
        (of + 1..words.len()).find(|next| words.get(*next).is_some_and(|word| !is_passed(word)))?;
    let whole = words.get(whole_at).and_then(number)?;
    // A day of a month is no part of a year.
    let is_date = part <= 31.0 && (1900.0..2100.0).contains(&whole);
    if whole <= 0.0 || part > whole || is_date || part <= 1.0 && CHOOSING.contains(&before(1)) {
        return None;
    }
    // "Every one of the 214".
    let is_each = part <= 1.0 && ["every", "each", "any"].contains(&before(1));
    Some(Share {
        span: words.span(at, whole_at + 1),
        of_whole: if is_each { 1.0 } else { part / whole },
        is_percentage: false,
        is_step: false,
    })
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
