//! `due-slipped-unmarked`: a later date that is not marked as revised.

use super::shared::dates::slipped;
use crate::model::{Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "due-slipped-unmarked",
    "later date, not marked as revised",
    Level::Warning,
    include_str!("due_slipped_unmarked.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison)
.echoing(&["due-slipped"]);

arguments! {
    Months { original: String, current: String, months: i64 } => "promised for {original}, now {current}: {months} months later, and not marked as revised",
    Later { original: String, current: String } => "promised for {original}, now {current}, and not marked as revised",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for case in subject.steps().filter(|case| slipped(case.record) && !case.record.due.marked_revised) {
        let due = &case.record.due;
        let (Some(original), Some(current)) = (due.original, due.current) else { continue };
        let (original, current) = (original.to_string(), current.to_string());
        let arguments = match due.moved_months {
            Some(months) => Args::Months { original, current, months: months.into() },
            None => Args::Later { original, current },
        };
        sink.report(Place::action(case.action.id.as_str()), &arguments);
    }
}
