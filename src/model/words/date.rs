//! Dates in words: how long past, from when to when.

use crate::model::{Caveat, DueChange, Elapsed, PartialDate, Timeliness, TimelinessKind, TimelinessRecord};
use std::fmt;

impl fmt::Display for Elapsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, unit) = match *self {
            Self::Days(days) => (days, "day"),
            Self::Months(months) => (months, "month"),
            Self::Years(years) => (years, "year"),
        };
        match count {
            0 => write!(f, "less than a {unit}"),
            1 => write!(f, "1 {unit}"),
            _ => write!(f, "{count} {unit}s"),
        }
    }
}

impl Timeliness {
    /// How it stands against a date: "5 months past September 2025".
    ///
    /// ```
    /// use action_plan::model::{PartialDate, Timeliness};
    /// let date: PartialDate = "September 2025".parse()?;
    /// let standing: Timeliness = serde_json::from_str(r#"{"kind":"overdue","months":5}"#)?;
    /// assert_eq!(standing.shown_against(Some(date)), "5 months past September 2025");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn shown_against(&self, date: Option<PartialDate>) -> String {
        let (Some(date), kind) = (date, self.kind) else {
            return TimelinessKind::NoDate.shown().to_owned();
        };
        let by = self.by.map(|by| by.to_string());
        let words = match (kind, by) {
            (TimelinessKind::Overdue, Some(by)) => format!("{by} past {date}"),
            (TimelinessKind::Overdue, None) => format!("past {date}"),
            (TimelinessKind::NotDue, _) => format!("{date} is not past"),
            (TimelinessKind::DueSoon, Some(by)) => format!("{date} is due within {by}"),
            (TimelinessKind::DueSoon, None) => format!("{date} is due soon"),
            (TimelinessKind::DoneOnTime, _) => format!("reported done by {date}"),
            (TimelinessKind::DoneLate, Some(by)) => format!("reported done {by} after {date}"),
            (TimelinessKind::DoneLate, None) => format!("reported done after {date}"),
            (TimelinessKind::Indeterminate, _) => {
                format!("no day of completion is printed to hold against {date}")
            }
            (TimelinessKind::NoDate, _) => kind.shown().to_owned(),
        };
        if self.is_last_reported { format!("{words} ({})", Caveat::LastReported.shown()) } else { words }
    }
}

impl TimelinessRecord {
    /// How it stands against the date of the plan and, where that is another, against the latest.
    pub fn shown(&self, due: &DueChange) -> String {
        let original = self.against_original.shown_against(due.original);
        if due.original == due.current {
            return original;
        }
        let current = self.against_current.shown_against(due.current);
        if due.original.is_none() { current } else { format!("{original}; the date now given: {current}") }
    }
}

impl DueChange {
    /// From when to when: "from September 2025 to June 2026, 9 months later, marked as revised"; none
    /// where the date is the same.
    ///
    /// ```
    /// use action_plan::model::DueChange;
    /// let due: DueChange = serde_json::from_str(r#"{
    ///     "original": {"start": "2025-09-01", "end": "2025-09-30", "precision": "month"},
    ///     "current": {"start": "2026-06-01", "end": "2026-06-30", "precision": "month"},
    ///     "moved_months": 9, "marked_revised": false}"#).unwrap();
    /// assert_eq!(
    ///     due.moved_shown().unwrap(),
    ///     "from September 2025 to June 2026, 9 months later, not marked as revised",
    /// );
    /// ```
    pub fn moved_shown(&self) -> Option<String> {
        let (original, current) = (self.original?, self.current?);
        if original == current {
            return None;
        }
        let is_later = current.end() > original.end();
        let direction = if is_later { "later" } else { "earlier" };
        let by = match self.moved_months.map(i32::unsigned_abs) {
            Some(0) if current.end() == original.end() => "to the same last day".to_owned(),
            Some(0) => format!("less than a month {direction}"),
            Some(1) => format!("1 month {direction}"),
            Some(months) => format!("{months} months {direction}"),
            None => direction.to_owned(),
        };
        let mark = match (is_later, self.marked_revised) {
            (_, true) => ", marked as revised",
            (true, false) => ", not marked as revised",
            (false, false) => "",
        };
        Some(format!("from {original} to {current}, {by}{mark}"))
    }
}
