//! Dates that moved.

use crate::base::{TokenKind, tokens};
use crate::model::partial_date::names::is_month;
use crate::model::{ChangeRecord, ChangedField};

/// Whether a later date is given for the end, an end being still an end.
pub(in crate::validate::rules) fn slipped(record: &ChangeRecord) -> bool {
    record.has(ChangedField::DueSlipped) && !record.has(ChangedField::EndBecameStart)
}

/// Whether a text names a day or a month: a month beside a figure, or figures with strokes between.
pub(in crate::validate::rules) fn names_a_date(text: &str) -> bool {
    if !text.contains(char::is_numeric) {
        return false;
    }
    let words: Vec<(bool, bool)> = tokens(text)
        .map(|token| {
            let is_month = token.capitalised && is_month(&token.folded(text));
            (is_month, token.kind == TokenKind::Number)
        })
        .collect();
    let beside = words.windows(2).any(|pair| matches!(pair, [(true, _), (_, true)] | [(_, true), (true, _)]));
    let has_figure = |word: &&str| word.bytes().any(|byte| byte.is_ascii_digit());
    let strokes = text.split_whitespace().filter(has_figure).any(|word| {
        let figures: Vec<&str> =
            word.trim_matches(|letter: char| !letter.is_ascii_digit()).split(['/', '-', '.']).collect();
        figures.len() == 3 && figures.iter().all(|figure| figure.len() <= 4 && figure.parse::<u16>().is_ok())
    });
    beside || strokes
}
