//! What a rule checks, why it matters, and what to write instead.
//!
//! ```text
//! cargo run --example explain_rule                    # the catalogue
//! cargo run --example explain_rule -- due-slipped     # the page of a rule, by its id or its title
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a program: it reads arguments and prints, which the library never does"
)]

use action_plan::validate::{CATALOGUE, Rule, Ruleset, rule};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(name) = std::env::args().nth(1) else {
        for rule in CATALOGUE {
            println!("{:<30} {:<8} {}", rule.id(), rule.level(), rule.title());
        }
        return ExitCode::SUCCESS;
    };
    // reports print titles, so a title will do as well
    let by_title = || CATALOGUE.iter().copied().find(|rule| rule.title().eq_ignore_ascii_case(name.trim()));
    if let Some(rule) = rule(&name).or_else(by_title) {
        explain(rule);
        return ExitCode::SUCCESS;
    }
    // the error names the nearest id
    if let Err(error) = Ruleset::recommended().without(&name) {
        eprintln!("explain_rule: {error}");
    }
    ExitCode::from(2)
}

fn explain(rule: &Rule) {
    let (heading, page) = rule.page().split_once('\n').unwrap_or((rule.title(), ""));
    println!("{heading}\n");
    println!("`{}` · {} · group: {} · since {}", rule.id(), rule.level(), rule.group(), rule.since());
    println!("Needs {}.\n", rule.needs());
    println!("{}", page.trim());
}
