//! A plan over many rounds: histories, states, steps, judgements, snapshots, and what is refused.

use action_plan::{
    Comparison, Ledger, Ruleset,
    ledger::{ContradictionKind, LedgerErrorKind, Step},
    model::{
        Action, ActionPlan, ChangedField, Disposition, Judgement, Owner, Place, ProgressEntry,
        ProgressUpdate, Recommendation, Status,
    },
};
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Two recommendations with two actions each.
fn plan() -> ActionPlan {
    let mut plan = ActionPlan::new("Safer kitchens").submitted_on(day("2025-01-15"));
    for (number, headline) in [("1", "Knives are not counted."), ("2", "Cooks are not trained.")] {
        plan.add_recommendation(Recommendation::new(number, headline)).unwrap();
    }
    for (id, under, text, owner, due) in [
        ("1.1", "1", "Count the knives of all kitchens daily.", "Head of Safety", "June 2025"),
        ("1.2", "1", "Fit lockable racks in all kitchens.", "Head of Estates", "September 2025"),
        ("2.1", "2", "Train every cook in the routine.", "Head of Learning", "March 2026"),
        ("2.2", "2", "Publish the training record.", "Head of Learning", "Completed"),
    ] {
        plan.add_action(Action::new(id, text).under(under).owned_by(Owner::read(owner)).due(due)).unwrap();
    }
    plan
}

fn entry(action: &str, text: &str, cell: &str) -> ProgressEntry {
    ProgressEntry::new(format!("{action}.u"), text).answering(action).labelled(cell)
}

fn round(label: &str, date: &str, entries: impl IntoIterator<Item = ProgressEntry>) -> ProgressUpdate {
    let mut round = ProgressUpdate::new(label).submitted_on(day(date));
    for entry in entries {
        round.add(entry);
    }
    round
}

/// Six, twelve and twenty-four months on.
fn three_rounds() -> Ledger {
    let mut ledger = Ledger::new(plan());
    let mut moved =
        entry("1.2", "Racks are being fitted in the last two kitchens.", "Ongoing, revised to June 2026");
    moved.owners = vec![Owner::read("Head of Safety")];
    moved.owner_basis = action_plan::model::OwnerBasis::Own;
    for update in [
        round(
            "July 2025",
            "2025-07-15",
            [
                entry("1.1", "Knives are counted in eight of twelve kitchens.", "Ongoing, September 2025"),
                entry("1.2", "Racks have been ordered.", "Ongoing, September 2025"),
                entry("2.2", "The record was published in May 2025.", "Completed"),
            ],
        ),
        round(
            "January 2026",
            "2026-01-15",
            [entry("1.1", "Knives are counted daily in all kitchens.", "Completed"), moved],
        ),
        round(
            "January 2027",
            "2027-01-15",
            [
                entry("1.1", "Counting has begun again in two kitchens.", "Ongoing, March 2027"),
                entry("1.2", "Racks are fitted in all kitchens.", "Completed"),
                entry("2.1", "All cooks were trained by December 2026.", "Completed"),
            ],
        ),
    ] {
        ledger.add_round(update).unwrap();
    }
    ledger
}

#[test]
fn statuses_are_logged_round_by_round() {
    let ledger = three_rounds();
    let passed = |id: &str| -> Vec<(Option<Status>, Option<Status>, Option<usize>)> {
        let steps = ledger.history(id).unwrap().statuses;
        steps.iter().map(|step| (step.transition.from, step.transition.to, step.at.round)).collect()
    };
    let (planned, open, done) = (Some(Status::Planned), Some(Status::InProgress), Some(Status::Completed));
    assert_eq!(passed("1.1"), [(planned, open, Some(0)), (open, done, Some(1)), (done, open, Some(2))]);
    assert_eq!(passed("2.1"), [(planned, done, Some(2))]);
    assert_eq!(passed("2.2"), [(done, done, Some(0))], "complete in the plan already, and said again");
    let step = &ledger.history("2.1").unwrap().statuses[0];
    assert_eq!(step.at.label.as_deref(), Some("January 2027"));
    assert_eq!(step.evidence, ["All cooks were trained by December 2026."]);
}

