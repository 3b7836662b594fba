//! Abbreviations that the documents explain.

use super::{bag::position, corpus::Reader, item::Item};
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
    /// By the number of a stem: which of these it is the letters of, or the first word.
    begun_by: Vec<Vec<usize>>,
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
        known.retain(|_, long| long.len() > 1);
        let mut begun_by: Vec<Vec<usize>> = Vec::new();
        for (at, (short, long)) in known.iter().enumerate() {
            for stem in [Some(short), long.first()].into_iter().flatten() {
                let stem = position(*stem);
                if stem >= begun_by.len() {
                    begun_by.resize(stem.saturating_add(1), Vec::new());
                }
                if let Some(begun) = begun_by.get_mut(stem) {
                    begun.push(at);
                }
            }
        }
        Self { known: known.into_iter().collect(), begun_by }
    }

    /// The stems that a text would have if it spelt its abbreviations out, and the other way round.
    pub(super) fn missing(&self, words: &[u32]) -> Vec<u32> {
        let mut missing = Vec::new();
        // Of each, whether the text has the letters and whether it has the words.
        let mut met = vec![(false, false); self.known.len()];
        for (place, word) in words.iter().enumerate() {
            for at in self.begun_by.get(position(*word)).into_iter().flatten() {
                let (Some((short, long)), Some(met)) = (self.known.get(*at), met.get_mut(*at)) else {
                    continue;
                };
                met.0 |= word == short;
                met.1 |= words.get(place..).is_some_and(|rest| rest.starts_with(long));
            }
        }
        for ((short, long), (has_short, has_long)) in self.known.iter().zip(met) {
            if has_short && !has_long {
                missing.extend_from_slice(long);
            } else if has_long && !has_short {
                missing.push(*short);
            }
        }
        missing
    }
}
