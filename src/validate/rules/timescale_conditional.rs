//! `timescale-conditional`: delivery hangs on a stated condition.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "timescale-conditional",
    "hangs on a condition",
    Level::Note,
    include_str!("timescale_conditional.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Hangs { condition: String } => "hangs on a condition: {condition}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.open_actions() {
        if let Some(condition) = action.timescale.as_ref().and_then(|timescale| timescale.condition.clone()) {
            sink.report(Place::action(action.id.as_str()), &Args::Hangs { condition });
        }
    }
}
