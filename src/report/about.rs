//! What every format says alike of what was compared and of how it was done.

use crate::{
    delta::{Delta, FirstThing},
    model::{Caveat, PartialDate, words::review},
};
use chrono::NaiveDate;

/// What stands under the title.
pub(super) const SUBTITLE: &str = "What was promised, and what its update says of each promise";

/// What is as printed, and what is not.
pub(super) const READING: &str = "Words, labels, owners and dates are as printed. Machine reading is which paragraph of the \
                   update answers which action, and what its sentences say beside its label; the sentence it \
                   rests on is quoted whole, the deciding phrase between « and ».";

/// Whose the ids are.
pub(super) const IDS: &str = "Where the documents print no ids, the ids are ours: 1.5 is the fifth action of 1 in reading \
               order, 1.u4 the fourth paragraph of its update. “Action 5 of 15” counts paragraphs and bullets \
               down the page, lead-ins included. A line is a line of the text that was read.";

/// The headings of the parts of a report.
pub(super) const FIRST: &str = "Five things to look at first";
pub(super) const COUNTS: &str = "Counts, each with what it is a count of";
pub(super) const ABSENT: &str = "Actions for which no entry was found in this text";
pub(super) const ADDITIONAL: &str = "What the update reports beyond the plan's text";
pub(super) const ODD: &str = "What was odd in the documents";
pub(super) const NOTES: &str = "Notes";

/// Among how many actions the five things were looked for.
pub(super) fn among(things: &[FirstThing<'_>]) -> String {
    let base = things.first().map_or(0, FirstThing::base);
    format!("of {base} actions; lead-ins left out")
}

/// How many actions one of the five things holds of, and their ids.
pub(super) fn size_of(thing: &FirstThing<'_>) -> (String, String) {
    if !thing.is_told() {
        return ("–".to_owned(), "there is no day to hold dates against".to_owned());
    }
    let ids: Vec<&str> = thing.changes().iter().map(|change| change.record().action.as_str()).collect();
    (ids.len().to_string(), ids.join(" "))
}

/// The title of a report.
pub(super) fn title(delta: &Delta) -> &str {
    delta.plan.title.as_deref().unwrap_or("Action plan")
}

/// What made it.
pub(super) fn made(delta: &Delta) -> String {
    format!(
        "Made by action-plan {} (readings {}), format {} {}.",
        delta.method.crate_version, delta.method.readings, delta.format, delta.version
    )
}

/// Whose the texts are and under what licence: as whoever prints them says, else as each document is attributed.
pub(super) fn sources<'d>(delta: &'d Delta, said: Option<&'d str>) -> Vec<&'d str> {
    if let Some(said) = said {
        return vec![said];
    }
    let mut sources: Vec<&str> = Vec::new();
    for source in delta.documents.iter().filter_map(|document| document.attribution.as_deref()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// What was compared, as labels and what stands beside them.
pub(super) fn rows(delta: &Delta) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    let mut row = |label: &str, text: String| rows.push((label.to_owned(), text));
    let submitted = delta.plan.submitted.map(|day| format!("submitted {}", date(day)));
    let published = delta.plan.published.map(|day| format!("report published {}", date(day)));
    let dates: Vec<String> = [submitted, published].into_iter().flatten().collect();
    if !dates.is_empty() {
        row("Plan", dates.join("; "));
    }
    if let Some(update) = &delta.update {
        let label = update.label.as_deref().unwrap_or("no label");
        let submitted =
            update.submitted.map_or("no date".to_owned(), |day| format!("submitted {}", date(day)));
        row("Update", format!("{label}, {submitted}"));
    }
    row("Dates held against", as_of(delta));
    row("Compared", size(delta));
    if let Some(summary) = review::summary(&delta.reviews) {
        row(review::REVIEWS, summary);
    }
    for document in &delta.documents {
        if let Some(name) = &document.name {
            let several = delta.documents.len() > 1;
            let role = if several { format!("{} text", document.role.shown()) } else { "text".to_owned() };
            row(&capital(&role), name.clone());
        }
    }
    rows
}

/// A day as reports print it.
pub(super) fn date(day: NaiveDate) -> String {
    PartialDate::day(day).map_or_else(|| day.to_string(), |date| date.to_string())
}

fn as_of(delta: &Delta) -> String {
    let Some(day) = delta.as_of else {
        return "no day: the texts print none, and none was given; nothing is said to be past".to_owned();
    };
    let caveats = delta.tally("open_past_due").map_or(&[][..], |tally| &tally.caveats);
    let note = if caveats.contains(&Caveat::DateFromLabel) {
        format!(" ({})", Caveat::DateFromLabel.shown())
    } else if caveats.contains(&Caveat::LastReported) {
        " (later than the update; things may have moved since)".to_owned()
    } else if delta.update.as_ref().and_then(|update| update.submitted) == Some(day) {
        " (the update's own date)".to_owned()
    } else {
        String::new()
    };
    [date(day), note].concat()
}

fn size(delta: &Delta) -> String {
    let asked = delta.recommendations.len();
    let kind = delta.recommendations.first().map_or("recommendation", |row| row.recommendation.kind.shown());
    let mut parts = Vec::new();
    if asked > 0 {
        parts.push(several(asked, kind));
    }
    if let Some(tally) = delta.tally("actions") {
        parts.push(several(tally.count, "action"));
        match tally.base.saturating_sub(tally.count) {
            0 => {}
            lead_ins => parts.push(several(lead_ins, "lead-in")),
        }
    }
    if delta.update.is_some() {
        parts.push(several(delta.entries.len(), "update paragraph"));
    } else {
        parts.push(format!("{} in the revised plan", several(delta.revised.len(), "action")));
    }
    parts.join(", ")
}

/// So many of a thing.
pub(super) fn several(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// With a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
