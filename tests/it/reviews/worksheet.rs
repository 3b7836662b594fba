//! The worksheet of links: printed, filled in, taken back.

use super::day;
use crate::examples::run;
use action_plan::{
    Comparison, Delta,
    diff::Compare,
    document::{self, Document, Limits, SourceKind},
    model::{
        Action, ActionPlan, Commitment, Doubt, ProgressEntry, ProgressUpdate, Recommendation, Review,
        ReviewReading, ReviewState, Reviews, Status,
    },
    report::{self, Worksheet, WorksheetRow},
};
use std::path::Path;

/// Twelve actions, so that one id is `1.10`, and an update without ids: one entry answers nothing, one action
/// has no entry, words that spreadsheets run or change.
fn documents() -> (ActionPlan, ProgressUpdate) {
    const THINGS: [(&str, &str); 11] = [
        ("Count the knives in the kitchen.", "The knives in the kitchen were counted."),
        ("Repair the roof of the chapel.", "The roof of the chapel was repaired."),
        ("Train every gardener in pruning.", "Every gardener was trained in pruning."),
        ("Print leaflets on legal visits.", "Leaflets on legal visits were printed."),
        ("=Replace the boiler of the laundry.", "The boiler of the laundry was replaced."),
        ("Audit the medicine cupboards.", "The medicine cupboards were audited."),
        ("Hire a librarian for the weekend.", "A librarian was hired for the weekend."),
        ("Paint the corridors, \"all of them\".", "The corridors were painted; all of them."),
        ("Fit locks to the bicycle shed.", "Locks were fitted to the bicycle shed."),
        ("Mend the fence by the orchard.", "The fence by the orchard was mended."),
        ("Buy instruments for the choir.", "Quarterly newsletters go to neighbours."),
    ];
    let mut plan = ActionPlan::new("Plan");
    let mut update = ProgressUpdate::new("March 2026");
    for (at, (action, entry)) in (1..).zip(THINGS) {
        plan.add_action(Action::new(format!("1.{at}"), action)).unwrap();
        update.add(ProgressEntry::new(format!("2.{at}"), entry).with_status(Status::Completed));
    }
    (plan, update)
}

fn delta() -> Delta {
    let (plan, update) = documents();
    Comparison::between(&plan, &update).delta(None)
}

fn fill(row: &mut WorksheetRow, verdict: &str, relink_to: &str) {
    verdict.clone_into(&mut row.verdict);
    relink_to.clone_into(&mut row.relink_to);
    "Reviewer A".clone_into(&mut row.reviewer);
    "independent".clone_into(&mut row.role);
    "read beside the plan".clone_into(&mut row.reason);
    "2026-04-01".clone_into(&mut row.date);
}

fn row<'s>(sheet: &'s mut Worksheet, action: &str) -> &'s mut WorksheetRow {
    sheet.rows.iter_mut().find(|row| row.action == action).expect("each action has a row")
}

/// A worksheet with every verdict in it.
fn filled() -> Worksheet {
    let mut sheet = report::worksheet(&delta());
    fill(row(&mut sheet, "1.1"), "accept", "");
    fill(row(&mut sheet, "1.2"), "Reject ", "");
    fill(row(&mut sheet, "1.10"), "relink", "2.9; 2.10");
    fill(row(&mut sheet, "1.9"), "relink", "none");
    fill(row(&mut sheet, "1.11"), "accept", "");
    sheet
}

#[test]
fn doubtful_links_stand_first_each_action_has_a_row_and_says_why() {
    let delta = delta();
    let links = delta.links_to_review();
    let is_doubtful: Vec<bool> = links.iter().map(|link| !link.doubts.is_empty()).collect();
    assert!(is_doubtful.is_sorted_by(|one, next| one >= next), "{is_doubtful:?}");
    let last = links.iter().rfind(|link| !link.doubts.is_empty()).unwrap();
    assert_eq!((last.action.action.id.as_str(), last.doubts.as_slice()), ("1.11", &[Doubt::NoEntry][..]));
    let sheet = report::worksheet(&delta);
    let mut actions: Vec<&str> = sheet.rows.iter().map(|row| row.action.as_str()).collect();
    actions.sort_unstable();
    actions.dedup();
    assert_eq!(actions.len(), 11);
    assert_eq!(sheet.clone().doubtful().rows.len(), is_doubtful.iter().filter(|doubtful| **doubtful).count());
}

