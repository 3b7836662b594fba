//! What an entry says of itself: that it tells of more than was promised.
//!
//! Reports add what nobody asked for ("We have also …", "In addition, …", "although it was not part of this
//! plan"). Such an entry answers no action, whatever words it happens to share with one.

use crate::base::Prose;
use std::ops::Range;

/// So an entry may begin that adds.
const ADDS_AT_FIRST: &[&[&str]] = &[&["additionally"], &["in", "addition"], &["separately"]];

/// An auxiliary, and what adds behind it.
const AUXILIARIES: &[&str] = &["are", "had", "has", "have", "is", "was", "were"];
const PERFECT: &[&str] = &["had", "has", "have"];

/// Past forms without "-ed" that may stand behind "also".
const PAST: &[&str] = &[
    "began", "bought", "brought", "built", "gave", "held", "led", "made", "met", "put", "ran", "sent", "set",
    "spent", "took", "went", "won",
];

/// How far "part" may stand behind "not", and "plan" behind "part", "beyond" or "outside".
const NOT_FAR: usize = 5;

/// Whether the first sentence of a text says that the rest was not promised.
pub(super) fn is_beyond(text: &str, prose: &Prose) -> bool {
    let Some(first) = prose.sentences.first() else { return false };
    let words = prose.words.under(*first);
    let form = |at: usize| prose.words.form(at).filter(|_| words.contains(&at)).unwrap_or_default();
    let start = words.start;
    let begins =
        |opening: &[&str]| opening.iter().enumerate().all(|(step, word)| form(start + step) == *word);
    let is_labelled_new = form(start) == "new"
        && prose
            .words
            .token(start)
            .and_then(|token| text.get(token.span.end..))
            .is_some_and(|rest| rest.starts_with(':'));
    is_labelled_new
        || ADDS_AT_FIRST.iter().any(|opening| begins(opening))
        || words.clone().any(|at| adds(at, &form) || disowns(at, words.clone(), &form))
}

/// "has also", "have further", "also took".
fn adds<'w>(at: usize, form: &impl Fn(usize) -> &'w str) -> bool {
    let next = || form(at + 1);
    match form(at) {
        "also" => next().ends_with("ed") || PAST.contains(&next()),
        auxiliary if AUXILIARIES.contains(&auxiliary) => {
            next() == "also" || next() == "further" && PERFECT.contains(&auxiliary)
        }
        _ => false,
    }
}

/// "not part of this plan", "did not form part of the action plan", "outside the plan".
fn disowns<'w>(at: usize, words: Range<usize>, form: &impl Fn(usize) -> &'w str) -> bool {
    let near = |from: usize, word: &str| {
        (from + 1..words.end.min(from + 1 + NOT_FAR)).find(|place| form(*place) == word)
    };
    match form(at) {
        "not" => near(at, "part").is_some_and(|part| near(part, "plan").is_some()),
        "beyond" | "outside" => near(at, "plan").is_some(),
        _ => false,
    }
}
