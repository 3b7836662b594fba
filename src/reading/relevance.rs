//! Whether a clause speaks of the promised thing.

use super::phrase::Words;
use crate::{
    align::{Rarity, for_each_common},
    base::{Span, Vocabulary, tokens_in},
};

/// A word that no more than a seventh of all texts have tells something.
const TELLING: f64 = 2.0;

/// What is known of the words of both documents: how telling each is.
#[derive(Debug)]
pub(crate) struct Telling {
    vocabulary: Vocabulary,
    rarity: Rarity,
}

impl Telling {
    /// From what was learnt of every text of the documents.
    pub(crate) fn new((vocabulary, rarity): (Vocabulary, Rarity)) -> Self {
        Self { vocabulary, rarity }
    }

    /// The vocabulary, for those who read the texts after.
    pub(crate) fn into_vocabulary(self) -> Vocabulary {
        self.vocabulary
    }

    /// The stems of some words, sorted, each once.
    pub(crate) fn stems(&mut self, words: &Words<'_>) -> Vec<u32> {
        let known = words.terms().map(<[u32]>::to_vec);
        let mut stems =
            known.unwrap_or_else(|| words.iter().map(|word| self.vocabulary.intern(word)).collect());
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    /// Whether a phrase has a word that tells something and that the promise has too.
    pub(crate) fn has_telling_word(&self, text: &str, phrase: Span, promise: &[u32]) -> bool {
        tokens_in(text, phrase).any(|token| {
            self.vocabulary
                .find(&token.folded(text))
                .is_some_and(|stem| self.rarity.of(stem) > TELLING && promise.binary_search(&stem).is_ok())
        })
    }

    /// The share of a clause's telling mass that the promise has too: 0 to 1.
    pub(crate) fn relevance(&self, clause: &[u32], promise: &[u32]) -> f64 {
        let whole = self.rarity.mass_of_set(clause);
        if whole <= 0.0 {
            return 0.0;
        }
        let mut shared = 0.0;
        for_each_common(clause, promise, |stem| shared += self.rarity.of(stem));
        shared / whole
    }

    /// The share of the telling mass of some words that the promise has too.
    pub(crate) fn relevance_of_words(&self, words: &[&str], promise: &[u32]) -> f64 {
        let mut stems: Vec<u32> = words.iter().filter_map(|word| self.vocabulary.find(word)).collect();
        stems.sort_unstable();
        stems.dedup();
        self.relevance(&stems, promise)
    }

    /// The share of a promise's telling mass that a clause has too and others have not.
    pub(crate) fn share_less(&self, promise: &[u32], clause: &[u32], others: &[u32]) -> f64 {
        let whole = self.rarity.mass_of_set(promise);
        if whole <= 0.0 {
            return 0.0;
        }
        let mut shared = 0.0;
        for_each_common(promise, clause, |stem| {
            if others.binary_search(&stem).is_err() {
                shared += self.rarity.of(stem);
            }
        });
        shared / whole
    }
}
