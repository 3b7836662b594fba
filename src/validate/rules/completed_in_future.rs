//! `completed-in-future`: a completion date later than the paper.

use super::shared::statements::statements;
use crate::model::{Level, Timescale};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "completed-in-future",
    "completed after the paper that says so",
    Level::Error,
    include_str!("completed_in_future.md"),
    check,
)
.in_group(Group::Status);

arguments! {
    Later { completed: String, submitted: String } => "completed {completed}, says a paper of {submitted}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for statement in statements(subject) {
        let completed = statement.timescale.and_then(Timescale::completed);
        let (Some(completed), Some(submitted)) = (completed, statement.submitted) else { continue };
        if completed.start() > submitted {
            let (completed, submitted) = (completed.to_string(), submitted.to_string());
            sink.report(statement.place(), &Args::Later { completed, submitted });
        }
    }
}
