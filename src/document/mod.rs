//! Published text as neutral tables and paragraphs, with the place of every piece.
//!
//! What a file is comes from its content: a table in HTML, comma-separated rows, or the
//! tab-separated rows with HTML cells that page converters write. Nothing here knows what a plan is.

mod error;
mod flow;
mod glyph;
mod kind;
mod limits;
mod markup;
mod tabbed;

pub use error::{DocumentError, DocumentErrorKind};
pub use kind::SourceKind;
pub use limits::{Limit, Limits};

use crate::base::{LineIndex, Span};

/// Reads a text; what it is comes from its content ([`SourceKind::of`]).
///
/// # Errors
/// If the text is empty, exceeds a limit, or has a quotation that is never closed. A text without
/// a table is none: it is read as paragraphs.
pub fn parse(source: &str, limits: &Limits) -> Result<Document, DocumentError> {
    parse_as(source, SourceKind::of(source), limits)
}

/// Reads a text of a kind that the caller knows.
///
/// # Errors
/// As [`parse`].
pub fn parse_as(source: &str, kind: SourceKind, limits: &Limits) -> Result<Document, DocumentError> {
    if source.len() > limits.bytes {
        let found = format!("{} bytes", source.len());
        let kind = DocumentErrorKind::LimitExceeded(Limit::Bytes);
        return Err(DocumentError::new(kind, (1, 1), &found, "no more than the limit"));
    }
    if source.chars().all(|character| character.is_whitespace() || character == '\u{feff}') {
        return Err(DocumentError::new(DocumentErrorKind::Empty, (1, 1), "nothing", "a table"));
    }
    let lines = LineIndex::new(source);
    match kind {
        SourceKind::TabbedHtml | SourceKind::Html | SourceKind::Csv => tabbed::read(source, &lines, limits),
    }
}

/// A text as blocks, in the order of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Document {
    /// How the text was read.
    pub kind: SourceKind,
    /// Tables and the paragraphs between them.
    pub blocks: Vec<Block>,
    /// What was odd and how it was taken.
    pub oddities: Vec<Oddity>,
}

/// A table or a paragraph outside tables.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Block {
    /// A paragraph or heading outside any table.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// Rows that belong together as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// In printed order; header rows too.
    pub rows: Vec<Row>,
}

/// One printed row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// Its cells from left to right. A cell that spans columns stands once, at its first column.
    pub cells: Vec<Cell>,
    /// Line of the source on which the row begins, from 1.
    pub line: usize,
    /// Blank lines between the row before (or the block before) and this one.
    pub blank_lines_before: usize,
    /// Whether a new printed page begins with this row, as far as the source shows it.
    pub starts_page: bool,
    /// Whether the source marks every cell as a heading (`<th>`).
    pub is_heading: bool,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cell {
    /// First column it covers, from 0.
    pub column: usize,
    /// Number of columns it covers, at least 1.
    pub columns: usize,
    /// Whether a cell of an earlier row reaches down here (`rowspan`); then it has no paragraphs.
    pub continued: bool,
    /// What stands in it, in order; list items too.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph or list item: its text less tags, white space folded, and where it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paragraph {
    /// The text: entities decoded, white space folded to single blanks, bullet glyph removed.
    pub text: String,
    /// The bytes of the source that it was read from, tags between its words included.
    pub span: Span,
    /// Line of the source on which it begins, from 1.
    pub line: usize,
    /// 0 for a paragraph, 1 for an item of a list, 2 for an item of a list in a list …
    pub depth: usize,
    /// Whether it is marked as a heading (`<h2>`, `## …`).
    pub is_heading: bool,
    /// Ranges of `text` printed bold, in order.
    pub bold: Vec<Span>,
    /// Ranges of `text` struck out (`<del>`, `<s>`), in order.
    pub struck: Vec<Span>,
}

/// Something in the source that is not as it should be, and how it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Oddity {
    /// What it is.
    pub kind: OddityKind,
    /// Where.
    pub span: Span,
    /// Line of the source, from 1.
    pub line: usize,
}

/// The kinds of oddity that a source can show before anything is known of plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OddityKind {
    /// An element or a quotation that is never closed; taken as closed at the end.
    Unclosed,
    /// Lists nested deeper than the limit; taken as being at the limit.
    TooDeep,
}
