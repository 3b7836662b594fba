//! `entry-id-duplicated`: two entries with one id.

use super::shared::ids::printed_id;
use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "entry-id-duplicated",
    "two entries with one id",
    Level::Error,
    include_str!("entry_id_duplicated.md"),
    check,
)
.in_group(Group::Structure)
.needing(Need::Comparison);

arguments! {
    Again { printed: String } => "the id {printed} stands on an earlier entry too",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(update) = subject.update() else { return };
    for id in update.entries().keys() {
        if let Some(printed) = printed_id(id.as_str()).filter(|printed| update.entry(printed).is_some()) {
            sink.report(Place::entry(id.as_str()), &Args::Again { printed: printed.to_owned() });
        }
    }
}
