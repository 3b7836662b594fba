//! Columns whose cells hold another thing than their headings name.

use super::evidence::{cells, most};
use super::headings::Role;
use super::layout::Layout;
use super::piece::{Piece, joined};
use super::settle::set;
use super::shape::listed_numbers;
use crate::base::fold;
use crate::document::{Paragraph, Row};
use crate::model::Note;

/// Nobody is called by sentences: "Report by the agency" names an agency, and holds what it says.
pub(super) fn settle_owners(layout: &mut Layout, rows: &[Row]) {
    // "Head of Estates, with the heads of the four northern divisions and the Chief Nurse" is somebody
    const MOST_WORDS: usize = 24;
    let is_sentence = |paragraph: &Paragraph| {
        let words = paragraph.text.split_whitespace().take(MOST_WORDS + 1).count();
        words > MOST_WORDS || words > 5 && paragraph.text.trim_end().ends_with('.')
    };
    for (at, column) in layout.columns.iter_mut().enumerate() {
        let is_owner = column.role == Role::Owner && !column.holds_dates
            || column.role == Role::Note && column.weak == Some(Role::Owner);
        if !is_owner {
            continue;
        }
        if most(rows, at, |cell| cell.paragraphs.iter().any(is_sentence)) {
            column.role = Role::Note;
            column.weak = None;
            column.is_known = false;
        }
    }
}

/// "Milestone" over "1.a" and "2.c, 2.d": which ones, and not what they are. "Commitment" over "1" and "1" may be of
/// what the milestones answer: its numbers tell.
pub(super) fn settle_references(layout: &mut Layout, rows: &[Row]) {
    for at in layout.positions(Role::Action) {
        let mut filled = cells(rows, at).filter(|text| text.chars().any(char::is_alphanumeric)).peekable();
        if filled.peek().is_some() && filled.all(|text| !listed_numbers(&text).is_empty()) {
            set(layout, at, Role::Number);
            if let Some(column) = layout.columns.get_mut(at) {
                let may_group = fold(&column.title).contains("commitment");
                column.number_of = Some(Role::Action).filter(|_| !may_group);
            }
        }
    }
}

/// "N/A" in a cell of owners: nobody, kept as a note.
pub(super) fn nobody(owners: &mut Vec<Piece>, layout: &Layout) -> Option<Note> {
    const NOBODY: &[&str] = &["n/a", "na", "not applicable", "none", "nil"];
    let column = layout.columns.get(layout.position(Role::Owner)?)?;
    if !owners.iter().all(|piece| NOBODY.contains(&fold(&piece.text).as_str())) {
        return None;
    }
    let printed = joined(std::mem::take(owners))?;
    Some(Note::new(column.title.clone(), printed.text))
}
