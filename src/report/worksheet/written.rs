//! A worksheet as comma-separated text.

use super::{Worksheet, WorksheetRow};
use crate::report::csv::{BYTE_ORDER_MARK, Cell};

/// What stands before the label of the update: a spreadsheet takes "March 2026" for a day.
pub(super) const UPDATE: &str = "update ";

/// A column: its name and its cell of a row.
type Column = (&'static str, fn(&WorksheetRow) -> Cell);

const COLUMNS: &[Column] = &[
    ("action", |row| Cell::words(&row.action)),
    ("action_words", |row| Cell::words(&row.action_words)),
    ("entry", |row| Cell::words(&row.entry)),
    ("entry_words", |row| Cell::words(&row.entry_words)),
    ("score", |row| score(row.score)),
    ("runner_up", |row| Cell::words(&row.runner_up)),
    ("runner_up_words", |row| Cell::words(&row.runner_up_words)),
    ("runner_up_score", |row| score(row.runner_up_score)),
    ("also_near", |row| Cell::words(&row.also_near)),
    ("why_doubtful", |row| Cell::words(&row.why_doubtful)),
    ("verdict", |row| Cell::words(&row.verdict)),
    ("relink_to", |row| Cell::words(&row.relink_to)),
    ("reviewer", |row| Cell::words(&row.reviewer)),
    ("role", |row| Cell::words(&row.role)),
    ("reason", |row| Cell::words(&row.reason)),
    ("date", |row| Cell::words(&row.date)),
    ("of_update", |row| match row.of_update.as_str() {
        "" => Cell::nothing(),
        label => Cell::words([UPDATE, label].concat()),
    }),
    ("action_seen", |row| Cell::words(&row.action_seen)),
    ("entries_seen", |row| Cell::words(&row.entries_seen)),
];

fn score(score: Option<f64>) -> Cell {
    score.map_or_else(Cell::nothing, |score| Cell::value(&format!("{score:.2}")))
}

impl Worksheet {
    /// The worksheet as comma-separated text: a header, then a row a link, and a row an action
    /// without one.
    ///
    /// What a spreadsheet would run as a formula or change into another number or day has an apostrophe before
    /// it, as in [`csv()`](crate::report::csv()); read back, the apostrophe is taken off.
    pub fn csv(&self) -> String {
        let mut printed = String::from(BYTE_ORDER_MARK);
        let names: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
        printed.push_str(&names.join(","));
        printed.push_str("\r\n");
        for row in &self.rows {
            for (at, (_, cell)) in COLUMNS.iter().enumerate() {
                if at > 0 {
                    printed.push(',');
                }
                cell(row).print(&mut printed);
            }
            printed.push_str("\r\n");
        }
        printed
    }
}
