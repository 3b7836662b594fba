//! `suppression-stale`: a suppression that answers nothing any more.

use crate::model::Level;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "suppression-stale",
    "an answer to something no longer found",
    Level::Warning,
    include_str!("suppression_stale.md"),
    check,
)
.in_group(Group::Ruleset);

/// The ruleset itself reports these: only it knows what was answered.
fn check(_: &Subject<'_>, _: &mut Sink<'_>) {}
