//! Defects that no table of actions shows: of dates of papers, of judgements, of revised plans, of rounds.

use super::drafts::{PLAN, UPDATE};
use super::{SUBMITTED, UPDATED, Wrong, every_rule, said};
use action_plan::Reader;
use action_plan::diff::{Compare, Comparison};
use action_plan::ledger::Ledger;
use action_plan::model::{
    Action, ActionPlan, ProgressEntry, ProgressUpdate, Review, ReviewRole, Seen, Status, Timescale,
};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The clean plan and update, with the dates of their title pages.
#[derive(Clone)]
struct Papers {
    plan: ActionPlan,
    update: ProgressUpdate,
}

impl Papers {
    fn clean() -> Self {
        let published = Reader::new().read_plan_and_update(PLAN, UPDATE).expect("two tables");
        let (plan, mut updates, _) = published.into_parts();
        let plan = plan.published_on(day("2025-02-05")).submitted_on(day(SUBMITTED));
        Self { plan, update: updates.remove(0).submitted_on(day(UPDATED)) }
    }

    fn published_on(&mut self, date: &str) {
        self.plan = self.plan.clone().published_on(day(date));
    }

    fn submitted_on(&mut self, date: &str) {
        self.plan = self.plan.clone().submitted_on(day(date));
    }

    fn updated_on(&mut self, date: &str) {
        self.update = self.update.clone().submitted_on(day(date));
    }

    /// Reads the plan again from JSON with one thing replaced, as a program would write it.
    fn edit(&mut self, pointer: &str, value: serde_json::Value) {
        let mut json = serde_json::to_value(&self.plan).expect("JSON");
        *json.pointer_mut(pointer).expect("a place in the plan") = value;
        self.plan = serde_json::from_value(json).expect("a plan");
    }

    fn said(&self) -> Vec<String> {
        said(every_rule(UPDATED).check(&Comparison::between(&self.plan, &self.update)))
    }
}

