//! Texts as weighted bags of features, and how alike two of them are.

use crate::base::fraction;

/// Features with weights, sorted by feature, of length 1 as a vector.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bag {
    pub(crate) features: Vec<(u32, f64)>,
}

impl Bag {
    /// The cosine of the angle between two bags: 0 nothing shared, 1 the same.
    pub(crate) fn cosine(&self, other: &Self) -> f64 {
        let mut sum = 0.0;
        for_each_shared(&self.features, &other.features, |left, right| sum += left * right);
        sum
    }
}

/// Calls `found` with the two weights of each feature that both have.
fn for_each_shared(left: &[(u32, f64)], right: &[(u32, f64)], mut found: impl FnMut(f64, f64)) {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    while let (Some((a, weight_a)), Some((b, weight_b))) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => {
                left.next();
            }
            std::cmp::Ordering::Greater => {
                right.next();
            }
            std::cmp::Ordering::Equal => {
                found(*weight_a, *weight_b);
                left.next();
                right.next();
            }
        }
    }
}

/// How telling each feature is: the fewer texts have it, the more.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rarity {
    texts: f64,
    counts: Vec<u32>,
}

impl Rarity {
    /// Learns from all texts of the documents at hand, each a sorted list of features without repeats
    /// (or with: a repeat in one text counts once).
    pub(crate) fn learn<'a>(texts: impl IntoIterator<Item = &'a [u32]>) -> Self {
        let mut counts: Vec<u32> = Vec::new();
        let mut number = 0;
        for text in texts {
            number += 1;
            let mut last = None;
            for feature in text {
                if last == Some(feature) {
                    continue;
                }
                last = Some(feature);
                let at = usize::try_from(*feature).unwrap_or(usize::MAX);
                if at >= counts.len() {
                    counts.resize(at + 1, 0);
                }
                if let Some(count) = counts.get_mut(at) {
                    *count += 1;
                }
            }
        }
        Self { texts: fraction(number), counts }
    }

    /// The inverse document frequency, `ln((n + 1) / (d + 0.5))`.
    pub(crate) fn of(&self, feature: u32) -> f64 {
        let count = usize::try_from(feature).ok().and_then(|at| self.counts.get(at)).copied().unwrap_or(0);
        ((self.texts + 1.0) / (f64::from(count) + 0.5)).ln()
    }

    /// In how many texts it occurs.
    pub(crate) fn count(&self, feature: u32) -> u32 {
        usize::try_from(feature).ok().and_then(|at| self.counts.get(at)).copied().unwrap_or(0)
    }

    /// A text as a bag: frequency damped by its logarithm, times rarity, brought to length 1.
    /// `features` is sorted, with repeats.
    pub(crate) fn bag(&self, features: &[u32]) -> Bag {
        let mut bag: Vec<(u32, f64)> = Vec::with_capacity(features.len());
        for run in features.chunk_by(|a, b| a == b) {
            if let Some(feature) = run.first() {
                bag.push((*feature, (1.0 + fraction(run.len()).ln()) * self.of(*feature)));
            }
        }
        let length = bag.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        if length > 0.0 {
            for (_, weight) in &mut bag {
                *weight /= length;
            }
        }
        Bag { features: bag }
    }

    /// The telling mass of a text: the sum of its features' rarities, each once.
    pub(crate) fn mass(&self, features: &[u32]) -> f64 {
        features.chunk_by(|a, b| a == b).filter_map(|run| run.first()).map(|feature| self.of(*feature)).sum()
    }

    /// The telling mass that two sorted texts share.
    pub(crate) fn shared_mass(&self, left: &[u32], right: &[u32]) -> f64 {
        let mut sum = 0.0;
        for_each_common(left, right, |feature| sum += self.of(feature));
        sum
    }
}

/// Calls `found` once with each feature that both sorted texts have.
pub(crate) fn for_each_common(left: &[u32], right: &[u32], mut found: impl FnMut(u32)) {
    let (mut at_left, mut at_right) = (0, 0);
    while let (Some(a), Some(b)) = (left.get(at_left), right.get(at_right)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => at_left += 1,
            std::cmp::Ordering::Greater => at_right += 1,
            std::cmp::Ordering::Equal => {
                found(*a);
                while left.get(at_left) == Some(a) {
                    at_left += 1;
                }
                while right.get(at_right) == Some(b) {
                    at_right += 1;
                }
            }
        }
    }
}
