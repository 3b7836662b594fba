//! `overdue`: past its date and open on the day asked about.

use crate::model::{Disposition, Level, Place, Status};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule =
    Rule::new("overdue", "past its date and open", Level::Warning, include_str!("overdue.md"), check)
        .in_group(Group::Update)
        .needing(Need::Comparison);

arguments! {
    Past { due: String, as_of: String } => "due {due} and still open on {as_of}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(as_of) = subject.as_of() else {
        sink.cannot_tell(Place::document(), "no day is given, and the update prints none");
        return;
    };
    for case in subject.steps() {
        // what no entry speaks of is neither open nor closed: another rule says so
        let is_silent = case.record.disposition == Disposition::Unreported;
        if is_silent || case.status_now().is_some_and(Status::is_closed) {
            continue;
        }
        let due = &case.record.due;
        if let Some(due) = due.current.or(due.original).filter(|due| due.is_past(as_of)) {
            let arguments = Args::Past { due: due.to_string(), as_of: as_of.to_string() };
            sink.report(Place::action(case.action.id.as_str()), &arguments);
        }
    }
}
