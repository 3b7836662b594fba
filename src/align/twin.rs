//! Actions that a plan prints twice.

use super::item::Item;
use crate::base::{FixedState, tokens};
use indexmap::IndexMap;

/// For each item that repeats an earlier one word for word (case, apostrophes and punctuation aside):
/// its position and that of the first.
pub(crate) fn twins(items: &[Item<'_>]) -> IndexMap<usize, usize> {
    let mut first: IndexMap<String, usize, FixedState> = IndexMap::default();
    let mut twins = IndexMap::new();
    for (at, item) in items.iter().enumerate() {
        let words = words(item.text);
        if words.is_empty() {
            continue;
        }
        match first.get(&words) {
            Some(original) => {
                twins.insert(at, *original);
            }
            None => {
                first.insert(words, at);
            }
        }
    }
    twins
}

fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for token in tokens(text) {
        token.fold_into(text, &mut words);
        words.push(' ');
    }
    words
}
