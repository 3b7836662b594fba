//! The owners and dates of a row, given to the items beside which they stand.

use super::gathered::Odd;
use super::oddity::Oddity;
use super::outline::{Draft, Held, Outline};
use super::owner_column::OwnerValue;
use super::piece::{Piece, joined};
use super::scores::{Scores, Surroundings};
use super::section::Fragment;
use super::slots::{Preference, Slots, Taken};
use crate::model::OwnerBasis;

/// The columns that hold labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LabelColumn {
    Timescale,
    Status,
    Revised,
    Completed,
}

impl LabelColumn {
    fn list(self, fragment: &mut Fragment) -> &mut Vec<Piece> {
        match self {
            Self::Timescale => &mut fragment.timescales,
            Self::Status => &mut fragment.statuses,
            Self::Revised => &mut fragment.revised,
            Self::Completed => &mut fragment.completed,
        }
    }

    fn place(self, draft: &mut Draft) -> &mut Option<Piece> {
        match self {
            Self::Timescale => &mut draft.timescale,
            Self::Status => &mut draft.status,
            Self::Revised => &mut draft.revised,
            Self::Completed => &mut draft.completed,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Timescale => "dates",
            Self::Status => "statuses",
            Self::Revised => "revised dates",
            Self::Completed => "dates of completion",
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
        let from_above = column == LabelColumn::Timescale && fragment.above.timescale;
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
            LabelColumn::Completed => draft.completed.is_none(),
        };
        let slots = Slots::of(outline, &held, &lacks, waits(outline, at, &counts));
        if slots.all.is_empty() {
            label_halves(outline, &held, values, column, around, odd);
            continue;
        }
        let starts: Vec<usize> = (0..values.len()).collect();
        let agreed = column == LabelColumn::Timescale && fragment.owners.len() == values.len()
            || around.prints_each && matches!(column, LabelColumn::Timescale | LabelColumn::Status);
        let scores = || Scores::of_labels(&values, &slots.all, outline, around).agreed(agreed);
        let taken = slots.match_with((&starts, &starts), values.len(), scores, Preference::Leaves);
        uneven(&slots, (column.name(), values.len()), &taken, &values, around, odd);
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
    let counts: Vec<usize> =
        values.iter().map(|values| values.iter().filter(|value| !value.is_glued).count()).collect();
    for (at, values) in values.into_iter().enumerate() {
        let (Some(held), Some(fragment)) = (outline.held.get(at).cloned(), fragments.get(at)) else {
            continue;
        };
        if values.is_empty() {
            if fragment.above.owner {
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
        let starts: Vec<usize> =
            values.iter().enumerate().filter(|(_, value)| !value.is_glued).map(|(at, _)| at).collect();
        let lists: Vec<usize> = starts.iter().copied().filter(|at| !follows_comma(&values, *at)).collect();
        // two columns that agree with each other and not with the paragraphs
        let agreed = fragment.timescales.len() == fragment.owners.len();
        let scores = || Scores::of_owners(&values, &slots.all, outline, around).agreed(agreed);
        let taken = slots.match_with((&starts, &lists), values.len(), scores, Preference::Tops);
        let pieces: Vec<Piece> = values.iter().map(|value| value.piece.clone()).collect();
        uneven(&slots, ("owners", fragment.owners.len()), &taken, &pieces, around, odd);
        give_owners(outline, &values, &taken, around, odd);
    }
    inherit(outline);
}

/// Whether an owner stands behind one whose paragraph ends with a comma: "Head of Legal," and "Head of Finance" below.
fn follows_comma(values: &[OwnerValue], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| values.get(before)).is_some_and(|before| before.goes_on)
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
        draft.owners = values
            .get(range.clone())
            .unwrap_or_default()
            .iter()
            .flat_map(|value| value.owners.clone())
            .collect();
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
    let splits = values
        .iter()
        .enumerate()
        .filter(|(at, value)| value.is_glued && taken.ranges.iter().any(|(_, range)| range.start == *at));
    for (_, value) in splits {
        let owners = 1 + values
            .iter()
            .filter(|other| other.is_glued && other.piece.places == value.piece.places)
            .count();
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
        let parent =
            outline.drafts.get(at).filter(|draft| draft.owners.is_empty()).and_then(|draft| draft.parent);
        let owners = parent.and_then(|parent| outline.drafts.get(parent)).map(|parent| parent.owners.clone());
        if let (Some(owners), Some(draft)) =
            (owners.filter(|owners| !owners.is_empty()), outline.drafts.get_mut(at))
        {
            draft.owners = owners;
            draft.owner_basis = OwnerBasis::Inherited;
        }
    }
}

/// The last item of a fragment, where it goes on in the next one and its owner or date may stand there: more values
/// stand there than paragraphs begin.
fn waits(outline: &Outline, at: usize, counts: &[usize]) -> Option<usize> {
    let next = outline.held.get(at + 1)?;
    let continued = next.continued?;
    let tops = next.items.clone().filter(|item| outline.drafts.get(*item).is_some_and(Draft::is_top)).count();
    let leaves = next
        .items
        .clone()
        .filter(|item| outline.drafts.get(*item).is_some_and(|draft| !draft.is_umbrella))
        .count();
    (counts.get(at + 1).copied().unwrap_or(0) > tops.max(leaves)).then_some(continued)
}

/// Says so where a column has not as many items as there are actions. One for a paragraph and its bullets is no
/// matter.
fn uneven(
    slots: &Slots,
    (column, values): (&'static str, usize),
    taken: &Taken,
    pieces: &[Piece],
    around: &Surroundings<'_>,
    odd: &mut Vec<Odd>,
) {
    let texts = slots.leaves.len() + usize::from(slots.lacking.is_some());
    if values == texts || (values == 1 && slots.tops.len() == 1) {
        return;
    }
    let oddity = Oddity::ColumnsUneven { column, values, texts, taken: taken.how };
    let places = pieces.iter().flat_map(|piece| piece.places.clone()).collect();
    odd.push(Odd { oddity, section: Some(around.section), places });
}
