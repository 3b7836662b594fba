//! Texts that try to be more than words.

use super::markup::Markup;
use action_plan::{
    Ruleset,
    delta::{Delta, Document},
    diff::Comparison,
    model::{
        Action, ActionPlan, DocumentRole, Finding, Level, Owner, Place, ProgressEntry, ProgressUpdate,
        Recommendation,
    },
    report,
};

const HOSTILE: &str = "<script>alert(1)</script> \" onload=\"x ' ]]> --> <!-- </title></style></details> \u{202e}\u{0}\u{1b}[31m \
                       {} \u{fdd0} =cmd|' /C calc'!A0 &amp; &#x3c;b> javascript:alert(1) <img src=x onerror=y> ${7*7}";

/// Hostile in every field that a document or a caller fills.
fn hostile() -> Delta {
    let mut plan = ActionPlan::new(HOSTILE);
    let mut asked = Recommendation::new(HOSTILE, HOSTILE);
    asked.detail = Some(HOSTILE.to_owned());
    plan.add_recommendation(asked).unwrap();
    let mut second = Recommendation::new("<b>", HOSTILE);
    HOSTILE.clone_into(&mut second.headline);
    plan.add_recommendation(second).unwrap();
    let action = |id: &str, words: &str| {
        Action::new(id, words).under(HOSTILE).owned_by(Owner::read(HOSTILE)).due("June 2025")
    };
    plan.add_action(action(HOSTILE, &format!("Deliver {HOSTILE} at HMP <i>Upton</i> and HMP Dene.")))
        .unwrap();
    plan.add_action(action("a\" onclick=\"x", "Publish the guidance at Dene.")).unwrap();
    plan.add_action(Action::new("row-0", HOSTILE).under("<b>").due(HOSTILE)).unwrap();
    let mut update = ProgressUpdate::new(HOSTILE);
    let answer = |id: &str, to: &str| {
        let entry = ProgressEntry::new(id, format!("It will be delivered later. {HOSTILE}")).answering(to);
        entry.labelled(&format!("Completed {HOSTILE}"))
    };
    update.add(answer("u<1>", HOSTILE));
    update.add(answer("u'2", "a\" onclick=\"x"));
    update.add(ProgressEntry::new("<u>3", HOSTILE));
    let comparison = Comparison::between(&plan, &update);
    let findings = Ruleset::recommended().check(&comparison);
    let own = Finding::new(HOSTILE, Level::Error, Place::action(HOSTILE), HOSTILE);
    comparison
        .delta(chrono::NaiveDate::from_ymd_opt(2026, 3, 12))
        .with_findings(findings)
        .with_findings([own])
        .with_documents([Document::new(DocumentRole::Plan).named(HOSTILE)])
}

#[test]
fn hostile_text_is_inert() {
    let delta = hostile();
    for page in [
        report::html(&delta).attribution(HOSTILE).to_string(),
        report::questions_html(&delta).attribution(HOSTILE).to_string(),
    ] {
        let markup = Markup::read(&page);
        markup.assert_sound();
        assert!(markup.words.contains("<script>alert(1)</script>"), "it is there, as words");
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("]]>"));
    }
}

#[test]
fn hostile_text_is_no_markdown() {
    let printed = report::questions_markdown(&hostile()).attribution(HOSTILE).to_string();
    for (markup, _) in printed.match_indices(['<', '`', '*', '[']) {
        assert!(printed[..markup].ends_with('\\'), "{:?}", &printed[markup..]);
    }
    let steers = |letter: char| (letter.is_control() && letter != '\n') || letter == '\u{202e}';
    assert!(!printed.contains(steers));
    let is_numbered =
        |line: &&str| line.split_once(". ").is_some_and(|(number, _)| number.parse::<usize>().is_ok());
    let questions = printed.lines().filter(is_numbered);
    assert_eq!(questions.count(), hostile().questions().len(), "a line a question, whatever it quotes");
}

#[test]
fn a_cell_of_a_megabyte_stays_a_cell() {
    let long = "word ".repeat(200_000);
    let unbroken = "x".repeat(1_000_000);
    let mut plan = ActionPlan::new(long.clone());
    plan.add_action(Action::new("1", &*long).due("June 2025")).unwrap();
    plan.add_action(Action::new("2", &*unbroken).due("June 2025")).unwrap();
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("u", "y".repeat(1_000_000)).answering("1").labelled("Ongoing"));
    let delta = Comparison::between(&plan, &update).delta(None);
    let page = report::html(&delta).to_string();
    Markup::read(&page).assert_sound();
    // the title and each text once, whole; elsewhere no more of any than its opening words
    assert!(page.len() < 4_100_000, "{}", page.len());
    assert!(
        report::questions_html(&delta).to_string().len() < 3_100_000,
        "title, and the deciding sentence whole"
    );
}

#[test]
fn markup_of_a_megabyte_is_words() {
    for (piece, delta) in &*crate::hostile::MEGABYTES {
        for page in [report::html(delta).to_string(), report::questions_html(delta).to_string()] {
            Markup::read(&page).assert_sound();
            assert!(page.len() < 10_000_000, "{piece:?}: {}", page.len());
        }
    }
}
