//! `due-before-submission`: a date already past when it was promised.

use crate::model::{Level, Place, Timescale};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "due-before-submission",
    "past when promised",
    Level::Warning,
    include_str!("due_before_submission.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Past { due: String, submitted: String } => "due {due} in a plan of {submitted}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(submitted) = subject.plan().submitted() else { return };
    for action in subject.open_actions() {
        let due = action.timescale.as_ref().and_then(Timescale::due);
        if let Some(due) = due.filter(|due| due.is_past(submitted)) {
            let arguments = Args::Past { due: due.to_string(), submitted: submitted.to_string() };
            sink.report(Place::action(action.id.as_str()), &arguments);
        }
    }
}
