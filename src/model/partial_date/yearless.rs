//! Dates printed without their year.

use chrono::{Datelike, NaiveDate};

use super::{PartialDate, Precision, Season};

/// A date printed without its year: "June", "31 March", "Summer", "June/July".
///
/// It covers no days until a year is given.
///
/// ```
/// use action_plan::model::YearlessDate;
/// let june: YearlessDate = "June".parse().unwrap();
/// assert_eq!(june.in_year(2025).unwrap().to_string(), "June 2025");
/// assert_eq!(june.next_from("2025-07-01".parse().unwrap()).unwrap().to_string(), "June 2026");
/// assert_eq!(june.last_before("2025-07-01".parse().unwrap()).unwrap().to_string(), "June 2025");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct YearlessDate {
    first: (u32, u32),
    last: (u32, u32),
    precision: Precision,
}

impl YearlessDate {
    /// The same days without their year; `None` for what is a year or spans more than one.
    pub(crate) fn of(date: PartialDate) -> Option<Self> {
        let (start, end) = (date.start(), date.end());
        let short = date.length() <= 365;
        let named = !matches!(date.precision(), Precision::Year | Precision::FinancialYear);
        (short && named).then(|| Self {
            first: (start.month(), start.day()),
            last: (end.month(), end.day()),
            precision: date.precision(),
        })
    }

    /// A day of some year; `None` where no year has it.
    pub fn day(month: u32, day: u32) -> Option<Self> {
        // 2000 is a leap year: 29 February is a day of some year
        NaiveDate::from_ymd_opt(2000, month, day).map(|_| Self {
            first: (month, day),
            last: (month, day),
            precision: Precision::Day,
        })
    }

    /// How finely it was printed.
    pub const fn precision(self) -> Precision {
        self.precision
    }

    /// Month and day on which it begins.
    pub const fn first(self) -> (u32, u32) {
        self.first
    }

    /// Month and day on which it ends; before [`first`](Self::first) where it runs into the next year.
    pub const fn last(self) -> (u32, u32) {
        self.last
    }

    /// The date of that year; where it runs over the turn of the year, the one that begins in it.
    pub fn in_year(self, year: i32) -> Option<PartialDate> {
        let (month, day) = self.first;
        match self.precision {
            Precision::Day => PartialDate::day(NaiveDate::from_ymd_opt(year, month, day)?),
            Precision::Month => PartialDate::month(year, month),
            Precision::Quarter => PartialDate::quarter(year, month / 3 + 1),
            Precision::Season => PartialDate::season(year, Season::of_month(month)),
            Precision::HalfYear => PartialDate::half_year(year, month / 6 + 1),
            Precision::Year | Precision::FinancialYear => None,
            Precision::Range => {
                let end_year = if self.last < self.first { year + 1 } else { year };
                let (end_month, end_day) = self.last;
                let end = NaiveDate::from_ymd_opt(end_year, end_month, end_day)
                    // a range that ends with February in a common year
                    .or_else(|| NaiveDate::from_ymd_opt(end_year, end_month, end_day.checked_sub(1)?))?;
                PartialDate::range(NaiveDate::from_ymd_opt(year, month, day)?, end)
            }
        }
    }

    /// The first such date that is not past on `day`.
    pub fn next_from(self, day: NaiveDate) -> Option<PartialDate> {
        // nine years reach over any gap between leap years
        (day.year() - 1..day.year() + 9).filter_map(|year| self.in_year(year)).find(|date| date.end() >= day)
    }

    /// The last such date that has begun on `day`.
    pub fn last_before(self, day: NaiveDate) -> Option<PartialDate> {
        (day.year() - 9..=day.year())
            .rev()
            .filter_map(|year| self.in_year(year))
            .find(|date| date.start() <= day)
    }
}

impl Season {
    /// The season that begins in or nearest before the month.
    pub(crate) const fn of_month(month: u32) -> Self {
        match month {
            3..=5 => Self::Spring,
            6..=8 => Self::Summer,
            9..=11 => Self::Autumn,
            _ => Self::Winter,
        }
    }
}
