//! What was odd in the documents, as every format orders it: the gravest first, by rule, then by message.

use super::about::capital;
use crate::{
    base::FixedState,
    delta::Delta,
    model::{Finding, Level, PlaceKind},
};
use indexmap::{IndexMap, IndexSet};

/// The findings of one rule at one level.
pub(super) struct Oddity {
    /// The rule's title, its level and how often: "No entry found in this text (to be explained, 6)".
    pub(super) title: String,
    /// Its messages, each with the places it was found at ("1.5, line 25: ", or nothing).
    pub(super) messages: Vec<(String, String)>,
}

/// All findings.
pub(super) fn oddities(delta: &Delta) -> Vec<Oddity> {
    let mut oddities = Vec::new();
    for level in Level::ALL {
        let of_level = delta.findings.iter().filter(|finding| finding.level == *level);
        for (rule, findings) in grouped(of_level, |finding| finding.rule.as_str()) {
            let title = capital(crate::validate::title(rule));
            let title = format!("{title} ({}, {})", level.shown(), findings.len());
            let by_message = grouped(findings.into_iter(), |finding| finding.message.as_str());
            let messages = by_message
                .into_iter()
                .map(|(message, findings)| (places(delta, &findings), message.to_owned()))
                .collect();
            oddities.push(Oddity { title, messages });
        }
    }
    oddities
}

fn grouped<'d>(
    findings: impl Iterator<Item = &'d Finding>,
    key: impl Fn(&'d Finding) -> &'d str,
) -> IndexMap<&'d str, Vec<&'d Finding>, FixedState> {
    let mut groups: IndexMap<&str, Vec<&Finding>, FixedState> = IndexMap::default();
    for finding in findings {
        groups.entry(key(finding)).or_default().push(finding);
    }
    groups
}

/// Where it was found: the item and the line of one; of several the items, or the lines where they are of no item.
fn places(delta: &Delta, findings: &[&Finding]) -> String {
    let line = |finding: &Finding| finding.source.first().map(|place| place.line.to_string());
    let found: Vec<String> = match findings {
        [only] => {
            let line = line(only).map(|line| format!("line {line}"));
            [item(delta, only), line].into_iter().flatten().collect()
        }
        several if several.iter().any(|finding| !is_of_item(finding) && !finding.source.is_empty()) => {
            let lines: IndexSet<String, FixedState> =
                several.iter().filter_map(|finding| line(finding)).collect();
            let lines: Vec<String> = lines.into_iter().collect();
            vec![format!("{} {}", if lines.len() == 1 { "line" } else { "lines" }, lines.join(", "))]
        }
        several => several.iter().filter_map(|finding| item(delta, finding)).collect(),
    };
    if found.is_empty() { String::new() } else { format!("{}: ", found.join(", ")) }
}

/// Whether it is of an action or an entry, which have ids of their own.
fn is_of_item(finding: &Finding) -> bool {
    matches!(finding.at.kind, PlaceKind::Action | PlaceKind::Entry | PlaceKind::Unknown)
}

fn item(delta: &Delta, finding: &Finding) -> Option<String> {
    let id = &finding.at.id;
    match finding.at.kind {
        PlaceKind::Document => None,
        PlaceKind::Recommendation => {
            let row = delta.recommendation(id);
            let kind = row.map_or(PlaceKind::Recommendation.shown(), |row| row.recommendation.kind.shown());
            Some(format!("{kind} {id}"))
        }
        PlaceKind::Action | PlaceKind::Entry | PlaceKind::Unknown => Some(id.clone()),
    }
}
