//! `plan-late`: a plan later than the limit.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule =
    Rule::new("plan-late", "plan later than its limit", Level::Warning, include_str!("plan_late.md"), check)
        .in_group(Group::Dates);

arguments! {
    Late { submitted: String, published: String, last: String } => "submitted {submitted} to a report of {published}; the limit was {last}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some((published, submitted)) = subject.plan().published().zip(subject.plan().submitted()) else {
        return;
    };
    let Some(last) = subject.settings.plan_within.last_day_after(published) else { return };
    if submitted > last {
        let arguments = Args::Late {
            submitted: submitted.to_string(),
            published: published.to_string(),
            last: last.to_string(),
        };
        sink.report(Place::document(), &arguments);
    }
}
