//! Which paragraph answers which promise: a worksheet for a person to fill in, the doubtful links first; and what
//! was filled in as reviews for `progress_delta --review`.
//!
//! ```text
//! cargo run --release --example review_links > links.csv                # to be filled in
//! cargo run --release --example review_links -- --take links.csv > reviews.json
//! cargo run --release --example progress_delta -- --review reviews.json
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a program: it reads files and arguments, which the library never does"
)]

#[expect(dead_code, reason = "it takes no reviews")]
mod program;

use action_plan::{
    document::{self, Limits},
    report::{self, Worksheet},
};
use program::{load, print};
use std::process::ExitCode;

const HELP: &str = "\
Which paragraph of an update answers which promise: a worksheet to be filled in,
the doubtful links first; and what was filled in as reviews.

usage: review_links [PLAN [UPDATE]] [--format csv|json] [--doubtful]
       review_links --take FILE

  PLAN, UPDATE   as for progress_delta; without them the bundled ones
  --format csv   a worksheet for a spreadsheet (if not said)
  --format json  the same as data
  --doubtful     only the links of which something is doubtful
  --take FILE    a worksheet that was filled in (CSV or JSON; with the feature
                 xlsx also XLSX or ODS): prints its reviews as JSON, for
                 progress_delta --review
  --help         this

To fill in, in the row of a link: verdict (accept, reject or relink), with
relink the ids of the entries in relink_to (semicolons between them, or none),
reviewer, role (independent or owner), reason and date. Rows may be left empty,
sorted or taken out. Errors go to stderr, each with its line, with exit code 2.
";

fn main() -> ExitCode {
    program::ended("review_links", Arguments::read().and_then(|arguments| run(&arguments)))
}

fn run(arguments: &Arguments) -> Result<(), String> {
    if arguments.help {
        return print(HELP);
    }
    if let Some(file) = &arguments.take {
        let taken = take(file, &load(file)?)?;
        return print(&taken);
    }
    let published = program::read(&arguments.files)?;
    let update = published.latest_update().ok_or("found a plan without an update; expected one")?;
    let delta = published.compare(update).delta(None);
    let sheet = report::worksheet(&delta);
    let sheet = if arguments.doubtful { sheet.doubtful() } else { sheet };
    if arguments.json {
        let json = serde_json::to_string_pretty(&sheet).map_err(|error| error.to_string())?;
        print(&(json + "\n"))
    } else {
        print(&sheet.csv())
    }
}

/// The reviews of a worksheet that was filled in, as JSON.
fn take(file: &str, bytes: &[u8]) -> Result<String, String> {
    let sheet = worksheet(bytes).map_err(|errors| told(file, &errors))?;
    let reviews = sheet.reviews().map_err(|error| told(file, &error.to_string()))?;
    let json = serde_json::to_string_pretty(&reviews).map_err(|error| error.to_string())?;
    Ok(json + "\n")
}

/// A worksheet by its content: the file of a spreadsheet program, JSON, or comma-separated text.
fn worksheet(bytes: &[u8]) -> Result<Worksheet, String> {
    if bytes.starts_with(b"PK") {
        let document = document::parse_bytes(bytes, &Limits::default()).map_err(|error| error.to_string())?;
        return Worksheet::of_document(&document).map_err(|error| error.to_string());
    }
    let text = document::to_text(bytes, &Limits::default()).map_err(|error| error.to_string())?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') {
        return serde_json::from_str(text).map_err(|error| error.to_string());
    }
    Worksheet::read(text).map_err(|error| error.to_string())
}

/// Each error on a line of its own, with the file.
fn told(file: &str, errors: &str) -> String {
    errors.lines().map(|error| format!("{file}, {error}")).collect::<Vec<_>>().join("\n")
}

#[derive(Default)]
struct Arguments {
    files: Vec<String>,
    take: Option<String>,
    json: bool,
    doubtful: bool,
    help: bool,
}

impl Arguments {
    fn read() -> Result<Self, String> {
        let mut read = Self::default();
        let mut given = program::Arguments::given();
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--help" | "-h" => read.help = true,
                "--doubtful" => read.doubtful = true,
                "--take" => read.take = Some(given.value("a worksheet that was filled in")?),
                "--format" => match given.value("csv or json")?.as_str() {
                    "csv" => read.json = false,
                    "json" => read.json = true,
                    other => return Err(format!("--format: found {other:?}; expected csv or json")),
                },
                _ => read.files.push(program::file(argument)?),
            }
        }
        match (read.files.first(), &read.take) {
            (Some(first), Some(_)) => Err(format!(
                "found {first} beside --take; expected the worksheet alone, which says what it is of"
            )),
            _ => Ok(read),
        }
    }
}
