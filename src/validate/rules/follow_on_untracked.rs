//! `follow-on-untracked`: a new promise inside an entry labelled Completed.

use super::shared::content::shared;
use super::shared::text::Text;
use super::shared::words::Spoken;
use crate::model::{Level, Place, RecommendationId, Status};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};
use indexmap::IndexMap;

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
    "ambition is",
    "ambitions are",
    "are being developed",
    "are being explored",
    "are being finalised",
    "are being planned",
    "are being scheduled",
    "are considering",
    "are continuing to",
    "are due to",
    "are exploring",
    "are expected to",
    "are planned",
    "are striving",
    "further work",
    "future plans",
    "identified for",
    "in the next phase",
    "intend to",
    "intends to",
    "is being developed",
    "is being explored",
    "is being finalised",
    "is being planned",
    "is being scheduled",
    "is considering",
    "is continuing to",
    "is due to",
    "is expected to",
    "is exploring",
    "is planned",
    "is scheduled",
    "is striving",
    "long term plans",
    "longer term plans",
    "next phase",
    "next step",
    "next steps",
    "plan to",
    "planning is under way",
    "planning is underway",
    "planned for",
    "plans include",
    "plans to",
    "remains to be",
    "scheduled for",
    "secured to",
    "to be published",
    "under consideration",
    "under review",
    "will",
    "work is under way",
    "work is underway",
];

/// What looks like a promise of something further and is none: a paper called a plan, a chance that may not come.
const NONE: &[&str] = &[
    "a plan to",
    "action plan to",
    "an plan to",
    "delivery plan to",
    "if any",
    "implementation plan to",
    "improvement plan to",
    "strategic plan to",
    "the plan to",
    "will end",
    "will have ended",
];

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let mut open: IndexMap<Option<&RecommendationId>, Vec<Text<'_>>> = IndexMap::new();
    for row in subject.entries().filter(|entry| !entry.reported_status().is_some_and(Status::is_closed)) {
        let rows = open.entry(row.recommendation.as_ref()).or_default();
        if rows.len() < MOST_ROWS {
            rows.push(subject.text(&row.text));
        }
    }
    let mut answered: IndexMap<&str, Vec<Text<'_>>> = IndexMap::new();
    for case in subject.steps() {
        for entry in case.entries {
            answered.entry(entry.id.as_str()).or_default().push(subject.text(&case.action.text));
        }
    }
    for entry in subject.entries().filter(|entry| entry.reported_status() == Some(Status::Completed)) {
        let rows = open.get(&entry.recommendation.as_ref()).map_or(&[][..], Vec::as_slice);
        let promised = answered.get(entry.id.as_str()).map_or(&[][..], Vec::as_slice);
        let text = subject.text(&entry.text);
        let untracked: Vec<&str> = text
            .sentences()
            .filter(|sentence| promises_more(&sentence.spoken))
            .filter(|sentence| {
                let own = sentence.content();
                // the words of the promise itself are no new one
                if promised.iter().any(|promise| shared(&own, promise.content()) * 4 >= own.len() * 3) {
                    return false;
                }
                // most of its words in an open row: that row follows it
                own.len() < FEWEST || !rows.iter().any(|row| shared(&own, row.content()) * 2 > own.len())
            })
            .map(|sentence| sentence.span.of(text.printed))
            .collect();
        if let Some(first) = untracked.first() {
            let arguments = Args::Further { sentences: untracked.len(), first: (*first).to_owned() };
            sink.report(Place::entry(entry.id.as_str()), &arguments);
        }
    }
}

/// No recommendation has as many open rows; beyond it a text is no longer read in linear time.
const MOST_ROWS: usize = 100;

/// Below this many telling words a sentence shares half of them with any row.
const FEWEST: usize = 6;

fn promises_more(sentence: &Spoken<'_>) -> bool {
    sentence.first_of(FURTHER).is_some_and(|cue| {
        let none = sentence.first_of(NONE);
        // another turn of phrase beside the harmless one still counts
        none.is_none_or(|none| !none.contains(cue) && cue != "will")
    })
}
