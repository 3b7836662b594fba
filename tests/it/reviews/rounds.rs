//! Reviews of the rounds of a ledger: each holds in its round, and what is counted has both figures.

use super::{any_review, by_owner, day, independent, plan, said, update};
use action_plan::{
    Comparison, Ledger, Ruleset,
    diff::Compare,
    ledger::{ContradictionKind, History, LedgerErrorKind},
    model::{
        Act, Action, ActionPlan, ChangedField, Disposition, EntryId, Judgement, LabelAndText, Place,
        ProgressEntry, ProgressUpdate, Recommendation, Review, ReviewReading, ReviewRole, ReviewState, Seen,
        Status,
    },
};
use proptest::prelude::*;

/// The same entries once more, under another label.
fn again(label: &str) -> ProgressUpdate {
    let mut round = ProgressUpdate::new(label);
    for entry in update().entries().values() {
        round.add(entry.clone());
    }
    round
}

fn two_rounds() -> Ledger {
    let mut ledger = Ledger::new(plan());
    ledger.add_round(update()).unwrap();
    ledger.add_round(again("March 2027")).unwrap();
    ledger
}

fn in_update(label: &str, review: Review) -> Review {
    review.having_seen(Seen::default().in_update(label))
}

fn part() -> ReviewReading {
    ReviewReading::new().with_act(Act::Part)
}

fn states(ledger: &Ledger) -> Vec<(&str, ReviewState)> {
    ledger.reviews().map(|(round, one)| (round.update().label().unwrap(), one.state)).collect()
}

#[test]
fn a_review_holds_in_the_round_it_names_and_in_no_other() {
    let mut ledger = two_rounds();
    let before = two_rounds();
    ledger.add_reviews([in_update("march 2026", independent(Review::reading("1", part())))]).unwrap();
    let [first, second] = &ledger.history("1").unwrap().rounds[..] else { panic!("two rounds") };
    assert_eq!((first.act, first.label_and_text), (Act::Part, Some(LabelAndText::TextSaysLess)));
    assert_eq!(first.review.as_ref().unwrap().by, "Reviewer A");
    assert_eq!(first.machine.as_ref().unwrap().disposition, Disposition::Delivered);
    assert_eq!(first.reported, Some(Status::Completed), "a label is never overwritten");
    // the same words a year later are reviewed by nobody
    assert_eq!(second, &before.history("1").unwrap().rounds[1]);
    assert_eq!(ledger.rounds()[1].records(), before.rounds()[1].records());
    // the figures of the round, both of them; of the other, one
    let figures = |round: usize| {
        let delta = ledger.comparison(round).unwrap().delta(None);
        let tally = delta.tally("text_says_less").unwrap().clone();
        (tally.count, tally.machine, tally.reviewed)
    };
    assert_eq!(figures(0), (1, Some(0), Some(1)));
    assert_eq!(figures(1), (0, Some(0), None));
    assert_eq!(ledger.comparison(0).unwrap().reviews(), ledger.rounds()[0].reviews());
}

#[test]
fn a_link_given_or_taken_moves_the_history_and_the_machines_stands_beside() {
    let mut ledger = two_rounds();
    let reviews = [Review::relink("2", ["b"]), Review::reject("1", ["a"])];
    ledger.add_reviews(reviews.map(|review| in_update("March 2026", independent(review)))).unwrap();
    let passed = |ledger: &Ledger, id: &str| -> Vec<_> {
        let steps = ledger.history(id).unwrap().statuses;
        steps.iter().map(|step| (step.at.round, step.transition.to.unwrap())).collect()
    };
    assert_eq!(passed(&ledger, "2"), [(Some(0), Status::InProgress)]);
    assert_eq!(passed(&ledger, "1"), [(Some(1), Status::Completed)]);
    let before = ledger.before_reviews();
    assert_eq!(passed(&before, "2"), []);
    assert_eq!(passed(&before, "1"), [(Some(0), Status::Completed), (Some(1), Status::Completed)]);
    assert_eq!(ledger.history("2").unwrap().state.rounds_without_a_word, 1);
    assert_eq!(before.history("2").unwrap().state.rounds_without_a_word, 2);
    assert!(before.histories().eq(two_rounds().histories()), "as if nobody had said anything");
    assert_eq!(before.reviews().count(), 0);
}

