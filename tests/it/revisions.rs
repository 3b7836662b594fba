//! A plan against its revised version: what kind of change each action is, and the laws of it.

use action_plan::{
    Comparison,
    model::{
        Action, ActionPlan, ChangeKind, ChangeRecord, ChangedField, Disposition, Note, Owner, Recommendation,
        Status,
    },
};
use indexmap::IndexMap;
use proptest::prelude::*;

/// A plan of (id, text, due) under one recommendation, its numbers printed.
fn plan(rows: &[(&str, &str, &str)]) -> ActionPlan {
    let mut plan = ActionPlan::new("Plan");
    plan.add_recommendation(Recommendation::new("R", "Kitchens are not safe.")).unwrap();
    for (id, text, due) in rows {
        let mut action = Action::new(*id, *text).under("R");
        action.number = Some((*id).to_owned());
        plan.add_action(if due.is_empty() { action } else { action.due(due) }).unwrap();
    }
    plan
}

/// Each record's action and kind.
fn kinds(old: &ActionPlan, new: &ActionPlan) -> Vec<(String, ChangeKind)> {
    let comparison = Comparison::revisions(old, new);
    comparison.records().iter().map(|record| (record.action.to_string(), record.kind)).collect()
}

fn is(found: &[(String, ChangeKind)]) -> Vec<(&str, ChangeKind)> {
    found.iter().map(|(id, kind)| (id.as_str(), *kind)).collect()
}

/// The links of an action to the new plan.
fn links(old: &ActionPlan, new: &ActionPlan, action: &str) -> Vec<String> {
    let comparison = Comparison::revisions(old, new);
    let links = comparison.links().iter().filter(|link| link.action.as_str() == action);
    links.filter_map(|link| Some(link.revised.as_ref()?.to_string())).collect()
}

fn record(old: &ActionPlan, new: &ActionPlan, action: &str) -> ChangeRecord {
    let comparison = Comparison::revisions(old, new);
    comparison.records().iter().find(|record| record.action.as_str() == action).unwrap().clone()
}

#[test]
fn numbers_recommendations_and_words_are_told_apart() {
    let old = plan(&[
        ("1", "Count the knives of every kitchen.", "June 2025"),
        ("2", "Fit lockable racks.", "June 2025"),
        ("3", "Publish the training record.", ""),
        ("4", "Mend the lift.", ""),
    ]);
    let new = plan(&[
        ("1", "Count the knives of every kitchen", "September 2025"),
        ("3", "Fit lockable racks.", "June 2025"),
        ("5", "Publish the training record.", ""),
        ("6", "Paint the windows.", ""),
    ]);
    assert_eq!(
        is(&kinds(&old, &new)),
        [
            ("1", ChangeKind::Amended),
            ("2", ChangeKind::Renumbered),
            ("3", ChangeKind::Renumbered),
            ("4", ChangeKind::Dropped),
            ("6", ChangeKind::Added),
        ]
    );
    assert_eq!(record(&old, &new, "1").fields, [ChangedField::TextCosmetic, ChangedField::DueSlipped]);
}

/// An id that the new plan gives to something else: the record of what is new shows the new words.
#[test]
fn an_id_given_to_another_action_is_told_by_the_words() {
    let old = plan(&[("1", "Count the knives daily.", ""), ("2", "Mend the lift.", "")]);
    let new = plan(&[
        ("1", "Paint all windows green.", ""),
        ("7", "Count the knives daily.", ""),
        ("2", "Mend the lift.", ""),
    ]);
    assert_eq!(
        is(&kinds(&old, &new)),
        [("1", ChangeKind::Renumbered), ("2", ChangeKind::Unchanged), ("1", ChangeKind::Added)]
    );
    let delta = Comparison::revisions(&old, &new).delta(None);
    let added = delta.in_order().find(|change| change.record().kind == ChangeKind::Added).unwrap();
    assert_eq!(added.action().text, "Paint all windows green.");
    assert!(added.links().is_empty());
}

