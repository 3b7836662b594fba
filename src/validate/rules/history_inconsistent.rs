//! `history-inconsistent`: the last logged status is not the current one.

use crate::model::Level;
use crate::validate::{Group, Need, Rule, RuleStatus, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "history-inconsistent",
    "last logged status is not the current one",
    Level::Error,
    include_str!("history_inconsistent.md"),
    check,
)
.in_group(Group::Status)
.needing(Need::Ledger)
.with_status(RuleStatus::Preview);

/// Nothing gives it a ledger yet: until then it answers that it cannot tell.
fn check(_: &Subject<'_>, _: &mut Sink<'_>) {}
