//! The topics that documents make out themselves.

use super::{
    Threads,
    topic::{Item, Key, Word, names},
    usage::{Sentences, Usage},
};
use crate::base::{FixedState, Span};
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// Of how many items a topic may be named in at most: an eighth, but a few always and never many, or it tells
/// nothing of any of them.
pub(super) fn most_of(items: usize) -> usize {
    (items / 8).clamp(6, 100)
}

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

/// A topic's words as printed first, and how the items use them.
pub(super) struct Topic {
    pub(super) words: String,
    pub(super) key: Key,
    pub(super) is_name: bool,
    usage: Usage,
}

/// Names, abbreviations and recurring pairs of words with their keys, in the order in which they come up.
pub(super) fn topics(threads: &Threads) -> Vec<Topic> {
    let mut found: IndexMap<String, Topic, FixedState> = IndexMap::default();
    let mut sentences = Sentences::of(threads.items.iter().map(|item| (item, threads.text(item))));
    let capitals = Capitals::of(threads);
    let known_places = threads.place_names();
    for item in &threads.items {
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
                is_name: false,
                usage: Usage::default(),
            });
            known.is_name |= is_name;
            if !is_name {
                known.usage.add(item, text, (first, last), &mut sentences);
            }
        };
        let places = place_names(text, &known_places);
        for (first, last) in names(item) {
            let Some((first, last)) = capitals.without_opening(threads, item, (first, last)) else {
                continue;
            };
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
    // A word that all use in small letters is no name because one sentence begins with it.
    found.retain(|_, topic| {
        (topic.is_name || topic.usage.is_topic()) && !threads.is_common(&topic.key.in_any_case())
    });
    // "review funding" of "spending review funding", where "spending review" is a topic
    let is_rest = |topic: &Topic| {
        !topic.is_name && topic.usage.pair_before().is_some_and(|before| found.contains_key(&before))
    };
    let rests: Vec<String> =
        found.values().filter(|topic| is_rest(topic)).map(|topic| topic.key.joined.clone()).collect();
    for rest in rests {
        found.shift_remove(&rest);
    }
    found.into_values().collect()
}

/// The keys of pairs of words that recur and name nothing, "supported women"; and what is known of the sentences.
pub(super) fn loose_pairs(threads: &Threads) -> (BTreeSet<String>, Sentences) {
    let mut sentences = Sentences::of(threads.items.iter().map(|item| (item, threads.text(item))));
    let mut found: IndexMap<String, Usage, FixedState> = IndexMap::default();
    for item in &threads.items {
        let text = threads.text(item);
        for (first, last) in pairs(item, text, &[]) {
            if let Some(key) = threads.printed(item, first, last).and_then(Key::of) {
                found.entry(key.joined).or_default().add(item, text, (first, last), &mut sentences);
            }
        }
    }
    let is_loose = |usage: &Usage| usage.recurs() && !usage.is_topic();
    let loose = found.into_iter().filter(|(_, usage)| is_loose(usage)).map(|(key, _)| key).collect();
    (loose, sentences)
}

fn opens_sentence(item: &Item, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| item.words.get(before));
    before.is_none_or(|before| item.words.get(at).is_none_or(|word| before.sentence != word.sentence))
}

/// Where a text names places.
pub(super) fn place_names(text: &str, known: &[String]) -> Vec<Span> {
    let sets = crate::facts::sites_of(text, known.iter().map(String::as_str));
    let named = sets.iter().filter(|set| !set.names.is_empty()).map(|set| set.span);
    named.chain(sets.iter().flat_map(|set| &set.except).map(|name| name.span)).collect()
}

/// How the documents use capitals.
struct Capitals {
    /// The keys of the names that stand within a sentence, where a capital is no matter of place.
    inner: BTreeSet<String>,
    /// For each stem how often it is printed with a capital and without.
    printed: IndexMap<String, (usize, usize), FixedState>,
}

impl Capitals {
    fn of(threads: &Threads) -> Self {
        let mut inner = BTreeSet::new();
        let mut printed: IndexMap<String, (usize, usize), FixedState> = IndexMap::default();
        for item in &threads.items {
            for word in item.words.iter().filter(|word| !word.small) {
                let (capital, small) = printed.entry(word.stem.clone()).or_default();
                *(if word.capital { capital } else { small }) += 1;
            }
            for (first, last) in names(item).into_iter().filter(|(first, _)| !opens_sentence(item, *first)) {
                inner.extend(threads.printed(item, first, last).and_then(Key::of).map(|key| key.joined));
            }
        }
        Self { inner, printed }
    }

    fn counts(&self, word: &Word) -> (usize, usize) {
        self.printed.get(&word.stem).copied().unwrap_or_default()
    }

    /// A name without the word that opens its sentence and leads to it by a small word, where the documents print that
    /// word in small letters too: "Implementation of Staff Space" is about Staff Space. None where nothing is left that
    /// tells.
    fn without_opening(
        &self,
        threads: &Threads,
        item: &Item,
        (first, last): (usize, usize),
    ) -> Option<(usize, usize)> {
        let word = item.words.get(first)?;
        let mut from = first;
        let leads = item.words.get(first + 1).is_some_and(|next| next.small) && first < last;
        let is_whole = || {
            let key = threads.printed(item, first, last).and_then(Key::of);
            key.is_some_and(|key| self.inner.contains(&key.joined))
        };
        if leads && opens_sentence(item, first) && self.counts(word).1 > 0 && !is_whole() {
            from = (first + 1..=last).find(|at| item.words.get(*at).is_some_and(|word| !word.small))?;
        }
        let only = item.words.get(from).filter(|_| from == last);
        let is_word = only.is_some_and(|word| {
            let (capital, small) = self.counts(word);
            !word.all_capitals && small > capital
        });
        // "Band 3", "Stage 1": a rung and no name
        let is_rung = only.is_some_and(|word| {
            let next = item.words.get(last + 1).filter(|next| next.runs_on && next.sentence == word.sentence);
            next.is_some_and(|next| next.stem.chars().all(|letter| letter.is_ascii_digit()))
        });
        (!is_word && !is_rung).then_some((from, last))
    }
}

impl Threads {
    fn printed<'t>(&'t self, item: &Item, first: usize, last: usize) -> Option<&'t str> {
        let span = Span::new(item.words.get(first)?.span.start, item.words.get(last)?.span.end);
        Some(span.of(self.text(item)))
    }

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

pub(super) fn is_content(word: &Word, text: &str) -> bool {
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
