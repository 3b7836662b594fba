//! Whether an action is on time: a pure function of dates, status and the day that is asked about.

use crate::model::closed::wire_words;
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{PartialDate, Precision, Status};

/// The unit in which a date is reckoned: days for a day, months for a month, quarter or season, years for a
/// year.
///
/// ```
/// use action_plan::model::TimeUnit;
/// assert_eq!(serde_json::to_string(&TimeUnit::Months)?, r#""months""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TimeUnit {
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
}

wire_words!(TimeUnit {
    Days = "days",
    Months = "months",
    Years = "years",
});

/// A number of whole units that have passed. On the wire `{"months": 5}`.
///
/// ```
/// use action_plan::model::Elapsed;
/// assert_eq!(serde_json::to_string(&Elapsed::Months(5))?, r#"{"months":5}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Elapsed {
    /// Whole days.
    Days(u32),
    /// Whole months; 0 for less than one.
    Months(u32),
    /// Whole years; 0 for less than one.
    Years(u32),
}

impl Elapsed {
    /// The whole units from one day to a later one; nothing where it is not later. A month has passed when
    /// the same day of the next is reached, or its last day where it has no such day.
    ///
    /// ```
    /// use action_plan::model::{Elapsed, TimeUnit};
    /// use chrono::NaiveDate;
    /// let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
    /// let past = |unit| Elapsed::between(day("2025-09-30"), day("2026-03-12"), unit);
    /// assert_eq!(past(TimeUnit::Days), Elapsed::Days(163));
    /// assert_eq!(past(TimeUnit::Months), Elapsed::Months(5));
    /// assert_eq!(past(TimeUnit::Years), Elapsed::Years(0));
    /// ```
    pub fn between(from: NaiveDate, to: NaiveDate, unit: TimeUnit) -> Self {
        let days = u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or(0);
        // no month has fewer than 28 days, so the guess is never too small; one step back mends it
        let guess = days / 28;
        let months = || {
            let reached =
                |months: &u32| from.checked_add_months(Months::new(*months)).is_some_and(|day| day <= to);
            let fewest = days / 31;
            (fewest..=guess).rev().find(reached).unwrap_or(0)
        };
        match unit {
            TimeUnit::Days => Self::Days(days),
            TimeUnit::Months => Self::Months(months()),
            TimeUnit::Years => Self::Years(months() / 12),
        }
    }
}

/// An interval of days, both ends included, and the unit in which it is reckoned.
///
/// ```
/// use action_plan::model::{Interval, TimeUnit};
/// use chrono::NaiveDate;
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
/// let september = Interval::new(day("2025-09-01"), day("2025-09-30"), TimeUnit::Months);
/// assert!(september.holds(day("2025-09-12")));
/// assert_eq!(Interval::day(day("2025-09-12")).unit, TimeUnit::Days);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Interval {
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub end: NaiveDate,
    /// The unit in which it is reckoned.
    pub unit: TimeUnit,
}

impl Interval {
    /// An interval; ends in the wrong order change places.
    pub fn new(start: NaiveDate, end: NaiveDate, unit: TimeUnit) -> Self {
        Self { start: start.min(end), end: start.max(end), unit }
    }

    /// One day.
    pub const fn day(day: NaiveDate) -> Self {
        Self { start: day, end: day, unit: TimeUnit::Days }
    }

    /// Whether the day lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.start <= day && day <= self.end
    }
}

impl From<PartialDate> for Interval {
    /// The days of a date, in the unit in which it was printed; a range of up to 31 days counts in days, a
    /// longer one in months.
    fn from(date: PartialDate) -> Self {
        const LONGEST_MONTH: i64 = 31;
        let unit = match date.precision() {
            Precision::Day => TimeUnit::Days,
            Precision::Month | Precision::Quarter | Precision::Season | Precision::HalfYear => {
                TimeUnit::Months
            }
            Precision::Year | Precision::FinancialYear => TimeUnit::Years,
            Precision::Range if date.length() <= LONGEST_MONTH => TimeUnit::Days,
            Precision::Range => TimeUnit::Months,
        };
        Self::new(date.start(), date.end(), unit)
    }
}

/// How an action stands to its date.
///
/// ```
/// use action_plan::model::{Interval, Standing, Status, TimelinessKind};
/// use chrono::NaiveDate;
/// let due = Interval::day(NaiveDate::from_ymd_opt(2026, 3, 31).unwrap_or_default());
/// let at = |status, day| Standing::of(Some(status)).due(due).at(day, 0).kind;
/// let april = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap_or_default();
/// assert_eq!(at(Status::InProgress, april), TimelinessKind::Overdue);
/// assert_eq!(at(Status::Completed, april), TimelinessKind::Indeterminate, "nothing says when");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TimelinessKind {
    /// Open, and its date not past.
    NotDue,
    /// Open, and its date ends within the caller's limit.
    DueSoon,
    /// Open, and its date past.
    Overdue,
    /// Done by its date.
    DoneOnTime,
    /// Done after its date.
    DoneLate,
    /// Done, and the documents do not tell when, or not closely enough.
    Indeterminate,
    /// No date binds it: none is printed, or it was cancelled or superseded.
    NoDate,
}

wire_words!(TimelinessKind {
    NotDue = "not_due",
    DueSoon = "due_soon",
    Overdue = "overdue",
    DoneOnTime = "done_on_time",
    DoneLate = "done_late",
    Indeterminate = "indeterminate",
    NoDate = "no_date",
});

