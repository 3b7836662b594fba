//! `progress-restated`: the same words as in the last round.

use crate::base::same_folded;
use crate::model::{Level, PartialDate, Place, Status};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "progress-restated",
    "the same words as in the last round",
    Level::Warning,
    include_str!("progress_restated.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Ledger)
.echoing(&["overdue"]);

arguments! {
    Same { due: String, round: String } => "the words of {round} again, though {due} has passed",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let Some(ledger) = subject.ledger() else { return };
    let [.., before, latest] = ledger.rounds() else { return };
    let Some(day) = latest.date().or(subject.as_of()) else {
        sink.cannot_tell(
            Place::document(),
            "the latest round has no day, so no date can be said to have passed",
        );
        return;
    };
    let round = before.update().label().unwrap_or("the round before").to_owned();
    for case in subject.steps() {
        let id = case.action.id.as_str();
        let Some(state) = ledger.before_last_round(id) else { continue };
        let is_past = |due: &PartialDate| due.is_past(day);
        let Some(due) = state.due.filter(is_past).filter(|_| !state.status.is_some_and(Status::is_closed))
        else {
            continue;
        };
        let said_before = |text: &str| before.entries_of(id).any(|entry| same_folded(&entry.text, text));
        for entry in case.entries.iter().filter(|entry| !entry.text.trim().is_empty()) {
            if said_before(&entry.text) {
                let arguments = Args::Same { due: due.to_string(), round: round.clone() };
                sink.report(Place::entry(entry.id.as_str()), &arguments);
            }
        }
    }
}
