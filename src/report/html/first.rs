//! What to look at first: five counts, then action by action; and the headline counts with their bases.

use super::{page::Page, rows::Rows};
use crate::{
    delta::FirstThing,
    model::{Caveat, Tally},
    report::about::capital,
};

/// Letters of an action's words in a list.
const OPENING: usize = 72;

/// The counts that a reader is told first. All others stand under them.
const HEADLINES: [&str; 4] = ["reported_completed", "newly_complete", "text_supports", "text_says_less"];

/// Why no date is past.
const NO_DAY: &str = "there is no day to hold dates against";

pub(super) fn print(page: &mut Page, rows: &Rows<'_>) {
    let things = rows.delta.first_things();
    let base = things.first().map_or(0, FirstThing::base);
    page.part(("first", "What to look at first"), "Five things to look at first", |page| {
        page.line(
            "p",
            &[("class", "note")],
            &format!("Of {base} actions; lead-ins left out. An action may stand under several."),
        );
        page.markup("<ol class=\"things\">\n");
        for thing in &things {
            card(page, rows, thing);
        }
        page.markup("</ol>\n");
        headlines(page, rows);
        for thing in things.iter().filter(|thing| !thing.changes().is_empty()) {
            list(page, rows, thing);
        }
    });
}

/// One of the five: how many, what, and which.
fn card(page: &mut Page, rows: &Rows<'_>, thing: &FirstThing<'_>) {
    let count = thing.changes().len();
    page.open("li", &[("class", if count > 0 { "some" } else { "none" })]);
    let number = if thing.is_told() { count.to_string() } else { "–".to_owned() };
    page.element("span", &[("class", "number")], &number);
    page.markup(" ");
    page.element("span", &[("class", "title")], thing.title());
    if !thing.is_told() {
        page.element("p", &[], NO_DAY);
    }
    if count > 0 {
        page.open("p", &[("class", "ids")]);
        ids(page, rows, thing.changes().iter().map(|change| change.record().action.as_str()));
        page.close("p");
    }
    page.close("li");
    page.turn();
}

/// Ids as links to their actions.
pub(super) fn ids<'a>(page: &mut Page, rows: &Rows<'_>, ids: impl Iterator<Item = &'a str>) {
    for (at, id) in ids.enumerate() {
        if at > 0 {
            page.markup(" ");
        }
        link(page, rows, id);
    }
}

pub(super) fn link(page: &mut Page, rows: &Rows<'_>, id: &str) {
    page.element("a", &[("href", &format!("#{}", rows.anchor(id)))], id);
}

fn list(page: &mut Page, rows: &Rows<'_>, thing: &FirstThing<'_>) {
    page.line("h3", &[], &capital(thing.title()));
    page.markup("<ul class=\"actions\">\n");
    for change in thing.changes() {
        page.open("li", &[]);
        link(page, rows, change.record().action.as_str());
        page.markup(" <span>");
        page.element("q", &[], &change.opening(OPENING));
        let line = change.source().first().map(|place| format!(" (line {})", place.line));
        page.element("span", &[("class", "place")], &line.unwrap_or_default());
        let why = thing.why(change);
        if !why.is_empty() {
            page.markup(": ");
            page.element("span", &[("class", "why")], &why);
        }
        page.markup("</span></li>");
        page.turn();
    }
    page.markup("</ul>\n");
}

/// The headline counts, each with its base and its caveats.
fn headlines(page: &mut Page, rows: &Rows<'_>) {
    let tallies: Vec<&Tally> = HEADLINES.iter().filter_map(|id| rows.delta.tally(id)).collect();
    let tallies: Vec<&Tally> = tallies.into_iter().filter(|tally| tally.base > 0).collect();
    if tallies.is_empty() {
        return;
    }
    page.markup("<ul class=\"headlines\">\n");
    for tally in tallies {
        page.open("li", &[]);
        page.element("span", &[("class", "number")], &format!("{} of {}", tally.count, tally.base));
        page.markup(" ");
        page.words(&format!("{} {}", tally.population_shown(), tally.shown()));
        caveats(page, &tally.caveats_shown());
        page.close("li");
        page.turn();
    }
    page.markup("</ul>\n");
}

/// What is to be said with a count.
pub(super) fn caveats(page: &mut Page, caveats: &str) {
    if !caveats.is_empty() {
        page.markup(" ");
        page.element("span", &[("class", "caveats")], &format!("({caveats})"));
    }
}

/// The caveats of a count over the whole plan.
pub(super) fn caveats_of(rows: &Rows<'_>, tally: &str) -> String {
    rows.delta.tally(tally).map_or_else(|| Caveat::MachineReading.shown().to_owned(), Tally::caveats_shown)
}
