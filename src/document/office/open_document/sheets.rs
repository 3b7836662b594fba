//! The sheets of a spreadsheet.

use chrono::NaiveDate;

use crate::document::office::date::{self, Shown};
use crate::document::office::rendition::{Fragment, Style};
use crate::document::office::sheet::{Sheet, SheetCell, SheetRow, write};
use crate::document::office::xml::Tag;
use super::styles::{Look, Styles};
use crate::document::DocumentError;
use crate::document::limits::{Count, Limits};

/// The most columns and rows of a sheet.
const COLUMNS: usize = 16_384;
const ROWS: usize = 1_048_576;

#[derive(Default)]
pub(super) struct Sheets {
    done: Vec<Sheet>,
    /// Tables open, one in the other; a hidden sheet is not read.
    open: usize,
    is_hidden: bool,
    /// Styles of columns: the first and last of those they are for, from 1.
    columns: Vec<(usize, usize, String)>,
    column: usize,
    row: usize,
    /// How often the row that is open is repeated.
    repeated: usize,
    cells: Vec<SheetCell>,
    cell: Option<OpenCell>,
}

struct OpenCell {
    content: Fragment,
    /// How often it is repeated, and what it covers.
    repeated: usize,
    columns: usize,
    rows: usize,
    /// The day it holds, as it is shown.
    day: Option<String>,
    /// How its words are printed.
    style: Style,
}

impl Sheets {
    /// What stands in the cell that is open.
    pub(super) fn cell(&mut self) -> Option<&mut Fragment> {
        self.cell.as_mut().map(|cell| &mut cell.content)
    }

    /// How the words of the cell that is open are printed.
    pub(super) fn style(&self) -> Style {
        self.cell.as_ref().map(|cell| cell.style).unwrap_or_default()
    }

    /// Writes them all.
    pub(super) fn write(self, limits: &Limits) -> Result<Fragment, DocumentError> {
        write(self.done, limits)
    }

    /// Goes past cells that another covers.
    pub(super) fn pass(&mut self, tag: &Tag<'_>) {
        self.column = self.column.saturating_add(repeated(tag, COLUMNS)).min(COLUMNS);
    }

    pub(super) fn open(&mut self, tag: &Tag<'_>, look: Look, styles: &Styles) {
        match tag.name() {
            "table" => {
                self.open = self.open.saturating_add(1);
                if self.open == 1 {
                    self.is_hidden = look.is_hidden;
                    self.columns.clear();
                    (self.column, self.row) = (0, 0);
                    let name = tag.attribute("name").unwrap_or_default();
                    self.done.push(Sheet { name, rows: Vec::new() });
                }
            }
            _ if self.open != 1 || self.is_hidden => {}
            "table-column" => {
                let first = self.columns.last().map_or(1, |(_, last, _)| last.saturating_add(1));
                let last = first.saturating_add(repeated(tag, COLUMNS)).saturating_sub(1);
                let style = tag.attribute("default-cell-style-name").unwrap_or_default();
                self.columns.push((first, last, style));
            }
            "table-row" => {
                self.row = self.row.saturating_add(1);
                self.repeated = repeated(tag, ROWS);
                self.column = 0;
                self.cells.clear();
            }
            "table-cell" => {
                let style = tag.attribute("style-name").or_else(|| {
                    let column = self.column.saturating_add(1);
                    let of_column =
                        |(first, last, _): &&(usize, usize, String)| (*first..=*last).contains(&column);
                    self.columns.iter().find(of_column).map(|(_, _, style)| style.clone())
                });
                self.cell = Some(OpenCell {
                    content: Fragment::default(),
                    style: style.as_ref().map(|style| styles.look(style).style).unwrap_or_default(),
                    repeated: repeated(tag, COLUMNS),
                    columns: tag.number("number-columns-spanned").unwrap_or(1).clamp(1, COLUMNS),
                    rows: tag.number("number-rows-spanned").unwrap_or(1).clamp(1, ROWS),
                    day: day(tag, style.and_then(|style| styles.day(&style))),
                });
            }
            _ => {}
        }
    }

    pub(super) fn close(&mut self, name: &str, count: &mut Count) -> Result<(), DocumentError> {
        match name {
            "table" => {
                self.open = self.open.saturating_sub(1);
                self.is_hidden &= self.open > 0;
            }
            _ if self.open != 1 || self.is_hidden => {}
            "table-cell" => self.end_cell(count)?,
            "table-row" => self.end_row(count)?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self, count: &mut Count) -> Result<(), DocumentError> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let first = self.column.saturating_add(1);
        self.column = self.column.saturating_add(cell.repeated).min(COLUMNS);
        if cell.content.is_empty() {
            return Ok(());
        }
        count.add(self.row, cell.repeated)?;
        let mut content = cell.content;
        if let Some(day) = cell.day {
            content = Fragment::default();
            content.words(&day, cell.style);
        }
        for column in first..=self.column {
            let content = content.clone();
            self.cells.push(SheetCell { column, columns: cell.columns, rows: cell.rows, content });
        }
        Ok(())
    }

    fn end_row(&mut self, count: &mut Count) -> Result<(), DocumentError> {
        let first = self.row;
        self.row = self.row.saturating_add(self.repeated).saturating_sub(1).min(ROWS);
        if self.cells.is_empty() {
            return Ok(());
        }
        let cells = std::mem::take(&mut self.cells);
        let Some(sheet) = self.done.last_mut() else { return Ok(()) };
        for number in first..self.row {
            count.add(number, cells.len())?;
            sheet.rows.push(SheetRow { number, cells: cells.clone() });
        }
        sheet.rows.push(SheetRow { number: self.row, cells });
        Ok(())
    }
}

/// How often a column, row or cell is repeated.
fn repeated(tag: &Tag<'_>, most: usize) -> usize {
    let name = if tag.name() == "table-row" { "number-rows-repeated" } else { "number-columns-repeated" };
    tag.number(name).unwrap_or(1).clamp(1, most)
}

/// The day of a cell, as finely as it is shown.
fn day(tag: &Tag<'_>, shown: Option<Shown>) -> Option<String> {
    let value = tag.attribute("date-value")?;
    let day: NaiveDate = value.get(..10)?.parse().ok()?;
    Some(date::words(day, shown?))
}
