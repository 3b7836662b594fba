//! Parallel lists matched: the owners or dates of a row with its paragraphs.

use std::ops::Range;

/// What a matcher knows of the two lists.
pub(super) trait Sense {
    /// How well a value goes with a slot, from -1 to 1.
    fn fit(&self, slot: usize, value: usize) -> f64;
    /// How much a slot speaks of the same as the one before it, from 0 to 1.
    fn alike(&self, slot: usize) -> f64;
    /// What it costs to leave a slot without a value.
    fn without(&self, slot: usize) -> f64;
    /// Whether a value is the same as the one before it.
    fn repeats(&self, value: usize) -> bool;
    /// What sharing costs beyond the usual.
    fn share(&self) -> f64;
    /// Whether a value stands in one paragraph with the one before it, told apart by reading.
    fn is_glued(&self, value: usize) -> bool;
}

/// Largest product of slots and values that is matched by sense; beyond it, in order.
const LARGEST: usize = 60_000;
/// Most values that one slot takes.
const WIDEST: usize = 4;

/// Costs, on the scale of [`Sense::fit`].
const SHARE: f64 = -0.3;
const SHARE_REPEATED: f64 = -0.4;
const ALIKE: f64 = 0.4;
const WIDEN: f64 = -0.6;
const SPLIT: f64 = -0.15;

/// Gives every slot a range of values, in order, by sense: neighbours may share a value, a slot may take several or
/// none, and every value is taken.
pub(super) fn by_sense(slots: usize, values: usize, sense: &impl Sense) -> Vec<Option<Range<usize>>> {
    if slots == 0 || values == 0 {
        return vec![None; slots];
    }
    if slots.saturating_mul(values) > LARGEST || values > slots.saturating_mul(WIDEST) {
        return in_order(slots, values);
    }
    Table::new(slots, values, sense).solve()
}

/// As many as there are, in order; what is over goes to the last.
fn in_order(slots: usize, values: usize) -> Vec<Option<Range<usize>>> {
    (0..slots)
        .map(|slot| {
            let end = if slot + 1 == slots { values } else { (slot + 1).min(values) };
            (slot < end).then_some(slot..end)
        })
        .collect()
}

/// How a slot came by its values in the best way so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Step {
    /// Cannot be reached.
    #[default]
    Never,
    Start,
    /// Took that many new values.
    Take(usize, bool),
    /// The value of the slot before.
    Share,
    /// None; whether the slot before had a value.
    Without(bool),
}

/// Best scores by slots done, values used, and whether the last slot has a value.
struct Table<'s, S> {
    slots: usize,
    values: usize,
    sense: &'s S,
    cells: Vec<(f64, Step)>,
}

impl<'s, S: Sense> Table<'s, S> {
    fn new(slots: usize, values: usize, sense: &'s S) -> Self {
        let cells = vec![(f64::NEG_INFINITY, Step::Never); (slots + 1) * (values + 1) * 2];
        Self { slots, values, sense, cells }
    }

    fn at(&self, slot: usize, used: usize, has: bool) -> usize {
        (slot * (self.values + 1) + used) * 2 + usize::from(has)
    }

    fn score(&self, slot: usize, used: usize, has: bool) -> f64 {
        self.cells.get(self.at(slot, used, has)).map_or(f64::NEG_INFINITY, |(score, _)| *score)
    }

    fn offer(&mut self, slot: usize, used: usize, has: bool, score: f64, step: Step) {
        let at = self.at(slot, used, has);
        if let Some(cell) = self.cells.get_mut(at)
            && score > cell.0
        {
            *cell = (score, step);
        }
    }

    fn solve(mut self) -> Vec<Option<Range<usize>>> {
        self.offer(0, 0, false, 0.0, Step::Start);
        for slot in 0..self.slots {
            for used in 0..=self.values {
                for has in [false, true] {
                    let score = self.score(slot, used, has);
                    if score > f64::NEG_INFINITY {
                        self.extend(slot, used, has, score);
                    }
                }
            }
        }
        self.trace()
    }

