//! `review-stale`: a review of words that have changed since.

use super::shared::reviews::report_those;
use crate::model::{Level, ReviewState};
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "review-stale",
    "a review of other words",
    Level::Warning,
    include_str!("review_stale.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    report_those(subject, sink, &[ReviewState::Stale]);
}
