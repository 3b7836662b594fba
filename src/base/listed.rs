//! Lists of words that are asked of every word of a text.

use super::hash::FixedState;
use super::words::beginning;
use indexmap::IndexSet;

/// The words of a list, found by their hash: a long list costs no more than a short one.
#[derive(Debug)]
pub(crate) struct Listed {
    words: IndexSet<&'static str, FixedState>,
    /// A bit for each beginning and length that words of the list have: most words that are asked for are none of it,
    /// and are seen not to be without a hash.
    met: [u64; 16],
}

impl Listed {
    pub(crate) fn of(words: &[&'static str]) -> Self {
        let mut met = [0; 16];
        for (at, bit) in words.iter().map(|word| place(word)) {
            if let Some(bits) = met.get_mut(at) {
                *bits |= bit;
            }
        }
        Self { words: words.iter().copied().collect(), met }
    }

    pub(crate) fn has(&self, word: &str) -> bool {
        let (at, bit) = place(word);
        self.met.get(at).is_some_and(|bits| bits & bit != 0) && self.words.contains(word)
    }
}

/// Which of the bits is a word's: of which number, and where in it.
fn place(word: &str) -> (usize, u64) {
    let spread = (usize::from(beginning(word.as_bytes())) ^ word.len()).wrapping_mul(0x9e37_79b9) >> 16;
    (spread >> 6 & 0xf, 1 << (spread & 0x3f))
}
