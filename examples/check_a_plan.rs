//! What is to be mended in a draft plan before it is sent.
//!
//! ```text
//! cargo run --example check_a_plan                 # a made-up draft
//! cargo run --example check_a_plan -- PLAN         # a draft of your own: tab-separated text, HTML, Markdown or CSV
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a program: it reads files and arguments and prints, which the library never does"
)]

mod check;

use action_plan::{Reader, report, validate::Checked};
use check::Arguments;
use std::{error::Error, process::ExitCode};

/// A made-up draft, with what drafts often have.
const BUNDLED: &[u8] = include_bytes!("data/draft-plan.csv");

const HELP: &str = "\
What is to be mended in a draft plan before it is sent.

usage: check_a_plan [PLAN] [OPTIONS]

  PLAN                    the draft; without it a made-up one is checked
";

const CODES: &str = "
The exit code is 0 where no error is found, 1 where one is, 2 where the draft
cannot be read. `explain_rule` says what a rule is for.
";

fn main() -> ExitCode {
    check::ended("check_a_plan", run())
}

fn run() -> Result<Option<Checked>, Box<dyn Error>> {
    let arguments = Arguments::read()?;
    if arguments.help {
        print!("{HELP}{}{CODES}", check::OPTIONS);
        return Ok(None);
    }
    let (name, draft) = match arguments.files.as_slice() {
        [] => ("examples/data/draft-plan.csv", BUNDLED.to_vec()),
        [file] => (file.as_str(), std::fs::read(file).map_err(|error| format!("{file}: {error}"))?),
        [_, second, ..] => return Err(format!("found a second file, {second}; expected one").into()),
    };
    let published = Reader::new().read_bytes(&draft).map_err(|error| format!("{name}: {error}"))?;
    let checked = arguments.ruleset.check_all((published.plan(), published.import()));
    check::print(&checked, arguments.json, report::check(published.plan(), &checked))?;
    Ok(Some(checked))
}
