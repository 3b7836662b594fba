//! `entry-answers-nothing`: an entry that answers no action.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "entry-answers-nothing",
    "answers no action of this text",
    Level::Note,
    include_str!("entry_answers_nothing.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

arguments! {
    None { actions: usize } => "none of the {actions} actions of this text is answered by it",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(update) = subject.update() else { return };
    for id in subject.additional() {
        let at = Place::entry(id.as_str());
        let under = update.entry(id.as_str()).and_then(|entry| entry.recommendation.as_ref());
        if subject.plan_page_is_missing_near(under) {
            sink.cannot_tell(
                at,
                "a page of the plan seems to be missing from this text; its action may stand there",
            );
        } else {
            sink.report(at, &Args::None { actions: subject.plan().actions().len() });
        }
    }
}
