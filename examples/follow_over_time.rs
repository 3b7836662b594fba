//! A plan over three rounds: what became of its promises, and what somebody independent found.
//!
//! The plan and its first round are the bundled ones. The two rounds after it and the judgements are made up:
//! nobody has published them. They show what a ledger is for.
//!
//! ```text
//! cargo run --release --example follow_over_time
//! ```
#![allow(clippy::print_stdout, reason = "a program: it prints")]

use action_plan::{
    Ledger, Reader, Ruleset,
    ledger::{History, Step},
    model::{Judgement, OwnerRegistry, ProgressUpdate, Status},
    validate,
};
use chrono::NaiveDate;
use std::error::Error;

/// The real plan and its real update, restated in our own words: see `examples/data/README.md`.
const BUNDLED: &str = include_str!("data/womens-prisons-plan-and-update.txt");
const OWNERS: &str = include_str!("data/owners.json");
/// Made up. Returns as `draft_next_update --csv` drafts them, filled in.
const MADE_UP: [(&str, &str, &str); 2] = [
    ("September 2026 (made up)", "2026-09-14", include_str!("data/made-up-september-2026.csv")),
    ("March 2027 (made up)", "2027-03-15", include_str!("data/made-up-march-2027.csv")),
];

fn main() -> Result<(), Box<dyn Error>> {
    let owners: OwnerRegistry = serde_json::from_str(OWNERS)?;
    let reader = Reader::new().with_owners(owners);
    let mut ledger = reader.read(BUNDLED)?.ledger()?;
    for (label, submitted, csv) in MADE_UP {
        ledger.add_round(round(&reader, label, day(submitted)?, csv)?)?;
    }
    // Made up as well: what an inspectorate might find, and a step that a program logs itself.
    let inspected = Judgement::new("Insufficient progress").by("Inspectorate (made up)");
    ledger.add_judgement("7", inspected.on(day("2027-04-20")?))?;
    match ledger.record(Step::new("7.1", Status::Planned)) {
        Ok(step) => return Err(format!("{step:?} was taken").into()),
        Err(refused) => println!("refused: {refused}\n"),
    }

    let is_step = |history: &History| {
        ledger.plan().action(history.action.as_str()).is_some_and(|action| !action.is_umbrella())
    };
    let histories: Vec<History> = ledger.histories().filter(is_step).collect();
    println!("{} actions (lead-ins left out) over {} rounds:", histories.len(), ledger.rounds().len());
    for (at, round) in ledger.rounds().iter().enumerate() {
        let date = round.date().map(|day| day.to_string()).unwrap_or_default();
        let speaks = |history: &&History| history.rounds.get(at).is_some_and(|said| !said.entries.is_empty());
        let spoken = histories.iter().filter(speaks);
        println!(
            "  {} ({date}): speaks of {} of them",
            round.update().label().unwrap_or("no label"),
            spoken.count()
        );
    }
    for id in ["1.5", "2.2", "2.3", "6.5", "7.1"] {
        println!();
        print(&ledger, &ledger.history(id).ok_or("no such action")?);
    }

    println!("\nJudged, and reported:");
    for one in ledger.contradictions() {
        println!(
            "  {}: “{}”, {}; reported complete by then: {} of {} actions",
            one.recommendation,
            one.judgement.text,
            one.judgement.assessor.as_deref().unwrap_or("somebody"),
            one.complete,
            one.actions
        );
    }
    println!("\nWhat the rules find by the rounds together:");
    for finding in Ruleset::recommended().check(&ledger) {
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
