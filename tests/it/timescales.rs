//! Target Date cells against the answer keys in `../shared/gold`; where that folder is absent, the tests say
//! so and pass.

use std::fs;
use std::path::PathBuf;

use action_plan::model::{PartialDate, Timescale};
use serde_json::{Value, json};

/// A file of `../shared/gold`, if it is here.
fn key(name: &str) -> Option<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/gold").join(name);
    #[expect(clippy::disallowed_methods, reason = "a test reads its answer key")]
    let text = fs::read_to_string(&path);
    match text {
        Ok(text) => Some(serde_json::from_str(&text).expect("the key is JSON")),
        Err(_) => {
            println!("{name}: no answer key here, nothing compared");
            None
        }
    }
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
