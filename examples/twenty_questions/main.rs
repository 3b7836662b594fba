//! Twenty questions that a committee asks about a plan, its update and an older letter, and what the texts answer.
//!
//! ```text
//! cargo run --release --example twenty_questions                              # the bundled texts
//! cargo run --release --example twenty_questions -- PLAN-AND-UPDATE [LETTER]  # published texts of your own
//!     --site NAME     the site of question 18; if not said, the one that most actions name
//!     --owners FILE   names under which the texts print one owner, as JSON (see examples/data/owners.json)
//!     --all           every piece of evidence, not the first few
//! ```
//!
//! Nothing is answered here: each answer is asked of the library, and only put on the page.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a program: it reads files and arguments, which the library never does"
)]

mod dates;
mod letter;
mod page;
mod promises;
mod reports;
mod who_and_where;

use action_plan::{
    Delta, Published, Reader, Ruleset,
    letter::{
        Letter, LetterReader,
        thread::{Account, Threads},
    },
    model::OwnerRegistry,
};
use page::Page;
use std::{
    io::{self, Write as _},
    process::ExitCode,
};

/// The real plan, its real update and a real letter, restated in our own words: see `examples/data/README.md`.
const PLAN: &str = include_str!("../data/womens-prisons-plan-and-update.txt");
const LETTER: &str = include_str!("../data/ministerial-letter-2021.txt");
const OWNERS: &str = include_str!("../data/owners.json");
const SOURCE: &str = "Bundled: a plan of 2025 with its update of 2026, HM Prison and Probation Service, and a minister's \
                      letter of 2021, Ministry of Justice; public sector information licensed under the Open \
                      Government Licence v3.0. The sentences are restated: do not quote them as theirs.";

fn main() -> ExitCode {
    match Arguments::read(std::env::args().skip(1)).and_then(|arguments| answers(&arguments)) {
        Ok(text) => match io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(message) => {
            eprintln!("twenty_questions: {message}");
            ExitCode::from(2)
        }
    }
}

#[derive(Default)]
struct Arguments {
    files: Vec<String>,
    site: Option<String>,
    owners: Option<String>,
    all: bool,
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self::default();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--all" => arguments.all = true,
                "--site" => arguments.site = Some(next(&mut words, "--site NAME")?),
                "--owners" => arguments.owners = Some(next(&mut words, "--owners FILE")?),
                option if option.starts_with("--") => {
                    return Err(format!(
                        "found {option}; expected --site NAME, --owners FILE, --all or files"
                    ));
                }
                _ => arguments.files.push(word),
            }
        }
        Ok(arguments)
    }
}

fn next(words: &mut impl Iterator<Item = String>, option: &str) -> Result<String, String> {
    words.next().ok_or_else(|| format!("found the end; expected {option}"))
}

/// What the questions are asked of.
struct Texts {
    delta: Delta,
    letter: Option<Letter>,
    /// The letter, where there is one, then plan and update.
    threads: Threads,
    site: Option<String>,
}

fn answers(arguments: &Arguments) -> Result<String, String> {
    let mut page = Page::new(arguments.all);
    let (published, letter) = match arguments.files.as_slice() {
        [] => {
            page.paragraph(SOURCE);
            let published = reader(OWNERS)?.read(PLAN).map_err(|error| error.to_string())?;
            (published, Some(Letter::read(LETTER).map_err(|error| error.to_string())?))
        }
        [plan, letters @ ..] => {
            let reader = match &arguments.owners {
                Some(file) => reader(&String::from_utf8_lossy(&load(file)?))
                    .map_err(|error| format!("{file}: {error}"))?,
                None => Reader::new(),
            };
            let read = reader.read_bytes(&load(plan)?).map_err(|error| format!("{plan}: {error}"))?;
            let letter = letters.first().map(|file| {
                let bytes = load(file)?;
                LetterReader::new().read_bytes(&bytes).map_err(|error| format!("{file}: {error}"))
            });
            (read, letter.transpose()?)
        }
    };
    let delta = delta(&published)?;
    let by_site = delta.by_site();
    let most_named = by_site.iter().rev().max_by_key(|row| row.actions.len()).map(|row| row.name.clone());
    let older = letter.iter().map(|letter| Account::of_letter(letter, "letter"));
    let threads = Threads::across(older.chain(delta.accounts()));
    let texts = Texts { letter, threads, site: arguments.site.clone().or(most_named), delta };
    head(&mut page, &texts.delta);
    promises::ask(&mut page, &texts);
    reports::ask(&mut page, &texts);
    dates::ask(&mut page, &texts);
    who_and_where::ask(&mut page, &texts);
    letter::ask(&mut page, &texts);
    Ok(page.finish())
}

fn reader(owners: &str) -> Result<Reader, String> {
    let owners: OwnerRegistry = serde_json::from_str(owners).map_err(|error| error.to_string())?;
    Ok(Reader::new().with_owners(owners))
}

fn load(file: &str) -> Result<Vec<u8>, String> {
    std::fs::read(file).map_err(|error| format!("{file}: {error}"))
}

fn delta(published: &Published) -> Result<Delta, String> {
    let update =
        published.latest_update().ok_or("found a plan without an update; expected both in one text")?;
    let comparison = published.compare(update);
    let findings = Ruleset::recommended().check(&comparison);
    Ok(comparison.delta(None).with_findings(findings))
}

fn head(page: &mut Page, delta: &Delta) {
    let title = delta.plan.title.as_deref().unwrap_or("A plan without a title");
    page.paragraph(title);
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(|| "no date printed".to_owned(), |day| day.format("%-d %B %Y").to_string())
    };
    let update = delta.update.as_ref().and_then(|update| update.submitted);
    page.paragraph(&format!(
        "Plan: {}. Update: {}. Dates are held against {}. Ids are ours: action 1.3 is the third down the page under 1, \
         entry 1.u3 the third of the update. What a label says is the department's own report; what sentences say is \
         read by rules, and the sentence stands beside it.",
        day(delta.plan.submitted),
        day(update),
        day(delta.as_of),
    ));
}
