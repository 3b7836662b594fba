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

use action_plan::{
    Published, Reader,
    document::{self, Limits},
    model::OwnerRegistry,
    report::{self, Worksheet},
};
use std::{
    io::{self, Write},
    process::ExitCode,
};

/// The real plan and its real update, restated in our own words: see `examples/data/README.md`.
const BUNDLED: &str = include_str!("data/womens-prisons-plan-and-update.txt");
const BUNDLED_OWNERS: &str = include_str!("data/owners.json");

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
    match Arguments::read(std::env::args().skip(1)).and_then(|arguments| run(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("review_links: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    if arguments.help {
        return print(HELP);
    }
    if let Some(file) = &arguments.take {
        let taken = take(file, &load(file)?)?;
        return print(&taken);
    }
    let published = read(arguments)?;
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

fn read(arguments: &Arguments) -> Result<Published, String> {
    let read = match arguments.files.as_slice() {
        [] => {
            let owners: OwnerRegistry = serde_json::from_str(BUNDLED_OWNERS)
                .map_err(|error| format!("examples/data/owners.json: {error}"))?;
            Reader::new().with_owners(owners).read(BUNDLED)
        }
        [both] => Reader::new().read_bytes(&load(both)?),
        [plan, update, ..] => Reader::new().read_plan_and_update_bytes(&load(plan)?, &load(update)?),
    };
    read.map_err(|error| {
        let file = arguments.files.get(error.document()).map_or("the bundled text", String::as_str);
        format!("{file}, {error}")
    })
}

fn load(name: &str) -> Result<Vec<u8>, String> {
    std::fs::read(name).map_err(|error| format!("{name}: found {error}; expected a file"))
}

/// Prints; a reader that has seen enough (`| head`) is no error.
fn print(printed: &str) -> Result<(), String> {
    match io::stdout().write_all(printed.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
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
    fn read(mut given: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut read = Self::default();
        while let Some(argument) = given.next() {
            let (name, joined) = match argument.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
                _ => (argument.as_str(), None),
            };
            let mut value = |expected: &str| {
                joined.clone().or_else(|| given.next()).ok_or_else(|| {
                    format!("{name}: found nothing after it; expected {expected} (see --help)")
                })
            };
            match name {
                "--help" | "-h" => read.help = true,
                "--doubtful" => read.doubtful = true,
                "--take" => read.take = Some(value("a worksheet that was filled in")?),
                "--format" => match value("csv or json")?.as_str() {
                    "csv" => read.json = false,
                    "json" => read.json = true,
                    other => return Err(format!("--format: found {other:?}; expected csv or json")),
                },
                _ if name.starts_with("--") => {
                    return Err(format!("found {name}; expected an option of --help"));
                }
                _ => read.files.push(argument),
            }
        }
        match (read.files.as_slice(), &read.take) {
            ([_, _, third, ..], _) => {
                Err(format!("found a third file, {third}; expected a plan and an update"))
            }
            ([first, ..], Some(_)) => Err(format!(
                "found {first} beside --take; expected the worksheet alone, which says what it is of"
            )),
            _ => Ok(read),
        }
    }
}
