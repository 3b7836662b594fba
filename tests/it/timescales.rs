//! Target Date cells against the answer keys in `../shared/gold`; where that folder is absent, the tests say
//! so and pass.

use std::fs;
use std::path::PathBuf;

use action_plan::model::{
    DatePolicy, DateRole, DayMonthOrder, FinancialYearStart, PartialDate, PrintedDate, Status, Timescale,
};
use serde_json::{Value, json};

/// A file of `../shared/gold`, if it is here.
fn key(name: &str) -> Option<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/gold").join(name);
    #[expect(clippy::disallowed_methods, reason = "a test reads its answer key")]
    let text = fs::read_to_string(&path);
    if text.is_err() {
        println!("{name}: no answer key here, nothing compared");
    }
    text.ok().map(|text| serde_json::from_str(&text).expect("the key is JSON"))
}

fn rows<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text(row: &Value) -> &str {
    row["text"].as_str().expect("a text")
}

/// The dates of a cell as the keys write them.
fn dates(cell: &Timescale) -> Value {
    let row = |date: &action_plan::model::TimescaleDate| {
        let days = date.days();
        json!({
            "role": date.role, "precision": date.date.precision(),
            "start": days.map(PartialDate::start), "end": days.map(PartialDate::end),
        })
    };
    cell.dates.iter().map(row).collect()
}

#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Right,
    Unread,
    Wrong,
}

fn matches(cell: &Timescale, reading: &Value) -> bool {
    match reading.as_str() {
        Some("not_understood" | "not_a_timescale") => !cell.understood,
        Some("yearless") => !cell.dates.is_empty() && cell.dates.iter().all(|date| date.days().is_none()),
        Some(other) => panic!("unknown answer {other}"),
        None => {
            cell.understood
                && json!(cell.status) == reading["status"]
                && dates(cell) == reading["dates"]
                && json!(cell.open_ended) == reading["open_ended"]
                && json!(cell.recurring) == reading["recurring"]
                && json!(cell.not_set) == reading["not_set"]
        }
    }
}

fn verdict(cell: &Timescale, row: &Value) -> Verdict {
    let answers = [row.get("reading"), row.get("also")];
    if answers.into_iter().flatten().any(|reading| matches(cell, reading)) {
        Verdict::Right
    } else if cell.understood {
        Verdict::Wrong
    } else {
        Verdict::Unread
    }
}

#[test]
fn cells_of_published_trackers() {
    let Some(key) = key("timescale-cells.json") else { return };
    let (mut right, mut unread, mut wrong) = (0, 0, 0);
    for row in rows(&key, "cells") {
        let cell = Timescale::read(text(row));
        match verdict(&cell, row) {
            Verdict::Right => right += 1,
            Verdict::Unread => {
                unread += 1;
                println!("unread: {} -> {}", text(row), json!(cell));
            }
            Verdict::Wrong => {
                wrong += 1;
                println!("wrong: {} -> {}\n   expected {}", text(row), json!(cell), row["reading"]);
            }
        }
    }
    println!("timescale cells: {right} right, {unread} unread, {wrong} wrong");
    assert!(right * 100 >= (right + unread + wrong) * 95, "at least 95 in 100 right");
    assert!(wrong <= 3, "at most 3 read wrongly");
}

#[test]
fn cells_of_the_plan_and_its_update() {
    let Some(key) = key("timescales.json") else { return };
    let mut faults = 0;
    let mut compared = 0;
    for row in rows(&key, "plan_and_update") {
        let cell = Timescale::read(text(row));
        compared += 1;
        let exact = cell.understood
            && json!(cell.status) == row["status"]
            && dates(&cell) == row["dates"]
            && json!(cell.condition) == row["condition"]
            && json!(cell.note) == row["note"]
            && cell.open_ended == row["open_ended"].as_bool().unwrap_or(false)
            && !cell.recurring
            && !cell.not_set;
        if !exact {
            faults += 1;
            println!("not exact: {} -> {}", text(row), json!(cell));
        }
    }
    for row in rows(&key, "document_dates").iter().chain(rows(&key, "edge")) {
        let cell = Timescale::read(text(row));
        compared += 1;
        let first = cell.dates.first().and_then(|date| date.days());
        let days = match row.get("start") {
            Some(start) => {
                first.is_some_and(|date| {
                    json!(date.start()) == *start
                        && json!(date.end()) == row["end"]
                        && json!(date.precision()) == row["precision"]
                }) && cell.dates.len() == 1
            }
            None => cell.dates.is_empty(),
        };
        let exact = days
            && cell.understood == row["understood"].as_bool().unwrap_or(true)
            && json!(cell.status) == row["status"]
            && cell.recurring == row["recurring"].as_bool().unwrap_or(false)
            && cell.not_set == row["not_set"].as_bool().unwrap_or(false);
        if !exact {
            faults += 1;
            println!("not exact: {} -> {}", text(row), json!(cell));
        }
    }
    println!("plan, update, edge: {} of {compared} exact", compared - faults);
    assert_eq!(faults, 0);
}

