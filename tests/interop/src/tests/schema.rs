//! The schemas in `schemas/` are current; what is written is valid by them; what they should refuse they refuse.

use crate::{faults, hostile, schema};
use action_plan::{
    Comparison, Delta, Reader, Ruleset,
    diff::Compare,
    interop::{SchemaForm, SchemaOf},
    model::{
        Action, ActionPlan, OwnerRegistry, ProgressEntry, ProgressUpdate, Recommendation, Review, ReviewRole,
        Reviews, Status,
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The form in which each stands in `schemas/`: what readers are to expect of what is written, and what is
/// accepted of what others write.
const CHECKED_IN: [(SchemaOf, SchemaForm); 5] = [
    (SchemaOf::Delta, SchemaForm::Written),
    (SchemaOf::Findings, SchemaForm::Written),
    (SchemaOf::Plan, SchemaForm::Accepted),
    (SchemaOf::Reviews, SchemaForm::Accepted),
    (SchemaOf::Update, SchemaForm::Accepted),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).expect(path)
}

#[test]
fn what_is_checked_in_is_what_the_types_say() {
    for (of, form) in CHECKED_IN {
        let file = root().join(format!("schemas/{}.schema.json", of.name()));
        let made = serde_json::to_string_pretty(&schema(of, form)).unwrap() + "\n";
        if std::env::var("UPDATE_SCHEMAS").is_ok_and(|value| value == "1") {
            std::fs::write(&file, &made).unwrap();
        }
        let is = std::fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(
            is, made,
            "if this is meant: UPDATE_SCHEMAS=1 cargo test --manifest-path tests/interop/Cargo.toml"
        );
    }
}

#[test]
fn every_schema_is_one() {
    for of in SchemaOf::ALL {
        for form in [SchemaForm::Accepted, SchemaForm::Strict, SchemaForm::Written] {
            let schema = schema(of, form);
            jsonschema::meta::validate(&schema).unwrap_or_else(|error| panic!("{of:?} {form:?}: {error}"));
            assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        }
    }
}

/// Deltas of every sort: published text, ids, revisions, with and without a day, and words that are hostile.
fn deltas() -> Vec<(&'static str, Delta)> {
    let owners: OwnerRegistry = serde_json::from_str(&read("examples/data/owners.json")).unwrap();
    let bundled = read("examples/data/womens-prisons-plan-and-update.txt");
    let published = Reader::new().with_owners(owners).read(&bundled).unwrap();
    let comparison = published.compare(published.latest_update().unwrap());
    let findings = Ruleset::recommended().check(&comparison);
    let day = NaiveDate::from_ymd_opt(2027, 7, 1);
    let words = "</script> ]]> \u{202e}\u{0}\u{1b} \"'\\ \u{1f600}";
    let mut plan = ActionPlan::new(words);
    plan.add_recommendation(Recommendation::new("1", words)).unwrap();
    for (id, due) in [
        ("1", "June 2025"),
        ("2", "31 June"),
        ("3", "early summer"),
        ("4", words),
        ("5", "within 12 weeks of approval"),
    ] {
        plan.add_action(Action::new(id, words).under("1").due(due)).unwrap();
    }
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("a", words).answering("1").with_status(Status::Completed));
    update.add(ProgressEntry::new("b", words).answering("2").labelled("Ongoing, May 2026"));
    update.add(ProgressEntry::new("c", "").answering("3").with_status(Status::Cancelled));
    let mut revised = ActionPlan::new("Revised");
    revised.add_action(Action::new("1", "Count the knives daily.").due("July 2025")).unwrap();
    revised.add_action(Action::new("9", "Buy a fridge.")).unwrap();
    let between = Comparison::between(&plan, &update);
    let checked = Ruleset::recommended().check(&between);
    vec![
        ("bundled", comparison.delta(None).with_findings(findings.clone())),
        ("bundled, a later day", comparison.delta(day).with_findings(findings)),
        ("by ids", between.delta(day).with_findings(checked)),
        ("by ids, no day", between.delta(None)),
        ("revisions", Comparison::revisions(&plan, &revised).delta(day)),
        ("reviewed", published.compare_with(published.latest_update().unwrap(), &reviewed()).delta(day)),
        ("nothing", Comparison::between(&ActionPlan::default(), &ProgressUpdate::unlabelled()).delta(None)),
    ]
}

/// The bundled reviews, an owner's among them, and one that is set aside.
fn reviewed() -> Compare {
    let reviews: Reviews = serde_json::from_str(&read("examples/data/reviews.json")).unwrap();
    Compare::new()
        .with_reviews(reviews)
        .with_reviews([Review::accept("9.9", ["9.u9"]).by("", ReviewRole::Owner)])
}

#[test]
fn hostile_words_are_valid_to_the_letter() {
    let schema = schema(SchemaOf::Delta, SchemaForm::Strict);
    let of_words = hostile::WORDS.map(|(words, _)| (words, hostile::delta(words)));
    for (words, delta) in of_words.iter().chain(&*hostile::MEGABYTES) {
        let faults = faults(&schema, &serde_json::to_value(delta).unwrap());
        assert!(faults.is_empty(), "{words:?}: {:?}", faults.first());
    }
}

