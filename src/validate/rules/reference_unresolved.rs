//! `reference-unresolved`: a reference to what is not there.

use crate::model::{ActionId, Level, Place, RecommendationId};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "reference-unresolved",
    "a reference that leads nowhere",
    Level::Error,
    include_str!("reference_unresolved.md"),
    check,
)
.in_group(Group::Structure)
.echoing(&["entry-answers-nothing"]);

arguments! {
    Parent { id: String } => "it is part of {id}, which is not in this text",
    Recommendation { id: String } => "it stands under recommendation {id}, which is not in this text",
    Answers { id: String } => "it answers {id}, which is not in this text",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let plan = subject.plan();
    let is_action = |id: &ActionId| plan.action(id.as_str()).is_some();
    let is_recommendation = |id: &RecommendationId| plan.recommendation(id.as_str()).is_some();
    for action in plan.actions().values() {
        let at = || Place::action(action.id.as_str());
        if let Some(parent) = action.parent.as_ref().filter(|parent| !is_action(parent)) {
            sink.report(at(), &Args::Parent { id: parent.to_string() });
        }
        if let Some(under) = action.recommendation.as_ref().filter(|under| !is_recommendation(under)) {
            sink.report(at(), &Args::Recommendation { id: under.to_string() });
        }
    }
    for entry in subject.entries() {
        let at = || Place::entry(entry.id.as_str());
        for answered in entry.answers.iter().filter(|answered| !is_action(answered)) {
            sink.report(at(), &Args::Answers { id: answered.to_string() });
        }
        if let Some(under) = entry.recommendation.as_ref().filter(|under| !is_recommendation(under)) {
            sink.report(at(), &Args::Recommendation { id: under.to_string() });
        }
    }
}
