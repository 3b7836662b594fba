//! Questions 5 to 8: what moved, what was taken back, what is missing, what is new.

use crate::{
    Texts,
    page::{Page, Piece, found, label, label_of},
};
use action_plan::{diff::Change, model::PlaceKind};

/// A change as evidence: what is said of it, and the sentences it rests on.
pub(crate) fn piece(change: &Change<'_>, says: &str) -> Piece {
    let quotes = change.quotes().to_string();
    let quotes = if quotes.is_empty() { String::new() } else { format!(" {quotes}") };
    (label(change.record().action.as_str(), change.source()), format!("{says}.{quotes}"))
}

pub(crate) fn ask(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    let things = delta.first_things();
    page.question("Which dates moved, from when to when, and does the update say so?");
    page.tallies(delta, &["moved_later", "moved_later_marked", "date_gone"]);
    if let Some(moved) = things.get(1) {
        let pieces: Vec<Piece> = moved
            .changes()
            .iter()
            .map(|change| {
                let target = change.target_shown().unwrap_or_else(|| "no date".to_owned());
                let labels: Vec<&str> =
                    change.entries().iter().filter_map(|entry| entry.label_shown()).collect();
                let id = change.record().action.as_str();
                let words = format!(
                    "{}: “{target}” in the plan, “{}” in the update",
                    moved.why(change),
                    labels.join("” and “")
                );
                (label(id, change.source()), words)
            })
            .collect();
        page.evidence(&pieces);
    }

    page.question("What did the plan call complete that the update takes back?");
    let reopened: Vec<Piece> = delta.reopened().map(|change| piece(&change, &change.says())).collect();
    if reopened.is_empty() {
        page.not_said("so of anything");
    }
    page.evidence(&reopened);
    page.tallies(delta, &["completed_in_plan"]);
    let complete = delta.tally("completed_in_plan").map(|tally| tally.ids.clone()).unwrap_or_default();
    let now = complete.iter().filter_map(|id| Some(format!("{id} {}", delta.change(id)?.says())));
    page.answer(&format!("Of these now: {}.", now.collect::<Vec<_>>().join(" · ")));

    page.question("Which promises have no entry in the update?");
    page.tally_with_ids(delta, "unreported");
    if let Some(absent) = things.get(2) {
        let pieces: Vec<Piece> = absent
            .changes()
            .iter()
            .map(|change| {
                let searched = change.record().searched.as_ref();
                let nearest = searched.and_then(|searched| searched.nearest.first());
                let nearest = nearest.map_or_else(String::new, |near| {
                    format!(" Nearest of them: {} ({:.2} of 1).", near.entry, near.score)
                });
                let all = searched.map_or(0, |searched| searched.entries);
                let id = change.record().action.as_str();
                let words = format!("“{}” None of {all} entries answers it.{nearest}", change.opening(100));
                (label(id, change.source()), words)
            })
            .collect();
        page.evidence(&pieces);
    }
    let elsewhere: Vec<Piece> = delta.found_by(&["action-reported-elsewhere"]).map(found).collect();
    if !elsewhere.is_empty() {
        page.answer("Not printed under their own heading, and found elsewhere:");
        page.evidence(&elsewhere);
    }

    page.question("Which entries of the update answer no promise in the text?");
    page.tallies(delta, &["additional"]);
    let pieces: Vec<Piece> = delta
        .additional
        .iter()
        .filter_map(|id| delta.entry(id.as_str()))
        .map(|row| {
            let id = row.entry.id.as_str();
            let opening: Vec<&str> = row.entry.text.split_whitespace().take(16).collect();
            (label_of(delta, PlaceKind::Entry, id), format!("“{} …”", opening.join(" ")))
        })
        .collect();
    page.evidence(&pieces);
    if delta.found_by(&["page-missing"]).next().is_some() {
        page.not_said("whether a page of the plan that is missing here held what they answer");
    }
}
