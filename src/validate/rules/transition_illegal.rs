//! `transition-illegal`: a step between statuses that no path allows.

use crate::model::{Guards, Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "transition-illegal",
    "a step that statuses do not allow",
    Level::Error,
    include_str!("transition_illegal.md"),
    check,
)
.in_group(Group::Status)
.needing(Need::Comparison);

arguments! {
    NoPath { from: String, to: String } => "from {from} to {to}: no path leads there",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.cases() {
        let Some((from, to)) = subject.step_of(&case) else { continue };
        let assessed = subject
            .recommendation_of(case.action)
            .is_some_and(|under| subject.judgements_of(under).any(|judgement| judgement.assessor.is_some()));
        // a reason or a successor that is not given is the ground of other rules
        if from.path_to(to, Guards::new(true, true, assessed)).is_none() {
            let (from, to) = (from.to_string(), to.to_string());
            sink.report(Place::action(case.action.id.as_str()), &Args::NoPath { from, to });
        }
    }
}
