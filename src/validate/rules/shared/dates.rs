//! Dates that moved.

use crate::base::{Token, TokenKind, tokens};
use crate::model::partial_date::names::is_month;
use crate::model::{ChangeRecord, ChangedField};

/// Whether a later date is given for the end, an end being still an end.
pub(in crate::validate::rules) fn slipped(record: &ChangeRecord) -> bool {
    record.has(ChangedField::DueSlipped) && !record.has(ChangedField::EndBecameStart)
}

/// What stands between the figures of a date.
const STROKES: [char; 3] = ['/', '-', '.'];

/// Whether a text names a day or a month: a month beside a figure, or figures with strokes between.
pub(in crate::validate::rules) fn names_a_date(text: &str) -> bool {
    if !text.contains(char::is_numeric) {
        return false;
    }
    let is_number = |token: Token| token.kind == TokenKind::Number;
    let is_month = |token: Token| token.capitalised && is_month(&token.folded(text));
    let mut last: Option<Token> = None;
    let beside = tokens(text).any(|next| {
        let before = last.replace(next);
        before.is_some_and(|one| is_number(one) && is_month(next) || is_number(next) && is_month(one))
    });
    let has_figure = |word: &&str| word.bytes().any(|byte| byte.is_ascii_digit());
    let mut strokes = text.split_whitespace().filter(has_figure).filter(|word| word.contains(STROKES));
    beside
        || strokes.any(|word| {
            let figures: Vec<&str> =
                word.trim_matches(|letter: char| !letter.is_ascii_digit()).split(STROKES).collect();
            figures.len() == 3
                && figures.iter().all(|figure| figure.len() <= 4 && figure.parse::<u16>().is_ok())
        })
}
