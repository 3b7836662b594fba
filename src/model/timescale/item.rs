//! Groups the tokens of a cell: dates, lengths of time, phrases, breaks.

use super::phrases::{Cue, phrase_at};
use super::{TermUnit, TimescaleProblem};
use crate::model::partial_date::grammar::{self, Fault, Found};
use crate::model::partial_date::lexer::{Kind, Token};
use crate::model::{DatePolicy, Precision};

/// What a group of tokens is.
#[derive(Clone, Copy, Debug)]
pub(super) enum What {
    Date(Found),
    Faulty(TimescaleProblem),
    Term(u32, TermUnit),
    Cue(Cue),
    Open,
    Close,
    Break(Break),
    Word,
}

/// How far two statements are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// A full stop, a semicolon, the end of a paragraph.
    Sentence,
    /// A comma, a stroke.
    Comma,
    /// A dash with space about it.
    Dash,
    /// A colon: what comes after belongs to what stands before.
    Colon,
}

/// A group of tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub(super) what: What,
    /// First byte in the cell.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    pub(super) struck: bool,
}

const UNITS: [(&str, TermUnit); 14] = [
    ("day", TermUnit::Day),
    ("days", TermUnit::Day),
    ("week", TermUnit::Week),
    ("weeks", TermUnit::Week),
    ("month", TermUnit::Month),
    ("months", TermUnit::Month),
    ("mths", TermUnit::Month),
    ("mth", TermUnit::Month),
    ("quarter", TermUnit::Quarter),
    ("quarters", TermUnit::Quarter),
    ("year", TermUnit::Year),
    ("years", TermUnit::Year),
    ("yrs", TermUnit::Year),
    ("yr", TermUnit::Year),
];

const NUMBERS: [(&str, u32); 12] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
    ("eighteen", 18),
];

/// Groups `tokens`, in one pass from left to right.
pub(super) fn group(tokens: &[Token<'_>], policy: &DatePolicy) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let (what, next) = read_item(tokens, at, policy, &items);
        let end = tokens.get(next.saturating_sub(1)).map_or(token.end, |last| last.end);
        items.push(Item { what, start: token.start, end, struck: token.struck });
        at = next.max(at + 1);
    }
    items
}

