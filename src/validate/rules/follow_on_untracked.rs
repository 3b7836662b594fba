//! `follow-on-untracked`: a new promise inside an entry labelled Completed.

use super::shared::content::shared;
use super::shared::text::Text;
use crate::base::FixedState;
use crate::diff::further::promises_more;
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

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let mut open: IndexMap<Option<&RecommendationId>, Vec<Text<'_>>, FixedState> = IndexMap::default();
    for row in subject.entries().filter(|entry| !entry.reported_status().is_some_and(Status::is_closed)) {
        let rows = open.entry(row.recommendation.as_ref()).or_default();
        if rows.len() < MOST_ROWS {
            rows.push(subject.text(&row.text));
        }
    }
    let mut answered: IndexMap<&str, Vec<Text<'_>>, FixedState> = IndexMap::default();
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