#[test]
fn one_that_became_several_is_split() {
    let old = plan(&[
        (
            "1",
            "Count the knives of every kitchen daily, fit lockable racks and train all cooks in the routine.",
            "June 2025",
        ),
        ("2", "Mend the lift.", ""),
    ]);
    let new = plan(&[
        ("1a", "Count the knives of every kitchen daily.", "June 2025"),
        ("1b", "Fit lockable racks in kitchens.", "September 2025"),
        ("1c", "Train all cooks in the routine.", "June 2025"),
        ("2", "Mend the lift.", ""),
    ]);
    assert_eq!(is(&kinds(&old, &new)), [("1", ChangeKind::Split), ("2", ChangeKind::Unchanged)]);
    assert_eq!(links(&old, &new, "1"), ["1a", "1b", "1c"]);
    let split = record(&old, &new, "1");
    assert_eq!(split.due.moved_months, Some(3), "it is done when its last part is");
    // where the first part keeps the number
    let kept = plan(&[
        ("1", "Count the knives of every kitchen daily.", "June 2025"),
        ("3", "Fit lockable racks.", "June 2025"),
        ("4", "Train all cooks in the routine.", "June 2025"),
        ("2", "Mend the lift.", ""),
    ]);
    assert_eq!(links(&old, &kept, "1"), ["1", "3", "4"]);
}

#[test]
fn several_that_became_one_are_merged() {
    let old = plan(&[
        ("1", "Count the knives of every kitchen daily.", "June 2025"),
        ("2", "Fit lockable racks.", "June 2025"),
        ("3", "Mend the lift.", ""),
    ]);
    let new = plan(&[
        ("1", "Count the knives of every kitchen daily and fit lockable racks.", "September 2025"),
        ("3", "Mend the lift.", ""),
    ]);
    assert_eq!(
        is(&kinds(&old, &new)),
        [("1", ChangeKind::Merged), ("2", ChangeKind::Merged), ("3", ChangeKind::Unchanged)]
    );
    assert_eq!(
        (links(&old, &new, "1"), links(&old, &new, "2")),
        (vec!["1".to_owned()], vec!["1".to_owned()])
    );
    assert_eq!(record(&old, &new, "2").disposition, Disposition::Slipped, "its date moved with the merger");
}

/// A new action on the same subject is no part of an old one that stands as it was.
#[test]
fn what_is_new_beside_an_unchanged_action_is_added() {
    let old = plan(&[("1", "Count the knives of every kitchen daily and fit lockable racks.", "")]);
    let new = plan(&[
        ("1", "Count the knives of every kitchen daily and fit lockable racks.", ""),
        ("2", "Fit lockable racks in every kitchen of the annex.", ""),
    ]);
    assert_eq!(is(&kinds(&old, &new)), [("1", ChangeKind::Unchanged), ("2", ChangeKind::Added)]);
}

#[test]
fn what_is_gone_may_be_explained() {
    let old = plan(&[
        ("A-1", "Count the knives daily.", "June 2025"),
        ("A-2", "Mend the lift.", ""),
        ("A-3", "Paint all windows.", ""),
        ("A-4", "Sweep the yard.", ""),
        ("A-5", "Buy twelve brooms.", ""),
    ]);
    let mut new = plan(&[
        ("B-1", "Weigh every tray at the gate. This replaces action A-1.", ""),
        ("B-2", "Grow herbs on the roof and, merged with it, what was A-5.", ""),
        ("B-3", "Read to the children.", ""),
    ]);
    new.action_mut("B-3")
        .unwrap()
        .notes
        .push(Note::new("Remarks", "A-2 was withdrawn, as the house is to be sold."));
    let found = |id: &str| {
        let record = record(&old, &new, id);
        let quote = record.quotes.first().map(|quote| quote.marked("[", "]"));
        (record.kind, record.decided_by, quote)
    };
    let quoted = |text: &str| Some(text.to_owned());
    assert_eq!(
        found("A-1"),
        (ChangeKind::Superseded, "superseded".to_owned(), quoted("This replaces action [A-1]."))
    );
    assert_eq!(links(&old, &new, "A-1"), ["B-1"]);
    let (kind, decided, quote) = found("A-2");
    assert_eq!((kind, decided.as_str()), (ChangeKind::Dropped, "dropped-explained"));
    assert_eq!(quote, quoted("[A-2] was withdrawn, as the house is to be sold."));
    assert_eq!(found("A-3"), (ChangeKind::Dropped, "dropped".to_owned(), None));
    assert_eq!(found("A-5").0, ChangeKind::Merged);
    assert!(
        Comparison::revisions(&old, &new).records().iter().all(|record| record.action.as_str() != "B-1"),
        "a successor is not new as well"
    );
}

#[test]
fn a_row_that_says_superseded_is_superseded() {
    let old = plan(&[("1", "Count the knives daily.", "June 2025")]);
    let new = plan(&[("1", "Count the knives daily.", "Superseded")]);
    assert_eq!(is(&kinds(&old, &new)), [("1", ChangeKind::Superseded)]);
}

