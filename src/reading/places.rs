//! Places and bodies named one by one, held against how many of them were promised.
//!
//! "In each of the four forums" is not kept by "with the Marches, Severnside and Coastal forums": three are named.

use super::{phrase::Words, phrase::is_time, share::number, table::Heard, weight::SAYS_DONE};
use crate::base::{FixedState, Span, fraction, is_function_word};
use indexmap::IndexSet;

/// So many of a thing can be named one by one.
const MOST: f64 = 12.0;

/// Words behind which the places stand where a thing was done.
const BEFORE: [&str; 6] = ["across", "at", "covering", "for", "in", "with"];

/// Words right before a number of places.
const AHEAD: [&str; 9] = ["all", "both", "each", "every", "its", "of", "our", "the", "their"];

/// What a clause names of the promised number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Places {
    /// As many as were promised, or more: the clause, by its place, and the names.
    All(usize, Span),
    /// Fewer.
    Some(usize, Span),
}

/// How many a sentence promises by "each of the four", "all five", "in our three campuses".
pub(super) fn promised(words: &Words<'_>) -> Option<f64> {
    const WHOLE: [&str; 4] = ["each", "all", "every", "both"];
    (0..words.len()).find_map(|at| {
        let before = |back: usize| at.checked_sub(back).and_then(|before| words.get(before)).unwrap_or("");
        // Few words stand behind these: told before any is read as a number.
        if !AHEAD.contains(&before(1)) {
            return None;
        }
        let count = words.get(at).and_then(number).filter(|count| (2.0..=MOST).contains(count))?;
        let mut back = 1;
        while ["the", "our", "its", "their", "of"].contains(&before(back)) {
            back += 1;
        }
        let is_of_whole = WHOLE.contains(&before(back))
            || back > 1
                && ["in", "into", "at", "across", "for", "with"].contains(&before(back))
                && before(1) != "of";
        // What is counted must be a thing, not a time: "in the three months".
        let thing = (at + 1..at + 4).filter_map(|place| words.get(place)).find(|word| word.ends_with('s'))?;
        let is_of_time = ["months", "weeks", "days", "years", "hours", "times", "quarters", "terms", "cases"]
            .contains(&thing);
        (is_of_whole && !is_of_time).then_some(count)
    })
}

/// Whether the clauses that say done name as many as were promised.
pub(super) fn places(heard: &[Heard<'_>], promised: f64) -> Option<Places> {
    let mut known: IndexSet<&str, FixedState> = IndexSet::default();
    let mut first = None;
    for (at, heard) in heard.iter().enumerate().filter(|(_, heard)| heard.mine && heard.attained >= SAYS_DONE)
    {
        let Some((names, span)) = list(&heard.words, &heard.entry.text) else { continue };
        first.get_or_insert((at, span));
        known.extend(names);
    }
    let (at, span) = first?;
    let named = fraction(known.len());
    Some(if named >= promised { Places::All(at, span) } else { Places::Some(at, span) })
}

/// The first list of two or more names in a clause, with its place.
fn list<'t>(words: &Words<'_>, text: &'t str) -> Option<(Vec<&'t str>, Span)> {
    let printed = |at: usize| words.span(at, at + 1).of(text);
    let is_number =
        |at: usize| words.get(at).is_some_and(|word| word.parse::<u32>().is_ok_and(|number| number < 100));
    let is_name = |at: usize| {
        let begins = printed(at).chars().next().is_some_and(char::is_uppercase);
        begins && words.get(at).is_some_and(|word| !is_time(word) && !is_function_word(word) && !is_day(word))
    };
    let joins = |at: usize| words.is_after_comma(at) || words.get(at) == Some("and");
    (0..words.len()).find_map(|from| {
        let opens = from
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_none_or(|word| BEFORE.contains(&word));
        let heads = from == 0;
        let from = if words.get(from) == Some("the") { from + 1 } else { from };
        if !opens || !is_name(from) {
            return None;
        }
        let mut names: Vec<&'t str> = Vec::new();
        let mut name = from;
        let mut at = from;
        // "Wards 7, 8, 11 and 12": the numbers are the names. Other names at the head of a clause are of those who act.
        let of_numbers = is_number(from + 1) && (is_number(from + 2) || words.get(from + 2) == Some("and"));
        if heads && !of_numbers {
            return None;
        }
        if of_numbers {
            (name, at) = (from + 1, from + 1);
        }
        let is_item = |at: usize| if of_numbers { is_number(at) } else { is_name(at) };
        let mut is_last = false;
        while at < words.len() && is_item(at) {
            let mut end = at + 1;
            while end < words.len() && is_item(end) && !joins(end) {
                end += 1;
            }
            names.push(words.span(name, end).of(text));
            at = end;
            if is_last || at >= words.len() || !joins(at) {
                break;
            }
            if words.get(at) == Some("and") {
                is_last = true;
                at += 1;
            }
            at += usize::from(words.get(at) == Some("the"));
            name = at;
        }
        (is_last && names.len() > 1).then(|| (names, words.span(from, at)))
    })
}

fn is_day(word: &str) -> bool {
    word.len() > 5 && word.ends_with("day") || word.len() > 6 && word.ends_with("days")
}
