//! `unrelated-to-recommendation`: an action that shares no content term with its recommendation.

use super::shared::content::{content, shared};
use crate::model::{Level, Place};
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "unrelated-to-recommendation",
    "no word in common with the recommendation",
    Level::Note,
    include_str!("unrelated_to_recommendation.md"),
    check,
)
.in_group(Group::Wording);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    // Below this many words either text is too short to tell.
    const FEWEST: usize = 5;
    for action in subject.open_actions() {
        let Some(recommendation) = subject.recommendation_of(action) else { continue };
        let asked = content(
            &[recommendation.headline.as_str(), recommendation.detail.as_deref().unwrap_or_default()]
                .join(" "),
        );
        let with_above: Vec<&str> = subject.and_above(action).map(|one| one.text.as_str()).collect();
        let own = content(&with_above.join(" "));
        if asked.len() >= FEWEST && own.len() >= FEWEST && shared(&own, &asked) == 0 {
            sink.say(
                Place::action(action.id.as_str()),
                "it has no telling word in common with its recommendation",
            );
        }
    }
}