#[test]
fn the_original_date_stays_and_every_revision_is_kept() {
    let due = three_rounds().history("1.2").unwrap().due;
    assert_eq!(due.original.unwrap().to_string(), "September 2025");
    assert_eq!(due.current.unwrap().to_string(), "June 2026");
    assert_eq!((due.slips(), due.slips_not_declared(), due.months()), (1, 0, Some(9)));
    let due = three_rounds().history("1.1").unwrap().due;
    let moves: Vec<(Option<i32>, bool, ChangedField)> =
        due.revisions.iter().map(|one| (one.months, one.declared, one.field)).collect();
    assert_eq!(
        moves,
        [(Some(3), false, ChangedField::DueSlipped), (Some(18), false, ChangedField::DueSlipped)],
        "each against the date before it"
    );
    assert_eq!((due.slips(), due.months()), (2, Some(21)), "all together against the plan");
}

#[test]
fn owners_change_from_round_to_round() {
    let history = three_rounds().history("1.2").unwrap();
    let [step] = history.owners.as_slice() else { panic!("one change: {:?}", history.owners) };
    assert_eq!((step.at.round, step.added[0].text.as_str()), (Some(1), "Head of Safety"));
    assert_eq!(step.removed[0].text, "Head of Estates");
    assert_eq!(history.state.owners[0].text, "Head of Safety");
}

#[test]
fn each_round_says_something_or_nothing() {
    let ledger = three_rounds();
    let said = |id: &str| -> Vec<Disposition> {
        ledger.history(id).unwrap().rounds.iter().map(|round| round.disposition).collect()
    };
    assert_eq!(said("2.1")[..2], [Disposition::Unreported, Disposition::Unreported]);
    let history = ledger.history("2.2").unwrap();
    assert_eq!((history.state.last_round, history.state.rounds_without_a_word), (Some(0), 2));
    assert_eq!(history.state.status, Some(Status::Completed), "what was said last stands");
    assert_eq!(history.rounds.len(), 3);
    assert!(ledger.history("9.9").is_none());
}

#[test]
fn the_state_is_the_log_folded_up() {
    let ledger = three_rounds();
    for history in ledger.histories() {
        let plan = ledger.plan().action(history.action.as_str()).unwrap();
        let last = history.statuses.last().map_or(plan.reported_status(), |step| step.transition.to);
        assert_eq!(history.state.status, last);
        let due = history.due.revisions.last().map_or(history.due.original, |revision| revision.to);
        assert_eq!((history.state.due, history.due.current), (due, due));
        for pair in history.statuses.windows(2) {
            assert_eq!(pair[0].transition.to, pair[1].transition.from, "no gap in the log");
        }
    }
    let then = ledger.history_until("1.1", day("2026-06-30")).unwrap();
    assert_eq!(then.state.status, Some(Status::Completed), "as it stood before the third round");
}

#[test]
fn a_logged_step_is_held_against_the_table() {
    let mut ledger = three_rounds();
    let mut refused = |step: Step| ledger.record(step).unwrap_err().kind();
    assert_eq!(refused(Step::new("7.1", Status::Completed)), LedgerErrorKind::NoSuchAction);
    assert_eq!(refused(Step::new("2.1", Status::Planned)), LedgerErrorKind::Illegal);
    assert_eq!(refused(Step::new("2.1", Status::InProgress)), LedgerErrorKind::Unmet);
    assert_eq!(refused(Step::new("2.1", Status::InProgress).because(" ")), LedgerErrorKind::Unmet);
    assert_eq!(refused(Step::new("1.1", Status::Superseded)), LedgerErrorKind::Unmet);
    let nowhere = Step::new("1.1", Status::Superseded).succeeded_by("9.9");
    assert_eq!(refused(nowhere), LedgerErrorKind::NoSuchSuccessor);
    assert_eq!(refused(Step::new("2.1", Status::Verified)), LedgerErrorKind::Unmet);
    let by_owner = Step::new("2.1", Status::Verified).assessed_by("Head of Learning");
    assert_eq!(refused(by_owner), LedgerErrorKind::NotIndependent);
    let before = Step::new("1.1", Status::Completed).on(day("2026-12-31"));
    assert_eq!(refused(before), LedgerErrorKind::OutOfOrder);
    assert_eq!(ledger.steps().count(), 0, "what is refused leaves nothing behind");

    ledger
        .record(Step::new("2.1", Status::Verified).assessed_by("Inspectorate").on(day("2027-02-01")))
        .unwrap();
    ledger.record(Step::new("1.1", Status::Superseded).succeeded_by("1.2")).unwrap();
    let history = ledger.history("2.1").unwrap();
    assert_eq!(history.state.status, Some(Status::Verified));
    assert_eq!(history.state.since, Some(day("2027-02-01")));
    assert_eq!(history.statuses.last().unwrap().assessor.as_deref(), Some("Inspectorate"));
}

