//! What was compared, what to look at first, and the counts.

use super::page::{Page, bold};
use crate::{
    delta::Delta,
    report::about::{self, FIRST, capital},
};

/// Where the second column of the header begins.
const COLUMN: usize = 21;

/// Letters of an action's words in the list of what to look at first.
const OPENING: usize = 44;

pub(super) fn print(page: &mut Page, delta: &Delta) {
    page.line(0, 0, &bold(about::title(delta)));
    page.line(0, 0, about::SUBTITLE);
    page.blank();
    for (label, text) in about::rows(delta) {
        page.labelled(0, &label, COLUMN, &text);
    }
    page.blank();
    page.line(0, 0, about::READING);
}

/// The five things, first as one line each, then item by item.
pub(super) fn first(page: &mut Page, delta: &Delta) {
    let things = delta.first_things();
    page.heading(&format!("{} ({})", FIRST.to_uppercase(), about::among(&things)));
    for (at, thing) in (1..).zip(&things) {
        let (count, ids) = about::size_of(thing);
        let title = format!("{at}  {}", bold(&format!("{count:>3} {}", thing.title())));
        page.labelled(1, &title, 37, &ids);
    }
    for (at, thing) in (1..).zip(&things).filter(|(_, thing)| !thing.changes().is_empty()) {
        page.blank();
        page.line(0, 3, &bold(&format!("{at}. {}", capital(thing.title()))));
        for change in thing.changes() {
            let opening = change.opening(OPENING);
            let line = change.source().first().map(|place| format!(" (line {})", place.line));
            let why = thing.why(change);
            let why = if why.is_empty() { why } else { format!(": {why}") };
            let text = format!("“{opening}”{}{why}", line.unwrap_or_default());
            page.labelled(2, change.record().action.as_str(), 8, &text);
        }
    }
}
