//! Actions that a plan prints twice.

use super::item::Item;
use crate::base::{FixedState, Prose, Texts};
use indexmap::IndexMap;
use std::sync::Arc;

/// For each item that repeats an earlier one word for word (case, apostrophes and punctuation aside):
/// its position and that of the first.
pub(crate) fn twins(items: &[Item<'_>], texts: &Texts) -> IndexMap<usize, usize> {
    let prose: Vec<Arc<Prose>> = items.iter().map(|item| texts.get(item.text)).collect();
    let mut first: IndexMap<&str, usize, FixedState> = IndexMap::default();
    let mut twins = IndexMap::new();
    for (at, prose) in prose.iter().enumerate().filter(|(_, prose)| prose.words.len() > 0) {
        let words = prose.words.forms_of(0..prose.words.len());
        match first.get(words) {
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
