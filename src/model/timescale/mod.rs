//! What a Target Date cell says.

mod item;
mod phrases;
mod reading;
mod wire;

use crate::model::closed::wire_words;
use core::convert::Infallible;
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use super::partial_date::{DatePolicy, Part, PartialDate, Precision, YearlessDate};
use super::status::Status;

/// What a date in a cell is the date of.
///
/// ```
/// use action_plan::model::{DateRole, Timescale};
/// assert_eq!(Timescale::read("Review in May 2025").dates[0].role, DateRole::ReviewDue);
/// assert_eq!(Timescale::read("From May 2025").dates[0].role, DateRole::PlannedStart);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateRole {
    /// The step is to be finished; a bare date is this.
    Due,
    /// The step is to be finished, said to be a new date ("revised", "extended to").
    RevisedDue,
    /// The step is to be looked at again; no promise of delivery.
    ReviewDue,
    /// The step is to begin.
    PlannedStart,
    /// The step began.
    Started,
    /// Some later stage of the step is to begin; when the step ends is not said.
    NextStageStart,
    /// The step was finished.
    Completed,
}

wire_words!(DateRole {
    Due = "due",
    RevisedDue = "revised_due",
    ReviewDue = "review_due",
    PlannedStart = "planned_start",
    Started = "started",
    NextStageStart = "next_stage_start",
    Completed = "completed",
});

/// A date as it stands in a cell: with its year, or without.
///
/// ```
/// use action_plan::model::{PrintedDate, Timescale};
/// let cell = Timescale::read("late January");
/// assert!(matches!(cell.dates[0].date, PrintedDate::Yearless(_)));
/// assert_eq!(cell.due(), None, "no days without a year");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PrintedDate {
    /// The days are known.
    Dated(PartialDate),
    /// The year is not printed: a precision and no days.
    Yearless(YearlessDate),
}

impl PrintedDate {
    /// The days, where they are known.
    pub const fn days(self) -> Option<PartialDate> {
        match self {
            Self::Dated(date) => Some(date),
            Self::Yearless(_) => None,
        }
    }

    /// How finely it was printed.
    pub const fn precision(self) -> Precision {
        match self {
            Self::Dated(date) => date.precision(),
            Self::Yearless(date) => date.precision(),
        }
    }
}

/// One date of a cell and what it is the date of.
///
/// On the wire one flat row; `start` and `end` are null where no year is printed, and `yearless` then keeps
/// the words of the date. `part` is there where the cell names one.
///
/// ```
/// use action_plan::model::Timescale;
/// let row = serde_json::to_string(&Timescale::read("by June 2025").dates[0]).unwrap();
/// assert_eq!(row, r#"{"role":"due","start":"2025-06-01","end":"2025-06-30","precision":"month"}"#);
/// let row = serde_json::to_string(&Timescale::read("by June").dates[0]).unwrap();
/// assert_eq!(row, r#"{"role":"due","start":null,"end":null,"precision":"month","yearless":"June"}"#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(into = "wire::Row", try_from = "wire::Row")]
#[non_exhaustive]
pub struct TimescaleDate {
    /// What it is the date of.
    pub role: DateRole,
    /// The date itself: always the whole period that is named.
    pub date: PrintedDate,
    /// The part of the period that the cell names ("late 2025"), which never narrows the date.
    pub part: Option<Part>,
}

impl TimescaleDate {
    /// A date with its role.
    pub const fn new(role: DateRole, date: PartialDate) -> Self {
        Self { role, date: PrintedDate::Dated(date), part: None }
    }

    /// The days, where they are known.
    pub const fn days(self) -> Option<PartialDate> {
        self.date.days()
    }
}

/// A unit of time as plans count it.
///
/// ```
/// use action_plan::model::{TermUnit, Timescale};
/// assert_eq!(Timescale::read("12 weeks from approval").relative.unwrap().unit, TermUnit::Week);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TermUnit {
    /// A day, working or not.
    Day,
    /// Seven days.
    Week,
    /// A calendar month.
    Month,
    /// Three months.
    Quarter,
    /// Twelve months.
    Year,
}

wire_words!(TermUnit {
    Day = "day",
    Week = "week",
    Month = "month",
    Quarter = "quarter",
    Year = "year",
});

/// A length of time, and the event it is counted from where one is named: no date until somebody says when
/// that event was.
///
/// ```
/// use action_plan::model::Timescale;
/// let term = Timescale::read("Within 60 days of publication").relative.unwrap();
/// assert_eq!((term.count, term.from.as_deref()), (60, Some("publication")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RelativeTerm {
    /// How many units.
    pub count: u32,
    /// Which unit.
    pub unit: TermUnit,
    /// The event, as printed.
    pub from: Option<String>,
}

