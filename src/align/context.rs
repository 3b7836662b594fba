//! What tells a partner beside wording: owners, dates, order. Each only where the documents make it
//! informative: an owner that everybody has, a date that stands everywhere and an order that confident
//! pairs do not keep all say nothing.

use super::{candidates::Candidates, item::Item};
use crate::base::{FixedState, fraction};
use indexmap::{IndexMap, IndexSet};

/// The most that a shared owner, a shared date and the expected place can add. Small beside wording,
/// as wider weights cost links where owners or order drift (`docs/alignment.md`).
const OWNER: f64 = 0.06;
const DATE: f64 = 0.03;
const ORDER: f64 = 0.06;

/// A pair this much better than the next on either side anchors the order.
const ANCHOR_MARGIN: f64 = 1.3;
const ANCHOR_SCORE: f64 = 0.2;
/// So many anchors, and so large a share of their neighbours in order, make order informative.
const ANCHORS: usize = 5;
const IN_ORDER: f64 = 0.8;
/// How many places off still count, as the spread of a bell curve.
const SPREAD: f64 = 1.5;

pub(crate) fn add_owners(candidates: &mut Candidates, left: &[Item<'_>], right: &[Item<'_>]) {
    let rarity =
        Rarities::of(left.iter().map(|item| item.owners.iter().map(|key| (*key).to_owned()).collect()));
    for candidate in candidates.all_mut() {
        let (Some(action), Some(entry)) = (left.get(candidate.left), right.get(candidate.right)) else {
            continue;
        };
        let shared = action.owners.iter().filter(|key| entry.owners.contains(key));
        candidate.owner = OWNER * shared.map(|key| rarity.share(key)).fold(0.0, f64::max);
    }
}

pub(crate) fn add_dates(candidates: &mut Candidates, left: &[Item<'_>], right: &[Item<'_>]) {
    let dates = |item: &Item<'_>| -> Vec<String> {
        let dates = item.timescale.iter().flat_map(|timescale| &timescale.dates);
        dates.filter_map(|date| date.days()).map(|days| format!("{}/{}", days.start(), days.end())).collect()
    };
    let (left, right): (Vec<_>, Vec<_>) =
        (left.iter().map(dates).collect(), right.iter().map(dates).collect());
    let rarity = Rarities::of(left.iter().cloned());
    for candidate in candidates.all_mut() {
        let (Some(action), Some(entry)) = (left.get(candidate.left), right.get(candidate.right)) else {
            continue;
        };
        let shared = action.iter().filter(|date| entry.contains(date));
        candidate.date = DATE * shared.map(|date| rarity.share(date)).fold(0.0, f64::max);
    }
}

/// How rare each key is among the left items: 1 for a key that one has, 0 for one that all have.
struct Rarities {
    counts: IndexMap<String, usize, FixedState>,
    items: f64,
}

impl Rarities {
    fn of(items: impl Iterator<Item = Vec<String>>) -> Self {
        let mut counts: IndexMap<String, usize, FixedState> = IndexMap::default();
        let mut number = 0;
        for keys in items {
            number += 1;
            for key in keys.into_iter().collect::<IndexSet<_>>() {
                *counts.entry(key).or_insert(0) += 1;
            }
        }
        Self { counts, items: fraction(number) }
    }

    fn share(&self, key: &str) -> f64 {
        let count = fraction(self.counts.get(key).copied().unwrap_or(0));
        if self.items < 2.0 || count < 1.0 {
            return 0.0;
        }
        (self.items / count).ln() / self.items.ln()
    }
}

/// Adds to pairs that stand where their neighbours say they should.
pub(crate) fn add_order(candidates: &mut Candidates, left: &[Item<'_>], right: &[Item<'_>]) {
    let anchors = anchors(candidates, left.len(), right.len());
    if anchors.len() < ANCHORS || in_order(&anchors) < IN_ORDER {
        return;
    }
    for candidate in candidates.all_mut() {
        let expected = expected(&anchors, candidate.left);
        let off = (fraction(candidate.right) - expected) / SPREAD;
        candidate.order = ORDER * (-off * off / 2.0).exp();
    }
}

/// Pairs that are each other's clear best, in order of the left side.
fn anchors(candidates: &Candidates, lefts: usize, rights: usize) -> Vec<(usize, usize)> {
    let best = |pairs: &mut dyn Iterator<Item = (usize, f64)>| {
        let (mut first, mut second) = ((usize::MAX, 0.0), 0.0);
        for (at, score) in pairs {
            if score > first.1 {
                second = first.1;
                first = (at, score);
            } else if score > second {
                second = score;
            }
        }
        (first.1 >= ANCHOR_SCORE && first.1 >= second * ANCHOR_MARGIN).then_some(first.0)
    };
    let best_of_right: Vec<Option<usize>> = (0..rights)
        .map(|right| best(&mut candidates.of_right(right).map(|pair| (pair.left, pair.wording_score()))))
        .collect();
    (0..lefts)
        .filter_map(|left| {
            let right = best(&mut candidates.of_left(left).map(|pair| (pair.right, pair.wording_score())))?;
            (best_of_right.get(right).copied().flatten() == Some(left)).then_some((left, right))
        })
        .collect()
}

/// The share of neighbouring anchors whose right sides are in order too.
fn in_order(anchors: &[(usize, usize)]) -> f64 {
    let steps = anchors.windows(2).filter(|step| matches!(step, [(_, a), (_, b)] if a < b)).count();
    fraction(steps) / fraction(anchors.len().saturating_sub(1).max(1))
}

/// The place on the right that a left position is expected to have, between the anchors beside it.
fn expected(anchors: &[(usize, usize)], left: usize) -> f64 {
    let next = anchors.partition_point(|(at, _)| *at < left);
    let after = anchors.get(next).copied();
    let before = next.checked_sub(1).and_then(|at| anchors.get(at)).copied();
    match (before, after) {
        (_, Some((at, right))) if at == left => fraction(right),
        (Some((left_a, right_a)), Some((left_b, right_b))) => {
            let along = fraction(left - left_a) / fraction(left_b - left_a);
            fraction(right_a) + along * (fraction(right_b) - fraction(right_a))
        }
        (Some((at, right)), None) => fraction(right) + fraction(left - at),
        (None, Some((at, right))) => fraction(right) - fraction(at - left),
        (None, None) => fraction(left),
    }
}
