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

mod check;

use action_plan::{Published, Reader, model::Finding, report, validate::Checked};
use check::Arguments;
use std::{error::Error, process::ExitCode};

/// A made-up plan and a draft of its update.
const BUNDLED: [&[u8]; 2] = [include_bytes!("data/draft-plan.csv"), include_bytes!("data/draft-update.csv")];

const HELP: &str = "\
What would be asked of a draft update, before it is sent.

usage: check_an_update [PLAN [UPDATE]] [OPTIONS]

  PLAN                    the plan, or one text that holds plan and update;
                          without it a made-up plan and update are checked
  UPDATE                  the draft of its update
";

const CODES: &str = "
What the plan alone would be asked is left out: see `check_a_plan`. The exit
code is 0 where no error is found, 1 where one is, 2 where a text cannot be
read, there is no update, or the update answers another plan.
";

fn main() -> ExitCode {
    check::ended("check_an_update", run())
}

fn run() -> Result<Option<Checked>, Box<dyn Error>> {
    let arguments = Arguments::read()?;
    if arguments.help {
        print!("{HELP}{}{CODES}", check::OPTIONS);
        return Ok(None);
    }
    let ruleset = &arguments.ruleset;
    let (published, plan_alone) = read(&arguments.files)?;
    let update = published.latest_update().ok_or("found a plan without an update; expected both")?;
    let comparison = published.compare(update);
    let asked_of_plan = match &plan_alone {
        Some(plan) => ruleset.check((plan.plan(), plan.import())),
        None => ruleset.check(published.plan()),
    };
    let mut checked = ruleset.check_all(&comparison);
    checked.findings.retain(|finding| !asked_of_plan.iter().any(|other| is_same(finding, other)));
    check::print(&checked, arguments.json, report::check(published.plan(), &checked).update(update))?;
    if comparison.answers_another_plan() {
        return Err("the update answers another plan: no paragraph comes nearer to an action than chance \
                    would bring it"
            .into());
    }
    Ok(Some(checked))
}

/// Plan and update; the plan alone too, where it is a text of its own.
fn read(files: &[String]) -> Result<(Published, Option<Published>), Box<dyn Error>> {
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
