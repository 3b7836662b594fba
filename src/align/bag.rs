//! Texts as weighted bags of features, and how alike two of them are.

/// Features with weights, each once, of length 1 as a vector.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bag {
    pub(crate) features: Vec<(u32, f64)>,
}

impl Bag {
    /// A text as a bag: frequency damped by its logarithm, times the weight, brought to length 1.
    pub(crate) fn of(counted: &[(u32, u32)], weight: impl Fn(u32) -> f64) -> Self {
        let damped = |count: u32| if count == 1 { 1.0 } else { 1.0 + f64::from(count).ln() };
        let mut features: Vec<(u32, f64)> =
            counted.iter().map(|(feature, count)| (*feature, damped(*count) * weight(*feature))).collect();
        let length = features.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        if length > 0.0 {
            for (_, weight) in &mut features {
                *weight /= length;
            }
        }
        Self { features }
    }
}

/// Counts the features of a text, each once, in the order first met.
#[derive(Debug, Default)]
pub(crate) struct Counter {
    /// Position in the list being made, plus one, by feature.
    places: Vec<u32>,
}

impl Counter {
    pub(crate) fn count(&mut self, features: &[u32]) -> Vec<(u32, u32)> {
        let mut counted: Vec<(u32, u32)> = Vec::with_capacity(features.len());
        for feature in features {
            let at = position(*feature);
            if at >= self.places.len() {
                self.places.resize(at + 1, 0);
            }
            let Some(place) = self.places.get_mut(at) else { continue };
            if let Some((_, count)) = place.checked_sub(1).and_then(|place| counted.get_mut(position(place)))
            {
                *count += 1;
            } else {
                counted.push((*feature, 1));
                *place = u32::try_from(counted.len()).unwrap_or(u32::MAX);
            }
        }
        for (feature, _) in &counted {
            if let Some(place) = self.places.get_mut(position(*feature)) {
                *place = 0;
            }
        }
        counted
    }
}

/// The place of a feature in lists by number.
pub(super) fn position(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// One bag spread out by feature, to be held against many others at the cost of the others alone.
#[derive(Debug, Default)]
pub(crate) struct Spread {
    weights: Vec<f64>,
    set: Vec<u32>,
}

impl Spread {
    pub(crate) fn set(&mut self, features: impl Iterator<Item = (u32, f64)>) {
        for feature in self.set.drain(..) {
            if let Some(weight) = self.weights.get_mut(position(feature)) {
                *weight = 0.0;
            }
        }
        for (feature, weight) in features {
            let at = position(feature);
            if at >= self.weights.len() {
                self.weights.resize(at + 1, 0.0);
            }
            if let Some(place) = self.weights.get_mut(at) {
                *place = weight;
                self.set.push(feature);
            }
        }
    }

    fn weight(&self, feature: u32) -> f64 {
        self.weights.get(position(feature)).copied().unwrap_or(0.0)
    }

    /// The cosine with another bag: 0 nothing shared, 1 the same.
    pub(crate) fn cosine(&self, other: &Bag) -> f64 {
        other.features.iter().map(|(feature, weight)| weight * self.weight(*feature)).sum()
    }

    /// How many features the other has too, and the sum of their weights.
    pub(crate) fn shared(&self, other: &[u32]) -> (usize, f64) {
        let weights = other.iter().map(|feature| self.weight(*feature)).filter(|weight| *weight > 0.0);
        weights.fold((0, 0.0), |(number, sum), weight| (number + 1, sum + weight))
    }
}

/// How telling each feature is: the fewer texts have it, the more.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rarity {
    /// `ln((n + 1) / (d + 0.5))` for a feature that d of n texts have, by d.
    by_count: Vec<f64>,
    counts: Vec<u32>,
}

impl Rarity {
    /// Learns from all texts of the documents at hand, the features of each counted once.
    pub(crate) fn learn<'a>(texts: impl IntoIterator<Item = &'a [(u32, u32)]>) -> Self {
        let mut counts: Vec<u32> = Vec::new();
        let mut number = 0_u32;
        for text in texts {
            number = number.saturating_add(1);
            for (feature, _) in text {
                let at = position(*feature);
                if at >= counts.len() {
                    counts.resize(at + 1, 0);
                }
                if let Some(count) = counts.get_mut(at) {
                    *count += 1;
                }
            }
        }
        let texts = f64::from(number);
        let by_count = (0..=number).map(|count| ((texts + 1.0) / (f64::from(count) + 0.5)).ln()).collect();
        Self { by_count, counts }
    }

    /// The inverse document frequency.
    pub(crate) fn of(&self, feature: u32) -> f64 {
        self.by_count.get(position(self.count(feature))).copied().unwrap_or(0.0)
    }

    /// In how many texts it occurs.
    pub(crate) fn count(&self, feature: u32) -> u32 {
        self.counts.get(position(feature)).copied().unwrap_or(0)
    }

    /// The telling mass of a sorted list of features without repeats.
    pub(crate) fn mass_of_set(&self, features: &[u32]) -> f64 {
        features.iter().map(|feature| self.of(*feature)).sum()
    }
}

/// Calls `found` with each feature that two sorted lists without repeats have in common.
pub(crate) fn for_each_common(left: &[u32], right: &[u32], mut found: impl FnMut(u32)) {
    let (mut at_left, mut at_right) = (0, 0);
    while let (Some(a), Some(b)) = (left.get(at_left), right.get(at_right)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => at_left += 1,
            std::cmp::Ordering::Greater => at_right += 1,
            std::cmp::Ordering::Equal => {
                found(*a);
                at_left += 1;
                at_right += 1;
            }
        }
    }
}
