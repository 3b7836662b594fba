//! Recommendation by recommendation, action by action.

use super::{
    counts,
    page::{BOLD, Page, REGULAR, bold},
};
use crate::{
    delta::{Delta, RecommendationRow},
    diff::Change,
    model::{Attention, Owner, Quote, QuoteRole, Side},
};

/// Where an action's words begin, and where what is said of it begins.
const WORDS: usize = 8;
const COLUMN: usize = 18;

/// Letters of an entry's words, where no sentence of it decided anything.
const ENTRY: usize = 160;

pub(super) fn print(page: &mut Page, delta: &Delta) {
    let mut under = None;
    for change in delta.in_order() {
        let asked = change.action().recommendation.as_ref().map(ToString::to_string);
        if under.as_ref() != Some(&asked) {
            heading(page, asked.as_deref().and_then(|id| delta.recommendation(id)));
            under = Some(asked);
        }
        action(page, delta, &change);
    }
}

fn heading(page: &mut Page, row: Option<&RecommendationRow>) {
    let Some(row) = row else {
        page.heading("ACTIONS THAT STAND UNDER NO RECOMMENDATION");
        return;
    };
    let asked = &row.recommendation;
    let number = asked.number.as_deref().unwrap_or(asked.id.as_str());
    page.heading(&format!("{} {number}", asked.kind.shown().to_uppercase()));
    page.line(0, 0, &asked.headline);
    if let Some(response) = &asked.response {
        page.line(0, 2, &format!("Response: {response}"));
    }
    for judgement in &asked.judgements {
        let assessor = judgement.assessor.as_deref().unwrap_or("an assessor who is not named");
        page.line(0, 2, &format!("Judged by {assessor}: {}", judgement.text));
    }
    counts::of_recommendation(page, &row.tallies);
}

fn action(page: &mut Page, delta: &Delta, change: &Change<'_>) {
    page.blank();
    let record = change.record();
    page.labelled(2, record.action.as_str(), WORDS, &format!("“{}”", change.action().text));
    let line = change.source().first().map(|place| format!(", line {}", place.line)).unwrap_or_default();
    page.line(WORDS, WORDS, &format!("{}{line}", change.cite_place()));
    let says = change.says();
    let says = if change.attention() == Attention::Rest { says } else { bold(&says) };
    page.labelled(WORDS, "Found", COLUMN, &says);
    if change.is_silent_umbrella() {
        return;
    }
    labels(page, delta, change);
    dates(page, change);
    owners(page, change);
    quotes(page, delta, change);
    if let Some(review) = &record.review {
        let text = format!("{} by {} ({}): {}", review.what, review.by, review.role, review.reason);
        page.labelled(WORDS, "Review", COLUMN, &text);
    }
}

/// What the publisher prints beside the entries.
fn labels(page: &mut Page, delta: &Delta, change: &Change<'_>) {
    for (entry, link) in change.entries().iter().zip(change.links()) {
        let cell = entry.timescale.as_ref().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        let label =
            cell.or_else(|| entry.status.map(crate::model::Status::shown)).unwrap_or("no label printed");
        let basis: Vec<&str> = link.basis.iter().map(|basis| basis.shown()).collect();
        let place = place_of(delta, entry.id.as_str());
        let text = format!("{label} ({place}; matched by {}: {:.2})", basis.join(", "), link.score);
        page.labelled(WORDS, "Label", COLUMN, &text);
    }
}

fn place_of(delta: &Delta, item: &str) -> String {
    let source =
        delta.entry(item).map(|row| &row.source).or_else(|| delta.action(item).map(|row| &row.source));
    match source.and_then(|places| places.first()) {
        Some(place) => format!("{item}, line {}", place.line),
        None => item.to_owned(),
    }
}

/// The target as printed, and how the action stands to it; then where to it moved.
fn dates(page: &mut Page, change: &Change<'_>) {
    let record = change.record();
    let cell =
        change.action().timescale.as_ref().map(|cell| cell.text.clone()).filter(|text| !text.is_empty());
    let target = cell.or_else(|| record.due.original.map(|date| date.to_string()));
    let is_dated = record.due.original.or(record.due.current).is_some();
    let standing = record.timeliness.as_ref().filter(|_| is_dated).map(|found| found.shown(&record.due));
    let said: Vec<String> = [target, standing].into_iter().flatten().collect();
    if !said.is_empty() {
        page.labelled(WORDS, "Target", COLUMN, &said.join("; "));
    }
    if let Some(moved) = record.due.moved_shown() {
        page.labelled(WORDS, "Moved", COLUMN, &moved);
    }
}

fn owners(page: &mut Page, change: &Change<'_>) {
    let record = change.record();
    let named =
        |owners: &[Owner]| owners.iter().map(|owner| owner.text.as_str()).collect::<Vec<_>>().join("; ");
    if !record.owners_added.is_empty() {
        page.labelled(WORDS, "Owner", COLUMN, &format!("the update names {}", named(&record.owners_added)));
    }
    if !record.owners_removed.is_empty() {
        let text = format!("the update does not name {}", named(&record.owners_removed));
        page.labelled(WORDS, "Owner", COLUMN, &text);
    }
}

/// The deciding sentence whole, what softens it, and the promise where it was quoted.
fn quotes(page: &mut Page, delta: &Delta, change: &Change<'_>) {
    let has_quote = change.quotes().iter().any(|quote| quote.side == Side::Update);
    for quote in change.quotes().iter() {
        let label = match quote.role {
            QuoteRole::Mitigates | QuoteRole::Promise => quote.role.shown(),
            QuoteRole::Decides | QuoteRole::Unknown => quote.side.shown(),
        };
        let text = format!("“{}” ({})", marked(quote), place_of(delta, &quote.item));
        page.labelled(WORDS, label, COLUMN, &text);
    }
    if !has_quote {
        for entry in change.entries().iter().filter(|entry| !entry.text.is_empty()) {
            let text = format!("“{}”", crate::delta::opening(&entry.text, ENTRY));
            page.labelled(WORDS, Side::Update.shown(), COLUMN, &text);
        }
    }
}

fn marked(quote: &Quote) -> String {
    quote.marked(&format!("{BOLD}«"), &format!("»{REGULAR}"))
}
