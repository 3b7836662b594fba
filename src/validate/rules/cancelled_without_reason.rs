//! `cancelled-without-reason`: cancelled, and no reason.

use super::shared::reasons::gives_reason;
use super::shared::statements::statements;
use crate::model::{Level, Status};
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "cancelled-without-reason",
    "cancelled, no reason given",
    Level::Error,
    include_str!("cancelled_without_reason.md"),
    check,
)
.in_group(Group::Status);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for statement in statements(subject) {
        let is_cancelled = statement.status == Some(Status::Cancelled);
        if is_cancelled && !gives_reason(&statement.all_words(), statement.notes) {
            sink.say(statement.place(), "cancelled, and no reason is given");
        }
    }
}
