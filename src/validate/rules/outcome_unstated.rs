//! `outcome-unstated`: what is done and not what it is to change.

use crate::base::{FixedState, Phrases};
use crate::model::{Action, Level, Place};
use crate::validate::{Group, Rule, Sink, Subject};
use indexmap::IndexMap;
use std::sync::LazyLock;

pub(super) static RULE: Rule = Rule::new(
    "outcome-unstated",
    "what it is to change not said",
    Level::Note,
    include_str!("outcome_unstated.md"),
    check,
)
.in_group(Group::Wording);

/// Turns of phrase that bring a purpose.
const PURPOSES: &[&str] = &[
    "aimed at",
    "and thereby",
    "as a result",
    "because",
    "contribute to",
    "designed to",
    "enabling",
    "ensuring",
    "for the benefit of",
    "helping",
    "improving",
    "in order to",
    "in order that",
    "increasing",
    "intended to",
    "leading to",
    "making sure",
    "outcome",
    "outcomes",
    "providing",
    "reducing",
    "resulting in",
    "so as to",
    "so that",
    "such that",
    "supporting",
    "the aim",
    "thereby",
    "to achieve",
    "to address",
    "to allow",
    "to assist",
    "to avoid",
    "to build",
    "to empower",
    "to enable",
    "to encourage",
    "to enhance",
    "to ensure",
    "to give",
    "to help",
    "to identify",
    "to improve",
    "to increase",
    "to inform",
    "to make",
    "to maximise",
    "to meet",
    "to minimise",
    "to prevent",
    "to promote",
    "to protect",
    "to provide",
    "to raise",
    "to reduce",
    "to secure",
    "to strengthen",
    "to support",
    "to tackle",
    "to understand",
    "which will",
    "with a view to",
    "with the aim",
    "with the intention",
    "better",
    "easier",
    "fairer",
    "faster",
    "fewer",
    "improve",
    "improved",
    "improves",
    "increase",
    "increased",
    "increases",
    "more quickly",
    "quicker",
    "reduce",
    "reduced",
    "reduces",
    "safer",
    "simpler",
    "to automatically",
    "to deliver",
    "to detect",
    "to ease",
    "to end",
    "to expand",
    "to help",
    "to inform",
    "to keep",
    "to learn",
    "to notify",
    "to pay",
    "to resolve",
    "to save",
    "to serve",
    "to share",
    "to show",
    "to simplify",
    "to speed",
    "to stop",
    "to streamline",
    "to train",
    "will inform",
];

static ALL_PURPOSES: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(PURPOSES));

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let states = |action: &Action| subject.text(&action.text).spoken().first_in(&ALL_PURPOSES).is_some();
    let mut read: IndexMap<&str, bool, FixedState> = IndexMap::default();
    for action in subject.open_actions().filter(|action| !subject.text(&action.text).is_placeholder()) {
        // the lead-in often says what its parts are for
        let mut with_above = subject.and_above(action);
        if !with_above.any(|one| *read.entry(one.id.as_str()).or_insert_with(|| states(one))) {
            sink.say(Place::action(action.id.as_str()), "it says what is done, not what that is to change");
        }
    }
}
