//! Comma-separated rows, by the rules of the `csv` crate.
//!
//! - The separator is the one of comma, semicolon and tab that stands most often in the header,
//!   outside quotations; a first line `sep=;`, as spreadsheets write it, names it.
//! - Rows may be of different lengths; blank lines are counted and are no rows.
//! - In a field, a line break is white space, but a blank line, a bullet on the next line, or the next
//!   number of a list numbered by hand begins a new paragraph. Tags and entities are text.
//! - Text behind a closing quotation mark belongs to the field. Where the quotation ran over several
//!   lines it is rather one that was never closed, and that is an error, as at the end of the text.

use crate::base::{LineIndex, Span};

use super::flow::Flow;
use super::limits::{Count, Limits};
use super::markup::Sink;
use super::notation::Notation;
use super::{Block, Cell, Document, DocumentError, DocumentErrorKind, OddityKind, Row, SourceKind, Table};

/// Separator, and where the rows begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    separator: u8,
    start: usize,
    /// Lines before `start`.
    lines: usize,
}

impl Dialect {
    /// Told from the header; none where no separator stands in it.
    pub(super) fn of(source: &str) -> Option<Self> {
        let text = source.trim_start_matches('\u{feff}');
        let start = source.len().saturating_sub(text.len());
        let first = text.lines().next().unwrap_or("");
        if let Some([separator @ (b',' | b';' | b'\t' | b'|' | b':')]) =
            first.strip_prefix("sep=").map(str::as_bytes)
        {
            let start = start.saturating_add(first.len());
            return Some(Self { separator: *separator, start, lines: 1 });
        }
        let (separator, count) = separators(text.trim_start());
        if count > 0 {
            return Some(Self { separator, start, lines: 0 });
        }
        // a title without a separator above the header
        let below = text.trim_start().lines().skip(1).take(TITLES).find(|line| !line.trim().is_empty())?;
        let (separator, count) = separators(below);
        (count > 1 && separator != b'\t').then_some(Self { separator, start, lines: 0 })
    }

    fn reader(self, source: &str) -> csv::Reader<&[u8]> {
        csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.separator)
            .from_reader(source.as_bytes().get(self.start..).unwrap_or_default())
    }
}

/// How many lines of titles may stand above the header.
const TITLES: usize = 8;

/// What separates the fields of the first line, and how often.
fn separators(text: &str) -> (u8, usize) {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => {
                for (separator, count) in &mut counts {
                    *count = count.saturating_add(usize::from(*separator == byte));
                }
            }
        }
    }
    // Of equals the first, as `max_by_key` would take the last.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).unwrap_or((b',', 0))
}

/// Whether the text begins with a header of short names, and records as long as it follow.
pub(super) fn has_header(source: &str, dialect: Dialect) -> bool {
    let mut reader = dialect.reader(source);
    let mut record = csv::ByteRecord::new();
    let mut titles = 0_usize;
    loop {
        if !matches!(reader.read_byte_record(&mut record), Ok(true)) {
            return false;
        }
        let is_title = record.iter().skip(1).all(<[u8]>::is_empty);
        if !is_title || titles == TITLES {
            break;
        }
        titles = titles.saturating_add(1);
    }
    // "No." is a name, a sentence is none
    let is_sentence = |field: &[u8]| field.trim_ascii_end().ends_with(b".") && field.contains(&b' ');
    let is_name = |field: &[u8]| field.len() <= 60 && !is_sentence(field);
    let columns = record.len();
    if columns < 2 || !record.iter().all(is_name) {
        return false;
    }
    let (mut records, mut alike, mut longer) = (0_usize, 0_usize, 0_usize);
    while records < 8 && matches!(reader.read_byte_record(&mut record), Ok(true)) {
        records = records.saturating_add(1);
        alike = alike.saturating_add(usize::from(record.len() == columns));
        longer = longer.saturating_add(usize::from(record.len() > columns));
    }
    // Three columns or more need less proof: prose rarely begins with three short pieces.
    // Under a title they need more.
    alike.saturating_mul(2) >= records || titles == 0 && columns > 2 && longer == 0
}

