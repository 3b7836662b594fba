//! How well a plan and its update are aligned and read, held against labels made by hand.
//!
//! ```text
//! cargo run --release --example evaluate                          # a small labelled plan of our own
//! cargo run --release --example evaluate -- GOLD.json PAIRS.json …  # files of your own
//! cargo run --release --example evaluate -- GOLD.json PUBLISHED     # the published text that GOLD labels
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a program: it reads files and arguments and prints, which the library never does"
)]

mod case;
mod figures;
mod gold;
mod pairs;
mod published;
mod readings;
mod table;

use case::Case;
use std::process::ExitCode;

/// Made up, small, in the form of a gold file.
const OWN: &str = include_str!("../data/labelled-plan.json");

const HELP: &str = "\
How well a plan and its update are aligned and read, held against labels made by hand.

usage: evaluate [FILE ...] [OPTIONS]

  FILE            labels: JSON with \"recommendations\" (actions, updates, links,
                  outcomes) or with \"plan\", \"updates\" and \"links\"; or, after
                  labels of the first kind, the published text that they label,
                  which is then read (without one the labels' own paragraphs are
                  taken). Without any FILE a small plan of our own
  --owners none   leaves out who owns what, as score_pairs.py does
  --brief         the tables, no misses
  --help          this

What a file is, is told from its content. Exit code 2 where one cannot be read.

Left out: nothing that the crate knows is fitted to labels at run time. What a
user might tune is how sure a link must be to be taken; for each recommendation
that threshold is chosen on all the others, and the figure says what it then
gives on the ones left out.
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("evaluate: {message}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let (mut files, mut owners, mut brief) = (Vec::new(), true, false);
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--help" | "-h" => {
                print!("{HELP}");
                return Ok(());
            }
            "--brief" => brief = true,
            "--owners" => match given.next().as_deref() {
                Some("none") => owners = false,
                Some("program") => owners = true,
                other => return Err(format!("--owners: found {other:?}; expected none or program")),
            },
            _ if argument.starts_with("--") => {
                return Err(format!("found {argument}; expected an option of --help"));
            }
            _ => files.push(argument),
        }
    }
    let mut cases: Vec<Case> = Vec::new();
    if files.is_empty() {
        cases.push(gold::read("labelled-plan", &parse(OWN, "labelled-plan.json")?, owners)?);
    }
    for file in &files {
        let bytes = std::fs::read(file).map_err(|error| format!("{file}: found {error}; expected a file"))?;
        let text = std::str::from_utf8(&bytes).unwrap_or_default();
        if !text.trim_start().starts_with('{') {
            let labelled = cases.last_mut().ok_or_else(|| {
                format!("{file}: found a published text first; expected the labels before it")
            })?;
            published::put(labelled, &bytes).map_err(|error| format!("{file}: {error}"))?;
            continue;
        }
        let value = parse(text, file)?;
        let name = short_name(file);
        cases.push(if value.get("recommendations").is_some() {
            gold::read(&name, &value, owners).map_err(|error| format!("{file}: {error}"))?
        } else if value.get("plan").is_some() {
            pairs::read(&name, &value, owners).map_err(|error| format!("{file}: {error}"))?
        } else {
            return Err(format!("{file}: found neither \"recommendations\" nor \"plan\" in it"));
        });
    }
    let results: Vec<case::Result> = cases.iter().map(Case::evaluate).collect();
    print!("{}", table::links(&results));
    print!("{}", table::confidence(&results));
    print!("{}", table::readings(&results));
    if !brief {
        print!("{}", table::misses(&results));
    }
    Ok(())
}

fn parse(text: &str, file: &str) -> Result<serde_json::Value, String> {
    serde_json::from_str(text).map_err(|error| format!("{file}: {error}"))
}

/// The last folder and the file: `us-plan/pairs`.
fn short_name(file: &str) -> String {
    let path = std::path::Path::new(file);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    match path.parent().and_then(|parent| parent.file_name()) {
        Some(folder) => format!("{}/{stem}", folder.to_string_lossy()),
        None => stem.into_owned(),
    }
}
