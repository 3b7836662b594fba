//! `review-unresolved`: a review of what is not there, or of which something is wanting.

use super::shared::reviews::report_those;
use crate::model::{Level, ReviewState};
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "review-unresolved",
    "a review that could not be applied",
    Level::Warning,
    include_str!("review_unresolved.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    use ReviewState::{Incomplete, NoEntry, UnknownAction, UnknownEntry};
    report_those(subject, sink, &[UnknownAction, UnknownEntry, NoEntry, Incomplete]);
}
