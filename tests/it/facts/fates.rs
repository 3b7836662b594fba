//! What became of conditions: made-up sentences of several fields, and the published plan beside a reader's list.

use action_plan::Reader;
use action_plan::facts::{ConditionFate as Fate, conditions, fate};
use action_plan::model::Side;

#[test]
fn fates_by_what_a_later_text_says() {
    for (promise, later, expected) in [
        (
            "The ward opens in May, subject to recruitment of nurses.",
            "Nine nurses were recruited in April.",
            Fate::Met,
        ),
        ("The ward opens in May, subject to recruitment of nurses.", "All vacancies are filled.", Fate::Met),
        (
            "The ward opens in May, subject to recruitment of nurses.",
            "The post has not been filled.",
            Fate::Failed,
        ),
        (
            "The ward opens in May, subject to recruitment of nurses.",
            "Four nurses were appointed. Recruitment of the others is still under way.",
            Fate::PartMet,
        ),
        (
            "The road is widened if planning permission is granted.",
            "Planning permission was refused.",
            Fate::Failed,
        ),
        (
            "The road is widened if planning permission is granted.",
            "Planning permission is awaited.",
            Fate::Pending,
        ),
        ("The road is widened if planning permission is granted.", "The verge was mown.", Fate::Unreported),
        ("Buy two ferries, subject to capital funding.", "The bid was unsuccessful.", Fate::Failed),
        ("Buy two ferries, subject to capital funding.", "Funding has been secured.", Fate::Met),
        (
            "We will apply. If successful, a warden starts.",
            "The application was submitted and was rejected.",
            Fate::Failed,
        ),
        (
            "Lessons begin once the Board has approved the syllabus.",
            "The syllabus went to the Board and was approved in June.",
            Fate::Met,
        ),
        (
            "Lessons begin subject to approval of the Board.",
            "The start remains dependent on the decision of the Secretary.",
            Fate::Pending,
        ),
    ] {
        let stated = conditions(promise);
        assert_eq!(stated.len(), 1, "{promise}");
        let found = fate(&stated[0], later);
        assert_eq!(found.fate, expected, "{promise} | {later}");
        assert_eq!(found.sentence.is_some(), expected != Fate::Unreported, "{later}");
    }
}

/// Fates that a reader noted (`mission.md`, 1D), by action.
const NOTED: &[(&str, Fate)] = &[
    ("1.7", Fate::Unreported),
    ("1.10", Fate::Failed),
    ("1.14", Fate::Pending),
    ("4.3", Fate::Unreported),
    ("4.6", Fate::Unreported),
    ("6.4", Fate::Failed),
    ("6.5", Fate::PartMet),
];

#[test]
fn fates_of_the_published_plan() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/sources/action-plan-and-12-month-update.txt");
    let Ok(text) = std::fs::read_to_string(path) else {
        eprintln!("{path} is not here: the published plan is not looked at");
        return;
    };
    let published = Reader::new().read(&text).expect("it is read");
    let delta = published.compare(published.latest_update().expect("an update")).delta(None);
    let rows = delta.conditions();
    for (action, noted) in NOTED {
        let of_action: Vec<Option<Fate>> = rows
            .iter()
            .filter(|row| {
                row.side == Side::Plan && row.action.as_ref().is_some_and(|id| id.as_str() == *action)
            })
            .map(|row| row.condition.fate)
            .collect();
        assert!(of_action.contains(&Some(*noted)), "{action}: {of_action:?}, a reader noted {noted}");
    }
}