#[test]
fn one_that_names_no_round_is_of_the_latest() {
    let mut ledger = two_rounds();
    ledger.add_reviews([independent(Review::reading("1", part()))]).unwrap();
    assert_eq!(states(&ledger), [("March 2027", ReviewState::Applied)]);
    ledger.add_round(again("March 2028")).unwrap();
    assert_eq!(states(&ledger), [("March 2027", ReviewState::Applied)], "and stays there");
}

#[test]
fn one_of_a_round_that_is_not_there_is_refused_with_all_that_come_with_it() {
    let mut ledger = two_rounds();
    let reviews = [
        independent(Review::reading("1", part())),
        in_update("May 2025", independent(Review::reject("1", ["a"]))),
    ];
    let refused = ledger.add_reviews(reviews.clone()).unwrap_err();
    assert_eq!(refused.kind(), LedgerErrorKind::NoSuchRound);
    assert_eq!(
        refused.to_string(),
        "the review of action 1 by Reviewer A is of “May 2025”, which is no round of the ledger"
    );
    assert_eq!(ledger.reviews().count(), 0);
    let refused = Ledger::new(plan()).add_reviews(reviews).unwrap_err();
    assert_eq!(refused.kind(), LedgerErrorKind::NoSuchRound);
    assert_eq!(
        refused.to_string(),
        "the review of action 1 by Reviewer A names no round, and the ledger has none"
    );
}

#[test]
fn an_owners_reply_stands_beside_and_moves_nothing() {
    let mut ledger = two_rounds();
    let reply = in_update("March 2026", by_owner(Review::reject("1", ["a"])));
    ledger.add_reviews([reply]).unwrap();
    let history = ledger.history("1").unwrap();
    let review = history.rounds[0].review.as_ref().unwrap();
    assert_eq!((review.by.as_str(), review.role), ("Owner A", ReviewRole::Owner));
    let without = |mut history: History| {
        history.rounds.iter_mut().for_each(|round| round.review = None);
        history
    };
    assert!(ledger.histories().map(without).eq(two_rounds().histories()));
    assert!(ledger.before_reviews().histories().eq(two_rounds().histories()));
    assert_eq!(ledger.comparison(0).unwrap().delta(None).tally("text_says_less").unwrap().reviewed, None);
}

#[test]
fn reviews_that_come_later_are_heard_with_those_before() {
    let mut ledger = two_rounds();
    let of_march = |review: Review| in_update("March 2026", review);
    let earlier = of_march(independent(Review::reading("1", part())));
    ledger.add_reviews([earlier.clone()]).unwrap();
    let later = of_march(independent(Review::reading("1", ReviewReading::new().with_act(Act::Done))));
    ledger.add_reviews([later.on(day(3))]).unwrap();
    assert_eq!(
        states(&ledger),
        [("March 2026", ReviewState::Replaced), ("March 2026", ReviewState::Applied)]
    );
    assert_eq!(ledger.history("1").unwrap().rounds[0].act, Act::Done);
    // another reviewer says otherwise: then neither counts, and what was found stands
    let other = earlier.by("Reviewer B", ReviewRole::Independent);
    ledger.add_reviews([other.on(day(4))]).unwrap();
    assert_eq!(ledger.rounds()[0].records(), two_rounds().rounds()[0].records());
    let contradicted = ledger.reviews().filter(|(_, one)| one.state == ReviewState::Contradicted);
    assert_eq!(contradicted.count(), 2);
}

