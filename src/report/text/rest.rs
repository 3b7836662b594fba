//! What has no partner, what was odd, and how to cite.

use super::{
    account::target,
    header::{capital, several},
    page::{Page, bold},
};
use crate::{
    delta::{Delta, opening},
    model::{Attention, Caveat, Disposition, Finding, Level, PlaceKind},
};
use indexmap::IndexMap;

const WORDS: usize = 8;
const COLUMN: usize = 18;
/// Letters of an entry that came near.
const NEAR: usize = 44;

/// The actions that no entry answers, with what was looked through.
pub(super) fn absent(page: &mut Page, delta: &Delta) {
    let absent: Vec<_> = delta.in_order().filter(|change| change.needs(Attention::NoEntry)).collect();
    if absent.is_empty() {
        return;
    }
    page.heading("ACTIONS FOR WHICH NO ENTRY WAS FOUND IN THIS TEXT");
    let searched = absent.iter().find_map(|change| change.record().searched.as_ref());
    if let Some(searched) = searched {
        let entries = several(searched.entries, "paragraph");
        page.line(
            0,
            0,
            &format!("Searched: the whole update ({entries}), whatever heading they stand under."),
        );
        if searched.pages_missing {
            let text = format!(
                "{}, so that their absence cannot be verified.",
                capital(Caveat::PagesMissing.shown())
            );
            page.line(0, 0, &text);
        }
    }
    for change in absent {
        page.blank();
        let record = change.record();
        page.labelled(2, record.action.as_str(), WORDS, &change.cite());
        if record.disposition != Disposition::Unreported {
            page.labelled(WORDS, "In short", COLUMN, &change.says());
        }
        if let Some(target) = target(&change) {
            page.labelled(WORDS, "Target", COLUMN, &target);
        }
        for near in record.searched.iter().flat_map(|searched| &searched.nearest) {
            let words = delta.entry(near.entry.as_str()).map(|row| opening(&row.entry.text, NEAR));
            let text = format!("{} ({:.2}) “{}”", near.entry, near.score, words.unwrap_or_default());
            page.labelled(WORDS, "Nearest", COLUMN, &text);
        }
    }
}

/// What the update reports beyond the plan's text.
pub(super) fn additional(page: &mut Page, delta: &Delta) {
    if delta.additional.is_empty() {
        return;
    }
    page.heading("WHAT THE UPDATE REPORTS BEYOND THE PLAN'S TEXT");
    if let Some(tally) = delta.tally("additional") {
        page.line(0, 0, &format!("{tally}."));
    }
    for id in &delta.additional {
        let Some(row) = delta.entry(id.as_str()) else { continue };
        page.blank();
        page.labelled(2, id.as_str(), WORDS, &format!("“{}”", row.entry.text));
        let line = row.source.first().map(|place| format!("line {}", place.line));
        let label = row.entry.timescale.as_ref().map(|cell| cell.text.as_str());
        let label = label
            .or(row.entry.status.map(crate::model::Status::shown))
            .map(|label| format!("label: {label}"));
        let said: Vec<String> = [line, label].into_iter().flatten().collect();
        if !said.is_empty() {
            page.line(WORDS, WORDS, &said.join("; "));
        }
    }
}

/// What rules and import had to say, the gravest first, by rule.
pub(super) fn findings(page: &mut Page, delta: &Delta) {
    if delta.findings.is_empty() {
        return;
    }
    page.heading("WHAT WAS ODD IN THE DOCUMENTS");
    for level in Level::ALL {
        let mut by_rule: IndexMap<&str, Vec<&Finding>> = IndexMap::new();
        for finding in delta.findings.iter().filter(|finding| finding.level == *level) {
            by_rule.entry(finding.rule.as_str()).or_default().push(finding);
        }
        for (rule, findings) in by_rule {
            page.blank();
            let title = format!(
                "{} ({}, {})",
                sentence_case(crate::validate::title(rule)),
                level.shown(),
                findings.len()
            );
            page.line(0, 2, &bold(&title));
            let mut by_message: IndexMap<&str, Vec<&Finding>> = IndexMap::new();
            for finding in findings {
                by_message.entry(finding.message.as_str()).or_default().push(finding);
            }
            for (message, findings) in by_message {
                page.line(2, 4, &format!("{}{message}", places(delta, &findings)));
            }
        }
    }
}

/// Where it was found: the item and the line of one, the lines of several.
fn places(delta: &Delta, findings: &[&Finding]) -> String {
    let line = |finding: &Finding| finding.source.first().map(|place| place.line.to_string());
    let found: Vec<String> = match findings {
        [only] => {
            let line = line(only).map(|line| format!("line {line}"));
            [item(delta, only), line].into_iter().flatten().collect()
        }
        several if several.iter().all(|finding| !finding.source.is_empty()) => {
            let lines: Vec<String> = several.iter().filter_map(|finding| line(finding)).collect();
            vec![format!("lines {}", lines.join(", "))]
        }
        several => several.iter().filter_map(|finding| item(delta, finding)).collect(),
    };
    if found.is_empty() { String::new() } else { format!("{}: ", found.join(", ")) }
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

/// How to cite, and whose the texts are.
pub(super) fn notes(page: &mut Page, delta: &Delta, attribution: Option<&str>) {
    page.heading("NOTES");
    let ids = "Where the documents print no ids, the ids are ours: 1.5 is the fifth action of 1 in reading \
               order, 1.u4 the fourth paragraph of its update. “Action 5 of 15” counts paragraphs and bullets \
               down the page, lead-ins included. A line is a line of the text that was read.";
    page.line(0, 0, ids);
    let made = format!(
        "Made by action-plan {} (readings {}), format {} {}.",
        delta.method.crate_version, delta.method.readings, delta.format, delta.version
    );
    page.line(0, 0, &made);
    if let Some(attribution) = attribution {
        page.line(0, 0, attribution);
    }
}

/// With a capital first letter.
fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