/// A reading in one line: what tables of other publishers say, and what must not be guessed.
fn line(cell: &Timescale) -> String {
    let mut parts: Vec<String> = cell.status.iter().map(ToString::to_string).collect();
    for date in &cell.dates {
        let role = json!(date.role);
        let printed = match date.date {
            PrintedDate::Dated(days) => days.to_string(),
            PrintedDate::Yearless(days) => format!("{days} of no year"),
            _ => "?".to_owned(),
        };
        parts.push(format!("{} {printed}", role.as_str().unwrap_or_default()));
    }
    let flags = [
        (cell.open_ended, "open-ended"),
        (cell.recurring, "recurring"),
        (cell.not_set, "not set"),
        (!cell.understood, "not understood"),
    ];
    parts.extend(flags.into_iter().filter(|(set, _)| *set).map(|(_, word)| word.to_owned()));
    parts.extend(cell.problem.map(|problem| json!(problem).as_str().unwrap_or_default().to_owned()));
    parts.join("; ")
}

#[test]
fn cells_as_other_tables_write_them() {
    let cells = [
        ("Completed - March 2025", "completed; completed March 2025"),
        ("Completed (March 2025)", "completed; completed March 2025"),
        ("Complete by March 2025", "due March 2025"),
        ("Completed by March 2025", "not understood; ambiguous_completion"),
        ("To be completed by March 2025", "due March 2025"),
        ("60% complete", "in_progress"),
        ("Complete and ongoing", "completed; open-ended"),
        ("Phase 1 complete, phase 2 underway", "in_progress"),
        (
            "Phase 1 completed March 2025, phase 2 due June 2026",
            "in_progress; completed March 2025; due June 2026",
        ),
        ("June 2025 (revised from March 2025)", "revised_due June 2025; due March 2025"),
        ("Moved from March 2025 to June 2025", "due March 2025; revised_due June 2025"),
        ("Original: March 2025; Revised: June 2025", "due March 2025; revised_due June 2025"),
        ("Ongoing (review March 2026)", "in_progress; review_due March 2026; open-ended"),
        (
            "Started January 2025, due for completion June 2026",
            "in_progress; started January 2025; due June 2026",
        ),
        (
            "Pilot to begin in September 2025, full roll-out by March 2026",
            "planned_start September 2025; due March 2026",
        ),
        ("From April 2025 to March 2026", "due April 2025 to March 2026"),
        ("March, June and September 2025", "due March 2025; due June 2025; due September 2025"),
        ("End of Q3 2025/26", "due Q4 2025"),
        ("w/c 3 March 2025", "due 3 March to 9 March 2025"),
        ("Not yet started - due June 2026", "planned; due June 2026"),
        ("On hold until April 2026", "on_hold; next_stage_start April 2026"),
        ("Quarterly from April 2025", "planned_start April 2025; recurring"),
        ("Every April", "due April of no year; recurring"),
        ("Completed; next review May 2026", "completed; review_due May 2026"),
        ("Commenced April 2025; completed June 2025", "completed; started April 2025; completed June 2025"),
        ("Completed but not yet verified", "completed"),
        ("2 of 3 completed", "in_progress"),
        ("(a) complete (b) March 2026", "in_progress; due March 2026"),
        ("Target: March 2025. Actual: June 2025", "due March 2025; completed June 2025"),
        ("Revised: June 2025 (was March 2025)", "revised_due June 2025; due March 2025"),
        ("31 March 2025 (now 30 June 2025)", "due 31 March 2025; revised_due 30 June 2025"),
        ("<s>March 2025</s> - June 2025", "due March 2025; revised_due June 2025"),
        ("Q1/Q2 2025/26", "due April to September 2025"),
        ("Q3 (Oct-Dec) 2025", "due Q4 2025"),
        ("II quarter 2025", "due Q2 2025"),
        ("IV. quarter of 2025", "due Q4 2025"),
        ("Quarter III 2025", "due Q3 2025"),
        ("2025, Q I", "due Q1 2025"),
        ("Dec. 1, 2025", "due 1 December 2025"),
        ("Will not be completed by March 2025", "not understood; unclear_role"),
        ("2025/26 academic year", "not understood; ambiguous_date"),
        ("March 2025 – ongoing", "in_progress; open-ended; not understood; unclear_role"),
        ("The board agreed in March 2025", "not understood; unclear_role"),
        ("Before March 2025", "not understood; unclear_role"),
        ("31/06/2025", "not understood; impossible_date"),
        ("June 12", "not understood; ambiguous_date"),
        ("FY2026", "not understood; ambiguous_date"),
        ("FY2025 Q4", "not understood; ambiguous_date"),
        ("Q4 FY25", "not understood; ambiguous_date"),
        ("FY2025/26 Q4", "due Q1 2026"),
        ("Delayed – June 2026", "in_progress; revised_due June 2026"),
        ("Delayed from March 2025 to June 2025", "due March 2025; revised_due June 2025"),
        ("Open the centre by June 2026", "due June 2026"),
        ("This may change", "not understood"),
        ("Amber", "not understood"),
        ("–", "not set"),
        ("", "not set"),
    ];
    for (text, expected) in cells {
        assert_eq!(line(&Timescale::read(text)), expected, "{text}");
    }
}

