//! What a letter says, one thing at a time, and what later documents say of it.
//!
//! ```text
//! cargo run --release --example read_a_letter                             # the bundled letter, plan and update
//! cargo run --release --example read_a_letter -- LETTER [PLAN-AND-UPDATE] # files of your own
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a program: it reads files and arguments, which the library never does"
)]

use action_plan::letter::{
    Letter, LetterReader, Statement, StatementKind,
    thread::{Account, Standing, Threads},
};
use std::{
    fmt::Write as _,
    io::{self, Write as _},
    process::ExitCode,
};

/// A real letter, restated in our own words: see `examples/data/README.md`.
const LETTER: &str = include_str!("data/ministerial-letter-2021.txt");
/// The plan of four years later and its update, restated too.
const PLAN: &str = include_str!("data/womens-prisons-plan-and-update.txt");
const SOURCE: &str = "Bundled: a minister's letter of 2021 and a plan of 2025 with its update, Ministry of Justice and HM \
                      Prison and Probation Service; public sector information licensed under the Open Government \
                      Licence v3.0. The sentences are restated: do not quote them as the minister's.";
const WIDTH: usize = 80;
/// Where the words begin beside a label.
const HANG: usize = 14;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    match account(&files) {
        Ok(text) => match io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(message) => {
            eprintln!("read_a_letter: {message}");
            ExitCode::from(2)
        }
    }
}

fn account(files: &[String]) -> Result<String, String> {
    let mut out = String::new();
    let (letter, later) = match files {
        [] => {
            wrapped(&mut out, 0, SOURCE);
            (Letter::read(LETTER).map_err(|error| error.to_string())?, later(PLAN)?)
        }
        [letter] => (read(letter)?, Vec::new()),
        [letter, plan, ..] => {
            let text = std::fs::read_to_string(plan).map_err(|error| format!("{plan}: {error}"))?;
            (read(letter)?, later(&text).map_err(|error| format!("{plan}: {error}"))?)
        }
    };
    head(&mut out, &letter);
    for kind in StatementKind::ALL {
        let title = kind.shown().to_uppercase();
        let said: Vec<&Statement> =
            letter.statements().values().filter(|statement| statement.kind() == *kind).collect();
        heading(&mut out, &title, said.len());
        for statement in said {
            line(&mut out, statement);
        }
    }
    exceptions(&mut out, &letter);
    if !later.is_empty() {
        let accounts = [Account::of_letter(&letter, "letter")].into_iter().chain(later);
        afterwards(&mut out, &Threads::across(accounts));
    }
    Ok(out)
}

fn read(file: &str) -> Result<Letter, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    LetterReader::new().read_bytes(&bytes).map_err(|error| format!("{file}: {error}"))
}

/// A plan and the updates in the same text.
fn later(text: &str) -> Result<Vec<Account>, String> {
    let published = action_plan::read(text).map_err(|error| error.to_string())?;
    let plan = Account::of_plan(published.plan()).located(published.import()).called("plan");
    let updates = published.updates().iter().map(|update| {
        Account::of_update(update)
            .located(published.import())
            .called(format!("update {}", update.label().unwrap_or("")))
    });
    Ok(std::iter::once(plan).chain(updates).collect())
}

fn head(out: &mut String, letter: &Letter) {
    let written = letter.written();
    let to = letter.addressee().unwrap_or("not said");
    let by = letter.signatory().unwrap_or("not said");
    wrapped(out, 0, &format!("\nTo: {to}. Signed: {by}."));
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or("not known".to_owned(), |day| day.format("%-d %B %Y").to_string())
    };
    match written.printed {
        Some(date) => wrapped(out, 0, &format!("Written: {date}, as printed.")),
        None => wrapped(
            out,
            0,
            &format!(
                "Written: no date is printed. Not before {}, not after {}, by the words “{}”.",
                day(written.not_before),
                day(written.not_after),
                written.rests_on.join("” and “"),
            ),
        ),
    }
    wrapped(out, 0, &format!("{} statements; “[…]” shows what else they do.", letter.statements().len()));
}

fn line(out: &mut String, statement: &Statement) {
    let label = format!("{:<4}line {:<4}", statement.id, statement.lines.0);
    let mut text = String::new();
    if let Some(lead) = &statement.lead {
        let words: Vec<&str> = lead.split_whitespace().rev().take(3).collect();
        let _ = write!(text, "(… {}) ", words.into_iter().rev().collect::<Vec<_>>().join(" "));
    }
    text.push_str(&statement.text);
    let others: Vec<&str> = statement.kinds.iter().skip(1).map(|kind| kind.shown()).collect();
    if !others.is_empty() {
        let _ = write!(text, " [{}]", others.join("; "));
    }
    let dates: Vec<String> = statement
        .dates
        .iter()
        .filter_map(|date| date.date.map(|day| (day.to_string(), date)))
        .filter(|(day, date)| !date.text.ends_with(day.as_str()))
        .map(|(day, date)| format!("“{}” is {day}", date.text))
        .collect();
    if !dates.is_empty() {
        let _ = write!(text, " [{}]", dates.join("; "));
    }
    labelled(out, &label, &text);
}

