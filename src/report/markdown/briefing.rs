//! The two pages that are read: what was compared, the counts to begin with, what to look at first.

use super::{Words, cell, header, row};
use crate::{
    delta::Delta,
    report::about::{self, FIRST, capital},
};
use std::fmt;

/// Letters of an action's words in the list of what to look at first.
const OPENING: usize = 44;

/// The counts that a reader begins with; all stand in the annex.
const HEADLINES: [&str; 8] = [
    "reported_completed",
    "text_supports",
    "text_says_less",
    "aim_not_obtained",
    "unreported",
    "moved_later",
    "open_past_due",
    "additional",
];

pub(super) fn print(f: &mut fmt::Formatter<'_>, delta: &Delta, attribution: Option<&str>) -> fmt::Result {
    writeln!(f, "# {}\n\n{}\n", Words(about::title(delta)), about::SUBTITLE)?;
    for (label, text) in about::rows(delta) {
        writeln!(f, "- **{}:** {}", Words(&label), Words(&text))?;
    }
    writeln!(f, "\n{}", about::READING)?;
    headlines(f, delta)?;
    first(f, delta)?;
    writeln!(f, "\n## {}\n\n{}\n\n{}", about::NOTES, about::IDS, Words(&about::made(delta)))?;
    for source in about::sources(delta, attribution) {
        writeln!(f, "\n{}", Words(source))?;
    }
    Ok(())
}

fn headlines(f: &mut fmt::Formatter<'_>, delta: &Delta) -> fmt::Result {
    let tallies: Vec<_> =
        HEADLINES.iter().filter_map(|id| delta.tally(id)).filter(|tally| tally.base > 0).collect();
    if tallies.is_empty() {
        return Ok(());
    }
    writeln!(f, "\n## {}\n", about::COUNTS)?;
    header(f, &["count", "of", "what is counted", "to be kept in mind"])?;
    for tally in tallies {
        let among = format!("{} {}", tally.base, tally.population_shown());
        let (shown, caveats) = (tally.shown(), tally.caveats_shown());
        row(f, &[tally.count.to_string(), cell(&among), cell(&shown), cell(&caveats)])?;
    }
    Ok(())
}

/// The five things, each with its actions in rows under it.
fn first(f: &mut fmt::Formatter<'_>, delta: &Delta) -> fmt::Result {
    let things = delta.first_things();
    writeln!(f, "\n## {FIRST} ({})\n", about::among(&things))?;
    header(f, &["", "actions", "which"])?;
    for (at, thing) in (1..).zip(&things) {
        let (count, ids) = about::size_of(thing);
        let ids = if thing.changes().is_empty() && thing.is_told() { String::new() } else { ids };
        row(f, &[format!("**{at}. {}**", cell(&capital(thing.title()))), count, cell(&ids)])?;
    }
    for (at, thing) in (1..).zip(&things).filter(|(_, thing)| !thing.changes().is_empty()) {
        writeln!(f, "\n### {at}. {}\n", cell(&capital(thing.title())))?;
        header(f, &["action", "the plan's words", "line", "what is said"])?;
        for change in thing.changes() {
            let line = change.source().first().map(|place| place.line.to_string()).unwrap_or_default();
            let (opening, why) = (change.opening(OPENING), thing.why(change));
            let id = cell(change.record().action.as_str());
            row(f, &[id, format!("“{}”", cell(&opening)), line, cell(&why)])?;
        }
    }
    Ok(())
}
