//! Figures that say how much of a whole was done.

use super::phrase::{Words, is_time};
use crate::{base::Span, facts::number_word};

/// A part and its whole: "60 of the 145", "two out of five", "58 per cent".
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Share {
    pub(super) span: Span,
    /// 0 to 1.
    pub(super) of_whole: f64,
    /// Whether it is given as a percentage or the like, which may be of anything.
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

/// The first share in a clause, given the number of things that was told of right before: "all 58 … 12 of them".
pub(super) fn share(words: &Words<'_>, before: &dyn Fn() -> Option<f64>) -> Option<Share> {
    (0..words.len())
        .find_map(|at| {
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
                .or_else(|| of_them(words, at, before))
        })
        .or_else(|| {
            let mut until_now = false;
            let apart = words.iter().enumerate().find_map(|(at, word)| match word {
                "in" | "out" => apart(words, at),
                "date" | "far" | "present" | "yet" => {
                    until_now |= is_until_now(words, at);
                    None
                }
                _ => None,
            });
            apart.or_else(|| if until_now { so_far(words, before()?) } else { None })
        })
}

/// "So far", "to date", by its last word.
fn is_until_now(words: &Words<'_>, at: usize) -> bool {
    const UNTIL_NOW: [[&str; 2]; 4] = [["so", "far"], ["to", "date"], ["as", "yet"], ["at", "present"]];
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    UNTIL_NOW.iter().any(|[first, last]| before == Some(*first) && words.get(at) == Some(*last))
}

/// "Done at 49 to date", where it was told before how many they are.
fn so_far(words: &Words<'_>, whole: f64) -> Option<Share> {
    let is_part = |part: f64| part >= 1.0 && part < whole && part * FAR >= whole && part.fract() == 0.0;
    let (at, part) = (0..words.len())
        .filter_map(|at| Some((at, words.get(at).and_then(number)?)))
        .find(|(_, part)| is_part(*part))?;
    Some(Share { span: words.span(at, at + 1), of_whole: part / whole, is_percentage: true, is_step: false })
}

/// "Twelve of them", where it was told before how many they are.
fn of_them(words: &Words<'_>, at: usize, before: &dyn Fn() -> Option<f64>) -> Option<Share> {
    let of = words.get(at + 1) == Some("of");
    if !of || !words.get(at + 2).is_some_and(|word| ["them", "these", "those"].contains(&word)) {
        return None;
    }
    let part = words.get(at).and_then(number)?;
    let whole = before().filter(|whole| part < *whole && part * FAR >= *whole)?;
    Some(Share { span: words.span(at, at + 3), of_whole: part / whole, is_percentage: true, is_step: false })
}

/// So many times as many are of other things.
const FAR: f64 = 50.0;

/// "One letter in five", "four in ten", "1,116 schemes out of 1,390": at the word that links part and whole.
fn apart(words: &Words<'_>, link: usize) -> Option<Share> {
    let (length, reach) = match words.get(link)? {
        "in" => (1, 2),
        "out" if words.get(link + 1) == Some("of") => (2, 3),
        _ => return None,
    };
    let whole = words.get(link + length).and_then(number)?;
    let mut parts =
        (link.saturating_sub(reach)..link).rev().filter_map(|at| Some((at, words.get(at).and_then(number)?)));
    let (at, part) = parts.next().filter(|(_, part)| *part >= 1.0 && part.fract() == 0.0)?;
    // "One in five" and the like are of small numbers; "3 in 2024" is none.
    let is_small = length == 2 || part < 10.0 && (2.0..=20.0).contains(&whole) && part * 10.0 >= whole;
    let is_of_things = length == 2 || !words.get(link + 2).is_some_and(|word| word.ends_with('s'));
    (part < whole && is_small && is_of_things).then(|| Share {
        span: words.span(at, link + length + 1),
        of_whole: part / whole,
        is_percentage: length == 1,
        is_step: false,
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
