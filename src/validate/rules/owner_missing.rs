//! `owner-missing`: an action without an owner.

use crate::model::{Action, Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule =
    Rule::new("owner-missing", "no owner given", Level::Error, include_str!("owner_missing.md"), check)
        .in_group(Group::Owners);

arguments! {
    All { actions: usize } => "none of the {actions} actions has an owner",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let lacking: Vec<&Action> =
        subject.live_actions().filter(|action| has_no_owner(subject, action)).collect();
    // A table without the column lacks one thing, not as many as it has rows.
    if lacking.len() > 1 && lacking.len() == subject.live_actions().count() {
        sink.report(Place::document(), &Args::All { actions: lacking.len() });
        return;
    }
    for action in lacking {
        let at = Place::action(action.id.as_str());
        if subject.has_uneven_columns(action.recommendation.as_ref()) {
            sink.cannot_tell(
                at,
                "the columns of its row are uneven: which owner belongs to it cannot be told",
            );
        } else {
            sink.say(at, "no owner is given");
        }
    }
}

fn has_no_owner(subject: &Subject<'_>, action: &Action) -> bool {
    let with_above = std::iter::once(action)
        .chain(action.parent.as_ref().and_then(|parent| subject.plan().action(parent.as_str())));
    with_above.flat_map(|one| &one.owners).all(|owner| owner.text.trim().is_empty())
}