fn exceptions(out: &mut String, letter: &Letter) {
    heading(out, "LEFT OUT OR HINDERED, PLACE BY PLACE", letter.exceptions().count());
    for (statement, exception) in letter.exceptions() {
        let places =
            if exception.places.is_empty() { "not named".to_owned() } else { exception.places.join(", ") };
        let reason = exception.reason.as_deref().map_or(String::new(), |reason| format!(": “{reason}”"));
        let label = format!("{:<4}line {:<4}", statement.id, statement.lines.0);
        labelled(out, &label, &format!("{places}{reason} ({})", exception.state.shown()));
    }
}

/// What the later documents say of the letter's topics, of its exceptions, and what they do not speak of.
fn afterwards(out: &mut String, threads: &Threads) {
    let named: Vec<_> = threads
        .all()
        .into_iter()
        .filter(|thread| {
            thread.in_document(0).next().is_some() && thread.points.iter().any(|point| point.document > 0)
        })
        .collect();
    heading(out, "TOPICS THAT LATER TEXTS NAME AGAIN", named.len());
    for thread in named {
        let aliases = if thread.aliases.is_empty() {
            String::new()
        } else {
            format!(" ({})", thread.aliases.join(", "))
        };
        let verdicts: Vec<&str> = thread.verdicts.iter().map(|found| found.verdict.shown()).collect();
        wrapped(out, 2, &format!("{}{aliases}: {}", thread.topic, verdicts.join("; ")));
        let places: Vec<String> =
            thread.points.iter().map(|point| format!("{} {}", point.label, point.item)).collect();
        wrapped(out, 6, &format!("      {}", places.join(" · ")));
        for quote in thread.verdicts.iter().filter(|found| !found.quotes.is_empty()) {
            wrapped(out, 6, &format!("      by: “{}”", quote.quotes.join("” → “")));
        }
    }
    let fates = threads.exception_fates(0);
    heading(out, "WHAT LATER TEXTS SAY OF THE PLACES LEFT OUT", fates.len());
    for fate in fates {
        let quotes: Vec<String> =
            fate.later.iter().flat_map(|point| &point.quotes).map(|quote| format!("“{quote}”")).collect();
        let evidence = if quotes.is_empty() { String::new() } else { format!(": {}", quotes.join(" ")) };
        let text = format!("{} ({}): {}{evidence}", fate.place, fate.topics.join(", "), fate.fate.shown());
        labelled(out, &fate.item, &text);
    }
    let untraced: Vec<_> = threads
        .traces(0)
        .into_iter()
        .filter(|trace| {
            trace.standing != Standing::Stated && trace.later.is_empty() && !trace.topics.is_empty()
        })
        .collect();
    heading(out, "WHAT WAS SAID TO BE DONE OR TO COME, AND IS NOT FOUND LATER BY ITS WORDS", untraced.len());
    for trace in untraced {
        labelled(out, &trace.item, &trace.topics.join(" · "));
    }
}

fn heading(out: &mut String, title: &str, count: usize) {
    let _ = write!(out, "\n{title} ({count})\n{}\n", "─".repeat(WIDTH));
}

/// A paragraph that hangs beside its label.
fn labelled(out: &mut String, label: &str, text: &str) {
    let start = out.len();
    wrapped(out, HANG, &format!("{}{text}", " ".repeat(HANG)));
    let end = start + label.len().min(HANG);
    out.replace_range(start..end, &label.chars().take(HANG).collect::<String>());
}

/// A paragraph whose lines after the first are indented; a line break at its head is kept.
fn wrapped(out: &mut String, indent: usize, text: &str) {
    let mut column = text.chars().take_while(|letter| *letter == ' ').count();
    out.push_str(if text.starts_with('\n') { "\n" } else { "" });
    out.push_str(&" ".repeat(column));
    let mut first = true;
    for word in text.split(' ').map(str::trim).filter(|word| !word.is_empty()) {
        let width = word.chars().count();
        if column + width >= WIDTH && !first {
            let _ = write!(out, "\n{}", " ".repeat(indent));
            column = indent;
        } else if !first {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
        first = false;
    }
    out.push('\n');
}
