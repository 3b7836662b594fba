//! The owners and dates of a row, given to the items beside which they stand.

use super::column_list::{Sense, by_sense};
use super::gather::Odd;
use super::oddity::Oddity;
use super::outline::{Draft, Held, Outline};
use super::owner_column::OwnerValue;
use super::piece::{Piece, joined};
use super::section::Fragment;
use super::wording::{Wording, Words};
use crate::base::{fold, same_folded};
use crate::model::{OwnerBasis, Timescale};
use std::ops::Range;

/// What an entry is likely to answer: plan actions of the same recommendation with their owners.
#[derive(Debug, Default)]
pub(super) struct Hints {
    /// The words of each action, and of its owners.
    pub(super) actions: Vec<(Words, Words)>,
}

/// What is known when lists are matched by sense.
#[derive(Debug)]
pub(super) struct Surroundings<'a> {
    pub(super) wording: &'a Wording,
    pub(super) owner_wording: &'a Wording,
    /// Words of the items of this strand, by index.
    pub(super) words: &'a [Words],
    /// For entries.
    pub(super) hints: Option<&'a Hints>,
    pub(super) section: usize,
}

/// The columns that hold labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelColumn {
    Timescale,
    Status,
    Revised,
}

impl LabelColumn {
    fn list(self, fragment: &mut Fragment) -> &mut Vec<Piece> {
        match self {
            Self::Timescale => &mut fragment.timescales,
            Self::Status => &mut fragment.statuses,
            Self::Revised => &mut fragment.revised,
        }
    }

    fn place(self, draft: &mut Draft) -> &mut Option<Piece> {
        match self {
            Self::Timescale => &mut draft.timescale,
            Self::Status => &mut draft.status,
            Self::Revised => &mut draft.revised,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Timescale => "dates",
            Self::Status => "statuses",
            Self::Revised => "revised dates",
        }
    }
}

/// Gives the labels of a column to the items of a strand.
pub(super) fn labels(
    outline: &mut Outline,
    fragments: &mut [Fragment],
    column: LabelColumn,
    around: &Surroundings<'_>,
    odd: &mut Vec<Odd>,
) {
    let counts: Vec<usize> = fragments.iter_mut().map(|fragment| column.list(fragment).len()).collect();
    for (at, fragment) in fragments.iter_mut().enumerate() {
        let Some(held) = outline.held.get(at).cloned() else { continue };
        let from_above = column == LabelColumn::Timescale && fragment.timescale_from_above;
        let values = std::mem::take(column.list(fragment));
        if values.is_empty() {
            if from_above {
                take_from_above(outline, &held, column);
            }
            continue;
        }
        let lacks = |draft: &Draft| match column {
            LabelColumn::Timescale => draft.timescale.is_none(),
            LabelColumn::Status => draft.status.is_none(),
            LabelColumn::Revised => draft.revised.is_none(),
        };
        let slots = Slots::of(outline, &held, &lacks, waits(outline, at, &counts));
        if slots.all.is_empty() {
            label_halves(outline, &held, values, column, around, odd);
            continue;
        }
        let sense = LabelSense { values: &values, slots: &slots.all, outline, around };
        let taken = slots.match_with(values.len(), values.len(), &sense, Preference::Leaves);
        uneven(&slots, values.len(), column.name(), &taken, &values, around, odd);
        for (slot, range) in &taken.ranges {
            let pieces = values.get(range.clone()).unwrap_or_default().iter().cloned();
            if let Some(draft) = outline.drafts.get_mut(*slot) {
                *column.place(draft) = joined(pieces);
            }
        }
        for (range, items) in taken.shared() {
            let printed = values.get(range).and_then(|values| values.first());
            if let Some(piece) = printed {
                let oddity = Oddity::TimescaleShared { printed: piece.text.clone(), items };
                odd.push(Odd { oddity, section: Some(around.section), places: piece.places.clone() });
            }
        }
    }
}

