//! `action-duplicated`: two actions with the same words, owners and date.

use crate::base::{FixedState, fold};
use crate::model::{Action, Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};
use indexmap::{IndexMap, map::Entry};

pub(super) static RULE: Rule = Rule::new(
    "action-duplicated",
    "the same action twice",
    Level::Warning,
    include_str!("action_duplicated.md"),
    check,
)
.in_group(Group::Structure);

arguments! {
    Same { original: String } => "the same words, owners and date as {original}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let mut first: IndexMap<String, &Action, FixedState> = IndexMap::default();
    for action in subject.plan().actions().values() {
        let text = subject.text(&action.text);
        let spoken = text.spoken();
        if spoken.is_empty() || text.is_placeholder() {
            continue;
        }
        let owners = action.owners.iter().map(|owner| owner.key.as_str());
        let timescale = action.timescale.as_ref().map(|timescale| fold(&timescale.text)).unwrap_or_default();
        let mut same: Vec<&str> = spoken.words().chain(["|"]).chain(owners).collect();
        same.extend(["|", &timescale]);
        match first.entry(same.join(" ")) {
            Entry::Occupied(original) => {
                let original = original.get().id.to_string();
                sink.report(Place::action(action.id.as_str()), &Args::Same { original });
            }
            Entry::Vacant(place) => {
                place.insert(action);
            }
        }
    }
}