/// The table itself, by way of the ledger: what it refuses bare and what it takes with all that can come with a
/// step are the same as `Status::to` says.
#[test]
fn record_refuses_exactly_what_the_table_refuses() {
    for from in Status::ALL {
        for to in Status::ALL {
            let mut plan = plan();
            plan.action_mut("1.1").unwrap().status = Some(from);
            let mut bare = Ledger::new(plan);
            let mut full = bare.clone();
            let all =
                Step::new("1.1", to).because("a reason").succeeded_by("1.2").assessed_by("Inspectorate");
            let legality = from.to(to);
            let none = action_plan::model::Guards::default();
            assert_eq!(bare.record(Step::new("1.1", to)).is_ok(), legality.is_met_by(none), "{from} to {to}");
            assert_eq!(full.record(all).is_ok(), legality.needs().is_some(), "{from} to {to}");
        }
    }
}

#[test]
fn rounds_come_in_the_order_of_their_days() {
    let mut ledger = three_rounds();
    let refused = ledger.add_round(round("July 2026", "2026-07-15", [])).unwrap_err();
    assert_eq!(refused.kind(), LedgerErrorKind::OutOfOrder);
    assert_eq!(
        refused.to_string(),
        "“July 2026” is of 2026-07-15, before what was logged last, of 2027-01-15"
    );
    let refused = ledger.add_round(round("january 2027", "2027-02-15", [])).unwrap_err();
    assert_eq!(
        (refused.kind(), refused.to_string().contains("“january 2027”")),
        (LedgerErrorKind::LabelTaken, true)
    );
    let of_another_plan =
        [entry("K-1", "The lift was mended.", "Completed"), entry("K-2", "So was the roof.", "Completed")];
    let mut stranger = ProgressUpdate::new("May 2027");
    for entry in of_another_plan {
        stranger.add(entry);
    }
    if cfg!(not(feature = "text")) {
        let refused = ledger.add_round(stranger).unwrap_err();
        assert_eq!(refused.kind(), LedgerErrorKind::AnswersAnotherPlan);
    }
    assert_eq!(ledger.rounds().len(), 3, "what is refused leaves nothing behind");
}

#[cfg(feature = "text")]
#[test]
fn a_round_for_another_plan_is_refused() {
    let mut ledger = Ledger::new(plan());
    let mut stranger = ProgressUpdate::new("May 2027");
    for (id, text) in [
        ("a", "The lift in the east tower was mended after the storm."),
        ("b", "Roof tiles were replaced along the northern gable."),
        ("c", "A new boiler heats the swimming pool since February."),
        ("d", "Volunteers planted forty apple trees beside the river."),
    ] {
        stranger.add(ProgressEntry::new(id, text));
    }
    let refused = ledger.add_round(stranger).unwrap_err();
    assert_eq!(refused.kind(), LedgerErrorKind::AnswersAnotherPlan);
    assert!(refused.to_string().starts_with("“May 2027” answers another plan"), "{refused}");
}

