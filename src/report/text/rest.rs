//! What has no partner, what was odd, and how to cite.

use super::page::{Page, bold};
use crate::{
    delta::{Delta, opening},
    model::{Attention, Caveat, Disposition},
    report::{
        about::{self, capital, several},
        oddities::oddities,
    },
};

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
        if let Some(target) = change.target_shown() {
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
    for oddity in oddities(delta) {
        page.blank();
        page.line(0, 2, &bold(&oddity.title));
        for (places, message) in oddity.messages {
            page.line(2, 4, &format!("{places}{message}"));
        }
    }
}

/// How to cite, and whose the texts are.
pub(super) fn notes(page: &mut Page, delta: &Delta, attribution: Option<&str>) {
    page.heading("NOTES");
    page.line(0, 0, about::IDS);
    page.line(0, 0, &about::made(delta));
    if let Some(attribution) = attribution {
        page.line(0, 0, attribution);
    }
}
