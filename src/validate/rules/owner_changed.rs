//! `owner-changed`: another accountable post than in the plan.

use super::shared::slipped_column::slipped_columns;
use super::shared::words::Spoken;
use crate::model::{Level, Owner, Place, ProgressEntry};
use crate::validate::arguments::List;
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};
use indexmap::IndexSet;

pub(super) static RULE: Rule = Rule::new(
    "owner-changed",
    "another owner, no explanation",
    Level::Note,
    include_str!("owner_changed.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

arguments! {
    Other { planned: List, reported: List } => "planned for {planned}, reported by {reported}",
}

/// Turns of phrase that explain it.
const HANDED_ON: &[&str] = &[
    "has moved to",
    "handed over",
    "has passed to",
    "have passed to",
    "new lead",
    "new owner",
    "now led by",
    "now owned by",
    "now sits with",
    "ownership",
    "responsibility",
    "taken over",
    "transferred to",
];

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let slipped: IndexSet<&str> =
        slipped_columns(subject).into_iter().map(|column| column.recommendation.as_str()).collect();
    for case in subject.steps() {
        let (added, removed) = (&case.record.owners_added, &case.record.owners_removed);
        let explained = |entry: &&ProgressEntry| subject.text(&entry.text).spoken().first_of(HANDED_ON).is_some();
        let other_form = |owner: &Owner| added.iter().any(|other| is_form_of(owner, other));
        if added.is_empty() || removed.iter().all(other_form) || case.entries.iter().any(explained) {
            continue;
        }
        let at = Place::action(case.action.id.as_str());
        let unclear = |entry: &&ProgressEntry| {
            subject.owners_are_unclear(entry.owner_basis, entry.recommendation.as_ref())
        };
        let has_slipped = |entry: &&ProgressEntry| {
            entry.recommendation.as_ref().is_some_and(|under| slipped.contains(under.as_str()))
        };
        if case.entries.iter().any(has_slipped) {
            sink.cannot_tell(at, "the column of owners seems to have slipped by a row");
        } else if case.entries.iter().any(unclear) {
            sink.cannot_tell(at, "which owner belongs to the entry cannot be told");
        } else {
            let names = |owners: &[Owner]| List(owners.iter().map(|owner| owner.text.clone()).collect());
            sink.report(at, &Args::Other { planned: names(removed), reported: names(added) });
        }
    }
}

/// Whether all words of one owner stand in the other: a longer or shorter form, and no other post.
fn is_form_of(one: &Owner, other: &Owner) -> bool {
    let (one, other) = (Spoken::of(&one.text), Spoken::of(&other.text));
    one.words().all(|word| other.has(word)) || other.words().all(|word| one.has(word))
}
