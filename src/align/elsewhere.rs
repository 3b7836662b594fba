//! Links across recommendations.
//!
//! Some promises are reported under another recommendation than their own. Such a link must be plainly
//! nearer than anything at home: among all entries of a document some are always near.

use super::{Candidate, Made, Run, belief::confidence, candidates::odds_of_wording};

/// How much rarer a link across recommendations is than one within.
const RARER: f64 = 0.003;
/// So sure a link across recommendations must be on its own.
const BELIEVED: f64 = 0.4;
/// An entry's own link gives way if the one across is nearer by this factor, and its own is not sure.
const NEARER: f64 = 2.0;
const NOT_SURE: f64 = 0.9;
/// How many entries elsewhere are looked at for an action.
const LOOKED_AT: usize = 3;

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
    for (left, item) in run.left.iter().enumerate() {
        if item.group.is_none() || !run.is_open(left) {
            continue;
        }
        for (right, score) in run.candidates.everywhere(left, &run.corpus, LOOKED_AT) {
            let elsewhere =
                run.right.get(right).is_some_and(|entry| entry.group.is_some() && entry.group != item.group);
            let odds = odds_of_wording(score) * RARER;
            let belief = odds / (1.0 + odds);
            if !elsewhere || belief < BELIEVED {
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

fn gives_way(run: &Run<'_, '_>, made: &Made, score: f64) -> bool {
    let nearer = |pair: &Candidate| pair.wording_score() * NEARER <= score;
    !made.is_explicit()
        && confidence(made.belief) < NOT_SURE
        && run.candidates.pair(made.left, made.right).is_some_and(nearer)
}
