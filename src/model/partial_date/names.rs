//! The names of months, seasons, ordinals and the parts of a period, as English tables print them.

use super::{Part, Season};

const MONTHS: [(&str, u32); 24] = [
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

const SEASONS: [(&str, Season); 5] = [
    ("spring", Season::Spring),
    ("summer", Season::Summer),
    ("autumn", Season::Autumn),
    ("fall", Season::Autumn),
    ("winter", Season::Winter),
];

const ORDINALS: [(&str, u32); 4] = [("first", 1), ("second", 2), ("third", 3), ("fourth", 4)];

const ROMANS: [(&str, u32); 4] = [("I", 1), ("II", 2), ("III", 3), ("IV", 4)];

const PARTS: [(&str, Part); 11] = [
    ("early", Part::Early),
    ("beginning", Part::Early),
    ("start", Part::Early),
    ("mid", Part::Mid),
    ("middle", Part::Mid),
    ("late", Part::Late),
    ("later", Part::Late),
    ("latter", Part::Late),
    ("end", Part::End),
    ("ending", Part::End),
    ("close", Part::End),
];

const WEEKDAYS: [&str; 14] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thurs",
    "fri",
];

/// Whether the name of a part is also a verb or a noun of work: "start", "close".
pub(super) fn may_be_verb(word: &str) -> bool {
    ["beginning", "start", "ending", "close"].iter().any(|name| name.eq_ignore_ascii_case(word))
}

/// Whether a word in small letters is a month, written out or shortened: the one list of months.
pub(crate) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// Number of the month, 1 to 12.
pub(super) fn month(word: &str) -> Option<u32> {
    found(&MONTHS, word)
}

pub(super) fn season(word: &str) -> Option<Season> {
    found(&SEASONS, word)
}

/// "first" to "fourth".
pub(super) fn ordinal(word: &str) -> Option<u32> {
    found(&ORDINALS, word)
}

/// "I" to "IV" in capitals: in much of Europe the numbers of quarters and halves.
pub(super) fn roman(word: &str) -> Option<u32> {
    ROMANS.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

pub(super) fn part(word: &str) -> Option<Part> {
    found(&PARTS, word)
}

pub(super) fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|name| name.eq_ignore_ascii_case(word))
}

fn found<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, value)| *value)
}
