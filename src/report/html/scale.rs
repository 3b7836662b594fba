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

    /// The days that are named below the line, with their names: its first month; of a line of few years each
    /// quarter's first month, by its year where that is January; of a longer one its years, not too many.
    pub(super) fn ticks(self) -> Vec<(String, NaiveDate)> {
        let years = self.last.year() - self.first.year();
        let (months, name): (&[u32], _) =
            if years < FEW_YEARS { (&[1, 4, 7, 10], "%b") } else { (&[1], "%Y") };
        let step = years / MOST_YEARS + 1;
        let begins = (self.first.year()..=self.last.year())
            .filter(|year| years < FEW_YEARS || year % step == 0)
            .flat_map(|year| months.iter().filter_map(move |month| NaiveDate::from_ymd_opt(year, *month, 1)));
        // the first name and the last need room
        let has_room = |day: &NaiveDate| (FIRST_NAME..LAST_NAME).contains(&self.hundredths(*day));
        let named = |day: NaiveDate| {
            let name = if day.month() == 1 { "%Y" } else { name };
            (day.format(name).to_string(), day)
        };
        let first = (self.first.format("%b %Y").to_string(), self.first);
        std::iter::once(first).chain(begins.filter(has_room).map(named)).collect()
    }

    /// Whether a day stands in the right half, so that its name is to stand to its left.
    pub(super) fn is_late(self, day: NaiveDate) -> bool {
        self.hundredths(day) > 5_000
    }
}

/// A line of fewer years names its quarters.
const FEW_YEARS: i32 = 4;
/// No more years are named than these.
const MOST_YEARS: i32 = 12;
/// Where the names after the first may begin, and where the last may, in hundredths of a percent.
const FIRST_NAME: u64 = 1_800;
const LAST_NAME: u64 = 9_500;

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
        let names = |scale: Scale| scale.ticks().into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(scale), ["Jan 2025", "Apr", "Jul", "Oct"], "2026 has no room");
        let long = Scale::over([day(1990, 3, 1), day(2025, 12, 31)].into_iter()).unwrap();
        assert_eq!(names(long)[..3], ["Mar 1990", "2000", "2004"]);
        assert!(names(long).len() <= 13);
        assert!(Scale::over(std::iter::empty()).is_none());
    }

    #[test]
    fn the_last_day_there_is_makes_no_line() {
        assert!(Scale::over([NaiveDate::MAX].into_iter()).is_none());
    }
}
