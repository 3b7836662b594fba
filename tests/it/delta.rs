//! The wire format, the tallies and the order in which to look.

use action_plan::{
    delta::{Delta, Document},
    diff::Comparison,
    model::{
        Action, ActionKind, ActionPlan, Aim, Attention, Caveat, ChangeRecord, ChangedField, Disposition,
        DocumentRole, Finding, LabelAndText, Level, LinkBasis, Place, ProgressEntry, ProgressUpdate,
        Recommendation, RecommendationKind, Status, TimelinessKind,
    },
};
use chrono::NaiveDate;
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The example of the format's page, filled in: every key, every null.
fn example() -> Value {
    json!({
        "format": "action-plan-delta", "version": "1.0",
        "method": {"crate": "0.1.0", "readings": 1},
        "documents": [{"role": "plan_and_update", "name": null, "digest": null}],
        "plan": {"title": "A plan", "published": "2025-02-05", "submitted": "2025-03-18"},
        "update": {"label": "March 2026", "submitted": "2026-03-12"},
        "as_of": "2026-03-12",
        "recommendations": [{"id": "1", "number": "1", "kind": "concern", "headline": "Staff are few.",
            "detail": null, "response": null, "judgements": [], "tallies": []}],
        "actions": [{
            "id": "1.5", "number": null, "recommendation": "1", "parent": "1.2", "kind": "action",
            "text": "Test the package.",
            "owners": [{"text": "PGD, Women's Group", "role": "Prison Group Director", "unit": "Women's Group", "key": "pgd"}],
            "owner_basis": "own",
            "status": null,
            "timescale": {"text": "September 2025", "understood": true, "status": null,
                "dates": [{"role": "due", "start": "2025-09-01", "end": "2025-09-30", "precision": "month"}],
                "open_ended": false, "recurring": false, "condition": null, "note": null},
            "source": [{"document": 0, "line": 25, "start": 3120, "end": 3388}, {"document": 0, "line": 29, "start": 4410, "end": 4480}]
        }],
        "entries": [{"id": "1.u4", "recommendation": "1", "text": "Testing is underway.", "owners": [],
            "owner_basis": "own", "status": null, "timescale": null, "answers": [], "source": []}],
        "links": [{"action": "1.5", "entry": "1.u4", "score": 0.91, "basis": ["wording", "owner"],
            "shared_terms": ["induction", "Downview"], "runner_up": {"entry": "1.u5", "score": 0.22}}],
        "changes": [{
            "action": "1.5", "fingerprint": "0123456789ab", "kind": "reported", "disposition": "slipped",
            "reported": "in_progress", "commitment": "deliver", "act": "under_way", "aim": "none",
            "label_and_text": "agree", "confidence": 0.8, "decided_by": "revised-due",
            "quotes": [{"side": "update", "item": "1.u4", "sentence": "Testing is underway.", "start": 8, "end": 19,
                "role": "decides", "sentence_start": 0}],
            "signals": [{"kind": "under_way", "item": "1.u4", "start": 11, "end": 19}],
            "searched": null,
            "transition": {"from": "planned", "to": "in_progress", "legality": "legal"},
            "due": {"original": {"start": "2025-09-01", "end": "2025-09-30", "precision": "month"},
                "current": {"start": "2026-06-01", "end": "2026-06-30", "precision": "month"},
                "moved_months": 9, "marked_revised": true},
            "timeliness": {"against_original": {"kind": "overdue", "months": 5}, "against_current": {"kind": "not_due"}},
            "owners_added": [], "owners_removed": [], "fields": ["due_slipped"], "review": null
        }],
        "additional": ["2.u2"],
        "findings": [{"rule": "due-slipped-unmarked", "level": "warning", "at": {"kind": "action", "id": "2.3"},
            "message": "June 2025 became May 2026.", "arguments": {}, "source": []}],
        "tallies": [{"id": "reported_completed", "grain": "action", "count": 52, "base": 62,
            "population": "actions without umbrellas", "ids": ["1.1"],
            "caveats": ["self_reported", "twins_counted", "pages_missing"], "machine": 52, "reviewed": null}]
    })
}

#[test]
fn the_wire_has_exactly_the_keys_of_the_format() {
    let delta: Delta = serde_json::from_value(example()).unwrap();
    assert_eq!(serde_json::to_value(&delta).unwrap(), example());
}

#[test]
fn keys_stand_in_the_order_of_the_format() {
    let delta: Delta = serde_json::from_value(example()).unwrap();
    let json = serde_json::to_string(&delta).unwrap();
    let order = [
        "\"format\"",
        "\"version\"",
        "\"method\"",
        "\"documents\"",
        "\"plan\"",
        "\"update\"",
        "\"as_of\"",
        "\"recommendations\"",
        "\"actions\"",
        "\"entries\"",
        "\"links\"",
        "\"changes\"",
        "\"additional\"",
        "\"findings\"",
        "\"tallies\":[{",
    ];
    let places: Vec<usize> = order.iter().map(|key| json.find(key).unwrap()).collect();
    assert!(places.is_sorted(), "{json}");
}

