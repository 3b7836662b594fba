//! What a printed date leaves to custom, decided by the caller.

use crate::model::closed::wire_words;
use chrono::NaiveDate;

/// Which number of a date such as 11/01/2011 is the day.
///
/// ```
/// use action_plan::model::{DatePolicy, DayMonthOrder, Timescale};
/// let policy = DatePolicy::new().with_day_month_order(DayMonthOrder::MonthDay);
/// let due = Timescale::read_with("11/01/2011", &policy).due().unwrap();
/// assert_eq!(due.to_string(), "1 November 2011");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DayMonthOrder {
    /// The first: 11 January. The custom of the United Kingdom and most of the world.
    #[default]
    DayMonth,
    /// The second: 1 November. The custom of the United States.
    MonthDay,
    /// Not known: a date that could be either is not understood.
    Unknown,
}

wire_words!(DayMonthOrder {
    DayMonth = "day_month",
    MonthDay = "month_day",
    Unknown = "unknown",
});

/// The day on which a financial year opens, month and day.
///
/// ```
/// use action_plan::model::{FinancialYearStart, PartialDate};
/// let year = PartialDate::financial_year(2025, FinancialYearStart::UNITED_STATES).unwrap();
/// assert_eq!(year.end().to_string(), "2026-09-30");
/// assert!(FinancialYearStart::new(2, 30).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FinancialYearStart {
    month: u32,
    day: u32,
}

impl FinancialYearStart {
    /// 1 April: the government of the United Kingdom, and its public bodies.
    pub const UNITED_KINGDOM: Self = Self { month: 4, day: 1 };
    /// 1 October: the federal government of the United States.
    pub const UNITED_STATES: Self = Self { month: 10, day: 1 };

    /// Some other day; `None` where not every year has it.
    pub fn new(month: u32, day: u32) -> Option<Self> {
        // a common year, so 29 February is refused
        NaiveDate::from_ymd_opt(2025, month, day).map(|_| Self { month, day })
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u32 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u32 {
        self.day
    }

    /// The day on which the financial year that opens in `year` opens.
    pub fn first_day(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }
}

impl Default for FinancialYearStart {
    fn default() -> Self {
        Self::UNITED_KINGDOM
    }
}

/// What a printed date leaves to custom: which number is the day, when the financial year opens, which year a
/// date without one belongs to.
///
/// ```
/// use action_plan::model::{DatePolicy, Timescale};
/// let reference = "2025-03-18".parse().unwrap();
/// let policy = DatePolicy::new().with_reference(reference);
/// assert_eq!(Timescale::read_with("June", &policy).due().unwrap().to_string(), "June 2025");
/// assert_eq!(Timescale::read("June").due(), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DatePolicy {
    /// Which number of a numeric date is the day; the first unless told.
    pub day_month_order: DayMonthOrder,
    /// When a financial year opens; 1 April unless told.
    pub financial_year_start: FinancialYearStart,
    /// The day of the document. A date without a year is then the next of its kind (the last one, where the
    /// words say that it is past). Without it, such a date has no days.
    pub reference: Option<NaiveDate>,
}

impl DatePolicy {
    /// The customs of the United Kingdom, and no reference date.
    pub fn new() -> Self {
        Self::default()
    }

    /// Which number of a numeric date is the day.
    #[must_use]
    pub const fn with_day_month_order(mut self, order: DayMonthOrder) -> Self {
        self.day_month_order = order;
        self
    }

    /// When a financial year opens.
    #[must_use]
    pub const fn with_financial_year_start(mut self, start: FinancialYearStart) -> Self {
        self.financial_year_start = start;
        self
    }

    /// The day of the document, from which a date without a year takes it.
    #[must_use]
    pub const fn with_reference(mut self, day: NaiveDate) -> Self {
        self.reference = Some(day);
        self
    }
}
