//! The plan's words printed again beside what became of them, where no heading says that it did.

use super::evidence::{SAMPLE, Sample};
use super::headings::Role;
use super::layout::{Layout, cell_text};
use super::numbers::Numbers;
use super::prose::bare_words;
use super::settle::set;
use crate::base::fold;
use crate::document::Row;

/// Beside actions whose words are the plan's, remarks are what is reported of them.
pub(super) fn settle_printed_again(layout: &mut Layout, rows: &[Row], samples: &[Sample], numbers: &Numbers) {
    // a return says of itself which actions its rows answer
    if numbers.texts.is_empty() || layout.has(Role::Answers) {
        return;
    }
    let is_known = |text: &str| numbers.texts.contains(&bare_words(text));
    let is_printed_again = |at: &usize| {
        let (mut known, mut filled) = (0_usize, 0_usize);
        for cell in rows.iter().take(SAMPLE).flat_map(|row| &row.cells) {
            // bands say nothing of the columns that they cross
            if cell.column == *at && cell.columns == 1 && !cell.continued && !cell.paragraphs.is_empty() {
                filled += 1;
                let any = cell.paragraphs.iter().any(|paragraph| is_known(&paragraph.text));
                known += usize::from(any || is_known(&cell_text(cell)));
            }
        }
        known * 2 > filled
    };
    if !layout.has(Role::Action) {
        // whatever their heading calls them
        let untold = layout.positions(Role::Note);
        if let Some(at) = untold.into_iter().find(is_printed_again) {
            set(layout, at, Role::Action);
        }
    }
    if layout.has(Role::Progress) || !layout.positions(Role::Action).iter().any(is_printed_again) {
        return;
    }
    let remarks = layout.columns.iter().zip(samples).enumerate().filter(|(_, (column, sample))| {
        column.role == Role::Note && column.weak == Some(Role::Progress) && sample.filled > 0
    });
    // "Evidence" and "Impact" stand beside what is said
    let says = |title: &str| !["evidence", "impact", "outcome"].iter().any(|word| fold(title).contains(word));
    let best = remarks
        .max_by_key(|(at, (column, sample))| (says(&column.title), sample.bytes, std::cmp::Reverse(*at)));
    if let Some((at, _)) = best {
        set(layout, at, Role::Progress);
    }
}
