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
    Reads { planned: String, label: String } => "the plan reads \"{planned}\", the update \"{label}\"",
    None { planned: String } => "the plan reads \"{planned}\", and the update gives no date",
    Unknown {} => "the plan gives a date, the update none",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.steps() {
        // the start of something in place of an end is its own rule
        if !case.record.has(ChangedField::DueDropped) || case.record.has(ChangedField::EndBecameStart) {
            continue;
        }
        let planned = case.action.timescale.as_ref().map(|timescale| timescale.text.trim().to_owned());
        let arguments = match (planned, printed_label(case.entries)) {
            (Some(planned), Some(label)) => Args::Reads { planned, label },
            (Some(planned), None) => Args::None { planned },
            (None, _) => Args::Unknown {},
        };
        sink.report(Place::action(case.action.id.as_str()), &arguments);
    }
}
