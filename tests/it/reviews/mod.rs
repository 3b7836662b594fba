//! What people say of links and readings: over what the machine found, and beside it.

mod applied;
mod file;
#[cfg(feature = "text")]
mod printed;
mod rounds;
mod states;
#[cfg(feature = "text")]
mod worksheet;

use action_plan::{
    Comparison, Delta,
    diff::Compare,
    model::{
        Act, Action, ActionPlan, ProgressEntry, ProgressUpdate, Review, ReviewOutcome, ReviewReading,
        ReviewRole, Status,
    },
};
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, day).unwrap()
}

fn independent(review: Review) -> Review {
    review.by("Reviewer A", ReviewRole::Independent).on(day(1)).because("read beside the plan")
}

fn by_owner(review: Review) -> Review {
    review.by("Owner A", ReviewRole::Owner).on(day(8)).because("as we see it")
}

/// Three actions, the third with the words of the first.
fn plan() -> ActionPlan {
    let mut plan = ActionPlan::new("Kitchens");
    plan.add_action(Action::new("1", "Count the knives.").due("June 2025")).unwrap();
    plan.add_action(Action::new("2", "Fit lockable racks.").due("June 2025")).unwrap();
    plan.add_action(Action::new("3", "Count the Knives.").due("June 2025")).unwrap();
    plan
}

/// Two entries: one says what it answers, one answers nothing yet.
fn update() -> ProgressUpdate {
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("a", "").answering("1").with_status(Status::Completed));
    update.add(ProgressEntry::new("b", "").with_status(Status::InProgress));
    update
}

fn delta(reviews: impl IntoIterator<Item = Review>) -> Delta {
    delta_of(&plan(), &update(), reviews)
}

fn delta_of(plan: &ActionPlan, update: &ProgressUpdate, reviews: impl IntoIterator<Item = Review>) -> Delta {
    Comparison::between_with(plan, update, &Compare::new().with_reviews(reviews)).delta(None)
}

fn entries_of(delta: &Delta, action: &str) -> Vec<String> {
    let of_action = delta.links.iter().filter(|link| link.action.as_str() == action);
    of_action.map(|link| link.entry.as_ref().unwrap().to_string()).collect()
}

fn said(outcomes: &[ReviewOutcome]) -> Vec<(&str, String)> {
    outcomes.iter().map(|outcome| (outcome.state.as_str(), outcome.because_shown())).collect()
}

/// Any review of these documents, of what is there and of what is not.
fn any_review() -> impl Strategy<Value = Review> {
    let ids = prop::collection::vec(prop::sample::select(vec!["a", "b", "x"]), 0..3);
    let act = prop::sample::select(Act::ALL.to_vec());
    let role = prop::sample::select(vec![ReviewRole::Independent, ReviewRole::Owner]);
    (0_usize..4, prop::sample::select(vec!["1", "2", "3", "9"]), ids, act, role, 0_usize..2, 1_u32..4)
        .prop_map(|(verdict, action, ids, act, role, who, on)| {
            let review = match verdict {
                0 => Review::accept(action, ids),
                1 => Review::reject(action, ids),
                2 => Review::relink(action, ids),
                _ => Review::reading(action, ReviewReading::new().with_act(act)),
            };
            review.by(["Reviewer A", "Reviewer B"][who], role).on(day(on)).because("read beside the plan")
        })
}
