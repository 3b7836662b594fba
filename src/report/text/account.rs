//! Recommendation by recommendation, action by action.

use super::{
    counts,
    page::{Page, bold},
};
use crate::report::account::{Account, Heading, Piece, Said};

/// Where an action's words begin, and where what is said of it begins.
const WORDS: usize = 8;
const COLUMN: usize = 18;

pub(super) fn print(page: &mut Page, account: &Account<'_>) {
    for (under, change) in account.actions() {
        if let Some(under) = under {
            heading(page, &under);
        }
        page.blank();
        let words = format!("“{}”", change.action().text);
        page.labelled(2, change.record().action.as_str(), WORDS, &words);
        page.line(WORDS, WORDS, &Account::place(&change));
        said(page, &account.said(&change));
    }
}

fn heading(page: &mut Page, heading: &Heading<'_>) {
    page.heading(&heading.title.to_uppercase());
    if !heading.headline.is_empty() {
        page.line(0, 0, heading.headline);
    }
    for line in &heading.lines {
        page.line(0, 2, line);
    }
    if let Some(row) = heading.row {
        counts::of_recommendation(page, &row.tallies);
    }
}

/// What is said of an action, a label a line.
pub(super) fn said(page: &mut Page, said: &[Said]) {
    for Said { label, text } in said {
        let words: String = text
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Phrase(words) | Piece::Strong(words) => bold(words),
            })
            .collect();
        page.labelled(WORDS, label, COLUMN, &words);
    }
}
