//! What stands beside an action in its plan, where no recommendation says what belongs together.
//!
//! A plan keeps its matters together, and an entry shares words with all that stands there: "collect
//! input" and "publish the catalogue" are told from others of the kind by what precedes them. So a pair
//! gains by what the action's neighbours share with the entry. Under a recommendation all candidates
//! have the same neighbourhood, and a plan whose order says nothing has none.

use super::{
    bag::Spread,
    candidates::Candidates,
    corpus::{Corpus, Prepared},
    item::Item,
};
use crate::base::fraction;

/// What the next action adds of its own wording with the entry, and the one after it.
const NEXT: f64 = 0.15;
const AFTER_NEXT: f64 = 0.055;
/// The order of a plan says something where neighbours share so many times what others do.
const TELLS: f64 = 1.25;

pub(super) fn add(candidates: &mut Candidates, left: &[Item<'_>], corpus: &Corpus) {
    if candidates.all().iter().all(|candidate| candidate.bounded) || !keeps_matters_together(&corpus.left) {
        return;
    }
    let group = |at: usize| left.get(at).map(|item| item.group);
    let added: Vec<f64> = candidates
        .all()
        .iter()
        .map(|candidate| {
            if candidate.bounded {
                return 0.0;
            }
            let at = candidate.left;
            [
                (at.checked_sub(1), NEXT),
                (at.checked_add(1), NEXT),
                (at.checked_sub(2), AFTER_NEXT),
                (at.checked_add(2), AFTER_NEXT),
            ]
            .into_iter()
            .filter_map(|(other, share)| Some((other?, share)))
            .filter(|(other, _)| group(*other) == group(at))
            .filter_map(|(other, share)| {
                Some(candidates.pair(other, candidate.right)?.wording_score() * share)
            })
            .sum()
        })
        .collect();
    for (candidate, added) in candidates.all_mut().iter_mut().zip(added) {
        candidate.neighbours = added;
    }
}

/// Whether actions share more with the next one than with one half the plan away.
fn keeps_matters_together(texts: &[Prepared]) -> bool {
    if texts.len() < 4 {
        return false;
    }
    let mut spread = Spread::default();
    let (mut beside, mut away) = (0.0, 0.0);
    for (at, text) in texts.iter().enumerate() {
        spread.set(text.word_bag.features.iter().copied());
        if let Some(next) = texts.get(at + 1) {
            beside += spread.cosine(&next.word_bag);
        }
        if let Some(other) = texts.get((at + texts.len() / 2) % texts.len()) {
            away += spread.cosine(&other.word_bag);
        }
    }
    let pairs = fraction(texts.len());
    beside / (pairs - 1.0) > TELLS * away / pairs
}
