//! The questions: fixed sentences, in the order of the plan, with no word of judgement.

use action_plan::{
    Reader,
    delta::{Delta, Question},
    diff::{Change, Comparison},
    model::{Action, ActionPlan, Ask, Attention, OwnerRegistry, ProgressEntry, ProgressUpdate, Status},
    report,
};
use std::collections::BTreeSet;

const BUNDLED: &str = include_str!("../../examples/data/womens-prisons-plan-and-update.txt");
const OWNERS: &str = include_str!("../../examples/data/owners.json");

fn bundled() -> Delta {
    let owners: OwnerRegistry = serde_json::from_str(OWNERS).unwrap();
    let published = Reader::new().with_owners(owners).read(BUNDLED).unwrap();
    published.compare(published.latest_update().unwrap()).delta(None)
}

#[test]
fn whatever_is_to_be_looked_at_is_asked_and_nothing_else() {
    let delta = bundled();
    let asked: Vec<&str> = delta
        .changes
        .iter()
        .filter(|change| !Ask::of(change).is_empty())
        .map(|change| change.action.as_str())
        .collect();
    let looked_at: Vec<String> = delta
        .in_order()
        .filter(|change| change.attention() != Attention::Rest)
        .map(|change| change.record().action.to_string())
        .collect();
    let questions = delta.questions();
    let id = |change: &Change<'_>| change.record().action.to_string();
    let first: Vec<String> = questions.iter().map(|question| id(question.change())).collect();
    let again: Vec<String> = questions.iter().flat_map(Question::twins).map(id).collect();
    let in_order: Vec<&String> = looked_at.iter().filter(|id| !again.contains(id)).collect();
    assert_eq!(first.iter().collect::<Vec<_>>(), in_order, "in the order of the plan");
    assert!(again.iter().all(|id| looked_at.contains(id)));
    assert!(first.iter().chain(&again).all(|id| asked.contains(&id.as_str())));
}

#[test]
fn what_is_printed_twice_is_asked_once() {
    let mut plan = ActionPlan::new("Plan");
    for (id, text) in [("1", "Train every cook."), ("2", "Train every cook"), ("3", "Train every porter.")] {
        plan.add_action(Action::new(id, text).due("June 2025")).unwrap();
    }
    let mut update = ProgressUpdate::new("March 2026");
    for (id, to) in [("a", "1"), ("b", "3")] {
        let entry = ProgressEntry::new(id, "Training is under way.").answering(to);
        update.add(entry.labelled("Ongoing, May 2026"));
    }
    let delta = Comparison::between(&plan, &update).delta(None);
    let questions = delta.questions();
    let cites: Vec<String> = questions.iter().map(Question::cite).collect();
    assert_eq!(cites, ["Action 1 of 3 (printed again as action 2 of 3)", "Action 3 of 3"]);
    let printed = report::questions_markdown(&delta).to_string();
    assert!(printed.contains("2 questions on 3 of 3 actions"), "{printed}");
    // where the update says another thing of each, each is asked
    update.add(ProgressEntry::new("c", "Half were trained.").answering("2").labelled("Ongoing, July 2026"));
    let delta = Comparison::between(&plan, &update).delta(None);
    assert_eq!(delta.questions().len(), 3);
}

/// What a question says of its own: its sentence without what is quoted and without its place.
fn own_words(question: &str) -> String {
    let mut own = String::new();
    let mut rest = question.split_once(": ").unwrap().1;
    while let Some((before, quoted)) = rest.split_once('“') {
        own.push_str(before);
        // an entry may itself hold quotation marks: what is quoted ends where the template goes on
        let ends = ["”, by ", "”, with", "”, and", "” as ", "”, labelled", "” and “", "”;"];
        let end = ends.iter().filter_map(|end| quoted.find(end)).min().unwrap();
        rest = &quoted[end + '”'.len_utf8()..];
    }
    own + rest
}

