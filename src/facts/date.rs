//! Dates that a text names.

use super::{
    period::{Period, periods},
    words::Words,
};
use crate::{base::Span, model::PartialDate};
use serde::{Deserialize, Serialize};

/// A date in a text: its year is printed with it.
///
/// ```
/// use action_plan::facts::dates;
/// let text = "The pilot runs until 31 March 2026; the rest follows in 2026/27, or in May.";
/// let found: Vec<String> = dates(text).iter().map(|fact| fact.date.to_string()).collect();
/// assert_eq!(found, ["31 March 2026", "2026-27"], "of May nobody knows the year");
/// assert_eq!(dates(text)[0].span.of(text), "31 March 2026");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DateFact {
    /// The words of the date, without "by" or "until".
    pub span: Span,
    /// The days.
    pub date: PartialDate,
}

/// The dates that a text names with their years, in order. Linear.
///
/// ```
/// assert!(action_plan::facts::dates("Next month 40 of 2,025 places were filled.").is_empty());
/// ```
pub fn dates(text: &str) -> Vec<DateFact> {
    let words = Words::new(text);
    let read = |period: Period| {
        // what leads in ("by the end of") and what runs on ("onwards") is not the date
        (period.first..=period.last).find_map(|first| {
            (first..=period.last).rev().take(2).find_map(|last| {
                let date = words.print(first, last).parse::<PartialDate>().ok()?;
                Some(DateFact { span: words.span(first, last), date })
            })
        })
    };
    words.sentences().iter().flat_map(|sentence| periods(&words, sentence.clone())).filter_map(read).collect()
}
