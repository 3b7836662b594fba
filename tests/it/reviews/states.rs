//! What becomes of each review: none is dropped in silence.

use super::{by_owner, day, delta, delta_of, independent, plan, said, update};
use action_plan::{
    Comparison, Ruleset,
    diff::Compare,
    model::{
        Act, Action, ActionPlan, Commitment, Disposition, ProgressEntry, ProgressUpdate, Review,
        ReviewReading, ReviewRole, ReviewState, Seen, Status,
    },
};

const NONE: [&str; 0] = [];

fn act(act: Act) -> ReviewReading {
    ReviewReading::new().with_act(act)
}

#[test]
fn each_review_is_given_back_with_what_became_of_it() {
    let reviews = [
        independent(Review::accept("1", ["a"])),
        by_owner(Review::reject("1", ["a"])),
        independent(Review::accept("9", ["a"])),
        independent(Review::relink("2", ["b", "x", "y"])),
        independent(Review::reading("2", act(Act::Done))),
        independent(Review::accept("2", ["b"])).because(" "),
        independent(Review::accept("1", ["a"])),
    ];
    let delta = delta(reviews.clone());
    let given: Vec<&Review> = delta.reviews.iter().map(|outcome| &outcome.review).collect();
    assert_eq!(given, reviews.iter().collect::<Vec<_>>(), "all of them, in their order");
    insta::assert_debug_snapshot!(said(&delta.reviews), @r#"
    [
        (
            "applied",
            "applied",
        ),
        (
            "reply",
            "shown beside; moves no figure",
        ),
        (
            "unknown_action",
            "the plan has no action 9",
        ),
        (
            "unknown_entry",
            "the update has no entry x, y",
        ),
        (
            "no_entry",
            "no entry answers action 2, so that there is nothing to read",
        ),
        (
            "incomplete",
            "found no reason; expected why",
        ),
        (
            "repeated",
            "given twice; counted once",
        ),
    ]
    "#);
}

#[test]
fn a_review_of_other_words_is_stale_and_changes_nothing() {
    let (seen_plan, seen_update) = (plan(), update());
    let seen =
        Seen::of(seen_plan.action("1").unwrap(), [seen_update.entry("a").unwrap()]).in_update("March 2026");
    let review = independent(Review::reject("1", ["a"])).having_seen(seen);
    let state = |label: &str, action: &str, text: &str, status: Status| {
        let mut plan = ActionPlan::new("Kitchens");
        plan.add_action(Action::new("1", action)).unwrap();
        let mut update = ProgressUpdate::new(label);
        update.add(ProgressEntry::new("a", text).answering("1").with_status(status));
        let delta = delta_of(&plan, &update, [review.clone()]);
        let rejected = delta.changes[0].disposition == Disposition::Unreported;
        let outcome = &delta.reviews[0];
        assert_eq!(rejected, outcome.state == ReviewState::Applied);
        format!("{}: {}", outcome.state, outcome.because_shown())
    };
    let completed = Status::Completed;
    insta::assert_snapshot!([
        state("March 2026", "Count  the\u{a0}KNIVES.", "", completed),
        state("March 2026", "Count the forks.", "", completed),
        state("March 2026", "Count the knives.", "All were counted.", completed),
        state("March 2026", "Count the knives.", "", Status::InProgress),
        state("March 2027", "Count the knives.", "", completed),
    ].join("\n"), @r"
    applied: applied
    stale: the words of action 1 are not those that were reviewed
    stale: the words of entry a are not those that were reviewed
    stale: the words of entry a are not those that were reviewed
    stale: the words of the update March 2026 are not those that were reviewed
    ");
}

#[test]
fn what_one_person_says_later_replaces_what_they_said_before() {
    let earlier = independent(Review::accept("1", ["a"]));
    let later = independent(Review::reject("1", ["a"])).on(day(3));
    // in whichever order the files are given
    for reviews in [[earlier.clone(), later.clone()], [later.clone(), earlier.clone()]] {
        let delta = delta(reviews);
        assert_eq!(delta.changes[0].disposition, Disposition::Unreported);
        let replaced = delta.reviews.iter().filter(|one| one.state == ReviewState::Replaced);
        assert_eq!(replaced.map(|one| &one.review).collect::<Vec<_>>(), [&earlier]);
    }
}

#[test]
fn where_two_say_otherwise_neither_is_applied() {
    let other = |review: Review| independent(review).by("Reviewer B", ReviewRole::Independent);
    for (one, two) in [
        (Review::accept("1", ["a"]), Review::reject("1", ["a"])),
        (Review::accept("1", ["a"]), Review::relink("1", ["b"])),
        (Review::relink("1", ["a", "b"]), Review::relink("1", ["b"])),
        (Review::relink("1", ["b"]), Review::reject("1", ["b", "a"])),
        (Review::reading("1", act(Act::Part)), Review::reading("1", act(Act::Done))),
    ] {
        let machine = delta([]);
        let delta = delta([independent(one.clone()), other(two.clone())]);
        let expected = ["Reviewer B", "Reviewer A"];
        for (outcome, name) in delta.reviews.iter().zip(expected) {
            assert_eq!(outcome.state, ReviewState::Contradicted, "{one:?} {two:?}");
            assert_eq!(outcome.about, [name]);
        }
        assert_eq!((&delta.changes, &delta.tallies), (&machine.changes, &machine.tallies));
    }
    // these can both hold
    for (one, two) in [
        (Review::accept("1", ["a"]), Review::accept("1", ["b"])),
        (Review::relink("1", ["a", "b"]), Review::accept("1", ["b"])),
        (
            Review::reading("1", act(Act::Part)),
            Review::reading("1", ReviewReading::new().with_commitment(Commitment::Review)),
        ),
        (Review::accept("1", ["a"]), Review::reading("1", act(Act::NotDone))),
    ] {
        let delta = delta([independent(one), other(two)]);
        assert!(delta.reviews.iter().all(|one| one.state == ReviewState::Applied));
    }
}

#[test]
fn what_is_set_aside_is_a_finding() {
    let (plan, mut update) = (plan(), update());
    update.add(ProgressEntry::new("c", "").with_status(Status::Completed));
    let seen = Seen::of(plan.action("2").unwrap(), [update.entry("b").unwrap()]);
    let reviews = [
        independent(Review::accept("9", ["a"])),
        independent(Review::accept("1", ["x"])),
        independent(Review::accept("1", ["a"])),
        independent(Review::relink("1", NONE)).by("Reviewer B", ReviewRole::Independent),
        independent(Review::accept("1", ["b"])).having_seen(seen),
    ];
    let comparison = Comparison::between_with(&plan, &update, &Compare::new().with_reviews(reviews));
    let findings = Ruleset::recommended().check(&comparison);
    let told: Vec<String> = findings
        .iter()
        .filter(|finding| finding.rule.starts_with("review-"))
        .map(|finding| format!("{} {:?}: {}", finding.rule, finding.at.id, finding.message))
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}
