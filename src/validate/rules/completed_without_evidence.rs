//! `completed-without-evidence`: completed, and the text gives no figure, date or evidence.

use super::shared::statements::statements;
use super::shared::words::Spoken;
use crate::model::{Level, Status};
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "completed-without-evidence",
    "completed, nothing to show for it",
    Level::Note,
    include_str!("completed_without_evidence.md"),
    check,
)
.in_group(Group::Status)
.echoing(&["completed-without-date"]);

/// Words that point at something to be looked at.
const EVIDENCE: &[&str] = &[
    "annex",
    "audit",
    "data",
    "evidence",
    "figures",
    "http",
    "https",
    "link",
    "published",
    "results",
    "survey",
    "see",
];

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let completed = statements(subject).filter(|one| one.is_entry && one.status == Some(Status::Completed));
    for statement in completed {
        let text = subject.text(statement.text);
        let in_column = statement
            .notes
            .iter()
            .any(|note| Spoken::of(&note.column).has("evidence") && !note.text.trim().is_empty());
        let dated = statement.timescale.is_some_and(|timescale| timescale.completed().is_some());
        let shown = in_column || dated || text.spoken().first_of(EVIDENCE).is_some() || text.has_quantity();
        if !shown {
            sink.say(statement.place(), "reported completed; no figure, date or evidence is given");
        }
    }
}
