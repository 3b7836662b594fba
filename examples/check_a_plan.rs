//! What is to be mended in a draft plan before it is sent.
//!
//! ```text
//! cargo run --example check_a_plan                 # a made-up draft
//! cargo run --example check_a_plan -- PLAN         # a draft of your own: tab-separated text, HTML or CSV
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a program: it reads files and arguments and prints, which the library never does"
)]

use action_plan::{Reader, Ruleset, model::Level, report};
use std::process::ExitCode;

/// A made-up draft, with what drafts often have.
const BUNDLED: &[u8] = include_bytes!("data/draft-plan.csv");

const HELP: &str = "\
What is to be mended in a draft plan before it is sent.

usage: check_a_plan [PLAN] [OPTIONS]

  PLAN                    the draft; without it a made-up one is checked
  --format text           the findings for people to read (if not said)
  --format json           the same as data
  --level RULE=LEVEL      gives a rule another level: error, warning, note
  --without RULE          drops a rule
  --answer RULE:ITEM=WHY  answers a finding about an item, so that it is left
                          out; an answer to nothing is itself reported
  --help                  this

The exit code is 0 where no error is found, 1 where one is, 2 where the draft
cannot be read. `explain_rule` says what a rule is for.
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(message) => {
            eprintln!("check_a_plan: {message}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let (mut file, mut json, mut ruleset) = (None, false, Ruleset::recommended());
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
            "--level" => {
                let given = value()?;
                let (rule, level) = given.split_once('=').ok_or("--level: expected RULE=LEVEL")?;
                ruleset = ruleset.with_level(rule, level.parse::<Level>()?)?;
            }
            "--without" => ruleset = ruleset.without(&value()?)?,
            "--answer" => {
                let given = value()?;
                let (place, why) = given.split_once('=').unwrap_or((given.as_str(), ""));
                let (rule, item) = place.split_once(':').unwrap_or((place, ""));
                ruleset = ruleset.suppress(rule, item, why)?;
            }
            option if option.starts_with("--") => {
                return Err(format!("found {option}; expected an option of --help").into());
            }
            _ if file.is_none() => file = Some(argument),
            _ => return Err(format!("found a second file, {argument}; expected one").into()),
        }
    }
    let name = file.as_deref().unwrap_or("examples/data/draft-plan.csv");
    let draft = match &file {
        Some(file) => std::fs::read(file).map_err(|error| format!("{file}: {error}"))?,
        None => BUNDLED.to_vec(),
    };
    let published = Reader::new().read_bytes(&draft).map_err(|error| format!("{name}: {error}"))?;
    let checked = ruleset.check_all((published.plan(), published.import()));
    if json {
        println!("{}", serde_json::to_string_pretty(&checked)?);
    } else {
        print!("{}", report::check(published.plan(), &checked));
    }
    let has_errors = checked.findings.iter().any(|finding| finding.level == Level::Error);
    Ok(ExitCode::from(u8::from(has_errors)))
}
