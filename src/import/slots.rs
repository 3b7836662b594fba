//! The items that can take the values of a row, and which take which.

use super::column_list::by_sense;
use super::outline::{Draft, Held, Outline};
use super::scores::Scores;
use std::ops::Range;

/// Which grain is tried first where two have as many items as there are values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preference {
    Leaves,
    Tops,
}

/// The items that can take a value of a fragment.
#[derive(Debug)]
pub(super) struct Slots {
    /// The item that goes on here and has none yet.
    pub(super) lacking: Option<usize>,
    /// The item that goes on in the next fragment, where its value may stand.
    waiting: Option<usize>,
    pub(super) all: Vec<usize>,
    pub(super) tops: Vec<usize>,
    pub(super) leaves: Vec<usize>,
}

/// Which item took which values, and how that was told.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) ranges: Vec<(usize, Range<usize>)>,
    pub(super) how: &'static str,
}

impl Taken {
    /// Values that several items took, with their number.
    pub(super) fn shared(&self) -> Vec<(Range<usize>, usize)> {
        let mut found: Vec<(Range<usize>, usize)> = Vec::new();
        for (_, range) in &self.ranges {
            match found.last_mut() {
                Some((last, count)) if last == range => *count += 1,
                _ => found.push((range.clone(), 1)),
            }
        }
        found.retain(|(_, count)| *count > 1);
        found
    }
}

impl Slots {
    pub(super) fn of(
        outline: &Outline,
        held: &Held,
        lacks: &impl Fn(&Draft) -> bool,
        waiting: Option<usize>,
    ) -> Self {
        let draft = |at: &usize| outline.drafts.get(*at);
        let lacking = held.continued.filter(|at| draft(at).is_some_and(lacks));
        let items: Vec<usize> = held.items.clone().collect();
        let tops = items.iter().copied().filter(|at| draft(at).is_some_and(Draft::is_top)).collect();
        let leaves =
            items.iter().copied().filter(|at| draft(at).is_some_and(|draft| !draft.is_umbrella)).collect();
        let all = lacking.into_iter().chain(items).collect();
        Self { lacking, waiting: waiting.filter(|at| held.items.contains(at)), all, tops, leaves }
    }

    /// Matches them with values: `starts` are the first values of each printed paragraph, which reading told apart
    /// into `values`, and `lists` those of them before which no comma stands.
    pub(super) fn match_with(
        &self,
        (starts, lists): (&[usize], &[usize]),
        values: usize,
        scores: impl FnOnce() -> Scores,
        preference: Preference,
    ) -> Taken {
        if starts.len() == 1 {
            return self.all_take(values);
        }
        let one_each = "one for each action";
        let one_top = "one for each paragraph";
        let whole: Vec<usize> = self.all.iter().copied().filter(|slot| Some(*slot) != self.lacking).collect();
        let grains: [(&[usize], &'static str); 3] = match preference {
            Preference::Leaves => [(&self.leaves, one_each), (&self.tops, one_top), (&whole, one_top)],
            Preference::Tops => [(&self.tops, one_top), (&self.leaves, one_each), (&whole, one_top)],
        };
        let each: Vec<usize> = (0..values).collect();
        for starts in [starts, lists, &each] {
            for (grain, how) in grains {
                for (lead, last) in [(None, None), (self.lacking, None), (None, self.waiting)] {
                    let slots: Vec<usize> = lead
                        .into_iter()
                        .chain(grain.iter().copied())
                        .filter(|slot| Some(*slot) != last)
                        .collect();
                    if slots.len() == starts.len() {
                        return Taken { ranges: in_order(&slots, starts, values), how };
                    }
                }
            }
        }
        let ranges = by_sense(self.all.len(), values, &scores());
        let ranges =
            self.all.iter().copied().zip(ranges).filter_map(|(slot, range)| Some((slot, range?))).collect();
        Taken { ranges, how: "matched in order and by sense" }
    }

    /// One printed value for whatever stands in the row.
    fn all_take(&self, values: usize) -> Taken {
        let take = |slots: &[usize], how| Taken {
            ranges: slots.iter().map(|slot| (*slot, 0..values)).collect(),
            how,
        };
        match (self.lacking, self.tops.as_slice(), self.leaves.as_slice()) {
            (Some(lacking), [], []) => take(&[lacking], "given to the item that goes on here"),
            (_, [top], _) => take(&[*top], "given to the paragraph"),
            (_, [], leaves) => take(leaves, "given to every item of the list"),
            (_, tops, _) => take(tops, "taken for every paragraph of the row"),
        }
    }
}

/// The values from one start to the next for each slot.
fn in_order(slots: &[usize], starts: &[usize], values: usize) -> Vec<(usize, Range<usize>)> {
    let ends = starts.iter().skip(1).copied().chain([values]);
    slots.iter().zip(starts.iter().zip(ends)).map(|(slot, (start, end))| (*slot, *start..end)).collect()
}
