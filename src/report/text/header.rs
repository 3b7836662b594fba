//! What was compared, what to look at first, and the counts.

use super::page::{Page, bold};
use crate::{
    delta::Delta,
    diff::Change,
    model::{Aim, Attention, Caveat, ChangedField, Disposition, LabelAndText, PartialDate},
};
use chrono::NaiveDate;

/// Where the second column of the header begins.
const COLUMN: usize = 21;

/// Letters of an action's words in the list of what to look at first.
const OPENING: usize = 44;

pub(super) fn print(page: &mut Page, delta: &Delta) {
    let title = delta.plan.title.as_deref().unwrap_or("Action plan");
    page.line(0, 0, &bold(title));
    page.line(0, 0, "What was promised, and what its update says of each promise");
    page.blank();
    let mut row = |label: &str, text: String| page.labelled(0, label, COLUMN, &text);
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
    for document in &delta.documents {
        if let Some(name) = &document.name {
            let role = if delta.documents.len() > 1 { document.role.shown() } else { "text" };
            row(&capital(role), name.clone());
        }
    }
    page.blank();
    let reading = "Words, labels, owners and dates are as printed. Machine reading is which paragraph of the \
                   update answers which action, and what its sentences say beside its label; the sentence it \
                   rests on is quoted whole, the deciding phrase between « and ».";
    page.line(0, 0, reading);
}

fn date(day: NaiveDate) -> String {
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

pub(super) fn several(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// The five things, first as one line each, then item by item.
pub(super) fn first(page: &mut Page, delta: &Delta) {
    let changes: Vec<Change<'_>> = delta.in_order().collect();
    let base = changes.iter().filter(|change| !change.action().is_umbrella()).count();
    let groups = [
        Group::new(&changes, &[Attention::LabelAndTextDiffer], "label and text differ"),
        Group::new(
            &changes,
            &[Attention::MovedLaterUnmarked, Attention::MovedLaterMarked],
            "moved later, or no date now",
        ),
        Group::new(&changes, &[Attention::NoEntry], Attention::NoEntry.shown()),
        Group::new(&changes, &[Attention::NotObtained], Attention::NotObtained.shown()),
        Group::new(&changes, &[Attention::PastDate], Attention::PastDate.shown()),
    ];
    page.heading(&format!("FIVE THINGS TO LOOK AT FIRST (of {base} actions; lead-ins left out)"));
    for (at, group) in (1..).zip(&groups) {
        let ids: Vec<&str> = group.changes.iter().map(|change| change.record().action.as_str()).collect();
        let (count, ids) = match group.reasons {
            [Attention::PastDate] if delta.as_of.is_none() => {
                ("–".to_owned(), "there is no day to hold dates against".to_owned())
            }
            _ => (ids.len().to_string(), ids.join(" ")),
        };
        let title = format!("{at}  {}", bold(&format!("{count:>3} {}", group.title)));
        page.labelled(1, &title, 37, &ids);
    }
    for (at, group) in (1..).zip(&groups).filter(|(_, group)| !group.changes.is_empty()) {
        page.blank();
        page.line(0, 3, &bold(&format!("{at}. {}", capital(group.title))));
        for change in &group.changes {
            let opening = change.opening(OPENING);
            let line = change.source().first().map(|place| format!(" (line {})", place.line));
            let why = why(change, group.reasons);
            let why = if why.is_empty() { why } else { format!(": {why}") };
            let text = format!("“{opening}”{}{why}", line.unwrap_or_default());
            page.labelled(2, change.record().action.as_str(), 8, &text);
        }
    }
}

struct Group<'a, 'd> {
    title: &'static str,
    reasons: &'static [Attention],
    changes: Vec<&'a Change<'d>>,
}

impl<'a, 'd> Group<'a, 'd> {
    fn new(changes: &'a [Change<'d>], reasons: &'static [Attention], title: &'static str) -> Self {
        let absent = reasons.contains(&Attention::NoEntry);
        let is_in = |change: &&Change<'_>| {
            // of what has no entry nothing is known but that
            reasons.iter().any(|reason| change.needs(*reason))
                && (absent || !change.needs(Attention::NoEntry))
        };
        Self { title, reasons, changes: changes.iter().filter(is_in).collect() }
    }
}

/// What is to be said of a change under one of the five headings, where the heading says its part.
fn why(change: &Change<'_>, reasons: &[Attention]) -> String {
    let record = change.record();
    let standing = || record.timeliness.as_ref().map(|timeliness| timeliness.shown(&record.due));
    match reasons {
        [Attention::LabelAndTextDiffer] => {
            let says = change.says();
            says.trim_start_matches(LabelAndText::TextSaysLess.shown()).trim_start_matches(": ").to_owned()
        }
        [Attention::MovedLaterUnmarked, ..] => match record.due.moved_shown() {
            Some(moved) if record.has(ChangedField::EndBecameStart) => {
                format!("{moved}; {}", ChangedField::EndBecameStart.shown())
            }
            Some(moved) => moved,
            None => ChangedField::DueDropped.shown().to_owned(),
        },
        [Attention::PastDate] => standing().unwrap_or_default(),
        [Attention::NoEntry] => match (&record.disposition, change.needs(Attention::PastDate)) {
            (Disposition::Unreported, true) => standing().unwrap_or_default(),
            (Disposition::Unreported, false) => String::new(),
            _ => change.says(),
        },
        _ => {
            let says = change.says();
            let others = says.split("; ").filter(|words| *words != Aim::NotObtained.shown());
            others.collect::<Vec<_>>().join("; ")
        }
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
