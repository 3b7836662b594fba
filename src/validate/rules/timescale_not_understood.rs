//! `timescale-not-understood`: words of a date cell that cannot be read.

use super::shared::vague::vague_word;
use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "timescale-not-understood",
    "date not understood",
    Level::Warning,
    include_str!("timescale_not_understood.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Printed { printed: String } => "\"{printed}\" cannot be read as a date",
}

/// Where the words are vague, and not only unknown, another rule speaks.
fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.plan().actions().values() {
        let Some(timescale) = &action.timescale else { continue };
        let printed = timescale.text.trim();
        if !timescale.understood && !printed.is_empty() && vague_word(printed).is_none() {
            let at = Place::action(action.id.as_str());
            sink.report(at, &Args::Printed { printed: printed.to_owned() });
        }
    }
}
