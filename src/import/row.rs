//! The cells of a printed row under the columns they belong to.

use super::headings::Role;
use super::layout::{Layout, cell_text};
use super::piece::Piece;
use super::shape::{Shape, shape};
use crate::document::{Cell, Row, SourceKind};

/// A row whose cells stand under their columns.
#[derive(Debug, Default)]
pub(super) struct PlacedRow {
    pub(super) line: usize,
    pub(super) blank_lines: usize,
    pub(super) starts_page: bool,
    /// What stands under each column of the layout.
    pub(super) cells: Vec<Vec<Piece>>,
    /// Whether a cell of an earlier row reaches down, by column.
    pub(super) continued: Vec<bool>,
    /// Cells to the right of the last column.
    pub(super) beyond: Vec<Piece>,
    /// By how many columns the cells were moved to the right.
    pub(super) moved: usize,
}

/// Puts cells under columns.
///
/// Converters drop empty cells at the start of a row. Where a row is shorter than the header its cells are
/// moved right by as many columns as makes the best sense of what stands in them.
pub(super) fn place(row: Row, layout: &Layout, kind: SourceKind, document: usize) -> PlacedRow {
    let width = row.cells.iter().map(|cell| cell.column + cell.columns).max().unwrap_or(0);
    let count = layout.columns.len();
    let spans = row.cells.iter().any(|cell| cell.columns > 1);
    let moved = if width < count && !spans { best_move(&row.cells, layout, count - width, kind) } else { 0 };
    let mut placed = PlacedRow {
        line: row.line,
        blank_lines: row.blank_lines_before,
        starts_page: row.starts_page || row.blank_lines_before > 0,
        cells: Vec::new(),
        continued: vec![false; count],
        beyond: Vec::new(),
        moved,
    };
    placed.cells.resize_with(count, Vec::new);
    for cell in row.cells {
        let at = home(&cell, moved, layout);
        if cell.continued {
            placed.continued.iter_mut().skip(at).take(cell.columns).for_each(|continued| *continued = true);
        }
        let pieces = cell.paragraphs.into_iter().map(|paragraph| Piece::of(paragraph, document));
        match placed.cells.get_mut(at) {
            Some(column) => column.extend(pieces),
            None => placed.beyond.extend(pieces),
        }
    }
    placed
}

/// The column of a cell; one that spans several goes to the first of them that holds texts.
fn home(cell: &Cell, moved: usize, layout: &Layout) -> usize {
    let first = cell.column + moved;
    if cell.columns < 2 {
        return first;
    }
    let holds_text = |at: &usize| {
        layout.columns.get(*at).is_some_and(|column| matches!(column.role, Role::Action | Role::Progress))
    };
    (first..first + cell.columns).find(holds_text).unwrap_or(first)
}

fn best_move(cells: &[Cell], layout: &Layout, missing: usize, kind: SourceKind) -> usize {
    let shapes: Vec<(usize, Shape)> = cells.iter().map(|cell| (cell.column, cell_shape(cell))).collect();
    let score = |moved: usize| -> i32 {
        shapes
            .iter()
            .filter_map(|(column, shape)| Some(fits(layout.columns.get(column + moved)?.role, *shape)))
            .sum()
    };
    let moves = 0..=missing;
    // Converters drop what is empty at the start of a row; written tables leave out what is at its end.
    match kind {
        SourceKind::TabbedHtml => moves.max_by_key(|moved| (score(*moved), *moved)),
        SourceKind::Csv
        | SourceKind::Html
        | SourceKind::Docx
        | SourceKind::Markdown
        | SourceKind::Ods
        | SourceKind::Odt
        | SourceKind::Xlsx => moves.rev().max_by_key(|moved| (score(*moved), missing - *moved)),
    }
    .unwrap_or(0)
}

fn cell_shape(cell: &Cell) -> Shape {
    match cell.paragraphs.as_slice() {
        [] => Shape::Empty,
        [one] => shape(&one.text),
        many => {
            let shapes: Vec<Shape> = many.iter().map(|paragraph| shape(&paragraph.text)).collect();
            let count = |wanted: Shape| shapes.iter().filter(|shape| **shape == wanted).count() * 2;
            if count(Shape::Prose) >= shapes.len() {
                Shape::Prose
            } else if count(Shape::Label) >= shapes.len() {
                Shape::Label
            } else if cell_text(cell).is_empty() {
                Shape::Empty
            } else {
                Shape::Short
            }
        }
    }
}

/// How well a cell fits a column.
fn fits(role: Role, shape: Shape) -> i32 {
    match role {
        Role::Number | Role::Parent | Role::Answers => match shape {
            Shape::Number => 3,
            Shape::Prose => -4,
            Shape::Short | Shape::Label => -2,
            Shape::Empty => 0,
        },
        Role::Action | Role::Progress => match shape {
            Shape::Prose => 3,
            Shape::Number | Shape::Label => -2,
            Shape::Short | Shape::Empty => 0,
        },
        Role::Recommendation | Role::Headline => match shape {
            Shape::Prose => 2,
            Shape::Number | Shape::Label => -2,
            Shape::Short | Shape::Empty => 0,
        },
        Role::Response => i32::from(shape == Shape::Prose) * 2,
        Role::Timescale | Role::Revised | Role::Completed | Role::Status | Role::Rag => match shape {
            Shape::Label => 3,
            Shape::Prose | Shape::Short | Shape::Number => -1,
            Shape::Empty => 0,
        },
        Role::Owner => match shape {
            Shape::Short => 2,
            Shape::Label => -3,
            Shape::Number | Shape::Prose => -2,
            Shape::Empty => 0,
        },
        Role::Note => 0,
    }
}
