//! `commitment-narrowed`: less was done than was worded.

use super::shared::quotes::deciding_sentence;
use super::shared::terms::shorter_term;
use crate::model::{ChangedField, Level, Place, SignalKind, Status};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "commitment-narrowed",
    "commitment narrowed",
    Level::Warning,
    include_str!("commitment_narrowed.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison)
.echoing(&["label-and-text-differ", "commitment-substituted"]);

arguments! {
    Shorter { promised: String, reported: String } => "{promised} were promised, {reported} at most are reported",
    Quoted { sentence: String } => "less than was worded: {sentence}",
    Narrowed {} => "less than was worded",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.steps() {
        // required became encouraged, twelve months became four: closed with less than was worded
        let lesser = case
            .record
            .signals
            .iter()
            .find(|signal| matches!(signal.kind, SignalKind::EncouragedOnly | SignalKind::ShortOfFigure));
        let is_closed = case.status_now().is_some_and(Status::is_closed);
        let is_narrowed = case.record.has(ChangedField::ScopeNarrowed) || (is_closed && lesser.is_some());
        let promised = subject.text(&case.action.text);
        let shorter =
            case.entries.iter().find_map(|entry| shorter_term(&promised, &subject.text(&entry.text)));
        if let Some((promised, reported)) = shorter {
            let arguments = Args::Shorter { promised, reported };
            sink.report(Place::action(case.action.id.as_str()), &arguments);
            continue;
        }
        if !is_narrowed {
            continue;
        }
        let arguments = match deciding_sentence(case.record) {
            Some(sentence) => Args::Quoted { sentence },
            None => Args::Narrowed {},
        };
        sink.report(Place::action(case.action.id.as_str()), &arguments);
    }
}
