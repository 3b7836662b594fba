//! What a document says took the place of what.

use super::topic::{Item, Key, names};
/// "The new plan has replaced the old one."
#[derive(Clone, Debug)]
pub(super) struct Succession {
    pub(super) old: Vec<Key>,
    pub(super) new: Vec<Key>,
    pub(super) item: usize,
    pub(super) sentence: usize,
}

/// How many names on either side of the verb may be meant.
const NEAREST: usize = 4;

/// Stems of verbs of taking another's place.
const REPLACES: &[&str] = &["replac", "supersed", "supplant", "succeed"];

/// What the items say took whose place, by name.
pub(super) fn successions(texts: &[&str], items: &[Item]) -> Vec<Succession> {
    let mut found = Vec::new();
    for (number, item) in items.iter().enumerate() {
        let text = texts.get(number).copied().unwrap_or("");
        let named = names(item);
        for (at, word) in item.words.iter().enumerate() {
            let next = |offset: usize| item.words.get(at + offset).map_or("", |word| word.stem.as_str());
            // "takes the place of"
            let place = ["take", "taken", "took"].contains(&word.stem.as_str())
                && next(2) == "place"
                && next(3) == "of";
            // "gives way to": the other way round
            let yields = ["give", "given", "gave"].contains(&word.stem.as_str())
                && next(1) == "way"
                && next(2) == "to";
            if !place && !yields && !REPLACES.contains(&word.stem.as_str()) {
                continue;
            }
            let here = |other: usize| item.words.get(other).filter(|other| other.sentence == word.sentence);
            let form = |other: usize| here(other).map_or("", |word| word.span.of(text)).to_lowercase();
            let passive = form(at + 1) == "by" || form(at + 1) == "with" || yields;
            // "will replace", "to be replaced": not yet.
            let ahead = (1..=3).any(|back| {
                at.checked_sub(back).is_some_and(|other| {
                    matches!(form(other).as_str(), "will" | "to" | "would" | "not" | "may" | "could")
                })
            });
            if ahead {
                continue;
            }
            let middle = named.partition_point(|(first, _)| *first < at);
            let keys = |before: bool| -> Vec<Key> {
                let side = if before {
                    middle.saturating_sub(NEAREST)..middle
                } else {
                    middle..middle.saturating_add(NEAREST).min(named.len())
                };
                let key = |(first, last): &(usize, usize)| {
                    let (start, end) = (here(*first)?.span.start, here(*last)?.span.end);
                    Key::of(text.get(start..end)?)
                };
                named.get(side).unwrap_or(&[]).iter().filter_map(key).collect()
            };
            let (left, right) = (keys(true), keys(false));
            if left.is_empty() || right.is_empty() {
                continue;
            }
            let (new, old) = if passive { (right, left) } else { (left, right) };
            found.push(Succession { old, new, item: number, sentence: word.sentence });
        }
    }
    found
}
