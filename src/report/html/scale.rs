//! Days as places on a line from left to right.

use chrono::{Datelike, NaiveDate};

/// From the first day shown to the last.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    first: NaiveDate,
    last: NaiveDate,
}

impl Scale {
    /// A line that holds all these days, from the first of a month to the first of another; none without a
    /// day.
    pub(super) fn over(days: impl Iterator<Item = NaiveDate> + Clone) -> Option<Self> {
        let first = days.clone().min()?.with_day(1)?;
        let last = month_after(days.max()?)?;
        Some(Self { first, last })
    }

    /// Where a day stands: a percentage of the line with two decimals.
    pub(super) fn at(self, day: NaiveDate) -> String {
        shown(self.hundredths(day))
    }

    /// How long a stretch is, as a percentage of the line.
    pub(super) fn between(self, from: NaiveDate, to: NaiveDate) -> String {
        shown(self.hundredths(to).saturating_sub(self.hundredths(from)))
    }

    fn hundredths(self, day: NaiveDate) -> u64 {
        let whole = (self.last - self.first).num_days().max(1);
        let part = (day - self.first).num_days().clamp(0, whole);
        u64::try_from(part * 10_000 / whole).unwrap_or(0)
    }

    /// The years of the line and the day on which each begins on it. A year that would begin within the last
    /// twelfth of the line is left out: its name would not fit.
    pub(super) fn years(self) -> Vec<(i32, NaiveDate)> {
        let begins = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).map(|day| (year, day.max(self.first)));
        let years = (self.first.year()..=self.last.year()).filter_map(begins);
        years.filter(|(_, day)| self.hundredths(*day) < 9_200).collect()
    }
}

/// The first day of the month after a day's.
pub(super) fn month_after(day: NaiveDate) -> Option<NaiveDate> {
    let (year, month) = if day.month() == 12 { (day.year() + 1, 1) } else { (day.year(), day.month() + 1) };
    NaiveDate::from_ymd_opt(year, month, 1)
}

fn shown(hundredths: u64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::Scale;
    use chrono::NaiveDate;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_on_a_line() {
        let scale = Scale::over([day(2025, 12, 31), day(2025, 1, 15)].into_iter()).unwrap();
        assert_eq!(scale.at(day(2025, 1, 1)), "0.00%");
        assert_eq!(scale.at(day(2026, 1, 1)), "100.00%");
        assert_eq!(scale.at(day(2025, 7, 2)), "49.86%");
        assert_eq!(scale.at(day(1999, 7, 2)), "0.00%", "what lies outside stands at the edge");
        assert_eq!(scale.years(), [(2025, day(2025, 1, 1))], "2026 has no room");
        assert!(Scale::over(std::iter::empty()).is_none());
    }

    #[test]
    fn the_last_day_there_is_makes_no_line() {
        assert!(Scale::over([NaiveDate::MAX].into_iter()).is_none());
    }
}
