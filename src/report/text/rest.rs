//! What has no partner, what was odd, and how to cite.

use super::{
    account::said,
    page::{Page, bold},
};
use crate::{
    delta::Delta,
    report::{
        about::{self, ABSENT, ADDITIONAL, NOTES, ODD},
        account::Account,
        oddities::oddities,
    },
};

const WORDS: usize = 8;

/// The actions that no entry answers, with what was looked through.
pub(super) fn absent(page: &mut Page, account: &Account<'_>) {
    let Some(searched) = account.searched() else { return };
    page.heading(&ABSENT.to_uppercase());
    for line in searched {
        page.line(0, 0, &line);
    }
    for change in account.absent() {
        page.blank();
        page.labelled(2, change.record().action.as_str(), WORDS, &change.cite());
        said(page, &account.said_of_absent(&change));
    }
}

/// What the update reports beyond the plan's text.
pub(super) fn additional(page: &mut Page, delta: &Delta, account: &Account<'_>) {
    if delta.additional.is_empty() {
        return;
    }
    page.heading(&ADDITIONAL.to_uppercase());
    if let Some(tally) = delta.tally("additional") {
        page.line(0, 0, &format!("{tally}."));
    }
    for (row, said) in account.additional() {
        page.blank();
        page.labelled(2, row.entry.id.as_str(), WORDS, &format!("“{}”", row.entry.text));
        if !said.is_empty() {
            page.line(WORDS, WORDS, &said);
        }
    }
}

/// What rules and import had to say, the gravest first, by rule.
pub(super) fn findings(page: &mut Page, delta: &Delta) {
    if delta.findings.is_empty() {
        return;
    }
    page.heading(&ODD.to_uppercase());
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
    page.heading(&NOTES.to_uppercase());
    page.line(0, 0, about::IDS);
    page.line(0, 0, &about::made(delta));
    for source in about::sources(delta, attribution) {
        page.line(0, 0, source);
    }
}
