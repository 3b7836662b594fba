//! Rows that are no items: headings of progress and titles that span the table.

use super::headings::{Role, kind_named};
use super::label::{Turn, turn};
use super::layout::{Layout, cell_text};
use super::shape::{Shape, number_in, shape};
use crate::base::Span;
use crate::document::{Paragraph, Row};
use crate::model::RecommendationKind;

/// What a band row says.
#[derive(Debug)]
pub(super) enum Band {
    /// Progress follows, or the plan; and the column where that stands oddly.
    Turn(Turn, Option<usize>),
    /// A recommendation, in a table without a column for them.
    Numbered(String, Paragraph, Option<RecommendationKind>),
    /// The recommendations that follow are of that kind.
    Kind(RecommendationKind),
    /// Any other title.
    Other(String),
}

/// Longest title of a band row, in bytes.
const LONGEST: usize = 400;

/// Reads a row as a band, if it is one: a single cell that spans the table, or that stands alone where a number
/// should stand, or that says nothing but that progress follows.
pub(super) fn band(row: &Row, layout: &Layout) -> Option<Band> {
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
    if !spans_most && !leads && !alone_short {
        return None;
    }
    let has_column = layout.has(Role::Recommendation);
    if let Some((number, title, kind)) = numbered(first).filter(|_| !has_column) {
        return Some(Band::Numbered(number, title, kind));
    }
    let words = super::headings::words(&text).len();
    match kind_named(&text).filter(|_| words <= 4) {
        Some(kind) => Some(Band::Kind(kind)),
        None => Some(Band::Other(text)),
    }
}

/// A numbered title apart: its number, its words, the kind it names.
fn numbered(paragraph: &Paragraph) -> Option<(String, Paragraph, Option<RecommendationKind>)> {
    let printed = number_in(&paragraph.text).filter(|printed| !printed.rest.is_empty())?;
    let kind = printed.word.and_then(kind_named);
    let shift = paragraph.text.len().saturating_sub(printed.rest.len());
    let mut title = paragraph.clone();
    printed.rest.clone_into(&mut title.text);
    for span in &mut title.bold {
        *span = Span::new(span.start.saturating_sub(shift), span.end.saturating_sub(shift));
    }
    title.bold.retain(|span| !span.is_empty());
    Some((printed.number.to_owned(), title, kind))
}

/// The recommendation that a paragraph before a table names: "Recommendation 3: …", or a numbered heading.
pub(super) fn heading_of(paragraph: &Paragraph) -> Option<(String, Paragraph, Option<RecommendationKind>)> {
    const LONGEST: usize = 1500;
    let found = numbered(paragraph).filter(|_| paragraph.text.len() <= LONGEST && paragraph.depth == 0)?;
    (found.2.is_some() || paragraph.is_heading).then_some(found)
}
