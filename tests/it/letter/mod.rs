//! Letters: a published one and two made up, against tables made by hand; threads over documents.

mod bad_input;
mod laws;
mod layouts;
mod sentences;
mod table;
mod threads;

use action_plan::letter::Letter;
use table::{Row, Score};

/// A file of `tests/fixtures/letters`.
fn fixture(name: &str) -> String {
    let path = format!("{}/tests/fixtures/letters/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// A file beside the repository; none where it is not there, which is said.
fn shared(name: &str) -> Option<String> {
    let path = format!("{}/../shared/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("no ../shared/{name} beside the repository: not compared");
    }
    text
}

fn published_letter() -> Option<Letter> {
    shared("sources/ministerial-letter-2021.txt").map(|text| Letter::read(&text).unwrap())
}

/// Boundaries and main kinds of the published letter, by the table of `mission.md`.
#[test]
fn the_published_letter_by_its_table() {
    let (Some(letter), Some(mission)) = (published_letter(), shared("mission.md")) else { return };
    let rows = table::of_mission(&mission);
    assert_eq!(rows.len(), 57);
    let score = Score::of(&rows, &letter, 2);
    println!("{score}");
    assert!(score.f1() >= 0.9, "{score}");
    assert!(score.kinds() >= 0.9, "{score}");
}

/// Every calendar date, amount and exception of the published letter's table.
#[test]
fn dates_amounts_and_exceptions_of_the_published_letter() {
    let (Some(letter), Some(mission)) = (published_letter(), shared("mission.md")) else { return };
    let rows = table::of_mission(&mission);
    let mut dates = 0;
    for row in &rows {
        for wanted in row.calendar_dates() {
            dates += 1;
            let found = row
                .near(&letter, 2)
                .any(|statement| statement.dates.iter().any(|date| date.date == Some(wanted)));
            assert!(found, "{}: {wanted} in {}", row.id, row.gist);
        }
        for words in row.spoken_times() {
            let found = row
                .near(&letter, 2)
                .any(|statement| statement.dates.iter().any(|date| date.text.to_lowercase().contains(words)));
            assert!(found, "{}: {words}", row.id);
        }
        if row.is_exception {
            let found = row.near(&letter, 2).any(|statement| !statement.exceptions.is_empty());
            assert!(found, "{}: {}", row.id, row.gist);
        }
    }
    assert_eq!(dates, 7, "calendar dates that the table names");
    for amount in table::amounts(&mission) {
        assert!(letter.quantities().any(|(_, quantity)| (quantity.low - amount).abs() < 0.5), "{amount}");
    }
    let left_out: Vec<(&str, &str)> = letter
        .exceptions()
        .flat_map(|(_, exception)| {
            exception.places.iter().map(|place| (place.as_str(), exception.state.as_str()))
        })
        .collect();
    assert_eq!(left_out, [("HMP Downview", "under_way"), ("HMP Foston Hall", "explained")]);
    let written = letter.written();
    assert_eq!(written.printed, None);
    assert_eq!(written.not_before.unwrap().to_string(), "2021-03-26");
    assert_eq!(written.not_after.unwrap().to_string(), "2021-04-30");
}

/// The letter of another sector that the grammar was tried on.
#[test]
fn a_letter_of_another_sector_reads_as_well() {
    let letter = Letter::read(&fixture("station-access.txt")).unwrap();
    let rows: Vec<Row> = table::of_fixture(&fixture("station-access.tsv"));
    let score = Score::of(&rows, &letter, 0);
    assert!(score.f1() >= 0.95 && score.kinds() >= 0.95, "{score}");
    for row in rows.iter().filter(|row| row.is_exception) {
        assert!(row.near(&letter, 0).any(|statement| !statement.exceptions.is_empty()), "{}", row.gist);
    }
    let left_out: Vec<&str> =
        letter.exceptions().flat_map(|(_, exception)| &exception.places).map(String::as_str).collect();
    assert_eq!(left_out, ["Harwick Junction", "Dunmere"]);
    let money: Vec<f64> =
        letter.quantities().filter(|(_, found)| found.unit.is_money()).map(|(_, found)| found.low).collect();
    assert_eq!(money, [120e6, 9e6, 2.5e6]);
    let dates: Vec<String> = letter.calendar().iter().map(|(_, date)| date.to_string()).collect();
    assert_eq!(dates, ["2020", "14 December 2022", "February 2023", "April 2023"]);
}

/// The letter kept aside until the grammar was done.
#[test]
fn an_unseen_letter() {
    let letter = Letter::read(&fixture("school-meals.txt")).unwrap();
    let rows = table::of_fixture(&fixture("school-meals.tsv"));
    let score = Score::of(&rows, &letter, 1);
    println!("{score}");
    assert!(score.f1() >= 0.8 && score.kinds() >= 0.75, "{score}");
}
