//! `action-id-duplicated`: two actions with one id.

use super::shared::ids::printed_id;
use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "action-id-duplicated",
    "two actions with one id",
    Level::Error,
    include_str!("action_id_duplicated.md"),
    check,
)
.in_group(Group::Structure);

arguments! {
    Again { printed: String } => "the id {printed} stands on an earlier action too",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let actions = subject.plan().actions();
    for id in actions.keys() {
        if let Some(printed) = printed_id(id.as_str()).filter(|printed| actions.contains_key(*printed)) {
            sink.report(Place::action(id.as_str()), &Args::Again { printed: printed.to_owned() });
        }
    }
}