/// What keeps a cell from being understood, beyond its words being unknown.
///
/// ```
/// use action_plan::model::{Timescale, TimescaleProblem};
/// let cell = Timescale::read("31 June 2025");
/// assert!(!cell.understood && cell.dates.is_empty());
/// assert_eq!(cell.problem, Some(TimescaleProblem::ImpossibleDate));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TimescaleProblem {
    /// A date that can be read in two ways ("June 12", "FY25").
    AmbiguousDate,
    /// "Completed by" a date: done by then, or to be done by then.
    AmbiguousCompletion,
    /// A day that the calendar has not.
    ImpossibleDate,
    /// A date in a sentence that does not say what it is the date of.
    UnclearRole,
}

wire_words!(TimescaleProblem {
    AmbiguousDate = "ambiguous_date",
    AmbiguousCompletion = "ambiguous_completion",
    ImpossibleDate = "impossible_date",
    UnclearRole = "unclear_role",
});

/// What a Target Date cell says: the reported status, the dates and what they are dates of.
///
/// Its text is kept as printed and is all that `Display` prints. Reading never fails: what the grammar cannot
/// read is kept with `understood` false, and nothing is guessed.
///
/// # Grammar
///
/// White space, case, emphasis and tags mean nothing, except that a struck-out date no longer holds. Dashes
/// of every length are one.
///
/// ```ebnf
/// cell      = statement, { ( "." | ";" | "," | " - " | "and" | "but" ), statement }, { "(", cell, ")" } ;
/// statement = { status | rhythm | not-set | condition | [ role ], date | term | other-word } ;
/// role      = due | revised | original | review | start | next | started | completed ;
/// due       = "by" | "due" | "target" | "deadline" | "to be", done | "will be", done | … ;
/// revised   = "revised" | "extended to" | "rescheduled" | "moved to" | "delayed to" | "now due" | … ;
/// original  = "originally" | "previously" | "was" | "baseline" | revised, "from" | … ;   (* of a revised date *)
/// review    = "review" ;        start = "from" | "starting" | "commencing" | "will begin" | … ;
/// started   = "began" | "commenced" | "started" | "since" ;        completed = done ;
/// next      = date, "(", words, "will begin", ")" | "next stage", start ;
/// done      = "complete" | "completed" | "done" | "achieved" | "implemented" | "closed" | "delivered" | … ;
/// status    = done | "ongoing" | "underway" | "in progress" | "on track" | "not started" | "on hold"
///           | "withdrawn" | "superseded" | "verified" | … ;
/// rhythm    = "daily" | "monthly" | "quarterly" | "annually" | "every", number, unit | "per", unit | … ;
/// not-set   = "TBC" | "TBA" | "n/a" | "to be confirmed" | … ;
/// condition = ( "subject to" | "contingent on" | "dependent on" | "once" | "following" | "if" | … ), words ;
/// term      = [ "within" ], number, unit, [ ( "of" | "from" | "after" | … ), words ] ;
///
/// date      = single, [ ( "to" | "-" | "until" ), single ] | single, ( "/" | "and" ), single
///           | "between", single, "and", single | day-of-month, ( "to" | "-" ), day ;
/// single    = [ part, [ "of" ] ], period | week, day | weekday, day ;
/// part      = "early" | "beginning" | "mid" | "late" | "end" | … ;   week = "week commencing" | "w/e" | … ;
/// period    = day | month | quarter | half | season | financial | year ;
/// day       = day-of-month, month-name, [ year ] | month-name, day-of-month, [ year ]
///           | number, ( "/" | "." | "-" ), number, ( "/" | "." | "-" ), year | iso-day ;
/// month     = month-name, [ year ] | number, ( "/" | "." ), year4 | year4, "-", number ;
/// quarter   = ( "Q3" | "quarter 3" | "third quarter" | "III quarter" ), [ year | financial ] | year4, "Q3" | financial, "Q3" ;
/// half      = ( "H1" | "first half" ), [ year4 ] ;      season = season-name, [ year4 | financial ] ;
/// financial = year, ( "/" | "-" ), next-year, [ "FY" ] | ( "FY" | "financial year" ), year ;
/// year      = year4 | two-digits ;
/// ```
///
/// A bare date is due. Two numbers that are years in a row and printed as one ("2025/26", "2009-10") are a
/// financial year; other than that "2025-06" is a month. Quarters are calendar quarters unless a financial
/// year is printed with them. "until", "by", "in", "throughout" and "through" a period: due in that period.
/// Several statuses: the least advanced, but "completed, and the work is ongoing" is completed and open-ended.
/// A status in parentheses counts only where none stands outside; a status in a condition never.
///
/// ```
/// use action_plan::model::{DateRole, Status, Timescale};
/// let cell = Timescale::read("Underway, revised target date June 2026");
/// assert_eq!(cell.status, Some(Status::InProgress));
/// assert_eq!(cell.due().unwrap().to_string(), "June 2026");
/// assert!(cell.is_marked_revised());
///
/// let cell = Timescale::read("June 2026 contingent on Spending Review funding");
/// assert_eq!(cell.condition.as_deref(), Some("contingent on Spending Review funding"));
/// assert_eq!(
///     serde_json::to_value(&cell).unwrap(),
///     serde_json::json!({
///         "text": "June 2026 contingent on Spending Review funding", "understood": true, "status": null,
///         "dates": [{"role": "due", "start": "2026-06-01", "end": "2026-06-30", "precision": "month"}],
///         "open_ended": false, "recurring": false,
///         "condition": "contingent on Spending Review funding", "note": null,
///     }),
/// );
/// assert!(!Timescale::read("As soon as possible").understood);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "the wire format has them side by side")]
pub struct Timescale {
    /// The cell as printed.
    pub text: String,
    /// Whether something was read and nothing in the way of it. Where false, what was read is a fragment.
    #[serde(default)]
    pub understood: bool,
    /// The status that its words report.
    #[serde(default)]
    pub status: Option<Status>,
    /// Its dates, in the order of the text.
    #[serde(default)]
    pub dates: Vec<TimescaleDate>,
    /// Said to go on, and no end is named.
    #[serde(default)]
    pub open_ended: bool,
    /// Said to come again: "monthly", "every 24 months".
    #[serde(default)]
    pub recurring: bool,
    /// The first condition it names, in its own words.
    #[serde(default)]
    pub condition: Option<String>,
    /// Its first remark in parentheses, in its own words.
    #[serde(default)]
    pub note: Option<String>,
    /// Said to be not set, or to have none: "TBC", "n/a", an empty cell. Left out on the wire where false.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub not_set: bool,
    /// A length of time in place of a date. Left out on the wire where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relative: Option<RelativeTerm>,
    /// What keeps it from being understood. Left out on the wire where nothing does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<TimescaleProblem>,
}

