//! Reads one date, or one range of dates, from tokens.

mod days;
mod quarters;
mod ranges;
mod years;

use chrono::{Months, NaiveDate};

use self::ranges::join;
use crate::model::partial_date::lexer::{Kind, Token};
use crate::model::partial_date::names;
use crate::model::{DatePolicy, Part, PartialDate, YearlessDate};

/// A date with its year, or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Dated(PartialDate),
    Yearless(YearlessDate),
}

/// A date that was read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) value: Value,
    /// The part of it that is named.
    pub(crate) part: Option<Part>,
    /// The token after it.
    pub(crate) next: usize,
}

/// Why no date was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No date begins here.
    Nothing,
    /// A date that the calendar has not; the token after it.
    Impossible { next: usize },
    /// A date that can be read in two ways; the token after it.
    Ambiguous { next: usize },
}

type Read<T> = Result<T, Fault>;

/// The years in which a date printed without one is kept: a leap year, or the one before it for what runs
/// over the turn of the year, so that February has all its days.
const SOME_YEAR: i32 = 2000;

/// Reads the date or range that begins at token `at`.
pub(crate) fn date_at(tokens: &[Token<'_>], at: usize, policy: &DatePolicy) -> Read<Found> {
    let reader = Reader { tokens, policy };
    if reader.is_word(at, "between") {
        let first = reader.atom(reader.skip_the(at + 1))?;
        let joint = reader.any_word(first.next, &["and", "to"]).ok_or(Fault::Nothing)?;
        let last = reader.atom(reader.skip_the(joint))?;
        return join(first, last);
    }
    if let Some(found) = reader.day_to_date(at) {
        return found;
    }
    reader.joined(at)
}

/// Reads one date and no range.
pub(crate) fn single_at(tokens: &[Token<'_>], at: usize, policy: &DatePolicy) -> Read<Found> {
    Reader { tokens, policy }.atom(at)
}

struct Reader<'r, 't> {
    tokens: &'r [Token<'t>],
    policy: &'r DatePolicy,
}

impl Reader<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at)
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.token(at).filter(|token| token.kind == Kind::Word).map(|token| token.text)
    }

    fn is_word(&self, at: usize, word: &str) -> bool {
        self.token(at).is_some_and(|token| token.is_word(word))
    }

    /// The token after one of the words.
    fn any_word(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.iter().any(|word| self.is_word(at, word)).then_some(at + 1)
    }

    fn is_sign(&self, at: usize, sign: char) -> bool {
        self.token(at).is_some_and(|token| token.is_sign(sign))
    }

    fn any_sign(&self, at: usize, signs: &[char]) -> Option<usize> {
        signs.iter().any(|sign| self.is_sign(at, *sign)).then_some(at + 1)
    }

    fn is_struck(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.struck)
    }

    fn is_tight(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.tight)
    }

    /// A number and how many digits it was printed with.
    fn number(&self, at: usize) -> Option<(u32, usize)> {
        let token = self.token(at)?;
        token.number().map(|value| (value, token.text.len()))
    }

    /// Four digits that are a year.
    fn four_digit_year(&self, at: usize) -> Option<i32> {
        let (value, digits) = self.number(at)?;
        let year = i32::try_from(value).ok()?;
        (digits == 4 && (PartialDate::FIRST_YEAR..=PartialDate::LAST_YEAR).contains(&year)).then_some(year)
    }

    /// Two digits that may stand for a year.
    fn two_digit_year(&self, at: usize) -> Option<i32> {
        let (value, digits) = self.number(at)?;
        (digits == 2).then(|| century(value)).flatten()
    }

    fn skip_the(&self, at: usize) -> usize {
        self.any_word(at, &["the"]).unwrap_or(at)
    }

    /// "of", "in", "the", a comma: what may stand between a period and its year.
    fn link(&self, at: usize) -> usize {
        let at = self.any_sign(at, &[',']).unwrap_or(at);
        let at = self.any_word(at, &["of", "in"]).unwrap_or(at);
        self.skip_the(at)
    }

    /// "st", "nd", "rd", "th" right after a number.
    fn ordinal_ending(&self, at: usize) -> Option<usize> {
        self.is_tight(at).then(|| self.any_word(at, &["st", "nd", "rd", "th"])).flatten()
    }

    /// One date: a part of a period, a week, or a period.
    fn atom(&self, at: usize) -> Read<Found> {
        if let Some(found) = self.week(at) {
            return found;
        }
        let after_weekday = self
            .word(at)
            .filter(|word| names::is_weekday(word))
            .map(|_| self.any_sign(at + 1, &[',', '.']).unwrap_or(at + 1));
        if let Some(next) = after_weekday {
            return self.period(next);
        }
        if let Some((part, next)) = self.part(at) {
            return self.period(next).map(|found| Found { part, ..found });
        }
        self.period(at)
    }

    /// "early", "mid-", "end of": the part, and where its period begins.
    fn part(&self, at: usize) -> Option<(Option<Part>, usize)> {
        let word = self.word(at)?;
        let part = names::part(word)?;
        let next = self.any_sign(at + 1, &['-']).unwrap_or(at + 1);
        // "start in 2025" and "ending in 2025" are verbs
        if names::may_be_verb(word) {
            let next = self.any_word(next, &["of"])?;
            return Some((Some(part), self.skip_the(next)));
        }
        let next =
            self.any_word(next, &["part", "to"]).or_else(|| self.any_sign(next, &['/'])).unwrap_or(next);
        // "mid to late 2025" is neither
        let (part, next) = match self.word(next).and_then(names::part) {
            Some(other) => (
                Some(part).filter(|part| *part == other),
                self.any_sign(next + 1, &['-']).unwrap_or(next + 1),
            ),
            None => (Some(part), next),
        };
        let next = if part == Some(Part::End) {
            self.any_word(next, &["of"]).unwrap_or(next)
        } else {
            self.link(next)
        };
        Some((part, self.skip_the(next)))
    }

    /// "week commencing 3 March 2025", "w/e 7 March 2025": seven days.
    fn week(&self, at: usize) -> Option<Read<Found>> {
        let (begins, next) = if self.any_word(at, &["week", "wk"]).is_some() {
            let begins = self.any_word(at + 1, &["commencing", "beginning", "starting", "of"]).is_some();
            (begins || !self.is_word(at + 1, "ending"))
                .then_some(begins)
                .map_or((false, at + 2), |b| (b, at + 2))
        } else if self.is_word(at, "w") && self.is_sign(at + 1, '/') {
            (self.any_word(at + 2, &["c", "b"]).is_some(), at + 3)
        } else if let Some(next) = self.any_word(at, &["wc", "wb", "we"]) {
            (!self.is_word(at, "we"), next)
        } else {
            return None;
        };
        let found = self.period(next).ok()?;
        let Value::Dated(date) = found.value else { return None };
        if date.start() != date.end() {
            return None;
        }
        let six = chrono::Days::new(6);
        let week = if begins {
            PartialDate::range(date.start(), date.start().checked_add_days(six)?)
        } else {
            PartialDate::range(date.start().checked_sub_days(six)?, date.start())
        };
        week.map(|week| Ok(Found { value: Value::Dated(week), ..found }))
    }

    fn period(&self, at: usize) -> Read<Found> {
        let attempts = [
            Self::iso_day,
            Self::numeric_day,
            Self::financial_year,
            Self::financial_year_in_words,
            Self::numeric_month,
            Self::day_and_month_name,
            Self::month_name,
            Self::season,
            Self::quarter_or_half,
            Self::plain_year,
        ];
        attempts.iter().find_map(|attempt| attempt(self, at)).unwrap_or(Err(Fault::Nothing))
    }
}

impl PartialDate {
    /// The first or second six months of twelve.
    fn six_months(self, half: u32) -> Option<Self> {
        let middle = self.start().checked_add_months(Months::new(6))?;
        if half == 1 {
            Self::range(self.start(), middle.pred_opt()?)
        } else {
            Self::range(middle, self.end())
        }
    }

    fn day_of(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(Self::day)
    }
}

fn dated(date: Option<PartialDate>, next: usize) -> Read<Found> {
    date.map(|date| Found { value: Value::Dated(date), part: None, next }).ok_or(Fault::Impossible { next })
}

fn yearless(date: Option<YearlessDate>, next: usize) -> Read<Found> {
    date.map(|date| Found { value: Value::Yearless(date), part: None, next })
        .ok_or(Fault::Impossible { next })
}

/// The year that two digits stand for: 1970 to 2069.
fn century(two_digits: u32) -> Option<i32> {
    let value = i32::try_from(two_digits).ok()?;
    Some(if value < 70 { 2000 + value } else { 1900 + value })
}
