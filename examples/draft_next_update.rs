//! The next return, drafted from what was promised and last said, and what lies ahead.
//!
//! ```text
//! cargo run --release --example draft_next_update                          # of the bundled plan and update
//! cargo run --release --example draft_next_update -- PLAN [UPDATE]         # of files of your own
//! cargo run --release --example draft_next_update -- --csv > return.csv    # the return itself, to be filled in
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a program: it reads files and arguments and prints, which the library never does"
)]

#[expect(dead_code, reason = "it takes no reviews")]
mod program;

use action_plan::{
    Ledger,
    ledger::{Draft, DraftRow, Round},
    model::Status,
};
use chrono::NaiveDate;
use std::{error::Error, process::ExitCode};

const HELP: &str = "\
The next return, drafted from what was promised and last said.

usage: draft_next_update [PLAN [UPDATE]] [--csv]

  PLAN, UPDATE  as for progress_delta; without them the bundled ones
  --csv         the return itself, to be filled in
  --help        this
";
/// Columns of a terminal.
const WIDTH: usize = 96;

fn main() -> ExitCode {
    program::ended("draft_next_update", run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let (mut files, mut csv) = (Vec::new(), false);
    let mut given = program::Arguments::given();
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(program::print(HELP)?),
            "--csv" => csv = true,
            _ => files.push(program::file(argument)?),
        }
    }
    let ledger = program::read(&files)?.ledger()?;
    // the day of the last round; the library knows no clock
    let last = ledger.rounds().last().and_then(Round::date).or(ledger.plan().submitted());
    let as_of = last.ok_or("found no date in plan and update; expected the day of the last round")?;
    let draft = ledger.draft_update(as_of);
    if csv {
        print!("{}", draft.csv());
    } else {
        account(&ledger, &draft, as_of);
    }
    Ok(())
}

fn account(ledger: &Ledger, draft: &Draft, as_of: NaiveDate) {
    let (actions, steps): (Vec<&DraftRow>, Vec<&DraftRow>) =
        draft.rows.iter().partition(|row| row.answers.is_some());
    let open = |row: &&&DraftRow| !row.status.is_some_and(Status::is_closed);
    println!(
        "THE NEXT RETURN, drafted for {as_of}: {} rows of actions, {} of them open;",
        actions.len(),
        actions.iter().filter(open).count()
    );
    println!("{} sentences promise something further and have no row.", steps.len());
    println!(
        "With --csv it is printed to be filled in. Asked of each that is open: if complete, since when,"
    );
    println!("and what shows it? And:");
    for row in actions.iter().filter(open) {
        let id = row.answers.as_ref().map(ToString::to_string).unwrap_or_default();
        println!("\n{id:<6} {}", shortened(&row.promised));
        let dates: Vec<String> =
            [row.original_due, row.current_due].iter().flatten().map(ToString::to_string).collect();
        match dates.as_slice() {
            [original, current] if original != current => {
                println!("       promised for {original}; now {current}");
            }
            [original, ..] => println!("       promised for {original}"),
            [] => println!("       no date"),
        }
        match (&row.said_in, row.remains.first()) {
            (Some(round), Some(remains)) => println!("       {round}: “{}”", shortened(remains)),
            (Some(round), None) => println!("       {round}: no sentence says what remains"),
            (None, _) => println!("       no round has an entry for it"),
        }
        let of_all = |rule: &str| rule.starts_with("completed-without");
        for question in row.questions.iter().filter(|question| !of_all(&question.rule)) {
            println!("     ? {}", question.text);
        }
    }
    println!("\nWHAT LIES AHEAD of {as_of}");
    for one in ledger.ahead(as_of) {
        let kind = one.kind.as_str().replace('_', " ");
        println!("{:<18} {:<13} {:<6} {}", one.date.to_string(), kind, one.at.id, shortened(&one.words));
    }
}

/// The opening words of a text.
fn shortened(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() > WIDTH {
            return line + "…";
        }
        line.extend([word, " "]);
    }
    line.trim_end().to_owned()
}
