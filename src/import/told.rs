//! Columns whose headings say nothing that is known, told by their cells.

use super::evidence::{Sense, cells};
use super::gathered::printed_number;
use super::headings::Role;
use super::layout::Layout;
use super::numbers::{Numbers, id_key};
use super::settle::Given;
use crate::base::fold;
use crate::document::Row;
use indexmap::IndexSet;

/// A column that its cells told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) column: usize,
    pub(super) role: Role,
    /// What its cells look like.
    pub(super) look: &'static str,
}

/// Tells what unknown columns hold, for what the table has no column yet. What its cells leave open stays a note.
pub(super) fn tell(layout: &mut Layout, rows: &[Row], given: Given, numbers: &Numbers) -> Vec<Told> {
    let mut told = Vec::new();
    settle_mistaken(layout, rows, &mut told);
    let unknown: Vec<(usize, Sense)> = layout
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.role == Role::Note)
        .map(|(at, _)| (at, Sense::of(rows, at)))
        .filter(|(_, sense)| sense.filled > 0)
        .collect();
    if unknown.is_empty() {
        return told;
    }
    let mut take = |layout: &mut Layout, at: usize, role: Role, look: &'static str| {
        if let Some(column) = layout.columns.get_mut(at).filter(|column| column.role == Role::Note) {
            column.role = role;
            told.push(Told { column: at, role, look });
        }
    };
    let open = |layout: &Layout, at: usize| {
        // the only column of texts is one, whatever stands in it
        let has_text = layout.has(Role::Action) || layout.has(Role::Progress);
        layout.columns.get(at).is_some_and(|column| match column.weak {
            None => !column.is_known,
            // "Keeper of the measure" beside "Measure" holds none
            Some(weak) => {
                has_text || weak == Role::Owner || layout.weak_position(weak).is_some_and(|first| first < at)
            }
        })
    };
    for (at, sense) in &unknown {
        if !open(layout, *at) {
            // "Priority" over the numbers of what was to be done
            let rates = |title: &str| ["rating", "grading"].iter().any(|word| fold(title).contains(word));
            let rates = layout.columns.get(*at).is_some_and(|column| rates(&column.title));
            if rates && sense.mostly(sense.statuses) && !layout.has(Role::Status) {
                // "Rating" over "Complete", "On track"
                take(layout, *at, Role::Status, "words of status");
                continue;
            }
            let names = given != Given::First && sense.numbers == sense.filled && !layout.has(Role::Number);
            if names && are_known(rows, *at, numbers) {
                take(layout, *at, Role::Number, "numbers");
            }
        } else if sense.mostly(sense.dates) && !layout.has(Role::Timescale) {
            take(layout, *at, Role::Timescale, "dates");
        } else if sense.mostly(sense.statuses) && !layout.has(Role::Status) {
            take(layout, *at, Role::Status, "words of status");
        } else if sense.mostly(sense.names)
            && sense.is_full()
            && !layout.has(Role::Owner)
            && layout.columns.get(*at).is_none_or(|column| column.weak != Some(Role::Progress))
        {
            // "Evidence" over "Estates log" names nobody
            take(layout, *at, Role::Owner, "posts and bodies");
        } else if sense.numbers == sense.filled && are_references(layout, rows, *at, numbers) {
            take(layout, *at, Role::Number, "numbers");
        }
    }
    let is_unknown = |at: usize| layout.columns.get(at).is_some_and(|column| !column.is_known);
    let texts: Vec<(usize, Sense)> =
        unknown.into_iter().filter(|(at, sense)| is_unknown(*at) && sense.mostly(sense.prose)).collect();
    tell_texts(layout, &texts, given, &mut take);
    if let Some(at) = only_unknown(layout, rows).filter(|_| given == Given::First) {
        take(layout, at, Role::Action, "the only words beside owners and dates");
    }
    told
}

/// The only column that nobody knows, left of owners and dates, in a table that has no other column of texts: full, and
/// hardly a text twice.
fn only_unknown(layout: &Layout, rows: &[Row]) -> Option<usize> {
    let taken = [Role::Action, Role::Progress, Role::Response, Role::Recommendation];
    let owner = layout.position(Role::Owner).filter(|_| layout.has(Role::Timescale))?;
    if taken.into_iter().any(|role| layout.has(role)) || layout.weak_position(Role::Action).is_some() {
        return None;
    }
    let unknown = |at: &usize| {
        layout
            .columns
            .get(*at)
            .is_some_and(|column| column.role == Role::Note && !column.is_known && column.weak.is_none())
    };
    let mut left = (0..owner).filter(unknown);
    let (Some(at), None) = (left.next(), left.next()) else { return None };
    let texts: Vec<String> = cells(rows, at).map(|text| fold(&text)).collect();
    let filled = texts.iter().filter(|text| text.split_whitespace().nth(2).is_some()).count();
    let distinct: IndexSet<&String> = texts.iter().collect();
    (!texts.is_empty() && filled * 10 >= texts.len() * 8 && distinct.len() * 10 >= texts.len() * 9)
        .then_some(at)
}

