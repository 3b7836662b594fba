//! `timescale-missing`: an open action without a date.

use crate::model::{Action, Level, Place, Timescale};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "timescale-missing",
    "no date given",
    Level::Error,
    include_str!("timescale_missing.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    All { actions: usize } => "none of the {actions} open actions has a date",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let lacking: Vec<&Action> =
        subject.open_actions().filter(|action| has_no_timescale(subject, action)).collect();
    // A table without the column lacks one thing, not as many as it has rows.
    if lacking.len() > 1 && lacking.len() == subject.open_actions().count() {
        sink.report(Place::document(), &Args::All { actions: lacking.len() });
        return;
    }
    for action in lacking {
        let at = Place::action(action.id.as_str());
        if subject.has_uneven_columns(action.recommendation.as_ref()) {
            sink.cannot_tell(
                at,
                "the columns of its row are uneven: which date belongs to it cannot be told",
            );
        } else {
            sink.say(at, "no date is given, and no word such as \"ongoing\"");
        }
    }
}

fn has_no_timescale(subject: &Subject<'_>, action: &Action) -> bool {
    subject.and_above(action).all(|one| one.timescale.as_ref().is_none_or(says_nothing))
}

fn says_nothing(timescale: &Timescale) -> bool {
    timescale.text.trim().is_empty() || timescale.not_set
}
