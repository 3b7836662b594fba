//! `owner-shifted`: a run of entries with the owners of the next action.

use super::shared::slipped_column::slipped_columns;
use crate::model::{Level, Place};
use crate::validate::arguments::List;
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "owner-shifted",
    "a column of owners one row too high",
    Level::Warning,
    include_str!("owner_shifted.md"),
    check,
)
.in_group(Group::Structure)
.needing(Need::Comparison)
.echoing(&["action-unreported"]);

arguments! {
    Run { count: usize, entries: List } => "{count} entries name the owners of the action after theirs ({entries}); a slipped column, by the look of it",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for column in slipped_columns(subject) {
        let entries = List(column.entries.iter().map(ToString::to_string).collect());
        let count = column.entries.len();
        sink.report(Place::recommendation(column.recommendation.as_str()), &Args::Run { count, entries });
    }
}
