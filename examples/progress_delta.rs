//! What became of each promise: reads a published plan and its update and prints the account.
//!
//! ```text
//! cargo run --release --example progress_delta                     # the bundled plan and update
//! cargo run --release --example progress_delta -- PLAN [UPDATE]    # files of your own
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a program: it reads files, arguments and the terminal, which the library never does"
)]

use action_plan::{
    Published, ReadError, Reader, Ruleset,
    delta::{Delta, Document},
    diff::Compare,
    model::{DocumentRole, OwnerRegistry, Reviews},
    report,
};
use chrono::NaiveDate;
use std::{
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

/// The real plan and its real update, restated in our own words: see `examples/data/README.md`.
const BUNDLED: &str = include_str!("data/womens-prisons-plan-and-update.txt");
const BUNDLED_NAME: &str = "examples/data/womens-prisons-plan-and-update.txt";
const BUNDLED_SOURCE: &str = "Source: HM Prison and Probation Service, action plan and 12-month update in answer \
                              to “Time to care: what helps women cope in prison?”; contains public sector \
                              information licensed under the Open Government Licence v3.0. The sentences are \
                              restated: do not quote them as the department's.";
/// Owners of the women's estate under the names that they go by.
const BUNDLED_OWNERS: &str = include_str!("data/owners.json");

const HELP: &str = "\
What became of each promise of an action plan, by the words of its update.

usage: progress_delta [PLAN [UPDATE]] [OPTIONS]

  PLAN               a published text that holds the plan, or plan and update;
                     without it the bundled plan and update are read
  UPDATE             the update, where it is a text of its own
  --format text      the account for people to read (if not said)
  --format csv       a row an action, for spreadsheets
  --format markdown  a briefing of two pages with tables, and the account as
                     an annex
  --format html      the same as a page for a browser, to forward and to print
  --format questions what is to be asked of the owners, a line an action
                     (Markdown; questions-html as a page)
  --format json      the whole as data
  --as-of DATE       the day (2026-03-12) against which dates are held; if not
                     said, the update's own; where it has none, nothing is said
                     to be past
  --review FILE      what people say of links and readings, as JSON (the
                     example review_links makes it); may be given more than
                     once. An independent reviewer's is applied, and counts
                     give both figures; an owner's is shown beside
  --brief            what to look at first and the counts, no more (text and
                     markdown)
  --help             this

What a file is (tab-separated text, HTML, CSV) is told from its content; with
the features docx and xlsx it may be DOCX, ODT, XLSX or ODS. Errors go to
stderr; the exit code is 2 where a text or a review cannot be read, where there
is no update, and where the update answers another plan.
";

fn main() -> ExitCode {
    match Arguments::read(std::env::args().skip(1)).and_then(|arguments| run(&arguments)) {
        Ok(code) => code,
        Err(message) => {
            eprintln!("progress_delta: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    if arguments.help {
        return print(HELP);
    }
    let (published, documents) = read(arguments)?;
    let update = published.latest_update().ok_or_else(|| {
        let file = arguments.files.first().map_or(BUNDLED_NAME, String::as_str);
        format!("{file}: found a plan without an update; expected one in the same text, or as a second file")
    })?;
    let comparison = published.compare_with(update, &Compare::new().with_reviews(reviews(arguments)?));
    let findings = Ruleset::recommended().check(&comparison);
    let delta = comparison.delta(arguments.as_of).with_findings(findings).with_documents(documents);
    let printed = match arguments.format {
        Format::Text => text(&delta, arguments),
        Format::Markdown => markdown(&delta, arguments),
        Format::Csv => csv(&delta, arguments),
        Format::Html => html(&delta, arguments),
        Format::Questions => questions(&delta, arguments),
        Format::QuestionsHtml => questions_html(&delta, arguments),
        Format::Json => json(&delta)?,
    };
    let code = print(&printed)?;
    if comparison.answers_another_plan() {
        return Err(
            "the update answers another plan: none of its paragraphs comes nearer to an action than \
                    chance would bring it"
                .to_owned(),
        );
    }
    Ok(code)
}

fn read(arguments: &Arguments) -> Result<(Published, Vec<Document>), String> {
    let load = |name: &String| {
        std::fs::read(name).map_err(|error| format!("{name}: found {error}; expected a file"))
    };
    let named = |role, name: &str| Document::new(role).named(name);
    match arguments.files.as_slice() {
        [] => {
            let owners: OwnerRegistry = serde_json::from_str(BUNDLED_OWNERS)
                .map_err(|error| format!("examples/data/owners.json: {error}"))?;
            let published = Reader::new().with_owners(owners).read(BUNDLED);
            let published = published.map_err(|error| place(&[BUNDLED_NAME], &error))?;
            let document = named(DocumentRole::PlanAndUpdate, BUNDLED_NAME).attributed(BUNDLED_SOURCE);
            Ok((published, vec![document]))
        }
        [both] => {
            let published = Reader::new().read_bytes(&load(both)?).map_err(|error| place(&[both], &error))?;
            Ok((published, vec![named(DocumentRole::PlanAndUpdate, both)]))
        }
        [plan, update, ..] => {
            let published = Reader::new()
                .read_plan_and_update_bytes(&load(plan)?, &load(update)?)
                .map_err(|error| place(&[plan, update], &error))?;
            let documents = vec![named(DocumentRole::Plan, plan), named(DocumentRole::Update, update)];
            Ok((published, documents))
        }
    }
}

/// What people say, file by file in the order in which they were given.
fn reviews(arguments: &Arguments) -> Result<Reviews, String> {
    let mut reviews = Vec::new();
    for name in &arguments.reviews {
        let json = std::fs::read_to_string(name)
            .map_err(|error| format!("{name}: found {error}; expected a file of reviews"))?;
        let read: Reviews = serde_json::from_str(json.trim_start_matches('\u{feff}'))
            .map_err(|error| format!("{name}: {error}"))?;
        reviews.extend(read);
    }
    Ok(Reviews::new(reviews))
}

/// An error with the file and the place in it.
fn place(files: &[&str], error: &ReadError) -> String {
    let file = files.get(error.document()).copied().unwrap_or_default();
    let (line, column, kind) = (error.line(), error.column(), error.kind());
    format!(
        "{file}, line {line}, column {column}: {kind}: found {}; expected {}",
        error.found(),
        error.expected()
    )
}

fn json(delta: &Delta) -> Result<String, String> {
    let json = serde_json::to_string_pretty(delta).map_err(|error| error.to_string())?;
    Ok(json + "\n")
}

fn text(delta: &Delta, arguments: &Arguments) -> String {
    // https://no-color.org: set to anything but nothing
    let no_colour = std::env::var("NO_COLOR").is_ok_and(|value| !value.is_empty());
    let mut report = report::text(delta).colour(io::stdout().is_terminal() && !no_colour);
    if arguments.brief {
        report = report.brief();
    }
    if arguments.files.is_empty() {
        report = report.attribution(BUNDLED_SOURCE);
    }
    report.to_string()
}

fn markdown(delta: &Delta, arguments: &Arguments) -> String {
    let mut report = report::markdown(delta);
    if arguments.brief {
        report = report.brief();
    }
    if arguments.files.is_empty() {
        report = report.attribution(BUNDLED_SOURCE);
    }
    report.to_string()
}

fn html(delta: &Delta, arguments: &Arguments) -> String {
    let mut report = report::html(delta);
    if arguments.files.is_empty() {
        report = report.attribution(BUNDLED_SOURCE);
    }
    report.to_string()
}

fn questions(delta: &Delta, arguments: &Arguments) -> String {
    let mut report = report::questions_markdown(delta);
    if arguments.files.is_empty() {
        report = report.attribution(BUNDLED_SOURCE);
    }
    report.to_string()
}

fn questions_html(delta: &Delta, arguments: &Arguments) -> String {
    let mut report = report::questions_html(delta);
    if arguments.files.is_empty() {
        report = report.attribution(BUNDLED_SOURCE);
    }
    report.to_string()
}

fn csv(delta: &Delta, arguments: &Arguments) -> String {
    let mut report = report::csv(delta);
    if arguments.files.is_empty() {
        report = report.attribution(BUNDLED_SOURCE);
    }
    report.to_string()
}

/// Prints; a reader that has seen enough (`| head`) is no error.
fn print(printed: &str) -> Result<ExitCode, String> {
    match io::stdout().write_all(printed.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// What is printed.
#[derive(Clone, Copy, Default)]
enum Format {
    #[default]
    Text,
    Markdown,
    Csv,
    Html,
    Questions,
    QuestionsHtml,
    Json,
}

impl Format {
    const EXPECTED: &str = "text, markdown, html, csv, questions, questions-html or json";

    fn of(name: &str) -> Option<Self> {
        match name {
            "text" => Some(Self::Text),
            "markdown" => Some(Self::Markdown),
            "csv" => Some(Self::Csv),
            "html" => Some(Self::Html),
            "questions" => Some(Self::Questions),
            "questions-html" => Some(Self::QuestionsHtml),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

#[derive(Default)]
struct Arguments {
    files: Vec<String>,
    reviews: Vec<String>,
    format: Format,
    brief: bool,
    help: bool,
    as_of: Option<NaiveDate>,
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
                "--brief" => read.brief = true,
                "--format" => {
                    let name = value(Format::EXPECTED)?;
                    let expected = || format!("--format: found {name:?}; expected {}", Format::EXPECTED);
                    read.format = Format::of(&name).ok_or_else(expected)?;
                }
                "--review" => read.reviews.push(value("a file of reviews")?),
                "--as-of" => {
                    let day = value("a day")?;
                    let expected = |_| format!("--as-of: found {day:?}; expected a day as 2026-03-12");
                    read.as_of = Some(day.parse().map_err(expected)?);
                }
                _ if name.starts_with("--") => {
                    return Err(format!("found {name}; expected an option of --help"));
                }
                _ => read.files.push(argument),
            }
        }
        match read.files.as_slice() {
            [_, _, third, ..] => Err(format!("found a third file, {third}; expected a plan and an update")),
            _ => Ok(read),
        }
    }
}
