//! The days of serial numbers.

use chrono::{Datelike, Days, NaiveDate};

/// The day of a serial number: 1 is 1 January 1900, in a year that spreadsheets give a 29 February; or 0 is
/// 1 January 1904.
pub(super) fn of_serial(serial: f64, from_1904: bool) -> Option<NaiveDate> {
    // in exponents no serial of a day that anybody prints is written
    let whole = format!("{:.0}", serial.floor());
    let days: u64 = whole.parse().ok().filter(|days| *days < 3_000_000)?;
    let (year, month, day) = match (from_1904, days) {
        (true, _) => (1904, 1, 1),
        (false, 0..=59) => (1899, 12, 31),
        (false, _) => (1899, 12, 30),
    };
    let found = NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(days))?;
    (found.year() >= 1900 && (from_1904 || days != 60)).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::of_serial;

    #[test]
    fn days_of_serials() {
        let day = |serial, from_1904| of_serial(serial, from_1904).map(|day| day.to_string());
        assert_eq!(day(1.0, false).as_deref(), Some("1900-01-01"));
        assert_eq!(day(59.0, false).as_deref(), Some("1900-02-28"));
        assert_eq!(day(60.0, false), None, "the 29 February that was not");
        assert_eq!(day(61.0, false).as_deref(), Some("1900-03-01"));
        assert_eq!(day(45_901.75, false).as_deref(), Some("2025-09-01"));
        assert_eq!(day(44_439.0, true).as_deref(), Some("2025-09-01"));
        assert_eq!(day(-1.0, false), None);
        assert_eq!(day(f64::NAN, false), None);
        assert_eq!(day(1e300, false), None);
    }
}