#[test]
fn a_judgement_stays_with_its_recommendation() {
    let mut ledger = three_rounds();
    let judged = |grade: &str, on: &str| Judgement::new(grade).by("Inspectorate").on(day(on));
    assert_eq!(
        ledger.add_judgement("3", judged("Good progress", "2026-03-01")).unwrap_err().kind(),
        LedgerErrorKind::NoSuchRecommendation
    );
    let before: Vec<_> = ledger.histories().collect();
    ledger.add_judgement("2", judged("Insufficient progress", "2026-03-01")).unwrap();
    ledger.add_judgement("2", judged("No meaningful progress", "2027-03-01")).unwrap();
    ledger.add_judgement("1", judged("Reasonable progress", "2027-03-01")).unwrap();
    assert_eq!(ledger.histories().collect::<Vec<_>>(), before, "no action's status follows from it");
    let found = ledger.contradictions();
    // in March 2026 one of the two was complete; by March 2027 both were
    let [found] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((found.recommendation.as_str(), found.kind), ("2", ContradictionKind::JudgedLess));
    assert_eq!((found.complete, found.actions), (2, 2));
    assert_eq!(found.judgement.date, Some(day("2027-03-01")));
    let rules: Vec<String> = Ruleset::recommended().check(&ledger).into_iter().map(|one| one.rule).collect();
    assert!(rules.iter().any(|rule| rule == "judgement-contradicts-report"), "{rules:?}");
}

#[test]
fn good_progress_with_nothing_reported_complete() {
    let mut ledger = Ledger::new(plan());
    ledger.add_judgement("1", Judgement::new("Good progress")).unwrap();
    assert_eq!(ledger.contradictions()[0].kind, ContradictionKind::JudgedMore);
}

#[test]
fn an_edited_original_shows() {
    let ledger = three_rounds();
    assert!(ledger.differences(&plan()).is_empty());
    let mut edited = plan();
    edited.action_mut("1.1").unwrap().timescale = Some(action_plan::model::Timescale::read("March 2027"));
    assert_eq!(ledger.differences(&edited), [Place::action("1.1")]);

    // the same where the ledger's own file was edited
    let mut written = serde_json::to_value(&ledger).unwrap();
    written["plan"]["actions"][0]["text"] = "Count the knives weekly.".into();
    let read: Ledger = serde_json::from_value(written).unwrap();
    assert_eq!(read.snapshot().differences(read.plan()), [Place::action("1.1")]);
    let findings = Ruleset::recommended().check(&read);
    assert!(findings.iter().any(|one| one.rule == "original-rewritten" && one.at == Place::action("1.1")));
    let untouched = Ruleset::recommended().check(&ledger);
    assert!(untouched.iter().all(|one| one.rule != "original-rewritten"), "{untouched:?}");
}

#[test]
fn a_ledger_comes_back_as_it_was_written() {
    let mut ledger = three_rounds();
    ledger.record(Step::new("2.1", Status::Verified).assessed_by("Inspectorate")).unwrap();
    ledger.add_judgement("1", Judgement::new("Reasonable progress").by("Inspectorate")).unwrap();
    let written = serde_json::to_string(&ledger).unwrap();
    let read: Ledger = serde_json::from_str(&written).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    assert!(read.histories().eq(ledger.histories()));
    assert_eq!(read.inconsistent().count(), 0);
    assert_eq!(read.contradictions(), ledger.contradictions());
}

#[test]
fn rounds_out_of_order_in_a_file_are_an_error() {
    let json = r#"{"plan": {"actions": [{"id": "1", "text": "Count."}]}, "log": [
        {"round": {"update": {"label": "June 2026", "entries": []}}},
        {"round": {"update": {"label": "June 2025", "entries": []}}}]}"#;
    let error = serde_json::from_str::<Ledger>(json).unwrap_err().to_string();
    assert!(error.contains("“June 2025” is of 2025-06-30, before what was logged last"), "{error}");
}

#[test]
fn reopened_is_told_from_one_round_to_the_next() {
    let findings = Ruleset::recommended().check(&three_rounds());
    let at = |rule: &str| -> Vec<&str> {
        findings.iter().filter(|one| one.rule == rule).map(|one| one.at.id.as_str()).collect()
    };
    assert_eq!(at("reopened-unexplained"), ["1.1"], "the plan had it planned, the last round complete");
}

