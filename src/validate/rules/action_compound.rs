//! `action-compound`: several independent promises in one action.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "action-compound",
    "several promises in one action",
    Level::Note,
    include_str!("action_compound.md"),
    check,
)
.in_group(Group::Wording);

arguments! {
    Promises { promises: usize } => "{promises} sentences of it promise something",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.open_actions().filter(|action| !subject.has_parts(action.id.as_str())) {
        let promises = subject.text(&action.text).promises().iter().filter(|promise| !promise.explains).count();
        if promises > 1 {
            sink.report(Place::action(action.id.as_str()), &Args::Promises { promises });
        }
    }
}
