//! Quarters, halves and seasons.

use super::{Fault, Found, Read, Reader, SOME_YEAR, dated, yearless};
use crate::model::partial_date::names;
use crate::model::{PartialDate, YearlessDate};

impl Reader<'_, '_> {
    /// "Autumn 2025", "Winter 2025/26", "Summer".
    pub(super) fn season(&self, at: usize) -> Option<Read<Found>> {
        let word = self.word(at)?;
        let season = names::season(word)?;
        let noun =
            self.any_word(at + 1, &["term", "recess", "holiday", "holidays", "break", "period", "semester"]);
        let next = self.link(noun.unwrap_or(at + 1));
        if let Some((year, next)) = self.year_pair(next) {
            return Some(dated(PartialDate::season(year, season), next));
        }
        if let Some(year) = self.four_digit_year(next) {
            return Some(dated(PartialDate::season(year, season), next + 1));
        }
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        (capital && !word.eq_ignore_ascii_case("fall"))
            .then(|| yearless(PartialDate::season(SOME_YEAR - 1, season).and_then(YearlessDate::of), at + 1))
    }

    /// "Q3", "quarter 3", "3rd quarter", "third quarter", "III quarter", "Q III": which one.
    pub(super) fn quarter_number(&self, at: usize) -> Option<(u32, usize)> {
        self.numbered(at, &["q", "qtr", "quarter"], 4)
    }

    pub(super) fn numbered(&self, at: usize, words: &[&str], most: u32) -> Option<(u32, usize)> {
        let fits = |number: u32| (1..=most).contains(&number).then_some(number);
        if let Some(next) = self.any_word(at, words) {
            let number = match self.number(next) {
                Some((number, 1)) => number,
                Some(_) => return None,
                // "in the last quarter I saw …"
                None if self.word(next + 1).is_some_and(|word| word != "of") => return None,
                None => names::roman(self.word(next)?)?,
            };
            return fits(number).map(|number| (number, next + 1));
        }
        let (number, next) = match self.number(at) {
            Some((number, 1)) => (number, self.ordinal_ending(at + 1)?),
            Some(_) => return None,
            None => self.ordinal_word(at)?,
        };
        let next = self.any_word(next, words)?;
        fits(number).map(|number| (number, next))
    }

    /// "third", "III", "III.": which one, and what stands behind it.
    fn ordinal_word(&self, at: usize) -> Option<(u32, usize)> {
        let word = self.word(at)?;
        let next = || self.any_sign(at + 1, &['.']).unwrap_or(at + 1);
        names::ordinal(word)
            .map(|number| (number, at + 1))
            .or_else(|| names::roman(word).map(|number| (number, next())))
    }

    /// "Q3 2025", "Q3 2025-26", "third quarter of 2025", "H1 2025", "first half of 2025", "2025 Q3".
    pub(super) fn quarter_or_half(&self, at: usize) -> Option<Read<Found>> {
        if let Some(year) = self.four_digit_year(at) {
            let after = self.any_sign(at + 1, &[',', '-', '/']).unwrap_or(at + 1);
            if let Some((quarter, next)) = self.quarter_number(after) {
                return Some(dated(PartialDate::quarter(year, quarter), next));
            }
            let (half, next) = self.numbered(after, &["h"], 2)?;
            return Some(dated(PartialDate::half_year(year, half), next));
        }
        if let Some((quarter, next)) = self.quarter_number(at) {
            return Some(self.quarter_of(quarter, next));
        }
        let (half, next) = self.numbered(at, &["h", "half"], 2)?;
        let year_at = self.link(next);
        Some(match self.four_digit_year(year_at) {
            Some(year) if self.year_pair(year_at).is_none() => {
                dated(PartialDate::half_year(year, half), year_at + 1)
            }
            Some(year) => {
                // of a financial year: six months that are no half of a calendar year
                let opens = self.policy.financial_year_start;
                let whole = PartialDate::financial_year(year, opens);
                let next = self.year_pair(year_at).map_or(year_at + 1, |(_, next)| next);
                dated(whole.and_then(|whole| whole.six_months(half)), next)
            }
            None => yearless(PartialDate::half_year(SOME_YEAR, half).and_then(YearlessDate::of), next),
        })
    }

    /// "(Oct-Dec)" after a quarter: the quarter that these months are.
    pub(super) fn gloss(&self, at: usize) -> Option<(u32, usize)> {
        let first_at = self.any_sign(at, &['('])?;
        let first = self.word(first_at).and_then(names::month)?;
        let last_at =
            self.any_word(first_at + 1, &["to"]).or_else(|| self.any_sign(first_at + 1, &['-', '/']))?;
        let last = self.word(last_at).and_then(names::month)?;
        let next = self.any_sign(last_at + 1, &[')'])?;
        (first % 3 == 1 && last == first + 2).then_some((first.div_ceil(3), next))
    }

    /// The financial year of "Q2 2025/26" in "Q1/Q2 2025/26", seen from the "/".
    pub(super) fn year_of_the_next_quarter(&self, at: usize) -> Option<i32> {
        let (_, after) = self.joint(at)?;
        let (_, next) = self.quarter_number(after)?;
        let link = self.link(next);
        self.year_pair(self.financial_words(link).unwrap_or(link)).map(|(start, _)| start)
    }

    pub(super) fn quarter_of(&self, quarter: u32, next: usize) -> Read<Found> {
        let opens = self.policy.financial_year_start;
        if let Some((glossed, after)) = self.gloss(next)
            && let Some(year) = self.four_digit_year(self.link(after))
            && self.year_pair(self.link(after)).is_none()
        {
            return dated(PartialDate::quarter(year, glossed), self.link(after) + 1);
        }
        if let Some(start) = self.year_of_the_next_quarter(next) {
            return dated(PartialDate::financial_quarter(start, quarter, opens), next);
        }
        let link = self.any_sign(self.link(next), &['-', '/', '\'']).unwrap_or(self.link(next));
        let words = self.financial_words(link);
        let year_at = words.unwrap_or(link);
        if let Some((start, after)) = self.year_pair(year_at) {
            let after = self.financial_words(after).unwrap_or(after);
            return dated(PartialDate::financial_quarter(start, quarter, opens), after);
        }
        let year = self.four_digit_year(year_at).or_else(|| {
            let marked = words.is_some() || self.is_sign(year_at.wrapping_sub(1), '\'');
            marked.then(|| self.two_digit_year(year_at)).flatten()
        });
        match year {
            Some(year) if words.is_none() => dated(PartialDate::quarter(year, quarter), year_at + 1),
            Some(year) if opens.month() == 1 => dated(PartialDate::quarter(year, quarter), year_at + 1),
            Some(year) if opens.month() >= 7 => {
                dated(PartialDate::financial_quarter(year - 1, quarter, opens), year_at + 1)
            }
            Some(_) => Err(Fault::Ambiguous { next: year_at + 1 }),
            None => yearless(PartialDate::quarter(SOME_YEAR, quarter).and_then(YearlessDate::of), next),
        }
    }
}
