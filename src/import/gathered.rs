//! What all documents hold, before it is told apart.

use super::headings::kind_named;
use super::layout::cell_text;
use super::oddity::Oddity;
use super::piece::Piece;
use super::section::{Round, Section};
use super::shape::number_in;
use crate::document::{Row, Table};
use crate::model::{RecommendationKind, SourcePlace};

/// Something odd, and where.
#[derive(Debug)]
pub(super) struct Odd {
    pub(super) oddity: Oddity,
    /// The section it stands in.
    pub(super) section: Option<usize>,
    pub(super) places: Vec<SourcePlace>,
}

/// What all documents hold, before it is told apart.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) sections: Vec<Section>,
    pub(super) rounds: Vec<Round>,
    /// Paragraphs outside tables and titles above headers.
    pub(super) front: Vec<Piece>,
    pub(super) odd: Vec<Odd>,
    /// Blank lines before rows that begin a page, in order.
    pub(super) gaps: Vec<usize>,
    /// Whether tables have a column for the words of recommendations.
    pub(super) has_recommendations: bool,
    /// Rows of all documents so far.
    pub(super) rows: usize,
}

/// The number and the kind that a cell of a number column prints.
pub(super) fn printed_number(text: &str) -> (String, Option<RecommendationKind>) {
    match number_in(text) {
        Some(printed) => (printed.number.to_owned(), printed.word.and_then(kind_named)),
        None => (text.trim().trim_end_matches(['.', ':', ')']).to_owned(), None),
    }
}

pub(super) fn first_row(table: &Table) -> Option<(usize, String)> {
    let row = table.rows.iter().find(|row| row.cells.iter().any(|cell| !cell.paragraphs.is_empty()))?;
    let cells: Vec<String> =
        row.cells.iter().map(cell_text).filter(|text| !text.is_empty()).take(8).collect();
    let mut headings = cells.join(", ");
    if let Some((end, _)) = headings.char_indices().nth(160) {
        headings.truncate(end);
        headings.push('…');
    }
    Some((row.line, headings))
}

pub(super) fn cell_text_of(row: &Row) -> String {
    row.cells.iter().map(cell_text).find(|text| !text.is_empty()).unwrap_or_default()
}

pub(super) fn row_start(row: &Row) -> usize {
    row.cells
        .iter()
        .flat_map(|cell| &cell.paragraphs)
        .map(|paragraph| paragraph.span.start)
        .min()
        .unwrap_or(0)
}

pub(super) fn row_end(row: &Row) -> usize {
    row.cells.iter().flat_map(|cell| &cell.paragraphs).map(|paragraph| paragraph.span.end).max().unwrap_or(0)
}