#[test]
fn the_policy_decides_custom() {
    let reference = "2025-09-01".parse().unwrap();
    let policy = DatePolicy::new().with_reference(reference);
    let read = |text: &str| line(&Timescale::read_with(text, &policy));
    assert_eq!(read("June"), "due June 2026");
    assert_eq!(read("Started in June"), "in_progress; started June 2025");
    assert_eq!(read("Mar 26"), "due March 2026");
    assert_eq!(read("Completed by March 2025"), "completed; completed March 2025");
    assert_eq!(read("Completed by March 2026"), "due March 2026");
    let american = DatePolicy::new()
        .with_day_month_order(DayMonthOrder::MonthDay)
        .with_financial_year_start(FinancialYearStart::UNITED_STATES);
    let read = |text: &str| line(&Timescale::read_with(text, &american));
    assert_eq!(read("11/01/2011"), "due 1 November 2011");
    assert_eq!(read("30/09/2011"), "due 30 September 2011");
    assert_eq!(read("FY2026"), "due financial year from 1 October 2025");
    assert_eq!(read("Q1 FY2026"), "due Q4 2025");
    for written in ["FY2025 Q4", "FY25Q4", "FY25-Q4", "Q4 FY25", "FY 2025, 4th quarter"] {
        assert_eq!(read(written), "due Q3 2025", "{written}");
    }
    let calendar = FinancialYearStart::new(1, 1).unwrap();
    let calendar = DatePolicy::new().with_financial_year_start(calendar);
    assert_eq!(line(&Timescale::read_with("FY2025 Q4", &calendar)), "due Q4 2025");
    let unknown = DatePolicy::new().with_day_month_order(DayMonthOrder::Unknown);
    assert_eq!(line(&Timescale::read_with("11/01/2011", &unknown)), "not understood; ambiguous_date");
    assert_eq!(line(&Timescale::read_with("11/11/2011", &unknown)), "due 11 November 2011");
}

#[test]
fn words_of_a_status_cell() {
    for status in Status::ALL {
        assert_eq!(status.name().parse(), Ok(status));
        assert_eq!(json!(status), json!(status.name()));
    }
    let cells = [
        ("Not started", Some(Status::Planned)),
        ("To do", Some(Status::Planned)),
        ("On-going", Some(Status::InProgress)),
        ("Partially implemented", Some(Status::InProgress)),
        ("Paused", Some(Status::OnHold)),
        ("Closed", Some(Status::Completed)),
        ("Completed and verified", Some(Status::Verified)),
        ("Withdrawn", Some(Status::Cancelled)),
        ("Replaced by action 4.2", Some(Status::Superseded)),
        ("Subject to recruitment, which is underway", None),
        // not closed, and no more than that
        ("Open", Some(Status::InProgress)),
        ("Delayed", Some(Status::InProgress)),
        ("Overdue", Some(Status::InProgress)),
        ("Delayed – not started", Some(Status::Planned)),
        ("Not on track", Some(Status::InProgress)),
        ("Support for women at risk", None),
        ("No longer being pursued", Some(Status::Cancelled)),
        ("No longer applicable", Some(Status::Cancelled)),
        ("Will not be pursued", Some(Status::Cancelled)),
        ("No longer required – superseded by 2.1", Some(Status::Superseded)),
        ("Not applicable", None),
        // a colour means what its publisher says; a word beside it speaks
        ("Green/Amber", None),
        ("Green – on track", Some(Status::InProgress)),
    ];
    for (words, status) in cells {
        assert_eq!(Status::from_words(words), status, "{words}");
    }
}

