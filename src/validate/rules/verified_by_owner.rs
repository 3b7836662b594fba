//! `verified-by-owner`: the owner of an action verifies it.

use super::shared::words::Spoken;
use crate::base::same_folded;
use crate::model::{Level, Owner, Place, Status};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "verified-by-owner",
    "verified by its own owner",
    Level::Error,
    include_str!("verified_by_owner.md"),
    check,
)
.in_group(Group::Status)
.needing(Need::Comparison);

arguments! {
    Own { assessor: String } => "verified by {assessor}, who answers for it",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.cases().filter(|case| case.status_now() == Some(Status::Verified)) {
        let judged = subject.recommendation_of(case.action).into_iter().flat_map(|under| &under.judgements);
        let of_notes = case.entries.iter().flat_map(|entry| &entry.notes).chain(&case.action.notes);
        let noted = of_notes
            .filter(|note| {
                Spoken::of(&note.column).first_of(&["verified by", "assessed by", "assessor"]).is_some()
            })
            .map(|note| note.text.as_str());
        let assessors = judged.filter_map(|judgement| judgement.assessor.as_deref()).chain(noted);
        let owners = case.entries.iter().flat_map(|entry| &entry.owners).chain(&case.action.owners);
        let owners: Vec<&Owner> = owners.collect();
        let own = |assessor: &&str| owners.iter().any(|owner| is_of(owner, assessor));
        if let Some(assessor) = assessors.into_iter().find(own) {
            let arguments = Args::Own { assessor: assessor.to_owned() };
            sink.report(Place::action(case.action.id.as_str()), &arguments);
        }
    }
}

/// Whether an assessor is the owner or the owner's body.
fn is_of(owner: &Owner, assessor: &str) -> bool {
    let unit = owner.unit.as_deref().unwrap_or_default();
    same_folded(&owner.text, assessor) || (!unit.is_empty() && same_folded(unit, assessor))
}