#[test]
fn a_stale_one_is_reported_with_its_round_whichever_it_is() {
    let mut ledger = two_rounds();
    let other = Action::new("1", "Count the forks.");
    let seen = Seen::of(&other, []).in_update("March 2026");
    let stale = independent(Review::reject("1", ["a"])).having_seen(seen);
    ledger.add_reviews([stale, in_update("March 2026", independent(Review::accept("9", ["a"])))]).unwrap();
    let outcomes = ledger.rounds()[0].reviews();
    assert_eq!(
        said(outcomes),
        [
            ("stale", "the words of action 1 are not those that were reviewed".to_owned()),
            ("unknown_action", "the plan has no action 9".to_owned()),
        ]
    );
    assert!(ledger.histories().eq(two_rounds().histories()));
    let findings = Ruleset::recommended().check(&ledger);
    let told: Vec<_> = findings.iter().filter(|one| one.rule.starts_with("review-")).collect();
    let stale = told.iter().find(|one| one.rule == "review-stale").unwrap();
    assert_eq!(stale.at, Place::action("1"));
    assert_eq!(
        stale.message,
        "the review of Reviewer A, independent reviewer, 2026-04-01, on the round “March 2026” is not \
         applied: the words of action 1 are not those that were reviewed"
    );
    assert!(told.iter().any(|one| one.rule == "review-unresolved"), "{told:?}");
}

#[test]
fn what_is_judged_beside_what_is_reported_has_both_figures() {
    let mut plan = ActionPlan::new("Plan");
    plan.add_recommendation(Recommendation::new("1", "Knives are lost.")).unwrap();
    for (id, text) in [("1.1", "Count the knives."), ("1.2", "Fit lockable racks.")] {
        plan.add_action(Action::new(id, text).under("1")).unwrap();
    }
    let mut round = ProgressUpdate::new("March 2026");
    round.add(ProgressEntry::new("a", "").answering("1.1").with_status(Status::Completed));
    let mut ledger = Ledger::new(plan);
    ledger.add_round(round).unwrap();
    ledger.add_judgement("1", Judgement::new("Good progress").by("Inspectorate")).unwrap();
    assert!(ledger.contradictions().is_empty());
    ledger.add_reviews([independent(Review::reject("1.1", ["a"]))]).unwrap();
    let [found] = &ledger.contradictions()[..] else { panic!("nothing is reported complete now") };
    assert_eq!((found.kind, found.complete, found.actions), (ContradictionKind::JudgedMore, 0, 2));
    assert_eq!((found.machine, found.machine_actions), (Some(1), Some(2)));
    // and the other way about
    let mut ledger = ledger.before_reviews();
    ledger.add_judgement("1", Judgement::new("Insufficient progress").by("Inspectorate")).unwrap();
    ledger.add_reviews([independent(Review::relink("1.2", ["a"]))]).unwrap();
    let [found] = &ledger.contradictions()[..] else { panic!("both are reported complete now") };
    assert_eq!((found.kind, found.complete, found.machine), (ContradictionKind::JudgedLess, 2, Some(1)));
    // a review that moves neither count leaves one figure
    let mut stated = ProgressUpdate::new("March 2027");
    for (id, action) in [("b", "1.1"), ("c", "1.2")] {
        stated.add(ProgressEntry::new(id, "").answering(action).with_status(Status::Completed));
    }
    let mut ledger = ledger.before_reviews();
    ledger.add_round(stated).unwrap();
    ledger.add_reviews([independent(Review::reading("1.1", part()))]).unwrap();
    let [found] = &ledger.contradictions()[..] else { panic!("both are reported complete") };
    assert_eq!((found.complete, found.machine, found.machine_actions), (2, None, None));
}

