//! Responses, judgements and the vocabularies of others.

use action_plan::model::{Judgement, ProgressGrade, Response, ResponseKind, Status, crosswalk};
use proptest::prelude::*;

#[test]
fn responses_as_departments_print_them() {
    use ResponseKind::{Agreed, AgreedInPrinciple, NotAgreed, Noted, PartlyAgreed, UnderConsideration};
    let rows = [
        ("Agreed", Some(Agreed)),
        ("Accepted.", Some(Agreed)),
        ("Concur", Some(Agreed)),
        ("We accept this recommendation", Some(Agreed)),
        ("Yes", Some(Agreed)),
        ("Partly Agreed", Some(PartlyAgreed)),
        ("Partially accepted", Some(PartlyAgreed)),
        ("Accepted in part", Some(PartlyAgreed)),
        ("Partially concur", Some(PartlyAgreed)),
        ("Not Agreed", Some(NotAgreed)),
        ("Rejected", Some(NotAgreed)),
        ("Do not concur", Some(NotAgreed)),
        ("Non-concur", Some(NotAgreed)),
        ("We don’t accept this", Some(NotAgreed)),
        ("Disagree", Some(NotAgreed)),
        ("Accepted in principle", Some(AgreedInPrinciple)),
        ("Agreed subject to resources", Some(AgreedInPrinciple)),
        ("Noted", Some(Noted)),
        ("Neither agreed nor disagreed", Some(Noted)),
        ("Under consideration", Some(UnderConsideration)),
        ("Agreed, with partners", Some(Agreed)),
        ("No", Some(NotAgreed)),
        ("No response", None),
        ("See the annex", None),
        ("", None),
    ];
    for (text, kind) in rows {
        assert_eq!(Response::read(text).kind, kind, "{text}");
    }
}

#[test]
fn judgements_keep_their_words() {
    let judgement = Judgement::new("No meaningful progress.").by("HM Inspectorate of Prisons");
    assert_eq!(judgement.grade, Some(ProgressGrade::NoMeaningful));
    let json = serde_json::to_string(&judgement).unwrap();
    assert_eq!(serde_json::from_str::<Judgement>(&json).unwrap(), judgement);
    assert_eq!(
        "excellent"
            .parse::<ProgressGrade>()
            .map_err(|error| error.to_string())
            .unwrap_err()
            .split(':')
            .next(),
        Some("not a grade of progress")
    );
}

#[test]
fn every_known_word_says_what_it_loses() {
    let statuses = [
        crosswalk::gao("Open"),
        crosswalk::gao("Open–Partially Addressed"),
        crosswalk::gao("Closed–Implemented"),
        crosswalk::gao("Closed - Not Implemented"),
        crosswalk::ogp("Not started"),
        crosswalk::ogp("Limited"),
        crosswalk::ogp("Substantial"),
        crosswalk::ogp("Complete"),
        crosswalk::ogp("No evidence"),
        crosswalk::ogp("withdrawn"),
        crosswalk::rag("R"),
        crosswalk::rag("Amber/Red"),
        crosswalk::rag("a"),
        crosswalk::rag("green"),
        crosswalk::rag("B"),
        crosswalk::rag("Grey"),
    ];
    for mapped in statuses {
        assert!(!mapped.expect("a known word").lost.is_empty());
    }
    assert!(
        crosswalk::rag("green").is_some_and(|mapped| mapped.value != Some(Status::Completed)),
        "on track is not done"
    );
    assert_eq!(crosswalk::hmip("fair"), None);
}

proptest! {
    #[test]
    fn grades_print_as_they_are_read(place in 0_usize..4) {
        use ProgressGrade::{Good, Insufficient, NoMeaningful, Reasonable};
        let grade = [NoMeaningful, Insufficient, Reasonable, Good][place];
        prop_assert_eq!(grade.to_string().parse(), Ok(grade));
    }

    #[test]
    fn any_response_prints_as_it_was_read(text in ".{0,40}") {
        let response = Response::read(&text);
        prop_assert_eq!(response.to_string().parse::<Response>().unwrap(), response);
    }
}
