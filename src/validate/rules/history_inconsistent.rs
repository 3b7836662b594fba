//! `history-inconsistent`: the last logged status is not the current one.

use crate::model::{Level, Place, Status};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "history-inconsistent",
    "last logged status is not the current one",
    Level::Error,
    include_str!("history_inconsistent.md"),
    check,
)
.in_group(Group::Status)
.needing(Need::Ledger);

arguments! {
    Other { current: String, logged: String } => "given as {current}; its log ends in {logged}",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(ledger) = subject.ledger() else { return };
    let name = |status: Option<Status>| status.map_or("no status", Status::shown).to_owned();
    for (action, current, logged) in ledger.inconsistent() {
        let arguments = Args::Other { current: name(current), logged: name(logged) };
        sink.report(Place::action(action.as_str()), &arguments);
    }
}
