//! The topics that documents make out themselves.

use super::{
    Threads,
    topic::{Item, Key, Word, names},
};
use crate::base::{FixedState, Span};
use indexmap::IndexMap;

/// Of how many items a topic may be named in at most: an eighth, but a few always and never many, or it tells
/// nothing of any of them.
pub(super) fn most_of(items: usize) -> usize {
    (items / 8).clamp(6, 100)
}

/// A recurring pair of words is a topic from this number of items on.
const RECURS: usize = 2;

/// Words so general that no topic begins with them: "further work", "new staff".
pub(super) const GENERAL: &[&str] = &[
    "additional",
    "available",
    "better",
    "clear",
    "coming",
    "current",
    "different",
    "existing",
    "further",
    "future",
    "general",
    "good",
    "greater",
    "last",
    "least",
    "less",
    "long",
    "many",
    "more",
    "most",
    "new",
    "next",
    "other",
    "particular",
    "possible",
    "previous",
    "same",
    "several",
    "significant",
    "similar",
    "specific",
    "various",
    "wide",
    "wider",
    "build",
    "consider",
    "enhance",
    "ensure",
    "helping",
    "helps",
    "improve",
    "including",
    "inform",
    "lies",
    "provide",
    "provided",
    "provides",
    "providing",
    "reduce",
    "seek",
    "share",
    "supporting",
];

/// A topic's words as printed first, and the items that name it.
pub(super) struct Topic {
    pub(super) words: String,
    pub(super) key: Key,
    pub(super) is_name: bool,
    items: Vec<usize>,
}

/// Names, abbreviations and recurring pairs of words with their keys, in the order in which they come up.
pub(super) fn topics(threads: &Threads) -> Vec<Topic> {
    let mut found: IndexMap<String, Topic, FixedState> = IndexMap::default();
    let known_places = threads.place_names();
    for (number, item) in threads.items.iter().enumerate() {
        let text = threads.text(item);
        let mut add = |first: usize, last: usize, is_name: bool| {
            let span = (item.words.get(first), item.words.get(last));
            let (Some(begin), Some(end)) = span else { return };
            let words = Span::new(begin.span.start, end.span.end).of(text);
            let words = words.strip_suffix("'s").or_else(|| words.strip_suffix("\u{2019}s")).unwrap_or(words);
            let Some(key) = (if is_name { Key::of_name(words) } else { Key::of(words) }) else { return };
            let known = found.entry(key.joined.clone()).or_insert_with(|| Topic {
                words: words.to_owned(),
                key,
                items: Vec::new(),
                is_name: false,
            });
            known.is_name |= is_name;
            if known.items.last() != Some(&number) {
                known.items.push(number);
            }
        };
        let places = place_names(text, &known_places);
        for (first, last) in names(item) {
            let span = (item.words.get(first), item.words.get(last));
            let (Some(begin), Some(end)) = span else { continue };
            if !places.iter().any(|place| place.overlaps(Span::new(begin.span.start, end.span.end))) {
                add(first, last, true);
            }
        }
        for (first, last) in pairs(item, text, GENERAL) {
            add(first, last, false);
        }
    }
    let tells = |topic: &Topic| topic.is_name || topic.items.len() >= RECURS;
    // A word that all use in small letters is no name because one sentence begins with it.
    let common = |key: &Key| threads.is_common(&key.in_any_case());
    found.into_values().filter(|topic| tells(topic) && !common(&topic.key)).collect()
}

/// Where a text names places.
pub(super) fn place_names(text: &str, known: &[String]) -> Vec<Span> {
    let sets = crate::facts::sites_of(text, known.iter().map(String::as_str));
    let named = sets.iter().filter(|set| !set.names.is_empty()).map(|set| set.span);
    named.chain(sets.iter().flat_map(|set| &set.except).map(|name| name.span)).collect()
}

impl Threads {
    /// The places that any of the documents names.
    pub(super) fn place_names(&self) -> Vec<String> {
        let mut found: Vec<String> =
            self.items.iter().flat_map(|item| crate::facts::site_names(self.text(item))).collect();
        found.sort();
        found.dedup();
        found
    }
}

/// Two words that stand together, neither of them a word of grammar: "key work"; but those that begin with some words.
pub(super) fn pairs(item: &Item, text: &str, but: &[&str]) -> Vec<(usize, usize)> {
    let content = |word: &Word| is_content(word, text);
    item.words
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| match pair {
            [left, right] => {
                !but.contains(&left.span.of(text))
                    && content(left)
                    && content(right)
                    && right.runs_on
                    && left.sentence == right.sentence
            }
            _ => false,
        })
        .map(|(at, _)| (before_hyphen(item, text, at), at + 1))
        .collect()
}

/// The first word of a compound: "in-cell telephony" begins with "in".
fn before_hyphen(item: &Item, text: &str, at: usize) -> usize {
    let hyphened = |before: usize| {
        let (Some(left), Some(right)) = (item.words.get(before), item.words.get(before + 1)) else {
            return false;
        };
        right.runs_on && text.get(left.span.end..right.span.start) == Some("-")
    };
    at.checked_sub(1).filter(|before| hyphened(*before)).unwrap_or(at)
}

fn is_content(word: &Word, text: &str) -> bool {
    let form = word.span.of(text);
    !word.small
        && !word.capital
        && form.len() > 2
        && !form.ends_with("ly")
        && !crate::facts::is_of_grammar(form)
        && form.chars().all(char::is_alphabetic)
}

/// Whether a word by itself can be what an item is about.
pub(super) fn tells(item: &Item, text: &str, at: usize) -> bool {
    item.words.get(at).is_some_and(|word| is_content(word, text))
}