#[test]
fn what_is_low_near_shared_or_elsewhere_is_doubtful() {
    let mut plan = ActionPlan::new("Plan");
    for id in ["1", "2"] {
        plan.add_recommendation(Recommendation::new(id, "Asked for.")).unwrap();
    }
    plan.add_action(Action::new("1", "Publish the guidance on searches of cells.").under("1")).unwrap();
    plan.add_action(Action::new("2", "Paint the corridors of the east wing.").under("1")).unwrap();
    plan.add_action(Action::new("3", "Train night orderlies in first aid.").under("1")).unwrap();
    plan.add_action(Action::new("4", "Replace the laundry's boiler and driers.").under("2")).unwrap();
    let mut update = ProgressUpdate::new("March 2026");
    for id in ["a", "b"] {
        let text = format!("Guidance {id} on searches of cells was published.");
        update.add(ProgressEntry::new(id, text).under("1"));
    }
    update.add(
        ProgressEntry::new(
            "c",
            "The corridors of the east wing were painted. Night orderlies were trained in first aid.",
        )
        .under("1"),
    );
    update.add(ProgressEntry::new("d", "The laundry's boiler and driers were replaced in June.").under("1"));
    let delta = Comparison::between(&plan, &update).delta(None);
    let doubts = |action: &str| {
        let links = delta.links_to_review();
        let of_action = links.iter().find(|link| link.action.action.id.as_str() == action).unwrap();
        of_action.doubts.clone()
    };
    assert_eq!(doubts("1"), [Doubt::LowScore, Doubt::RunnerUpNear]);
    assert!(doubts("2").contains(&Doubt::SharedEntry), "{:?}", doubts("2"));
    assert!(doubts("3").contains(&Doubt::SharedEntry), "{:?}", doubts("3"));
    assert!(doubts("4").contains(&Doubt::Elsewhere), "{:?}", doubts("4"));
    // stated by a person, and by the document: neither is in doubt
    let reviewed = Comparison::between_with(
        &plan,
        &update,
        &Compare::new().with_reviews([super::independent(Review::relink("1", ["a"]))]),
    )
    .delta(None);
    let links = reviewed.links_to_review();
    let relinked = links.iter().find(|link| link.action.action.id.as_str() == "1").unwrap();
    assert_eq!(relinked.doubts, []);
    let mut stated = ProgressUpdate::new("2026");
    stated.add(
        ProgressEntry::new("a", "Done.")
            .under("2")
            .answering("1")
            .answering("2")
            .answering("3")
            .answering("4"),
    );
    let stated = Comparison::between(&plan, &stated).delta(None);
    let links = stated.links_to_review();
    assert_eq!(links.len(), 4);
    assert!(links.iter().all(|link| link.doubts.is_empty()));
}

/// Two entries that fit the action equally well, and one action that nothing answers.
fn undecided() -> (ActionPlan, ProgressUpdate) {
    let mut plan = ActionPlan::new("Plan");
    plan.add_action(Action::new("1", "Hire a librarian for the weekend.")).unwrap();
    plan.add_action(Action::new("2", "Publish the guidance on searches of cells.")).unwrap();
    plan.add_action(Action::new("3", "Mend the fence by the orchard.")).unwrap();
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("a", "A librarian was hired for the weekend."));
    update.add(ProgressEntry::new("b", "The guidance on searches of cells was published."));
    update.add(ProgressEntry::new("c", "Guidance on searches of cells has been published."));
    (plan, update)
}

