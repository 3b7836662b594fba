//! `umbrella-without-parts`: a lead-in with nothing under it.

use crate::model::{Level, Place};
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "umbrella-without-parts",
    "a lead-in with nothing under it",
    Level::Note,
    include_str!("umbrella_without_parts.md"),
    check,
)
.in_group(Group::Structure);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.plan().actions().values() {
        let leads_in = action.is_umbrella() || action.text.trim_end().ends_with(':');
        if leads_in && !subject.has_parts(action.id.as_str()) {
            sink.say(
                Place::action(action.id.as_str()),
                "it leads in what should stand below it, and nothing does",
            );
        }
    }
}
