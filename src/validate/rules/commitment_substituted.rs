//! `commitment-substituted`: another thing was done instead.

use super::shared::quotes::deciding_sentence;
use crate::model::{ChangedField, Level, Place, SignalKind};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "commitment-substituted",
    "done another way",
    Level::Warning,
    include_str!("commitment_substituted.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison)
.echoing(&["label-and-text-differ", "commitment-narrowed"]);

arguments! {
    Quoted { sentence: String } => "another thing was done: {sentence}",
    Other {} => "another thing was done",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.steps() {
        let is_other = case.record.signals.iter().any(|signal| signal.kind == SignalKind::Substituted);
        if !case.record.has(ChangedField::CommitmentSubstituted) && !is_other {
            continue;
        }
        let arguments = match deciding_sentence(case.record) {
            Some(sentence) => Args::Quoted { sentence },
            None => Args::Other {},
        };
        sink.report(Place::action(case.action.id.as_str()), &arguments);
    }
}
