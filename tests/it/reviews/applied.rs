//! What an independent review moves, and what an owner's does not.

use super::{any_review, by_owner, day, delta, delta_of, entries_of, independent, plan, update};
use action_plan::{
    Delta,
    model::{
        Act, Action, ActionKind, ActionPlan, Aim, ChangeRecord, Commitment, Disposition, EntryId,
        LabelAndText, LinkBasis, ProgressEntry, ProgressUpdate, Review, ReviewReading, ReviewRole,
        ReviewState, Status, Tally,
    },
};
use proptest::prelude::*;

const NONE: [&str; 0] = [];

fn figures(delta: &Delta, id: &str) -> (usize, Option<usize>, Option<usize>) {
    let tally = delta.tally(id).unwrap();
    (tally.count, tally.machine, tally.reviewed)
}

#[test]
fn a_link_is_taken_away_and_given_with_both_figures() {
    let delta = delta([independent(Review::relink("2", ["b"])), independent(Review::reject("1", ["a"]))]);
    assert_eq!(entries_of(&delta, "1"), NONE);
    assert_eq!(entries_of(&delta, "2"), ["b"]);
    assert_eq!(delta.links[0].basis, [LinkBasis::Review]);
    assert_eq!(delta.additional.iter().map(EntryId::as_str).collect::<Vec<_>>(), ["a"]);
    let [one, two, _] = delta.changes.as_slice() else { panic!("three actions") };
    assert_eq!((one.disposition, one.reported), (Disposition::Unreported, None));
    assert_eq!(one.machine.as_ref().unwrap().disposition, Disposition::Delivered);
    assert_eq!(one.machine.as_ref().unwrap().links[0].entry.as_ref().unwrap().as_str(), "a");
    assert_eq!((two.disposition, two.reported), (Disposition::Slipped, Some(Status::InProgress)));
    assert_eq!(two.says(), "reported in progress; not done by its date; reviewed by Reviewer A");
    let review = two.review.as_ref().unwrap();
    assert_eq!(
        (review.by.as_str(), review.role, review.what.as_str()),
        ("Reviewer A", ReviewRole::Independent, "relink")
    );
    // with prose read, the twin had the entry too
    let before = super::delta([]).tally("reported_completed").unwrap().count;
    assert_eq!(figures(&delta, "reported_completed"), (0, Some(before), Some(0)));
    // of what no review moves both figures are the same, and shown once
    assert_eq!(figures(&delta, "ambiguous"), (0, Some(0), Some(0)));
    assert!(!delta.tally("ambiguous").unwrap().to_string().contains("before review"));
    let shown = delta.tally("reported_completed").unwrap().to_string();
    assert!(
        shown.starts_with("0 of 3 actions (lead-ins left out) are reported complete: self-reported;"),
        "{shown}"
    );
    assert!(shown.ends_with(&format!("; {before} of 3 before review")), "{shown}");
}

#[test]
fn without_an_applied_review_there_is_one_figure() {
    for reviews in
        [vec![], vec![by_owner(Review::reject("1", ["a"]))], vec![independent(Review::accept("9", ["a"]))]]
    {
        let delta = delta(reviews);
        let (count, machine, reviewed) = figures(&delta, "reported_completed");
        assert_eq!((machine, reviewed), (Some(count), None));
        assert!(delta.changes.iter().all(|change| change.machine.is_none()));
    }
}

#[test]
fn an_owners_reply_stands_beside() {
    let reply = by_owner(Review::reading("1", ReviewReading::new().with_disposition(Disposition::Slipped)));
    let delta = delta([reply.clone()]);
    let review = delta.changes[0].review.as_ref().unwrap();
    assert_eq!((review.role, review.what.as_str()), (ReviewRole::Owner, "disposition"));
    assert!(!delta.changes[0].is_reviewed());
    assert_eq!(delta.changes[0].says(), super::delta([]).changes[0].says());
    // where an independent reviewer spoke too, theirs is the one shown with the change
    let delta = super::delta([independent(Review::accept("1", ["a"])), reply.on(day(20))]);
    assert_eq!(delta.changes[0].review.as_ref().unwrap().role, ReviewRole::Independent);
    assert_eq!(delta.reviews_of(&"1".into()).count(), 2);
}

