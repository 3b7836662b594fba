//! `review-date-only`: a date of review and none of delivery.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "review-date-only",
    "a review promised, no delivery",
    Level::Warning,
    include_str!("review_date_only.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Review { review: String } => "a review in {review}, and no date of delivery",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.open_actions() {
        let Some(timescale) = action.timescale.as_ref().filter(|timescale| !timescale.open_ended) else {
            continue;
        };
        if let (Some(review), None) = (timescale.review(), timescale.due()) {
            sink.report(Place::action(action.id.as_str()), &Args::Review { review: review.to_string() });
        }
    }
}
