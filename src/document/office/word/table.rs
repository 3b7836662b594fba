//! A table as it is gathered: how far down a merged cell reaches is known only at its end.

use std::collections::BTreeMap;

use crate::document::office::rendition::Fragment;

/// The most columns that HTML lets a cell cover.
const WIDEST: usize = 1_000;

/// What a cell says of the cell above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Merge {
    /// It reaches down.
    Begins,
    /// It belongs to the cell above.
    Continues,
}

#[derive(Debug, Default)]
pub(super) struct OpenTable {
    rows: Vec<Row>,
    in_cell: bool,
}

#[derive(Debug, Default)]
struct Row {
    /// The paragraph that begins it.
    line: usize,
    cells: Vec<Cell>,
    is_heading: bool,
    is_deleted: bool,
}

#[derive(Debug)]
struct Cell {
    columns: usize,
    merge: Option<Merge>,
    content: Fragment,
    /// Rows that it covers; none where it belongs to one above.
    rows: usize,
}

impl Default for Cell {
    fn default() -> Self {
        Self { columns: 1, merge: None, content: Fragment::default(), rows: 1 }
    }
}

impl OpenTable {
    pub(super) fn begin_row(&mut self, line: usize) {
        self.in_cell = false;
        self.rows.push(Row { line, ..Row::default() });
    }

    pub(super) fn begin_cell(&mut self) {
        self.in_cell = true;
        if let Some(row) = self.rows.last_mut() {
            row.cells.push(Cell::default());
        }
    }

    pub(super) fn end_cell(&mut self) {
        self.in_cell = false;
    }

    /// What stands in the cell that is open.
    pub(super) fn cell(&mut self) -> Option<&mut Fragment> {
        self.last_cell().map(|cell| &mut cell.content)
    }

    fn last_cell(&mut self) -> Option<&mut Cell> {
        let row = self.rows.last_mut().filter(|_| self.in_cell)?;
        row.cells.last_mut()
    }

    pub(super) fn span(&mut self, columns: usize) {
        if let Some(cell) = self.last_cell() {
            cell.columns = columns.clamp(1, WIDEST);
        }
    }

    pub(super) fn merge(&mut self, merge: Merge) {
        if let Some(cell) = self.last_cell() {
            cell.merge = Some(merge);
        }
    }

    /// Columns that the row leaves free before its first cell.
    pub(super) fn indent(&mut self, columns: usize) {
        if columns > 0
            && let Some(row) = self.rows.last_mut()
        {
            row.cells.push(Cell { columns: columns.min(WIDEST), ..Cell::default() });
        }
    }

    pub(super) fn heading(&mut self, is_heading: bool) {
        if let Some(row) = self.rows.last_mut() {
            row.is_heading = is_heading;
        }
    }

    pub(super) fn delete_row(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.is_deleted = true;
        }
    }

    pub(super) fn row_is_deleted(&self) -> bool {
        self.rows.last().is_some_and(|row| row.is_deleted)
    }

    /// Writes the table as HTML.
    pub(super) fn write(mut self, out: &mut Fragment) {
        self.join();
        out.markup("<table>\n");
        for row in &self.rows {
            out.mark(row.line);
            out.markup("<tr>\n");
            let name = if row.is_heading { "th" } else { "td" };
            for cell in row.cells.iter().filter(|cell| cell.rows > 0) {
                out.cell(name, cell.columns, cell.rows);
                out.append(&cell.content);
                out.markup(&format!("</{name}>\n"));
            }
            out.markup("</tr>\n");
        }
        out.markup("</table>\n");
    }

    /// Joins cells merged downwards: the first has the rows and the words of all.
    fn join(&mut self) {
        let mut reaching: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for at in 0..self.rows.len() {
            let mut column = 0_usize;
            let count = self.rows.get(at).map_or(0, |row| row.cells.len());
            for nth in 0..count {
                let Some(cell) = self.rows.get_mut(at).and_then(|row| row.cells.get_mut(nth)) else { break };
                let here = column;
                column = column.saturating_add(cell.columns);
                match (cell.merge, reaching.get(&here).copied()) {
                    (Some(Merge::Continues), Some((above, which))) => {
                        cell.rows = 0;
                        let content = std::mem::take(&mut cell.content);
                        let first = self.rows.get_mut(above).and_then(|row| row.cells.get_mut(which));
                        if let Some(first) = first {
                            first.rows = first.rows.saturating_add(1);
                            first.content.append(&content);
                        }
                    }
                    (Some(_), _) => {
                        reaching.insert(here, (at, nth));
                    }
                    (None, _) => {
                        reaching.remove(&here);
                    }
                }
            }
        }
    }
}