#[test]
fn a_megabyte_is_read_in_a_moment() {
    let pieces = [
        "Completed ",
        "(",
        "<s>",
        "by ",
        "March, ",
        "1-",
        "'",
        "complete ",
        "subject to ",
        "&",
        "~~",
        "June/",
    ];
    for piece in pieces {
        let cell = piece.repeat(1_000_000 / piece.len());
        assert_eq!(Timescale::read(&cell).text.len(), cell.len());
    }
}

/// Words of auditors, inspectorates and trackers that stand alone in a status cell.
#[test]
fn words_of_a_status_alone() {
    for (status, words) in [
        (Some(Status::Completed), &["Resolved", "Addressed", "Signed off", "Closed – implemented"][..]),
        (Some(Status::Cancelled), &["Closed – not implemented", "Closed as unimplemented", "Stopped"]),
        (
            Some(Status::InProgress),
            &["Not implemented", "Not achieved", "Unresolved", "Partly addressed", "Reopened"],
        ),
        (Some(Status::InProgress), &["Good progress", "Significant progress", "Limited progress"]),
        // levels of self-assessments and of auditors abroad
        (Some(Status::InProgress), &["Limited", "Substantial", "Substantial implementation", "Early stages"]),
        (Some(Status::InProgress), &["Under implementation", "Implemented in some respects"]),
        (Some(Status::InProgress), &["Significantly delayed", "Minor delay", "Some slippage"]),
        (Some(Status::Planned), &["No or insignificant progress"]),
        (Some(Status::Completed), &["Full implementation", "Action taken"]),
        (Some(Status::Cancelled), &["Overtaken by events", "Obsolete", "Closed (not proceeding)"]),
        (Some(Status::Superseded), &["Closed (superseded by 4.2)"]),
        (None, &["Limited assurance", "Full implementation by June 2026", "A substantial report"]),
        (None, &["Accepted", "Merged with 3.2", "N/A"]),
    ] {
        for word in words {
            assert_eq!(Timescale::read(word).status, status, "{word}");
        }
    }
}

/// What else trackers print: of a deadline, of shares in a hundred, of colours with and without a word.
#[test]
fn words_of_trackers_alone_and_beside_others() {
    let closed: &[&str] = &[
        "Met",
        "Fully met",
        "Target met",
        "100%",
        "100% complete",
        "BAU",
        "Business as usual",
        "Complete – BAU",
        "Moved to business as usual",
        "Gone live",
        "Complete but ongoing",
        "Complete (ongoing monitoring)",
        "Green – complete",
        "Blue (completed)",
        "Completed ahead of schedule",
        "Completed late",
    ];
    let open: &[&str] = &[
        "Partially met",
        "Part met",
        "Not fully met",
        "Not met",
        "Not yet met",
        "Not complete",
        "Incomplete",
        "Partial",
        "Partially achieved",
        "Pending",
        "Carried forward",
        "Carried over",
        "Extended",
        "Deadline extended",
        "Rescheduled",
        "Slipped",
        "Missed",
        "Ahead of schedule",
        "On plan",
        "Behind plan",
        "In progress – behind plan",
        "Active",
        "75%",
        "60% complete",
        "Amber (delayed)",
        "Amber – on track",
        "Red / overdue",
    ];
    let planned: &[&str] =
        &["Scheduled", "Proposed", "Upcoming", "Not due", "0%", "Not started", "Grey – not started"];
    let given_up: &[&str] = &["Rejected", "Not accepted", "Declined", "Closed – not achieved"];
    // a colour is its publisher's; "live" is open in one office and in use in the next; what was changed is not said
    let unsaid: &[&str] = &[
        "Green",
        "Amber",
        "Red",
        "Blue",
        "Grey",
        "Live",
        "Revised",
        "Amended",
        "Met with partners",
        "75% of staff",
        "Pending approval by the board",
        "Scheduled for June 2026",
        "Active travel plan",
    ];
    for (status, words) in [
        (Some(Status::Completed), closed),
        (Some(Status::InProgress), open),
        (Some(Status::Planned), planned),
        (Some(Status::Cancelled), given_up),
        (None, unsaid),
    ] {
        for word in words {
            assert_eq!(Timescale::read(word).status, status, "{word}");
        }
    }
    assert_eq!(Status::from_words("Deferred"), Some(Status::OnHold));
    let due = |cell: &str| Timescale::read(cell).dates.first().map(|date| date.role);
    assert_eq!(due("Carried forward to June 2026"), Some(DateRole::RevisedDue));
    assert_eq!(due("Extended: June 2026"), Some(DateRole::RevisedDue));
}