/// How an action stands to its date on a day. On the wire `{"kind": "overdue", "months": 5}`.
///
/// ```
/// use action_plan::model::{Elapsed, Standing, Interval, Status, TimeUnit, TimelinessKind};
/// use chrono::NaiveDate;
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
/// let september = Interval::new(day("2025-09-01"), day("2025-09-30"), TimeUnit::Months);
/// let standing = Standing::of(Some(Status::InProgress)).due(september).reported(day("2026-03-12"));
/// let found = standing.at(day("2026-03-12"), 0);
/// assert_eq!((found.kind, found.by), (TimelinessKind::Overdue, Some(Elapsed::Months(5))));
/// assert_eq!(serde_json::to_string(&found)?, r#"{"kind":"overdue","months":5}"#);
/// assert!(standing.at(day("2026-07-01"), 0).is_last_reported, "nothing is known after March");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Timeliness {
    /// How it stands.
    pub kind: TimelinessKind,
    /// Overdue or late: by how much, in the date's own unit. Due soon: the days left.
    #[serde(flatten)]
    pub by: Option<Elapsed>,
    /// Whether the day asked about is later than what was last reported, so that the action may have moved
    /// since.
    #[serde(default, rename = "last_reported", skip_serializing_if = "is_false")]
    pub is_last_reported: bool,
}

/// [`Timeliness`] as it stands on the wire, key by key, for the schema: `by` is one of three keys.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct TimelinessOnTheWire {
    /// How it stands.
    kind: TimelinessKind,
    /// Whole days past its date, or left to it.
    #[schemars(default, skip_serializing_if = "Option::is_none", extend("type" = "integer"))]
    days: Option<u32>,
    /// Whole months past its date.
    #[schemars(default, skip_serializing_if = "Option::is_none", extend("type" = "integer"))]
    months: Option<u32>,
    /// Whole years past its date.
    #[schemars(default, skip_serializing_if = "Option::is_none", extend("type" = "integer"))]
    years: Option<u32>,
    /// Whether the day asked about is later than what was last reported; left out where not.
    #[schemars(default, skip_serializing_if = "is_false")]
    last_reported: bool,
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Timeliness {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timeliness".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        TimelinessOnTheWire::json_schema(generator)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// What is known of an action's dates and status: what timeliness is computed from.
///
/// Only due dates count; review and start dates give no timeliness.
///
/// | status | date | kind |
/// |---|---|---|
/// | none, planned, in progress, on hold | holds the day, or lies after it | not due; due soon within the limit |
/// | | past | overdue |
/// | completed, verified | completion date not after its end | done on time |
/// | | completion date after its end | done late |
/// | | completion date overlaps its end | indeterminate |
/// | | no completion date, reported by its end | done on time |
/// | | no completion date, reported later or undated | indeterminate |
/// | cancelled, superseded | any | no date |
/// | any | none | no date |
///
/// ```
/// use action_plan::model::{Standing, Status, TimelinessKind};
/// let standing = Standing::of(Some(Status::Completed));
/// assert_eq!(standing.at(Default::default(), 0).kind, TimelinessKind::NoDate);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Standing {
    /// Where the action stands.
    pub status: Option<Status>,
    /// When it is due.
    pub due: Option<Interval>,
    /// When it was done.
    pub completed: Option<Interval>,
    /// The day of the update that says so.
    pub reported: Option<NaiveDate>,
}

impl Standing {
    /// A status without dates.
    pub fn of(status: Option<Status>) -> Self {
        Self { status, ..Self::default() }
    }

    /// With a due date.
    #[must_use]
    pub const fn due(mut self, due: Interval) -> Self {
        self.due = Some(due);
        self
    }

    /// With the date on which it was done.
    #[must_use]
    pub const fn completed(mut self, completed: Interval) -> Self {
        self.completed = Some(completed);
        self
    }

    /// With the day of the update.
    #[must_use]
    pub const fn reported(mut self, reported: NaiveDate) -> Self {
        self.reported = Some(reported);
        self
    }

    /// How it stands on a day. What ends within `soon` days is due soon; 0 for never.
    pub fn at(self, as_of: NaiveDate, soon: u32) -> Timeliness {
        let (kind, by) =
            self.due.map_or((TimelinessKind::NoDate, None), |due| self.against(due, as_of, soon));
        let is_last_reported = self.reported.is_some_and(|reported| as_of > reported);
        Timeliness { kind, by, is_last_reported }
    }

    fn against(self, due: Interval, as_of: NaiveDate, soon: u32) -> (TimelinessKind, Option<Elapsed>) {
        match self.status {
            Some(Status::Cancelled | Status::Superseded) => (TimelinessKind::NoDate, None),
            Some(Status::Completed | Status::Verified) => self.done(due),
            None | Some(Status::Planned | Status::InProgress | Status::OnHold) => open(due, as_of, soon),
        }
    }

    fn done(self, due: Interval) -> (TimelinessKind, Option<Elapsed>) {
        match (self.completed, self.reported) {
            (Some(completed), _) if completed.end <= due.end => (TimelinessKind::DoneOnTime, None),
            (Some(completed), _) if completed.start > due.end => {
                (TimelinessKind::DoneLate, Some(Elapsed::between(due.end, completed.end, due.unit)))
            }
            // what was reported done by the due day was done by then
            (_, Some(reported)) if reported <= due.end => (TimelinessKind::DoneOnTime, None),
            _ => (TimelinessKind::Indeterminate, None),
        }
    }
}

fn open(due: Interval, as_of: NaiveDate, soon: u32) -> (TimelinessKind, Option<Elapsed>) {
    if as_of > due.end {
        return (TimelinessKind::Overdue, Some(Elapsed::between(due.end, as_of, due.unit)));
    }
    let left = u32::try_from(due.end.signed_duration_since(as_of).num_days()).unwrap_or(u32::MAX);
    if soon > 0 && left <= soon {
        return (TimelinessKind::DueSoon, Some(Elapsed::Days(left)));
    }
    (TimelinessKind::NotDue, None)
}
