//! What an action's row rests on: the plan's words, the entry's words with the deciding phrases marked, how
//! the two were matched, what was odd.

use super::{page::Page, rows::Rows};
use crate::{
    base::Span,
    delta::opening,
    diff::Change,
    model::{
        ActionKind, Link, Owner, OwnerBasis, Quote, QuoteRole, Side, Signal, TimelinessKind,
        TimelinessRecord, words::review,
    },
    report::about::capital,
};

/// Letters of an entry that came near.
const NEAR: usize = 72;

pub(super) fn print(page: &mut Page, rows: &Rows<'_>, change: &Change<'_>) {
    let place = change.source().first().map(|place| format!(", line {}", place.line));
    let cite = [capital(&change.cite_place()), place.unwrap_or_default()].concat();
    page.line("p", &[("class", "place")], &cite);
    page.markup("<div class=\"sides\">\n<div>\n");
    plan(page, change);
    page.markup("</div>\n<div>\n");
    update(page, rows, change);
    page.markup("</div>\n</div>\n");
    if change.is_silent_umbrella() {
        match reviewed(rows, change) {
            reviewed if reviewed.is_empty() => {}
            reviewed => print_facts(page, reviewed),
        }
    } else {
        facts(page, rows, change);
    }
    findings(page, rows, change);
}

fn plan(page: &mut Page, change: &Change<'_>) {
    let action = change.action();
    page.line("h4", &[], "The plan says");
    let quotes = quotes_of(change, Side::Plan, action.id.as_str());
    said(page, &action.text, &quotes);
    if action.kind == ActionKind::Umbrella {
        page.line("p", &[("class", "printed")], &capital(ActionKind::Umbrella.shown()));
    }
    printed(page, "Target", change.target_shown().as_deref());
    owners(page, &action.owners, action.owner_basis);
}

fn update(page: &mut Page, rows: &Rows<'_>, change: &Change<'_>) {
    let revised = change.links().iter().filter_map(|link| rows.revised(link.revised.as_ref()?.as_str()));
    for row in revised {
        page.line("h4", &[], "The revised plan says");
        said(page, &row.action.text, &[]);
        printed(page, "Target", row.action.timescale.as_ref().map(|cell| cell.text.as_str()));
        owners(page, &row.action.owners, row.action.owner_basis);
    }
    for entry in change.entries() {
        page.line("h4", &[], "The update says");
        said(page, &entry.text, &quotes_of(change, Side::Update, entry.id.as_str()));
        printed(page, "Label", Some(entry.label_shown().unwrap_or("no label printed")));
        owners(page, &entry.owners, entry.owner_basis);
        page.line("p", &[("class", "place")], &rows.place(entry.id.as_str()));
    }
    if let Some(searched) = &change.record().searched {
        page.line("h4", &[], "No entry found in this text");
        let pages = if searched.pages_missing { ", of which pages seem to be missing" } else { "" };
        let looked = format!("Searched: {} paragraphs of the update{pages}. The nearest:", searched.entries);
        page.line("p", &[], &looked);
        page.markup("<ul>\n");
        for near in &searched.nearest {
            let words = rows.entry(near.entry.as_str()).map(|row| opening(&row.entry.text, NEAR));
            let text = format!("{} ({:.2}): “{}”", near.entry, near.score, words.unwrap_or_default());
            page.line("li", &[], &text);
        }
        page.markup("</ul>\n");
    }
}

/// Words of a document, whole, with the phrases that quotes point at marked.
fn said(page: &mut Page, text: &str, quotes: &[&Quote]) {
    page.open("blockquote", &[("dir", "auto")]);
    page.open("p", &[]);
    let mut done = 0;
    for (span, role) in phrases(text, quotes) {
        let (Some(before), Some(words)) = (text.get(done..span.start), text.get(span.start..span.end)) else {
            continue;
        };
        page.words(before);
        let class = if role == QuoteRole::Decides { "decides" } else { "with" };
        page.element("mark", &[("class", class)], &format!("«{words}»"));
        done = span.end;
    }
    page.words(text.get(done..).unwrap_or_default());
    page.markup("</p></blockquote>\n");
}