#[test]
fn unknown_keys_are_ignored_and_unknown_words_are_unknown() {
    let mut later = example();
    later["colour"] = json!("green");
    later["changes"][0]["mood"] = json!({"good": true});
    later["changes"][0]["disposition"] = json!("paused");
    later["changes"][0]["fields"] = json!(["due_slipped", "owner_renamed"]);
    later["changes"][0]["reported"] = json!("resting");
    later["changes"][0]["transition"]["to"] = json!("resting");
    later["tallies"][0]["caveats"] = json!(["guessed"]);
    later["documents"][0]["role"] = json!("letter");
    let delta: Delta = serde_json::from_value(later).unwrap();
    assert_eq!(delta.changes[0].disposition, Disposition::Unknown);
    assert_eq!(delta.changes[0].fields, [ChangedField::DueSlipped, ChangedField::Unknown]);
    assert_eq!(delta.changes[0].reported, None);
    assert_eq!(delta.changes[0].transition.unwrap().from, Some(Status::Planned));
    assert_eq!(delta.tallies[0].caveats, [Caveat::Unknown]);
    assert_eq!(delta.documents[0].role, DocumentRole::Unknown);
}

#[test]
fn a_delta_can_be_sent_to_another_thread() {
    fn sends<T: Send + Sync + 'static>() {}
    sends::<Delta>();
}

fn plan() -> ActionPlan {
    let mut plan = ActionPlan::new("A plan").submitted_on(day("2025-03-18"));
    let mut concern = Recommendation::new("1", "Kitchens are not safe.");
    concern.kind = RecommendationKind::Concern;
    plan.add_recommendation(concern).unwrap();
    let mut lead_in = Action::new("1.1", "This work will include:").under("1");
    lead_in.kind = ActionKind::Umbrella;
    plan.add_action(lead_in).unwrap();
    for (id, text, due) in [
        ("1.2", "Count the knives daily.", "September 2025"),
        ("1.3", "Train every cook.", "June 2025"),
        ("1.4", "Publish the rota.", "2026"),
        ("1.5", "Count the knives daily.", "September 2025"),
        ("1.6", "Write the policy.", "Completed"),
    ] {
        plan.add_action(Action::new(id, text).under("1").due(due)).unwrap();
    }
    plan
}

fn update() -> ProgressUpdate {
    let mut update = ProgressUpdate::new("March 2026").submitted_on(day("2026-03-12"));
    update.add(ProgressEntry::new("u1", "").answering("1.2").with_status(Status::Completed));
    update.add(ProgressEntry::new("u2", "").answering("1.3").labelled("Ongoing, May 2026"));
    update.add(ProgressEntry::new("u3", "").answering("1.5").with_status(Status::Completed));
    update.add(ProgressEntry::new("u4", "").answering("1.6").with_status(Status::Completed));
    update
}

#[test]
fn a_delta_made_from_a_comparison_round_trips() {
    let (plan, update) = (plan(), update());
    let delta = Comparison::between(&plan, &update)
        .delta(None)
        .with_documents([Document::new(DocumentRole::Plan).named("plan.csv")])
        .with_findings([Finding::new("text-cut", Level::Warning, Place::action("1.3"), "cut")]);
    let json = serde_json::to_string(&delta).unwrap();
    assert_eq!(serde_json::from_str::<Delta>(&json).unwrap(), delta);
}

#[test]
fn counts_have_their_bases_and_caveats() {
    let (plan, update) = (plan(), update());
    let delta = Comparison::between(&plan, &update).delta(None);
    let count = |id: &str| {
        let tally = delta.tally(id).unwrap_or_else(|| panic!("no tally {id}"));
        (tally.count, tally.base)
    };
    assert_eq!(count("actions"), (5, 6));
    assert_eq!(count("distinct_actions"), (4, 5));
    assert_eq!(count("completed_in_plan"), (1, 5));
    assert_eq!(count("reported_completed"), (3, 5));
    assert_eq!(count("reported_completed_distinct"), (2, 4));
    assert_eq!(count("reported_completed_entries"), (3, 4));
    assert_eq!(count("reported_completed_labels"), (3, 4));
    assert_eq!(count("newly_complete"), (2, 4));
    assert_eq!(count("unreported"), (1, 5));
    assert_eq!(count("moved_later"), (1, 4));
    assert_eq!(count("open_past_due"), (1, 1));
    assert_eq!(count("additional"), (0, 4));
    let reported = delta.tally("reported_completed").unwrap();
    assert_eq!(reported.caveats, [Caveat::SelfReported, Caveat::TwinsCounted]);
    assert_eq!(reported.ids, ["1.2", "1.5", "1.6"]);
    let parts: usize =
        ["text_supports", "text_says_less", "text_not_stated"].iter().map(|id| count(id).0).sum();
    assert_eq!(parts, reported.count, "each of the reported is in one of the three");
    assert_eq!(
        reported.to_string(),
        "3 of 5 actions (lead-ins left out) are reported complete: self-reported; twins counted"
    );
    assert!(
        delta.tallies().to_string().contains("1 of 5 actions (lead-ins left out) has no entry in this text")
    );
    let of_concern = &delta.recommendations[0].tallies;
    assert_eq!(of_concern[0].id, "reported_completed");
    assert_eq!(of_concern[0].count, 3);
}

