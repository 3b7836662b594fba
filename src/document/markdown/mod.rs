//! Markdown, as it is written: headings, paragraphs, lists, pipe tables.
//!
//! - A row is a line that begins with a stroke, or one with a stroke above or below a row of dashes
//!   (`---|---`); rows make one table until another line stands between them. Dashes say that the row before
//!   them is a heading. A row may have more or fewer cells than its header: nothing of it is left out.
//! - Other lines are paragraphs. Lines that follow each other are one paragraph, unless the next is a heading,
//!   begins with a bullet, with `1.` or with a label (`Due: …`, `**Lead:** …`), or the one before ends with two
//!   blanks or a backslash.
//! - Marks of bold, emphasis, code, links and strokes are taken away; tags and entities are read as in HTML.
//!   Numbers of lists stay: they number recommendations.
//!
//! Crates that follow `CommonMark` (`pulldown-cmark`, `comrak`) were weighed and left: by its rules a cell too many
//! vanishes, a table whose dashes do not fit its header is none, and lists lose the numbers that they print.

mod inline;

use crate::base::{LineIndex, Span};

use super::flow::Flow;
use super::glyph::{self, Enumerator};
use super::limits::{Count, Limits};
use super::line::{Line, lines_of};
use super::markup::{Element, Sink, Tag, tokenise};
use super::notation::Notation;
use super::tabbed::{begins_with_label, is_heading};
use super::{Block, Cell, Document, DocumentError, Row, SourceKind, Table};
use inline::Marks;

/// Whether a text without tabs and tags is Markdown: it has a pipe table, or a heading with its mark.
pub(super) fn has_table(source: &str) -> bool {
    source.lines().any(is_dashes) || {
        let rows = |line: &str| line.trim_start().starts_with('|') && cells(line).len() > 1;
        source.lines().zip(source.lines().skip(1)).any(|(one, next)| rows(one) && rows(next))
    }
}

/// Whether a text has a heading or a bold label as Markdown marks them.
pub(super) fn has_marks(source: &str) -> bool {
    source.lines().any(|line| is_heading(line) || line.trim_start().starts_with("**"))
}

/// Reads the whole source.
pub(super) fn read(source: &str, lines: &LineIndex, limits: &Limits) -> Result<Document, DocumentError> {
    let mut reader = Reader {
        source,
        flow: Flow::new(source, lines, Notation::Markup, limits),
        count: Count::new(limits),
        blocks: Vec::new(),
        table: Table::default(),
        prose: None,
        lists: Vec::new(),
        item: None,
        blank_lines: 0,
    };
    let mut rest = lines_of(source).peekable();
    while let Some(line) = rest.next() {
        let mark = line.text.trim_start();
        if mark.starts_with("```") || mark.starts_with("~~~") {
            // what stands between such marks is read like any other
            reader.end_prose();
        } else {
            reader.line(line, rest.peek().map_or("", |below| below.text))?;
        }
    }
    reader.end_prose();
    reader.end_table();
    let oddities = reader.flow.finish()?;
    Ok(Document { kind: SourceKind::Markdown, blocks: reader.blocks, oddities })
}

struct Reader<'a> {
    source: &'a str,
    flow: Flow<'a>,
    count: Count,
    blocks: Vec<Block>,
    table: Table,
    /// The lines of the paragraph being read.
    prose: Option<Span>,
    /// How far the bullets of the lists that are open are indented, outermost first.
    lists: Vec<usize>,
    /// How many lists were open where the paragraph being read began with a bullet.
    item: Option<usize>,
    blank_lines: usize,
}

