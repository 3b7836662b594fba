//! `recommendation-without-action`: an agreed recommendation without a live action.

use crate::model::{Level, Place, ResponseKind};
use crate::validate::{Group, Rule, Sink, Subject};
use indexmap::IndexSet;

pub(super) static RULE: Rule = Rule::new(
    "recommendation-without-action",
    "agreed, and no action",
    Level::Error,
    include_str!("recommendation_without_action.md"),
    check,
)
.in_group(Group::Structure);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let lived: IndexSet<&str> = subject
        .live_actions()
        .filter_map(|action| action.recommendation.as_ref().map(crate::model::RecommendationId::as_str))
        .collect();
    // Where the table has no such column, to print a recommendation is to take it on.
    let all = subject.plan().recommendations().values();
    let has_responses = all.clone().any(|recommendation| recommendation.response.is_some());
    for recommendation in all {
        let is_agreed = match recommendation.response.as_ref().map(|response| response.kind) {
            Some(kind) => matches!(
                kind,
                Some(ResponseKind::Agreed | ResponseKind::AgreedInPrinciple | ResponseKind::PartlyAgreed)
            ),
            None => !has_responses,
        };
        if !is_agreed || lived.contains(recommendation.id.as_str()) {
            continue;
        }
        let at = Place::recommendation(recommendation.id.as_str());
        if subject.plan_page_is_missing_near(Some(&recommendation.id)) {
            sink.cannot_tell(at, "a page of the plan seems to be missing from this text");
        } else {
            sink.say(at, "it is agreed, and no action is left that answers it");
        }
    }
}
