//! Days and months, in words and in numbers.

use chrono::Datelike;

use super::{Fault, Found, Read, Reader, SOME_YEAR, dated, yearless};
use crate::model::partial_date::names;
use crate::model::{DayMonthOrder, PartialDate, YearlessDate};

impl Reader<'_, '_> {
    /// "2025-09-30", with or without a time of day.
    pub(super) fn iso_day(&self, at: usize) -> Option<Read<Found>> {
        let year = self.four_digit_year(at)?;
        let after_first = self.any_sign(at + 1, &['-', '/', '.'])?;
        let (month, _) = self.number(after_first)?;
        let after_second = self.any_sign(after_first + 1, &['-', '/', '.'])?;
        let (day, digits) = self.number(after_second)?;
        (digits <= 2 && self.is_tight(after_second))
            .then(|| dated(PartialDate::day_of(year, month, day), after_second + 1))
    }

    /// "31/12/2014", "31.12.14", "30 10.14".
    pub(super) fn numeric_day(&self, at: usize) -> Option<Read<Found>> {
        let (first, first_digits) = self.number(at)?;
        if first_digits > 2 {
            return None;
        }
        let signs = ['/', '.', '-'];
        let second_at = match self.any_sign(at + 1, &signs) {
            Some(next) => next,
            // a missing point: "30 10.14"; the rest must be printed without spaces
            None if first > 12 && self.is_tight(at + 2) && self.is_tight(at + 3) => at + 1,
            None => return None,
        };
        let (second, second_digits) = self.number(second_at)?;
        let year_at = self.any_sign(second_at + 1, &signs)?;
        let year = self.four_digit_year(year_at).or_else(|| self.two_digit_year(year_at))?;
        if second_digits > 2 {
            return None;
        }
        let next = year_at + 1;
        let day_first = PartialDate::day_of(year, second, first);
        let month_first = PartialDate::day_of(year, first, second);
        Some(match (day_first, month_first, self.policy.day_month_order) {
            (Some(date), Some(other), DayMonthOrder::Unknown) if date != other => {
                Err(Fault::Ambiguous { next })
            }
            // where only one order gives a day, that is the order
            (Some(_), Some(date), DayMonthOrder::MonthDay) | (Some(date), ..) | (None, Some(date), _) => {
                dated(Some(date), next)
            }
            (None, None, _) => Err(Fault::Impossible { next }),
        })
    }

    /// "09/2025", "2025-09", "09/25".
    pub(super) fn numeric_month(&self, at: usize) -> Option<Read<Found>> {
        let (first, first_digits) = self.number(at)?;
        let second_at = self
            .any_sign(at + 1, &['/', '.', '-'])
            .filter(|next| self.is_tight(at + 1) && self.is_tight(*next))?;
        let (second, second_digits) = self.number(second_at)?;
        let next = second_at + 1;
        if let Some(year) = self.four_digit_year(at) {
            let is_month = second_digits == 2 && (1..=12).contains(&second) && !self.is_sign(at + 1, '.');
            return is_month.then(|| dated(PartialDate::month(year, second), next));
        }
        if let Some(year) = self.four_digit_year(second_at) {
            let is_month = first_digits <= 2 && (1..=12).contains(&first);
            return is_month.then(|| dated(PartialDate::month(year, first), next));
        }
        // two numbers of two digits: only where the second can be no month and the first no day before it
        if !self.is_sign(at + 1, '/') || first_digits > 2 || second_digits != 2 || !(1..=12).contains(&first)
        {
            return None;
        }
        let year = self.two_digit_year(second_at)?;
        let day_first = self.policy.day_month_order == DayMonthOrder::DayMonth;
        // "12/13" may be a financial year too
        Some(if day_first && second > 12 && second != first + 1 {
            dated(PartialDate::month(year, first), next)
        } else {
            Err(Fault::Ambiguous { next })
        })
    }