#[test]
fn every_delta_is_valid_to_the_letter() {
    for form in [SchemaForm::Strict, SchemaForm::Written, SchemaForm::Accepted] {
        let schema = schema(SchemaOf::Delta, form);
        for (name, delta) in deltas() {
            let faults = faults(&schema, &serde_json::to_value(&delta).unwrap());
            assert!(faults.is_empty(), "{name}, {form:?}:\n{}", faults.join("\n"));
        }
    }
}

#[test]
fn findings_plans_and_updates_are_valid_to_the_letter() {
    let owners: OwnerRegistry = serde_json::from_str(&read("examples/data/owners.json")).unwrap();
    let bundled = read("examples/data/womens-prisons-plan-and-update.txt");
    let published = Reader::new().with_owners(owners).read(&bundled).unwrap();
    let update = published.latest_update().unwrap();
    let findings = Ruleset::recommended().check(&published.compare(update));
    for (of, value) in [
        (SchemaOf::Findings, serde_json::to_value(&findings).unwrap()),
        (SchemaOf::Plan, serde_json::to_value(published.plan()).unwrap()),
        (SchemaOf::Reviews, serde_json::from_str(&read("examples/data/reviews.json")).unwrap()),
        (SchemaOf::Update, serde_json::to_value(update).unwrap()),
    ] {
        for form in [SchemaForm::Strict, SchemaForm::Written, SchemaForm::Accepted] {
            let faults = faults(&schema(of, form), &value);
            assert!(faults.is_empty(), "{of:?}, {form:?}:\n{}", faults.join("\n"));
        }
    }
}

/// The bundled delta with one thing changed.
fn changed(change: impl Fn(&mut Value)) -> Value {
    let (_, delta) = deltas().swap_remove(0);
    let mut value = serde_json::to_value(&delta).unwrap();
    change(&mut value);
    value
}

#[test]
fn the_strict_form_refuses_what_others_take() {
    let (strict, written) =
        (schema(SchemaOf::Delta, SchemaForm::Strict), schema(SchemaOf::Delta, SchemaForm::Written));
    let later: [(&str, fn(&mut Value)); 5] = [
        ("a key", |delta| delta["colour"] = json!("red")),
        ("a key of an action", |delta| delta["actions"][0]["colour"] = json!("red")),
        ("a key of a change", |delta| delta["changes"][0]["due"]["colour"] = json!("red")),
        ("a word", |delta| delta["changes"][0]["disposition"] = json!("sold")),
        ("a word in a list", |delta| delta["links"][0]["basis"] = json!(["colour"])),
    ];
    for (what, change) in later {
        let value = changed(change);
        assert!(!faults(&strict, &value).is_empty(), "{what} is not refused");
        assert!(faults(&written, &value).is_empty(), "{what} of a later minor version");
        assert!(serde_json::from_value::<Delta>(value).is_ok(), "{what} is read all the same");
    }
    let word = changed(|delta| delta["changes"][0]["timeliness"]["against_original"]["kind"] = json!("soon"));
    assert!(!faults(&strict, &word).is_empty() && faults(&written, &word).is_empty());
    let wrong: [(&str, fn(&mut Value)); 5] = [
        ("no changes", |delta| drop(delta.as_object_mut().unwrap().remove("changes"))),
        ("an id that is a number", |delta| delta["actions"][0]["id"] = json!(1)),
        ("a day that is none", |delta| delta["as_of"] = json!("soon")),
        ("a count below nothing", |delta| delta["tallies"][0]["count"] = json!(-1)),
        ("a list that is none", |delta| delta["changes"][0]["quotes"] = json!("x")),
    ];
    for (what, change) in wrong {
        assert!(!faults(&written, &changed(change)).is_empty(), "{what} is not refused");
    }
}

#[test]
fn a_plan_of_somebody_elses_need_say_little() {
    let accepted = schema(SchemaOf::Plan, SchemaForm::Accepted);
    let little = json!({"actions": [{"id": "K-1", "text": "Count the knives."}], "colour": "red"});
    assert_eq!(faults(&accepted, &little), [""; 0]);
    assert!(serde_json::from_value::<ActionPlan>(little).is_ok());
    assert!(!faults(&accepted, &json!({"actions": [{"text": "Without an id."}]})).is_empty());
}

#[test]
fn the_schema_of_reviews_refuses_what_their_reader_does() {
    let accepted = schema(SchemaOf::Reviews, SchemaForm::Accepted);
    let whole: Value = serde_json::from_str(&read("examples/data/reviews.json")).unwrap();
    let changes: [(&str, fn(&mut Value)); 6] = [
        ("a key", |reviews| reviews["colour"] = json!("red")),
        ("a key of a review", |reviews| reviews["reviews"][0]["colour"] = json!("red")),
        ("a key of what was seen", |reviews| reviews["reviews"][0]["seen"]["colour"] = json!("red")),
        ("a word", |reviews| reviews["reviews"][0]["role"] = json!("inspector")),
        ("no date", |reviews| drop(reviews["reviews"][0].as_object_mut().unwrap().remove("date"))),
        ("no name", |reviews| drop(reviews["reviews"][0].as_object_mut().unwrap().remove("by"))),
    ];
    for (name, change) in changes {
        let mut changed = whole.clone();
        change(&mut changed);
        assert!(!faults(&accepted, &changed).is_empty(), "{name}");
        assert!(serde_json::from_value::<Reviews>(changed).is_err(), "{name}");
    }
}
