//! What will be done, in a row across the table below each row that says what it answers: a regulator's compliance plan.

use super::headings::{Role, heading};
use super::labelled::part;
use super::layout::cell_text;
use crate::base::fold;
use crate::document::{Cell, Paragraph, Row};

/// Such a table with the words of each row that goes across it in a column of their own; none where it is no such table.
pub(super) fn outlined_below(rows: &[Row]) -> Option<Vec<Row>> {
    let (header, rest) = rows.split_first()?;
    let width = header.cells.iter().map(|cell| cell.column + cell.columns).max()?;
    let first = header.cells.first().and_then(|cell| cell.paragraphs.first())?;
    if !names_what_is_answered(header) || rest.is_empty() {
        return None;
    }
    let added = |column: usize, paragraphs: Vec<Paragraph>| Cell {
        column,
        paragraphs,
        columns: 1,
        ..Cell::default()
    };
    let mut upright = vec![header.clone()];
    let titled = upright.first_mut()?;
    titled.is_heading = true;
    titled.cells.push(added(width, vec![part(first, "Action")]));
    titled.cells.push(added(width + 1, vec![part(first, "Note")]));
    let mut rest = rest.iter();
    while let Some(named) = rest.next() {
        let below = rest.next()?;
        let mut across = below.cells.iter().filter(|cell| !cell.paragraphs.is_empty());
        let (Some(told), None) = (across.next(), across.next()) else { return None };
        if !is_named(named) || told.column > 0 || told.columns < width {
            return None;
        }
        // "Outline how you will comply:"
        let leads_in = |first: &Paragraph| told.paragraphs.len() > 1 && first.text.ends_with(':');
        let leading = usize::from(told.paragraphs.first().is_some_and(leads_in));
        let (lead_in, texts) = told.paragraphs.split_at_checked(leading)?;
        let mut row = named.clone();
        row.cells.push(added(width, texts.to_vec()));
        row.cells.push(added(width + 1, lead_in.to_vec()));
        upright.push(row);
    }
    Some(upright)
}

/// Whether a header names what is answered, beside other things, and nothing that is promised or reported.
fn names_what_is_answered(header: &Row) -> bool {
    const LONGEST: usize = 60;
    let texts: Vec<String> = header.cells.iter().map(cell_text).collect();
    let read = texts.iter().map(|text| heading(text));
    let is_of_texts = |role: Role| matches!(role, Role::Action | Role::Progress | Role::Response);
    let mut distinct: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let (mut asks, mut tells) = (false, false);
    for heading in read {
        asks |= heading.role == Role::Recommendation || heading.weak == Some(Role::Recommendation);
        tells |= is_of_texts(heading.role);
    }
    let are_short = texts.iter().all(|text| !text.is_empty() && text.len() <= LONGEST);
    asks && !tells && are_short && texts.len() > 1 && distinct.len() == texts.len()
}

/// Whether a row holds short cells beside each other, as the one that names what is answered does.
fn is_named(row: &Row) -> bool {
    const LONGEST: usize = 300;
    let filled = row.cells.iter().filter(|cell| !cell.paragraphs.is_empty());
    filled.clone().count() > 1 && filled.map(cell_text).all(|text| text.len() <= LONGEST)
}