/// A date cell that reaches down over rows.
fn take_from_above(outline: &mut Outline, held: &Held, column: LabelColumn) {
    let above = held.items.start.checked_sub(1).and_then(|at| outline.drafts.get_mut(at));
    let Some(value) = above.and_then(|draft| column.place(draft).clone()) else { return };
    for draft in outline.drafts.get_mut(held.items.clone()).unwrap_or_default() {
        if draft.is_top() {
            *column.place(draft) = Some(value.clone());
        }
    }
}

/// A label beside nothing but the rest of an item that has one: its second half.
fn label_halves(
    outline: &mut Outline,
    held: &Held,
    values: Vec<Piece>,
    column: LabelColumn,
    around: &Surroundings<'_>,
    odd: &mut Vec<Odd>,
) {
    let at = held.continued.or_else(|| outline.drafts.len().checked_sub(1));
    let Some(draft) = at.and_then(|at| outline.drafts.get_mut(at)) else { return };
    let Some(rest) = joined(values) else { return };
    let place = column.place(draft);
    match place {
        Some(first) => {
            first.join(rest);
            let oddity = Oddity::LabelHalvesJoined { printed: first.text.clone() };
            odd.push(Odd { oddity, section: Some(around.section), places: first.places.clone() });
        }
        None => *place = Some(rest),
    }
}

/// Gives the owners of a column to the items of a strand. `values` are those of each fragment.
pub(super) fn owners(
    outline: &mut Outline,
    fragments: &[Fragment],
    values: Vec<Vec<OwnerValue>>,
    around: &Surroundings<'_>,
    odd: &mut Vec<Odd>,
) {
    let counts: Vec<usize> = values.iter().map(Vec::len).collect();
    for (at, values) in values.into_iter().enumerate() {
        let (Some(held), Some(fragment)) = (outline.held.get(at).cloned(), fragments.get(at)) else { continue };
        if values.is_empty() {
            if fragment.owner_from_above {
                owner_from_above(outline, &held);
            }
            continue;
        }
        let lacks = |draft: &Draft| draft.owners.is_empty();
        let slots = Slots::of(outline, &held, &lacks, waits(outline, at, &counts));
        if slots.all.is_empty() {
            let at = held.continued.or_else(|| outline.drafts.len().checked_sub(1));
            if let Some(draft) = at.and_then(|at| outline.drafts.get_mut(at)) {
                draft.owners.extend(values.iter().flat_map(|value| value.owners.clone()));
                draft.owner_basis = OwnerBasis::Own;
            }
            continue;
        }
        let printed = values.iter().filter(|value| !value.is_glued).count();
        let sense = OwnerSense { values: &values, slots: &slots.all, outline, around };
        let taken = slots.match_with(printed, values.len(), &sense, Preference::Tops);
        let pieces: Vec<Piece> = values.iter().map(|value| value.piece.clone()).collect();
        uneven(&slots, fragment.owners.len(), "owners", &taken, &pieces, around, odd);
        give_owners(outline, &values, &taken, around, odd);
    }
    inherit(outline);
}

fn give_owners(
    outline: &mut Outline,
    values: &[OwnerValue],
    taken: &Taken,
    around: &Surroundings<'_>,
    odd: &mut Vec<Odd>,
) {
    let shared = taken.shared();
    for (slot, range) in &taken.ranges {
        let Some(draft) = outline.drafts.get_mut(*slot) else { continue };
        draft.owners = values.get(range.clone()).unwrap_or_default().iter().flat_map(|value| value.owners.clone()).collect();
        let is_shared = shared.iter().any(|(other, _)| other == range);
        draft.owner_basis = if is_shared { OwnerBasis::Shared } else { OwnerBasis::Own };
    }
    for (range, items) in shared {
        if let Some(value) = values.get(range).and_then(|values| values.first()) {
            let oddity = Oddity::OwnerShared { printed: value.piece.text.clone(), items };
            odd.push(Odd { oddity, section: Some(around.section), places: value.piece.places.clone() });
        }
    }
    // where every printed paragraph was given whole, nothing was told apart
    let splits = values.iter().enumerate().filter(|(at, value)| {
        value.is_glued && taken.ranges.iter().any(|(_, range)| range.start == *at)
    });
    for (_, value) in splits {
        let owners = 1 + values.iter().filter(|other| other.is_glued && other.piece.places == value.piece.places).count();
        let oddity = Oddity::OwnersRunTogether { printed: value.printed.clone(), owners };
        odd.push(Odd { oddity, section: Some(around.section), places: value.piece.places.clone() });
    }
}