#[test]
fn what_could_not_be_chosen_stays_blank_until_somebody_says_which() {
    let (plan, update) = undecided();
    let row = |action: &str, reviews: &[Review]| {
        let options = Compare::new().with_reviews(reviews.iter().cloned().map(super::independent));
        let sheet = report::worksheet(&Comparison::between_with(&plan, &update, &options).delta(None));
        let at = sheet.rows.iter().position(|row| row.action == action).unwrap();
        let row = &sheet.rows[at];
        (at, row.entry.clone(), row.why_doubtful.clone())
    };
    let undecided = (0, String::new(), Doubt::Ambiguous.shown().to_owned());
    let unanswered = (1, "none".to_owned(), Doubt::NoEntry.shown().to_owned());
    assert_eq!((row("2", &[]), row("3", &[])), (undecided.clone(), unanswered.clone()));
    // what kind of promise it is says nothing of the links
    let kind =
        |action: &str| Review::reading(action, ReviewReading::new().with_commitment(Commitment::Instruct));
    assert_eq!(row("2", &[kind("2")]), undecided);
    assert_eq!(row("3", &[kind("3")]), unanswered);
    // that one of the two is not the answer does not say that the other is
    assert_eq!(row("2", &[Review::reject("2", ["b"])]), undecided);
    let settled = |(_, entry, doubt): (usize, String, String)| (entry, doubt);
    let none: [&str; 0] = [];
    assert_eq!(settled(row("2", &[Review::relink("2", none)])), ("none".to_owned(), String::new()));
    assert_eq!(settled(row("3", &[Review::relink("3", none)])), ("none".to_owned(), String::new()));
    assert_eq!(settled(row("2", &[Review::accept("2", ["c"])])), ("c".to_owned(), String::new()));
}

#[test]
fn round_trip() {
    let sheet = filled();
    let reviews = Worksheet::read(&sheet.csv()).unwrap().reviews().unwrap();
    assert_eq!(reviews, sheet.reviews().unwrap(), "as csv and as data");
    let json = serde_json::to_string(&sheet).unwrap();
    assert_eq!(serde_json::from_str::<Worksheet>(&json).unwrap().reviews().unwrap(), reviews);
    let mut said: Vec<String> =
        reviews.iter().map(|review| format!("{}: {}", review.action, review.says())).collect();
    said.sort();
    assert_eq!(
        said,
        [
            "1.10: answered by nothing but 2.9, 2.10",
            "1.11: answered by no entry",
            "1.1: answered by 2.1",
            "1.2: not answered by 2.2",
            "1.9: answered by no entry",
        ]
    );
    assert!(reviews.iter().all(|review| review.date == Some(day(1)) && review.seen.action.is_some()));
    // what is linked to is known by its words, in whichever row they stand
    let is_known =
        |review: &Review| review.entries.iter().all(|entry| review.seen.entries.contains_key(entry));
    assert!(reviews.iter().all(is_known), "{reviews:?}");
    let (plan, update) = documents();
    let delta = Comparison::between_with(&plan, &update, &Compare::new().with_reviews(reviews)).delta(None);
    assert!(delta.reviews.iter().all(|outcome| outcome.state == ReviewState::Applied), "{:?}", delta.reviews);
    assert_eq!(super::entries_of(&delta, "1.10"), ["2.9", "2.10"]);
    assert_eq!(super::entries_of(&delta, "1.2"), Vec::<String>::new());
    assert_eq!(delta.tally("unreported").unwrap().machine, Some(1));
    assert_eq!(delta.tally("unreported").unwrap().reviewed, Some(3));
}

#[test]
fn as_a_spreadsheet_leaves_it() {
    let expected = filled().reviews().unwrap();
    let csv = filled().csv();
    assert!(csv.contains("\"'=Replace the boiler"), "no formula");
    assert!(csv.contains("\"'1.10\"") && csv.contains("\"update March 2026\""), "no number, no day");
    // sorted the other way, with a column of one's own, another separator, and headings as people write them
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let mut header: Vec<String> =
        reader.headers().unwrap().iter().map(|name| name.replace('_', " ")).collect();
    header.push("my notes".to_owned());
    for separator in [b';', b'\t'] {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        let mut rows: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).chain(["ring them".to_owned()]).collect())
            .collect();
        rows.reverse();
        let upper: Vec<String> = header.iter().map(|name| name.to_uppercase()).collect();
        writer.write_record(&upper).unwrap();
        for row in rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let taken = Worksheet::read(&text).unwrap().reviews().unwrap();
        let sorted = |reviews: &Reviews| {
            let mut said: Vec<String> = reviews.iter().map(|review| format!("{review:?}")).collect();
            said.sort();
            said
        };
        assert_eq!(sorted(&taken), sorted(&expected));
    }
}

