//! `recommendation-id-duplicated`: two recommendations with one id.

use super::shared::ids::printed_id;
use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "recommendation-id-duplicated",
    "two recommendations with one id",
    Level::Error,
    include_str!("recommendation_id_duplicated.md"),
    check,
)
.in_group(Group::Structure)
.echoing(&["recommendation-without-action"]);

arguments! {
    Again { printed: String } => "the number {printed} stands on an earlier recommendation too",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let recommendations = subject.plan().recommendations();
    for id in recommendations.keys() {
        if let Some(printed) =
            printed_id(id.as_str()).filter(|printed| recommendations.contains_key(*printed))
        {
            sink.report(Place::recommendation(id.as_str()), &Args::Again { printed: printed.to_owned() });
        }
    }
}