fn owner_from_above(outline: &mut Outline, held: &Held) {
    let above = held.items.start.checked_sub(1).and_then(|at| outline.drafts.get_mut(at));
    let Some(above) = above.filter(|above| !above.owners.is_empty()) else { return };
    above.owner_basis = OwnerBasis::Shared;
    let owners = above.owners.clone();
    for draft in outline.drafts.get_mut(held.items.clone()).unwrap_or_default() {
        if draft.is_top() {
            draft.owners.clone_from(&owners);
            draft.owner_basis = OwnerBasis::Shared;
        }
    }
}

/// Bullets without owners take those of what they are part of. Parents stand before their parts.
fn inherit(outline: &mut Outline) {
    for at in 0..outline.drafts.len() {
        let parent = outline.drafts.get(at).filter(|draft| draft.owners.is_empty()).and_then(|draft| draft.parent);
        let owners = parent.and_then(|parent| outline.drafts.get(parent)).map(|parent| parent.owners.clone());
        if let (Some(owners), Some(draft)) = (owners.filter(|owners| !owners.is_empty()), outline.drafts.get_mut(at)) {
            draft.owners = owners;
            draft.owner_basis = OwnerBasis::Inherited;
        }
    }
}

/// Whether the last item of a fragment goes on in the next, where its owner or date then stands too.
fn waits(outline: &Outline, at: usize, counts: &[usize]) -> Option<usize> {
    let next = outline.held.get(at + 1)?;
    let continued = next.continued?;
    let tops = next.items.clone().filter(|item| outline.drafts.get(*item).is_some_and(Draft::is_top)).count();
    let here = outline.held.get(at)?;
    let own = here.items.len();
    let count = counts.get(at).copied().unwrap_or(0);
    (counts.get(at + 1).copied().unwrap_or(0) > tops && own > count).then_some(continued)
}

/// Which grain is tried first where two have as many items as there are values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Preference {
    Leaves,
    Tops,
}

/// The items that can take a value of a fragment.
#[derive(Debug)]
struct Slots {
    /// The item that goes on here and has none yet.
    lacking: Option<usize>,
    all: Vec<usize>,
    tops: Vec<usize>,
    leaves: Vec<usize>,
}

/// Which item took which values, and how that was told.
#[derive(Debug)]
struct Taken {
    ranges: Vec<(usize, Range<usize>)>,
    how: &'static str,
}