/// A document with these tables, as a workbook with these sheets is read.
fn sheets(tables: &[Vec<Vec<String>>]) -> Document {
    let cell = |cell: &String| format!("<td>{}</td>", cell.replace('&', "&amp;").replace('<', "&lt;"));
    let row = |row: &Vec<String>| format!("<tr>{}</tr>", row.iter().map(cell).collect::<String>());
    let table =
        |table: &Vec<Vec<String>>| format!("<table>{}</table>", table.iter().map(row).collect::<String>());
    let html: String = tables.iter().map(table).collect();
    document::parse_as(&html, SourceKind::Html, &Limits::default()).unwrap()
}

#[test]
fn what_stands_above_it_and_sheets_of_ones_own_are_passed_over() {
    let csv = filled().csv();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let sheet: Vec<Vec<String>> =
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
    let notes = vec![vec!["ring them".to_owned(); sheet[0].len()]];
    let mut titled = vec![vec!["Links of the plan".to_owned()], vec![String::new()]];
    titled.extend(sheet.clone());
    let expected = filled().reviews().unwrap();
    let taken =
        |tables: &[Vec<Vec<String>>]| Worksheet::of_document(&sheets(tables)).unwrap().reviews().unwrap();
    assert_eq!(taken(std::slice::from_ref(&sheet)), expected);
    assert_eq!(taken(&[titled]), expected);
    assert_eq!(taken(&[notes.clone(), sheet.clone(), notes.clone()]), expected);
    // nothing that is filled in is passed over
    assert_eq!(taken(&[sheet.clone(), sheet]).iter().count(), 2 * expected.iter().count());
    let error = Worksheet::of_document(&sheets(&[notes])).unwrap_err().to_string();
    assert!(error.starts_with("line 1: found no column verdict; expected"), "{error}");
}

#[test]
fn of_several_links_of_an_action_one_is_relinked_and_the_others_stay() {
    let mut plan = ActionPlan::new("Plan");
    plan.add_action(Action::new("1", "Count.")).unwrap();
    let mut update = ProgressUpdate::new("2026");
    for id in ["a", "b", "c"] {
        update.add(ProgressEntry::new(id, format!("Words of {id}.")).answering("1"));
    }
    update.add(ProgressEntry::new("d", "Words of d."));
    let mut sheet = report::worksheet(&Comparison::between(&plan, &update).delta(None));
    fill(&mut sheet.rows[0], "relink", "d");
    fill(&mut sheet.rows[2], "reject", "");
    let reviews = sheet.reviews().unwrap();
    let delta = Comparison::between_with(&plan, &update, &Compare::new().with_reviews(reviews)).delta(None);
    assert_eq!(super::entries_of(&delta, "1"), ["b", "d"]);
    assert!(delta.reviews.iter().all(|outcome| outcome.state == ReviewState::Applied));
}

#[test]
fn what_is_filled_in_by_half_is_refused_all_at_once() {
    let mut sheet = report::worksheet(&delta());
    let change: [fn(&mut WorksheetRow); 9] = [
        |row| fill(row, "yes", ""),
        |row| fill(row, "relink", ""),
        |row| fill(row, "accept", "2.1"),
        |row| {
            fill(row, "accept", "");
            row.reviewer.clear();
            row.reason.clear();
        },
        |row| {
            fill(row, "accept", "");
            "inspector".clone_into(&mut row.role);
        },
        |row| {
            fill(row, "accept", "");
            row.role.clear();
        },
        |row| {
            fill(row, "accept", "");
            "01/04/2026".clone_into(&mut row.date);
        },
        |row| {
            fill(row, "", "");
        },
        |row| {
            fill(row, "accept", "");
            "April 2026".clone_into(&mut row.date);
        },
    ];
    sheet.rows.sort_by_key(|row| row.entry == "none");
    for (row, change) in sheet.rows.iter_mut().zip(change) {
        change(row);
    }
    fill(row(&mut sheet, "1.11"), "reject", "");
    let error = Worksheet::read(&sheet.csv()).unwrap().reviews().unwrap_err();
    insta::assert_snapshot!(error.to_string());
    assert!(sheet.reviews().unwrap_err().to_string().starts_with("row 1, verdict:"), "no lines in data");
}