/// Where the phrases stand, in order and apart; of a quote without a phrase its whole sentence.
fn phrases(text: &str, quotes: &[&Quote]) -> Vec<(Span, QuoteRole)> {
    let mut spans: Vec<(Span, QuoteRole)> = quotes
        .iter()
        .map(|quote| {
            let sentence = Span::new(quote.sentence_start, quote.sentence_start + quote.sentence.len());
            let phrase = Span::new(quote.start, quote.end);
            (if phrase.is_empty() { sentence } else { phrase }, quote.role)
        })
        .filter(|(span, _)| span.end <= text.len())
        .collect();
    spans.sort_by_key(|(span, _)| (span.start, span.end));
    let mut end = 0;
    spans.retain(|(span, _)| {
        let is_apart = span.start >= end && !span.is_empty();
        if is_apart {
            end = span.end;
        }
        is_apart
    });
    spans
}

fn quotes_of<'d>(change: &Change<'d>, side: Side, item: &str) -> Vec<&'d Quote> {
    change.record().quotes.iter().filter(|quote| quote.side == side && quote.item == item).collect()
}

/// A cell as printed.
fn printed(page: &mut Page, label: &str, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        page.open("p", &[("class", "printed")]);
        page.element("span", &[("class", "label")], label);
        page.markup(" ");
        page.element("bdi", &[], text);
        page.close("p");
        page.turn();
    }
}

fn owners(page: &mut Page, owners: &[Owner], basis: OwnerBasis) {
    let names: Vec<&str> = owners.iter().map(|owner| owner.text.as_str()).collect();
    let names = match names.join("; ") {
        names if basis == OwnerBasis::Own => names,
        names if names.is_empty() => basis.shown().to_owned(),
        names => format!("{names} ({})", basis.shown()),
    };
    printed(page, if owners.len() > 1 { "Owners" } else { "Owner" }, Some(&names));
}

/// The labels of what was found, in order.
const LABELS: [&str; 13] = [
    "In short",
    review::REVIEW,
    review::REPLY,
    review::MACHINE,
    "Moved",
    "Dates",
    "Owner",
    "Promise",
    "Reading",
    "Confidence",
    "Signals",
    "Match",
    "Next best",
];