impl Reader<'_> {
    fn line(&mut self, line: Line<'_>, below: &str) -> Result<(), DocumentError> {
        let span = line.span;
        let bare = line.text.trim_end();
        let words = bare.trim_start();
        let indent = bare.len().saturating_sub(words.len());
        if words.is_empty() {
            self.end_prose();
            self.blank_lines = self.blank_lines.saturating_add(1);
            return Ok(());
        }
        if is_dashes(words) {
            self.end_prose();
            self.head();
            return Ok(());
        }
        let goes_on = !self.table.rows.is_empty() && self.blank_lines == 0;
        let is_row = cells(words).len() > 1 && (goes_on || is_dashes(below)) || words.starts_with('|');
        if is_row {
            self.end_prose();
            self.lists.clear();
            return self.row(line);
        }
        self.end_table();
        if is_rule(words) {
            self.under_line(words);
        } else if is_heading(words) {
            self.end_prose();
            self.lists.clear();
            self.prose = Some(span);
            self.end_prose();
        } else {
            self.prose_line(words, indent, Span::new(span.start.saturating_add(indent), span.end));
        }
        self.blank_lines = 0;
        Ok(())
    }

    /// A line of dashes or equals signs: below a short paragraph it makes it a heading, else it parts.
    fn under_line(&mut self, words: &str) {
        const LONGEST: usize = 400;
        let is_mark = words.bytes().all(|byte| byte == b'=') || words.bytes().all(|byte| byte == b'-');
        let heads = |prose: &Span| {
            let text = prose.of(self.source).trim();
            text.len() <= LONGEST && !text.contains('\n')
        };
        if self.prose.as_ref().is_some_and(|prose| is_mark && heads(prose)) && self.item.is_none() {
            self.flow.heading();
        }
        self.end_prose();
        self.lists.clear();
    }

    fn prose_line(&mut self, words: &str, indent: usize, mut span: Span) {
        let quoted = words.trim_start_matches(['>', ' ']);
        span.start = span.start.saturating_add(words.len().saturating_sub(quoted.len()));
        if let Some(rest) = bullet(quoted) {
            self.end_prose();
            while self.lists.last().is_some_and(|last| *last > indent) {
                self.lists.pop();
            }
            if self.lists.last() != Some(&indent) {
                self.lists.push(indent);
            }
            self.item = Some(self.lists.len());
            span.start = span.end.saturating_sub(rest.len());
            self.prose = Some(Span::new(span.start, span.end));
            return;
        }
        let after_blank = self.blank_lines > 0;
        if after_blank && indent == 0 {
            self.lists.clear();
        }
        let plain = quoted.trim_start_matches(['*', '_', '`']);
        let begins = begins_with_label(&plain.replace(['*', '_'], ""))
            || matches!(glyph::enumerator(quoted), Some(Enumerator::Figure | Enumerator::Parted))
            || plain.chars().next().is_some_and(glyph::is_bullet);
        if begins || self.ends_hard() {
            self.end_prose();
        }
        let start = self.prose.map_or(span.start, |prose| prose.start);
        self.prose = Some(Span::new(start, span.end));
    }

    /// Whether the paragraph so far ends with a break that is asked for.
    fn ends_hard(&self) -> bool {
        let text = self.prose.map_or("", |prose| prose.of(self.source)).trim_end_matches(['\n', '\r']);
        text.ends_with("  ") || text.ends_with('\\')
    }

    fn end_prose(&mut self) {
        let item = self.item.take();
        let Some(mut span) = self.prose.take() else { return };
        let text = span.of(self.source);
        if is_heading(text) {
            let words = text.trim_start().trim_start_matches('#');
            span = Span::new(span.end.saturating_sub(words.len()), span.end);
            let closed = words.trim_end().trim_end_matches('#');
            // "## Heading ##", and not "## Recommendation #"
            if closed.ends_with(' ') && !closed.trim().is_empty() {
                span.end = span.start.saturating_add(closed.len());
            }
            self.flow.heading();
        } else if text.ends_with('\\') {
            span.end = span.end.saturating_sub(1);
        }
        let levels = item.unwrap_or(0);
        let tag = |element| Tag::new(element, Span::new(span.start, span.start));
        for _ in 0..levels {
            self.flow.open(&tag(Element::List));
        }
        if levels > 0 {
            self.flow.open(&tag(Element::Item));
        }
        tokenise(span.of(self.source), span.start, &mut Marks::new(&mut self.flow));
        for _ in 0..levels {
            self.flow.close(Element::List, span);
        }
        let paragraphs = self.flow.take(false);
        self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
    }

    fn row(&mut self, line: Line<'_>) -> Result<(), DocumentError> {
        let Line { text, span, number } = line;
        let mut row = Row {
            line: number,
            blank_lines_before: std::mem::take(&mut self.blank_lines),
            cells: Vec::with_capacity(self.table.rows.last().map_or(0, |row| row.cells.len())),
            ..Row::default()
        };
        for (column, cell) in cells(text).into_iter().enumerate() {
            self.count.add(number, 1)?;
            tokenise(cell.of(text), span.start.saturating_add(cell.start), &mut Marks::new(&mut self.flow));
            let paragraphs = self.flow.take(false);
            row.cells.push(Cell { column, columns: 1, continued: false, paragraphs });
        }
        self.table.rows.push(row);
        Ok(())
    }

    /// Dashes below a row: it heads what follows. Below a row that is not the first, another table begins with it.
    fn head(&mut self) {
        let Some(mut row) = self.table.rows.pop() else { return };
        self.end_table();
        row.is_heading = true;
        self.table.rows.push(row);
        self.blank_lines = 0;
    }

    fn end_table(&mut self) {
        let table = std::mem::take(&mut self.table);
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }
}

/// The cells of a line: what stands between strokes that no backslash goes before, and outside code.
fn cells(line: &str) -> Vec<Span> {
    let inner = line.trim();
    let start = line.len().saturating_sub(line.trim_start().len());
    let (mut from, mut escaped) = (start, false);
    let mut cells = Vec::new();
    for (at, byte) in inner.bytes().enumerate() {
        let at = start.saturating_add(at);
        if byte == b'|' && !escaped {
            cells.push(Span::new(from, at));
            from = at.saturating_add(1);
        }
        escaped = byte == b'\\' && !escaped;
    }
    cells.push(Span::new(from, start.saturating_add(inner.len())));
    // outer strokes open and close a row
    let is_blank = |cell: &Span| cell.of(line).trim().is_empty();
    if cells.len() > 1 && cells.last().is_some_and(is_blank) {
        cells.pop();
    }
    if cells.len() > 1 && inner.starts_with('|') {
        cells.remove(0);
    }
    cells
}

/// Whether a line is the dashes under the header of a table: `|---|:--:|`, `--- | ---`.
fn is_dashes(line: &str) -> bool {
    let line = line.trim();
    // a row of single dashes may be one of empty cells
    let is_drawn = line.contains("--") || line.contains('-') && !line.contains(' ');
    line.contains('|')
        && is_drawn
        && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t' | b'\r'))
}

/// Whether a line is a rule across the page or the line under a heading.
fn is_rule(line: &str) -> bool {
    let marks = || line.bytes().filter(|byte| *byte != b' ');
    let Some(first) = marks().next().filter(|first| matches!(first, b'-' | b'=' | b'*' | b'_')) else {
        return false;
    };
    marks().count() > 2 && marks().all(|byte| byte == first)
}

/// What stands behind the bullet of a line.
fn bullet(words: &str) -> Option<&str> {
    let rest = words.strip_prefix(['-', '*', '+'])?;
    rest.starts_with([' ', '\t']).then(|| rest.trim_start())
}
