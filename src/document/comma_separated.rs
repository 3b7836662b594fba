//! Comma-separated rows, by the rules of the `csv` crate.
//!
//! - The separator is the one of comma, semicolon, tab and stroke that gives a header the most columns under
//!   which the records fit; a first line `sep=;`, as spreadsheets write it, names it.
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
    /// Told from the header; where no line looks like one, from the first line with a separator. None without any.
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
        let headed = SEPARATORS.into_iter().filter_map(|separator| {
            let dialect = Self { separator, start, lines: 0 };
            columns_of_header(source, dialect).map(|columns| (columns, dialect))
        });
        // Of equals the first, as `max_by_key` would take the last.
        let headed = headed.rev().max_by_key(|(columns, _)| *columns).map(|(_, dialect)| dialect);
        let (separator, count) = separators(text.trim_start());
        headed.or((count > 0).then_some(Self { separator, start, lines: 0 }))
    }

    fn reader(self, source: &str) -> csv::Reader<&[u8]> {
        csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.separator)
            .from_reader(source.as_bytes().get(self.start..).unwrap_or_default())
    }
}

/// What may stand between fields, the likeliest first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many lines of titles may stand above the header.
const TITLES: usize = 8;

/// How many records under a header are looked at.
const PROOF: usize = 8;

/// What separates the fields of the first line, and how often.
fn separators(text: &str) -> (u8, usize) {
    let mut counts = SEPARATORS.map(|separator| (separator, 0_usize));
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
    columns_of_header(source, dialect).is_some()
}

/// How many columns the header has; none where no line among the first is one.
///
/// Lines of titles may stand above it, and they may have separators of their own ("Council, audit plan").
fn columns_of_header(source: &str, dialect: Dialect) -> Option<usize> {
    let mut reader = dialect.reader(source);
    let mut records = Vec::with_capacity(TITLES.saturating_add(PROOF));
    let mut record = csv::ByteRecord::new();
    while records.len() <= TITLES.saturating_add(PROOF)
        && matches!(reader.read_byte_record(&mut record), Ok(true))
    {
        records.push(record.clone());
    }
    let is_title =
        |record: &csv::ByteRecord| record.iter().filter(|field| !field.trim_ascii().is_empty()).count() < 2;
    let titles = records.iter().take(TITLES).take_while(|record| is_title(record)).count();
    let header = records.get(titles)?;
    let below = records.get(titles.saturating_add(1)..)?;
    if is_header(header, below, titles > 0) {
        return (titles == 0 || dialect.separator != b'\t').then_some(header.len());
    }
    // what stands above a longer header under which every record is as long
    (titles.saturating_add(1)..=TITLES).find_map(|at| {
        let header = records.get(at).filter(|header| header.len() > 2 && dialect.separator != b'\t')?;
        let below = records.get(at.saturating_add(1)..)?;
        (header.iter().all(|field| is_name(field) && is_plain(field)) && is_proven(header, below))
            .then_some(header.len())
    })
}

fn is_header(header: &csv::ByteRecord, below: &[csv::ByteRecord], under_titles: bool) -> bool {
    let columns = header.len();
    if columns < 2 {
        return false;
    }
    if !header.iter().all(is_name) {
        // long headings need the proof of the records
        return columns > 3 && header.iter().all(is_plain) && is_proven(header, below);
    }
    let below = below.get(..PROOF).unwrap_or(below);
    let alike = below.iter().filter(|record| record.len() == columns).count();
    let longer = below.iter().filter(|record| record.len() > columns).count();
    if under_titles && (alike == 0 || columns == 2 && !is_proven(header, below)) {
        return false;
    }
    // Three columns or more need less proof: prose rarely begins with three short pieces.
    // Under a title they need more.
    alike.saturating_mul(2) >= below.len() || !under_titles && columns > 2 && longer == 0
}

/// Whether all records that are looked at are as long as the header, and there are some.
fn is_proven(header: &csv::ByteRecord, below: &[csv::ByteRecord]) -> bool {
    let below = below.get(..PROOF).unwrap_or(below);
    below.len() > 1 && below.iter().all(|record| record.len() == header.len())
}

/// Whether a field is no piece of a sentence that commas part, nor of a page.
fn is_plain(field: &[u8]) -> bool {
    !field.trim_ascii().is_empty() && !field.starts_with(b" ") && !field.contains(&b'<')
}

/// Whether a field is as short as a heading: "No." and "Action no." are names, a sentence is none.
fn is_name(field: &[u8]) -> bool {
    const ABBREVIATIONS: [&[u8]; 12] =
        [b"no", b"nos", b"nr", b"num", b"ref", b"refs", b"rec", b"recs", b"resp", b"dept", b"org", b"etc"];
    let field = field.trim_ascii();
    if field.len() > 60 || field.contains(&b'<') {
        return false;
    }
    let Some(words) = field.strip_suffix(b".") else { return true };
    let last = words.rsplit(|byte| !byte.is_ascii_alphanumeric()).next().unwrap_or_default();
    !words.contains(&b' ') || ABBREVIATIONS.iter().any(|short| last.eq_ignore_ascii_case(short))
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
