//! Dates as plans print them: a span of days and how finely it was printed.

mod display;
pub(crate) mod grammar;
pub(crate) mod lexer;
pub(crate) mod names;
mod policy;
mod yearless;

use crate::model::closed::wire_words;
use core::cmp::Ordering;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

pub use display::PartialDateError;
pub use policy::{DatePolicy, DayMonthOrder, FinancialYearStart};
pub use yearless::YearlessDate;

/// How finely a date was printed, from the finest to the coarsest; a range may have any length.
///
/// ```
/// use action_plan::model::{PartialDate, Precision};
/// let date: PartialDate = "Q3 2025".parse().unwrap();
/// assert_eq!(date.precision(), Precision::Quarter);
/// assert_eq!(date.precision().to_string(), "quarter");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Precision {
    /// One day.
    Day,
    /// A calendar month.
    Month,
    /// Three months from January, April, July or October.
    Quarter,
    /// Three months from March, June, September or December.
    Season,
    /// Six months from January or July.
    HalfYear,
    /// A calendar year.
    Year,
    /// Twelve months from the day the publisher's books open; in the United Kingdom 1 April.
    FinancialYear,
    /// From one printed date to another.
    Range,
}

wire_words!(Precision {
    Day = "day",
    Month = "month",
    Quarter = "quarter",
    Season = "season",
    HalfYear = "half_year",
    Year = "year",
    FinancialYear = "financial_year",
    Range = "range",
});

/// A quarter of the year by its weather, as plans of the northern hemisphere print it: spring is March to
/// May, summer June to August, autumn September to November, winter December to February of the next year.
///
/// ```
/// use action_plan::model::{PartialDate, Season};
/// let winter = PartialDate::season(2013, Season::Winter).unwrap();
/// assert_eq!(winter.end().to_string(), "2014-02-28");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "there is no fifth season")]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the next year.
    Winter,
}

wire_words!(Season {
    Spring = "spring",
    Summer = "summer",
    Autumn = "autumn",
    Winter = "winter",
});

/// A part of a period that is named but not dated: "early 2015", "late spring", "end of March".
///
/// Reading never narrows a date by it (nobody agreed where "early" ends); [`PartialDate::part`] does, where a
/// caller wants it.
///
/// ```
/// use action_plan::model::{PartialDate, Part};
/// let year = PartialDate::year(2015).unwrap();
/// assert_eq!(year.part(Part::Late).to_string(), "H2 2015");
/// assert_eq!(year.part(Part::End).to_string(), "31 December 2015");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Part {
    /// "early", "beginning of", "start of".
    Early,
    /// "mid", "middle of".
    Mid,
    /// "late", "latter part of".
    Late,
    /// "end of", "close of".
    End,
}

wire_words!(Part {
    Early = "early",
    Mid = "mid",
    Late = "late",
    End = "end",
});

/// How the days of one date lie to the days of another.
///
/// ```
/// use action_plan::model::{PartialDate, Relation};
/// let may = PartialDate::month(2025, 5).unwrap();
/// let year = PartialDate::year(2025).unwrap();
/// assert_eq!(may.relation(year), Relation::Within);
/// assert_eq!(year.relation(may), Relation::Contains);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "two spans of days lie to each other in no other way")]
pub enum Relation {
    /// Every day of it is before every day of the other.
    Before,
    /// Every day of it is after every day of the other.
    After,
    /// It lies inside the other, which has more days.
    Within,
    /// The other lies inside it, and it has more days.
    Contains,
    /// They share days, and each has days that the other has not.
    Overlaps,
    /// The same days.
    Equal,
}

wire_words!(Relation {
    Before = "before",
    After = "after",
    Within = "within",
    Contains = "contains",
    Overlaps = "overlaps",
    Equal = "equal",
});

impl Relation {
    /// The same, seen from the other date.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Before => Self::After,
            Self::After => Self::Before,
            Self::Within => Self::Contains,
            Self::Contains => Self::Within,
            Self::Overlaps => Self::Overlaps,
            Self::Equal => Self::Equal,
        }
    }
}

