//! `recommendation-rewritten`: other words for what the inspectorate asked.

use super::shared::words::Spoken;
use crate::model::{Level, Place, Recommendation};
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "recommendation-rewritten",
    "the recommendation reads otherwise than before",
    Level::Error,
    include_str!("recommendation_rewritten.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(revised) = subject.revised() else { return };
    for recommendation in subject.plan().recommendations().values() {
        let Some(printed) = revised.recommendation(recommendation.id.as_str()) else { continue };
        let words = |one: &Recommendation| {
            [one.headline.as_str(), one.detail.as_deref().unwrap_or_default()].join(" ")
        };
        let (before, after) = (words(recommendation), words(printed));
        // a paper may leave them out; it may not put others in their place
        if !Spoken::of(&after).is_empty() && !same_words(&before, &after) {
            sink.say(Place::recommendation(recommendation.id.as_str()), "printed again, it has other words");
        }
    }
}

fn same_words(one: &str, other: &str) -> bool {
    Spoken::of(one).words().eq(Spoken::of(other).words())
}
