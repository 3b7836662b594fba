//! Numbers of recommendations and of actions: what they tell of each other, and which column holds which.

use super::evidence::{SAMPLE, Sample, behind_answer, cells};
use super::gathered::printed_number;
use super::headings::Role;
use super::layout::{Layout, cell_text};
use super::prose::bare_words;
use super::section::Fragment;
use super::shape::{Shape, action_number, shape};
use crate::base::{FixedState, fold};
use crate::document::Row;
use indexmap::{IndexMap, IndexSet};

/// The numbers that were read so far.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// Of recommendations, folded.
    pub(super) recommendations: IndexMap<String, usize>,
    /// Of actions of the plan, as [`id_key`] has them.
    pub(super) actions: IndexSet<String>,
    /// What the numbers of actions begin with ("MD1" of "MD1.2") and the one recommendation they stand under.
    pub(super) stems: IndexMap<String, Option<usize>>,
    /// The words of actions of the plan, as [`bare_words`] has them.
    pub(super) texts: IndexSet<String, FixedState>,
}

impl Numbers {
    /// The numbers and words of the actions of a row of the plan. Numbers stand in a cell of their own or before the
    /// words; `under` is that of the recommendation.
    pub(super) fn learn_fragment(&mut self, fragment: &Fragment, section: usize, under: Option<&str>) {
        if let Some(number) = &fragment.number {
            self.learn(&number.text, section);
        }
        for piece in &fragment.texts {
            let printed = action_number(&piece.text, under).filter(|_| fragment.number.is_none());
            if let Some(printed) = printed {
                self.learn(printed.number, section);
            }
            self.texts.insert(bare_words(&piece.text));
            self.texts.extend(behind_answer(&piece.text).map(bare_words));
        }
    }

    /// The number of an action of the plan, and the section it stands in.
    fn learn(&mut self, number: &str, section: usize) {
        let key = id_key(number);
        if let Some(stem) = stem(&key) {
            let at = self.stems.entry(stem.to_owned()).or_insert(Some(section));
            *at = at.filter(|at| *at == section);
        }
        self.actions.insert(key);
    }
}

/// What the number of an action tells of its recommendation: "1" of "1a", "R1" of "R1-2", "MD1" of "MD1.2".
pub(super) fn stem(key: &str) -> Option<&str> {
    let lettered = key.strip_suffix(|letter: char| letter.is_ascii_lowercase());
    let stem = match lettered.filter(|stem| stem.ends_with(|letter: char| letter.is_ascii_digit())) {
        Some(stem) => stem,
        None => match key.rfind(['.', '-', '/', '(']) {
            Some(end) => key.get(..end)?.trim_end(),
            // "A1" of "A"
            None => key.trim_end_matches(|letter: char| letter.is_ascii_digit()),
        },
    };
    (!stem.is_empty() && stem.len() < key.len()).then_some(stem)
}

/// The folded form of an id, for comparing.
pub(super) fn id_key(id: &str) -> String {
    fold(id).trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
}

/// Ids in a cell: "1.1; 1.2", "MD1.2, MD1.3".
pub(super) fn ids(text: &str) -> Vec<String> {
    // what spreadsheets would take for a formula is written with an apostrophe before it
    let written = |id: &str| {
        let bare = id.strip_prefix('\'').filter(|bare| bare.starts_with(['=', '+', '-', '@']));
        bare.unwrap_or(id).to_owned()
    };
    text.split([';', ',', '\n']).map(str::trim).filter(|id| !id.is_empty()).map(written).collect()
}

/// Settles which columns of numbers are of recommendations and which of actions.
pub(super) fn settle_numbers(layout: &mut Layout, samples: &[Sample], rows: &[Row], known: &Numbers) {
    let recommendation = layout.position(Role::Recommendation);
    let numbers = layout.positions(Role::Number);
    let asked_already = numbers.iter().any(|at| {
        layout.columns.get(*at).is_some_and(|column| column.number_of == Some(Role::Recommendation))
    });
    let mut has_number = asked_already;
    for at in numbers {
        let Some(column) = layout.columns.get(at) else { continue };
        if column.number_of.is_some() {
            continue;
        }
        let empty = samples.get(at).is_none_or(|sample| sample.filled == 0);
        let of = match recommendation {
            None if !has_number && numbers_groups(rows, at, known) => Role::Recommendation,
            None => Role::Action,
            Some(_) if has_number => Role::Action,
            Some(asked) if !empty && numbers_actions(rows, at, asked) => Role::Action,
            Some(asked) if !empty && asked < at && are_parted(rows, at) && leads_action(layout, at) => {
                Role::Action
            }
            Some(_) => Role::Recommendation,
        };
        has_number |= of == Role::Recommendation;
        if let Some(column) = layout.columns.get_mut(at) {
            column.number_of = Some(of);
        }
    }
}

/// Whether a column of numbers beside texts without recommendations says which they answer: it repeats, and what it
/// says is known of recommendations and not of actions.
fn numbers_groups(rows: &[Row], at: usize, known: &Numbers) -> bool {
    let texts: Vec<String> =
        cells(rows, at).map(|text| printed_number(&text).0).map(|text| id_key(&text)).collect();
    let filled: Vec<&String> = texts.iter().filter(|text| !text.is_empty()).collect();
    let share = |test: &dyn Fn(&str) -> bool| {
        filled.iter().filter(|text| test(text)).count() * 10 >= filled.len().max(1) * 9
    };
    if share(&|text| known.actions.contains(text)) {
        return false;
    }
    let repeats = filled.windows(2).filter(|pair| pair.first() == pair.get(1)).count();
    share(&|text| known.recommendations.contains_key(text)) || repeats > 1 && repeats * 3 >= filled.len()
}

/// Whether the actions stand right behind a column.
fn leads_action(layout: &Layout, at: usize) -> bool {
    layout.position(Role::Action).is_some_and(|action| action == at + 1)
}

/// Whether the numbers of a column are of parts: "1.1", "2.1".
fn are_parted(rows: &[Row], at: usize) -> bool {
    let is_parted = |text: &String| {
        text.split('.').count() > 1 && text.split('.').all(|part| part.parse::<u16>().is_ok())
    };
    let mut filled = cells(rows, at).map(|text| id_key(&text)).filter(|text| !text.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|text| is_parted(&text))
}

/// Whether different numbers stand beside one recommendation: printed once, or again and again.
fn numbers_actions(rows: &[Row], number: usize, asked: usize) -> bool {
    let mut last: Option<(String, String)> = None;
    let mut differ = 0;
    let mut same = 0;
    for row in rows.iter().take(SAMPLE) {
        let cell = |column: usize| row.cells.iter().find(|cell| cell.column == column);
        let (Some(number), Some(asked)) = (cell(number), cell(asked)) else { continue };
        if number.continued || shape(&cell_text(number)) != Shape::Number {
            continue;
        }
        let (number, asked) = (fold(&cell_text(number)), fold(&cell_text(asked)));
        if let Some((before, asked_before)) = &last
            && (asked.is_empty() || asked == *asked_before)
            && number != *before
        {
            differ += 1;
        } else {
            same += 1;
        }
        let asked = if asked.is_empty() { last.map(|(_, asked)| asked).unwrap_or_default() } else { asked };
        last = Some((number, asked));
    }
    differ * 4 > same && differ > 0
}
