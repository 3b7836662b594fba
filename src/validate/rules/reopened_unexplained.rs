//! `reopened-unexplained`: completed, then open, and no reason.

use super::shared::reasons::gives_reason;
use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "reopened-unexplained",
    "open again, no reason given",
    Level::Warning,
    include_str!("reopened_unexplained.md"),
    check,
)
.in_group(Group::Status)
.needing(Need::Comparison);

arguments! {
    Back { from: String, to: String } => "reported {from}, now {to}, and no reason is given",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.cases() {
        let Some((from, to)) = subject.step_of(&case) else { continue };
        let is_back = from.is_complete() && !to.is_closed();
        let revised = subject.revised().and_then(|revised| revised.action(case.action.id.as_str()));
        let explained = || {
            case.entries.iter().any(|entry| gives_reason(&entry.text, &entry.notes))
                || revised.is_some_and(|action| gives_reason(&action.text, &action.notes))
        };
        if is_back && !explained() {
            let (from, to) = (from.to_string(), to.to_string());
            sink.report(Place::action(case.action.id.as_str()), &Args::Back { from, to });
        }
    }
}