/// A date as plans print it: the days it covers, first and last included, and how finely it was printed.
///
/// It holds no text and has no order: "May 2025" is neither before nor after "2025". Two dates are compared
/// by [`relation`](Self::relation). Years run from [`FIRST_YEAR`](Self::FIRST_YEAR) to
/// [`LAST_YEAR`](Self::LAST_YEAR).
///
/// On the wire it is `{"start": "2025-09-01", "end": "2025-09-30", "precision": "month"}`; a span that does
/// not fit its precision is refused.
///
/// `Display` prints the words of the date and [`FromStr`](core::str::FromStr) reads them back to the same
/// value; it reads every way of writing that is listed at [`Timescale`](super::Timescale), under the default
/// [`DatePolicy`]. The whole string must be the date.
///
/// ```
/// use action_plan::model::PartialDate;
/// let due: PartialDate = "September 2025".parse().unwrap();
/// let now: PartialDate = "30/06/2026".parse().unwrap();
/// assert_eq!(due.months_moved(now), Some(9));
/// assert_eq!(now.to_string(), "30 June 2026");
/// assert!("31 June 2026".parse::<PartialDate>().is_err());
/// assert_eq!(
///     serde_json::to_string(&due).unwrap(),
///     r#"{"start":"2025-09-01","end":"2025-09-30","precision":"month"}"#,
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "display::Wire")]
pub struct PartialDate {
    start: NaiveDate,
    end: NaiveDate,
    precision: Precision,
}

impl PartialDate {
    /// The first year that a date may touch.
    pub const FIRST_YEAR: i32 = 1900;
    /// The last year that a date may touch.
    pub const LAST_YEAR: i32 = 2199;

    /// Some span of days, checked against its precision.
    pub(crate) fn checked(start: NaiveDate, end: NaiveDate, precision: Precision) -> Option<Self> {
        let years = Self::FIRST_YEAR..=Self::LAST_YEAR;
        let fits = match precision {
            Precision::Day => start == end,
            Precision::Month => months_later(start, 1) == Some(end) && start.day() == 1,
            Precision::Quarter => {
                months_later(start, 3) == Some(end) && start.day() == 1 && start.month0().is_multiple_of(3)
            }
            Precision::Season => {
                months_later(start, 3) == Some(end) && start.day() == 1 && start.month().is_multiple_of(3)
            }
            Precision::HalfYear => {
                months_later(start, 6) == Some(end) && start.day() == 1 && start.month0().is_multiple_of(6)
            }
            Precision::Year => months_later(start, 12) == Some(end) && start.ordinal() == 1,
            Precision::FinancialYear => months_later(start, 12) == Some(end),
            Precision::Range => start <= end,
        };
        (fits && years.contains(&start.year()) && years.contains(&end.year())).then_some(Self {
            start,
            end,
            precision,
        })
    }

    /// So many whole months from the first of a month.
    fn months(year: i32, month: u32, count: u32, precision: Precision) -> Option<Self> {
        let start = NaiveDate::from_ymd_opt(year, month, 1)?;
        Self::checked(start, months_later(start, count)?, precision)
    }

    /// One day; `None` outside the years that a date may touch.
    pub fn day(day: NaiveDate) -> Option<Self> {
        Self::checked(day, day, Precision::Day)
    }