impl Timescale {
    /// Reads a cell by the customs of the United Kingdom: the day before the month, financial years from
    /// 1 April. Total, and linear in the length of the cell.
    pub fn read(cell: &str) -> Self {
        Self::read_with(cell, &DatePolicy::new())
    }

    /// Reads a cell by the caller's customs.
    pub fn read_with(cell: &str, policy: &DatePolicy) -> Self {
        reading::read(cell, policy)
    }

    /// The status of a cell that says nothing else, dates apart: "Complete", "In progress, June 2026".
    #[cfg(feature = "text")]
    pub(crate) fn status_alone(cell: &str) -> Option<Status> {
        reading::status_alone(cell)
    }

    /// A date in code: due then, its words as text.
    pub fn due_on(date: PartialDate) -> Self {
        Self {
            text: date.to_string(),
            understood: true,
            dates: vec![TimescaleDate::new(DateRole::Due, date)],
            ..Self::default()
        }
    }

    /// When it is due as things stand: the revised date, else the due date; of several the one that ends
    /// last. A review, a start and a completion are not due dates.
    pub fn due(&self) -> Option<PartialDate> {
        self.revised().or_else(|| self.last(DateRole::Due))
    }

    /// The due date that is not marked as revised; of several the one that ends last.
    pub fn original_due(&self) -> Option<PartialDate> {
        self.last(DateRole::Due)
    }

    /// The revised due date; of several the one that ends last.
    pub fn revised(&self) -> Option<PartialDate> {
        self.last(DateRole::RevisedDue)
    }

    /// When it is to be looked at again.
    pub fn review(&self) -> Option<PartialDate> {
        self.last(DateRole::ReviewDue)
    }

    /// When it began, else when it is to begin; of several the one that begins first.
    pub fn start(&self) -> Option<PartialDate> {
        let first = |role| self.with_role(role).min_by_key(|date| date.start());
        first(DateRole::Started).or_else(|| first(DateRole::PlannedStart))
    }

    /// When it was finished; of several the one that ends last.
    pub fn completed(&self) -> Option<PartialDate> {
        self.last(DateRole::Completed)
    }

    /// The dates of one role whose days are known, in the order of the text.
    pub fn with_role(&self, role: DateRole) -> impl Iterator<Item = PartialDate> {
        self.dates.iter().filter(move |date| date.role == role).filter_map(|date| date.days())
    }

    /// Whether the cell itself says that its date is a new one.
    pub fn is_marked_revised(&self) -> bool {
        self.dates.iter().any(|date| date.role == DateRole::RevisedDue)
    }

    fn last(&self, role: DateRole) -> Option<PartialDate> {
        self.with_role(role).max_by_key(|date| date.end())
    }
}

impl fmt::Display for Timescale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}

impl FromStr for Timescale {
    type Err = Infallible;

    fn from_str(cell: &str) -> Result<Self, Infallible> {
        Ok(Self::read(cell))
    }
}
