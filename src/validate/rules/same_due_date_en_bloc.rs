//! `same-due-date-en-bloc`: most actions share one date.

use crate::model::{Level, PartialDate, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};
use indexmap::IndexMap;

pub(super) static RULE: Rule = Rule::new(
    "same-due-date-en-bloc",
    "most actions share one date",
    Level::Note,
    include_str!("same_due_date_en_bloc.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Shared { date: String, count: usize, dated: usize } => "{count} of {dated} dated actions are due {date}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    // Fewer dates than this share one by chance.
    const FEWEST: usize = 6;
    let mut dates: IndexMap<PartialDate, usize> = IndexMap::new();
    for due in subject.open_actions().filter_map(|action| action.timescale.as_ref()?.due()) {
        *dates.entry(due).or_default() += 1;
    }
    let dated: usize = dates.values().sum();
    let most = dates.iter().max_by_key(|(_, count)| **count);
    if let Some((date, count)) = most.filter(|(_, count)| dated >= FEWEST && **count * 2 > dated) {
        sink.report(Place::document(), &Args::Shared { date: date.to_string(), count: *count, dated });
    }
}
