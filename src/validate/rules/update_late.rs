//! `update-late`: an update later than the limit.

use crate::model::{Level, Place, ProgressUpdate};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "update-late",
    "update later than its limit",
    Level::Warning,
    include_str!("update_late.md"),
    check,
)
.in_group(Group::Dates)
.needing(Need::Comparison);

arguments! {
    Late { submitted: String, planned: String, last: String } => "submitted {submitted} on a plan of {planned}; the limit was {last}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some((planned, submitted)) =
        subject.plan().submitted().zip(subject.update().and_then(ProgressUpdate::submitted))
    else {
        return;
    };
    let Some(last) = subject.settings.update_within.last_day_after(planned) else { return };
    if submitted > last {
        let arguments = Args::Late {
            submitted: submitted.to_string(),
            planned: planned.to_string(),
            last: last.to_string(),
        };
        sink.report(Place::document(), &arguments);
    }
}
