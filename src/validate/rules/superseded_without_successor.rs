//! `superseded-without-successor`: superseded, and nothing says by what.

use super::shared::statements::statements;
use super::shared::words::Spoken;
use crate::model::{Level, Status};
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "superseded-without-successor",
    "superseded, successor not named",
    Level::Error,
    include_str!("superseded_without_successor.md"),
    check,
)
.in_group(Group::Status);

/// Turns of phrase that name what takes the place.
const BY: &[&str] = &[
    "by",
    "covered in",
    "covered under",
    "incorporated into",
    "instead",
    "into",
    "merged into",
    "part of",
    "see",
    "superseded with",
    "taken forward under",
    "under action",
    "with",
];

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for statement in statements(subject).filter(|one| one.status == Some(Status::Superseded)) {
        let in_column = statement.notes.iter().any(|note| {
            let column = Spoken::of(&note.column);
            column.first_of(&["successor", "superseded by", "replaced by"]).is_some()
                && !note.text.trim().is_empty()
        });
        let named = in_column || Spoken::of(&statement.all_words()).first_of(BY).is_some();
        if !named {
            sink.say(statement.place(), "superseded, and nothing says by what");
        }
    }
}
