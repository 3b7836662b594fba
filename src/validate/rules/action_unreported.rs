//! `action-unreported`: an action that no entry answers.

use crate::model::{Disposition, Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "action-unreported",
    "no entry found in this text",
    Level::Error,
    include_str!("action_unreported.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

arguments! {
    None { entries: usize } => "none of the {entries} entries of this text answers it",
    Near { entries: usize, nearest: String } => "none of the {entries} entries of this text answers it; the nearest is {nearest}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(update) = subject.update() else { return };
    let page_missing = subject.import().is_some_and(|import| import.update_pages_missing);
    for case in subject.steps().filter(|case| case.record.disposition == Disposition::Unreported) {
        let at = Place::action(case.action.id.as_str());
        let searched = case.record.searched.as_ref();
        if page_missing || searched.is_some_and(|searched| searched.pages_missing) {
            sink.cannot_tell(at, "a page of the update seems to be missing from this text");
            continue;
        }
        let entries = searched.map_or(update.entries().len(), |searched| searched.entries);
        let nearest = searched.and_then(|searched| searched.nearest.first());
        let arguments = match nearest {
            Some(nearest) => Args::Near { entries, nearest: nearest.entry.to_string() },
            None => Args::None { entries },
        };
        sink.report(at, &arguments);
    }
}
