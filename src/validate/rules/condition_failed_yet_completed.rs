//! `condition-failed-yet-completed`: a stated condition failed and the label says completed.

use crate::model::{Level, Place, SignalKind, Status};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "condition-failed-yet-completed",
    "completed, though its condition was not met",
    Level::Warning,
    include_str!("condition_failed_yet_completed.md"),
    check,
)
.in_group(Group::Status)
.needing(Need::Comparison)
.echoing(&["label-and-text-differ", "timescale-conditional"]);

arguments! {
    Failed { condition: String } => "it hung on \"{condition}\", which was not met, and its label says completed",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.steps() {
        let Some(condition) =
            case.action.timescale.as_ref().and_then(|timescale| timescale.condition.clone())
        else {
            continue;
        };
        let failed = case.record.signals.iter().any(|signal| {
            matches!(signal.kind, SignalKind::Refused | SignalKind::Cannot | SignalKind::Withdrawn)
        });
        if failed && case.record.reported.is_some_and(Status::is_complete) {
            sink.report(Place::action(case.action.id.as_str()), &Args::Failed { condition });
        }
    }
}
