//! `review-contradicted`: two reviewers of whom only one can be right.

use super::shared::reviews::that_are;
use crate::model::{Level, ReviewState};
use crate::validate::arguments::arguments;
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

arguments! {
    Review { review: String, because: String } => "the review of {review} is not applied: {because}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for (at, review, because) in that_are(subject, &[ReviewState::Contradicted]) {
        sink.report(at, &Args::Review { review, because });
    }
}
