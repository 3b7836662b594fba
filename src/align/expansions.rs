//! Abbreviations that the documents explain.

use super::{corpus::Reader, item::Item};
use crate::{
    base::{FixedState, tokens},
    facts::abbreviations,
};
use indexmap::IndexMap;

/// Abbreviations that the documents explain: a text with only the letters or only the words is read as
/// if it had both.
#[derive(Debug, Default)]
pub(super) struct Expansions {
    /// The stem of the letters, and the stems of the words.
    known: Vec<(u32, Vec<u32>)>,
}

impl Expansions {
    pub(super) fn learn<'a>(items: impl Iterator<Item = &'a Item<'a>>, reader: &mut Reader) -> Self {
        let mut known: IndexMap<u32, Vec<u32>, FixedState> = IndexMap::default();
        for item in items {
            for found in abbreviations(item.text) {
                let mut long = Vec::new();
                for token in tokens(&found.long) {
                    long.push(reader.word(&token.folded(&found.long), token.span.of(&found.long)).1);
                }
                let (_, short) = reader.word(&found.short.to_lowercase(), &found.short);
                // The first explanation stands: documents explain a name where they first use it.
                known.entry(short).or_insert(long);
            }
        }
        Self { known: known.into_iter().filter(|(_, long)| long.len() > 1).collect() }
    }

    /// The stems that a text would have if it spelt its abbreviations out, and the other way round.
    pub(super) fn missing(&self, words: &[u32]) -> Vec<u32> {
        let mut missing = Vec::new();
        for (short, long) in &self.known {
            let has_short = words.contains(short);
            let begins = |run: &&[u32]| run.first() == long.first();
            let has_long = words.windows(long.len()).filter(begins).any(|run| run == long.as_slice());
            if has_short && !has_long {
                missing.extend_from_slice(long);
            } else if has_long && !has_short {
                missing.push(*short);
            }
        }
        missing
    }
}
