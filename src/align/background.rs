//! What an action recites beside what it promises.
//!
//! Actions tell what is so already ("The current standards ask for …") beside what will be done. An entry answers
//! the promise, and shares words with the recital by the way.

use crate::base::{Prose, Span};

/// A sentence with one of these says what will be done.
const PROMISES: &[&str] = &["will", "shall", "must"];

/// A sentence with one of these, and none of the above, tells what is so or was.
const RECITES: &[&str] =
    &["already", "current", "currently", "existing", "had", "has", "have", "presently", "was", "were"];

/// A sentence that begins so takes up the one before it.
const TAKES_UP: &[&str] = &["it", "its", "such", "that", "their", "these", "they", "this", "those"];

/// The sentences of an action that tell what is so, where others say what will be. `prose` is the text as read.
pub(super) fn background(prose: &Prose) -> Vec<Span> {
    let words = |sentence: Span| prose.words.under(sentence).filter_map(|at| prose.words.form(at));
    let says = |sentence: &Span, list: &[&str]| words(*sentence).any(|form| list.contains(&form));
    let takes_up = |sentence: &Span| words(*sentence).next().is_some_and(|form| TAKES_UP.contains(&form));
    if !prose.words.iter().any(|(form, _)| PROMISES.contains(&form)) {
        return Vec::new();
    }
    let next = prose.sentences.iter().skip(1).map(Some).chain([None]);
    prose
        .sentences
        .iter()
        .zip(next)
        // The opening names the matter, whatever its tense.
        .skip(1)
        .filter(|(sentence, next)| {
            says(sentence, RECITES) && !says(sentence, PROMISES) && !next.is_some_and(takes_up)
        })
        .map(|(sentence, _)| *sentence)
        .collect()
}
