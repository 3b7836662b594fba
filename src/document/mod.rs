//! Published text as neutral tables and paragraphs, with the place of every piece.
//!
//! What a file is comes from its content: a table in HTML, comma-separated rows, Markdown, or the
//! tab-separated rows with HTML cells that page converters write; with the features `docx` and `xlsx`
//! files of office programs ([`parse_bytes`]). Nothing here knows what a plan is.
//!
//! The same rules make paragraphs in all layouts:
//!
//! - White space is folded; the no-break space is white space. Zero-width characters and soft
//!   hyphens are dropped. Inline tags vanish without a blank; `<br>` is a blank.
//! - A paragraph ends where a block begins or ends, at two line breaks in a row, at a line break
//!   before a bullet, and, where it begins with `1.`, `1.1` or `a)`, at a line break before the next.
//! - Bullets are removed. Where lists are printed flat, a kind of bullet not yet seen in the list is
//!   one level deeper than the kinds before it, and one seen before goes back to its level. A
//!   paragraph outside lists that begins with a bullet is an item of depth 1.
//! - The content of `<script>`, `<style>`, `<title>` and comments is left out. What HTML does not
//!   ask to be closed is closed as browsers close it; what it does is an [`Oddity`] if it is not.
//!
//! Time and memory are linear in the source, and nesting needs no stack of the program.

mod bytes;
mod comma_separated;
mod error;
mod flow;
mod frame;
mod glyph;
mod grid;
mod html;
mod kind;
mod limits;
mod line;
mod markdown;
mod markup;
mod notation;
#[cfg(any(feature = "docx", feature = "xlsx"))]
mod office;
mod paragraph;
mod tabbed;

pub use bytes::{parse_bytes, to_text};
pub use error::{DocumentError, DocumentErrorKind};
pub use kind::SourceKind;
pub use limits::{Limit, Limits};

use crate::base::{LineIndex, Span};

/// Reads a text; what it is comes from its content ([`SourceKind::of`]).
///
/// ```
/// use action_plan::document::{self, Block, Limits, SourceKind};
///
/// let source = "## Response\n\nNo\tAction\n--\t--\n1\t<p>To <b>do</b>:</p> <ul><li>• this</li></ul>\n";
/// let document = document::parse(source, &Limits::default())?;
/// assert_eq!(document.kind, SourceKind::TabbedHtml);
/// let [Block::Paragraph(heading), Block::Table(table)] = document.blocks.as_slice() else { panic!() };
/// assert!(heading.is_heading);
///
/// let [_, cell] = table.rows[1].cells.as_slice() else { panic!() };
/// let [umbrella, item] = cell.paragraphs.as_slice() else { panic!() };
/// assert_eq!((umbrella.text.as_str(), umbrella.depth), ("To do:", 0));
/// assert_eq!((item.text.as_str(), item.depth), ("this", 1));
/// assert_eq!(umbrella.span.of(source), "To <b>do</b>:");
/// # Ok::<(), document::DocumentError>(())
/// ```
///
/// # Errors
/// If the text is empty, exceeds a limit, or has a quotation that is never closed. A text without
/// a table is none: it is read as paragraphs.
pub fn parse(source: &str, limits: &Limits) -> Result<Document, DocumentError> {
    admit(source, limits)?;
    parse_as(source, SourceKind::of(source), limits)
}

/// Reads a text of a kind that the caller knows.
///
/// # Errors
/// As [`parse`].
pub fn parse_as(source: &str, kind: SourceKind, limits: &Limits) -> Result<Document, DocumentError> {
    admit(source, limits)?;
    let lines = LineIndex::new(source);
    match kind {
        SourceKind::Csv => comma_separated::read(source, &lines, limits),
        SourceKind::Markdown => markdown::read(source, &lines, limits),
        SourceKind::TabbedHtml => tabbed::read(source, &lines, limits),
        // of the files of office programs the text is HTML
        SourceKind::Html | SourceKind::Docx | SourceKind::Ods | SourceKind::Odt | SourceKind::Xlsx => {
            html::read(source, &lines, limits)
        }
    }
}

/// Refuses what is too long or empty before anything looks at it.
fn admit(source: &str, limits: &Limits) -> Result<(), DocumentError> {
    if source.len() > limits.bytes {
        return Err(limits::exceeded(Limit::Bytes, 1));
    }
    if source.chars().all(|character| character.is_whitespace() || character == '\u{feff}') {
        return Err(DocumentError::new(DocumentErrorKind::Empty, (1, 1), "nothing", "a table"));
    }
    Ok(())
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

impl Document {
    /// The tables, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Paragraph(_) => None,
        })
    }
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

impl Block {
    /// The paragraph, or the paragraphs of all cells in printed order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let (paragraph, table) = match self {
            Self::Paragraph(paragraph) => (Some(paragraph), None),
            Self::Table(table) => (None, Some(table)),
        };
        let rows = table.into_iter().flat_map(|table| &table.rows);
        paragraph.into_iter().chain(rows.flat_map(|row| &row.cells).flat_map(|cell| &cell.paragraphs))
    }
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
    /// Blank lines between the row before (or the block before) and this one; 0 in HTML, where they
    /// mean nothing.
    pub blank_lines_before: usize,
    /// Whether a new printed page begins with this row, as far as the source shows it.
    pub starts_page: bool,
    /// Whether the source marks every cell as a heading (`<th>`, or a row of a `<thead>`).
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
    /// The bytes of `text` at which a line begins after a line break (`<br>`), in order.
    pub breaks: Vec<usize>,
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
    /// A table in a cell; taken as paragraphs of that cell.
    NestedTable,
    /// Text between a closing quotation mark and the next separator; taken as part of the field.
    TextAfterQuote,
    /// Lists nested deeper than the limit; taken as being at the limit.
    TooDeep,
    /// A tag or an element that is never closed; taken as closed where its cell or the text ends.
    Unclosed,
}
