//! How often: a promised rhythm held against a reported one.

use super::phrase::Words;
use crate::{base::Span, facts::number_word};

/// Rhythms in one word, in times a year.
const RHYTHMS: [(&str, f64); 9] = [
    ("daily", 365.0),
    ("nightly", 365.0),
    ("weekly", 52.0),
    ("fortnightly", 26.0),
    ("monthly", 12.0),
    ("quarterly", 4.0),
    ("termly", 3.0),
    ("annually", 1.0),
    ("yearly", 1.0),
];

/// Times that a rhythm counts by, in times a year.
const TIMES: [(&str, f64); 14] = [
    ("day", 365.0),
    ("days", 365.0),
    ("night", 365.0),
    ("week", 52.0),
    ("weeks", 52.0),
    ("fortnight", 26.0),
    ("month", 12.0),
    ("months", 12.0),
    ("quarter", 4.0),
    ("quarters", 4.0),
    ("term", 3.0),
    ("terms", 3.0),
    ("year", 1.0),
    ("years", 1.0),
];

/// A rhythm is kept where it is reported so much slower at the most: four weeks are a month.
const KEPT: f64 = 0.9;

/// More days, weeks or months than these between two times are none of a rhythm: "2023 annual report".
const MOST: f64 = 24.0;

fn listed(list: &[(&str, f64)], word: Option<&str>) -> Option<f64> {
    list.iter().find(|(known, _)| Some(*known) == word).map(|(_, times)| *times)
}

/// The rhythms in some words, in times a year, with their places.
pub(super) fn rhythms(words: &Words<'_>) -> Vec<(f64, Span)> {
    let count = |at: usize| words.get(at).and_then(|word| number_word(word).or_else(|| word.parse().ok()));
    let mut found = Vec::new();
    for at in 0..words.len() {
        let word = words.get(at).unwrap_or("");
        if let Some(times) = listed(&RHYTHMS, Some(word)) {
            // "six-monthly".
            // "Four quarterly meetings" counts the meetings.
            let counts =
                !words.is_after_hyphen(at) && words.get(at + 1).is_some_and(|next| next.ends_with('s'));
            let every =
                at.checked_sub(1).and_then(count).filter(|number| (1.0..=MOST).contains(number) && !counts);
            let from = if every.is_some() { at - 1 } else { at };
            found.push((times / every.unwrap_or(1.0), words.span(from, at + 1)));
        } else if ["every", "each"].contains(&word) {
            let (every, unit) = match (words.get(at + 1), count(at + 1)) {
                (Some("other" | "second"), _) => (2.0, at + 2),
                (Some("third"), _) => (3.0, at + 2),
                (Some("half"), _) => (0.5, at + 2),
                (_, Some(number)) if (1.0..=MOST).contains(&number) => (number, at + 2),
                _ => (1.0, at + 1),
            };
            if let Some(times) = listed(&TIMES, words.get(unit)) {
                found.push((times / every, words.span(at, unit + 1)));
            }
        } else if matches!(word, "first" | "second" | "third" | "fourth" | "last")
            && let Some((times, end)) = day_of(words, at)
        {
            found.push((times, words.span(at, end)));
        } else if ["a", "per"].contains(&word)
            && let Some(times) = listed(&TIMES, words.get(at + 1))
            && let Some((often, from)) = how_often(words, at)
        {
            found.push((times * often, words.span(from, at + 2)));
        }
    }
    found
}

/// "The first Sunday of the month", "on the last day of each quarter".
fn day_of(words: &Words<'_>, at: usize) -> Option<(f64, usize)> {
    let is_day = words.get(at + 1)?.ends_with("day") || words.get(at + 1) == Some("week");
    let of = words.get(at + 2) == Some("of")
        && words.get(at + 3).is_some_and(|word| ["the", "a", "each", "every"].contains(&word));
    let times = listed(&TIMES, words.get(at + 4))?;
    (is_day && of && times < 50.0).then_some((times, at + 5))
}

/// "Once", "twice", "three times" before a place.
fn how_often(words: &Words<'_>, before: usize) -> Option<(f64, usize)> {
    // "One session of 45 minutes a week".
    let counted = (before.saturating_sub(6)..before)
        .find(|at| words.get(*at) == Some("one") && listed(&TIMES, words.get(at + 1)).is_none());
    if let Some(at) = counted {
        return Some((1.0, at));
    }
    let at = before.checked_sub(1)?;
    match words.get(at)? {
        "once" => Some((1.0, at)),
        "twice" => Some((2.0, at)),
        "times" => {
            let at = at.checked_sub(1)?;
            let word = words.get(at)?;
            number_word(word).or_else(|| word.parse().ok()).map(|number| (number, at))
        }
        _ => None,
    }
}

/// Whether a reported rhythm is as frequent as the promised one.
pub(super) fn keeps(promised: f64, reported: f64) -> bool {
    reported >= promised * KEPT
}
