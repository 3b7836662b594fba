//! HTML with real tables, as browsers read it and word processors write it.
//!
//! - Tables come in order, with the paragraphs before, between and behind them. A caption, and any
//!   text of a table outside its cells, is a paragraph before the table.
//! - `rowspan` and `colspan` are laid out on a grid of columns; a cell that reaches down stands in
//!   the rows below as `continued`. Nothing reaches out of a `<thead>`, `<tbody>` or `<tfoot>`.
//! - A table inside a cell is flattened: each of its cells ends a paragraph of the outer cell. Where the outer table has
//!   one cell a row it only frames the page: what stands in it is read as if it stood in none.
//! - A row is a heading if all its cells are `<th>`, or if it stands in a `<thead>`.
//! - Blank lines of the source mean nothing and are not counted.

use crate::base::{LineIndex, Span};

use super::flow::{Flow, Saved};
use super::frame::frames;
use super::grid::Grid;
use super::limits::{Count, Limits};
use super::markup::{Element, Sink, Tag, tokenise};
use super::notation::Notation;
use super::{Block, Document, DocumentError, OddityKind, Row, SourceKind, Table};

/// Reads the whole source.
pub(super) fn read(source: &str, lines: &LineIndex, limits: &Limits) -> Result<Document, DocumentError> {
    let mut reader = Reader {
        source,
        frames: 0,
        lines,
        flow: Flow::new(source, lines, Notation::Markup, limits),
        count: Count::new(limits),
        blocks: Vec::new(),
        open: None,
        nested: 0,
        starts_page: false,
        failed: None,
    };
    tokenise(source, 0, &mut reader);
    if let Some(span) = reader.open.as_ref().map(|open| open.span) {
        reader.flow.odd(OddityKind::Unclosed, span);
        reader.end_table();
    }
    let paragraphs = reader.flow.take(false);
    reader.paragraphs(paragraphs);
    if let Some(error) = reader.failed {
        return Err(error);
    }
    let oddities = reader.flow.finish()?;
    Ok(Document { kind: SourceKind::Html, blocks: reader.blocks, oddities })
}

struct Reader<'a> {
    source: &'a str,
    /// Tables met that only frame others.
    frames: usize,
    lines: &'a LineIndex,
    flow: Flow<'a>,
    count: Count,
    blocks: Vec<Block>,
    /// The outermost table that is open.
    open: Option<Open>,
    /// Tables open inside a cell of it.
    nested: usize,
    /// Whether the source asked for a new page since the last row.
    starts_page: bool,
    /// Why reading stopped.
    failed: Option<DocumentError>,
}

/// A table being read.
struct Open {
    table: Table,
    /// Its start tag.
    span: Span,
    grid: Grid,
    row: Option<OpenRow>,
    /// What stood open outside the cell that is open.
    cell: Option<Saved>,
    in_header: bool,
}

struct OpenRow {
    row: Row,
    /// Whether a cell is no heading.
    has_data: bool,
}

