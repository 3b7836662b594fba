//! The times in a sentence, as words: what a number was counted over, how long money lasts.

use super::words::Words;
use crate::model::partial_date::names;

/// A time in a text, by its first and last word.
#[derive(Clone, Copy)]
pub(super) struct Period {
    pub(super) first: usize,
    pub(super) last: usize,
    /// A day by which something is due is no time over which anything was counted.
    pub(super) deadline: bool,
    /// How often a year, where it is a rhythm: `monthly`.
    pub(super) times_a_year: Option<f64>,
}

const RHYTHMS: &[(&str, f64)] = &[
    ("daily", 365.0),
    ("weekly", 52.0),
    ("fortnightly", 26.0),
    ("monthly", 12.0),
    ("bimonthly", 6.0),
    ("quarterly", 4.0),
    ("annually", 1.0),
    ("yearly", 1.0),
];
const LEADS: &[&str] = &[
    "up to the end of",
    "to the end of",
    "by the end of",
    "at the end of",
    "the end of",
    "the period",
    "up to",
    "in",
    "during",
    "between",
    "from",
    "since",
    "over",
    "for",
    "by",
    "until",
    "throughout",
    "through",
    "to",
    "before",
    "early",
    "late",
    "mid",
];
const RECENT: &[&str] = &[
    "last",
    "past",
    "next",
    "first",
    "previous",
    "coming",
    "this",
    "current",
    "preceding",
    "following",
    "each",
    "per",
    "a",
    "every",
    "further",
];
const LENGTHS: &[&str] = &[
    "financial year",
    "calendar year",
    "year",
    "years",
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "quarter",
    "quarters",
    "annum",
    "decade",
];

/// Whether a form is a year of our times or a span of two: `2025`, `2025/26`, `2022-2025`.
pub(super) fn is_year(form: &str) -> bool {
    let mut parts = form.split(['/', '-', '\u{2013}']);
    let four =
        |part: &str| part.len() == 4 && part.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year));
    let tail =
        |part: &str| part.len() <= 4 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.next().is_some_and(four) && parts.next().is_none_or(tail) && parts.next().is_none()
}

/// Whether a word is a month. `may` and `march` only with a capital and a date beside them.
pub(super) fn is_month(words: &Words<'_>, at: usize) -> bool {
    if !words.capitalised(at) || !names::is_month(words.form(at)) {
        return false;
    }
    let beside = |other: usize| words.is_number(other) || names::is_month(words.form(other));
    !matches!(words.form(at), "may" | "march" | "mar" | "jan")
        || beside(at + 1)
        || at.checked_sub(1).is_some_and(beside)
        || matches!(words.before(at, 1), "in" | "by" | "until" | "since" | "to" | "of")
}

/// `5`, `31st`; not `5%`.
fn is_day(form: &str) -> bool {
    let digits = form.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']);
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The times in the words of one sentence, in order, without overlap.
pub(super) fn periods(words: &Words<'_>, range: std::ops::Range<usize>) -> Vec<Period> {
    let mut found: Vec<Period> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let read = dates(words, at).or_else(|| lately(words, at)).or_else(|| rhythm(words, at));
        let Some(mut period) = read else {
            at += 1;
            continue;
        };
        let floor = found.last().map_or(range.start, |earlier| earlier.last + 1);
        if let Some((number, start)) = words.phrase_before(period.first, LEADS)
            && start >= floor
            && period.times_a_year.is_none()
        {
            let lead = LEADS.get(number).copied().unwrap_or("");
            period.deadline |= matches!(lead, "by" | "before" | "by the end of");
            period.first = start;
        }
        // "a start date of April 2025" dates one event; "their first two years" are nobody else's.
        let before = words.before(period.first, 1);
        period.deadline |= before == "of" && words.before(period.first, 2) == "date";
        at = period.last + 1;
        if matches!(before, "their" | "its" | "his" | "her") {
            continue;
        }
        found.push(period);
    }
    found
}

/// `January to December 2024`, `31st March 2026`, `2022 – 2025`, `2025/26`.
fn dates(words: &Words<'_>, at: usize) -> Option<Period> {
    let day = |at: usize| is_day(words.form(at)) && is_month(words, at + 1);
    let date = |at: usize| is_year(words.form(at)) || is_month(words, at) || day(at);
    if !date(at) {
        return None;
    }
    let mut last = at;
    loop {
        let next = last + 1;
        if words.sentence(next) != words.sentence(at) {
            break;
        }
        let near = matches!(words.gap(last).trim(), "" | "-" | "\u{2013}" | "\u{2014}");
        if near && date(next) {
            last = next;
        } else if near
            && matches!(words.form(next), "to" | "and" | "until")
            && words.blank(next)
            && date(next + 1)
        {
            last = next + 1;
        } else {
            break;
        }
    }
    if matches!(words.form(last + 1), "onwards" | "onward") && words.blank(last) {
        last += 1;
    }
    Some(Period { first: at, last, deadline: false, times_a_year: None })
}

/// `the last three years`, `this financial year`, `a week`.
fn lately(words: &Words<'_>, at: usize) -> Option<Period> {
    if !RECENT.contains(&words.form(at)) {
        return None;
    }
    let mut last = at;
    if super::numeral::numeral(words, at + 1).is_some_and(|number| number.end == at + 2) {
        last += 1;
    }
    let (_, count) = words.phrase(last + 1, LENGTHS).filter(|_| words.blank(last))?;
    // "each month" is a time over which one counts; "a three-year plan" is none.
    let article = words.form(at) == "a";
    let end = last + count;
    if article && (last > at || words.gap(end).starts_with('-')) {
        return None;
    }
    let first = if words.before(at, 1) == "the" { at - 1 } else { at };
    Some(Period { first, last: end, deadline: false, times_a_year: None })
}

fn rhythm(words: &Words<'_>, at: usize) -> Option<Period> {
    let (_, times) = RHYTHMS.iter().find(|(word, _)| *word == words.form(at))?;
    Some(Period { first: at, last: at, deadline: false, times_a_year: Some(*times) })
}
