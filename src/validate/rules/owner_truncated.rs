//! `owner-truncated`: an owner of which something is missing.

use super::shared::statements::statements;
use crate::base::FixedState;
use crate::model::{Level, OwnerList, OwnerRegistry};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};
use indexmap::IndexMap;

pub(super) static RULE: Rule = Rule::new(
    "owner-truncated",
    "owner cut short",
    Level::Warning,
    include_str!("owner_truncated.md"),
    check,
)
.in_group(Group::Owners);

arguments! {
    Cut { owner: String } => "the owner is cut short: {owner}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let mut registry = OwnerRegistry::default();
    let texts: Vec<&str> =
        statements(subject).flat_map(|one| one.owners).map(|owner| owner.text.as_str()).collect();
    registry.learn(texts);
    // Owners repeat: each print is read once.
    let mut cut: IndexMap<&str, bool, FixedState> = IndexMap::default();
    for statement in statements(subject) {
        for owner in statement.owners {
            let text = owner.text.as_str();
            if *cut.entry(text).or_insert_with(|| OwnerList::is_cut(text, &registry)) {
                sink.report(statement.place(), &Args::Cut { owner: text.to_owned() });
            }
        }
    }
}
