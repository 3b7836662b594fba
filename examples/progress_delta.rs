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

mod program;

use action_plan::{
    Ruleset,
    delta::{Delta, Document},
    diff::Compare,
    model::DocumentRole,
    report,
};
use chrono::NaiveDate;
use program::BUNDLED_NAME;
use std::{
    io::{self, IsTerminal},
    process::ExitCode,
};

const BUNDLED_SOURCE: &str = "Source: HM Prison and Probation Service, action plan and 12-month update in answer \
                              to “Time to care: what helps women cope in prison?”; contains public sector \
                              information licensed under the Open Government Licence v3.0. The sentences are \
                              restated: do not quote them as the department's.";

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

What a file is (tab-separated text, HTML, Markdown, CSV) is told from its
content; with the features docx and xlsx it may be DOCX, ODT, XLSX or ODS.
Errors go to stderr; the exit code is 2 where a text or a review cannot be read,
where there is no update, and where the update answers another plan.
";

fn main() -> ExitCode {
    program::ended("progress_delta", Arguments::read().and_then(|arguments| run(&arguments)))
}

fn run(arguments: &Arguments) -> Result<(), String> {
    if arguments.help {
        return program::print(HELP);
    }
    let published = program::read(&arguments.files)?;
    let update = published.latest_update().ok_or_else(|| {
        let file = arguments.files.first().map_or(BUNDLED_NAME, String::as_str);
        format!("{file}: found a plan without an update; expected one in the same text, or as a second file")
    })?;
    let reviews = program::reviews(&arguments.reviews)?;
    let comparison = published.compare_with(update, &Compare::new().with_reviews(reviews));
    let findings = Ruleset::recommended().check(&comparison);
    let delta =
        comparison.delta(arguments.as_of).with_findings(findings).with_documents(documents(&arguments.files));
    let printed = match arguments.format {
        Format::Text => text(&delta, arguments.brief),
        Format::Markdown => markdown(&delta, arguments.brief),
        Format::Csv => report::csv(&delta).to_string(),
        Format::Html => report::html(&delta).to_string(),
        Format::Questions => report::questions_markdown(&delta).to_string(),
        Format::QuestionsHtml => report::questions_html(&delta).to_string(),
        Format::Json => json(&delta)?,
    };
    program::print(&printed)?;
    if comparison.answers_another_plan() {
        return Err(
            "the update answers another plan: none of its paragraphs comes nearer to an action than \
                    chance would bring it"
                .to_owned(),
        );
    }
    Ok(())
}

/// What was read, by its names.
fn documents(files: &[String]) -> Vec<Document> {
    let named = |role, name: &str| Document::new(role).named(name);
    match files {
        [] => vec![named(DocumentRole::PlanAndUpdate, BUNDLED_NAME).attributed(BUNDLED_SOURCE)],
        [both] => vec![named(DocumentRole::PlanAndUpdate, both)],
        [plan, update, ..] => vec![named(DocumentRole::Plan, plan), named(DocumentRole::Update, update)],
    }
}

fn json(delta: &Delta) -> Result<String, String> {
    let json = serde_json::to_string_pretty(delta).map_err(|error| error.to_string())?;
    Ok(json + "\n")
}

fn text(delta: &Delta, is_brief: bool) -> String {
    // https://no-color.org: set to anything but nothing
    let no_colour = std::env::var("NO_COLOR").is_ok_and(|value| !value.is_empty());
    let report = report::text(delta).colour(io::stdout().is_terminal() && !no_colour);
    if is_brief { report.brief() } else { report }.to_string()
}

fn markdown(delta: &Delta, is_brief: bool) -> String {
    let report = report::markdown(delta);
    if is_brief { report.brief() } else { report }.to_string()
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
    fn read() -> Result<Self, String> {
        let mut read = Self::default();
        let mut given = program::Arguments::given();
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--help" | "-h" => read.help = true,
                "--brief" => read.brief = true,
                "--format" => {
                    let name = given.value(Format::EXPECTED)?;
                    let expected = || format!("--format: found {name:?}; expected {}", Format::EXPECTED);
                    read.format = Format::of(&name).ok_or_else(expected)?;
                }
                "--review" => read.reviews.push(given.value("a file of reviews")?),
                "--as-of" => {
                    let day = given.value("a day")?;
                    let expected = |_| format!("--as-of: found {day:?}; expected a day as 2026-03-12");
                    read.as_of = Some(day.parse().map_err(expected)?);
                }
                _ => read.files.push(program::file(argument)?),
            }
        }
        Ok(read)
    }
}
