//! `due-dropped`: a date became open-ended or vanished.

use super::shared::labels::printed_label;
use crate::model::{ChangedField, Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule =
    Rule::new("due-dropped", "date no longer given", Level::Warning, include_str!("due_dropped.md"), check)
        .in_group(Group::Update)
        .needing(Need::Comparison);

arguments! {
    Reads { original: String, label: String } => "promised for {original}; the cell now reads \"{label}\"",
    None { original: String } => "promised for {original}; no date is given now",
    Unknown {} => "the plan gives a date, the update none",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.steps() {
        // the start of something in place of an end is its own rule
        if !case.record.has(ChangedField::DueDropped) || case.record.has(ChangedField::EndBecameStart) {
            continue;
        }
        let original = case.record.due.original.map(|date| date.to_string()).unwrap_or_default();
        let label = printed_label(case.entries);
        let arguments = match (original.is_empty(), label) {
            (false, Some(label)) => Args::Reads { original, label },
            (false, None) => Args::None { original },
            (true, _) => Args::Unknown {},
        };
        sink.report(Place::action(case.action.id.as_str()), &arguments);
    }
}
