//! Progress in a row of its own across the table, below the action that it is of: "Update: …".

use super::gather::Gatherer;
use super::headings::{Role, heading, words};
use super::label;
use super::layout::Layout;
use super::piece::Piece;
use super::section::Fragment;
use super::status_within::take_statuses;
use crate::document::{Cell, Row};

impl Gatherer {
    /// Takes a row that tells of the action above it and says so. Whether it is one.
    pub(super) fn told_below(&mut self, row: &Row, layout: &Layout) -> bool {
        if layout.has(Role::Progress) {
            return false;
        }
        let mut filled = row.cells.iter().filter(|cell| !cell.paragraphs.is_empty());
        let (Some(cell), None) = (filled.next(), filled.next()) else { return false };
        let spans_most = cell.columns > 1 && cell.columns * 2 > layout.columns.len();
        let Some((label, mut texts)) = labelled_progress(cell, self.document).filter(|_| spans_most) else {
            return false;
        };
        let Some(section) = self.current else { return false };
        let plan = self.gathered.sections.get_mut(section).and_then(|section| section.plan.last_mut());
        let Some(above) = plan.filter(|above| !above.texts.is_empty()) else { return false };
        let mut statuses = take_statuses(&mut texts);
        if statuses.is_empty() {
            // a status printed with the action is the one that is told of
            statuses = std::mem::take(&mut above.statuses);
        }
        let entry = Fragment {
            line: row.line,
            row: above.row,
            texts,
            statuses,
            is_beside: true,
            ..Fragment::default()
        };
        let round = match (self.mode.round(), label) {
            (Some(round), None) => round,
            (_, label) => self.round(label),
        };
        if let Some(section) = self.gathered.sections.get_mut(section) {
            section.strand(Some(round)).push(entry);
        }
        true
    }
}

/// The round and the texts of a cell that begins with a label of progress: "Update (March 2026): …".
fn labelled_progress(cell: &Cell, document: usize) -> Option<(Option<String>, Vec<Piece>)> {
    const LONGEST: usize = 60;
    let first = cell.paragraphs.first()?;
    let (label, rest) = match first.text.split_once(':') {
        Some((label, rest)) => (label, rest.trim()),
        None if cell.paragraphs.len() > 1 => (first.text.as_str(), ""),
        None => return None,
    };
    let is_label = label.len() <= LONGEST && words(label).len() <= 6 && heading(label).role == Role::Progress;
    if !is_label {
        return None;
    }
    let round = label::round_in(label).map(str::to_owned);
    let mut texts: Vec<Piece> = Vec::new();
    if !rest.is_empty() {
        texts.push(Piece::of(first.clone(), document).part(rest));
    }
    texts.extend(cell.paragraphs.iter().skip(1).map(|paragraph| Piece::of(paragraph.clone(), document)));
    (!texts.is_empty()).then_some((round, texts))
}
