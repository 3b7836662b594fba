//! How likely each candidate is a link, in competition with the others.
//!
//! Odds of single pairs know nothing of rivals. Here every action and every entry has one link to give
//! or none, and the odds are scaled, rows and columns in turn (R. Sinkhorn, *Ann. Math. Statist.* 35,
//! 1964), until what each side gives away and keeps for "none" adds up to one. A pair that beats all
//! rivals of both its sides keeps nearly all; two equal rivals keep half each; what is left over when the
//! others are settled rises. How readily "none" is taken is learnt for each recommendation from how many
//! of its actions and entries find a partner.

use super::{candidates::Candidates, item::Item};
use crate::base::{FixedState, fraction, rounded};
use indexmap::IndexMap;

/// Turns of scaling: enough for two decimals on every set tried.
const TURNS: usize = 15;
/// The odds of "none" at first, the least and the most that they become.
const NONE: f64 = 1.0;
const LEAST: f64 = 0.1;
const MOST: f64 = 1.5;

/// A pair that shares no telling word, or one, is believed in so far at the most: a word may be anybody's.
const NO_WORD: f64 = 0.4;
const ONE_WORD: f64 = 0.6;

/// One side: the recommendation of each item, and the odds of its having no partner.
#[derive(Debug)]
struct Side<'p> {
    groups: Vec<Option<&'p str>>,
    takes_part: Vec<bool>,
    none: Vec<f64>,
}

impl<'p> Side<'p> {
    fn new(items: &[Item<'p>], takes_part: Vec<bool>) -> Self {
        Self {
            groups: items.iter().map(|item| item.group).collect(),
            none: vec![NONE; items.len()],
            takes_part,
        }
    }

    /// Learns the odds of "none" from what each item gives away now.
    fn learn(&mut self, given: &[f64]) {
        let mut of_group: IndexMap<Option<&'p str>, (usize, f64), FixedState> = IndexMap::default();
        for ((group, given), takes_part) in self.groups.iter().zip(given).zip(&self.takes_part) {
            if *takes_part {
                let (number, sum) = of_group.entry(*group).or_default();
                *number += 1;
                *sum += given;
            }
        }
        for (none, group) in self.none.iter_mut().zip(&self.groups) {
            if let Some((number, sum)) = of_group.get(group) {
                let number = fraction(*number);
                // One more with a partner and one more without: few items say little.
                *none = (2.0 * (number - sum + 1.0) / (number + 2.0)).clamp(LEAST, MOST);
            }
        }
    }
}

/// The sides of a competition, and what was found so far.
#[derive(Debug)]
pub(super) struct Beliefs<'p> {
    left: Side<'p>,
    right: Side<'p>,
    scale_left: Vec<f64>,
    scale_right: Vec<f64>,
}

impl<'p> Beliefs<'p> {
    /// `left_takes_part` and `right_takes_part`: who is free to be linked.
    pub(super) fn new(
        (left, left_takes_part): (&[Item<'p>], Vec<bool>),
        (right, right_takes_part): (&[Item<'p>], Vec<bool>),
    ) -> Self {
        Self {
            scale_left: vec![1.0; left.len()],
            scale_right: vec![1.0; right.len()],
            left: Side::new(left, left_takes_part),
            right: Side::new(right, right_takes_part),
        }
    }

    /// Writes the belief of every candidate, from its odds as they stand.
    pub(super) fn settle(&mut self, candidates: &mut Candidates) {
        let takes_part = |side: &Side<'_>, at: usize| side.takes_part.get(at).copied().unwrap_or_default();
        let odds: Vec<(usize, usize, f64)> = candidates
            .all()
            .iter()
            .map(|candidate| {
                let free = takes_part(&self.left, candidate.left) && takes_part(&self.right, candidate.right);
                (candidate.left, candidate.right, if free { candidate.odds() } else { 0.0 })
            })
            .collect();
        let mut sums = vec![0.0; self.right.none.len()];
        add_up(&mut sums, odds.iter().map(|(_, right, odds)| (*right, *odds)));
        for (scale, (none, sum)) in self.scale_right.iter_mut().zip(self.right.none.iter().zip(&sums)) {
            *scale = 1.0 / (none + sum);
        }
        let mut sums_left = vec![0.0; self.left.none.len()];
        for turn in 0..=TURNS {
            let weighted =
                odds.iter().map(|(left, right, odds)| (*left, odds * at(&self.scale_right, *right)));
            add_up(&mut sums_left, weighted);
            rescale(&mut self.scale_left, &self.left.none, &sums_left);
            if turn < TURNS {
                let weighted =
                    odds.iter().map(|(left, right, odds)| (*right, odds * at(&self.scale_left, *left)));
                add_up(&mut sums, weighted);
                rescale(&mut self.scale_right, &self.right.none, &sums);
            }
        }
        let mut given_left = vec![0.0; self.left.none.len()];
        let mut given_right = vec![0.0; self.right.none.len()];
        for (candidate, (left, right, odds)) in candidates.all_mut().iter_mut().zip(odds) {
            let belief = odds * at(&self.scale_left, left) * at(&self.scale_right, right);
            candidate.belief = match candidate.wording.shared {
                0 if candidate.extra.is_none() => belief.min(NO_WORD),
                1 if candidate.extra.is_none() => belief.min(ONE_WORD),
                _ => belief,
            };
            for (given, place) in [(&mut given_left, left), (&mut given_right, right)] {
                if let Some(given) = given.get_mut(place) {
                    *given += candidate.belief;
                }
            }
        }
        self.left.learn(&given_left);
        self.right.learn(&given_right);
    }
}

fn at(scales: &[f64], place: usize) -> f64 {
    scales.get(place).copied().unwrap_or(0.0)
}

fn add_up(sums: &mut [f64], parts: impl Iterator<Item = (usize, f64)>) {
    sums.fill(0.0);
    for (place, part) in parts {
        if let Some(sum) = sums.get_mut(place) {
            *sum += part;
        }
    }
}

fn rescale(scales: &mut [f64], none: &[f64], sums: &[f64]) {
    for (scale, (none, sum)) in scales.iter_mut().zip(none.iter().zip(sums)) {
        *scale = 1.0 / (none + sum);
    }
}

/// How much likelier links are than competition makes them: entries that nobody promised and rivals of
/// the same subject weigh on true links as on false ones.
const UNDERRATED: f64 = 3.0;

/// How sure a link of this belief is, 0 to 1, two decimals. Of links at 0.9 and above at least
/// ninety-seven in a hundred were right on every set tried (`docs/alignment.md`).
pub(super) fn confidence(belief: f64) -> f64 {
    let odds = UNDERRATED * belief.max(0.0);
    rounded((odds / (odds + 1.0 - belief.clamp(0.0, 1.0))).clamp(0.0, 1.0))
}
