//! `recommendation-text-missing`: a recommendation without words.

use super::shared::placeholder::is_placeholder;
use crate::model::{Level, Place, Recommendation};
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "recommendation-text-missing",
    "recommendation without words",
    Level::Error,
    include_str!("recommendation_text_missing.md"),
    check,
)
.in_group(Group::Structure);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let says_nothing = |recommendation: &&Recommendation| {
        is_placeholder(&recommendation.headline)
            && recommendation.detail.as_deref().is_none_or(is_placeholder)
    };
    let all = subject.plan().recommendations();
    let empty: Vec<&Recommendation> = all.values().filter(says_nothing).collect();
    // a table of numbers without a column for the words
    if empty.len() == all.len() && !empty.is_empty() {
        sink.cannot_tell(Place::document(), "the text gives the words of no recommendation");
        return;
    }
    for recommendation in empty {
        sink.say(Place::recommendation(recommendation.id.as_str()), "the recommendation has no words");
    }
}
