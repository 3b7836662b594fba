//! A plan over three rounds: what became of its promises, and what somebody independent found.
//!
//! The plan and its first round are the bundled ones. The two rounds after it and the judgements are made up:
//! nobody has published them. They show what a ledger is for.
//!
//! ```text
//! cargo run --release --example follow_over_time
//! cargo run --release --example follow_over_time -- --review FILE    # with what people say of the rounds
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a program: it reads files and arguments and prints, which the library never does"
)]

#[expect(dead_code, reason = "it reads no texts but those that are bundled")]
mod program;

use action_plan::{
    Ledger, Reader, Ruleset,
    ledger::{Contradiction, History, Round, Step},
    model::{Judgement, ProgressUpdate, Status},
    validate,
};
use chrono::NaiveDate;
use program::BUNDLED;
use std::{error::Error, process::ExitCode};

/// Made up. Returns as `draft_next_update --csv` drafts them, filled in.
const MADE_UP: [(&str, &str, &str); 2] = [
    ("September 2026 (made up)", "2026-09-14", include_str!("data/made-up-september-2026.csv")),
    ("March 2027 (made up)", "2027-03-15", include_str!("data/made-up-march-2027.csv")),
];

const HELP: &str = "\
A plan over three rounds, of which two are made up: what became of its promises.

usage: follow_over_time [--review FILE]...

  --review FILE  what people say of links and readings of the rounds, as JSON
                 (see progress_delta --help): each is of the round it names, of
                 the latest if it names none. An independent reviewer's is
                 applied there, and counts give both figures; an owner's is
                 shown beside. May be given more than once
  --help         this

Errors go to stderr; the exit code is 2 where reviews cannot be read, or are of
a round that is not there.
";

fn main() -> ExitCode {
    program::ended("follow_over_time", run())
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut reviews = Vec::new();
    let mut given = program::Arguments::given();
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(program::print(HELP)?),
            "--review" => reviews.push(given.value("a file of reviews")?),
            _ => return Err(format!("found {argument}; expected an option of --help").into()),
        }
    }
    let reader = program::bundled_reader()?;
    let mut ledger = reader.read(BUNDLED)?.ledger()?;
    for (label, submitted, csv) in MADE_UP {
        ledger.add_round(round(&reader, label, day(submitted)?, csv)?)?;
    }
    ledger.add_reviews(program::reviews(&reviews)?)?;
    // Made up as well: what an inspectorate might find, and a step that a program logs itself.
    let inspected = Judgement::new("Insufficient progress").by("Inspectorate (made up)");
    ledger.add_judgement("7", inspected.on(day("2027-04-20")?))?;
    match ledger.record(Step::new("7.1", Status::Planned)) {
        Ok(step) => return Err(format!("{step:?} was taken").into()),
        Err(refused) => println!("refused: {refused}\n"),
    }

    spoken(&ledger);
    for id in ["1.5", "2.2", "2.3", "6.5", "7.1"] {
        println!();
        print(&ledger, &ledger.history(id).ok_or("no such action")?);
    }

    judged(&ledger);
    reviewed(&ledger);
    found_by_rules(&ledger);
    let written = serde_json::to_string(&ledger)?;
    let read: Ledger = serde_json::from_str(&written)?;
    println!(
        "\nwritten and read back: {}",
        if read.histories().eq(ledger.histories()) { "the same" } else { "not the same" }
    );
    println!(
        "the plan as taken in: {}",
        if read.differences(ledger.plan()).is_empty() { "unchanged" } else { "changed" }
    );
    Ok(())
}

/// Of how many actions each round speaks.
fn spoken(ledger: &Ledger) {
    let is_step = |history: &History| {
        ledger.plan().action(history.action.as_str()).is_some_and(|action| !action.is_umbrella())
    };
    let histories: Vec<History> = ledger.histories().filter(is_step).collect();
    let before: Vec<History> = ledger.before_reviews().histories().filter(is_step).collect();
    println!("{} actions (lead-ins left out) over {} rounds:", histories.len(), ledger.rounds().len());
    for (at, round) in ledger.rounds().iter().enumerate() {
        let date = round.date().map(|day| day.to_string()).unwrap_or_default();
        let speaks = |history: &&History| history.rounds.get(at).is_some_and(|said| !said.entries.is_empty());
        let (spoken, machine) =
            (histories.iter().filter(speaks).count(), before.iter().filter(speaks).count());
        let machine = if machine == spoken { String::new() } else { format!(" ({machine} before review)") };
        println!("  {} ({date}): speaks of {spoken} of them{machine}", label(round));
    }
}