/// Reads the whole source.
pub(super) fn read(source: &str, lines: &LineIndex, limits: &Limits) -> Result<Document, DocumentError> {
    // One column has no separator; the byte order mark is no part of it.
    let start = source.len().saturating_sub(source.trim_start_matches('\u{feff}').len());
    let dialect = Dialect::of(source).unwrap_or(Dialect { separator: b',', start, lines: 0 });
    let mut reader = dialect.reader(source);
    let mut record = csv::ByteRecord::new();
    let mut count = Count::new(limits);
    let mut flow = Flow::new(source, lines, Notation::Plain, limits);
    let mut table = Table::default();
    let mut place = Place { source, separator: dialect.separator, at: dialect.start };
    // Line on which the row before ends.
    let mut line_before = dialect.lines;
    // Reading from memory, of rows of any length, cannot fail.
    while matches!(reader.read_byte_record(&mut record), Ok(true)) {
        place.skip_line_ends();
        let line = lines.line(place.at);
        let mut row = Row { line, cells: Vec::with_capacity(record.len()), ..Row::default() };
        for (column, value) in record.iter().enumerate() {
            count.add(line, 1)?;
            let field = place.field(value, &mut flow);
            field.check(source, dialect.separator, lines, &mut flow)?;
            row.cells.push(Cell { column, columns: 1, continued: false, paragraphs: flow.take(false) });
        }
        let is_blank = matches!(row.cells.as_slice(), [only] if only.paragraphs.is_empty());
        if !is_blank {
            row.blank_lines_before = line.saturating_sub(line_before).saturating_sub(1);
            line_before = lines.line(place.at);
            table.rows.push(row);
        }
    }
    let oddities = flow.finish()?;
    let blocks = if table.rows.is_empty() { Vec::new() } else { vec![Block::Table(table)] };
    Ok(Document { kind: SourceKind::Csv, blocks, oddities })
}

/// Where the `csv` crate stands in the source: it gives the fields, this the bytes they came from.
struct Place<'a> {
    source: &'a str,
    separator: u8,
    at: usize,
}

/// The bytes of a field in the source.
#[derive(Clone, Copy, Debug)]
struct Field {
    /// With its quotation marks.
    span: Span,
    is_quoted: bool,
    /// Where its quotation is closed.
    closed: Option<usize>,
}

fn is_line_end(byte: Option<u8>) -> bool {
    matches!(byte, Some(b'\n' | b'\r'))
}

impl Place<'_> {
    fn byte(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn skip_line_ends(&mut self) {
        while is_line_end(self.byte()) {
            self.step();
        }
    }

    /// Gives the lines of a field to the flow, and goes to the next field or the end of the row.
    fn field(&mut self, value: &[u8], flow: &mut Flow<'_>) -> Field {
        let start = self.at;
        let is_quoted = self.byte() == Some(b'"');
        let mut field = Field { span: Span::new(start, start), is_quoted, closed: None };
        if is_quoted {
            self.step();
        }
        for line in value.split_inclusive(|byte| *byte == b'\n') {
            let from = self.at;
            for _ in line {
                self.pass(&mut field);
            }
            let text = String::from_utf8_lossy(line);
            flow.text(&text, Span::new(from, self.at));
            if text.ends_with('\n') {
                flow.line_break();
            }
        }
        if is_quoted && field.closed.is_none() && self.byte() == Some(b'"') {
            field.closed = Some(self.at);
            self.step();
        }
        field.span.end = self.at;
        if self.byte() == Some(self.separator) {
            self.step();
        }
        field
    }

    /// Goes past the bytes that one byte of the field was written with.
    fn pass(&mut self, field: &mut Field) {
        if field.is_quoted && field.closed.is_none() && self.byte() == Some(b'"') {
            let mark = self.at;
            self.step();
            if self.byte() != Some(b'"') {
                field.closed = Some(mark);
            }
        }
        self.step();
    }
}

impl Field {
    /// Refuses a quotation that is never closed; notes text behind one that is.
    fn check(
        &self,
        source: &str,
        separator: u8,
        lines: &LineIndex,
        flow: &mut Flow<'_>,
    ) -> Result<(), DocumentError> {
        if !self.is_quoted {
            return Ok(());
        }
        let start = self.span.start;
        let unclosed = match self.closed {
            None => true,
            Some(closed) => {
                let after = Span::new(closed.saturating_add(1), self.span.end);
                if after.of(source).trim().is_empty() {
                    return Ok(());
                }
                flow.odd(OddityKind::TextAfterQuote, after);
                // A mark that follows a separator was meant to open a quotation, so the one before
                // it was not closed.
                let before = source.as_bytes().get(closed.saturating_sub(1)).copied();
                Span::new(start, closed).of(source).contains('\n')
                    && (before == Some(separator) || is_line_end(before))
            }
        };
        if !unclosed {
            return Ok(());
        }
        let words = self.span.of(source).lines().next().unwrap_or("");
        let words: String = words.chars().take(40).collect();
        Err(DocumentError::new(
            DocumentErrorKind::UnclosedQuote,
            (lines.line(start), lines.column(start)),
            &format!("`{words}`"),
            "a closing quotation mark",
        ))
    }
}