    /// "12 March 2026", "24-Feb-17", "18th of March", "23-Mar".
    pub(super) fn day_and_month_name(&self, at: usize) -> Option<Read<Found>> {
        let (day, digits) = self.number(at)?;
        if digits > 2 {
            return None;
        }
        let next = self.ordinal_ending(at + 1).unwrap_or(at + 1);
        let next = self.any_word(next, &["of"]).unwrap_or(next);
        // "1. March 2025" with a space is the first of a list
        let next = self.any_sign(next, &['.']).filter(|next| self.is_tight(*next)).unwrap_or(next);
        let next = self.any_sign(next, &['-', '/']).unwrap_or(next);
        let month = self.word(next).and_then(names::month)?;
        let next = next + 1;
        let year_at = self.year_link(next);
        let year = self.four_digit_year(year_at).or_else(|| self.two_digit_year(year_at));
        Some(match year {
            Some(year) => dated(PartialDate::day_of(year, month, day), year_at + 1),
            None => yearless(YearlessDate::day(month, day), next),
        })
    }

    /// What may stand between a month and its year: a full stop, comma, dash, stroke, apostrophe, "of".
    pub(super) fn year_link(&self, at: usize) -> usize {
        let at = self.any_sign(at, &['.']).unwrap_or(at);
        let at = self.any_sign(at, &[',', '-', '/']).unwrap_or(at);
        let at = self.any_word(at, &["of", "in"]).unwrap_or(at);
        self.any_sign(at, &['\'']).unwrap_or(at)
    }

    /// "September 2025", "Sept. '25", "Feb-13", "September 30, 2020", "June".
    pub(super) fn month_name(&self, at: usize) -> Option<Read<Found>> {
        let word = self.word(at)?;
        let month = names::month(word)?;
        let link = self.year_link(at + 1);
        if let Some(year) = self.four_digit_year(link) {
            // "December 2012/13" is no month of one year, but the month is
            return Some(dated(PartialDate::month(year, month), link + 1));
        }
        // the day after the month, as in the United States
        let day_at = self.any_sign(at + 1, &['.']).unwrap_or(at + 1);
        if let Some((day, 1..=2)) = self.number(day_at) {
            let ordinal = self.ordinal_ending(day_at + 1);
            let after_day = ordinal.unwrap_or(day_at + 1);
            let year_at = self.any_sign(after_day, &[',']).unwrap_or(after_day);
            if let Some(year) = self.four_digit_year(year_at) {
                return Some(dated(PartialDate::day_of(year, month, day), year_at + 1));
            }
            return Some(self.month_and_number(day_at, month, day, ordinal));
        }
        let marked = link > at + 1 && self.is_tight(link);
        if marked && let Some(year) = self.two_digit_year(link) {
            return Some(dated(PartialDate::month(year, month), link + 1));
        }
        self.is_month_without_year(at)
            .then(|| yearless(PartialDate::month(SOME_YEAR, month).and_then(YearlessDate::of), at + 1))
    }

    /// "June 12", its number at `at`: a day or a year.
    pub(super) fn month_and_number(
        &self,
        at: usize,
        month: u32,
        number: u32,
        ordinal: Option<usize>,
    ) -> Read<Found> {
        let next = ordinal.unwrap_or(at + 1);
        let day = YearlessDate::day(month, number);
        if ordinal.is_some() {
            return yearless(day, next);
        }
        let year = self.two_digit_year(at).and_then(|year| PartialDate::month(year, month));
        // near the day of the document it is the year, where the day is printed before the month
        let near = self
            .policy
            .reference
            .zip(year)
            .is_some_and(|(day, date)| (day.year() - date.start().year()).abs() <= 5);
        match (day, year) {
            (None, year) => dated(year, next),
            (_, year @ Some(_)) if near && self.policy.day_month_order == DayMonthOrder::DayMonth => {
                dated(year, next)
            }
            (day, None) => yearless(day, next),
            (Some(_), Some(_)) => Err(Fault::Ambiguous { next }),
        }
    }

    /// Whether the word is a month even without a year: "may" and "march" are verbs too.
    pub(super) fn is_month_without_year(&self, at: usize) -> bool {
        let Some(word) = self.word(at) else { return false };
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let verb_follows = self
            .any_word(
                at + 1,
                &["be", "have", "not", "also", "need", "well", "require", "change", "include", "on"],
            )
            .is_some();
        let may_be_verb =
            ["may", "march", "mar", "jan", "dec"].iter().any(|other| word.eq_ignore_ascii_case(other));
        !may_be_verb || (capital && !verb_follows)
    }
}
