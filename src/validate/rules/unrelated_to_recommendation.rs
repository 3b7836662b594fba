//! `unrelated-to-recommendation`: an action that shares no content term with its recommendation.

use super::shared::content::{Content, asked_for, shared};
use crate::model::{Level, Place};
use crate::validate::{Group, Rule, RuleStatus, Sink, Subject};
use indexmap::IndexMap;

pub(super) static RULE: Rule = Rule::new(
    "unrelated-to-recommendation",
    "no word in common with the recommendation",
    Level::Note,
    include_str!("unrelated_to_recommendation.md"),
    check,
)
.in_group(Group::Wording)
.with_status(RuleStatus::OnRequest);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    // Below this many words either text is too short to tell.
    const FEWEST: usize = 5;
    let mut asked: IndexMap<&str, Content> = IndexMap::new();
    let mut read: IndexMap<&str, (usize, usize)> = IndexMap::new();
    for action in subject.open_actions() {
        let Some(recommendation) = subject.recommendation_of(action) else { continue };
        let asked =
            asked.entry(recommendation.id.as_str()).or_insert_with(|| asked_for(subject, recommendation));
        // what stands above an action says what it is about
        let (mut words, mut common) = (0, 0);
        for one in subject.and_above(action) {
            let (own, both) = *read.entry(one.id.as_str()).or_insert_with(|| {
                let text = subject.text(&one.text);
                let own = text.content();
                (own.len(), shared(own, asked))
            });
            words += own;
            common += both;
        }
        if asked.len() >= FEWEST && words >= FEWEST && common == 0 {
            sink.say(
                Place::action(action.id.as_str()),
                "it has no telling word in common with its recommendation",
            );
        }
    }
}