impl Reader<'_> {
    fn paragraphs(&mut self, paragraphs: Vec<super::Paragraph>) {
        self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
    }

    fn begin_table(&mut self, span: Span) {
        self.flow.end_paragraph();
        self.open = Some(Open {
            table: Table::default(),
            span,
            grid: Grid::default(),
            row: None,
            cell: None,
            in_header: false,
        });
    }

    fn begin_group(&mut self, in_header: bool) {
        self.end_row();
        if let Some(open) = &mut self.open {
            open.grid.end_group();
            open.in_header = in_header;
        }
    }

    fn begin_row(&mut self, span: Span) {
        self.end_row();
        let line = self.lines.line(span.start);
        if let Some(open) = &mut self.open {
            let row = Row { line, starts_page: std::mem::take(&mut self.starts_page), ..Row::default() };
            open.row = Some(OpenRow { row, has_data: false });
        }
    }

    fn begin_cell(&mut self, tag: &Tag) {
        self.end_cell();
        if self.open.as_ref().is_some_and(|open| open.row.is_none()) {
            self.begin_row(tag.span);
        }
        // Words of the table that stood outside its cells come before it.
        self.flow.end_paragraph();
        let before = self.flow.drain();
        self.paragraphs(before);
        let line = self.lines.line(tag.span.start);
        let counted = self.count.add(line, 1);
        if let Err(error) = counted {
            self.failed.get_or_insert(error);
        }
        let Some(open) = &mut self.open else { return };
        let Some(OpenRow { row, has_data }) = &mut open.row else { return };
        open.grid.place(&mut row.cells, tag.columns, tag.rows);
        *has_data |= tag.element == Element::Cell;
        open.cell = Some(self.flow.enter());
    }

    fn end_cell(&mut self) {
        let Some(open) = &mut self.open else { return };
        let Some(saved) = open.cell.take() else { return };
        let paragraphs = self.flow.take(false);
        self.flow.leave(saved);
        if let Some(cell) = open.row.as_mut().and_then(|open| open.row.cells.last_mut()) {
            cell.paragraphs = paragraphs;
        }
        self.nested = 0;
    }

    fn end_row(&mut self) {
        self.end_cell();
        let Some(open) = &mut self.open else { return };
        let Some(OpenRow { mut row, has_data }) = open.row.take() else { return };
        let placed = row.cells.iter().filter(|cell| !cell.continued).count();
        open.grid.end_row(&mut row.cells);
        row.is_heading = placed > 0 && (!has_data || open.in_header);
        if let Err(error) = self.count.add(row.line, row.cells.len().saturating_sub(placed)) {
            self.failed.get_or_insert(error);
        }
        if !row.cells.is_empty() {
            open.table.rows.push(row);
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        self.flow.end_paragraph();
        let before = self.flow.drain();
        self.paragraphs(before);
        if let Some(open) = self.open.take()
            && !open.table.rows.is_empty()
        {
            self.blocks.push(Block::Table(open.table));
        }
    }

    /// Whether the table that is open has one cell a row: then it frames what stands in it, and is none. `inner` is the
    /// tag of the table in it.
    fn is_frame(&self, inner: Span) -> bool {
        // each frame is looked through to its end
        const DEEPEST: usize = 4;
        let has_one = |open: &Open| {
            let rows = open.table.rows.iter().chain(open.row.as_ref().map(|open| &open.row));
            rows.flat_map(|row| &row.cells).all(|cell| cell.column == 0 && cell.columns == 1)
        };
        self.frames < DEEPEST
            && self.open.as_ref().is_some_and(has_one)
            && self.source.get(inner.end..).is_some_and(frames)
    }

    /// Takes what stands in the table that is open for what stands in none.
    fn unframe(&mut self) {
        self.flow.end_paragraph();
        self.frames = self.frames.saturating_add(1);
        let Some(mut open) = self.open.take() else { return };
        let rows = std::mem::take(&mut open.table.rows).into_iter().chain(open.row.map(|open| open.row));
        let cells = rows.flat_map(|row| row.cells);
        let before: Vec<super::Paragraph> = cells.flat_map(|cell| cell.paragraphs).collect();
        self.paragraphs(before);
        let before = self.flow.drain();
        self.paragraphs(before);
        if let Some(saved) = open.cell {
            self.flow.leave(saved);
        }
    }

    /// Whether the event belongs to the paragraphs, not to the outermost table.
    fn is_in_flow(&self) -> bool {
        self.open.is_none() || self.nested > 0
    }
}

impl Sink for Reader<'_> {
    fn open(&mut self, tag: &Tag) {
        if self.failed.is_some() {
            return;
        }
        self.starts_page |= tag.starts_page && self.nested == 0;
        let in_cell = self.open.as_ref().is_some_and(|open| open.cell.is_some());
        match tag.element {
            Element::Table if in_cell && self.nested == 0 && self.is_frame(tag.span) => {
                self.unframe();
                self.begin_table(tag.span);
            }
            Element::Table if in_cell => {
                self.nested = self.nested.saturating_add(1);
                self.flow.odd(OddityKind::NestedTable, tag.span);
                self.flow.open(tag);
            }
            // A table in a table but in no cell of it: HTML ends the first.
            Element::Table => {
                self.end_table();
                self.begin_table(tag.span);
            }
            Element::HeaderRows | Element::BodyRows if !self.is_in_flow() => {
                self.begin_group(tag.element == Element::HeaderRows);
            }
            Element::Row if !self.is_in_flow() => self.begin_row(tag.span),
            Element::Cell | Element::HeadingCell if !self.is_in_flow() => self.begin_cell(tag),
            Element::Paragraph
            | Element::Heading
            | Element::List
            | Element::Item
            | Element::Break
            | Element::Bold
            | Element::Struck
            | Element::Styled
            | Element::HeaderRows
            | Element::BodyRows
            | Element::Row
            | Element::HeadingCell
            | Element::Cell
            | Element::Block
            | Element::Dropped
            | Element::Inline => self.flow.open(tag),
        }
    }

    fn close(&mut self, element: Element, span: Span) {
        if self.failed.is_some() {
            return;
        }
        match element {
            Element::Table if self.nested > 0 => {
                self.nested = self.nested.saturating_sub(1);
                self.flow.close(element, span);
            }
            Element::Table => self.end_table(),
            Element::HeaderRows | Element::BodyRows if !self.is_in_flow() => self.begin_group(false),
            Element::Row if !self.is_in_flow() => self.end_row(),
            Element::Cell | Element::HeadingCell if !self.is_in_flow() => self.end_cell(),
            Element::Paragraph
            | Element::Heading
            | Element::List
            | Element::Item
            | Element::Break
            | Element::Bold
            | Element::Struck
            | Element::Styled
            | Element::HeaderRows
            | Element::BodyRows
            | Element::Row
            | Element::HeadingCell
            | Element::Cell
            | Element::Block
            | Element::Dropped
            | Element::Inline => self.flow.close(element, span),
        }
    }

    fn text(&mut self, text: &str, span: Span) {
        if self.failed.is_none() {
            self.flow.text(text, span);
        }
    }

    fn unclosed(&mut self, span: Span) {
        self.flow.unclosed(span);
    }
}
