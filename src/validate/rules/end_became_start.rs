//! `end-became-start`: an end date replaced by the start of something.

use super::shared::labels::printed_label;
use crate::model::{ChangedField, Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "end-became-start",
    "an end date became a start",
    Level::Warning,
    include_str!("end_became_start.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

arguments! {
    Now { original: String, label: String } => "the end was {original}; the cell now reads \"{label}\"",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.steps().filter(|case| case.record.has(ChangedField::EndBecameStart)) {
        let original = case.record.due.original.map(|date| date.to_string()).unwrap_or_default();
        let label = printed_label(case.entries).unwrap_or_default();
        sink.report(Place::action(case.action.id.as_str()), &Args::Now { original, label });
    }
}
