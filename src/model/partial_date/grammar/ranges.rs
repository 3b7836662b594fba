//! From one date to another.

use chrono::Datelike;

use super::{Fault, Found, Read, Reader, SOME_YEAR, Value};
use crate::model::{PartialDate, YearlessDate};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// From the one to the other.
    Range,
    /// The one and the other.
    List,
}

/// Two dates in years of their own, the year of either supplied by the other. Where neither has one, in years
/// that give February all its days.
fn supplied(first: Value, last: Value) -> Option<(PartialDate, PartialDate)> {
    Some(match (first, last) {
        (Value::Dated(from), Value::Dated(to)) => (from, to),
        (Value::Dated(from), Value::Yearless(to)) => (from, to.next_from(from.start())?),
        (Value::Yearless(from), Value::Dated(to)) => (from.last_before(to.end())?, to),
        (Value::Yearless(from), Value::Yearless(to)) => {
            let turns = to.last() < from.first();
            (from.in_year(if turns { SOME_YEAR - 1 } else { SOME_YEAR })?, to.in_year(SOME_YEAR)?)
        }
    })
}

/// From one date to another.
pub(super) fn join(first: Found, last: Found) -> Read<Found> {
    let range = supplied(first.value, last.value).and_then(|(from, to)| from.through(to));
    let value = match (first.value, last.value) {
        (Value::Yearless(_), Value::Yearless(_)) => range.and_then(YearlessDate::of).map(Value::Yearless),
        (Value::Dated(_), _) | (_, Value::Dated(_)) => range.map(Value::Dated),
    };
    let next = last.next;
    value.map(|value| Found { value, part: None, next }).ok_or(Fault::Impossible { next })
}

impl Reader<'_, '_> {
    /// A date, and what it runs to.
    pub(super) fn joined(&self, at: usize) -> Read<Found> {
        let first = self.atom(at)?;
        let Some((sign, after)) = self.joint(first.next) else { return Ok(first) };
        // what is struck out makes no range with what replaces it
        if self.is_struck(at) != self.is_struck(after) {
            return Ok(first);
        }
        // a faulty second date is a fault of the whole; something else there is no date at all
        let last = match self.atom(after) {
            Ok(last) => last,
            Err(Fault::Nothing) => return Ok(first),
            Err(fault) => return Err(fault),
        };
        if sign == Joint::Range {
            return join(first, last);
        }
        let Some((from, to)) = supplied(first.value, last.value) else { return Ok(first) };
        if from.end().succ_opt() == Some(to.start()) {
            return join(first, last);
        }
        // "March and September 2025": the first takes the year of the second
        let takes_year = matches!((first.value, last.value), (Value::Yearless(_), Value::Dated(_)));
        Ok(if takes_year { Found { value: Value::Dated(from), ..first } } else { first })
    }

    pub(super) fn joint(&self, at: usize) -> Option<(Joint, usize)> {
        if let Some(next) =
            self.any_word(at, &["to", "until", "till", "through"]).or_else(|| self.any_sign(at, &['-']))
        {
            return Some((Joint::Range, self.skip_the(next)));
        }
        let next = self.any_word(at, &["and", "or"]).or_else(|| self.any_sign(at, &['/', '&']))?;
        Some((Joint::List, self.skip_the(next)))
    }

    /// "1 to 5 March 2025", "1-5 March".
    pub(super) fn day_to_date(&self, at: usize) -> Option<Read<Found>> {
        let (day, digits) = self.number(at)?;
        if digits > 2 {
            return None;
        }
        let after = self.ordinal_ending(at + 1).unwrap_or(at + 1);
        let after = self.any_word(after, &["to", "until"]).or_else(|| self.any_sign(after, &['-']))?;
        let last = match self.day_and_month_name(after)? {
            Ok(last) => last,
            Err(fault) => return Some(Err(fault)),
        };
        let impossible = Err(Fault::Impossible { next: last.next });
        let first = match last.value {
            Value::Dated(date) => date.start().with_day(day).and_then(PartialDate::day).map(Value::Dated),
            Value::Yearless(date) => YearlessDate::day(date.first().0, day).map(Value::Yearless),
        };
        Some(first.map_or(impossible, |value| join(Found { value, part: None, next: at }, last)))
    }
}
