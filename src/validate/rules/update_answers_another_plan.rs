//! `update-answers-another-plan`: an update that answers another plan.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "update-answers-another-plan",
    "the update seems to answer another plan",
    Level::Error,
    include_str!("update_answers_another_plan.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

arguments! {
    None { entries: usize, actions: usize } => "none of the {entries} entries is nearer to one of the {actions} actions than by chance",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    if let Some(update) = subject.update().filter(|_| subject.answers_another_plan()) {
        let (entries, actions) = (update.entries().len(), subject.plan().actions().len());
        sink.report(Place::document(), &Args::None { entries, actions });
    }
}
