//! How well an entry answers an action, by its wording.

use super::corpus::{Corpus, SpreadText};

/// The share of the opening in a wording score.
const OPENING: f64 = 0.1;

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
    /// Cosine of how the two open: entries begin by naming what they speak of.
    pub(crate) opening: f64,
    /// The best cosine of one sentence of the entry with the action.
    pub(crate) sentence: f64,
    /// Which sentence that is.
    pub(crate) sentence_at: usize,
}

impl Wording {
    /// Of a left text, spread out, with a right one.
    pub(crate) fn of(corpus: &Corpus, left: usize, spread: &SpreadText, right: usize) -> Self {
        let (Some(action), Some(entry)) = (corpus.left.get(left), corpus.right.get(right)) else {
            return Self::default();
        };
        let shared = spread.masses.shared(&entry.words);
        let masses = action.mass + entry.mass;
        let (mut sentence, mut sentence_at) = (0.0, 0);
        for (at, bag) in entry.sentence_bags.iter().enumerate() {
            let cosine = spread.words.cosine(bag);
            if cosine > sentence {
                (sentence, sentence_at) = (cosine, at);
            }
        }
        Self {
            words: spread.words.cosine(&entry.word_bag),
            pairs: spread.pairs.cosine(&entry.pair_bag),
            parts: spread.parts.cosine(&entry.part_bag),
            opening: spread.opening.cosine(&entry.opening_bag),
            coverage: if masses > 0.0 { (2.0 * shared / masses).clamp(0.0, 1.0) } else { 0.0 },
            sentence,
            sentence_at,
        }
    }

    /// The four whole-text parts in equal shares, and the opening beside them (`docs/alignment.md`).
    pub(crate) fn score(self) -> f64 {
        let whole = (self.words + self.pairs + self.parts + self.coverage) / 4.0;
        whole * (1.0 - OPENING) + self.opening * OPENING
    }
}
