//! Reads one date, or one range of dates, from tokens.

use chrono::{Datelike, NaiveDate};

use super::lexer::Token;
use super::{DatePolicy, DayMonthOrder, FinancialYearStart, Part, PartialDate, YearlessDate, names};

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

/// From one date to another, the year of either supplied by the other.
fn join(first: Found, last: Found) -> Read<Found> {
    let impossible = Fault::Impossible { next: last.next };
    let value = match (first.value, last.value) {
        (Value::Dated(from), Value::Dated(to)) => Value::Dated(from.through(to).ok_or(impossible)?),
        (Value::Dated(from), Value::Yearless(to)) => {
            let to = to.next_from(from.start()).ok_or(impossible)?;
            Value::Dated(from.through(to).ok_or(impossible)?)
        }
        (Value::Yearless(from), Value::Dated(to)) => {
            let from = from.last_before(to.end()).ok_or(impossible)?;
            Value::Dated(from.through(to).ok_or(impossible)?)
        }
        (Value::Yearless(from), Value::Yearless(to)) => {
            let turns = to.last() < from.first();
            let year = if turns { SOME_YEAR - 1 } else { SOME_YEAR };
            let from = from.in_year(year).ok_or(impossible)?;
            let to = to.in_year(SOME_YEAR).ok_or(impossible)?;
            Value::Yearless(from.through(to).and_then(YearlessDate::of).ok_or(impossible)?)
        }
    };
    let part = last.part;
    Ok(Found { value, part, next: last.next })
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
        self.token(at).filter(|token| token.kind == super::lexer::Kind::Word).map(|token| token.text)
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

    // ---- ranges

    /// A date, and what it runs to.
    fn joined(&self, at: usize) -> Read<Found> {
        let first = self.atom(at)?;
        let Some((sign, after)) = self.joint(first.next) else { return Ok(first) };
        // a faulty second date is a fault of the whole; something else there is no date at all
        let last = match self.atom(after) {
            Ok(last) => last,
            Err(Fault::Nothing) => return Ok(first),
            Err(fault) => return Err(fault),
        };
        let adjacent = match (join(first, last), first.value, last.value) {
            (Err(fault), ..) => return if sign == Joint::Range { Err(fault) } else { Ok(first) },
            (Ok(_), Value::Dated(from), Value::Dated(to)) => from.end().succ_opt() == Some(to.start()),
            (Ok(both), from, to) => {
                let days = |value: Value, other: Option<PartialDate>| match value {
                    Value::Dated(date) => Some(date.length()),
                    Value::Yearless(date) => {
                        date.in_year(other.map_or(SOME_YEAR, |o| o.start().year())).map(PartialDate::length)
                    }
                };
                let whole = match both.value {
                    Value::Dated(date) => Some(date),
                    Value::Yearless(date) => date.in_year(SOME_YEAR - 1).or_else(|| date.in_year(SOME_YEAR)),
                };
                let sum = days(from, whole).zip(days(to, whole)).map(|(a, b)| a + b);
                // the day between leap years
                whole.map(PartialDate::length).zip(sum).is_some_and(|(all, sum)| (all - sum).abs() <= 1)
            }
        };
        match sign {
            Joint::Range => join(first, last),
            Joint::List if adjacent => join(first, last),
            Joint::List => match (first.value, last.value) {
                // "March and September 2025": the first takes the year of the second
                (Value::Yearless(from), Value::Dated(to)) => from
                    .last_before(to.end())
                    .map(|date| Found { value: Value::Dated(date), ..first })
                    .ok_or(Fault::Impossible { next: last.next }),
                _ => Ok(first),
            },
        }
    }

    fn joint(&self, at: usize) -> Option<(Joint, usize)> {
        if let Some(next) =
            self.any_word(at, &["to", "until", "till", "through"]).or_else(|| self.any_sign(at, &['-']))
        {
            return Some((Joint::Range, self.skip_the(next)));
        }
        let next = self.any_word(at, &["and", "or"]).or_else(|| self.any_sign(at, &['/', '&']))?;
        Some((Joint::List, self.skip_the(next)))
    }

    /// "1 to 5 March 2025", "1-5 March".
    fn day_to_date(&self, at: usize) -> Option<Read<Found>> {
        let (day, digits) = self.number(at)?;
        if digits > 2 {
            return None;
        }
        let after = self.ordinal_ending(at + 1).unwrap_or(at + 1);
        let after = self.any_word(after, &["to", "until"]).or_else(|| self.any_sign(after, &['-']))?;
        let last = match self.day_and_month_name(after)? {
            Ok(last) => last,
            Err(fault) => return Some(Err(fault)),
        };
        let impossible = Err(Fault::Impossible { next: last.next });
        let first = match last.value {
            Value::Dated(date) => date.start().with_day(day).and_then(PartialDate::day).map(Value::Dated),
            Value::Yearless(date) => YearlessDate::day(date.first().0, day).map(Value::Yearless),
        };
        Some(first.map_or(impossible, |value| join(Found { value, part: None, next: at }, last)))
    }

    // ---- single dates

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
        if let Some(part) = self.word(at).and_then(names::part) {
            let next = self.any_sign(at + 1, &['-']).unwrap_or(at + 1);
            let next = self.any_word(next, &["part"]).unwrap_or(next);
            let next = self.any_sign(next, &['-', '/']).unwrap_or(next);
            let next = match self.word(next).and_then(names::part) {
                // "mid to late 2025" and "mid/late 2025" end late; the whole period is kept either way
                Some(_) => next + 1,
                None => next,
            };
            let next = self.link(next);
            return self.period(next).map(|found| Found { part: Some(part), ..found });
        }
        self.period(at)
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

    /// "2025-09-30", with or without a time of day.
    fn iso_day(&self, at: usize) -> Option<Read<Found>> {
        let year = self.four_digit_year(at)?;
        let after_first = self.any_sign(at + 1, &['-', '/', '.'])?;
        let (month, _) = self.number(after_first)?;
        let after_second = self.any_sign(after_first + 1, &['-', '/', '.'])?;
        let (day, digits) = self.number(after_second)?;
        (digits <= 2 && self.is_tight(after_second))
            .then(|| dated(PartialDate::day_of(year, month, day), after_second + 1))
    }

    /// "31/12/2014", "31.12.14", "30 10.14".
    fn numeric_day(&self, at: usize) -> Option<Read<Found>> {
        let (first, first_digits) = self.number(at)?;
        if first_digits > 2 {
            return None;
        }
        let signs = ['/', '.', '-'];
        let second_at = match self.any_sign(at + 1, &signs) {
            Some(next) => next,
            // a missing point: "30 10.14"; the rest must be printed without spaces
            None if first > 12 && self.is_tight(at + 2) && self.is_tight(at + 3) => at + 1,
            None => return None,
        };
        let (second, second_digits) = self.number(second_at)?;
        let year_at = self.any_sign(second_at + 1, &signs)?;
        let year = self.four_digit_year(year_at).or_else(|| self.two_digit_year(year_at))?;
        if second_digits > 2 {
            return None;
        }
        let next = year_at + 1;
        let day_first = PartialDate::day_of(year, second, first);
        let month_first = PartialDate::day_of(year, first, second);
        Some(match (day_first, month_first, self.policy.day_month_order) {
            (Some(date), Some(other), DayMonthOrder::Unknown) if date != other => {
                Err(Fault::Ambiguous { next })
            }
            (Some(_), Some(date), DayMonthOrder::MonthDay) => dated(Some(date), next),
            // where only one order gives a day, that is the order
            (Some(date), ..) | (None, Some(date), _) => dated(Some(date), next),
            (None, None, _) => Err(Fault::Impossible { next }),
        })
    }

    /// "2025/26", "2025-2026", "2025/6", "24/25 FY", each with "Q3" after it or without.
    fn financial_year(&self, at: usize) -> Option<Read<Found>> {
        let (start, next) = self.year_pair(at)?;
        let (_, digits) = self.number(at)?;
        let named = self.financial_words(next);
        let obvious = self.number(at).is_some_and(|(value, _)| value > 12);
        if digits == 2 && named.is_none() && !obvious {
            return None;
        }
        Some(self.financial_period(start, named.unwrap_or(next)))
    }

    /// Two years in a row as one: the first of them.
    fn year_pair(&self, at: usize) -> Option<(i32, usize)> {
        let next = self
            .any_sign(at + 1, &['/', '-'])
            .filter(|next| self.is_tight(at + 1) && self.is_tight(*next))?;
        let (second, second_digits) = self.number(next)?;
        let (_, first_digits) = self.number(at)?;
        let first = match first_digits {
            4 => self.four_digit_year(at)?,
            _ => self.two_digit_year(at)?,
        };
        // a third number makes it a day
        if self.any_sign(next + 1, &['/', '-', '.']).is_some_and(|third| {
            self.is_tight(third) && self.number(third).is_some_and(|(_, digits)| digits <= 2)
        }) {
            return None;
        }
        let expected = u32::try_from(first + 1).ok()?;
        let follows = match second_digits {
            4 if first_digits == 4 => second == expected,
            2 => second == expected % 100,
            1 if first_digits == 4 => second == expected % 10,
            _ => false,
        };
        follows.then_some((first, next + 1))
    }

    /// "FY", "financial year", "fiscal year".
    fn financial_words(&self, at: usize) -> Option<usize> {
        self.any_word(at, &["fy"]).or_else(|| {
            let next = self.any_word(at, &["financial", "fiscal"])?;
            self.any_word(next, &["year"])
        })
    }

    /// "FY 2025-26", "fiscal year 2023-24", "FY2023", "financial year from 1 October 2025".
    fn financial_year_in_words(&self, at: usize) -> Option<Read<Found>> {
        let next = self.financial_words(at)?;
        if let Some(from) = self.any_word(next, &["from"]) {
            let found = self.day_and_month_name(from)?;
            return Some(found.and_then(|found| match found.value {
                Value::Dated(date) => {
                    let opens = FinancialYearStart::new(date.start().month(), date.start().day());
                    dated(
                        opens.and_then(|opens| PartialDate::financial_year(date.start().year(), opens)),
                        found.next,
                    )
                }
                Value::Yearless(_) => Err(Fault::Nothing),
            }));
        }
        let next = self.any_sign(next, &['-', ',']).unwrap_or(next);
        if let Some((start, next)) = self.year_pair(next) {
            return Some(self.financial_period(start, next));
        }
        let year = self.four_digit_year(next).or_else(|| self.two_digit_year(next))?;
        let opens = self.policy.financial_year_start;
        match opens.month() {
            1 => Some(dated(PartialDate::year(year), next + 1)),
            // years that open after midsummer are named by the year in which they end
            7.. => Some(self.financial_period(year - 1, next + 1)),
            // elsewhere both customs are found
            _ => Some(Err(Fault::Ambiguous { next: next + 1 })),
        }
    }

    /// The financial year, or the quarter of it that is printed after it.
    fn financial_period(&self, start: i32, next: usize) -> Read<Found> {
        let opens = self.policy.financial_year_start;
        let comma = self.any_sign(next, &[',', '-']).unwrap_or(next);
        match self.quarter_number(comma) {
            Some((quarter, next)) => dated(PartialDate::financial_quarter(start, quarter, opens), next),
            None => dated(PartialDate::financial_year(start, opens), next),
        }
    }

    /// "09/2025", "2025-09", "09/25".
    fn numeric_month(&self, at: usize) -> Option<Read<Found>> {
        let (first, first_digits) = self.number(at)?;
        let second_at = self
            .any_sign(at + 1, &['/', '.', '-'])
            .filter(|next| self.is_tight(at + 1) && self.is_tight(*next))?;
        let (second, second_digits) = self.number(second_at)?;
        let next = second_at + 1;
        if let Some(year) = self.four_digit_year(at) {
            let is_month = second_digits == 2 && (1..=12).contains(&second) && !self.is_sign(at + 1, '.');
            return is_month.then(|| dated(PartialDate::month(year, second), next));
        }
        if let Some(year) = self.four_digit_year(second_at) {
            let is_month = first_digits <= 2 && (1..=12).contains(&first);
            return is_month.then(|| dated(PartialDate::month(year, first), next));
        }
        // two numbers of two digits: only where the second can be no month and the first no day before it
        if !self.is_sign(at + 1, '/') || first_digits > 2 || second_digits != 2 || !(1..=12).contains(&first)
        {
            return None;
        }
        let year = self.two_digit_year(second_at)?;
        let day_first = self.policy.day_month_order == DayMonthOrder::DayMonth;
        Some(if day_first && second > 12 {
            dated(PartialDate::month(year, first), next)
        } else {
            Err(Fault::Ambiguous { next })
        })
    }

    /// "12 March 2026", "24-Feb-17", "18th of March", "23-Mar".
    fn day_and_month_name(&self, at: usize) -> Option<Read<Found>> {
        let (day, digits) = self.number(at)?;
        if digits > 2 {
            return None;
        }
        let next = self.ordinal_ending(at + 1).unwrap_or(at + 1);
        let next = self.any_word(next, &["of"]).unwrap_or(next);
        let next = self.any_sign(next, &['-', '/', '.']).unwrap_or(next);
        let month = self.word(next).and_then(names::month)?;
        let next = next + 1;
        let year_at = self.year_link(next);
        let year = self.four_digit_year(year_at).or_else(|| self.two_digit_year(year_at));
        Some(match year {
            Some(year) => dated(PartialDate::day_of(year, month, day), year_at + 1),
            None => yearless(YearlessDate::day(month, day), next),
        })
    }

    /// What may stand between a month and its year: a full stop, comma, dash, stroke, apostrophe, "of".
    fn year_link(&self, at: usize) -> usize {
        let at = self.any_sign(at, &['.']).unwrap_or(at);
        let at = self.any_sign(at, &[',', '-', '/']).unwrap_or(at);
        let at = self.any_word(at, &["of", "in"]).unwrap_or(at);
        self.any_sign(at, &['\'']).unwrap_or(at)
    }

    /// "September 2025", "Sept. '25", "Feb-13", "September 30, 2020", "June".
    fn month_name(&self, at: usize) -> Option<Read<Found>> {
        let word = self.word(at)?;
        let month = names::month(word)?;
        let link = self.year_link(at + 1);
        if let Some(year) = self.four_digit_year(link) {
            // "December 2012/13" is no month of one year, but the month is
            return Some(dated(PartialDate::month(year, month), link + 1));
        }
        // the day after the month, as in the United States
        if let Some((day, 1..=2)) = self.number(at + 1) {
            let ordinal = self.ordinal_ending(at + 2);
            let after_day = ordinal.unwrap_or(at + 2);
            let year_at = self.any_sign(after_day, &[',']).unwrap_or(after_day);
            if let Some(year) = self.four_digit_year(year_at) {
                return Some(dated(PartialDate::day_of(year, month, day), year_at + 1));
            }
            return Some(self.month_and_number(at, month, day, ordinal));
        }
        let marked = link > at + 1 && self.is_tight(link);
        if marked && let Some(year) = self.two_digit_year(link) {
            return Some(dated(PartialDate::month(year, month), link + 1));
        }
        self.is_month_without_year(at)
            .then(|| yearless(PartialDate::month(SOME_YEAR, month).and_then(YearlessDate::of), at + 1))
    }

    /// "June 12": a day or a year.
    fn month_and_number(&self, at: usize, month: u32, number: u32, ordinal: Option<usize>) -> Read<Found> {
        let next = ordinal.unwrap_or(at + 2);
        let day = YearlessDate::day(month, number);
        if ordinal.is_some() {
            return yearless(day, next);
        }
        let year = self.two_digit_year(at + 1).and_then(|year| PartialDate::month(year, month));
        // near the day of the document it is the year, where the day is printed before the month
        let near = self
            .policy
            .reference
            .zip(year)
            .is_some_and(|(day, date)| (day.year() - date.start().year()).abs() <= 5);
        match (day, year) {
            (None, year) => dated(year, next),
            (_, year @ Some(_)) if near && self.policy.day_month_order == DayMonthOrder::DayMonth => {
                dated(year, next)
            }
            (day, None) => yearless(day, next),
            (Some(_), Some(_)) => Err(Fault::Ambiguous { next }),
        }
    }

    /// Whether the word is a month even without a year: "may" and "march" are verbs too.
    fn is_month_without_year(&self, at: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let verb_follows = self
            .any_word(
                at + 1,
                &["be", "have", "not", "also", "need", "well", "require", "change", "include", "on"],
            )
            .is_some();
        let may_be_verb =
            ["may", "march", "mar", "jan", "dec"].iter().any(|other| word.eq_ignore_ascii_case(other));
        !may_be_verb || (capital && !verb_follows)
    }

    /// "Autumn 2025", "Winter 2025/26", "Summer".
    fn season(&self, at: usize) -> Option<Read<Found>> {
        let word = self.word(at)?;
        let season = names::season(word)?;
        let next = self.link(at + 1);
        if let Some((year, next)) = self.year_pair(next) {
            return Some(dated(PartialDate::season(year, season), next));
        }
        if let Some(year) = self.four_digit_year(next) {
            return Some(dated(PartialDate::season(year, season), next + 1));
        }
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        (capital && !word.eq_ignore_ascii_case("fall"))
            .then(|| yearless(PartialDate::season(SOME_YEAR - 1, season).and_then(YearlessDate::of), at + 1))
    }

    /// "Q3", "quarter 3", "3rd quarter", "third quarter": which one.
    fn quarter_number(&self, at: usize) -> Option<(u32, usize)> {
        self.numbered(at, &["q", "qtr", "quarter"], 4)
    }

    fn numbered(&self, at: usize, words: &[&str], most: u32) -> Option<(u32, usize)> {
        let fits = |number: u32| (1..=most).contains(&number).then_some(number);
        if let Some(next) = self.any_word(at, words) {
            let (number, _) = self.number(next).filter(|(_, digits)| *digits == 1)?;
            return fits(number).map(|number| (number, next + 1));
        }
        let (number, next) = match self.number(at) {
            Some((number, 1)) => (number, self.ordinal_ending(at + 1)?),
            Some(_) => return None,
            None => (names::ordinal(self.word(at)?)?, at + 1),
        };
        let next = self.any_word(next, words)?;
        fits(number).map(|number| (number, next))
    }

    /// "Q3 2025", "Q3 2025-26", "third quarter of 2025", "H1 2025", "first half of 2025", "2025 Q3".
    fn quarter_or_half(&self, at: usize) -> Option<Read<Found>> {
        if let Some(year) = self.four_digit_year(at) {
            let after = self.any_sign(at + 1, &[',', '-', '/']).unwrap_or(at + 1);
            if let Some((quarter, next)) = self.quarter_number(after) {
                return Some(dated(PartialDate::quarter(year, quarter), next));
            }
            let (half, next) = self.numbered(after, &["h"], 2)?;
            return Some(dated(PartialDate::half_year(year, half), next));
        }
        if let Some((quarter, next)) = self.quarter_number(at) {
            return Some(self.quarter_of(quarter, next));
        }
        let (half, next) = self.numbered(at, &["h", "half"], 2)?;
        let year_at = self.link(next);
        Some(match self.four_digit_year(year_at) {
            Some(year) if self.year_pair(year_at).is_none() => {
                dated(PartialDate::half_year(year, half), year_at + 1)
            }
            Some(_) => Err(Fault::Nothing),
            None => yearless(PartialDate::half_year(SOME_YEAR, half).and_then(YearlessDate::of), next),
        })
    }

    fn quarter_of(&self, quarter: u32, next: usize) -> Read<Found> {
        let opens = self.policy.financial_year_start;
        let link = self.any_sign(self.link(next), &['-', '/', '\'']).unwrap_or(self.link(next));
        let words = self.financial_words(link);
        let year_at = words.unwrap_or(link);
        if let Some((start, after)) = self.year_pair(year_at) {
            let after = self.financial_words(after).unwrap_or(after);
            return dated(PartialDate::financial_quarter(start, quarter, opens), after);
        }
        let year = self.four_digit_year(year_at).or_else(|| {
            let marked = words.is_some() || self.is_sign(year_at.wrapping_sub(1), '\'');
            marked.then(|| self.two_digit_year(year_at)).flatten()
        });
        match year {
            Some(year) if words.is_none() => dated(PartialDate::quarter(year, quarter), year_at + 1),
            Some(year) if opens.month() == 1 => dated(PartialDate::quarter(year, quarter), year_at + 1),
            Some(year) if opens.month() >= 7 => {
                dated(PartialDate::financial_quarter(year - 1, quarter, opens), year_at + 1)
            }
            Some(_) => Err(Fault::Ambiguous { next: year_at + 1 }),
            None => yearless(PartialDate::quarter(SOME_YEAR, quarter).and_then(YearlessDate::of), next),
        }
    }

    /// "2025", "calendar year 2025".
    fn plain_year(&self, at: usize) -> Option<Read<Found>> {
        let at = self.any_word(at, &["calendar"]).unwrap_or(at);
        let at = self.any_word(at, &["year"]).unwrap_or(at);
        let year = self.four_digit_year(at)?;
        Some(dated(PartialDate::year(year), at + 1))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// From the one to the other.
    Range,
    /// The one and the other.
    List,
}

impl PartialDate {
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