/// Whether a column of numbers counts or names the things that rows are of, and measures nothing: its numbers are
/// those of the plan, or run upwards from 1 where nothing else numbers the rows.
fn are_references(layout: &Layout, rows: &[Row], at: usize, numbers: &Numbers) -> bool {
    let keys: Vec<String> = cells(rows, at)
        .filter(|text| !text.trim().is_empty())
        .map(|text| id_key(&printed_number(&text).0))
        .collect();
    if are_known(rows, at, numbers) {
        return true;
    }
    let steps: Option<Vec<usize>> = keys.iter().map(|key| key.parse().ok()).collect();
    let Some(steps) = steps.filter(|steps| steps.len() > 1 && steps.first() == Some(&1)) else {
        return false;
    };
    let pairs = || steps.windows(2).filter_map(|pair| Some((pair.first()?, pair.get(1)?)));
    let runs = pairs().all(|(one, next)| next == one || *next == one + 1);
    // beside the numbers of actions, those that come again are of what the actions answer
    let repeats = pairs().any(|(one, next)| one == next);
    runs && (repeats || !layout.has(Role::Number))
}

/// Whether all numbers of a column are those of recommendations or of actions read before.
fn are_known(rows: &[Row], at: usize, numbers: &Numbers) -> bool {
    let mut keys =
        cells(rows, at).filter(|text| !text.trim().is_empty()).map(|text| id_key(&printed_number(&text).0));
    keys.all(|key| numbers.recommendations.contains_key(&key) || numbers.actions.contains(&key))
}

/// Columns of sentences: what is asked stands left of what is promised, and that left of what became of it.
fn tell_texts(
    layout: &mut Layout,
    texts: &[(usize, Sense)],
    given: Given,
    take: &mut impl FnMut(&mut Layout, usize, Role, &'static str),
) {
    let (asked, promised, reported) =
        ("sentences of what should be", "sentences of what will be", "sentences of what has been");
    let sentences = "sentences";
    let has_text = |layout: &Layout| layout.has(Role::Action) || layout.has(Role::Progress);
    if !has_text(layout) && layout.weak_position(Role::Action).is_none() {
        let best = |of: fn(&Sense) -> usize| {
            let found = texts.iter().max_by_key(|(at, sense)| (of(sense), *at));
            found.filter(|(_, sense)| sense.mostly(of(sense))).map(|(at, _)| *at)
        };
        let only = match texts {
            [(at, _)] => Some(*at),
            _ => None,
        };
        let last = texts.iter().rev().find(|(_, sense)| !sense.mostly(sense.asks)).map(|(at, _)| *at);
        if given == Given::Update {
            if let Some(at) = best(|sense| sense.reports) {
                take(layout, at, Role::Progress, reported);
            } else if let Some(at) = only.or(last) {
                take(layout, at, Role::Progress, sentences);
            }
        } else if let Some(at) = best(|sense| sense.promises) {
            take(layout, at, Role::Action, promised);
        } else if let Some(at) =
            only.filter(|_| !layout.has(Role::Recommendation) || !layout.has(Role::Response)).or(last)
        {
            take(layout, at, Role::Action, sentences);
        }
    }
    if let Some(action) = layout.position(Role::Action)
        && !layout.has(Role::Progress)
        && let Some((at, _)) = texts.iter().find(|(at, sense)| *at > action && sense.mostly(sense.reports))
    {
        take(layout, *at, Role::Progress, reported);
    }
    if let Some(progress) = layout.position(Role::Progress)
        && !layout.has(Role::Action)
        && let Some((at, _)) = texts.iter().find(|(at, sense)| *at < progress && sense.mostly(sense.promises))
    {
        take(layout, *at, Role::Action, promised);
    }
    let text = layout.position(Role::Action).or(layout.position(Role::Progress));
    if let Some(text) = text
        && !layout.has(Role::Recommendation)
        && let Some((at, sense)) = texts.iter().rev().find(|(at, _)| *at < text)
    {
        let look = if sense.mostly(sense.asks) { asked } else { sentences };
        take(layout, *at, Role::Recommendation, look);
    }
}

/// "Completed by" over names is an owner's; "Responsible" over dates is none.
fn settle_mistaken(layout: &mut Layout, rows: &[Row], told: &mut Vec<Told>) {
    let count =
        |layout: &Layout, role: Role| layout.columns.iter().filter(|column| column.role == role).count();
    for at in 0..layout.columns.len() {
        let Some(column) = layout.columns.get(at) else { continue };
        if column.holds_dates {
            continue;
        }
        let (role, look) = match column.role {
            Role::Timescale | Role::Completed if !layout.has(Role::Owner) => {
                let sense = Sense::of(rows, at);
                if sense.dates > 0 || !sense.mostly(sense.names) {
                    continue;
                }
                (Role::Owner, "posts and bodies")
            }
            Role::Owner if !layout.has(Role::Timescale) || count(layout, Role::Owner) > 1 => {
                let sense = Sense::of(rows, at);
                if sense.names > 0 || !sense.mostly(sense.dates) {
                    continue;
                }
                (if layout.has(Role::Timescale) { Role::Note } else { Role::Timescale }, "dates")
            }
            Role::Note
            | Role::Recommendation
            | Role::Action
            | Role::Response
            | Role::Progress
            | Role::Timescale
            | Role::Revised
            | Role::Completed
            | Role::Owner
            | Role::Status
            | Role::Rag
            | Role::Headline
            | Role::Number
            | Role::Parent
            | Role::Answers => continue,
        };
        if let Some(column) = layout.columns.get_mut(at) {
            column.role = role;
            told.push(Told { column: at, role, look });
        }
    }
}