#[test]
fn readings_are_marked_and_never_grouped_by_owner() {
    let (plan, update) = (plan(), update());
    let delta = Comparison::between(&plan, &update).delta(None);
    for id in ["text_supports", "text_says_less", "text_says_more", "text_not_stated", "aim_not_obtained"] {
        assert!(delta.tally(id).unwrap().is_reading(), "{id}");
    }
    assert!(delta.tallies().iter().all(|tally| !tally.population.contains("owner")));
}

#[test]
fn dates_are_held_against_the_updates_own_date_or_the_callers() {
    let (plan, update) = (plan(), update());
    let comparison = Comparison::between(&plan, &update);
    let own = comparison.delta(None);
    assert_eq!(own.as_of, Some(day("2026-03-12")));
    let standing = |delta: &Delta, id: &str| {
        let timeliness = delta.change(id).unwrap().record().timeliness.clone().unwrap();
        (timeliness.against_original, timeliness.against_current)
    };
    let (original, current) = standing(&own, "1.3");
    assert_eq!(original.kind, TimelinessKind::Overdue);
    assert_eq!(current.kind, TimelinessKind::NotDue);
    assert!(!original.is_last_reported);
    let (done, _) = standing(&own, "1.2");
    assert_eq!(done.kind, TimelinessKind::Indeterminate, "completed, and no day is printed");

    let later = comparison.delta(Some(day("2026-07-01")));
    let (_, current) = standing(&later, "1.3");
    assert_eq!(current.kind, TimelinessKind::Overdue);
    assert!(current.is_last_reported);
    assert!(later.tally("open_past_due").unwrap().caveats.contains(&Caveat::LastReported));

    let undated = ProgressUpdate::unlabelled();
    let without = Comparison::between(&plan, &undated).delta(None);
    assert_eq!(without.as_of, None);
    assert!(without.changes.iter().all(|change| change.timeliness.is_none()));
    assert!(without.tally("open_past_due").is_none(), "nothing is counted that was not looked at");
}

#[test]
fn a_label_that_names_a_month_dates_the_update() {
    let plan = plan();
    let update = ProgressUpdate::new("March 2026");
    let delta = Comparison::between(&plan, &update).delta(None);
    assert_eq!(delta.as_of, Some(day("2026-03-31")));
    assert!(delta.tally("unreported_past_due").unwrap().caveats.contains(&Caveat::DateFromLabel));
}

#[test]
fn changes_come_in_the_written_order() {
    let (plan, update) = (plan(), update());
    let mut delta = Comparison::between(&plan, &update).delta(None);
    let record = |delta: &mut Delta, id: &str, edit: fn(&mut ChangeRecord)| {
        edit(delta.changes.iter_mut().find(|change| change.action.as_str() == id).unwrap());
    };
    record(&mut delta, "1.2", |change| change.aim = Aim::NotObtained);
    record(&mut delta, "1.6", |change| change.label_and_text = Some(LabelAndText::TextSaysLess));
    let order: Vec<(&str, Attention)> =
        delta.by_attention().map(|change| (change.record().action.as_str(), change.attention())).collect();
    assert_eq!(
        order,
        [
            ("1.6", Attention::LabelAndTextDiffer),
            ("1.3", Attention::MovedLaterUnmarked),
            ("1.4", Attention::NoEntry),
            ("1.2", Attention::NotObtained),
            ("1.1", Attention::Rest),
            ("1.5", Attention::Rest),
        ]
    );
}

#[test]
fn changes_are_cited_so_that_others_find_them() {
    let (plan, update) = (plan(), update());
    let mut delta = Comparison::between(&plan, &update).delta(None);
    assert_eq!(delta.change("1.2").unwrap().cite(), "concern 1, action 2 of 6, “Count the knives daily”");
    delta.actions[1].action.number = Some("K7".to_owned());
    delta.actions[1].source =
        serde_json::from_value(json!([{"document": 0, "line": 25, "start": 0, "end": 9}])).unwrap();
    assert_eq!(
        delta.change("1.2").unwrap().cite(),
        "concern 1, action K7, “Count the knives daily”, line 25"
    );
    assert_eq!(delta.change("1.1").unwrap().says(), "lead-in; see its parts");
    assert_eq!(delta.change("1.4").unwrap().says(), "no entry found in this text");
    assert!(delta.change("9.9").is_none());
    assert!(delta.action("1.4").is_some() && delta.entry("u4").is_some());
    assert_eq!(delta.links[0].basis, [LinkBasis::Explicit]);
}
