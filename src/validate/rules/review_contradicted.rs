//! `review-contradicted`: two reviewers of whom only one can be right.

use super::shared::reviews::report_those;
use crate::model::{Level, ReviewState};
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "review-contradicted",
    "reviewers say different things",
    Level::Warning,
    include_str!("review_contradicted.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    report_those(subject, sink, &[ReviewState::Contradicted]);
}