#[test]
fn words_that_come_again_are_a_review_to_renew_until_somebody_has_reviewed_them() {
    let mut ledger = Ledger::new(plan());
    let round = |label: &str, id: &str, text: &str| {
        let mut round = ProgressUpdate::new(label);
        round.add(ProgressEntry::new(id, text).answering("1").with_status(Status::Completed));
        round
    };
    ledger.add_round(round("March 2026", "a", "See the annex.")).unwrap();
    let review = in_update("March 2026", independent(Review::reading("1", part())));
    ledger.add_reviews([review.clone(), by_owner(Review::accept("1", ["a"]))]).unwrap();
    assert!(ledger.reviews_to_renew().is_empty(), "it stands in the latest round");
    ledger.add_round(round("March 2027", "z", "SEE  the annex.")).unwrap();
    let [renew] = &ledger.reviews_to_renew()[..] else { panic!("one") };
    assert_eq!((&renew.review, renew.round), (&review, 0));
    assert_eq!(renew.entries.iter().map(EntryId::as_str).collect::<Vec<_>>(), ["z"]);
    let mut reviewed = ledger.clone();
    reviewed.add_reviews([independent(Review::reject("1", ["z"]))]).unwrap();
    assert!(reviewed.reviews_to_renew().is_empty());
    ledger.add_round(round("March 2028", "a", "All were counted.")).unwrap();
    assert!(ledger.reviews_to_renew().is_empty(), "other words under the same id");
}

#[test]
fn the_draft_says_who_read_less_in_the_text() {
    let mut ledger = two_rounds();
    let asks = |ledger: &Ledger| -> Vec<String> {
        let draft = ledger.draft_update(day(30));
        let row = draft.rows.iter().find(|row| row.answers.as_ref().unwrap().as_str() == "1").unwrap();
        row.questions.iter().map(|question| question.text.clone()).collect()
    };
    assert_eq!(asks(&ledger), [""; 0]);
    ledger.add_reviews([independent(Review::reading("1", part()))]).unwrap();
    assert_eq!(
        asks(&ledger),
        [
            "It was labelled complete, and Reviewer A read less in the text: what remained has been done, or is \
          it open?"
        ]
    );
}

#[test]
fn a_reviewed_ledger_comes_back_as_it_was_written() {
    let mut ledger = two_rounds();
    let reviews = [
        in_update("March 2026", independent(Review::relink("2", ["b"]))),
        by_owner(Review::reading("1", part())),
        independent(Review::accept("9", ["a"])),
    ];
    ledger.add_reviews(reviews).unwrap();
    let written = serde_json::to_string(&ledger).unwrap();
    let read: Ledger = serde_json::from_str(&written).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    assert!(read.histories().eq(ledger.histories()));
    assert!(read.before_reviews().histories().eq(two_rounds().histories()));
    assert!(read.reviews().map(|(_, one)| one).eq(ledger.reviews().map(|(_, one)| one)));
    let tallies = |ledger: &Ledger| ledger.comparison(0).unwrap().delta(None).tallies;
    assert_eq!(tallies(&read), tallies(&ledger));
    let plain = serde_json::to_string(&two_rounds()).unwrap();
    assert!(!plain.contains("\"reviews\"") && !plain.contains("\"machine\""), "{plain}");
}

#[test]
fn a_review_written_into_the_file_of_a_ledger_is_heard() {
    let review = serde_json::to_value(independent(Review::relink("2", ["b"]))).unwrap();
    for keep_what_was_found in [true, false] {
        let mut file = serde_json::to_value(two_rounds()).unwrap();
        let round = &mut file["log"][0]["round"];
        round["reviews"] = serde_json::json!([review]);
        if !keep_what_was_found {
            round["found"] = serde_json::Value::Null;
        }
        let read: Ledger = serde_json::from_value(file).unwrap();
        assert_eq!(states(&read), [("March 2026", ReviewState::Applied)]);
        assert_eq!(read.history("2").unwrap().rounds[0].reported, Some(Status::InProgress));
        assert!(read.before_reviews().histories().eq(two_rounds().histories()));
    }
}

