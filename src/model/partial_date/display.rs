//! Dates as words and on the wire.

use core::fmt;
use core::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::grammar::{self, Fault, Value};
use super::lexer::lex;
use super::{DatePolicy, FinancialYearStart, PartialDate, Precision, Season, YearlessDate, is_last_of_month};

/// Why a string or a wire value is no [`PartialDate`].
///
/// ```
/// use action_plan::model::{PartialDate, PartialDateError};
/// assert_eq!("31 June 2025".parse::<PartialDate>(), Err(PartialDateError::Impossible));
/// assert_eq!("June".parse::<PartialDate>(), Err(PartialDateError::Yearless));
/// assert_eq!("soon".parse::<PartialDate>(), Err(PartialDateError::NotADate));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PartialDateError {
    /// More than one reading, and nothing to decide it.
    #[error("the date can be read in two ways; expected its month as a word or its year in four digits")]
    Ambiguous,
    /// The calendar has no such day.
    #[error("the calendar has no such day")]
    Impossible,
    /// A wire value whose days do not fit its precision, or whose years are out of bounds.
    #[error("the days do not fit the precision, or lie outside the years 1900 to 2199")]
    Misfit,
    /// Not the words of a date, or more than them.
    #[error("not a date; expected words such as 12 March 2026, March 2026, Q1 2026, 2025-26")]
    NotADate,
    /// No year is given.
    #[error("a date without its year")]
    Yearless,
}

/// A date on the wire, not yet checked.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Wire {
    start: NaiveDate,
    end: NaiveDate,
    precision: Precision,
}

impl TryFrom<Wire> for PartialDate {
    type Error = PartialDateError;

    fn try_from(wire: Wire) -> Result<Self, PartialDateError> {
        Self::checked(wire.start, wire.end, wire.precision).ok_or(PartialDateError::Misfit)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&words(*self, true))
    }
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        match whole(text)? {
            Value::Dated(date) => Ok(date),
            Value::Yearless(_) => Err(PartialDateError::Yearless),
        }
    }
}

impl fmt::Display for YearlessDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // 1999 for what ends in 2000, a leap year like the one in which such dates are read
        let year = if self.last() < self.first() { 1999 } else { 2000 };
        let date = self.in_year(year).ok_or(fmt::Error)?;
        formatter.pad(&words(date, false))
    }
}

impl FromStr for YearlessDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, PartialDateError> {
        match whole(text)? {
            Value::Dated(_) => Err(PartialDateError::NotADate),
            Value::Yearless(date) => Ok(date),
        }
    }
}

/// Reads a text that is a date and nothing else.
fn whole(text: &str) -> Result<Value, PartialDateError> {
    let tokens = lex(text);
    let policy = DatePolicy::new();
    match grammar::date_at(&tokens, 0, &policy) {
        Ok(found) if found.next == tokens.len() => Ok(found.value),
        Ok(_) | Err(Fault::Nothing) => Err(PartialDateError::NotADate),
        Err(Fault::Impossible { .. }) => Err(PartialDateError::Impossible),
        Err(Fault::Ambiguous { .. }) => Err(PartialDateError::Ambiguous),
    }
}

fn words(date: PartialDate, with_year: bool) -> String {
    let (start, end) = (date.start(), date.end());
    let year = if with_year { format!(" {}", start.year()) } else { String::new() };
    match date.precision() {
        Precision::Day => day(start, with_year),
        Precision::Month => format!("{}{year}", start.format("%B")),
        Precision::Quarter => format!("Q{}{year}", start.month0() / 3 + 1),
        Precision::Season => {
            let season = match Season::of_month(start.month()) {
                Season::Spring => "Spring",
                Season::Summer => "Summer",
                Season::Autumn => "Autumn",
                Season::Winter => "Winter",
            };
            format!("{season}{year}")
        }
        Precision::HalfYear => format!("H{}{year}", start.month0() / 6 + 1),
        Precision::Year => start.year().to_string(),
        Precision::FinancialYear => {
            if FinancialYearStart::UNITED_KINGDOM.first_day(start.year()) == Some(start) {
                format!("{}-{:02}", start.year(), end.year() % 100)
            } else {
                format!("financial year from {}", day(start, true))
            }
        }
        Precision::Range if start.day() == 1 && is_last_of_month(end) => {
            let same_year = !with_year || start.year() == end.year();
            let from = if same_year { start.format("%B") } else { start.format("%B %Y") };
            let to = if with_year { end.format("%B %Y") } else { end.format("%B") };
            format!("{from} to {to}")
        }
        Precision::Range => {
            let same_year = !with_year || start.year() == end.year();
            format!("{} to {}", day(start, !same_year), day(end, with_year))
        }
    }
}

fn day(day: NaiveDate, with_year: bool) -> String {
    if with_year { day.format("%-d %B %Y").to_string() } else { day.format("%-d %B").to_string() }
}
