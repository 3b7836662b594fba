//! What was promised when, and what is said of it now.

use crate::model::{
    Action, ChangedField, DateRole, DueChange, PartialDate, ProgressEntry, ProgressUpdate, Status, Timescale,
};
use chrono::NaiveDate;

/// The dates of a promise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Promised {
    /// When it is due.
    pub(crate) due: Option<PartialDate>,
    /// When it is to start; where no due date is printed.
    pub(crate) start: Option<PartialDate>,
}

/// The dates printed for an action, or for the nearest action above it that has some.
pub(crate) fn promised<'p>(action: &'p Action, above: impl Iterator<Item = &'p Action>) -> Promised {
    std::iter::once(action)
        .chain(above)
        .find_map(|holder| holder.timescale.as_ref().filter(|scale| !scale.dates.is_empty()))
        .map_or_else(Promised::default, |timescale| of_cell(timescale, &action.text))
}

fn of_cell(timescale: &Timescale, words: &str) -> Promised {
    let due = timescale.due();
    let start =
        timescale.dates.iter().find(|date| date.role == DateRole::PlannedStart).and_then(|date| date.days());
    match due {
        // The action's own words make the date a start: "from April 2025", "commencing in April 2025".
        Some(date) if begins_then(words, date) => Promised { due: None, start: Some(date) },
        _ => Promised { due, start },
    }
}

/// Whether the words say that something begins on the date of the cell.
fn begins_then(words: &str, date: PartialDate) -> bool {
    let printed = date.to_string().to_lowercase();
    let lower = words.to_lowercase();
    lower.match_indices(&printed).any(|(at, _)| {
        let before = lower.get(..at).unwrap_or("");
        let last: Vec<&str> = before.split_whitespace().rev().take(4).collect();
        last.iter().any(|word| {
            [
                "from",
                "commencing",
                "commence",
                "commences",
                "starting",
                "start",
                "starts",
                "beginning",
                "begin",
                "begins",
            ]
            .contains(word)
        })
    })
}

/// The update's own date: when it was submitted, else the last day of what its label names.
pub(crate) fn own_date(update: &ProgressUpdate) -> Option<NaiveDate> {
    update.submitted().or_else(|| {
        let label = Timescale::read(update.label()?);
        label.dates.iter().filter_map(|date| date.days()).map(PartialDate::end).max()
    })
}

/// The dates of an action before and after, and what changed about them.
pub(crate) fn due_change(
    promised: Promised,
    entries: &[&ProgressEntry],
    reported: Option<Status>,
) -> (DueChange, Vec<ChangedField>) {
    let mut fields = Vec::new();
    let mut change = DueChange { original: promised.due, current: promised.due, ..DueChange::default() };
    let cells: Vec<&Timescale> = entries.iter().filter_map(|entry| entry.timescale.as_ref()).collect();
    let open = !reported.is_some_and(Status::is_closed);
    let latest = |dates: Vec<PartialDate>| dates.into_iter().max_by_key(|date| date.end());
    let due = latest(cells.iter().filter_map(|cell| cell.due()).collect());
    let next_stage = latest(
        cells
            .iter()
            .flat_map(|cell| &cell.dates)
            .filter(|date| date.role == DateRole::NextStageStart)
            .filter_map(|date| date.days())
            .collect(),
    );
    change.marked_revised =
        cells.iter().any(|cell| cell.is_marked_revised()) || entries.iter().any(|entry| marks_date(entry));
    match (promised.due, due, next_stage) {
        (Some(before), Some(now), _) => {
            change.current = Some(now);
            change.moved_months = before.months_moved(now);
            if now.end() > before.end() {
                fields.push(ChangedField::DueSlipped);
            } else if now.end() < before.end() && open {
                fields.push(ChangedField::DueAdvanced);
            } else if now != before {
                fields.push(ChangedField::DueReexpressed);
            }
        }
        (None, Some(now), _) => {
            change.current = Some(now);
            fields.push(ChangedField::DueAdded);
        }
        (Some(before), None, Some(start)) => {
            change.current = Some(start);
            change.moved_months = before.months_moved(start);
            fields.push(ChangedField::EndBecameStart);
        }
        (Some(_), None, None) if open && !cells.is_empty() => {
            change.current = None;
            fields.push(ChangedField::DueDropped);
        }
        (None, None, _)
            if open
                && promised.start.is_some()
                && !cells.is_empty()
                && cells.iter().all(|cell| cell.dates.is_empty()) =>
        {
            fields.push(ChangedField::DueDropped);
        }
        _ => {}
    }
    (change, fields)
}

/// Whether a sentence of the entry that holds a year calls its date revised.
fn marks_date(entry: &ProgressEntry) -> bool {
    const MARKS: [&str; 10] = [
        "revised date",
        "revised target",
        "revised timescale",
        "revised completion",
        "extended to",
        "extended until",
        "rescheduled",
        "new target date",
        "date has been revised",
        "pushed back",
    ];
    let has_year = |text: &str| {
        text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4 && digits.starts_with("20"))
    };
    let is_marked = |text: &str| {
        let text = text.to_lowercase();
        MARKS.iter().any(|words| text.contains(words))
    };
    // few texts name a year at all, and fewer say one of these words
    entry.text.contains("20")
        && is_marked(&entry.text)
        && crate::base::sentences(&entry.text)
            .into_iter()
            .map(|span| span.of(&entry.text))
            .any(|sentence| has_year(sentence) && is_marked(sentence))
}