fn cell() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Completed",
        "Ongoing",
        "On hold",
        "Withdrawn",
        "Superseded",
        "Ongoing, March 2025",
        "Ongoing, June 2025",
        "Ongoing, revised to December 2026",
        "June 2027",
        "Underway (next stage to begin May 2026)",
        "TBC",
        "no idea",
        "",
    ])
}

fn owner() -> impl Strategy<Value = Option<&'static str>> {
    prop::option::of(prop::sample::select(vec!["Head of Safety", "Head of Estates", "Governor"]))
}

proptest! {
    /// One round is the two documents of a comparison: both say the same of every action.
    #[test]
    fn one_round_is_a_comparison(
        planned in prop::collection::vec((cell(), owner()), 1..5),
        said in prop::collection::vec((0_usize..6, cell(), owner()), 0..6),
    ) {
        let mut plan = ActionPlan::new("Plan");
        for (at, (cell, owner)) in planned.iter().enumerate() {
            let mut action = Action::new(format!("{at}"), format!("Step number {at}."));
            if !cell.is_empty() { action = action.due(cell); }
            if let Some(owner) = owner { action = action.owned_by(Owner::read(owner)); }
            plan.add_action(action).unwrap();
        }
        let mut update = ProgressUpdate::new("June 2026");
        for (at, (action, cell, owner)) in said.iter().enumerate() {
            let mut entry = ProgressEntry::new(format!("e{at}"), "").answering(format!("{action}"));
            if !cell.is_empty() { entry = entry.labelled(cell); }
            if let Some(owner) = owner {
                entry.owners.push(Owner::read(owner));
                entry.owner_basis = action_plan::model::OwnerBasis::Own;
            }
            update.add(entry);
        }
        let comparison = Comparison::between(&plan, &update);
        let mut ledger = Ledger::new(plan.clone());
        if comparison.answers_another_plan() {
            prop_assert!(ledger.add_round(update.clone()).is_err());
            return Ok(());
        }
        ledger.add_round(update.clone()).unwrap();
        let of_ledger = ledger.comparison(0).unwrap();
        prop_assert_eq!(of_ledger.records(), comparison.records());
        prop_assert_eq!(of_ledger.links(), comparison.links());
        prop_assert_eq!(of_ledger.additional(), comparison.additional());
        for record in comparison.records() {
            let history = ledger.history(record.action.as_str()).unwrap();
            prop_assert_eq!(history.due.original, record.due.original);
            prop_assert_eq!(history.due.current, record.due.current);
            if let Some(months) = record.due.moved_months {
                prop_assert_eq!(history.due.months(), Some(months));
            }
            let said = &history.rounds[0];
            prop_assert_eq!((said.reported, said.disposition), (record.reported, record.disposition));
            if let (Some(step), Some(_)) = (record.transition, record.reported) {
                prop_assert_eq!(history.statuses[0].transition, step);
            } else {
                prop_assert!(history.statuses.is_empty());
            }
            let (added, removed) = history.owners.first().map_or((&[][..], &[][..]), |step| (&step.added, &step.removed));
            prop_assert_eq!((added, removed), (&*record.owners_added, &*record.owners_removed));
        }
    }

    /// Whatever was logged, the plan's own date never changes, and what is written is read back.
    #[test]
    fn the_original_is_never_altered(
        cells in prop::collection::vec(cell(), 0..6),
    ) {
        let mut ledger = Ledger::new(plan());
        let untouched = Ledger::new(plan());
        for (at, cell) in cells.iter().enumerate() {
            let update = round(&format!("Round {at}"), &format!("202{}-06-30", 5 + at % 5), [entry("1.1", "", cell)]);
            let _ = ledger.add_round(update);
        }
        prop_assert_eq!(ledger.plan(), untouched.plan());
        prop_assert_eq!(ledger.snapshot(), untouched.snapshot());
        prop_assert_eq!(ledger.history("1.1").unwrap().due.original, untouched.history("1.1").unwrap().due.original);
        let read: Ledger = serde_json::from_str(&serde_json::to_string(&ledger).unwrap()).unwrap();
        prop_assert!(read.histories().eq(ledger.histories()));
    }
}
