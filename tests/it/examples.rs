//! Every example is run, and what it prints is compared with `tests/it/goldens/`.
//!
//! After a change that is meant, `UPDATE_GOLDENS=1 cargo test --test it examples` writes them anew, and the
//! README's blocks with them: read the difference before committing it.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// The golden, the example, its arguments. Every example stands here at least once, by its own name.
const RUNS: &[(&str, &str, &[&str])] = &[
    ("build_a_plan.txt", "build_a_plan", &[]),
    ("draft_next_update.txt", "draft_next_update", &[]),
    ("evaluate.txt", "evaluate", &[]),
    ("check_a_plan.txt", "check_a_plan", &[]),
    ("check_an_update.txt", "check_an_update", &[]),
    ("explain_rule.txt", "explain_rule", &["due-slipped"]),
    ("first_steps.txt", "first_steps", &[]),
    ("follow_over_time.txt", "follow_over_time", &[]),
    (
        "follow_over_time_reviewed.txt",
        "follow_over_time",
        &["--review", "examples/data/reviews.json", "--review", "examples/data/made-up-reviews.json"],
    ),
    ("progress_delta.txt", "progress_delta", &[]),
    ("progress_delta.html", "progress_delta", &["--format", "html"]),
    ("questions.md", "progress_delta", &["--format", "questions"]),
    ("questions.html", "progress_delta", &["--format", "questions-html"]),
    ("progress_delta.csv", "progress_delta", &["--format", "csv"]),
    ("progress_delta.md", "progress_delta", &["--format", "markdown", "--brief"]),
    ("progress_delta_reviewed.txt", "progress_delta", &["--brief", "--review", "examples/data/reviews.json"]),
    ("read_a_letter.txt", "read_a_letter", &[]),
    ("twenty_questions.txt", "twenty_questions", &[]),
    ("review_links.txt", "review_links", &[]),
    ("review_links.json", "review_links", &["--take", "examples/data/links-reviewed.csv"]),
];

/// Examples that end with 1, as they find errors in what is bundled.
const FINDING_ERRORS: &[&str] = &["check_a_plan", "check_an_update"];

pub(crate) const HOW_TO_RENEW: &str = "if this is meant: UPDATE_GOLDENS=1 cargo test --test it examples";

/// Whether goldens are to be written and not compared.
pub(crate) fn renewing() -> bool {
    std::env::var("UPDATE_GOLDENS").is_ok_and(|value| value == "1")
}

#[test]
fn examples_print_what_they_printed() {
    let mut differ = Vec::new();
    for (golden, example, arguments) in RUNS {
        let output = run(example, arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        let code = i32::from(FINDING_ERRORS.contains(example));
        assert_eq!(output.status.code(), Some(code), "{example} {arguments:?}\n{errors}");
        let printed = String::from_utf8(output.stdout).expect("examples print UTF-8");
        let file = goldens().join(golden);
        if renewing() {
            std::fs::write(&file, &printed).expect("a golden can be written");
        }
        let expected = std::fs::read_to_string(&file).unwrap_or_default();
        if let Some(difference) = first_difference(&expected, &printed) {
            differ.push(format!("{golden}, {difference}"));
        }
    }
    if renewing() {
        super::readme::renew();
    }
    assert!(differ.is_empty(), "{}\n{HOW_TO_RENEW}", differ.join("\n"));
}

#[test]
fn every_example_has_a_golden_and_every_golden_an_example() {
    // An example is a file, or a folder with a `main.rs`.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let mut examples: Vec<String> = names_in(&folder)
        .filter_map(|name| match name.strip_suffix(".rs") {
            Some(name) => Some(name.to_owned()),
            None => folder.join(&name).join("main.rs").is_file().then_some(name),
        })
        .collect();
    examples.sort();
    for example in &examples {
        let own = format!("{example}.txt");
        assert!(
            RUNS.iter().any(|(golden, run, _)| *golden == own && run == example),
            "examples/{example}.rs is not in RUNS with the golden {own}"
        );
    }
    for name in names_in(&goldens()) {
        assert!(RUNS.iter().any(|(golden, _, _)| *golden == name), "goldens/{name} is not in RUNS");
    }
    for (golden, example, _) in RUNS {
        assert!(renewing() || goldens().join(golden).is_file(), "goldens/{golden} is missing");
        assert!(examples.contains(&(*example).to_owned()), "there is no examples/{example}.rs");
    }
}

/// Runs an example as a reader would, from the build that these tests are of, so that nothing is built twice.
pub(crate) fn run(example: &str, arguments: &[&str]) -> Output {
    let (target, profile) = build();
    Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--profile", &profile, "--example", example, "--target-dir"])
        .arg(target)
        .arg("--")
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs")
}

/// The target folder and the profile that this test was built with: it lies in `<target>/<profile>/deps`.
fn build() -> (PathBuf, String) {
    let test = std::env::current_exe().expect("a test knows where it is");
    let folder = test.ancestors().nth(2).expect("it lies in deps of a profile");
    let target = folder.parent().expect("profiles lie in the target folder").to_owned();
    let profile = folder.file_name().expect("a profile has a name").to_string_lossy();
    let profile = if profile == "debug" { "test".to_owned() } else { profile.into_owned() };
    (target, profile)
}

fn goldens() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/goldens")
}

fn names_in(folder: &Path) -> impl Iterator<Item = String> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    entries.map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned())
}

/// The first line in which two texts differ, from both.
fn first_difference(expected: &str, found: &str) -> Option<String> {
    if expected == found {
        return None;
    }
    let mut number = 1;
    let (mut expected, mut found) = (expected.split_inclusive('\n'), found.split_inclusive('\n'));
    loop {
        let (promised, printed) = (expected.next(), found.next());
        if promised != printed {
            let shown = |line: Option<&str>| line.map_or("the end".to_owned(), |line| format!("{line:?}"));
            return Some(format!(
                "line {number}:\n  expected {}\n  found    {}",
                shown(promised),
                shown(printed)
            ));
        }
        number += 1;
    }
}
