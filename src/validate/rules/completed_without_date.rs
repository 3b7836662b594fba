//! `completed-without-date`: completed, and nothing says when.

use super::shared::dates::names_a_date;
use super::shared::statements::statements;
use crate::model::{Level, Status};
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "completed-without-date",
    "completed, date not given",
    Level::Note,
    include_str!("completed_without_date.md"),
    check,
)
.in_group(Group::Status);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for statement in statements(subject) {
        let dated = statement.timescale.is_some_and(|timescale| timescale.completed().is_some());
        if statement.status == Some(Status::Completed) && !dated && !names_a_date(statement.text) {
            sink.say(statement.place(), "reported completed; neither its label nor its text says when");
        }
    }
}
