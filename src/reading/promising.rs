//! The verbs that promise: where they stand, which are joined to them, and who is to do it.

use super::{
    phrase::Words,
    verbs::{is_act, is_progressive, verb_stem},
    words::is_adverb,
};
use crate::base::{Span, is_function_word, stem};

/// Verbs that say nothing of what is promised; the next verb does.
const LIGHT: [&str; 17] = [
    "includ", "begin", "build", "work", "start", "continu", "aim", "look", "be", "have", "ensur", "need",
    "want", "help", "come", "follow", "go",
];

/// A place where a verb of promising stands, and how much it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// "has done", "does": what is told, not promised.
    Told,
    /// "(was asked) to undertake a review".
    Assigned,
    /// "is doing".
    Doing,
    /// "will do", "is to do", or the head of a bullet.
    Promised,
}

/// Who does what a verb promises: the words before its "will", if it is active.
pub(super) fn actor(words: &Words<'_>, verb: usize) -> Option<Span> {
    const LONGEST: usize = 8;
    let modal = (verb.saturating_sub(4)..verb)
        .rev()
        .find(|at| words.get(*at).is_some_and(|word| ["will", "shall", "should", "must"].contains(&word)))?;
    // "The new clinic will open": the clinic does not promise.
    let opens =
        words.get(verb).is_some_and(|word| ["begin", "close", "open", "run", "start"].contains(&word));
    let is_active = !opens && !(modal..verb).any(|at| words.get(at) == Some("be"));
    let from = (0..modal).rev().find(|at| words.is_after_comma(*at)).unwrap_or(0);
    (is_active && modal > from && modal - from <= LONGEST).then(|| words.span(from, modal))
}

/// The verbs that tell or promise, in order.
pub(super) fn verbs(words: &Words<'_>, is_part: bool, is_first: bool) -> Vec<(Strength, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let strength = match words.get(at).unwrap_or("") {
            // "The expectation will be that visits increase": the clause behind it has the verb.
            "will" | "shall" if words.get(at + 1) == Some("be") && words.get(at + 2) == Some("that") => None,
            "will" | "shall" => Some(Strength::Promised),
            // "The force must ensure"; not "was told that staff must".
            "should" | "must" if !(0..at).any(|before| words.get(before).is_some_and(is_embedding)) => {
                Some(Strength::Promised)
            }
            "is" | "are" if words.get(at + 1) == Some("to") => Some(Strength::Promised),
            "is" | "are" if is_doing(words, at + 1) => Some(Strength::Doing),
            "has" | "have" => Some(Strength::Told),
            _ => None,
        };
        if let Some(strength) = strength
            && let Some(verb) = main_verb(words, at + 1)
        {
            found.push((strength, verb));
        }
        at += 1;
    }
    // "to undertake a review": what somebody was found or asked for.
    for at in 0..words.len() {
        let undertakes = words.get(at) == Some("to")
            && words
                .get(at + 1)
                .map(stem)
                .is_some_and(|verb| ["undertak", "conduct", "commiss"].contains(&verb.as_str()));
        if undertakes {
            found.push((Strength::Assigned, at + 1));
        }
    }
    // A bullet, or a plan in the imperative, begins with its verb; "By March, finalise and publish …" after
    // a comma.
    let promised = found.iter().any(|(strength, _)| *strength == Strength::Promised);
    let no_verb = ["the", "a", "an", "there", "this", "as", "in", "from", "with", "to"];
    // "Trustees to adopt a policy", "all actions to be closed".
    let told_only = found.iter().all(|(strength, _)| *strength == Strength::Told);
    if found.is_empty() && !is_part {
        let to = (1..words.len().min(16)).find(|at| {
            words.get(*at) == Some("to")
                && (words.get(at + 1) == Some("be")
                    || words.get(at + 1).is_some_and(|word| is_act(&verb_stem(word))))
        });
        let heads = words.get(0).is_some_and(|word| is_act(&verb_stem(word))) || is_plain_verb(words, 0);
        if let Some(verb) = to.filter(|_| !heads).and_then(|to| main_verb(words, to + 1)) {
            found.push((Strength::Promised, verb));
            return found;
        }
    }
    if !promised
        && (is_part || told_only)
        && words.get(0).is_some_and(|word| !no_verb.contains(&word) && !is_adverb(word))
    {
        let begins = |at: usize| words.get(at).is_some_and(|word| is_act(&verb_stem(word)));
        let behind = (1..words.len().min(12)).find(|at| words.is_after_comma(*at) && begins(*at));
        let head = if begins(0) {
            Some(0)
        } else {
            behind.or((is_part || found.is_empty() && is_first || is_plain_verb(words, 0)).then_some(0))
        };
        if let Some(head) = head {
            found.insert(0, (Strength::Promised, head));
        }
    }
    found
}

/// Whether what follows a word makes it a verb.
fn is_plain_verb(words: &Words<'_>, at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| BEHIND.contains(&next))
        && !words.get(at).is_some_and(|word| {
            word.contains('\'') || is_function_word(word) || word.ends_with("ing") || word.ends_with('s')
        })
}

/// What stands behind a verb and not behind a noun.
const BEHIND: [&str; 30] = [
    "the", "a", "an", "its", "their", "our", "all", "any", "every", "each", "to", "on", "it", "them", "this",
    "these", "how", "whether", "what", "into", "out", "up", "with", "where", "new", "that", "for", "in",
    "put", "at",
];

/// "will review the code and set out options", "finalise and publish": the verbs joined to a promised one.
pub(super) fn joined_verbs(words: &Words<'_>, verb: usize) -> Vec<String> {
    let mut found = Vec::new();
    for at in verb + 1..words.len() {
        let joins = words.get(at - 1).is_some_and(|before| ["and", "then", "will", "to"].contains(&before))
            || words.is_after_comma(at);
        let Some(word) = words.get(at).filter(|_| joins) else { continue };
        let is_base = !is_adverb(word) && !word.ends_with("ing") && !word.ends_with('s');
        let stem = stem(word);
        if is_base
            && is_act(&stem)
            && (words.get(at - 1) == Some("and")
                && words.get(at + 1).is_none_or(|next| !["of", "and"].contains(&next))
                || words.get(at + 1).is_some_and(|next| BEHIND.contains(&next)))
        {
            found.push(stem);
        }
    }
    found
}

/// Words that make what follows no main clause.
fn is_embedding(word: &str) -> bool {
    ["that", "whether", "which", "who", "where", "if", "how", "what"].contains(&word)
}

/// Whether a progressive follows, adverbs passed over: "currently working", "being reviewed".
fn is_doing(words: &Words<'_>, from: usize) -> bool {
    (from..from + 4)
        .filter_map(|at| words.get(at))
        .find(|word| !is_adverb(word) && !["now", "also", "still"].contains(word))
        .is_some_and(|word| word == "being" || is_progressive(word))
}

/// The verb behind an auxiliary: adverbs, "be", "been" and light verbs passed over.
fn main_verb(words: &Words<'_>, from: usize) -> Option<usize> {
    (from..from + 10).map_while(|at| words.get(at).map(|word| (at, word))).find_map(|(at, word)| {
        let passed = is_adverb(word)
            || PASSED.contains(&word)
            || LIGHT.contains(&stem(word).as_str()) && at < from + 3;
        (!passed).then_some(at)
    })
}

/// Words between an auxiliary and its verb.
const PASSED: [&str; 17] = [
    "no", "longer", "to", "be", "been", "being", "not", "also", "then", "now", "still", "both", "further",
    "and", "with", "on", "by",
];
