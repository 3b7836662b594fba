//! Lists of words that are asked of every word of a text.

use super::hash::FixedState;
use indexmap::IndexSet;

/// The words of a list, found by their hash: a long list costs no more than a short one.
#[derive(Debug)]
pub(crate) struct Listed(IndexSet<&'static str, FixedState>);

impl Listed {
    pub(crate) fn of(words: &[&'static str]) -> Self {
        Self(words.iter().copied().collect())
    }

    pub(crate) fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}
