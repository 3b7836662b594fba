//! `label-and-text-differ`: the printed label and the sentences of the entry.

use super::shared::quotes::deciding_sentence;
use crate::model::{Act, ChangeRecord, LabelAndText, Level, Place, SignalKind};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "label-and-text-differ",
    "label and text differ",
    Level::Warning,
    include_str!("label_and_text_differ.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison)
.echoing(&[
    "follow-on-untracked",
    "commitment-narrowed",
    "commitment-substituted",
    "condition-failed-yet-completed",
]);

arguments! {
    Quoted { how: String, sentence: String } => "{how}: {sentence}",
    Differ { how: String } => "{how}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.steps() {
        let how = match case.record.label_and_text {
            Some(LabelAndText::TextSaysLess) => says_less(case.record),
            Some(LabelAndText::TextSaysMore) => "text says done",
            _ => continue,
        };
        let how = how.to_owned();
        let arguments = match deciding_sentence(case.record) {
            Some(sentence) => Args::Quoted { how, sentence },
            None => Args::Differ { how },
        };
        sink.report(Place::action(case.action.id.as_str()), &arguments);
    }
}

/// In which way the text says less than the label.
fn says_less(record: &ChangeRecord) -> &'static str {
    const OTHERWISE: [SignalKind; 7] = [
        SignalKind::Refused,
        SignalKind::Cannot,
        SignalKind::EncouragedOnly,
        SignalKind::PilotOnly,
        SignalKind::Substituted,
        SignalKind::Withdrawn,
        SignalKind::ShortOfFigure,
    ];
    if record.act == Act::NotStated {
        "part not mentioned"
    } else if record.act == Act::NotDone
        || record.signals.iter().any(|signal| OTHERWISE.contains(&signal.kind))
    {
        "not as worded"
    } else {
        "more remains"
    }
}
