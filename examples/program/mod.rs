//! What programs have in common that read a plan with its update or reviews of it: how they tell options from files,
//! what they read, how they print and end. Each uses what it needs.

use action_plan::{
    Published, Reader,
    model::{OwnerRegistry, Reviews},
};
use std::{
    fmt::Display,
    io::{self, Write},
    process::ExitCode,
};

/// The real plan and its real update, restated in our own words: see `examples/data/README.md`.
pub(crate) const BUNDLED: &str = include_str!("../data/womens-prisons-plan-and-update.txt");
pub(crate) const BUNDLED_NAME: &str = "examples/data/womens-prisons-plan-and-update.txt";
/// Owners of the women's estate under the names that they go by.
const BUNDLED_OWNERS: &str = include_str!("../data/owners.json");

/// The arguments of the program, one by one: `--option`, `--option VALUE`, `--option=VALUE`, or a file.
pub(crate) struct Arguments {
    given: std::iter::Skip<std::env::Args>,
    /// The option that came last, and the value written to it with `=`.
    option: String,
    joined: Option<String>,
}

impl Arguments {
    pub(crate) fn given() -> Self {
        Self { given: std::env::args().skip(1), option: String::new(), joined: None }
    }

    /// The next: the name of an option, or a file.
    pub(crate) fn next(&mut self) -> Option<String> {
        let argument = self.given.next()?;
        let (name, joined) = match argument.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
            _ => (argument, None),
        };
        self.option.clone_from(&name);
        self.joined = joined;
        Some(name)
    }

    /// The value of the option that came last.
    pub(crate) fn value(&mut self, expected: &str) -> Result<String, String> {
        let option = &self.option;
        self.joined
            .take()
            .or_else(|| self.given.next())
            .ok_or_else(|| format!("{option}: found nothing after it; expected {expected} (see --help)"))
    }
}

/// A file: what looks like an option is none of this program's.
pub(crate) fn file(argument: String) -> Result<String, String> {
    if argument.starts_with("--") {
        return Err(format!("found {argument}; expected an option of --help"));
    }
    Ok(argument)
}

pub(crate) fn load(name: &str) -> Result<Vec<u8>, String> {
    std::fs::read(name).map_err(|error| format!("{name}: found {error}; expected a file"))
}

/// Reads as the bundled plan is to be read: with its owners.
pub(crate) fn bundled_reader() -> Result<Reader, String> {
    let owners: OwnerRegistry = serde_json::from_str(BUNDLED_OWNERS)
        .map_err(|error| format!("examples/data/owners.json: {error}"))?;
    Ok(Reader::new().with_owners(owners))
}

/// A plan with its update: one text with both, or two; the bundled ones where none is given.
pub(crate) fn read(files: &[String]) -> Result<Published, String> {
    let read = match files {
        [] => bundled_reader()?.read(BUNDLED),
        [both] => Reader::new().read_bytes(&load(both)?),
        [plan, update] => Reader::new().read_plan_and_update_bytes(&load(plan)?, &load(update)?),
        [_, _, third, ..] => {
            return Err(format!("found a third file, {third}; expected a plan and an update"));
        }
    };
    read.map_err(|error| {
        let file = files.get(error.document()).map_or(BUNDLED_NAME, String::as_str);
        let (line, column, kind) = (error.line(), error.column(), error.kind());
        format!(
            "{file}, line {line}, column {column}: {kind}: found {}; expected {}",
            error.found(),
            error.expected()
        )
    })
}

/// What people say, file by file in the order in which they were given.
pub(crate) fn reviews(files: &[String]) -> Result<Reviews, String> {
    let mut reviews = Vec::new();
    for name in files {
        let json = std::fs::read_to_string(name)
            .map_err(|error| format!("{name}: found {error}; expected a file of reviews"))?;
        let read: Reviews = serde_json::from_str(json.trim_start_matches('\u{feff}'))
            .map_err(|error| format!("{name}: {error}"))?;
        reviews.extend(read);
    }
    Ok(Reviews::new(reviews))
}

/// Prints; a reader that has seen enough (`| head`) is no error.
pub(crate) fn print(printed: &str) -> Result<(), String> {
    match io::stdout().write_all(printed.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// The exit code of a program; what went wrong is told on the other channel.
pub(crate) fn ended(program: &str, result: Result<(), impl Display>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{program}: {message}");
            ExitCode::from(2)
        }
    }
}
