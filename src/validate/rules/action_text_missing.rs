//! `action-text-missing`: an action without words.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "action-text-missing",
    "action without words",
    Level::Error,
    include_str!("action_text_missing.md"),
    check,
)
.in_group(Group::Structure);

arguments! {
    Empty {} => "the action has no words",
    Placeholder { printed: String } => "the action says no more than \"{printed}\"",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.plan().actions().values().filter(|action| subject.text(&action.text).is_placeholder()) {
        let at = Place::action(action.id.as_str());
        let printed = action.text.trim().to_owned();
        if printed.is_empty() {
            sink.report(at, &Args::Empty {});
        } else {
            sink.report(at, &Args::Placeholder { printed });
        }
    }
}