#[test]
fn dates_as_people_and_spreadsheets_write_them() {
    let date = |written: &str| {
        let mut sheet = report::worksheet(&delta());
        fill(row(&mut sheet, "1.1"), "accept", "");
        written.clone_into(&mut row(&mut sheet, "1.1").date);
        Worksheet::read(&sheet.csv())
            .unwrap()
            .reviews()
            .ok()
            .map(|reviews| reviews.iter().next().unwrap().date)
    };
    for written in ["2026-04-01", "1 April 2026", "1st April 2026", "April 1, 2026"] {
        assert_eq!(date(written), Some(Some(day(1))), "{written}");
    }
    assert_eq!(date("13/04/2026"), Some(Some(day(13))), "which can only be one day");
    for written in ["01/04/2026", "April 2026", "soon", "46113"] {
        assert_eq!(date(written), None, "{written}");
    }
}

#[test]
fn what_is_no_worksheet_is_refused() {
    for text in ["", "   ", "verdict\n", "a,b\n\"unclosed\n", "<table><tr><td>1</table>"] {
        let error = Worksheet::read(text).unwrap_err();
        assert!(error.to_string().contains("found") && error.to_string().contains("expected"), "{error}");
    }
    let twice = filled().csv().replacen("verdict,", "verdict,verdict,", 1);
    assert!(Worksheet::read(&twice).unwrap_err().to_string().contains("2 columns verdict"));
    assert!(
        serde_json::from_str::<Worksheet>(r#"{"format": "x", "version": "1.0", "rows": [], "colour": 1}"#)
            .is_err()
    );
    let other: Worksheet = serde_json::from_str(r#"{"format": "x", "version": "1.0", "rows": []}"#).unwrap();
    assert!(other.reviews().is_err());
}

#[test]
fn the_example_prints_a_worksheet_and_takes_it_back() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let printed = run("review_links", &["--format", "json", "--doubtful"]);
    assert_eq!(printed.status.code(), Some(0), "{}", String::from_utf8_lossy(&printed.stderr));
    let mut sheet: Worksheet = serde_json::from_slice(&printed.stdout).unwrap();
    assert!(sheet.rows.iter().all(|row| !row.why_doubtful.is_empty()));
    fill(&mut sheet.rows[0], "relink", "1.u1");
    let action = sheet.rows[0].action.clone();
    for (name, text) in [("filled.csv", sheet.csv()), ("filled.json", serde_json::to_string(&sheet).unwrap())]
    {
        let path = target.join(name);
        std::fs::write(&path, text).unwrap();
        let taken = run("review_links", &["--take", path.to_str().unwrap()]);
        assert_eq!(taken.status.code(), Some(0), "{}", String::from_utf8_lossy(&taken.stderr));
        let reviews = target.join(format!("{name}.reviews.json"));
        std::fs::write(&reviews, &taken.stdout).unwrap();
        let applied = run("progress_delta", &["--format", "json", "--review", reviews.to_str().unwrap()]);
        assert_eq!(applied.status.code(), Some(0), "{}", String::from_utf8_lossy(&applied.stderr));
        let delta: Delta = serde_json::from_slice(&applied.stdout).unwrap();
        assert_eq!(super::entries_of(&delta, &action), ["1.u1"]);
    }
    for arguments in [
        &["--nope"][..],
        &["--take"],
        &["--format", "xml"],
        &["a", "--take", "b"],
        &["a", "b", "c"],
        &["--take", "no-such-file"],
    ] {
        let refused = run("review_links", arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(said.contains("found") && said.contains("expected"), "{said}");
    }
    let help = run("review_links", &["--help"]);
    assert!(String::from_utf8(help.stdout).unwrap().lines().all(|line| line.chars().count() <= 80));
}