impl Taken {
    /// Values that several items took, with their number.
    fn shared(&self) -> Vec<(Range<usize>, usize)> {
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
    fn of(outline: &Outline, held: &Held, lacks: &impl Fn(&Draft) -> bool, waiting: Option<usize>) -> Self {
        let draft = |at: &usize| outline.drafts.get(*at);
        let lacking = held.continued.filter(|at| draft(at).is_some_and(lacks));
        let items: Vec<usize> = held.items.clone().filter(|at| Some(*at) != waiting).collect();
        let tops = items.iter().copied().filter(|at| draft(at).is_some_and(Draft::is_top)).collect();
        let leaves = items.iter().copied().filter(|at| draft(at).is_some_and(|draft| !draft.is_umbrella)).collect();
        let all = lacking.into_iter().chain(items).collect();
        Self { lacking, all, tops, leaves }
    }

    /// Matches them with as many values: `printed` paragraphs that reading told apart into `values`.
    fn match_with(&self, printed: usize, values: usize, sense: &impl Sense, preference: Preference) -> Taken {
        let single = |slots: &[usize], how| Taken { ranges: slots.iter().map(|slot| (*slot, 0..values)).collect(), how };
        if printed == 1 {
            let new = !self.tops.is_empty() || !self.leaves.is_empty();
            return match (self.lacking, self.tops.as_slice()) {
                (Some(lacking), _) if !new => single(&[lacking], "given to the item that goes on here"),
                (_, [top]) => single(&[*top], "given to the paragraph"),
                (_, []) => single(&self.leaves, "given to every item of the list"),
                (_, tops) => single(tops, "taken for every paragraph of the row"),
            };
        }
        let grains: [(&[usize], &'static str); 3] = match preference {
            Preference::Leaves => [(&self.leaves, "one for each action"), (&self.tops, "one for each paragraph"), (&[], "")],
            Preference::Tops => [(&self.tops, "one for each paragraph"), (&self.leaves, "one for each action"), (&[], "")],
        };
        let whole: Vec<usize> = self.all.iter().copied().filter(|slot| Some(*slot) != self.lacking).collect();
        for count in [printed, values] {
            for (slots, how) in grains.iter().copied().chain([(whole.as_slice(), "one for each paragraph and bullet")]) {
                for lead in [None, self.lacking] {
                    let slots: Vec<usize> = lead.into_iter().chain(slots.iter().copied()).collect();
                    if slots.len() == count && count > 0 && !how.is_empty() {
                        return Taken { ranges: self.in_order(&slots, count == values, values, sense), how };
                    }
                }
            }
        }
        let ranges = by_sense(self.all.len(), values, sense);
        let ranges = self.all.iter().copied().zip(ranges).filter_map(|(slot, range)| Some((slot, range?))).collect();
        Taken { ranges, how: "matched in order and by sense" }
    }

    /// One value a slot, or one printed paragraph a slot.
    fn in_order(&self, slots: &[usize], each: bool, values: usize, sense: &impl Sense) -> Vec<(usize, Range<usize>)> {
        let mut starts: Vec<usize> = (0..values).filter(|value| each || !sense.is_glued(*value)).collect();
        starts.push(values);
        slots
            .iter()
            .zip(starts.windows(2))
            .filter_map(|(slot, pair)| Some((*slot, *pair.first()?..*pair.last()?)))
            .collect()
    }
}

/// Says so where a column has not as many items as there are actions.
fn uneven(
    slots: &Slots,
    values: usize,
    column: &'static str,
    taken: &Taken,
    pieces: &[Piece],
    around: &Surroundings<'_>,
    odd: &mut Vec<Odd>,
) {
    let texts = slots.leaves.len() + usize::from(slots.lacking.is_some());
    if values == texts {
        return;
    }
    let oddity = Oddity::ColumnsUneven { column, values, texts, taken: taken.how };
    let places = pieces.iter().flat_map(|piece| piece.places.clone()).collect();
    odd.push(Odd { oddity, section: Some(around.section), places });
}

/// What is common to owners and dates.
fn alike(outline: &Outline, slots: &[usize], slot: usize, around: &Surroundings<'_>) -> f64 {
    let words = |slot: usize| slots.get(slot).and_then(|at| around.words.get(*at));
    let before = slot.checked_sub(1).and_then(words);
    let _ = outline;
    match (before, words(slot)) {
        (Some(before), Some(own)) => around.wording.alike(before, own),
        _ => 0.0,
    }
}

/// How much an item is like the action it is likeliest to answer; a plan's item counts half.
fn importance(slots: &[usize], slot: usize, around: &Surroundings<'_>) -> f64 {
    let Some(hints) = around.hints else { return 0.35 };
    let Some(words) = slots.get(slot).and_then(|at| around.words.get(*at)) else { return 0.0 };
    hints.actions.iter().map(|(action, _)| around.wording.alike(action, words)).fold(0.0, f64::max)
}

struct OwnerSense<'a> {
    values: &'a [OwnerValue],
    slots: &'a [usize],
    outline: &'a Outline,
    around: &'a Surroundings<'a>,
}

impl Sense for OwnerSense<'_> {
    fn fit(&self, slot: usize, value: usize) -> f64 {
        let words = self.slots.get(slot).and_then(|at| self.around.words.get(*at));
        let (Some(words), Some(value)) = (words, self.values.get(value)) else { return 0.0 };
        let named = 0.5 * self.around.wording.part_in(&value.words, words);
        let Some(hints) = self.around.hints else { return named };
        let hinted = hints.actions.iter().map(|(action, owners)| {
            let near = self.around.wording.alike(action, words);
            near * (1.8 * self.around.owner_wording.alike(owners, &value.owner_words) - 0.6)
        });
        named + hinted.fold(f64::NEG_INFINITY, f64::max).clamp(-0.5, 1.5)
    }