/// Rule, and how its defect is planted.
type Planted = (&'static str, fn(&mut Papers));

/// In what is compared.
const IN_PAPERS: &[Planted] = &[
    ("completed-in-future", |papers| papers.updated_on("2025-10-15")),
    ("documents-out-of-order", |papers| papers.published_on("2025-04-01")),
    ("due-before-submission", |papers| {
        papers.published_on("2025-05-01");
        papers.submitted_on("2025-06-15");
    }),
    ("judgement-contradicts-report", |papers| {
        let judgement = serde_json::json!([{"text": "No meaningful progress", "grade": "no_meaningful"}]);
        papers.edit("/recommendations/0/judgements", judgement);
    }),
    ("owner-shifted", |papers| {
        for (entry, next) in [("e", "2.3"), ("f", "2.4"), ("g", "2.5")] {
            let owners = papers.plan.action(next).expect("an action").owners.clone();
            papers.update.entry_mut(entry).expect("an entry").owners = owners;
        }
    }),
    ("plan-late", |papers| papers.published_on("2024-10-01")),
    ("recommendation-id-duplicated", |papers| {
        let asked = [("1", "Visitors wait too long."), ("2", "Paper is damp."), ("1", "Signs are missing.")];
        papers.edit(
            "/recommendations",
            asked.map(|(id, headline)| serde_json::json!({"id": id, "headline": headline})).to_vec().into(),
        );
    }),
    ("same-due-date-en-bloc", |papers| {
        for id in papers.plan.actions().keys().cloned().collect::<Vec<_>>() {
            papers.plan.action_mut(id.as_str()).expect("an action").timescale =
                Some(Timescale::read("March 2026"));
        }
    }),
    ("update-answers-another-plan", |papers| {
        papers.update = ProgressUpdate::new("May 2025");
        for text in [
            "Knives are counted in 4 kitchens every evening.",
            "The cold room was mended on 4 May 2025.",
            "Gloves went to 30 cooks in May 2025.",
        ] {
            papers.update.add(ProgressEntry::new("", text).labelled("Completed May 2025"));
        }
    }),
    ("update-late", |papers| papers.updated_on("2026-06-01")),
    ("verified-by-owner", |papers| {
        papers.plan.action_mut("2.1").expect("an action").timescale =
            Some(Timescale::read("Completed February 2025"));
        papers.update.entry_mut("d").expect("an entry").status = Some(Status::Verified);
        papers.edit(
            "/recommendations/1/judgements",
            serde_json::json!([{"text": "Seen on site", "assessor": "Chief Engineer"}]),
        );
    }),
];

/// In the plan as it is printed again.
const IN_REVISION: &[Planted] = &[
    ("original-rewritten", |papers| {
        papers.edit(
            "/actions/0/text",
            "Train 14 porters in the stack plan so that visitors get boxes within a day.".into(),
        );
    }),
    ("recommendation-rewritten", |papers| {
        papers.edit("/recommendations/0/headline", "Some visitors would like boxes sooner.".into());
    }),
];

/// Rule, and the reviews with its defect.
type Reviewed = (&'static str, fn() -> Vec<Review>);

/// In what people say of the comparison.
const IN_REVIEWS: &[Reviewed] = &[
    ("review-contradicted", || {
        let one = review(Review::accept("1.1", ["a"]));
        vec![one, review(Review::reject("1.1", ["a"])).by("Reviewer B", ReviewRole::Independent)]
    }),
    ("review-stale", || {
        let other = Action::new("1.1", "Train 20 porters.");
        vec![review(Review::accept("1.1", ["a"])).having_seen(Seen::of(&other, []))]
    }),
    ("review-unresolved", || vec![review(Review::accept("9.9", ["a"]))]),
];

fn review(review: Review) -> Review {
    review.by("Reviewer A", ReviewRole::Independent).on(day("2026-04-01")).because("read beside the plan")
}

pub(super) fn rules() -> impl Iterator<Item = &'static str> {
    let of_papers = IN_PAPERS.iter().chain(IN_REVISION).map(|(rule, _)| *rule);
    of_papers.chain(IN_REVIEWS.iter().map(|(rule, _)| *rule)).chain(OVER_TIME.iter().map(|(rule, _)| *rule))
}

#[test]
fn exactly_the_rule_meant_for_it_speaks() {
    let clean = Papers::clean();
    let mut wrong = Wrong::default();
    for (rule, plant) in IN_PAPERS {
        let mut papers = clean.clone();
        plant(&mut papers);
        wrong.hold(rule, &papers.said());
    }
    for (rule, plant) in IN_REVISION {
        let mut reprinted = clean.clone();
        plant(&mut reprinted);
        wrong.hold(
            rule,
            &said(every_rule(SUBMITTED).check(&Comparison::revisions(&clean.plan, &reprinted.plan))),
        );
    }
    for (rule, reviews) in IN_REVIEWS {
        wrong.hold(rule, &reviewed(&clean, reviews()));
    }
    wrong.none();
}

fn reviewed(papers: &Papers, reviews: Vec<Review>) -> Vec<String> {
    let choices = Compare::new().with_reviews(reviews);
    said(every_rule(UPDATED).check(&Comparison::between_with(&papers.plan, &papers.update, &choices)))
}

#[test]
fn the_clean_papers_are_clean() {
    let papers = Papers::clean();
    let accepted = vec![review(Review::accept("1.1", ["a"]))];
    assert_eq!(reviewed(&papers, accepted), [""; 0]);
    assert_eq!(papers.said(), [""; 0]);
    let revisions = Comparison::revisions(&papers.plan, &papers.plan);
    assert_eq!(said(every_rule(SUBMITTED).check(&revisions)), [""; 0]);
    assert_eq!(said(every_rule(UPDATED).check(&clean_rounds())), [""; 0]);
}

/// The plan with two rounds; `earlier` is what the first says of the boxes, `updated` the day of the second.
fn rounds(earlier: &str, updated: &str) -> Ledger {
    let Papers { plan, update } = Papers::clean();
    let mut first = ProgressUpdate::new("December 2025").submitted_on(day("2025-12-12"));
    for entry in update.entries().values() {
        first.add(entry.clone());
    }
    earlier.clone_into(&mut first.entry_mut("f").expect("an entry").text);
    let mut ledger = Ledger::new(plan);
    ledger.add_round(first).expect("a round");
    ledger.add_round(update.submitted_on(day(updated))).expect("a round");
    ledger
}

/// Rule, and what is said with its defect.
type OverTime = (&'static str, fn() -> Vec<String>);

/// Of rounds, and of a set of rules that has grown old.
const OVER_TIME: &[OverTime] = &[
    ("history-inconsistent", || {
        let mut json = serde_json::to_value(clean_rounds()).expect("JSON");
        let current = json.pointer_mut("/current/0/status").expect("a status");
        assert_ne!(*current, "planned");
        *current = "planned".into();
        let edited: Ledger = serde_json::from_value(json).expect("a ledger");
        said(every_rule(UPDATED).check(&edited))
    }),
    ("progress-restated", || {
        let earlier = "Boxes of paper are being moved out of the cellar.";
        said(every_rule("2026-04-10").check(&rounds(earlier, "2026-04-10")))
    }),
    ("suppression-stale", || {
        let ruleset =
            every_rule(UPDATED).suppress("owner-missing", "2.3", "the post is vacant").expect("a rule");
        let Papers { plan, update } = Papers::clean();
        said(ruleset.check(&Comparison::between(&plan, &update)))
    }),
];

fn clean_rounds() -> Ledger {
    rounds("Crates were bought for the first 300 boxes.", UPDATED)
}

#[test]
fn defects_over_time_are_found() {
    let mut wrong = Wrong::default();
    for (rule, said) in OVER_TIME {
        wrong.hold(rule, &said());
    }
    wrong.none();
}