#[test]
fn a_pair_that_no_words_make_is_stated_by_number_and_id() {
    let old = plan(&[("1", "Train every cook in hygiene.", "June 2025")]);
    let told =
        |id: &str| plan(&[(id, "Weekly lessons for kitchen staff on keeping surfaces clean.", "June 2025")]);
    assert_eq!(is(&kinds(&old, &told("7"))), [("1", ChangeKind::Dropped), ("7", ChangeKind::Added)]);
    assert_eq!(is(&kinds(&old, &told("1"))), [("1", ChangeKind::Amended)]);
    assert_eq!(links(&old, &told("1"), "1"), ["1"]);
}

/// Rows without printed numbers: ids that only count them say nothing, and one row more moves them all.
#[test]
fn rows_without_ids_are_paired_by_their_words() {
    let counted = |texts: &[&str]| {
        let mut plan = ActionPlan::new("Plan");
        plan.add_recommendation(Recommendation::new("1", "Kitchens are not safe.")).unwrap();
        for (at, text) in texts.iter().enumerate() {
            plan.add_action(Action::new(format!("1.{}", at + 1), *text).under("1")).unwrap();
        }
        plan
    };
    let old = counted(&["Count the knives daily.", "Mend the broken lift quickly."]);
    let new =
        counted(&["Paint twelve windows green.", "Count the knives daily.", "Mend the broken lift quickly."]);
    assert_eq!(
        is(&kinds(&old, &new)),
        [("1.1", ChangeKind::Unchanged), ("1.2", ChangeKind::Unchanged), ("1.1", ChangeKind::Added)]
    );
    let other = counted(&["Count the knives daily.", "Paint twelve windows green."]);
    assert_eq!(
        is(&kinds(&old, &other)),
        [("1.1", ChangeKind::Unchanged), ("1.2", ChangeKind::Dropped), ("1.2", ChangeKind::Added)],
        "no word is shared: the same place in the table is not the same promise"
    );
}

#[test]
fn a_recommendation_with_another_number_moves_nothing() {
    let under = |number: &str, headline: &str| {
        let mut plan = ActionPlan::new("Plan");
        plan.add_recommendation(Recommendation::new(number, headline)).unwrap();
        let mut action = Action::new("A", "Count the knives daily.").under(number);
        action.number = Some("A".to_owned());
        plan.add_action(action).unwrap();
        plan
    };
    let old = under("1", "Knives are not counted.");
    assert_eq!(is(&kinds(&old, &under("4", "Knives are not counted."))), [("A", ChangeKind::Unchanged)]);
    assert_eq!(is(&kinds(&old, &under("4", "Cooks are not trained."))), [("A", ChangeKind::Moved)]);
}

#[test]
fn a_struck_out_date_declares_its_successor() {
    let old = plan(&[("1", "Publish the charter.", "September 30, 2020")]);
    let new = plan(&[("1", "Publish the charter.", "<s>September 30, 2020</s> <b>October 31, 2020*</b>")]);
    let change = record(&old, &new, "1");
    assert_eq!((change.kind, change.disposition), (ChangeKind::Amended, Disposition::Slipped));
    assert!(change.due.marked_revised);
    assert_eq!(change.due.original.unwrap().to_string(), "30 September 2020");
    assert_eq!((change.due.moved_months, change.fields), (Some(1), vec![ChangedField::DueSlipped]));
}

/// The federal plan as first issued and with its struck-out dates: exactly those five actions change, and of
/// the one whose new date hangs on an event nothing is guessed.
#[test]
fn the_federal_plan_with_its_struck_out_dates() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/us-federal-data-strategy/pairs.json");
    let Ok(json) = std::fs::read_to_string(file) else {
        eprintln!("not there, not tried: {file}");
        return;
    };
    let corpus: serde_json::Value = serde_json::from_str(&json).unwrap();
    let (mut old, mut new) = (ActionPlan::new("Plan"), ActionPlan::new("Plan, revised"));
    for row in corpus["plan"].as_array().unwrap() {
        let (id, text, cell) =
            (row["id"].as_str().unwrap(), row["text"].as_str().unwrap(), row["raw_due"].as_str().unwrap());
        let first = cell.split("</s>").next().unwrap().trim_start_matches("<s>");
        old.add_action(Action::new(id, text).due(first)).unwrap();
        new.add_action(Action::new(id, text).due(cell)).unwrap();
    }
    let comparison = Comparison::revisions(&old, &new);
    let changed: Vec<(&str, Option<i32>, bool)> = comparison
        .records()
        .iter()
        .filter(|record| record.kind != ChangeKind::Unchanged)
        .map(|record| (record.action.as_str(), record.due.moved_months, record.due.marked_revised))
        .collect();
    assert_eq!(
        changed,
        [
            ("2.2", Some(1), true),
            ("3.1", Some(1), true),
            ("4.1", Some(1), true),
            ("6.2", None, false),
            ("19.1", Some(3), true),
        ]
    );
    let hanging = comparison.records().iter().find(|record| record.action.as_str() == "6.2").unwrap();
    assert_eq!((hanging.due.current, hanging.fields.as_slice()), (None, &[ChangedField::DueDropped][..]));
    assert_eq!(comparison.records().len(), old.actions().len());
}

