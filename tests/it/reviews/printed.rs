//! Reviews in every format, and by way of the example.

use super::{by_owner, delta, independent};
use crate::examples::run;
use action_plan::{
    Delta,
    model::{Act, Review, ReviewReading, ReviewRole, Reviews},
    report,
};
use std::path::{Path, PathBuf};

const HOSTILE: &str = "</script><b>x</b> | =1+1 \u{1b}[31m \"q\" [a](b)";

/// An independent relink, an owner's reply, and one that is set aside, all with hostile words.
fn hostile() -> Delta {
    let none: [&str; 0] = [];
    delta([
        independent(Review::relink("1", none)).by(HOSTILE, ReviewRole::Independent).because(HOSTILE),
        by_owner(Review::accept("1", ["a"])).because(HOSTILE),
        independent(Review::accept("2", ["x"])).because(HOSTILE),
    ])
}

#[test]
fn the_text_says_whose_word_it_is_and_what_the_machine_found() {
    let reading = ReviewReading::new().with_act(Act::Part);
    let delta = delta([
        independent(Review::reading("1", reading)),
        by_owner(Review::reading("1", ReviewReading::new().with_act(Act::Done))),
        independent(Review::accept("2", ["x"])),
    ]);
    let text = report::text(&delta).width(120).to_string();
    let from = text.rfind("  1     “Count the knives.”").unwrap();
    let to = text.rfind("  3     “Count").unwrap();
    insta::assert_snapshot!(&text[from..to]);
    assert!(
        text.contains(
            "1 applied, 1 owner's reply shown beside, 1 not applied; a count that they change says"
        )
    );
}

#[test]
fn every_format_shows_every_review() {
    let delta = delta([
        independent(Review::relink("2", ["b"])).because("independent reason"),
        by_owner(Review::accept("1", ["a"])).because("owner reason"),
        independent(Review::accept("1", ["x"])).because("stray reason"),
    ]);
    let shown = [
        report::text(&delta).to_string(),
        report::html(&delta).to_string(),
        report::markdown(&delta).to_string(),
        report::csv(&delta).to_string(),
    ];
    for shown in shown {
        let words: String = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        for reason in ["independent reason", "owner reason", "stray reason", "Reviewer A", "Owner A"] {
            assert!(words.contains(reason), "{reason}: {words}");
        }
    }
    let brief = report::markdown(&delta).brief().to_string();
    assert!(brief.contains("before review"), "both figures in the briefing: {brief}");
}

#[test]
fn hostile_words_stay_words() {
    let delta = hostile();
    let html = report::html(&delta).to_string();
    assert!(!html.contains("<b>x</b>") && html.contains("&lt;b&gt;x"));
    assert!(!report::text(&delta).to_string().contains('\u{1b}'));
    let markdown = report::markdown(&delta).to_string();
    assert!(!markdown.contains("<b>x") && !markdown.contains("[a](b)"));
    let csv = report::csv(&delta).byte_order_mark(false).to_string();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.records().map(Result::unwrap).count(), 3);
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn progress_delta_takes_several_files_of_reviews() {
    let reviews = |review| serde_json::to_string(&Reviews::new([review])).unwrap();
    let one = file("one.json", &reviews(independent(Review::reject("1.1", ["1.u1"]))));
    let two = file("two.json", &format!("\u{feff}{}", reviews(by_owner(Review::accept("1.1", ["1.u1"])))));
    let arguments =
        ["--format", "json", "--review", one.to_str().unwrap(), "--review", two.to_str().unwrap()];
    let output = run("progress_delta", &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let delta: Delta = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(delta.reviews.iter().map(|one| one.state.as_str()).collect::<Vec<_>>(), ["applied", "reply"]);
    let unreported = delta.tally("unreported").unwrap();
    assert_eq!(unreported.machine.unwrap() + 1, unreported.reviewed.unwrap());
}

#[test]
fn progress_delta_refuses_reviews_that_it_cannot_read() {
    let refusal = |name: &str, text: &str| {
        let path = file(name, text);
        let path = path.to_str().unwrap();
        let output = run("progress_delta", &["--review", path]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        let said = String::from_utf8(output.stderr).unwrap();
        let said = said.lines().find_map(|line| line.strip_prefix("progress_delta: ")).unwrap_or_default();
        said.replace(path, "FILE")
    };
    let head = r#"{"format": "action-plan-reviews", "version": "1.0", "reviews": "#;
    insta::assert_snapshot!(
        [
            refusal("not.json", "action,verdict\n"),
            refusal("key.json", &format!("{head}[\n{{\"actions\": \"1\"}}]}}")),
            refusal("cut.json", head),
        ]
        .join("\n")
    );
    let missing = run("progress_delta", &["--review", "no-such-file.json"]);
    assert_eq!(missing.status.code(), Some(2));
}

#[test]
fn the_reviews_in_the_readme_are_those_of_the_filled_worksheet() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    let read = |name: &str| std::fs::read_to_string(root.join(name)).unwrap();
    let kept: Reviews = serde_json::from_str(&read("reviews.json")).unwrap();
    let taken = report::Worksheet::read(&read("links-reviewed.csv")).unwrap().reviews().unwrap();
    assert!(kept.iter().take(taken.iter().count()).eq(&taken), "as review_links --take gives them");
    let published = action_plan::read(&read("womens-prisons-plan-and-update.txt")).unwrap();
    let update = published.latest_update().unwrap();
    let delta =
        published.compare_with(update, &action_plan::diff::Compare::new().with_reviews(kept)).delta(None);
    let set_aside = delta.reviews.iter().filter(|one| one.state.is_set_aside());
    assert_eq!(set_aside.count(), 0, "the words they are of are those of the bundled texts");
}
