//! What a number that groups rows says in words, in a column beside it that no heading tells: "Commitment" over 1, 1, 2
//! and "Title" over the words of 1 and of 2.

use super::evidence::{SAMPLE, Sense, most};
use super::headings::Role;
use super::layout::{Layout, cell_text};
use super::numbers::id_key;
use super::settle::set;
use crate::base::fold;
use crate::document::{Cell, Row};
use crate::model::Owner;
use indexmap::IndexMap;

/// Finds the number of what rows answer and its words, where no heading names either: the first columns right of a
/// number that comes again, whose cells go with it and not with the row. The first are its words, the others its notes.
pub(super) fn settle_number_words(layout: &mut Layout, rows: &[Row]) {
    if layout.has(Role::Recommendation) || layout.has(Role::Headline) {
        return;
    }
    let numbers = layout.positions(Role::Number);
    let is_of_action =
        |at: &usize| layout.columns.get(*at).is_some_and(|column| column.number_of == Some(Role::Action));
    let Some(number) = numbers.iter().copied().find(|at| !is_of_action(at)) else { return };
    // its own columns end where the first of what answers it begins
    let own_number = numbers.iter().copied().find(|at| *at > number);
    let Some(end) = own_number.or(layout.position(Role::Action)).filter(|end| *end > number) else { return };
    let beside: Vec<(usize, Beside)> =
        (number + 1..end).filter_map(|at| Some((at, beside(rows, number, at)?))).collect();
    let has_owner = layout.has(Role::Owner);
    let is_untold = |at: &usize| {
        layout.columns.get(*at).is_some_and(|column| {
            let may_be = match column.weak {
                None => !column.is_known,
                // "Name", "Department"
                Some(Role::Owner) => has_owner,
                Some(weak) => weak != Role::Progress,
            };
            column.role == Role::Note && may_be
        })
    };
    let names_other = |at: &usize| {
        let sense = Sense::of(rows, *at);
        let is_post = |cell: &Cell| Owner::read(&cell_text(cell)).role.is_some();
        sense.mostly(sense.dates) || sense.mostly(sense.statuses) || most(rows, *at, is_post)
    };
    let words = beside.iter().find(|(at, is)| *is == Beside::Each && is_untold(at) && !names_other(at));
    let Some((words, _)) = words.copied() else { return };
    set(layout, words, Role::Recommendation);
    if let Some(column) = layout.columns.get_mut(number) {
        column.number_of = Some(Role::Recommendation);
    }
    for (at, _) in beside.into_iter().filter(|_| own_number.is_some()) {
        if let Some(column) = layout.columns.get_mut(at).filter(|column| column.role == Role::Note) {
            column.is_of_recommendation = true;
        }
    }
}

/// How many of the numbers of a column have a text in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    Each,
    Some,
}

/// Whether the cells of a column go with the numbers of another and not with the rows: numbers come again, each has one
/// text or none, and no two have the same.
fn beside(rows: &[Row], number: usize, column: usize) -> Option<Beside> {
    let mut texts: IndexMap<String, String> = IndexMap::new();
    let mut comes_again = 0_usize;
    let mut last: Option<String> = None;
    for row in rows.iter().take(SAMPLE) {
        let cell = |at: usize| {
            let cell =
                row.cells.iter().find(|cell| cell.column == at && cell.columns == 1 && !cell.continued);
            cell.map(cell_text).unwrap_or_default()
        };
        let printed = id_key(&cell(number));
        let (key, is_again) = match &last {
            Some(last) if printed.is_empty() || *last == printed => (last.clone(), true),
            _ => (printed, false),
        };
        if key.is_empty() {
            return None;
        }
        comes_again += usize::from(is_again);
        let text = fold(&cell(column));
        let known = texts.entry(key.clone()).or_default();
        if known.is_empty() && !is_again {
            *known = text;
        } else if !text.is_empty() && *known != text {
            return None;
        }
        last = Some(key);
    }
    let mut distinct: Vec<&String> = texts.values().filter(|text| !text.is_empty()).collect();
    let filled = distinct.len();
    distinct.sort_unstable();
    distinct.dedup();
    if comes_again == 0 || filled == 0 || distinct.len() < filled {
        return None;
    }
    Some(if filled == texts.len() { Beside::Each } else { Beside::Some })
}