fn judged(ledger: &Ledger) {
    println!("\nJudged, and reported:");
    for one in ledger.contradictions() {
        let before = match (one.machine, one.machine_actions) {
            (Some(complete), Some(actions)) => format!("; {complete} of {actions} before review"),
            _ => String::new(),
        };
        println!(
            "  {}: “{}”, {}; reported complete by then: {} of {} actions{before}",
            one.recommendation,
            one.judgement.text,
            one.judgement.assessor.as_deref().unwrap_or("somebody"),
            one.complete,
            one.actions
        );
    }
    let is_gone = |one: &&Contradiction| {
        let same = |other: &Contradiction| {
            other.recommendation == one.recommendation && other.judgement == one.judgement
        };
        !ledger.contradictions().iter().any(same)
    };
    for one in ledger.before_reviews().contradictions().iter().filter(is_gone) {
        println!(
            "  {}: before review {} of {} actions, and “{}”",
            one.recommendation, one.complete, one.actions, one.judgement.text
        );
    }
}

/// What people say of the rounds, and what became of that; nothing where nobody said anything.
fn reviewed(ledger: &Ledger) {
    if ledger.reviews().next().is_none() {
        return;
    }
    println!("\nReviewed:");
    for (round, outcome) in ledger.reviews() {
        println!("  {}: {}: {}", label(round), outcome.review.action, outcome.shown());
    }
    for renew in ledger.reviews_to_renew() {
        let round = ledger.rounds().get(renew.round).map_or("an earlier round", label);
        let latest = ledger.rounds().last().map_or("the latest", label);
        println!(
            "  {}: {latest} has the words of {round} again, and nobody has reviewed them there",
            renew.review.action
        );
    }
}

fn found_by_rules(ledger: &Ledger) {
    println!("\nWhat the rules find by the rounds together:");
    for finding in Ruleset::recommended().check(ledger) {
        let together = [
            "progress-restated",
            "reopened-unexplained",
            "judgement-contradicts-report",
            "original-rewritten",
        ];
        if together.contains(&finding.rule.as_str()) {
            println!(
                "  {} {}: {}: {}",
                finding.at.kind,
                finding.at.id,
                validate::title(&finding.rule),
                finding.message
            );
        }
    }
}

fn label(round: &Round) -> &str {
    round.update().label().unwrap_or("no label")
}

fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|error| format!("{text}: {error}"))
}

/// A filled-in return as a round: its rows name the actions that they answer.
fn round(reader: &Reader, label: &str, day: NaiveDate, csv: &str) -> Result<ProgressUpdate, Box<dyn Error>> {
    let published = reader.read_plan_and_update(BUNDLED, csv)?;
    let returned = published.updates().last().ok_or("a return without a row that is filled in")?;
    let mut round = ProgressUpdate::new(label).submitted_on(day);
    for entry in returned.entries().values() {
        round.add(entry.clone());
    }
    Ok(round)
}

fn print(ledger: &Ledger, history: &History) {
    let text = ledger.plan().action(history.action.as_str()).map_or("", |action| action.text.as_str());
    let opening: Vec<&str> = text.split_whitespace().take(12).collect();
    println!("{}  {} …", history.action, opening.join(" "));
    let status = |status: Option<Status>| status.map_or("no status", Status::shown);
    for step in &history.statuses {
        let at = step.at.label.as_deref().unwrap_or("a step of its own");
        match (step.transition.from, step.transition.to) {
            (from, to) if from == to => println!("     {at}: {} again", status(to)),
            (from, to) => println!("     {at}: {} → {}", status(from), status(to)),
        }
    }
    let date = |date: Option<action_plan::model::PartialDate>| {
        date.map_or("no date".to_owned(), |date| date.to_string())
    };
    for round in ledger.rounds() {
        let Some(record) = round.record(history.action.as_str()) else { continue };
        let Some(machine) = &record.machine else { continue };
        let links: Vec<_> = round.links().iter().filter(|link| link.action == history.action).collect();
        let before = machine.shown_against(record, &links);
        println!("     {}: {}; before review: {before}", label(round), record.says());
    }
    for revision in &history.due.revisions {
        let declared = if revision.declared { "marked as revised" } else { "not marked as revised" };
        println!("     {} → {}, {declared}", date(revision.from), date(revision.to));
    }
    if let Some(months) = history.due.months().filter(|months| *months != 0) {
        let times = match history.due.slips() {
            1 => "once".to_owned(),
            slips => format!("{slips} times"),
        };
        let original = date(history.due.original);
        println!("     given a later date {times}; {months} months from {original}");
    }
    for step in &history.owners {
        let names = |owners: &[action_plan::model::Owner]| {
            owners.iter().map(|owner| owner.text.as_str()).collect::<Vec<_>>().join(", ")
        };
        println!("     owners: {} → {}", names(&step.removed), names(&step.added));
    }
    match history.state.rounds_without_a_word {
        0 => {}
        1 => println!("     the round since has no word of it"),
        rounds => println!("     the {rounds} rounds since have no word of it"),
    }
    println!("     now {}", status(history.state.status));
}
