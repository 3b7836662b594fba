//! `timescale-vague`: a date wider than a quarter, or a word like soon.

use super::shared::vague::vague_word;
use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "timescale-vague",
    "date wider than a quarter",
    Level::Warning,
    include_str!("timescale_vague.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Wide { date: String, days: i64 } => "{date} covers {days} days",
    Word { word: String } => "\"{word}\" names no date",
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
        }
    }
}
