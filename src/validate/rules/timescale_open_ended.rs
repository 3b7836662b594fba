//! `timescale-open-ended`: ongoing with no end and no review date.

use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "timescale-open-ended",
    "no end given",
    Level::Warning,
    include_str!("timescale_open_ended.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Printed { printed: String } => "\"{printed}\" has no end, and no review is set",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.open_actions() {
        let Some(timescale) = &action.timescale else { continue };
        if timescale.open_ended && timescale.due().is_none() && timescale.review().is_none() {
            let at = Place::action(action.id.as_str());
            sink.report(at, &Args::Printed { printed: timescale.text.trim().to_owned() });
        }
    }
}