const TEXTS: [&str; 10] = [
    "Count the knives of every kitchen daily.",
    "Fit lockable racks beside the ovens.",
    "Train cooks in first aid.",
    "Mend the broken lift.",
    "Paint twelve windows green.",
    "Sweep the northern yard.",
    "Read stories to visiting children.",
    "Publish minutes of governors.",
    "Plant apple trees along the river.",
    "Repair roof tiles after storms.",
];
const DUES: [&str; 4] = ["June 2025", "September 2025", "March 2026", "June 2026"];

/// Rows of a plan: which text, which date, which owner.
fn rows() -> impl Strategy<Value = IndexMap<usize, (usize, usize)>> {
    prop::collection::vec((0..TEXTS.len(), 0..DUES.len(), 0_usize..3), 0..8)
        .prop_map(|rows| rows.into_iter().map(|(text, due, owner)| (text, (due, owner))).collect())
}

fn made(rows: &IndexMap<usize, (usize, usize)>) -> ActionPlan {
    let mut plan = ActionPlan::new("Plan");
    for (text, (due, owner)) in rows {
        let mut action = Action::new(format!("T{text}"), TEXTS[*text])
            .due(DUES[*due])
            .owned_by(Owner::read(["Head of Safety", "Head of Estates", "Governor"][*owner]));
        action.number = Some(format!("T{text}"));
        plan.add_action(action).unwrap();
    }
    plan
}

fn count(records: &[ChangeRecord], of: impl Fn(&ChangeRecord) -> bool) -> usize {
    records.iter().filter(|record| of(record)).count()
}

