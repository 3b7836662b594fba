//! Precision, recall and their harmonic mean.

use action_plan::base::fraction;
use std::collections::BTreeSet;

/// How many were right, of how many given and how many wanted.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) right: usize,
    pub(crate) given: usize,
    pub(crate) wanted: usize,
}

impl Counts {
    pub(crate) fn of<T: Ord>(given: &BTreeSet<T>, wanted: &BTreeSet<T>) -> Self {
        Self { right: given.intersection(wanted).count(), given: given.len(), wanted: wanted.len() }
    }

    /// Of what was given, the share that is right; of nothing given, all where nothing was wanted.
    pub(crate) fn precision(self) -> f64 {
        share(self.right, self.given, self.wanted)
    }

    pub(crate) fn recall(self) -> f64 {
        share(self.right, self.wanted, self.given)
    }

    pub(crate) fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.right += other.right;
        self.given += other.given;
        self.wanted += other.wanted;
    }
}

fn share(right: usize, of: usize, other: usize) -> f64 {
    match (of, other) {
        (0, 0) => 1.0,
        (0, _) => 0.0,
        _ => fraction(right) / fraction(of),
    }
}
