//! `progress-restated`: the same words as in the last round.

use crate::model::Level;
use crate::validate::{Group, Need, Rule, RuleStatus, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "progress-restated",
    "the same words as in the last round",
    Level::Warning,
    include_str!("progress_restated.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Ledger)
.with_status(RuleStatus::Preview);

/// Nothing gives it a ledger yet: until then it answers that it cannot tell.
fn check(_: &Subject<'_>, _: &mut Sink<'_>) {}