    fn alike(&self, slot: usize) -> f64 {
        alike(self.outline, self.slots, slot, self.around)
    }

    fn without(&self, slot: usize) -> f64 {
        match self.slots.get(slot).and_then(|at| self.outline.drafts.get(*at)) {
            Some(draft) if draft.parent.is_some() => -0.02,
            Some(_) => -0.35 - 0.6 * importance(self.slots, slot, self.around),
            None => 0.0,
        }
    }

    fn repeats(&self, value: usize) -> bool {
        let pair = value.checked_sub(1).and_then(|before| self.values.get(before)).zip(self.values.get(value));
        pair.is_some_and(|(before, own)| same_folded(&before.piece.text, &own.piece.text))
    }

    fn is_glued(&self, value: usize) -> bool {
        self.values.get(value).is_some_and(|value| value.is_glued)
    }
}

struct LabelSense<'a> {
    values: &'a [Piece],
    slots: &'a [usize],
    outline: &'a Outline,
    around: &'a Surroundings<'a>,
}

impl Sense for LabelSense<'_> {
    fn fit(&self, slot: usize, value: usize) -> f64 {
        let draft = self.slots.get(slot).and_then(|at| self.outline.drafts.get(*at));
        let (Some(draft), Some(value)) = (draft, self.values.get(value)) else { return 0.0 };
        let text = fold(&draft.piece.text);
        let label = fold(&value.text);
        let words: Vec<&str> = label.split(' ').filter(|word| word.len() > 2).collect();
        let met = words.iter().filter(|word| text.contains(**word)).count();
        let count = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
        let shared = if words.is_empty() { 0.0 } else { count(met) / count(words.len()) };
        let is_done = Timescale::read(&value.text).status.is_some_and(crate::model::Status::is_closed);
        let looks_on = text.contains(" will ") || text.starts_with("will ");
        let looks_back = ["has been", "have been", "have now", "has now", "was ", "were "].iter().any(|past| text.contains(past));
        let tense = match (is_done, looks_on, looks_back) {
            (true, false, true) | (false, true, false) => 0.15,
            (true, true, false) | (false, false, true) => -0.15,
            _ => 0.0,
        };
        0.6 * shared + tense
    }

    fn alike(&self, slot: usize) -> f64 {
        alike(self.outline, self.slots, slot, self.around)
    }

    fn without(&self, slot: usize) -> f64 {
        match self.slots.get(slot).and_then(|at| self.outline.drafts.get(*at)) {
            Some(draft) if draft.is_umbrella => -0.1,
            Some(draft) if draft.parent.is_some() => -0.25,
            Some(_) => -0.25 - 0.6 * importance(self.slots, slot, self.around),
            None => 0.0,
        }
    }

    fn repeats(&self, value: usize) -> bool {
        let pair = value.checked_sub(1).and_then(|before| self.values.get(before)).zip(self.values.get(value));
        pair.is_some_and(|(before, own)| same_folded(&before.text, &own.text))
    }

    fn is_glued(&self, _: usize) -> bool {
        false
    }
}
