//! A sheet: cells at rows and columns, of which most are empty.

use std::collections::{BTreeMap, BTreeSet};

use super::rendition::{Fragment, Style};
use crate::document::DocumentError;
use crate::document::limits::{Count, Limits};

/// A cell with something in it.
#[derive(Clone, Debug)]
pub(super) struct SheetCell {
    pub(super) column: usize,
    /// Columns and rows that it covers.
    pub(super) columns: usize,
    pub(super) rows: usize,
    pub(super) content: Fragment,
}

/// A row, by its number in the sheet, from 1.
#[derive(Debug)]
pub(super) struct SheetRow {
    pub(super) number: usize,
    pub(super) cells: Vec<SheetCell>,
}

/// A sheet that is shown.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) rows: Vec<SheetRow>,
}

/// Writes the sheets, each a table, under their names where there are several.
pub(super) fn write(mut sheets: Vec<Sheet>, limits: &Limits) -> Result<Fragment, DocumentError> {
    let mut out = Fragment::default();
    let mut count = Count::new(limits);
    for sheet in &mut sheets {
        sheet.rows.retain(|row| !row.cells.is_empty());
    }
    sheets.retain(|sheet| !sheet.rows.is_empty());
    let are_several = sheets.len() > 1;
    for sheet in sheets {
        if are_several && !is_made(&sheet.name) {
            out.mark(1);
            out.markup("<h2>");
            out.words(&sheet.name, Style::default());
            out.markup("</h2>\n");
        }
        table(sheet, &mut out, &mut count, limits)?;
    }
    Ok(out)
}

/// Whether the program gave the name: "Sheet1", "Tabelle 2".
fn is_made(name: &str) -> bool {
    let word = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = name.len().saturating_sub(word.len());
    // four digits are rather a year
    (1..=3).contains(&digits) && word.trim_end().chars().all(char::is_alphabetic)
}

/// Columns in which nothing stands are left out, and the cells that one covers; every row is as long as the
/// others, as an empty cell of a sheet is one.
fn table(sheet: Sheet, out: &mut Fragment, count: &mut Count, limits: &Limits) -> Result<(), DocumentError> {
    let used: BTreeSet<usize> =
        sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column).collect();
    // the last row that a cell above covers, by column
    let mut reaching: BTreeMap<usize, usize> = BTreeMap::new();
    let numbers: Vec<usize> = sheet.rows.iter().map(|row| row.number).collect();
    out.markup("<table>\n");
    for (at, row) in sheet.rows.into_iter().enumerate() {
        count.add(row.number, used.len())?;
        out.mark(row.number);
        out.markup("<tr>");
        let mut cells = row.cells.into_iter().peekable();
        let mut free = 0;
        for column in &used {
            if *column < free || reaching.get(column).is_some_and(|last| *last >= row.number) {
                while cells.next_if(|cell| cell.column <= *column).is_some() {}
                continue;
            }
            let Some(cell) = cells.next_if(|cell| cell.column == *column) else {
                out.markup("<td></td>");
                continue;
            };
            let covered = *column..column.saturating_add(cell.columns);
            let columns = used.range(covered.clone()).count().max(1);
            free = covered.end;
            if cell.rows > 1 {
                let last = row.number.saturating_add(cell.rows).saturating_sub(1);
                reaching.extend(used.range(covered).map(|column| (*column, last)));
            }
            // of the rows that it covers those that are written
            let below = numbers.partition_point(|number| *number < row.number.saturating_add(cell.rows));
            out.cell("td", columns, below.saturating_sub(at));
            out.append(&cell.content);
            out.markup("</td>");
        }
        out.markup("</tr>\n");
        out.check(limits)?;
    }
    out.markup("</table>\n");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_made;

    #[test]
    fn names_that_programs_give() {
        assert!(is_made("Sheet1") && is_made("Tabelle 12"));
        assert!(!is_made("Plan") && !is_made("March 2026") && !is_made("Round 2 of 3"));
    }
}