#[test]
fn a_reading_is_taken_as_it_is_said() {
    let read = |reading: ReviewReading| -> ChangeRecord {
        delta([independent(Review::reading("1", reading))]).changes.swap_remove(0)
    };
    let change = read(ReviewReading::new().with_act(Act::UnderWay));
    assert_eq!((change.act, change.label_and_text), (Act::UnderWay, Some(LabelAndText::TextSaysLess)));
    assert_eq!((change.disposition, change.decided_by.as_str()), (Disposition::Slipped, "review"));
    let change = read(ReviewReading::new().with_act(Act::UnderWay).with_disposition(Disposition::InProgress));
    assert_eq!((change.act, change.disposition), (Act::UnderWay, Disposition::InProgress));
    let change = read(ReviewReading::new().with_act(Act::Part).with_label_and_text(LabelAndText::Agree));
    assert_eq!(change.label_and_text, Some(LabelAndText::Agree));
    let change = read(ReviewReading::new().with_aim(Aim::NotObtained).with_commitment(Commitment::Apply));
    assert_eq!((change.aim, change.commitment), (Aim::NotObtained, Commitment::Apply));
    assert_eq!(change.disposition, Disposition::Delivered, "which neither is an input to");
    assert_ne!(change.decided_by, "review");
    assert_eq!(change.reported, Some(Status::Completed), "a label is never overwritten");
}

#[test]
fn what_kind_of_promise_it_is_can_be_said_where_there_is_no_entry() {
    let delta = delta([independent(Review::reading(
        "2",
        ReviewReading::new().with_commitment(Commitment::Instruct),
    ))]);
    assert_eq!(delta.reviews[0].state, ReviewState::Applied);
    assert_eq!(
        (delta.changes[1].commitment, delta.changes[1].disposition),
        (Commitment::Instruct, Disposition::Unreported)
    );
}

#[test]
fn a_twin_follows_unless_somebody_reviewed_it() {
    let delta = delta([independent(Review::relink("1", ["b"]))]);
    assert_eq!(
        (entries_of(&delta, "1"), entries_of(&delta, "3")),
        (vec!["b".to_owned()], vec!["b".to_owned()])
    );
    let twin = delta.links.iter().find(|link| link.action.as_str() == "3").unwrap();
    assert_eq!(twin.basis, [LinkBasis::Twin]);
    assert!(delta.changes[2].says().ends_with("follows from a review"), "{}", delta.changes[2].says());
    let delta =
        super::delta([independent(Review::relink("1", ["b"])), independent(Review::relink("3", ["a"]))]);
    assert_eq!(entries_of(&delta, "3"), ["a"]);
}

#[test]
fn a_lead_in_is_summed_up_anew() {
    let mut plan = ActionPlan::new("Plan");
    let mut lead_in = Action::new("1", "This work will include:");
    lead_in.kind = ActionKind::Umbrella;
    plan.add_action(lead_in).unwrap();
    plan.add_action(Action::new("1.1", "Count the knives.").part_of("1")).unwrap();
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("a", "").answering("1.1").with_status(Status::Completed));
    let review = Review::reading("1.1", ReviewReading::new().with_act(Act::NotDone));
    let delta = delta_of(&plan, &update, [independent(review)]);
    assert_eq!(delta.changes[0].disposition, Disposition::NotDelivered);
    assert_eq!(delta.changes[0].machine.as_ref().unwrap().disposition, Disposition::Delivered);
}