#[test]
fn the_sentences_are_fixed() {
    // every word that a question may have of its own; dates aside
    let words: BTreeSet<&str> = "\
        the plan says by with as its target date and prints no for it update labelled without a label please \
        state what remains to be done when whether action will worded was on part of that does not mention is \
        complete reason change which entry found in text paragraph answers sought again or provided another \
        way has an"
        .split_whitespace()
        .collect();
    let months = "January February March April May June July August September October November December";
    let mut seen = BTreeSet::new();
    for question in bundled().questions() {
        let question = question.to_string();
        for word in own_words(&question).split(|letter: char| !letter.is_alphanumeric()) {
            let is_date = word.chars().all(|letter| letter.is_ascii_digit()) || months.contains(word);
            assert!(is_date || words.contains(word), "{word:?} in {question}");
        }
        seen.insert(question.rsplit_once("please state ").unwrap().1.to_owned());
    }
    assert!(seen.len() >= 5, "several kinds of question: {seen:?}");
}

#[test]
fn each_reason_has_its_question() {
    let mut plan = ActionPlan::new("Plan");
    for (id, text, due) in [
        ("1", "Count the knives daily.", "September 2025"),
        ("2", "Train every cook.", "June 2025"),
        ("3", "Publish the rota.", "June 2025"),
        ("4", "Apply for a new oven.", "June 2025"),
        ("5", "Open the pantry.", "June 2025"),
        ("6", "Clean the ovens.", "June 2025"),
    ] {
        plan.add_action(Action::new(id, text).due(due)).unwrap();
    }
    let mut update = ProgressUpdate::new("March 2026");
    let entry = |id: &str, text: &str, to: &str| ProgressEntry::new(id, text).answering(to);
    update
        .add(entry("a", "Counting has begun; the rest will be counted.", "1").with_status(Status::Completed));
    update.add(entry("b", "Training is under way.", "2").labelled("Ongoing, May 2026"));
    update.add(entry("d", "The bid was not successful.", "4").with_status(Status::Completed));
    update.add(entry("e", "It is being fitted out.", "5").labelled("Ongoing, June 2025"));
    update.add(entry("f", "All ovens were cleaned by May 2025.", "6").with_status(Status::Completed));
    let delta = Comparison::between(&plan, &update).delta(None);
    let asks: Vec<(String, Vec<Ask>)> = delta
        .questions()
        .iter()
        .map(|question| (question.change().record().action.to_string(), question.asks().to_vec()))
        .collect();
    let expected = [
        ("1", vec![Ask::WhatRemains]),
        ("2", vec![Ask::ReasonForDate]),
        ("3", vec![Ask::WhatWasDone]),
        ("4", vec![Ask::OtherProvision]),
        ("5", vec![Ask::DateOfCompletion]),
    ];
    assert_eq!(asks, expected.map(|(id, asks)| (id.to_owned(), asks)));
}

#[test]
fn a_revised_plan_is_asked_about_too() {
    let old = {
        let mut plan = ActionPlan::new("Plan");
        plan.add_action(Action::new("1", "Count the knives.").due("June 2025")).unwrap();
        plan.add_action(Action::new("2", "Fit lockable racks.")).unwrap();
        plan
    };
    let mut new = ActionPlan::new("Plan, revised");
    new.add_action(Action::new("1", "Count the knives.").due("September 2025")).unwrap();
    let delta = Comparison::revisions(&old, &new).delta(None);
    let printed: Vec<String> = delta.questions().iter().map(ToString::to_string).collect();
    assert_eq!(
        printed,
        [
            "Action 1 of 2: the plan says “Count the knives”, by June 2025; the revised plan says “Count the \
             knives”, by September 2025; please state the reason for the change of date.",
            "Action 2 of 2: the plan says “Fit lockable racks”, and prints no target date for it; it was not \
             found in the revised plan; please state the reason why the action is not in the revised plan.",
        ]
    );
}

#[test]
fn markdown_and_page_ask_the_same() {
    let delta = bundled();
    let (markdown, page) =
        (report::questions_markdown(&delta).to_string(), report::questions_html(&delta).to_string());
    assert_eq!(page.matches("<strong>please state ").count(), delta.questions().len());
    for (at, question) in (1..).zip(delta.questions()) {
        assert!(markdown.contains(&format!("\n{at}. {}", question.cite())), "{at}");
    }
}
