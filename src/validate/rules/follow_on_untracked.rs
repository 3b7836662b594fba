//! `follow-on-untracked`: a new promise inside an entry labelled Completed.

use super::shared::content::{content, shared};
use super::shared::words::Spoken;
use crate::base::sentences;
use crate::model::{Level, Place, ProgressEntry, Status};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "follow-on-untracked",
    "a new promise with no row of its own",
    Level::Note,
    include_str!("follow_on_untracked.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison)
.echoing(&["label-and-text-differ"]);

arguments! {
    Further { sentences: usize, first: String } => "it is labelled completed and promises more: {first}",
}

/// Turns of phrase that promise something further.
const FURTHER: &[&str] = &[
    "are being developed",
    "are being explored",
    "are due to",
    "are expected to",
    "are planned",
    "further work",
    "in the next phase",
    "intend to",
    "intends to",
    "is being developed",
    "is being explored",
    "is being planned",
    "is due to",
    "is expected to",
    "is planned",
    "is scheduled",
    "next phase",
    "next step",
    "next steps",
    "plan to",
    "planned for",
    "plans to",
    "remains to be",
    "scheduled for",
    "to be published",
    "under consideration",
    "under review",
    "will",
];

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let open: Vec<&ProgressEntry> =
        subject.entries().filter(|entry| !entry.reported_status().is_some_and(Status::is_closed)).collect();
    for entry in subject.entries().filter(|entry| entry.reported_status() == Some(Status::Completed)) {
        let rows: Vec<_> = open
            .iter()
            .filter(|row| row.recommendation == entry.recommendation)
            .map(|row| content(&row.text))
            .collect();
        let untracked: Vec<&str> = sentences(&entry.text)
            .into_iter()
            .map(|span| span.of(&entry.text))
            .filter(|sentence| Spoken::of(sentence).first_of(FURTHER).is_some())
            .filter(|sentence| {
                let own = content(sentence);
                // half of its words in an open row: that row follows it
                !rows.iter().any(|row| shared(&own, row) * 2 > own.len())
            })
            .collect();
        if let Some(first) = untracked.first() {
            let arguments = Args::Further { sentences: untracked.len(), first: (*first).to_owned() };
            sink.report(Place::entry(entry.id.as_str()), &arguments);
        }
    }
}
