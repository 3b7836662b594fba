//! `owner-alias-unknown`: an owner that is nearly another one.

use super::shared::statements::statements;
use crate::model::owner::NameRead;
use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};
use indexmap::IndexMap;

pub(super) static RULE: Rule = Rule::new(
    "owner-alias-unknown",
    "owner much like another",
    Level::Note,
    include_str!("owner_alias_unknown.md"),
    check,
)
.in_group(Group::Owners);

arguments! {
    Near { owner: String, other: String } => "\"{owner}\" is much like \"{other}\"; they are kept apart",
}

/// More different owners than any plan has; beyond it the pairs would be too many to look at.
const MOST: usize = 150;

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    // each owner at the place where it is first printed
    let mut first: IndexMap<&str, (Place, &str)> = IndexMap::new();
    for statement in statements(subject) {
        for owner in statement.owners {
            first.entry(owner.key.as_str()).or_insert_with(|| (statement.place(), owner.text.as_str()));
        }
    }
    if first.len() > MOST {
        sink.cannot_tell(Place::document(), "there are too many different owners to hold each against each");
        return;
    }
    let mut met: Vec<(NameRead<'_>, &str)> = Vec::new();
    for (place, text) in first.into_values() {
        let name = NameRead::read(text);
        if let Some((_, other)) = met.iter().find(|(other, _)| name.is_spelt_like(other)) {
            sink.report(place, &Args::Near { owner: text.to_owned(), other: (*other).to_owned() });
        }
        met.push((name, text));
    }
}
