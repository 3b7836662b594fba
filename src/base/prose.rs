//! The texts of the documents at hand, each read once: its words and its sentences.

use super::hash::FixedState;
use super::sentences::sentences;
use super::span::Span;
use super::vocabulary::Vocabulary;
use super::words::Words;
use indexmap::IndexMap;
use std::sync::{Arc, OnceLock};

/// A text read: its words and its sentences.
///
/// Alignment, readings and rules all begin with both; together they would read every text half a dozen times.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prose {
    pub(crate) words: Words,
    pub(crate) sentences: Vec<Span>,
}

impl Prose {
    pub(crate) fn of(text: &str) -> Self {
        Self { words: Words::of(text), sentences: sentences(text) }
    }
}

/// Texts that were read, found again by where they stand in memory: to compare the words themselves would
/// cost a reading of them for each who asks.
///
/// It must not outlive the texts: its holders borrow these.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    read: IndexMap<(usize, usize), Arc<Prose>, FixedState>,
    /// Whose numbers the terms of the texts are.
    vocabulary: OnceLock<Vocabulary>,
}

impl Texts {
    pub(crate) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        Self {
            read: texts.map(|text| (place_of(text), Arc::new(Prose::of(text)))).collect(),
            vocabulary: OnceLock::new(),
        }
    }

    /// Keeps the vocabulary that the terms of the texts are numbered by.
    #[cfg(feature = "text")]
    pub(crate) fn keep_vocabulary(&self, vocabulary: Vocabulary) {
        let _ = self.vocabulary.set(vocabulary);
    }

    /// The vocabulary that the terms of the texts are numbered by, where they are.
    pub(crate) fn vocabulary(&self) -> Option<&Vocabulary> {
        self.vocabulary.get()
    }

    /// A text as it was read, where it was.
    pub(crate) fn find(&self, text: &str) -> Option<Arc<Prose>> {
        self.read.get(&place_of(text)).map(Arc::clone)
    }

    /// A text as it was read; one that is none of these is read anew.
    #[cfg(feature = "text")]
    pub(crate) fn get(&self, text: &str) -> Arc<Prose> {
        self.find(text).unwrap_or_else(|| Arc::new(Prose::of(text)))
    }
}

fn place_of(text: &str) -> (usize, usize) {
    (text.as_ptr().addr(), text.len())
}