fn read_item(tokens: &[Token<'_>], at: usize, policy: &DatePolicy, before: &[Item]) -> (What, usize) {
    if let Some(item) = term(tokens, at).or_else(|| point(tokens, at)) {
        return item;
    }
    // "revised from March to June": the dates are no range
    let after_from = matches!(
        before,
        [
            ..,
            Item { what: What::Cue(Cue::Revised | Cue::Delayed), .. },
            Item { what: What::Cue(Cue::From), .. }
        ]
    );
    let date = if after_from {
        grammar::single_at(tokens, at, policy)
    } else {
        grammar::date_at(tokens, at, policy)
    };
    match date {
        Ok(found) if is_prose_year(tokens, at, found, before) => return (What::Word, found.next),
        Ok(found) => return (What::Date(found), found.next),
        Err(Fault::Impossible { next }) => return (What::Faulty(TimescaleProblem::ImpossibleDate), next),
        Err(Fault::Ambiguous { next }) => return (What::Faulty(TimescaleProblem::AmbiguousDate), next),
        Err(Fault::Nothing) => {}
    }
    if let Some(item) = share(tokens, at) {
        return item;
    }
    if let Some((cue, next)) = phrase_at(tokens, at) {
        return (What::Cue(cue), next);
    }
    (sign(tokens, at).unwrap_or(What::Word), at + 1)
}

/// A number of units of time; with "every" before it, or "monthly" after it, a rhythm.
fn term(tokens: &[Token<'_>], at: usize) -> Option<(What, usize)> {
    let every =
        tokens.get(at).is_some_and(|token| ["every", "each", "per"].iter().any(|word| token.is_word(word)));
    let number_at = if every { at + 1 } else { at };
    let token = tokens.get(number_at)?;
    let count = token
        .number()
        .or_else(|| NUMBERS.iter().find(|(word, _)| token.is_word(word)).map(|(_, number)| *number))?;
    // "12 (twelve) months"
    let bracketed = tokens.get(number_at + 1).is_some_and(|token| token.is_sign('('))
        && tokens.get(number_at + 3).is_some_and(|token| token.is_sign(')'));
    let unit_at = if bracketed { number_at + 4 } else { number_at + 1 };
    let unit_at = match tokens.get(unit_at) {
        Some(token) if token.is_word("working") || token.is_word("calendar") || token.is_word("business") => {
            unit_at + 1
        }
        _ => unit_at,
    };
    let unit = tokens.get(unit_at)?;
    let (_, unit) = UNITS.iter().find(|(word, _)| unit.is_word(word))?;
    Some((if every { What::Cue(Cue::Rhythm) } else { What::Term(count, *unit) }, unit_at + 1))
}

/// "(a)", "b)", "(ii)": a letter or a small Roman number in parentheses.
fn point(tokens: &[Token<'_>], at: usize) -> Option<(What, usize)> {
    let opened = tokens.get(at)?.is_sign('(');
    let mark_at = if opened { at + 1 } else { at };
    let mark = tokens.get(mark_at).filter(|mark| mark.kind == Kind::Word)?;
    let roman = ["ii", "iii", "iv", "vi", "vii", "viii"].iter().any(|number| mark.is_word(number));
    let closes = tokens.get(mark_at + 1).is_some_and(|token| token.is_sign(')') && token.tight);
    ((mark.text.len() == 1 || roman) && closes).then_some((What::Cue(Cue::Point), mark_at + 2))
}

/// "60%", "2 of 3", before "complete": a part of it.
fn share(tokens: &[Token<'_>], at: usize) -> Option<(What, usize)> {
    let number = tokens.get(at)?.number()?;
    let sign = tokens.get(at + 1)?;
    if sign.is_word("of") || sign.is_word("out") {
        let whole_at = if tokens.get(at + 2)?.is_word("of") { at + 3 } else { at + 2 };
        let whole = tokens.get(whole_at)?.number()?;
        return Some((What::Cue(if number < whole { Cue::Almost } else { Cue::Filler }), whole_at + 1));
    }
    if !(sign.is_sign('%') || sign.is_word("percent")) {
        return None;
    }
    let cue = match number {
        0 => Cue::Nothing,
        1..100 => Cue::Almost,
        _ => Cue::Whole,
    };
    Some((What::Cue(cue), at + 2))
}

/// A bare year between two words of prose is a number like any other ("all 2025 places").
fn is_prose_year(tokens: &[Token<'_>], at: usize, found: Found, before: &[Item]) -> bool {
    let bare = found.next == at + 1
        && matches!(found.value, grammar::Value::Dated(date) if date.precision() == Precision::Year);
    let after_word = matches!(before.last(), Some(Item { what: What::Word, .. }));
    let before_word = tokens.get(found.next).is_some_and(|token| token.kind == Kind::Word)
        && phrase_at(tokens, found.next).is_none();
    let money = at > 0
        && tokens
            .get(at - 1)
            .is_some_and(|token| token.is_sign('£') || token.is_sign('$') || token.is_sign('€'));
    let fraction =
        tokens.get(found.next).is_some_and(|token| token.tight && (token.is_sign('%') || token.is_sign('.')))
            && tokens.get(found.next + 1).is_some_and(|token| token.tight);
    bare && ((after_word && before_word) || money || fraction)
}

fn sign(tokens: &[Token<'_>], at: usize) -> Option<What> {
    let token = tokens.get(at)?;
    let Kind::Sign(sign) = token.kind else { return None };
    let loose_after = tokens.get(at + 1).is_none_or(|next| !next.tight);
    Some(match sign {
        '(' => What::Open,
        ')' => What::Close,
        ';' | '?' | '!' | '•' | '|' => What::Break(Break::Sentence),
        '.' if loose_after => What::Break(Break::Sentence),
        ',' | '/' | '&' | '+' => What::Break(Break::Comma),
        ':' => What::Break(Break::Colon),
        '-' if loose_after || !token.tight => What::Break(Break::Dash),
        _ => return None,
    })
}
