//! Years, calendar and financial.

use chrono::Datelike;

use super::{Fault, Found, Read, Reader, Value, dated};
use crate::model::{FinancialYearStart, PartialDate};

impl Reader<'_, '_> {
    /// "2025/26", "2025-2026", "2025/6", "24/25 FY", each with "Q3" after it or without.
    pub(super) fn financial_year(&self, at: usize) -> Option<Read<Found>> {
        let (start, next) = self.year_pair(at)?;
        let (_, digits) = self.number(at)?;
        let named = self.financial_words(next);
        let before = at.checked_sub(2).and_then(|before| self.other_year(before)).is_some();
        if before || self.other_year(next).is_some() {
            return Some(Err(Fault::Ambiguous { next }));
        }
        let obvious = self.number(at).is_some_and(|(value, _)| value > 12);
        if digits == 2 && named.is_none() && !obvious {
            return None;
        }
        Some(self.financial_period(start, named.unwrap_or(next)))
    }

    /// Two years in a row as one: the first of them.
    pub(super) fn year_pair(&self, at: usize) -> Option<(i32, usize)> {
        let next = self
            .any_sign(at + 1, &['/', '-'])
            .filter(|next| self.is_tight(at + 1) && self.is_tight(*next))?;
        let (second, second_digits) = self.number(next)?;
        let (_, first_digits) = self.number(at)?;
        let first = match first_digits {
            4 => self.four_digit_year(at)?,
            _ => self.two_digit_year(at)?,
        };
        // a third number makes it a day
        if self.any_sign(next + 1, &['/', '-', '.']).is_some_and(|third| {
            self.is_tight(third) && self.number(third).is_some_and(|(_, digits)| digits <= 2)
        }) {
            return None;
        }
        let expected = u32::try_from(first + 1).ok()?;
        let follows = match second_digits {
            4 if first_digits == 4 => second == expected,
            2 => second == expected % 100,
            1 if first_digits == 4 => second == expected % 10,
            _ => false,
        };
        follows.then_some((first, next + 1))
    }

    /// "FY", "financial year", "fiscal year".
    pub(super) fn financial_words(&self, at: usize) -> Option<usize> {
        self.any_word(at, &["fy"]).or_else(|| {
            let next = self.any_word(at, &["financial", "fiscal"])?;
            self.any_word(next, &["year"])
        })
    }

    /// "academic year": a year of twelve months whose first day is not told.
    pub(super) fn other_year(&self, at: usize) -> Option<usize> {
        let next = self.any_word(at, &["academic", "school", "tax", "calendar", "reporting"])?;
        self.any_word(next, &["year"])
    }

    /// "FY 2025-26", "fiscal year 2023-24", "FY2023", "financial year from 1 October 2025".
    pub(super) fn financial_year_in_words(&self, at: usize) -> Option<Read<Found>> {
        let next = self.financial_words(at)?;
        if let Some(from) = self.any_word(next, &["from"]) {
            let found = self.day_and_month_name(from)?;
            return Some(found.and_then(|found| match found.value {
                Value::Dated(date) => {
                    let opens = FinancialYearStart::new(date.start().month(), date.start().day());
                    dated(
                        opens.and_then(|opens| PartialDate::financial_year(date.start().year(), opens)),
                        found.next,
                    )
                }
                Value::Yearless(_) => Err(Fault::Nothing),
            }));
        }
        let next = self.any_sign(next, &['-', ',']).unwrap_or(next);
        if let Some((start, next)) = self.year_pair(next) {
            return Some(self.financial_period(start, next));
        }
        let year = self.four_digit_year(next).or_else(|| self.two_digit_year(next))?;
        let opens = self.policy.financial_year_start;
        let quarter = self.quarter_after(next + 1);
        Some(match opens.month() {
            1 => match quarter {
                Some((quarter, next)) => dated(PartialDate::quarter(year, quarter), next),
                None => dated(PartialDate::year(year), next + 1),
            },
            // years that open after midsummer are named by the year in which they end
            7.. => self.financial_period(year - 1, next + 1),
            // elsewhere both customs are found
            _ => Err(Fault::Ambiguous { next: quarter.map_or(next + 1, |(_, next)| next) }),
        })
    }

    /// The financial year, or the quarter of it that is printed after it.
    pub(super) fn financial_period(&self, start: i32, next: usize) -> Read<Found> {
        let opens = self.policy.financial_year_start;
        match self.quarter_after(next) {
            Some((quarter, next)) => dated(PartialDate::financial_quarter(start, quarter, opens), next),
            None => dated(PartialDate::financial_year(start, opens), next),
        }
    }

    /// The quarter that is printed after a year.
    fn quarter_after(&self, next: usize) -> Option<(u32, usize)> {
        self.quarter_number(self.any_sign(next, &[',', '-']).unwrap_or(next))
    }

    /// "2025", "calendar year 2025".
    pub(super) fn plain_year(&self, at: usize) -> Option<Read<Found>> {
        let at = self.any_word(at, &["calendar"]).unwrap_or(at);
        let at = self.any_word(at, &["year"]).unwrap_or(at);
        let year = self.four_digit_year(at)?;
        // "year 2025/26" is read at its number
        self.year_pair(at).is_none().then(|| dated(PartialDate::year(year), at + 1))
    }
}
