//! `documents-out-of-order`: report, plan and update not in order of date.

use crate::model::{Level, Place, ProgressUpdate};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};
use chrono::NaiveDate;

pub(super) static RULE: Rule = Rule::new(
    "documents-out-of-order",
    "papers not in order of date",
    Level::Error,
    include_str!("documents_out_of_order.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Before { later: String, second: String, earlier: String, first: String } => "the {later} is of {second}, the {earlier} of {first}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let plan = subject.plan();
    let papers = [
        ("report", plan.published()),
        ("plan", plan.submitted()),
        ("update", subject.update().and_then(ProgressUpdate::submitted)),
    ];
    let dated: Vec<(&str, NaiveDate)> =
        papers.into_iter().filter_map(|(paper, day)| Some((paper, day?))).collect();
    for ((earlier, first), (later, second)) in dated.iter().zip(dated.iter().skip(1)) {
        if second < first {
            let arguments = Args::Before {
                later: (*later).to_owned(),
                second: second.to_string(),
                earlier: (*earlier).to_owned(),
                first: first.to_string(),
            };
            sink.report(Place::document(), &arguments);
        }
    }
}
