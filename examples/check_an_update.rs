//! What would be asked of a draft update, before it is sent.
//!
//! ```text
//! cargo run --example check_an_update                    # a made-up plan and draft update
//! cargo run --example check_an_update -- PLAN UPDATE     # texts of your own, or one that holds both
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a program: it reads files and arguments and prints, which the library never does"
)]

use action_plan::{
    Published, Reader, Ruleset,
    model::{Finding, Level},
    report,
};
use chrono::NaiveDate;
use std::process::ExitCode;

/// A made-up plan and a draft of its update.
const BUNDLED: [&[u8]; 2] = [include_bytes!("data/draft-plan.csv"), include_bytes!("data/draft-update.csv")];

const HELP: &str = "\
What would be asked of a draft update, before it is sent.

usage: check_an_update [PLAN [UPDATE]] [OPTIONS]

  PLAN             the plan, or one text that holds plan and update; without it a
                   made-up plan and update are checked
  UPDATE           the draft of its update
  --as-of DATE     the day (2026-03-12) on which an open action counts as past
                   its date; if not said, the update's own
  --format text    the findings for people to read (if not said)
  --format json    the same as data
  --help           this

What the plan alone would be asked is left out: see `check_a_plan`. The exit
code is 0 where no error is found, 1 where one is, 2 where a text cannot be
read, there is no update, or the update answers another plan.
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(message) => {
            eprintln!("check_an_update: {message}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let (mut files, mut json, mut ruleset) = (Vec::new(), false, Ruleset::recommended());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument}: found nothing after it"));
        match argument.as_str() {
            "--help" | "-h" => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            "--format" => {
                json = match value()?.as_str() {
                    "text" => false,
                    "json" => true,
                    other => return Err(format!("--format: found {other:?}; expected text or json").into()),
                };
            }
            "--as-of" => {
                let given = value()?;
                let day: NaiveDate = given.parse().map_err(|error| {
                    format!("--as-of: found {given:?} ({error}); expected a day as 2026-03-12")
                })?;
                ruleset = ruleset.as_of(day);
            }
            option if option.starts_with("--") => {
                return Err(format!("found {option}; expected an option of --help").into());
            }
            _ => files.push(argument),
        }
    }
    let (published, plan_alone) = read(&files)?;
    let update = published.latest_update().ok_or("found a plan without an update; expected both")?;
    let comparison = published.compare(update);
    let asked_of_plan = match &plan_alone {
        Some(plan) => ruleset.check((plan.plan(), plan.import())),
        None => ruleset.check(published.plan()),
    };
    let mut checked = ruleset.check_all(&comparison);
    checked.findings.retain(|finding| !asked_of_plan.iter().any(|other| is_same(finding, other)));
    if json {
        println!("{}", serde_json::to_string_pretty(&checked)?);
    } else {
        print!("{}", report::check(published.plan(), &checked).update(update));
    }
    if comparison.answers_another_plan() {
        return Err("the update answers another plan: no paragraph comes nearer to an action than chance \
                    would bring it"
            .into());
    }
    let has_errors = checked.findings.iter().any(|finding| finding.level == Level::Error);
    Ok(ExitCode::from(u8::from(has_errors)))
}

/// Plan and update; the plan alone too, where it is a text of its own.
fn read(files: &[String]) -> Result<(Published, Option<Published>), Box<dyn std::error::Error>> {
    let load = |name: &String| std::fs::read(name).map_err(|error| format!("{name}: {error}"));
    let texts: Vec<Vec<u8>> = match files {
        [] => BUNDLED.iter().map(|text| text.to_vec()).collect(),
        [_] | [_, _] => files.iter().map(load).collect::<Result<_, _>>()?,
        [_, _, third, ..] => {
            return Err(format!("found a third file, {third}; expected a plan and an update").into());
        }
    };
    let reader = Reader::new();
    let named = |error: action_plan::ReadError| match files.get(error.document()) {
        Some(file) => format!("{file}: {error}"),
        None => error.to_string(),
    };
    Ok(match texts.as_slice() {
        [plan, update] => (
            reader.read_plan_and_update_bytes(plan, update).map_err(named)?,
            Some(reader.read_bytes(plan).map_err(named)?),
        ),
        _ => (reader.read_bytes(texts.first().map_or(&[][..], Vec::as_slice)).map_err(named)?, None),
    })
}

/// Whether two findings say the same of the same item.
fn is_same(one: &Finding, other: &Finding) -> bool {
    one.rule == other.rule && one.at == other.at && one.message == other.message
}
