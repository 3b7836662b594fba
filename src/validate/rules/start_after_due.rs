//! `start-after-due`: a start later than the end.

use super::shared::statements::statements;
use crate::model::{Level, Relation};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "start-after-due",
    "starts after its end",
    Level::Error,
    include_str!("start_after_due.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    After { start: String, due: String } => "starts {start}, due {due}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for statement in statements(subject) {
        let Some((start, due)) =
            statement.timescale.and_then(|timescale| timescale.start().zip(timescale.due()))
        else {
            continue;
        };
        if start.relation(due) == Relation::After {
            let arguments = Args::After { start: start.to_string(), due: due.to_string() };
            sink.report(statement.place(), &arguments);
        }
    }
}