#[test]
fn counts_of_a_recommendation_keep_what_a_review_took_to_nought() {
    let mut plan = ActionPlan::new("Plan");
    plan.add_recommendation(action_plan::model::Recommendation::new("1", "Knives are lost.")).unwrap();
    plan.add_action(Action::new("1.1", "Count the knives.").under("1")).unwrap();
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("a", "").with_status(Status::Completed));
    let delta = delta_of(&plan, &update, [independent(Review::accept("1.1", ["a"]))]);
    let unreported = |tallies: &[Tally]| tallies.iter().find(|tally| tally.id == "unreported").cloned();
    let tally = unreported(&delta.recommendations[0].tallies).expect("one before review");
    assert_eq!((tally.count, tally.machine, tally.reviewed), (0, Some(1), Some(0)));
    // the base of what is reported complete moved too
    let supported = delta.tally("text_not_stated").unwrap();
    assert_eq!((supported.base, supported.machine_base), (1, Some(0)));
}

#[test]
fn the_delta_goes_out_and_comes_back() {
    let reviews = [
        independent(Review::relink("2", ["b"])),
        by_owner(Review::reading("1", ReviewReading::new().with_act(Act::Part))),
        independent(Review::accept("9", ["a"])),
    ];
    let delta = delta(reviews);
    let mut json = serde_json::to_value(&delta).unwrap();
    assert_eq!(serde_json::from_value::<Delta>(json.clone()).unwrap(), delta);
    // a reader of this version takes what a later one writes
    json["reviews"][0]["verdict"] = "divide".into();
    json["reviews"][0]["weight"] = 3.into();
    json["reviews"][0]["seen"] = serde_json::json!({"plan": "0123456789ab"});
    json["reviews"][1]["state"] = "postponed".into();
    json["changes"][0]["review"]["role"] = "arbiter".into();
    let later: Delta = serde_json::from_value(json).unwrap();
    assert_eq!(later.reviews[1].state, ReviewState::Unknown);
    assert_eq!(later.changes[0].review.as_ref().unwrap().role, ReviewRole::Unknown);
    let plain = serde_json::to_value(super::delta([])).unwrap();
    assert!(plain.get("reviews").is_none(), "a delta without reviews is what it was");
}

proptest! {
    #[test]
    fn every_review_is_visible_and_every_action_and_entry_accounted_for(
        reviews in prop::collection::vec(any_review(), 0..8),
    ) {
        let delta = delta(reviews.clone());
        prop_assert!(delta.reviews.iter().map(|outcome| &outcome.review).eq(&reviews));
        prop_assert_eq!(delta.changes.len(), plan().actions().len());
        for id in update().entries().keys() {
            let is_linked = delta.links.iter().any(|link| link.entry.as_ref() == Some(id));
            prop_assert_ne!(is_linked, delta.additional.contains(id));
        }
        for tally in &delta.tallies {
            prop_assert!(tally.count <= tally.base && tally.machine <= tally.machine_base.or(Some(tally.base)));
            prop_assert_eq!(tally.count, tally.reviewed.or(tally.machine).unwrap());
        }
    }

    #[test]
    fn an_owners_review_moves_no_figure(reviews in prop::collection::vec(any_review(), 0..8)) {
        let owners = reviews.into_iter().map(|review| review.by("Owner A", ReviewRole::Owner));
        let (mut delta, machine) = (delta(owners), delta([]));
        for change in &mut delta.changes {
            change.review = None;
        }
        prop_assert_eq!((&delta.changes, &delta.links), (&machine.changes, &machine.links));
        prop_assert_eq!((&delta.tallies, &delta.additional), (&machine.tallies, &machine.additional));
    }

    #[test]
    fn the_order_in_which_reviews_are_given_does_not_matter(reviews in prop::collection::vec(any_review(), 0..6)) {
        let (given, turned) = (delta(reviews.clone()), delta(reviews.into_iter().rev()));
        let result = |delta: &Delta| {
            delta.changes.iter().map(|change| (change.disposition, change.act, change.reported)).collect::<Vec<_>>()
        };
        prop_assert_eq!(result(&given), result(&turned));
        prop_assert_eq!(given.links, turned.links);
        prop_assert_eq!(given.tallies, turned.tallies);
    }
}