    /// A calendar month, 1 to 12.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Self::months(year, month, 1, Precision::Month)
    }

    /// A calendar quarter, 1 to 4.
    pub fn quarter(year: i32, quarter: u32) -> Option<Self> {
        if !(1..=4).contains(&quarter) {
            return None;
        }
        Self::months(year, quarter * 3 - 2, 3, Precision::Quarter)
    }

    /// A quarter, 1 to 4, of the financial year that opens in `start_year`: the third of 2025-26 is October
    /// to December 2025. `None` where the year does not open on the first of a calendar quarter.
    pub fn financial_quarter(start_year: i32, quarter: u32, opens: FinancialYearStart) -> Option<Self> {
        if !(1..=4).contains(&quarter) {
            return None;
        }
        let start = opens.first_day(start_year)?.checked_add_months(Months::new(quarter * 3 - 3))?;
        Self::checked(start, months_later(start, 3)?, Precision::Quarter)
    }

    /// A season, named by the year in which it begins: winter 2013 is December 2013 to February 2014.
    pub fn season(year: i32, season: Season) -> Option<Self> {
        Self::months(year, season.first_month(), 3, Precision::Season)
    }

    /// Half of a calendar year, 1 or 2.
    pub fn half_year(year: i32, half: u32) -> Option<Self> {
        if !(1..=2).contains(&half) {
            return None;
        }
        Self::months(year, half * 6 - 5, 6, Precision::HalfYear)
    }

    /// A calendar year.
    pub fn year(year: i32) -> Option<Self> {
        Self::months(year, 1, 12, Precision::Year)
    }

    /// The financial year that opens in `start_year`.
    pub fn financial_year(start_year: i32, opens: FinancialYearStart) -> Option<Self> {
        let start = opens.first_day(start_year)?;
        Self::checked(start, months_later(start, 12)?, Precision::FinancialYear)
    }

    /// From one day to another, both included; `None` where `end` is before `start`.
    pub fn range(start: NaiveDate, end: NaiveDate) -> Option<Self> {
        Self::checked(start, end, Precision::Range)
    }

    /// From the first day of one date to the last day of another; `None` where that is no span.
    pub fn through(self, last: Self) -> Option<Self> {
        Self::range(self.start, last.end)
    }

    /// A part of it, where a caller wants one: of a year the first or second half or the middle six months,
    /// of three months the first, second or third, of anything else the first, second or last third of its
    /// days; `End` is its last day. A single day has no parts and stays.
    #[must_use]
    pub fn part(self, part: Part) -> Self {
        self.narrowed(part).unwrap_or(self)
    }

    fn narrowed(self, part: Part) -> Option<Self> {
        if part == Part::End {
            return Self::day(self.end);
        }
        let third = match part {
            Part::Early => 0,
            Part::Mid => 1,
            Part::Late | Part::End => 2,
        };
        match self.precision {
            Precision::Day => Some(self),
            Precision::Year => match part {
                Part::Early => Self::half_year(self.start.year(), 1),
                Part::Mid => {
                    let start = self.start.checked_add_months(Months::new(3))?;
                    Self::range(start, months_later(start, 6)?)
                }
                Part::Late | Part::End => Self::half_year(self.start.year(), 2),
            },
            Precision::Quarter | Precision::Season => {
                let month = self.start.checked_add_months(Months::new(third))?;
                Self::month(month.year(), month.month())
            }
            Precision::Month | Precision::HalfYear | Precision::FinancialYear | Precision::Range => {
                let days = u64::try_from(self.length()).ok()?;
                let cut = |of_three: u64| self.start.checked_add_days(Days::new(days * of_three / 3));
                let (from, after) = (cut(third.into())?, cut(u64::from(third) + 1)?);
                Self::range(from, after.pred_opt()?.max(from))
            }
        }
    }

    /// First day, included.
    pub const fn start(self) -> NaiveDate {
        self.start
    }

    /// Last day, included.
    pub const fn end(self) -> NaiveDate {
        self.end
    }

    /// How finely it was printed.
    pub const fn precision(self) -> Precision {
        self.precision
    }

    /// Number of days, at least 1.
    pub fn length(self) -> i64 {
        (self.end - self.start).num_days() + 1
    }

    /// How its days lie to the days of `other`; the precisions play no part.
    pub fn relation(self, other: Self) -> Relation {
        if self.end < other.start {
            return Relation::Before;
        }
        if other.end < self.start {
            return Relation::After;
        }
        match (self.start.cmp(&other.start), self.end.cmp(&other.end)) {
            (Ordering::Equal, Ordering::Equal) => Relation::Equal,
            (Ordering::Greater | Ordering::Equal, Ordering::Less | Ordering::Equal) => Relation::Within,
            (Ordering::Less | Ordering::Equal, Ordering::Greater | Ordering::Equal) => Relation::Contains,
            (Ordering::Less, Ordering::Less) | (Ordering::Greater, Ordering::Greater) => Relation::Overlaps,
        }
    }

    /// Whole months from the last day of this date to the last day of `other`, less than nothing where
    /// `other` is earlier. The last day of a month counts as the end of it, so from 31 August to
    /// 30 September is one month. `None` where either is coarser than a quarter, or a range of more days
    /// than any quarter has.
    pub fn months_moved(self, other: Self) -> Option<i32> {
        if self.is_coarse() || other.is_coarse() {
            return None;
        }
        let whole = |from: NaiveDate, to: NaiveDate| {
            let months = (to.year() - from.year()) * 12 + i32::try_from(to.month()).ok()?
                - i32::try_from(from.month()).ok()?;
            Some(if months > 0 && to.day() < from.day() && !is_last_of_month(to) {
                months - 1
            } else {
                months
            })
        };
        if self.end <= other.end {
            whole(self.end, other.end)
        } else {
            whole(other.end, self.end).map(|months| -months)
        }
    }

    /// Whether it was printed more coarsely than a quarter.
    pub fn is_coarse(self) -> bool {
        match self.precision {
            Precision::Day | Precision::Month | Precision::Quarter | Precision::Season => false,
            Precision::HalfYear | Precision::Year | Precision::FinancialYear => true,
            // the longest quarter has 92 days
            Precision::Range => self.length() > 92,
        }
    }

    /// Whether its last day lies before `as_of`.
    pub fn is_past(self, as_of: NaiveDate) -> bool {
        self.end < as_of
    }

    /// Whether `day` is one of its days.
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.start..=self.end).contains(&day)
    }
}

impl Season {
    /// Number of its first month.
    pub const fn first_month(self) -> u32 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// The last of so many months that begin on `start`.
fn months_later(start: NaiveDate, count: u32) -> Option<NaiveDate> {
    start.checked_add_months(Months::new(count))?.pred_opt()
}

fn is_last_of_month(day: NaiveDate) -> bool {
    day.succ_opt().is_none_or(|next| next.month() != day.month())
}
