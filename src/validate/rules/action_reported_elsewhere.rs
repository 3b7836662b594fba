//! `action-reported-elsewhere`: an action answered only under another recommendation.

use crate::model::{Level, Place, ProgressEntry};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "action-reported-elsewhere",
    "answered under another recommendation",
    Level::Note,
    include_str!("action_reported_elsewhere.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

arguments! {
    Under { entry: String, under: String } => "the entry that answers it, {entry}, stands under recommendation {under}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.steps() {
        let Some(own) = &case.action.recommendation else { continue };
        let elsewhere =
            |entry: &&ProgressEntry| entry.recommendation.as_ref().is_some_and(|under| under != own);
        let Some(first) = case.entries.first().filter(|_| case.entries.iter().all(elsewhere)) else {
            continue;
        };
        let under = first.recommendation.as_ref().map(ToString::to_string).unwrap_or_default();
        sink.report(
            Place::action(case.action.id.as_str()),
            &Args::Under { entry: first.id.to_string(), under },
        );
    }
}
