//! Recommendation by recommendation, action by action.

use super::{
    counts,
    page::{Page, bold},
};
use crate::{
    base::Span,
    delta::{Delta, RecommendationRow},
    diff::Change,
    model::{Attention, Owner, Quote, QuoteRole, Side, TimelinessKind, TimelinessRecord},
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
    if !asked.headline.is_empty() {
        page.line(0, 0, &asked.headline);
    }
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
    page.labelled(WORDS, "In short", COLUMN, &says);
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
        let label = entry.label_shown().unwrap_or("no label printed");
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
    let is_dated = record.due.original.or(record.due.current).is_some();
    // that no day of completion is printed holds of nearly all, and stands with the counts
    let is_told =
        |found: &&TimelinessRecord| found.against_original.kind != TimelinessKind::Indeterminate && is_dated;
    let standing = record.timeliness.as_ref().filter(is_told).map(|found| found.shown(&record.due));
    let said: Vec<String> = [change.target_shown(), standing].into_iter().flatten().collect();
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
    let added = (!record.owners_added.is_empty())
        .then(|| format!("the update names {}", named(&record.owners_added)));
    let removed = (!record.owners_removed.is_empty())
        .then(|| format!("the update does not name {}", named(&record.owners_removed)));
    let said: Vec<String> = [added, removed].into_iter().flatten().collect();
    if !said.is_empty() {
        page.labelled(WORDS, "Owner", COLUMN, &said.join("; "));
    }
}

/// The deciding sentence whole, what softens it, and the promise where it was quoted. A sentence stands
/// once, with all its phrases marked.
fn quotes(page: &mut Page, delta: &Delta, change: &Change<'_>) {
    let quotes: Vec<&Quote> = change.quotes().iter().collect();
    let same = |one: &Quote, other: &Quote| {
        (one.side, &one.item, one.sentence_start) == (other.side, &other.item, other.sentence_start)
    };
    for (at, quote) in quotes.iter().enumerate() {
        if quotes.iter().take(at).any(|earlier| same(earlier, quote)) {
            continue;
        }
        let label = match quote.role {
            QuoteRole::Mitigates | QuoteRole::Promise => quote.role.shown(),
            QuoteRole::Decides | QuoteRole::Unknown => quote.side.shown(),
        };
        let phrases = quotes.iter().filter(|other| same(other, quote)).map(|quote| quote.phrase());
        let sentence = marked(&quote.sentence, phrases.collect());
        page.labelled(WORDS, label, COLUMN, &format!("“{sentence}” ({})", place_of(delta, &quote.item)));
    }
    if !quotes.iter().any(|quote| quote.side == Side::Update) {
        for entry in change.entries().iter().filter(|entry| !entry.text.is_empty()) {
            let text = format!("“{}”", crate::delta::opening(&entry.text, ENTRY));
            page.labelled(WORDS, Side::Update.shown(), COLUMN, &text);
        }
    }
}

/// A sentence with its phrases marked; one that overlaps an earlier one, or lies outside, is left out.
fn marked(sentence: &str, mut phrases: Vec<Span>) -> String {
    phrases.sort_by_key(|phrase| phrase.start);
    let mut marked = String::with_capacity(sentence.len());
    let mut done = 0;
    for phrase in phrases.into_iter().filter(|phrase| !phrase.is_empty()) {
        if let (Some(before), Some(words)) =
            (sentence.get(done..phrase.start), sentence.get(phrase.start..phrase.end))
        {
            marked.extend([before, &bold(&format!("«{words}»"))]);
            done = phrase.end;
        }
    }
    marked.push_str(sentence.get(done..).unwrap_or_default());
    marked
}

#[cfg(test)]
mod tests {
    use super::{Span, marked};

    #[test]
    fn a_sentence_with_two_phrases() {
        let spans = vec![Span::new(9, 12), Span::new(0, 4), Span::new(2, 6), Span::new(90, 99)];
        let printed = marked("Work was due.", spans).replace(['\u{2}', '\u{3}'], "");
        assert_eq!(printed, "«Work» was «due».");
    }
}
