//! What was to be done again and again, and was not done again: "there was none for 2023".

use super::{
    commitment::Promise,
    evidence::{Ground, Left},
    phrase::Words,
    predicate::{Aspect, Predicate},
    table::Heard,
    weight::LAPSED,
};
use crate::base::Span;

/// Words of a further time.
const AGAIN: [&str; 15] = [
    "again",
    "another",
    "fifth",
    "following",
    "fourth",
    "further",
    "later",
    "next",
    "none",
    "repeat",
    "repeated",
    "second",
    "since",
    "subsequent",
    "third",
];

/// Stems of verbs of having a thing take place.
const TAKING_PLACE: [&str; 15] = [
    "arrang", "carri", "conduct", "do", "featur", "hold", "issu", "organis", "organiz", "produc", "publish",
    "repeat", "run", "take", "timet",
];

/// Of what was promised for every year, quarter or week, a clause denies that it was done again.
pub(super) fn lapsed(heard: &[Heard<'_>], promise: &Promise) -> Option<Left> {
    if !promise.is_recurring || promise.is_of_absence {
        return None;
    }
    heard.iter().enumerate().filter(|(_, heard)| heard.mine).find_map(|(at, heard)| {
        let words = &heard.words;
        let again = words.iter().any(|word| AGAIN.contains(&word) || is_year(word)) || is_this_year(words);
        let is = |known: &str, verb: &str| verb == known || known.len() > 4 && verb.starts_with(known);
        let takes_place = |one: &Predicate| TAKING_PLACE.iter().any(|known| is(known, &one.verb));
        let denied =
            heard.statement.predicates.iter().find(|one| {
                one.aspect == Aspect::Denied && !one.is_aside && !one.is_before && takes_place(one)
            });
        let span = denied.map(|one| one.span).or_else(|| none_for(words)).filter(|_| again)?;
        Some(Left { score: LAPSED, at, span, ground: Ground::Lapsed, more_to_come: false, is_final: true })
    })
}

fn is_year(word: &str) -> bool {
    word.parse::<u32>().is_ok_and(|year| (2000..2100).contains(&year))
}

/// "This year", "the year just ended".
fn is_this_year(words: &Words<'_>) -> bool {
    (1..words.len()).any(|at| {
        ["year", "term", "quarter", "season", "round"].iter().any(|time| words.get(at) == Some(time))
            && words
                .get(at - 1)
                .is_some_and(|word| ["this", "current", "training", "financial", "last"].contains(&word))
    })
}

/// "There was none for 2023".
fn none_for(words: &Words<'_>) -> Option<Span> {
    (0..words.len())
        .find(|at| {
            words.get(*at) == Some("none")
                && ["for", "in", "since"].iter().any(|next| words.get(at + 1) == Some(next))
        })
        .map(|at| words.span(at, at + 1))
}
