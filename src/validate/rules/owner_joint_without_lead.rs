//! `owner-joint-without-lead`: several owners and none named first as lead.

use super::shared::words::Spoken;
use crate::model::{Level, Owner, OwnerBasis, Place};
use crate::validate::arguments::List;
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "owner-joint-without-lead",
    "several owners, no lead",
    Level::Note,
    include_str!("owner_joint_without_lead.md"),
    check,
)
.in_group(Group::Owners);

arguments! {
    Joint { owners: List } => "several owners, and no lead: {owners}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.live_actions() {
        let leads = |owner: &Owner| Spoken::of(&owner.text).first_of(&["lead", "leads", "led"]).is_some();
        // owners from the row above are spoken of there
        if action.owner_basis == OwnerBasis::Inherited || action.owners.len() < 2 {
            continue;
        }
        if !action.owners.iter().any(leads) {
            let owners = List(action.owners.iter().map(|owner| owner.text.clone()).collect());
            sink.report(Place::action(action.id.as_str()), &Args::Joint { owners });
        }
    }
}
