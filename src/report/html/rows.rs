//! What the parts of the page look up: each action's place on the page, its owners and sites as numbers.

use crate::{
    base::FixedState,
    delta::{ActionRow, Delta, EntryRow, OwnerRow, SiteRow},
    diff::Change,
    model::{ActionId, EntryId, Finding, PlaceKind, ReviewOutcome},
    report::account::reviews,
};
use indexmap::IndexMap;

type Map<K, V> = IndexMap<K, V, FixedState>;

pub(super) struct Rows<'d> {
    pub(super) delta: &'d Delta,
    pub(super) changes: Vec<Change<'d>>,
    pub(super) owners: Vec<OwnerRow>,
    pub(super) sites: Vec<SiteRow>,
    entries: Map<&'d str, &'d EntryRow>,
    revised: Map<&'d str, &'d ActionRow>,
    lines: Map<&'d str, usize>,
    anchors: Map<&'d str, String>,
    owners_of: Map<String, Vec<String>>,
    sites_of: Map<String, Vec<String>>,
    findings: Map<&'d str, Vec<&'d Finding>>,
    reviews: Map<&'d str, Vec<&'d ReviewOutcome>>,
}

impl<'d> Rows<'d> {
    pub(super) fn of(delta: &'d Delta) -> Self {
        let changes: Vec<Change<'d>> = delta.in_order().collect();
        let (owners, sites) = (delta.by_owner(), delta.by_site());
        let mut lines: Map<&str, usize> = Map::default();
        let actions = delta.actions.iter().chain(&delta.revised);
        let places = actions.map(|row| (row.action.id.as_str(), &row.source));
        let entries = delta.entries.iter().map(|row| (row.entry.id.as_str(), &row.source));
        for (id, source) in places.chain(entries) {
            if let Some(place) = source.first() {
                lines.entry(id).or_insert(place.line);
            }
        }
        let mut findings: Map<&str, Vec<&Finding>> = Map::default();
        for finding in &delta.findings {
            if matches!(finding.at.kind, PlaceKind::Action | PlaceKind::Entry) {
                findings.entry(finding.at.id.as_str()).or_default().push(finding);
            }
        }
        let owners_of = numbers(owners.iter().map(|row| row.actions.iter().map(ActionId::as_str).collect()));
        let sites_of = numbers(sites.iter().map(|row| {
            let additional = row.additional.iter().map(EntryId::as_str);
            row.actions.iter().map(ActionId::as_str).chain(additional).collect()
        }));
        Self {
            delta,
            reviews: reviews(delta),
            anchors: changes.iter().enumerate().map(|(at, change)| anchor(at, change)).collect(),
            changes,
            owners_of,
            sites_of,
            owners,
            sites,
            entries: delta.entries.iter().map(|row| (row.entry.id.as_str(), row)).collect(),
            revised: delta.revised.iter().map(|row| (row.action.id.as_str(), row)).collect(),
            lines,
            findings,
        }
    }

    pub(super) fn entry(&self, id: &str) -> Option<&'d EntryRow> {
        self.entries.get(id).copied()
    }

    pub(super) fn revised(&self, id: &str) -> Option<&'d ActionRow> {
        self.revised.get(id).copied()
    }

    /// An item with the line it begins on: "1.u4, line 39".
    pub(super) fn place(&self, item: &str) -> String {
        match self.lines.get(item) {
            Some(line) => format!("{item}, line {line}"),
            None => item.to_owned(),
        }
    }

    /// Where an action stands on the page.
    pub(super) fn anchor(&self, action: &str) -> &str {
        self.anchors.get(action).map_or("main", String::as_str)
    }

    /// The numbers of the owners an action names, for the filters.
    pub(super) fn owners_of(&self, action: &str) -> String {
        self.owners_of.get(action).map(|numbers| numbers.join(" ")).unwrap_or_default()
    }

    /// The numbers of the sites an action or paragraph names, for the filters.
    pub(super) fn sites_of(&self, item: &str) -> String {
        self.sites_of.get(item).map(|numbers| numbers.join(" ")).unwrap_or_default()
    }

    /// What rules and import had to say of an action or a paragraph.
    pub(super) fn findings(&self, item: &str) -> &[&'d Finding] {
        self.findings.get(item).map_or(&[], Vec::as_slice)
    }

    /// What people say of an action.
    pub(super) fn reviews(&self, action: &str) -> &[&'d ReviewOutcome] {
        self.reviews.get(action).map_or(&[], Vec::as_slice)
    }
}

/// Where an action stands: by its id, so that the link is the same on every page; by its number where the
/// id holds what an address may not.
fn anchor<'d>(at: usize, change: &Change<'d>) -> (&'d str, String) {
    let id = change.record().action.as_str();
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    let anchor = if id.chars().all(is_plain) { format!("a-{id}") } else { format!("row-{at}") };
    (id, anchor)
}

/// For each id the numbers of the lists that hold it.
fn numbers<'a>(lists: impl Iterator<Item = Vec<&'a str>>) -> Map<String, Vec<String>> {
    let mut numbers: Map<String, Vec<String>> = Map::default();
    for (at, list) in lists.enumerate() {
        for id in list {
            numbers.entry(id.to_owned()).or_default().push(at.to_string());
        }
    }
    numbers
}
