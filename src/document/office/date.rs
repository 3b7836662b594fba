//! A day of a spreadsheet in words, as finely as its cell shows it.

use chrono::NaiveDate;

/// What a cell shows of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) day: bool,
    pub(super) month: bool,
    pub(super) year: bool,
}

impl Shown {
    /// All of it.
    #[cfg(any(feature = "xlsx", test))]
    pub(super) const ALL: Self = Self { day: true, month: true, year: true };

    /// Whether nothing of a day is shown.
    pub(super) fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// "12 March 2026", "March 2026", "2026", "12 March", "March"; whole where none of these is shown.
pub(super) fn words(day: NaiveDate, shown: Shown) -> String {
    let format = match shown {
        Shown { day: false, month: true, year: true } => "%B %Y",
        Shown { day: false, month: false, year: true } => "%Y",
        Shown { day: true, month: true, year: false } => "%-d %B",
        Shown { day: false, month: true, year: false } => "%B",
        _ => "%-d %B %Y",
    };
    day.format(format).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_finer_than_shown() {
        let day = NaiveDate::from_ymd_opt(2025, 9, 1).unwrap();
        assert_eq!(words(day, Shown { day: false, ..Shown::ALL }), "September 2025");
        assert_eq!(words(day, Shown::ALL), "1 September 2025");
    }
}
