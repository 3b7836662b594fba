//! `restates-recommendation`: an action that repeats the recommendation without a step.

use super::shared::content::{Content, asked_for, shared};
use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};
use indexmap::IndexMap;

pub(super) static RULE: Rule = Rule::new(
    "restates-recommendation",
    "repeats the recommendation",
    Level::Warning,
    include_str!("restates_recommendation.md"),
    check,
)
.in_group(Group::Wording);

arguments! {
    Repeats { shared: usize, words: usize } => "{shared} of its {words} telling words stand in the recommendation",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    // Below this many words of its own a text is too short to tell.
    const FEWEST: usize = 4;
    let mut asked: IndexMap<&str, Content> = IndexMap::new();
    for action in subject.open_actions() {
        let Some(recommendation) = subject.recommendation_of(action) else { continue };
        let asked =
            asked.entry(recommendation.id.as_str()).or_insert_with(|| asked_for(subject, recommendation));
        let text = subject.text(&action.text);
        let own = text.content();
        let common = shared(own, asked);
        // four words in five
        if own.len() >= FEWEST && common * 5 >= own.len() * 4 {
            let arguments = Args::Repeats { shared: common, words: own.len() };
            sink.report(Place::action(action.id.as_str()), &arguments);
        }
    }
}
