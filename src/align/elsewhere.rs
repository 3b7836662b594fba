//! Links across recommendations.
//!
//! Some promises are reported under another recommendation than their own. Such a link must be plainly
//! nearer than anything at home: among all entries of a document some are always near.

use super::{
    Candidate, Made, Run,
    belief::confidence,
    candidate::{BEYOND, odds_of_wording},
    candidates::Near,
    sentence,
};

/// How much rarer a link across recommendations is than one within.
const RARER: f64 = 0.003;
/// So sure a link across recommendations must be on its own.
const BELIEVED: f64 = 0.4;
/// An entry's own link gives way if the one across is nearer by this factor, and its own is not sure; nor is an
/// action looked for elsewhere whose own is.
const NEARER: f64 = 2.0;
const NOT_SURE: f64 = 0.9;
/// How many entries elsewhere are looked at for an action.
const LOOKED_AT: usize = 3;

/// One sentence of an entry elsewhere must cover so much of an action, with so many words that the actions
/// linked to the entry lack; it is believed in so far.
const COVERS: f64 = 0.4;
const WORDS: usize = 3;
const GATHERED: f64 = 0.4;

/// A link across, and the left item whose link with the same entry gives way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Across {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) belief: f64,
    pub(super) gives_way: Option<usize>,
}

/// The links across recommendations, no entry twice.
pub(super) fn links(run: &Run<'_, '_>) -> Vec<Across> {
    let mut found: Vec<(f64, Across)> = Vec::new();
    let mut room = Near::default();
    for (left, item) in run.left.iter().enumerate() {
        // What is surely answered at home is not looked for elsewhere.
        let at_home = run.own_belief(left).filter(|at_home| confidence(*at_home) < NOT_SURE);
        let Some(at_home) = at_home.filter(|_| item.group.is_some()) else { continue };
        for (right, score) in run.candidates.everywhere(left, &run.corpus, LOOKED_AT, &mut room) {
            let elsewhere =
                run.right.get(right).is_some_and(|entry| entry.group.is_some() && entry.group != item.group);
            let belief = belief(run, right, score);
            if !elsewhere || belief < BELIEVED.max(at_home) {
                continue;
            }
            let own: Vec<&Made> = run.made.iter().filter(|made| made.right == right).collect();
            let gives_way = match own.as_slice() {
                [] => None,
                [made] if gives_way(run, made, score) => Some(made.left),
                _ => continue,
            };
            found.push((score, Across { left, right, belief, gives_way }));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.left.cmp(&b.1.left)).then(a.1.right.cmp(&b.1.right)));
    let mut kept: Vec<Across> = Vec::new();
    for (_, across) in found {
        if !kept.iter().any(|other| other.left == across.left || other.right == across.right) {
            kept.push(across);
        }
    }
    kept
}

fn belief(run: &Run<'_, '_>, right: usize, score: f64) -> f64 {
    let beyond = run.corpus.right.get(right).is_some_and(|entry| entry.is_beyond);
    let odds = odds_of_wording(score) * RARER * if beyond { BEYOND } else { 1.0 };
    odds / (1.0 + odds)
}

/// Left-over actions of which a sentence of an entry under another recommendation speaks, beside the actions
/// that the entry as a whole answers: left position, right position and belief.
pub(super) fn gathered(run: &Run<'_, '_>) -> Vec<(usize, usize, f64)> {
    let mut room = Near::default();
    run.left
        .iter()
        .enumerate()
        .filter(|(left, item)| item.group.is_some() && run.is_open(*left))
        .filter_map(|(left, item)| {
            run.candidates
                .everywhere(left, &run.corpus, LOOKED_AT, &mut room)
                .into_iter()
                .map(|(right, _)| right)
                .filter(|right| !run.is_stated(*right))
                .filter(|right| {
                    run.right
                        .get(*right)
                        .is_some_and(|entry| entry.group.is_some() && entry.group != item.group)
                })
                .find(|right| {
                    let takers = run.takers.get(*right).map(Vec::as_slice).unwrap_or_default();
                    sentence::covered(run, left, *right, takers, WORDS) >= COVERS
                })
                .map(|right| (left, right, GATHERED))
        })
        .collect()
}

fn gives_way(run: &Run<'_, '_>, made: &Made, score: f64) -> bool {
    let nearer = |pair: &Candidate| pair.wording_score() * NEARER <= score;
    !made.is_explicit()
        && confidence(made.belief) < NOT_SURE
        && run.candidates.pair(made.left, made.right).is_some_and(nearer)
}
