//! The cells of a sheet.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::document::office::date;
use crate::document::office::rendition::Fragment;
use crate::document::office::sheet::{SheetCell, SheetRow};
use crate::document::office::xml::{Sink, Tag};
use super::format::Format;
use super::serial::of_serial;
use super::strings::{Rich, Strings, lines};
use super::styles::{CellStyle, Styles};
use crate::document::DocumentError;
use crate::document::limits::{Limit, Limits, exceeded};

/// The most columns and rows of a sheet.
const COLUMNS: usize = 16_384;
const ROWS: usize = 1_048_576;

pub(super) struct Cells<'a> {
    strings: &'a Strings,
    styles: &'a Styles,
    from_1904: bool,
    limits: &'a Limits,
    /// Bytes of the words of all sheets so far.
    size: &'a mut usize,
    rows: Vec<SheetRow>,
    /// By row and first column: how many columns and rows a cell covers.
    merges: BTreeMap<(usize, usize), (usize, usize)>,
    row: usize,
    column: usize,
    cell: Option<OpenCell>,
}

#[derive(Default)]
struct OpenCell {
    kind: String,
    style: CellStyle,
    value: String,
    in_value: bool,
    inline: Option<Rich>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(
        strings: &'a Strings,
        styles: &'a Styles,
        from_1904: bool,
        limits: &'a Limits,
        size: &'a mut usize,
    ) -> Self {
        Self {
            strings,
            styles,
            from_1904,
            limits,
            size,
            rows: Vec::new(),
            merges: BTreeMap::new(),
            row: 0,
            column: 0,
            cell: None,
        }
    }

    /// The rows, in order, each cell with what it covers.
    pub(super) fn into_rows(self) -> Vec<SheetRow> {
        let mut rows = self.rows;
        // programs write rows and cells in order; a file need not
        rows.sort_by_key(|row| row.number);
        for row in &mut rows {
            row.cells.sort_by_key(|cell| cell.column);
            row.cells.dedup_by_key(|cell| cell.column);
            for cell in &mut row.cells {
                if let Some((columns, rows)) = self.merges.get(&(row.number, cell.column)) {
                    (cell.columns, cell.rows) = (*columns, *rows);
                }
            }
        }
        rows
    }

    fn end_cell(&mut self) -> Result<(), DocumentError> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let mut content = Fragment::default();
        let style = cell.style.style;
        if let Some(rich) = &cell.inline {
            self.count(rich.len())?;
            if !rich.is_blank() {
                rich.write(&mut content, style);
            }
        } else if cell.kind == "s" {
            let shared = cell.value.trim().parse().ok().and_then(|number| self.strings.get(number));
            if let Some(rich) = shared {
                self.count(rich.len())?;
                if !rich.is_blank() {
                    rich.write(&mut content, style);
                }
            }
        } else {
            let words = cell.words(self.from_1904);
            self.count(words.len())?;
            if !words.trim().is_empty() {
                lines(&words, style, &mut content);
            }
        }
        if !content.is_empty()
            && let Some(row) = self.rows.last_mut()
        {
            row.cells.push(SheetCell { column: self.column, columns: 1, rows: 1, content });
        }
        Ok(())
    }

    /// One string may stand in many cells.
    fn count(&mut self, bytes: usize) -> Result<(), DocumentError> {
        *self.size = self.size.saturating_add(bytes);
        if *self.size > self.limits.bytes { Err(exceeded(Limit::Bytes, self.row)) } else { Ok(()) }
    }
}

impl OpenCell {
    /// Its value as the cell shows it.
    fn words(&self, from_1904: bool) -> String {
        let value = self.value.trim();
        match self.kind.as_str() {
            "b" => return if value == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "d" => {
                let day = value.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
                return match (day, self.style.format) {
                    (Some(day), Format::Day(shown)) => date::words(day, shown),
                    (Some(day), _) => date::words(day, date::Shown::ALL),
                    (None, _) => value.to_owned(),
                };
            }
            "str" | "e" => return self.value.clone(),
            _ => {}
        }
        let Ok(number) = value.parse::<f64>() else { return value.to_owned() };
        match self.style.format {
            Format::General => number.to_string(),
            Format::Fixed(decimals) => format!("{number:.decimals$}"),
            Format::Percent(decimals) => format!("{:.decimals$}%", number * 100.0),
            Format::Day(shown) => match of_serial(number, from_1904) {
                Some(day) => date::words(day, shown),
                None => number.to_string(),
            },
        }
    }
}

impl Sink for Cells<'_> {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
        match tag.name() {
            "row" => {
                self.row = tag.number("r").unwrap_or_else(|| self.row.saturating_add(1)).min(ROWS);
                self.column = 0;
                self.rows.push(SheetRow { number: self.row, cells: Vec::new() });
            }
            "c" => {
                let named = tag.attribute("r").and_then(|name| place(&name));
                self.column = named.map_or_else(|| self.column.saturating_add(1), |(column, _)| column);
                self.cell = Some(OpenCell {
                    kind: tag.attribute("t").unwrap_or_default(),
                    style: self.styles.get(tag.number("s").unwrap_or(0)),
                    ..OpenCell::default()
                });
            }
            "mergeCell" => {
                let range = tag.attribute("ref").unwrap_or_default();
                let ends = range.split_once(':').and_then(|(from, to)| Some((place(from)?, place(to)?)));
                if let Some(((left, top), (right, bottom))) = ends {
                    let columns = right.saturating_sub(left).saturating_add(1);
                    let rows = bottom.saturating_sub(top).saturating_add(1);
                    self.merges.insert((top, left), (columns, rows));
                }
            }
            name => {
                if let Some(cell) = &mut self.cell {
                    match (name, &mut cell.inline) {
                        ("v", _) => cell.in_value = true,
                        ("is", inline) => *inline = Some(Rich::default()),
                        (_, Some(inline)) => inline.open(tag),
                        (_, None) => {}
                    }
                }
            }
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), DocumentError> {
        if name == "c" {
            return self.end_cell();
        }
        if let Some(cell) = &mut self.cell {
            cell.in_value = false;
            if let Some(inline) = &mut cell.inline {
                inline.close(name);
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), DocumentError> {
        if let Some(cell) = &mut self.cell {
            if cell.in_value {
                cell.value.push_str(text);
            } else if let Some(inline) = &mut cell.inline {
                inline.text(text);
            }
        }
        Ok(())
    }
}

/// The column and row of `B12`, both from 1; nothing outside a sheet.
fn place(name: &str) -> Option<(usize, usize)> {
    let name = name.replace('$', "");
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = name.split_at_checked(letters)?;
    let digit = |letter: u8| usize::from(letter.to_ascii_uppercase().saturating_sub(b'A')).saturating_add(1);
    let column = column
        .bytes()
        .try_fold(0_usize, |sum, letter| sum.checked_mul(26)?.checked_add(digit(letter)))
        .filter(|column| (1..=COLUMNS).contains(column))?;
    let row = row.parse().ok().filter(|row| (1..=ROWS).contains(row))?;
    Some((column, row))
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn places_of_cells() {
        assert_eq!(place("A1"), Some((1, 1)));
        assert_eq!(place("XFD1048576"), Some((16_384, 1_048_576)));
        for outside in ["XFE1", "A0", "A1048577", "1", "A", "", "ZZZZZZZZZZZZZZZZ1"] {
            assert_eq!(place(outside), None, "{outside}");
        }
    }
}
