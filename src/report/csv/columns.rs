//! The columns, in order: what they are called and what stands in them.

use super::cell::Cell;
use crate::{
    delta::Delta,
    diff::Change,
    model::{ActionId, EntryId, Finding, Link, Owner, PartialDate, ReviewOutcome, Status},
};
use indexmap::IndexSet;

/// What a row is made from.
pub(super) struct Row<'a, 'd> {
    pub(super) delta: &'d Delta,
    pub(super) change: &'a Change<'d>,
    /// What rules and import found for the action.
    pub(super) findings: &'a [&'d Finding],
    /// What people say of it.
    pub(super) reviews: &'a [&'d ReviewOutcome],
    /// Whose the texts are and under what licence.
    pub(super) source: &'a str,
}

/// A column: its name and its cell of a row.
type Column = (&'static str, fn(&Row<'_, '_>) -> Cell);

/// Cited first, as a reader cites; then the action, what was found, its dates, and whose the texts are.
pub(super) const COLUMNS: &[Column] = &[
    ("cite", |row| Cell::words(row.change.cite_place())),
    ("id", |row| Cell::words(row.change.record().action.as_str())),
    ("number", |row| words(row.change.action().number.as_deref())),
    ("recommendation", |row| words(row.change.recommendation().map(|asked| asked.id.as_str()))),
    ("recommendation_kind", |row| value(row.change.recommendation().map(|asked| asked.kind))),
    ("headline", |row| words(row.change.recommendation().map(|asked| asked.headline.as_str()))),
    ("parent", |row| words(row.change.action().parent.as_ref().map(ActionId::as_str))),
    ("kind", |row| Cell::value(&row.change.action().kind)),
    ("text", |row| Cell::words(&row.change.action().text)),
    ("owners", |row| owners(&row.change.action().owners)),
    ("owner_basis", |row| Cell::value(&row.change.action().owner_basis)),
    ("status", |row| value(row.change.action().status)),
    ("timescale", |row| words(row.change.action().timescale.as_ref().map(|cell| cell.text.as_str()))),
    ("line", |row| value(row.change.source().first().map(|place| place.line))),
    ("change", |row| Cell::value(&row.change.record().kind)),
    ("disposition", |row| Cell::value(&row.change.record().disposition)),
    ("says", |row| Cell::words(row.change.says())),
    ("attention", |row| Cell::words(row.change.attention().shown())),
    ("reported", |row| value(row.change.record().reported)),
    ("labels", labels),
    ("entries", |row| Cell::list(row.change.links().iter().filter_map(|link| partner(link)))),
    ("update_text", |row| Cell::list(row.change.entries().iter().map(|entry| &entry.text))),
    ("link_scores", |row| Cell::list(row.change.links().iter().map(|link| format!("{:.2}", link.score)))),
    ("link_basis", link_basis),
    ("commitment", |row| Cell::value(&row.change.record().commitment)),
    ("act", |row| Cell::value(&row.change.record().act)),
    ("aim", |row| Cell::value(&row.change.record().aim)),
    ("label_and_text", |row| value(row.change.record().label_and_text)),
    ("confidence", |row| Cell::value(&row.change.record().confidence)),
    ("decided_by", |row| Cell::words(&row.change.record().decided_by)),
    ("quotes", |row| Cell::words(row.change.quotes().to_string())),
    ("signals", |row| Cell::list(row.change.record().signals.iter().map(|signal| signal.kind.as_str()))),
    ("transition_from", |row| value(row.change.record().transition.and_then(|step| step.from))),
    ("transition_to", |row| value(row.change.record().transition.and_then(|step| step.to))),
    ("due_original", |row| words(row.change.record().due.original.map(|date| date.to_string()))),
    ("due_original_end", |row| value(row.change.record().due.original.map(PartialDate::end))),
    ("due_current", |row| words(row.change.record().due.current.map(|date| date.to_string()))),
    ("due_current_end", |row| value(row.change.record().due.current.map(PartialDate::end))),
    ("moved_months", |row| value(row.change.record().due.moved_months)),
    ("marked_revised", |row| Cell::value(&row.change.record().due.marked_revised)),
    ("as_of", |row| value(row.delta.as_of)),
    ("timeliness", timeliness),
    ("owners_added", |row| owners(&row.change.record().owners_added)),
    ("owners_removed", |row| owners(&row.change.record().owners_removed)),
    ("fields", |row| Cell::list(row.change.record().fields.iter().map(|field| field.as_str()))),
    ("findings", findings),
    ("review", review),
    ("before_review", machine),
    ("fingerprint", |row| Cell::words(&row.change.record().fingerprint)),
    ("attribution", |row| words(Some(row.source).filter(|source| !source.is_empty()))),
];

fn words(text: Option<impl AsRef<str>>) -> Cell {
    text.map_or_else(Cell::nothing, Cell::words)
}

fn value(value: Option<impl ToString>) -> Cell {
    value.map_or_else(Cell::nothing, |value| Cell::value(&value))
}

fn owners(owners: &[Owner]) -> Cell {
    Cell::list(owners.iter().map(|owner| &owner.text))
}

fn partner(link: &Link) -> Option<&str> {
    let entry = link.entry.as_ref().map(EntryId::as_str);
    entry.or_else(|| link.revised.as_ref().map(ActionId::as_str))
}

/// What the publisher prints beside the entries.
fn labels(row: &Row<'_, '_>) -> Cell {
    Cell::list(row.change.entries().iter().filter_map(|entry| {
        let cell = entry.timescale.as_ref().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        cell.or_else(|| entry.status.map(Status::shown))
    }))
}

fn link_basis(row: &Row<'_, '_>) -> Cell {
    let basis = |link: &&Link| link.basis.iter().map(|basis| basis.as_str()).collect::<Vec<_>>().join(" ");
    Cell::list(row.change.links().iter().map(basis))
}

fn timeliness(row: &Row<'_, '_>) -> Cell {
    let record = row.change.record();
    words(record.timeliness.as_ref().map(|found| found.shown(&record.due)))
}

/// The titles of what was found for the action, each once.
fn findings(row: &Row<'_, '_>) -> Cell {
    let titles: IndexSet<&str> =
        row.findings.iter().map(|finding| crate::validate::title(&finding.rule)).collect();
    Cell::list(titles)
}

/// What people say of it, those that were not applied too.
fn review(row: &Row<'_, '_>) -> Cell {
    Cell::list(row.reviews.iter().map(|outcome| format!("{}: {}", outcome.label(), outcome.shown())))
}

/// What the machine found, where a review moved something.
fn machine(row: &Row<'_, '_>) -> Cell {
    let record = row.change.record();
    words(record.machine.as_ref().map(|machine| machine.shown_against(record, row.change.links())))
}
