//! What a clause says of what it is about before its subject: "As to the groynes, the licence means that …".

use super::phrase::Words;

/// Turns that name a topic, in words.
const OPENERS: [&[&str]; 16] = [
    &["as", "for"],
    &["as", "to"],
    &["as", "regards"],
    &["at"],
    &["concerning"],
    &["for"],
    &["in", "regard", "to"],
    &["in", "relation", "to"],
    &["in", "respect", "of"],
    &["in", "terms", "of"],
    &["in"],
    &["on"],
    &["regarding"],
    &["turning", "to"],
    &["with", "regard", "to"],
    &["with", "respect", "to"],
];

/// A topic has so many words at the most.
const LONGEST: usize = 8;

/// The words of the topic that a clause opens with, up to its comma; empty where it names none.
pub(super) fn topic<'w>(words: &Words<'w>) -> Vec<&'w str> {
    let is_at = |row: &&&[&str]| row.iter().enumerate().all(|(at, word)| words.get(at) == Some(*word));
    // Most clauses begin with none of them: told by the first word.
    let first = words.get(0).unwrap_or("");
    let begins = |row: &&&[&str]| row.first() == Some(&first);
    let Some(opener) = OPENERS.iter().filter(begins).find(is_at) else { return Vec::new() };
    let from = opener.len();
    let end = (from + 1..=from + LONGEST).find(|at| words.is_after_comma(*at));
    end.map_or_else(Vec::new, |end| (from..end).filter_map(|at| words.get(at)).collect())
}
