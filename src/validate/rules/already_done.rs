//! `already-done`: past tense in a planned action.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule =
    Rule::new("already-done", "speaks of what is done", Level::Note, include_str!("already_done.md"), check)
        .in_group(Group::Wording);

arguments! {
    Past { word: String } => "it says \"{word}\" and nothing of what is still to be done",
}

const PAST: &[&str] = &["had", "has", "has been", "has now", "have", "have been", "have now", "was", "were"];

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.open_actions() {
        let is_planned = action.timescale.as_ref().is_some_and(|timescale| timescale.status.is_none());
        let text = subject.text(&action.text);
        let spoken = text.spoken();
        let is_future = !text.promises().is_empty() || spoken.first_of(FUTURE).is_some();
        if let Some(word) = spoken.first_of(PAST).filter(|_| is_planned && !is_future) {
            sink.report(Place::action(action.id.as_str()), &Args::Past { word: word.to_owned() });
        }
    }
}

/// What tells of something still to come.
const FUTURE: &[&str] = &[
    "be",
    "continue",
    "continues",
    "going to",
    "ongoing",
    "planned",
    "planning",
    "scheduled",
    "to follow",
    "under way",
    "underway",
];