proptest! {
    #[test]
    fn a_plan_against_itself_is_unchanged(rows in rows()) {
        let plan = made(&rows);
        let comparison = Comparison::revisions(&plan, &plan);
        for record in comparison.records() {
            prop_assert_eq!(record.kind, ChangeKind::Unchanged);
            prop_assert_eq!(&record.fields, &[]);
        }
        prop_assert_eq!(comparison.records().len(), plan.actions().len());
    }

    /// Every action of the old plan has one record, every action of the new is linked or added: none twice.
    #[test]
    fn nothing_is_lost_and_nothing_counted_twice(old in rows(), new in rows()) {
        let (old, new) = (made(&old), made(&new));
        let comparison = Comparison::revisions(&old, &new);
        let (added, kept): (Vec<&ChangeRecord>, Vec<&ChangeRecord>) =
            comparison.records().iter().partition(|record| record.kind == ChangeKind::Added);
        prop_assert!(kept.iter().map(|record| &record.action).eq(old.actions().keys()));
        for action in new.actions().keys() {
            let linked = comparison.links().iter().any(|link| link.revised.as_ref() == Some(action));
            let counted = added.iter().filter(|record| record.action == *action).count();
            prop_assert_eq!(counted, usize::from(!linked), "{}", action);
        }
    }

    #[test]
    fn kinds_and_dates_are_mirrored(old in rows(), new in rows()) {
        let (old, new) = (made(&old), made(&new));
        let (ahead, back) = (Comparison::revisions(&old, &new), Comparison::revisions(&new, &old));
        let (ahead, back) = (ahead.records(), back.records());
        let kind = |records: &[ChangeRecord], kind| count(records, |record| record.kind == kind);
        prop_assert_eq!(kind(ahead, ChangeKind::Added), kind(back, ChangeKind::Dropped));
        prop_assert_eq!(kind(ahead, ChangeKind::Dropped), kind(back, ChangeKind::Added));
        prop_assert_eq!(kind(ahead, ChangeKind::Unchanged), kind(back, ChangeKind::Unchanged));
        let has = |records: &[ChangeRecord], field| count(records, |record| record.has(field));
        prop_assert_eq!(has(ahead, ChangedField::DueSlipped), has(back, ChangedField::DueAdvanced));
        prop_assert_eq!(has(ahead, ChangedField::DueAdvanced), has(back, ChangedField::DueSlipped));
        prop_assert_eq!(has(ahead, ChangedField::OwnerReplaced), has(back, ChangedField::OwnerReplaced));
    }

    /// What is split one way is merged the other, whatever stands around it.
    #[test]
    fn a_split_seen_from_behind_is_a_merger(
        (first, second) in (0..5_usize, 5..TEXTS.len()),
        others in rows(),
    ) {
        let whole = format!("{} and {}", TEXTS[first].trim_end_matches('.'), TEXTS[second].to_lowercase());
        let mut one = ActionPlan::new("Plan");
        let mut two = ActionPlan::new("Plan");
        let add = |plan: &mut ActionPlan, id: &str, text: &str| {
            let mut action = Action::new(id, text);
            action.number = Some(id.to_owned());
            plan.add_action(action).unwrap();
        };
        add(&mut one, "W", &whole);
        add(&mut two, "P1", TEXTS[first]);
        add(&mut two, "P2", TEXTS[second]);
        for (at, text) in TEXTS.iter().enumerate().filter(|(at, _)| others.contains_key(at) && *at != first && *at != second) {
            add(&mut one, &format!("T{at}"), text);
            add(&mut two, &format!("T{at}"), text);
        }
        let split = Comparison::revisions(&one, &two);
        let kinds: Vec<ChangeKind> = split.records().iter().map(|record| record.kind).collect();
        prop_assert_eq!(kinds[0], ChangeKind::Split);
        prop_assert!(kinds[1..].iter().all(|kind| *kind == ChangeKind::Unchanged));
        let merged = Comparison::revisions(&two, &one);
        let kinds: Vec<ChangeKind> = merged.records().iter().map(|record| record.kind).collect();
        prop_assert_eq!(&kinds[..2], &[ChangeKind::Merged, ChangeKind::Merged]);
    }

    /// Fingerprints do not move with edits elsewhere in the plan.
    #[test]
    fn fingerprints_do_not_move_with_unrelated_edits(old in rows(), new in rows(), more in rows()) {
        let (old_plan, new_plan) = (made(&old), made(&new));
        let of = |old: &ActionPlan, new: &ActionPlan| -> IndexMap<String, String> {
            let comparison = Comparison::revisions(old, new);
            comparison.records().iter().map(|record| (format!("{} {}", record.action, record.kind), record.fingerprint.clone())).collect()
        };
        let before = of(&old_plan, &new_plan);
        let (mut old_more, mut new_more) = (more.clone(), more);
        for (text, row) in old { old_more.insert(text, row); }
        for (text, row) in new { new_more.insert(text, row); }
        let after = of(&made(&old_more), &made(&new_more));
        for (what, fingerprint) in &before {
            if let Some(same) = after.get(what) {
                prop_assert_eq!(same, fingerprint);
            }
        }
    }

    /// Any two plans compare, and what is found goes to JSON and back.
    #[test]
    fn any_two_plans_compare(
        old in prop::collection::vec(("[ -~]{0,40}", "[ -~]{0,16}", 0_usize..4), 0..6),
        new in prop::collection::vec(("[ -~]{0,40}", "[ -~]{0,16}", 0_usize..4), 0..6),
    ) {
        let made = |rows: &[(String, String, usize)]| {
            let mut plan = ActionPlan::new("Plan");
            for (text, due, id) in rows {
                let _ = plan.add_action(Action::new(format!("{id}"), text.clone()).due(due));
            }
            plan
        };
        let (old, new) = (made(&old), made(&new));
        let delta = Comparison::revisions(&old, &new).delta(None);
        let read: action_plan::Delta = serde_json::from_str(&serde_json::to_string(&delta).unwrap()).unwrap();
        prop_assert_eq!(read, delta);
    }
}

/// The revised plan as a status report: what it says of status is told as between rounds.
#[test]
fn a_status_in_the_revised_plan_is_reported() {
    let old = plan(&[("1", "Count the knives daily.", "June 2025")]);
    let mut new = plan(&[("1", "Count the knives daily.", "June 2025")]);
    new.action_mut("1").unwrap().status = Some(Status::Completed);
    let change = record(&old, &new, "1");
    assert_eq!((change.reported, change.disposition), (Some(Status::Completed), Disposition::Delivered));
}
