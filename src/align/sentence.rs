//! Which sentence of an entry speaks of an action.
//!
//! An entry that answers several promises takes them one by one: "The department wrote to all operators. It has
//! carried out spot checks since January." As a whole it may be nearer to one of them by far; sentence by
//! sentence each has its own.

use super::{Candidate, Run, corpus::Prepared, for_each_common};

/// So near a sentence must be to an action that it speaks of, nearer than to all others by so much, and so
/// much of the action it must cover.
const NEAR: f64 = 0.12;
const NEARER: f64 = 0.02;
const COVERS: f64 = 0.1;

/// What a sentence and an action share.
struct Shared {
    /// Of all that either has.
    of_both: f64,
    /// Of all that the action has.
    of_action: f64,
    /// How many words.
    number: usize,
}

/// Whether a sentence of the entry speaks of the action, with a word that no other action of the recommendation
/// has, while another sentence rather speaks of those already linked to the entry.
pub(super) fn speaks_of(run: &Run<'_, '_>, pair: &Candidate, takers: &[usize]) -> bool {
    let sentences = terms_by_sentence(run, pair.right);
    if sentences.len() < 2 {
        return false;
    }
    let near = |left: usize, sentence: &[u32]| share(run, left, sentence, &[]).of_both;
    let nearest = |lefts: &mut dyn Iterator<Item = usize>, sentence: &[u32]| {
        lefts.map(|left| near(left, sentence)).fold(0.0, f64::max)
    };
    let others = run.candidates.of_right(pair.right).filter(|other| other.bounded);
    let others: Vec<usize> = others.map(|other| other.left).filter(|left| *left != pair.left).collect();
    let keeps_its_own = sentences
        .iter()
        .any(|sentence| nearest(&mut takers.iter().copied(), sentence) > near(pair.left, sentence));
    keeps_its_own
        && sentences.iter().any(|sentence| {
            let own = share(run, pair.left, sentence, &[]);
            own.of_both >= NEAR
                && own.of_action >= COVERS
                && own.of_both >= nearest(&mut others.iter().copied(), sentence) + NEARER
                && share(run, pair.left, sentence, &others).number > 0
        })
}

/// The greatest share of an action that one sentence of an entry covers with as many words or more that those
/// already linked to it lack.
pub(super) fn covered(run: &Run<'_, '_>, left: usize, right: usize, takers: &[usize], words: usize) -> f64 {
    terms_by_sentence(run, right)
        .iter()
        .map(|sentence| share(run, left, sentence, takers))
        .filter(|shared| shared.number >= words)
        .map(|shared| shared.of_action)
        .fold(0.0, f64::max)
}

/// The telling stems of each sentence of an entry, sorted.
fn terms_by_sentence(run: &Run<'_, '_>, right: usize) -> Vec<Vec<u32>> {
    let (Some(item), Some(entry)) = (run.right.get(right), run.corpus.right.get(right)) else {
        return Vec::new();
    };
    let prose = run.texts.get(item.text);
    let terms = |sentence| {
        let terms = prose.words.terms(prose.words.under(sentence)).unwrap_or_default();
        let telling = terms.iter().copied().filter(|term| entry.terms.binary_search(term).is_ok());
        let mut telling: Vec<u32> = telling.collect();
        telling.sort_unstable();
        telling.dedup();
        telling
    };
    prose.sentences.iter().map(|sentence| terms(*sentence)).filter(|terms| !terms.is_empty()).collect()
}

fn share(run: &Run<'_, '_>, left: usize, sentence: &[u32], without: &[usize]) -> Shared {
    let none = Shared { of_both: 0.0, of_action: 0.0, number: 0 };
    let Some(action) = run.corpus.left.get(left) else { return none };
    let has = |text: &Prepared, term: u32| text.terms.binary_search(&term).is_ok();
    let (mut shared, mut number) = (0.0, 0_usize);
    for_each_common(&action.terms, sentence, |term| {
        if !without.iter().filter_map(|at| run.corpus.left.get(*at)).any(|other| has(other, term)) {
            shared += run.corpus.rarity.of(term);
            number += 1;
        }
    });
    let mass = |terms: &[u32]| run.corpus.rarity.mass_of_set(terms);
    let (of_action, of_sentence) = (mass(&action.terms), mass(sentence));
    if shared <= 0.0 {
        return none;
    }
    Shared { of_both: 2.0 * shared / (of_action + of_sentence), of_action: shared / of_action, number }
}
