//! The predicates of a clause: what its verbs say of time, and whether they deny.
//!
//! English puts time and doubt into a chain of auxiliaries before the verb ("has not yet been opened", "is
//! due to open"), and states into an adjective or a preposition behind a form of *be* ("is in place"). Both
//! are closed sets, so a chain can be read whatever the verb is.

use super::{chain::Reader, phrase::Words, predicate_words::ADJECTIVES_LEFT};
use crate::base::{Span, is_function_word};

/// How a predicate puts what it speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aspect {
    /// It happened: "was opened", "has been issued", "ran".
    Attained,
    /// It holds or recurs: "is in place", "is displayed", "operates".
    Standing,
    /// It goes on: "is being built", "is in draft", "has begun".
    UnderWay,
    /// It is to come: "will be", "is due to", "is expected".
    ToCome,
    /// It may be: "could", "should", "would".
    Possible,
    /// It is not so: "has not been", "did not".
    Denied,
    /// It is so no longer.
    Ended,
}

/// A verb with its auxiliaries, or a form of *be* with its state.
#[derive(Clone, Debug)]
pub(super) struct Predicate {
    pub(super) aspect: Aspect,
    /// The stem of the verb or state.
    pub(super) verb: String,
    pub(super) span: Span,
    /// Where it begins, in words: what stands before is its subject.
    pub(super) at: usize,
    /// Where it ends, in words.
    pub(super) end: usize,
    /// Whether it says something by the way or leaves it open: "those who have not …", "whether it should …".
    pub(super) is_aside: bool,
    /// Whether it tells of a time before the time told of: "had lapsed".
    pub(super) is_before: bool,
    /// Whether it says that somebody could: "has been able to".
    pub(super) is_able: bool,
    /// Whether what holds is by its words the end of something: "is live", "is in place".
    pub(super) is_state: bool,
    /// Whether it is only said to be possible or not: "could be", "cannot be".
    pub(super) is_possible: bool,
    /// Whether it is the content of what was told, agreed or found: "it was agreed that … will".
    pub(super) is_reported: bool,
    /// Whether it denies what was to come: "will not", "do not intend to".
    pub(super) is_never: bool,
}

/// The predicates of a clause, in order.
pub(super) fn predicates(words: &Words<'_>) -> Vec<Predicate> {
    let mut reader = Reader { words, found: Vec::new() };
    let mut at = 0;
    while at < words.len() {
        at = reader.chain(at).max(at + 1);
    }
    if reader.found.is_empty() {
        reader.without_auxiliary();
    } else {
        reader.before_the_first();
        reader.behind_the_last();
    }
    // "No patient has been placed", "and none was overdue": the subject denies.
    // "No fewer than 40", "no later than 31 March" deny nothing.
    let is_bound = |at: usize| {
        words
            .get(at)
            .is_some_and(|next| ["fewer", "less", "later", "longer", "more", "doubt"].contains(&next))
    };
    let nobody = words.get(0).is_some_and(is_none) && !is_bound(1)
        || words.get(1).is_some_and(|word| word == "no") && !is_bound(2);
    for (number, one) in reader.found.iter_mut().enumerate() {
        let before = one.at.checked_sub(1).and_then(|before| words.get(before)).unwrap_or("");
        let no = is_of_none(words, one.at);
        if number == 0 && nobody || no || ["none", "nobody", "neither"].contains(&before) {
            one.is_never |= one.aspect == Aspect::ToCome;
            // "None was overdue".
            let last = one.end.checked_sub(1).and_then(|last| words.get(last));
            one.is_state |= last.is_some_and(|word| ADJECTIVES_LEFT.contains(&word));
            one.aspect = match one.aspect {
                Aspect::UnderWay if one.is_state => Aspect::Standing,
                Aspect::Denied => Aspect::Attained,
                Aspect::Attained | Aspect::Standing | Aspect::UnderWay | Aspect::ToCome => Aspect::Denied,
                other @ (Aspect::Possible | Aspect::Ended) => other,
            };
        }
    }
    reader.found
}

/// "In view of this no store will be built": whether the subject before a place begins with "no".
fn is_of_none(words: &Words<'_>, before: usize) -> bool {
    (before.saturating_sub(4)..before).any(|at| {
        let is_subject =
            (at + 1..before).all(|place| words.get(place).is_some_and(|word| !is_function_word(word)));
        let is_bound = words
            .get(at + 1)
            .is_some_and(|next| ["longer", "fewer", "less", "later", "more"].contains(&next));
        // "With no minimum number".
        let is_aside = at.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| {
            ["at", "by", "for", "from", "in", "of", "on", "to", "under", "with"].contains(&word)
        });
        words.get(at) == Some("no") && !is_bound && is_subject && !is_aside
    })
}

fn is_none(word: &str) -> bool {
    ["no", "none", "nobody", "neither", "nothing"].contains(&word)
}
