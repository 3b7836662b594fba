//! The example, run as a reader would run it.

use std::{
    fs,
    path::{Path, PathBuf},
};

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

/// `cargo run --example progress_delta -- …`, from the build that is being tested.
fn progress_delta(arguments: &[&str]) -> Run {
    let output = super::examples::run("progress_delta", arguments);
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A file of its own for each test.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// What it says of texts that cannot be read, after the file.
fn refusal(name: &str, bytes: &[u8]) -> String {
    let path = file(name, bytes);
    let path = path.to_str().unwrap();
    let run = progress_delta(&[path]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert_eq!(run.out, "");
    let said = run.err.lines().find_map(|line| line.strip_prefix("progress_delta: ")).unwrap_or_default();
    said.replace(path, "FILE")
}

#[test]
fn without_arguments_the_bundled_account_is_printed() {
    let run = progress_delta(&[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("FIVE THINGS TO LOOK AT FIRST"));
    assert!(run.out.contains("Open Government Licence v3.0"));
    assert!(!run.out.contains('\u{1b}'), "no colour where the output is no terminal");
    assert_eq!(run.out, progress_delta(&[]).out, "the same bytes each time");
}

#[test]
fn json_is_a_delta() {
    let run = progress_delta(&["--format", "json", "--as-of=2026-07-01"]);
    let delta: action_plan::delta::Delta = serde_json::from_str(&run.out).unwrap();
    assert_eq!(delta.as_of.unwrap().to_string(), "2026-07-01");
    assert_eq!(delta.documents[0].name.as_deref(), Some("examples/data/womens-prisons-plan-and-update.txt"));
}

#[test]
fn two_files_with_ids_have_no_date_of_their_own() {
    let plan = file(
        "plan.csv",
        b"id,recommendation,text,owners,timescale\n1.1,1,Count the knives.,Chef,May 2024\n1.2,1,Paint.,Chef,June 2024\n",
    );
    let update = file(
        "update.csv",
        b"id,recommendation,text,owners,status,answers\nu1,1,All knives were counted.,Chef,Completed,1.1\n",
    );
    let files = [plan.to_str().unwrap(), update.to_str().unwrap()];
    let run = progress_delta(&[files[0], files[1], "--brief"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("there is no day to hold dates against"), "{}", run.out);
    let run = progress_delta(&[files[0], files[1], "--as-of", "2026-03-12"]);
    assert!(run.out.contains("20 months past June 2024"), "{}", run.out);
}

#[test]
fn what_cannot_be_read_is_refused_with_its_place() {
    insta::assert_snapshot!([
        refusal("empty.txt", b""),
        refusal("latin.csv", b"No,Action\n1,Caf\xe9\n"),
        refusal("colours.csv", b"Name,Colour\nrose,red\n"),
        refusal("quote.csv", b"id,text\n1,\"x\n"),
        refusal("plan-only.csv", b"id,recommendation,text,owners,timescale\n1.1,1,Count.,Chef,May 2024\n"),
    ].join("\n"), @r#"
    FILE, line 1, column 1: empty text: found nothing; expected a table
    FILE, line 2, column 6: not UTF-8: found the byte 0xE9; expected text in UTF-8
    FILE, line 1, column 1: missing column: found the headings Name, Colour; expected a column of actions or of progress (Action, Response, Commitment, Milestone, Progress, Update)
    FILE, line 2, column 3: unclosed quotation: found `"x`; expected a closing quotation mark
    FILE: found a plan without an update; expected one in the same text, or as a second file
    "#);
}

#[test]
fn arguments_that_are_not_understood_are_refused() {
    for arguments in [&["--nope"][..], &["--format", "yaml"], &["--as-of", "soon"], &["a", "b", "c"]] {
        let run = progress_delta(arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}");
        assert!(run.err.contains("found") && run.err.contains("expected"), "{}", run.err);
    }
    let help = progress_delta(&["--help"]);
    assert_eq!(help.code, Some(0));
    assert!(help.out.lines().all(|line| line.chars().count() <= 80));
}