/// What was found, label by label.
fn facts(page: &mut Page, rows: &Rows<'_>, change: &Change<'_>) {
    let record = change.record();
    let mut facts: Vec<(&'static str, String)> = vec![("In short", change.says())];
    facts.extend(record.due.moved_shown().map(|moved| ("Moved", moved)));
    facts.extend(standing(change).map(|standing| ("Dates", standing)));
    facts.extend(record.owners_shown().map(|owners| ("Owner", owners)));
    if !change.entries().is_empty() {
        facts.push(("Promise", record.commitment.shown().to_owned()));
        facts.push(("Reading", format!("{}; {}", record.act.shown(), record.aim.shown())));
        // a person's reading has no figure of its own; the machine's stands beside it
        let confidence = record.machine.as_ref().map_or(record.confidence, |machine| machine.confidence);
        facts.push(("Confidence", format!("{confidence:.2} of 1 (machine reading)")));
    }
    facts.extend(signals(rows, change).map(|signals| ("Signals", signals)));
    for link in change.links() {
        facts.push(("Match", matched(link)));
        facts.extend(runner_up(rows, link).map(|runner_up| ("Next best", runner_up)));
    }
    facts.extend(reviewed(rows, change));
    print_facts(page, facts);
}

/// What people say of it, and what the machine found before them.
fn reviewed(rows: &Rows<'_>, change: &Change<'_>) -> Vec<(&'static str, String)> {
    let record = change.record();
    let reviews = rows.reviews(record.action.as_str()).iter();
    let machine = record.machine.as_ref();
    let machine = machine.map(|machine| (review::MACHINE, machine.shown_against(record, change.links())));
    reviews.map(|outcome| (outcome.label(), outcome.shown())).chain(machine).collect()
}

/// Labels in their order; where one comes twice, all that it says stands under it.
fn print_facts(page: &mut Page, mut facts: Vec<(&'static str, String)>) {
    page.markup("<dl class=\"facts\">\n");
    facts.sort_by_key(|(label, _)| LABELS.iter().position(|other| other == label));
    for run in facts.chunk_by(|(one, _), (next, _)| one == next) {
        page.open("div", &[]);
        page.element("dt", &[], run.first().map_or("", |(label, _)| label));
        for (_, text) in run {
            page.element("dd", &[], text);
        }
        page.close("div");
        page.turn();
    }
    page.markup("</dl>\n");
}

/// How it stands to its dates. That no day of completion is printed holds of nearly all, and stands with the
/// counts.
fn standing(change: &Change<'_>) -> Option<String> {
    let record = change.record();
    let is_dated = record.due.original.or(record.due.current).is_some();
    let is_told =
        |found: &&TimelinessRecord| found.against_original.kind != TimelinessKind::Indeterminate && is_dated;
    record.timeliness.as_ref().filter(is_told).map(|found| found.shown(&record.due))
}

/// The turns of phrase that were found, each with its words.
fn signals(rows: &Rows<'_>, change: &Change<'_>) -> Option<String> {
    let words = |signal: &Signal| {
        let text = match rows.entry(&signal.item) {
            Some(row) => &row.entry.text,
            None => &change.action().text,
        };
        text.get(signal.start..signal.end).unwrap_or_default().to_owned()
    };
    let signals = change.record().signals.iter();
    let signals: Vec<String> = signals
        .map(|signal| match words(signal) {
            words if words.is_empty() => signal.kind.shown().to_owned(),
            words => format!("{}: “{words}”", signal.kind.shown()),
        })
        .collect();
    (!signals.is_empty()).then(|| signals.join("; "))
}

fn matched(link: &Link) -> String {
    let basis: Vec<&str> = link.basis.iter().map(|basis| basis.shown()).collect();
    let terms = link.shared_terms.join(", ");
    let terms = if terms.is_empty() { terms } else { format!("; shared words: {terms}") };
    let to = link.entry.as_ref().map(ToString::to_string);
    let to = to.or_else(|| link.revised.as_ref().map(ToString::to_string)).unwrap_or_default();
    format!("{to}, {:.2} of 1, by {}{terms}", link.score, basis.join(", "))
}

fn runner_up(rows: &Rows<'_>, link: &Link) -> Option<String> {
    let next = link.runner_up.as_ref()?;
    let (id, words) = if let Some(id) = &next.entry {
        (id.as_str(), rows.entry(id.as_str()).map(|row| row.entry.text.as_str()))
    } else {
        let id = next.revised.as_ref()?;
        (id.as_str(), rows.revised(id.as_str()).map(|row| row.action.text.as_str()))
    };
    Some(format!("{id}, {:.2} of 1: “{}”", next.score, opening(words.unwrap_or_default(), NEAR)))
}

/// What rules and import had to say of the action and of its entries.
fn findings(page: &mut Page, rows: &Rows<'_>, change: &Change<'_>) {
    let own = rows.findings(change.record().action.as_str()).iter();
    let entries = change.entries().iter().flat_map(|entry| rows.findings(entry.id.as_str()));
    let findings: Vec<_> = own.chain(entries).collect();
    if findings.is_empty() {
        return;
    }
    page.line("h4", &[], "To be explained, to check, to note");
    page.markup("<ul class=\"findings\">\n");
    for finding in findings {
        page.open("li", &[]);
        page.element("span", &[("class", "label")], &capital(crate::validate::title(&finding.rule)));
        page.words(&format!(" ({}): {}", finding.level.shown(), finding.message));
        page.close("li");
        page.turn();
    }
    page.markup("</ul>\n");
}
