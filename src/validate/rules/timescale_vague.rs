//! `timescale-vague`: a a date wider than a quarter or without a year, or a word like soon.

use super::shared::vague::vague_word;
use crate::model::{DateRole, Level, Place, PrintedDate, TimescaleDate};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "timescale-vague",
    "date too vague to be held against",
    Level::Warning,
    include_str!("timescale_vague.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Wide { date: String, days: i64 } => "{date} covers {days} days",
    Word { word: String } => "\"{word}\" names no date",
    Yearless { cell: String } => "\"{cell}\" names no year",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.open_actions() {
        let Some(timescale) = &action.timescale else { continue };
        let at = Place::action(action.id.as_str());
        let due = timescale.due();
        if let Some(wide) = due.filter(|due| due.is_coarse()) {
            sink.report(at, &Args::Wide { date: wide.to_string(), days: wide.length() });
        } else if let Some(word) = vague_word(&timescale.text).filter(|_| due.is_none()) {
            sink.report(at, &Args::Word { word: word.to_owned() });
        } else if due.is_none() && timescale.dates.iter().any(is_yearless_due) {
            sink.report(at, &Args::Yearless { cell: timescale.text.clone() });
        }
    }
}

/// A date by which a step is to be finished in some year.
fn is_yearless_due(date: &TimescaleDate) -> bool {
    matches!(date.role, DateRole::Due | DateRole::RevisedDue) && matches!(date.date, PrintedDate::Yearless(_))
}
