//! What `check_a_plan` and `check_an_update` have in common: their options, and how they print and end.

use action_plan::{Ruleset, model::Level, validate::Checked};
use chrono::NaiveDate;
use std::{error::Error, fmt::Display, process::ExitCode};

/// The options, as both print them under `--help`.
pub(crate) const OPTIONS: &str = "\
  --format text           the findings for people to read (if not said)
  --format json           the same as data
  --level RULE=LEVEL      gives a rule another level: error, warning, note
  --without RULE          drops a rule
  --answer RULE:ITEM=WHY  answers a finding about an item, so that it is left
                          out; an answer to nothing is itself reported
  --as-of DATE            the day (2026-03-12) on which an open action counts as
                          past its date; if not said, the update's own
  --help                  this
";

/// What was asked for.
pub(crate) struct Arguments {
    pub(crate) files: Vec<String>,
    pub(crate) json: bool,
    pub(crate) help: bool,
    pub(crate) ruleset: Ruleset,
}

impl Arguments {
    /// Reads the arguments of the program; says of the first that is odd what was found and what expected.
    pub(crate) fn read() -> Result<Self, Box<dyn Error>> {
        let mut read = Self { files: Vec::new(), json: false, help: false, ruleset: Ruleset::recommended() };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{argument}: found nothing after it"));
            match argument.as_str() {
                "--help" | "-h" => read.help = true,
                "--format" => read.json = is_json(&value()?)?,
                "--level" => {
                    let given = value()?;
                    let (rule, level) = given.split_once('=').ok_or("--level: expected RULE=LEVEL")?;
                    read.ruleset = read.ruleset.with_level(rule, level.parse::<Level>()?)?;
                }
                "--without" => read.ruleset = read.ruleset.without(&value()?)?,
                "--answer" => {
                    let given = value()?;
                    let (place, why) = given.split_once('=').unwrap_or((given.as_str(), ""));
                    let (rule, item) = place.split_once(':').unwrap_or((place, ""));
                    read.ruleset = read.ruleset.suppress(rule, item, why)?;
                }
                "--as-of" => {
                    let given = value()?;
                    let day: NaiveDate = given.parse().map_err(|error| {
                        format!("--as-of: found {given:?} ({error}); expected a day as 2026-03-12")
                    })?;
                    read.ruleset = read.ruleset.as_of(day);
                }
                option if option.starts_with("--") => {
                    return Err(format!("found {option}; expected an option of --help").into());
                }
                _ => read.files.push(argument),
            }
        }
        Ok(read)
    }
}

fn is_json(format: &str) -> Result<bool, String> {
    match format {
        "text" => Ok(false),
        "json" => Ok(true),
        other => Err(format!("--format: found {other:?}; expected text or json")),
    }
}

/// Prints what was checked: as data, or as `account` puts it.
pub(crate) fn print(checked: &Checked, json: bool, account: impl Display) -> Result<(), serde_json::Error> {
    if json {
        println!("{}", serde_json::to_string_pretty(checked)?);
    } else {
        print!("{account}");
    }
    Ok(())
}

/// The exit code of a program: 1 where an error was found, 2 where nothing could be checked.
pub(crate) fn ended(program: &str, checked: Result<Option<Checked>, Box<dyn Error>>) -> ExitCode {
    match checked {
        Ok(checked) => {
            let findings = checked.map(|checked| checked.findings).unwrap_or_default();
            ExitCode::from(u8::from(findings.iter().any(|finding| finding.level == Level::Error)))
        }
        Err(message) => {
            eprintln!("{program}: {message}");
            ExitCode::from(2)
        }
    }
}
