//! How well an entry answers an action, by its wording.

use super::corpus::{Corpus, SpreadText};

/// The parts of a wording score. Each is 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wording {
    /// Cosine of the bags of stems.
    pub(crate) words: f64,
    /// Cosine of the bags of stems and pairs of stems: a name of two common words tells.
    pub(crate) pairs: f64,
    /// Cosine of the bags of word parts: compounds, spellings and endings that stems miss.
    pub(crate) parts: f64,
    /// Harmonic mean of how much of either's telling mass the other covers.
    pub(crate) coverage: f64,
    /// How many telling words both have.
    pub(crate) shared: usize,
}

impl Wording {
    /// Of a left text, spread out, with a right one.
    pub(crate) fn of(corpus: &Corpus, left: usize, spread: &SpreadText, right: usize) -> Self {
        let (Some(action), Some(entry)) = (corpus.left.get(left), corpus.right.get(right)) else {
            return Self::default();
        };
        let (number, shared) = spread.masses.shared(&entry.terms);
        let masses = action.mass + entry.mass;
        Self {
            words: spread.words.cosine(&entry.word_bag),
            pairs: spread.pairs.cosine(&entry.pair_bag),
            parts: spread.parts.cosine(&entry.part_bag),
            coverage: if masses > 0.0 { (2.0 * shared / masses).clamp(0.0, 1.0) } else { 0.0 },
            shared: number,
        }
    }

    /// The four in equal shares (`docs/alignment.md`).
    pub(crate) fn score(self) -> f64 {
        (self.words + self.pairs + self.parts + self.coverage) / 4.0
    }
}
