//! Rows that are no items: headings of progress and titles that span the table.

use super::headings::{Role, kind_named};
use super::label::{Turn, turn};
use super::layout::{Layout, cell_text};
use super::shape::{Printed, Shape, names_recommendation, number_in, shape};
use crate::base::Span;
use crate::document::{Paragraph, Row};
use crate::model::RecommendationKind;

/// What a band row says.
#[derive(Debug)]
pub(super) enum Band {
    /// Progress follows, or the plan; and the column where that stands oddly.
    Turn(Turn, Option<usize>),
    /// A recommendation, in a table without a column for them.
    Numbered(Named),
    /// The recommendations that follow are of that kind.
    Kind(RecommendationKind),
    /// Any other title.
    Other(String),
}

/// What a heading or band calls a recommendation.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) number: Option<String>,
    /// Its words; none where the number stands alone.
    pub(super) title: Option<Paragraph>,
    pub(super) kind: Option<RecommendationKind>,
    /// Whether a word of recommendations stands before the number.
    pub(super) is_worded: bool,
}

impl Named {
    /// By its words only.
    pub(super) fn plain(title: Paragraph) -> Self {
        Self { number: None, title: Some(title), kind: None, is_worded: false }
    }
}

/// Longest title of a band row, in bytes.
const LONGEST: usize = 400;

/// Reads a row as a band, if it is one: a single cell that spans the table, or that stands alone where a number
/// should stand, or that says nothing but that progress follows.
pub(super) fn band(row: &Row, layout: &Layout) -> Option<Band> {
    if let Some(named) = numbered_beside(row, layout) {
        return Some(Band::Numbered(named));
    }
    let mut filled = row.cells.iter().filter(|cell| !cell.paragraphs.is_empty());
    let (cell, others) = (filled.next()?, filled.next());
    if others.is_some() {
        return None;
    }
    let first = cell.paragraphs.first()?;
    let count = layout.columns.len();
    let missing =
        count.saturating_sub(row.cells.iter().map(|cell| cell.column + cell.columns).max().unwrap_or(0));
    if let Some(turn) = turn(first).filter(|_| cell.paragraphs.len() == 1) {
        let spans = cell.columns > 1;
        let at = cell.column + if spans { 0 } else { missing };
        let texts = |role: Role| matches!(role, Role::Action | Role::Progress);
        let is_odd =
            !spans && cell.column > 0 && layout.columns.get(at).is_some_and(|column| !texts(column.role));
        return Some(Band::Turn(turn, is_odd.then_some(at)));
    }
    let text = cell_text(cell);
    if text.len() > LONGEST || cell.paragraphs.len() > 3 || row.cells.iter().any(|cell| cell.continued) {
        return None;
    }
    let spans_most = cell.columns > 1 && cell.columns * 2 > count;
    let leads = cell.column == 0
        && count > 2
        && layout.columns.first().is_some_and(|column| matches!(column.role, Role::Number | Role::Note))
        && shape(&text) != Shape::Number
        && row.cells.len() + 1 >= count.min(2);
    let alone_short = row.cells.len() == 1
        && count > 2
        && cell.columns == 1
        && first.depth == 0
        && shape(&text) == Shape::Short;
    let has_column = layout.has(Role::Recommendation);
    // a sheet has no cells that span: "Recommendation 2: …" and nothing beside it
    let alone_first = cell.column == 0 && count > 2 && !has_column;
    if alone_first && let Some(named) = named(first).filter(|named| named.is_worded) {
        return Some(Band::Numbered(named));
    }
    if !spans_most && !leads && !alone_short {
        return None;
    }
    if let Some(named) = named(first).filter(|_| !has_column) {
        return Some(Band::Numbered(named));
    }
    let words = super::headings::words(&text).len();
    match kind_named(&text).filter(|_| words <= 4) {
        Some(kind) => Some(Band::Kind(kind)),
        None => Some(Band::Other(text)),
    }
}

/// A number, and right of it the words of a recommendation across the columns of actions.
fn numbered_beside(row: &Row, layout: &Layout) -> Option<Named> {
    let mut filled = row.cells.iter().filter(|cell| !cell.paragraphs.is_empty());
    let (Some(number), Some(words), None) = (filled.next(), filled.next(), filled.next()) else {
        return None;
    };
    let spans_most = words.columns > 1 && (words.columns + 1) * 2 > layout.columns.len();
    let text = cell_text(number);
    if layout.has(Role::Recommendation) || !spans_most {
        return None;
    }
    let letters = text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.');
    let printed = match number_in(&text).filter(|_| shape(&text) == Shape::Number) {
        Some(printed) => printed,
        None if letters => Printed { word: None, number: text.trim_end_matches('.'), rest: "" },
        None => return None,
    };
    let mut title = words.paragraphs.first()?.clone();
    for more in words.paragraphs.iter().skip(1) {
        title.text.push(' ');
        title.text.push_str(&more.text);
        title.span = Span::new(title.span.start, more.span.end);
    }
    Some(Named {
        number: Some(printed.number.to_owned()),
        title: Some(title),
        kind: printed.word.and_then(kind_named),
        is_worded: printed.word.is_some(),
    })
}

/// A numbered title apart: its number, its words, the kind it names.
pub(super) fn named(paragraph: &Paragraph) -> Option<Named> {
    let printed = number_in(&paragraph.text)?;
    let is_worded = printed.word.is_some_and(names_recommendation);
    let kind = printed.word.and_then(kind_named);
    let number = Some(printed.number.to_owned());
    if printed.rest.is_empty() {
        return is_worded.then_some(Named { number, title: None, kind, is_worded });
    }
    // "1: PAC recommendation: …"
    let label = printed.rest.split_once(':').filter(|(label, _)| {
        let last = label.split_whitespace().next_back().unwrap_or_default();
        label.split_whitespace().count() <= 3 && names_recommendation(last)
    });
    let is_worded = is_worded || label.is_some();
    let kind = kind.or_else(|| kind_named(label?.0));
    let rest = label.map_or(printed.rest, |(_, rest)| rest.trim());
    let shift = paragraph.text.len().saturating_sub(rest.len());
    let mut title = paragraph.clone();
    rest.clone_into(&mut title.text);
    for span in &mut title.bold {
        *span = Span::new(span.start.saturating_sub(shift), span.end.saturating_sub(shift));
    }
    title.bold.retain(|span| !span.is_empty());
    Some(Named { number, title: Some(title), kind, is_worded })
}

/// The recommendation that a paragraph before a table names: "Recommendation 3: …", or a numbered heading.
pub(super) fn heading_of(paragraph: &Paragraph) -> Option<Named> {
    const LONGEST: usize = 1500;
    let found = named(paragraph).filter(|_| paragraph.text.len() <= LONGEST && paragraph.depth == 0)?;
    (found.is_worded || paragraph.is_heading).then_some(found)
}

/// The recommendation that a heading names in passing: "Update on recommendation 3 (March 2026)".
pub(super) fn named_within(paragraph: &Paragraph) -> Option<Named> {
    let text = paragraph.text.as_str();
    let starts = text.match_indices(' ').map(|(at, _)| at + 1);
    starts.filter_map(|at| number_in(text.get(at..)?)).find_map(|printed| {
        let is_worded = printed.word.is_some_and(names_recommendation);
        let kind = printed.word.and_then(kind_named);
        let number = Some(printed.number.to_owned());
        is_worded.then_some(Named { number, title: None, kind, is_worded })
    })
}