    fn extend(&mut self, slot: usize, used: usize, has: bool, score: f64) {
        let without = score + self.sense.without(slot);
        self.offer(slot + 1, used, false, without, Step::Without(has));
        if has && used > 0 {
            let value = used - 1;
            let again = self.sense.repeats(value) || (used < self.values && self.sense.repeats(used));
            let cost = SHARE
                + self.sense.share()
                + ALIKE * self.sense.alike(slot)
                + if again { SHARE_REPEATED } else { 0.0 };
            self.offer(slot + 1, used, true, score + cost + self.sense.fit(slot, value), Step::Share);
        }
        let mut sum = 0.0_f64;
        let mut cost = if self.sense.is_glued(used) && used < self.values { SPLIT } else { 0.0 };
        let mut taken = 0.0_f64;
        for width in 1..=WIDEST.min(self.values - used) {
            let value = used + width - 1;
            if width > 1 && !self.sense.is_glued(value) {
                cost += WIDEN;
            }
            sum += self.sense.fit(slot, value);
            taken += 1.0;
            self.offer(slot + 1, used + width, true, score + sum / taken + cost, Step::Take(width, has));
        }
    }

    fn trace(&self) -> Vec<Option<Range<usize>>> {
        let mut ranges: Vec<Option<Range<usize>>> = vec![None; self.slots];
        let (mut used, mut slot) = (self.values, self.slots);
        let mut has = self.score(slot, used, true) >= self.score(slot, used, false);
        let mut sharing: Vec<usize> = Vec::new();
        while slot > 0 {
            let step = self.cells.get(self.at(slot, used, has)).map_or(Step::Never, |(_, step)| *step);
            slot -= 1;
            match step {
                Step::Take(width, had) => {
                    let range = used - width..used;
                    for sharer in sharing.drain(..) {
                        if let Some(place) = ranges.get_mut(sharer) {
                            *place = Some(range.clone());
                        }
                    }
                    if let Some(place) = ranges.get_mut(slot) {
                        *place = Some(range.clone());
                    }
                    used -= width;
                    has = had;
                }
                Step::Share => sharing.push(slot),
                Step::Without(had) => has = had,
                Step::Never | Step::Start => break,
            }
        }
        ranges
    }
}

#[cfg(test)]
mod tests {
    use super::{Sense, by_sense};

    struct Given {
        fit: Vec<Vec<f64>>,
        glued: Vec<bool>,
    }

    impl Sense for Given {
        fn fit(&self, slot: usize, value: usize) -> f64 {
            self.fit[slot][value]
        }
        fn alike(&self, _: usize) -> f64 {
            0.0
        }
        fn without(&self, _: usize) -> f64 {
            -0.5
        }
        fn repeats(&self, _: usize) -> bool {
            false
        }
        fn share(&self) -> f64 {
            0.0
        }
        fn is_glued(&self, value: usize) -> bool {
            self.glued.get(value).copied().unwrap_or(false)
        }
    }

    #[test]
    fn neighbours_share_what_fits_both() {
        let sense = Given { fit: vec![vec![0.9, 0.0], vec![0.8, 0.0], vec![0.0, 0.9]], glued: vec![] };
        assert_eq!(by_sense(3, 2, &sense), [Some(0..1), Some(0..1), Some(1..2)]);
    }

    #[test]
    fn fused_values_are_split_only_as_far_as_need_be() {
        let sense =
            Given { fit: vec![vec![0.5, 0.5, 0.0], vec![0.0, 0.0, 0.5]], glued: vec![false, true, false] };
        assert_eq!(by_sense(2, 3, &sense), [Some(0..2), Some(2..3)]);
    }

    #[test]
    fn all_values_are_taken() {
        let sense = Given { fit: vec![vec![0.0; 9]; 2], glued: vec![] };
        let ranges = by_sense(2, 9, &sense);
        assert_eq!(ranges.iter().flatten().map(ExactSizeIterator::len).sum::<usize>(), 9);
    }
}
