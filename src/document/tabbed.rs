//! The tab-separated layout that page converters write: a row a line, cells of HTML.
//!
//! - A line with a tab that is not white space is a row. Rows make one table until a line without
//!   a tab stands between them; blank lines do not end a table.
//! - A row of dashes (`--⇥--`) is no row. It says that the row before it heads a table fragment of
//!   its own: after blank lines, unless it is the first of its table, a new page. So is a row after
//!   a form feed.
//! - Other lines are paragraphs. Lines that follow each other without a blank one are one paragraph
//!   wrapped at the margin, unless the next is a heading (`## …`), begins with a bullet, begins
//!   with a label (`Report published: …`), or begins with a number (`1.2 We will …`) where the line above
//!   ends a sentence.

use crate::base::{LineIndex, Span};

use super::flow::Flow;
use super::glyph::Enumerator;
use super::limits::{Count, Limits};
use super::line::{Line, lines_of};
use super::markup::tokenise;
use super::notation::Notation;
use super::{Block, Cell, Document, DocumentError, Row, SourceKind, Table, glyph};

/// Reads the whole source.
pub(super) fn read(source: &str, lines: &LineIndex, limits: &Limits) -> Result<Document, DocumentError> {
    let mut reader = Reader {
        source,
        flow: Flow::new(source, lines, Notation::Markup, limits),
        count: Count::new(limits),
        blocks: Vec::new(),
        table: Table::default(),
        prose: None,
        blank_lines: 0,
        form_feed: false,
    };
    for line in lines_of(source) {
        reader.line(line)?;
    }
    reader.end_prose();
    reader.end_table();
    let oddities = reader.flow.finish()?;
    Ok(Document { kind: SourceKind::TabbedHtml, blocks: reader.blocks, oddities })
}

struct Reader<'a> {
    source: &'a str,
    flow: Flow<'a>,
    count: Count,
    blocks: Vec<Block>,
    table: Table,
    /// The lines of the paragraph being read.
    prose: Option<Span>,
    blank_lines: usize,
    /// Whether a form feed stood since the last row.
    form_feed: bool,
}

impl Reader<'_> {
    fn line(&mut self, line: Line<'_>) -> Result<(), DocumentError> {
        let text = line.text;
        self.form_feed |= text.contains('\u{c}');
        if text.trim().is_empty() {
            self.end_prose();
            self.blank_lines = self.blank_lines.saturating_add(1);
        } else if !text.contains('\t') {
            self.end_table();
            self.prose(text, line.span);
        } else if is_separator(text) {
            self.end_prose();
            // The first row heads its table wherever it stands.
            if let [_, .., row] = self.table.rows.as_mut_slice() {
                row.starts_page |= row.blank_lines_before > 0;
            }
        } else {
            self.end_prose();
            self.row(line)?;
        }
        Ok(())
    }

    fn row(&mut self, line: Line<'_>) -> Result<(), DocumentError> {
        let mut row = Row {
            line: line.number,
            blank_lines_before: std::mem::take(&mut self.blank_lines),
            starts_page: std::mem::take(&mut self.form_feed),
            cells: Vec::with_capacity(self.table.rows.last().map_or(0, |row| row.cells.len())),
            ..Row::default()
        };
        let mut start = line.span.start;
        for (column, cell) in line.text.split('\t').enumerate() {
            self.count.add(line.number, 1)?;
            tokenise(cell, start, &mut self.flow);
            let paragraphs = self.flow.take(true);
            row.cells.push(Cell { column, columns: 1, continued: false, paragraphs });
            start = start.saturating_add(cell.len()).saturating_add(1);
        }
        self.table.rows.push(row);
        Ok(())
    }

    fn prose(&mut self, text: &str, span: Span) {
        if is_heading(text) {
            self.end_prose();
            self.prose = Some(span);
            self.end_prose();
        } else if begins_anew(text) || self.goes_on_counting(text) {
            self.end_prose();
            self.prose = Some(span);
        } else {
            let start = self.prose.map_or(span.start, |prose| prose.start);
            self.prose = Some(Span::new(start, span.end));
        }
        self.blank_lines = 0;
    }

    /// Whether a line begins with the number of an item, below one that ends as items do: "1.2 We will …".
    fn goes_on_counting(&self, line: &str) -> bool {
        let line = line.trim();
        let is_item = matches!(glyph::enumerator(line), Some(Enumerator::Figure | Enumerator::Parted))
            && line.split(' ').nth(1).is_some_and(|word| word.starts_with(char::is_uppercase));
        let above = self.prose.map_or("", |prose| prose.of(self.source)).trim_end();
        is_item && above.ends_with(['.', ';', ':', ')', '?', '!'])
    }

    fn end_prose(&mut self) {
        let Some(mut span) = self.prose.take() else { return };
        let text = span.of(self.source);
        if is_heading(text) {
            let words = text.trim_start().trim_start_matches('#');
            span.start = span.end.saturating_sub(words.len());
            self.flow.heading();
        }
        tokenise(span.of(self.source), span.start, &mut self.flow);
        let paragraphs = self.flow.take(true);
        self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
    }

    fn end_table(&mut self) {
        let table = std::mem::take(&mut self.table);
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }
}

/// Whether every cell of a line is dashes, as under the header of a Markdown table.
pub(super) fn is_separator(line: &str) -> bool {
    let mut cells = line.split('\t');
    line.contains('\t')
        && cells.all(|cell| {
            let dashes = cell.trim().trim_matches(':');
            dashes.len() >= 2 && dashes.bytes().all(|byte| byte == b'-')
        })
}

/// `## Words`, as in Markdown.
pub(super) fn is_heading(line: &str) -> bool {
    let text = line.trim_start();
    let words = text.trim_start_matches('#');
    let marks = text.len().saturating_sub(words.len());
    (1..=6).contains(&marks) && words.starts_with(' ')
}

/// Whether a line begins a paragraph although no blank line stands before it.
fn begins_anew(line: &str) -> bool {
    line.trim_start().chars().next().is_some_and(glyph::is_bullet) || begins_with_label(line)
}

/// Whether a line begins with a label: "Report published: …".
pub(super) fn begins_with_label(line: &str) -> bool {
    let text = line.trim();
    let label = text.split_once(": ").map(|(label, _)| label).or_else(|| text.strip_suffix(':'));
    label.is_some_and(|label| label.len() <= 60 && !label.contains(['.', '<']))
        && text.chars().next().is_some_and(char::is_uppercase)
}