#[test]
fn what_no_review_moves_stays_as_it_was_found_at_the_time() {
    // as if an earlier version of the crate had found something else in action 1, and somebody reviews action 2
    let mut file = serde_json::to_value(two_rounds()).unwrap();
    file["log"][0]["round"]["found"]["changes"][0]["confidence"] = 0.25.into();
    file["log"][0]["round"]["found"]["changes"][0]["fields"] = serde_json::json!(["scope_narrowed"]);
    let mut ledger: Ledger = serde_json::from_value(file).unwrap();
    ledger.add_reviews([in_update("March 2026", independent(Review::relink("2", ["b"])))]).unwrap();
    for ledger in [&ledger, &ledger.before_reviews()] {
        let record = ledger.rounds()[0].record("1").unwrap();
        assert!(record.confidence < 0.3 && record.has(ChangedField::ScopeNarrowed), "{record:?}");
    }
    assert_eq!(ledger.rounds()[0].record("2").unwrap().reported, Some(Status::InProgress));
}

/// On real documents too, where links are made by wording, some ambiguous, some by twins.
#[cfg(feature = "text")]
#[test]
fn the_bundled_round_with_reviews_after_it_is_as_compared_with_them() {
    let text = include_str!("../../../examples/data/womens-prisons-plan-and-update.txt");
    let reviews: action_plan::model::Reviews =
        serde_json::from_str(include_str!("../../../examples/data/reviews.json")).unwrap();
    let published = action_plan::read(text).unwrap();
    let options = Compare::new().with_reviews(reviews.clone());
    let compared = published.compare_with(published.latest_update().unwrap(), &options).delta(None);
    let mut ledger = published.ledger().unwrap();
    ledger.add_reviews(reviews).unwrap();
    assert!(compared.reviews.iter().any(|one| one.state == ReviewState::Applied));
    assert_eq!(ledger.comparison(0).unwrap().delta(None), compared);
    assert!(ledger.before_reviews().histories().eq(published.ledger().unwrap().histories()));
}

#[cfg(feature = "text")]
#[test]
fn the_example_takes_reviews_of_rounds_that_are_there() {
    use crate::examples::run;
    let of = |label: &str, name: &str| {
        let reviews =
            action_plan::model::Reviews::new([in_update(label, independent(Review::reading("1.5", part())))]);
        let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::write(&path, serde_json::to_string(&reviews).unwrap()).unwrap();
        run("follow_over_time", &["--review", path.to_str().unwrap()])
    };
    let taken = of("March 2026", "of-a-round.json");
    let printed = String::from_utf8(taken.stdout).unwrap();
    assert!(printed.contains("March 2026: 1.5: reads as: text says part done"), "{printed}");
    let refused = of("May 2025", "of-no-round.json");
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("is of “May 2025”, which is no round of the ledger"), "{said}");
    for arguments in [&["--nope"][..], &["--review"], &["a-file"]] {
        let refused = run("follow_over_time", arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8(refused.stderr).unwrap();
        assert!(said.contains("found") && said.contains("expected"), "{said}");
    }
    let help = String::from_utf8(run("follow_over_time", &["--help"]).stdout).unwrap();
    assert!(help.lines().all(|line| line.chars().count() <= 80), "{help}");
}

proptest! {
    #[test]
    fn together_or_one_by_one_with_the_round_or_after_it(
        reviews in prop::collection::vec(any_review(), 0..7),
        at in 0_usize..7,
    ) {
        let of_a_comparison =
            Comparison::between_with(&plan(), &update(), &Compare::new().with_reviews(reviews.clone())).delta(None);
        let mut with_round = Ledger::new(plan());
        with_round.add_round_with(update(), None, &Compare::new().with_reviews(reviews.clone())).unwrap();
        let mut after = Ledger::new(plan());
        after.add_round(update()).unwrap();
        let (first, rest) = reviews.split_at(at.min(reviews.len()));
        after.add_reviews(first.to_vec()).unwrap();
        after.add_reviews(rest.to_vec()).unwrap();
        for ledger in [&with_round, &after] {
            prop_assert_eq!(&ledger.comparison(0).unwrap().delta(None), &of_a_comparison);
            let mut plain = Ledger::new(plan());
            plain.add_round(update()).unwrap();
            prop_assert!(ledger.before_reviews().histories().eq(plain.histories()));
        }
    }
}
