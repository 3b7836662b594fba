//! The columns of a table whose cells span rows and columns, row by row.

use super::Cell;

/// Where the next cell goes, and which cells of earlier rows reach down.
///
/// A cell that would lie over one that reaches down is cut off at it; HTML calls that an error and
/// lets them overlap.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Cells that reach into this row, from left to right.
    reaching: Vec<Reach>,
    /// Cells that will reach into the next.
    next: Vec<Reach>,
    /// The first of `reaching` that is not passed yet.
    at: usize,
    column: usize,
}

#[derive(Clone, Copy, Debug)]
struct Reach {
    column: usize,
    columns: usize,
    /// Rows that it still covers, the row being read included.
    rows: usize,
}

impl Grid {
    /// Places a cell; `rows` of 0 is down to the end of the group.
    pub(super) fn place(&mut self, row: &mut Vec<Cell>, columns: usize, rows: usize) {
        self.pass(row, false);
        let room =
            self.reaching.get(self.at).map_or(usize::MAX, |reach| reach.column.saturating_sub(self.column));
        let columns = columns.min(room).max(1);
        row.push(Cell { column: self.column, columns, continued: false, paragraphs: Vec::new() });
        if rows != 1 {
            let rows = if rows == 0 { usize::MAX } else { rows.saturating_sub(1) };
            self.next.push(Reach { column: self.column, columns, rows });
        }
        self.column = self.column.saturating_add(columns);
    }

    /// Ends a row.
    pub(super) fn end_row(&mut self, row: &mut Vec<Cell>) {
        self.pass(row, true);
        std::mem::swap(&mut self.reaching, &mut self.next);
        self.next.clear();
        self.at = 0;
        self.column = 0;
    }

    /// Ends a group of rows: nothing reaches out of it.
    pub(super) fn end_group(&mut self) {
        self.reaching.clear();
    }

    /// Passes the cells that reach down to the current column, or all that are left.
    fn pass(&mut self, row: &mut Vec<Cell>, all: bool) {
        while let Some(reach) = self.reaching.get(self.at).filter(|reach| all || reach.column <= self.column)
        {
            let Reach { column, columns, rows } = *reach;
            row.push(Cell { column, columns, continued: true, paragraphs: Vec::new() });
            if rows > 1 {
                self.next.push(Reach { column, columns, rows: rows.saturating_sub(1) });
            }
            self.column = column.saturating_add(columns);
            self.at = self.at.saturating_add(1);
        }
    }
}
