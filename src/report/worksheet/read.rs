//! A worksheet that comes back.

use super::{Worksheet, WorksheetError, WorksheetFault, WorksheetRow, written::UPDATE};
use crate::document::{self, Cell, Document, Limits, Row, SourceKind};

/// The columns without which nothing can be told of a row.
const NEEDED: [&str; 11] = [
    "verdict",
    "action",
    "entry",
    "relink_to",
    "reviewer",
    "role",
    "reason",
    "date",
    "of_update",
    "action_seen",
    "entries_seen",
];

impl Worksheet {
    /// Reads comma-separated text; commas, semicolons or tabs, as the spreadsheet left it.
    ///
    /// # Errors
    /// If it is no table, or a column is missing or there twice; the error names the first such and says where.
    pub fn read(text: &str) -> Result<Self, WorksheetError> {
        let document = document::parse_as(text, SourceKind::Csv, &Limits::default()).map_err(|error| {
            let place = format!("line {}, column {}", error.line(), error.column());
            WorksheetError::of(WorksheetFault::new(place, error.found(), error.expected()))
        })?;
        Self::of_document(&document)
    }

    /// Takes the worksheets of a document that is read already, of a file of a spreadsheet program, say: every
    /// table in which a row heads the columns, from that row on. What stands above it, and sheets of one's own, are
    /// passed over.
    ///
    /// # Errors
    /// If it has no table, or a column is missing or there twice; the error names the first such and says where.
    pub fn of_document(document: &Document) -> Result<Self, WorksheetError> {
        let Some(first) = document.tables().find_map(|table| table.rows.first()) else {
            return Err(WorksheetError::of(WorksheetFault::new("line 1", "no table", "a worksheet")));
        };
        let mut found = None;
        for table in document.tables() {
            let mut rows = table.rows.iter().skip_while(|row| !is_header(row));
            if let Some(header) = rows.next() {
                let columns = Columns::of(header)?;
                found.get_or_insert_with(Vec::new).extend(rows.map(|row| columns.row(row)));
            }
        }
        match found {
            Some(rows) => Ok(Self::new(rows)),
            // says what is wanting
            None => Columns::of(first).map(|_| Self::new(Vec::new())),
        }
    }
}

/// Whether a row heads the columns of a worksheet, be they all there or not.
fn is_header(row: &Row) -> bool {
    ["verdict", "action"].iter().all(|needed| row.cells.iter().any(|cell| name(cell) == *needed))
}

/// A heading as people leave it.
fn name(cell: &Cell) -> String {
    text(cell).to_lowercase().replace(' ', "_")
}

/// The names of the columns, by position.
struct Columns(Vec<(String, usize)>);

impl Columns {
    fn of(header: &Row) -> Result<Self, WorksheetError> {
        let names: Vec<(String, usize)> = header.cells.iter().map(|cell| (name(cell), cell.column)).collect();
        let wanting = NEEDED.iter().find_map(|needed| {
            let found = match names.iter().filter(|(name, _)| name == needed).count() {
                1 => return None,
                0 => format!("no column {needed}"),
                several => format!("{several} columns {needed}"),
            };
            let place = format!("line {}", header.line);
            Some(WorksheetFault::new(place, found, "the columns that the worksheet was printed with"))
        });
        match wanting {
            Some(first) => Err(WorksheetError::of(first)),
            None => Ok(Self(names)),
        }
    }

    fn row(&self, row: &Row) -> WorksheetRow {
        let cell = |name: &str| {
            let (_, column) = self.0.iter().find(|(other, _)| other == name)?;
            row.cells.iter().find(|cell| cell.column == *column).map(text)
        };
        let words = |name: &str| cell(name).unwrap_or_default();
        let number = |name: &str| cell(name)?.replace(',', ".").parse().ok();
        let of_update = words("of_update");
        WorksheetRow {
            action: words("action"),
            action_words: words("action_words"),
            entry: words("entry"),
            entry_words: words("entry_words"),
            score: number("score"),
            runner_up: words("runner_up"),
            runner_up_words: words("runner_up_words"),
            runner_up_score: number("runner_up_score"),
            also_near: words("also_near"),
            why_doubtful: words("why_doubtful"),
            verdict: words("verdict"),
            relink_to: words("relink_to"),
            reviewer: words("reviewer"),
            role: words("role"),
            reason: words("reason"),
            date: words("date"),
            of_update: of_update.strip_prefix(UPDATE).unwrap_or(&of_update).to_owned(),
            action_seen: words("action_seen"),
            entries_seen: words("entries_seen"),
            line: row.line,
        }
    }
}

/// The words of a cell, without the apostrophe that kept a spreadsheet from changing them.
fn text(cell: &Cell) -> String {
    let paragraphs: Vec<&str> = cell.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let text = paragraphs.join(" ");
    let text = text.trim();
    text.strip_prefix('\'').unwrap_or(text).to_owned()
}
