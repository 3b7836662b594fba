//! How far two texts of a document speak of the same.

use crate::base::Vocabulary;
use indexmap::IndexMap;

/// The words of a text, each once, in order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(Vec<u32>);

/// The words of all items, weighed by how rare they are.
#[derive(Debug, Default)]
pub(super) struct Wording {
    vocabulary: Vocabulary,
    /// In how many texts a word stands.
    texts_with: IndexMap<u32, u32>,
    texts: u32,
}

impl Wording {
    /// The words of a text that counts for their rarity.
    pub(super) fn learn(&mut self, text: &str) -> Words {
        let words = self.words(text);
        for word in &words.0 {
            *self.texts_with.entry(*word).or_default() += 1;
        }
        self.texts = self.texts.saturating_add(1);
        words
    }

    /// The words of a text that does not count.
    pub(super) fn words(&mut self, text: &str) -> Words {
        let mut words = self.vocabulary.read(text);
        words.sort_unstable();
        words.dedup();
        Words(words)
    }

    /// The weight of a word: the rarer the more.
    fn weight(&self, word: u32) -> f64 {
        let with = self.texts_with.get(&word).copied().unwrap_or(0);
        let ratio = f64::from(self.texts.saturating_add(1)) / f64::from(with.saturating_add(1));
        ratio.ln().max(0.05)
    }

    fn total(&self, words: &Words) -> f64 {
        words.0.iter().map(|word| self.weight(*word)).sum()
    }

    fn common(&self, left: &Words, right: &Words) -> f64 {
        let (mut left, mut right) = (left.0.iter().peekable(), right.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => left.next(),
                std::cmp::Ordering::Greater => right.next(),
                std::cmp::Ordering::Equal => {
                    sum += self.weight(**a);
                    left.next();
                    right.next()
                }
            };
        }
        sum
    }

    /// From 0 to 1: how much of both is in both.
    pub(super) fn alike(&self, left: &Words, right: &Words) -> f64 {
        let both = (self.total(left) * self.total(right)).sqrt();
        if both > 0.0 { (self.common(left, right) / both).min(1.0) } else { 0.0 }
    }

    /// From 0 to 1: how much of the first is in the second.
    pub(super) fn part_in(&self, part: &Words, whole: &Words) -> f64 {
        let total = self.total(part);
        if total > 0.0 { (self.common(part, whole) / total).min(1.0) } else { 0.0 }
    }
}
