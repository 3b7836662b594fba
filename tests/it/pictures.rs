//! The figures that pictures and tables draw: each action is counted where it belongs, once, and the sums are
//! those of the tallies.

use action_plan::{
    Reader,
    delta::{Delta, Summary},
    diff::Comparison,
    model::{
        Action, ActionId, ActionPlan, Attention, Disposition, Owner, OwnerRegistry, ProgressEntry,
        ProgressUpdate, Reported, Status, TextSays,
    },
};
use std::collections::BTreeSet;

const BUNDLED: &str = include_str!("../../examples/data/womens-prisons-plan-and-update.txt");
const OWNERS: &str = include_str!("../../examples/data/owners.json");

fn bundled() -> Delta {
    let owners: OwnerRegistry = serde_json::from_str(OWNERS).unwrap();
    let published = Reader::new().with_owners(owners).read(BUNDLED).unwrap();
    published.compare(published.latest_update().unwrap()).delta(None)
}

fn ids(actions: &[ActionId]) -> Vec<&str> {
    actions.iter().map(ActionId::as_str).collect()
}

fn count(delta: &Delta, tally: &str) -> usize {
    delta.tally(tally).unwrap().count
}

#[test]
fn reported_and_text_hold_each_action_once_and_agree_with_the_tallies() {
    let delta = bundled();
    let groups = delta.reported_and_text();
    let all: Vec<&str> = groups.iter().flat_map(|group| ids(&group.actions)).collect();
    assert_eq!(all.len(), count(&delta, "actions"));
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    for group in &groups {
        let within: usize = group.texts.iter().map(|text| text.actions.len()).sum();
        let of_entries = if group.reported == Reported::NoEntry { 0 } else { group.actions.len() };
        assert_eq!(within, of_entries, "{:?}", group.reported);
    }
    let group = |reported| groups.iter().find(|group| group.reported == reported).unwrap();
    let complete = group(Reported::Complete);
    assert_eq!(complete.actions.len(), count(&delta, "reported_completed"));
    let says =
        |says| complete.texts.iter().find(|text| text.says == says).map_or(0, |text| text.actions.len());
    assert_eq!(says(TextSays::Same), count(&delta, "text_supports"));
    assert_eq!(says(TextSays::MoreRemains), count(&delta, "more_remains"));
    assert_eq!(says(TextSays::NotAsWorded), count(&delta, "not_as_worded"));
    assert_eq!(says(TextSays::NotStated), count(&delta, "text_not_stated"));
    assert_eq!(group(Reported::NoEntry).actions.len(), count(&delta, "unreported"));
}

#[test]
fn the_grid_holds_each_action_once() {
    let delta = bundled();
    let grid = delta.by_summary();
    let all: Vec<&str> =
        grid.rows.iter().flat_map(|row| row.cells.iter().flat_map(|cell| ids(cell))).collect();
    assert_eq!(all.len(), count(&delta, "actions"));
    assert_eq!(grid.totals.iter().sum::<usize>(), all.len());
    assert!(grid.rows.iter().all(|row| row.cells.len() == grid.columns.len()));
    for (at, column) in grid.columns.iter().enumerate() {
        for id in grid.rows.iter().flat_map(|row| ids(&row.cells[at])) {
            assert_eq!(Summary::of(delta.change(id).unwrap().record()), *column, "{id}");
        }
    }
    let slipped = grid.columns.iter().position(|one| *one == Summary::Disposition(Disposition::Slipped));
    assert_eq!(ids(&grid.rows[0].cells[slipped.unwrap()]), ["1.5", "1.15"]);
}

#[test]
fn months_hold_each_dated_action_once() {
    let delta = bundled();
    let months = delta.due_months();
    let in_order =
        months.windows(2).all(|pair| (pair[0].year, pair[0].month) < (pair[1].year, pair[1].month));
    assert!(in_order);
    let all: Vec<&str> = months
        .iter()
        .flat_map(|month| [&month.complete, &month.open, &month.no_entry])
        .flat_map(|ids_of| ids(ids_of))
        .collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    let dated = delta.changes.iter().filter(|change| change.due.original.is_some());
    let steps = dated.filter(|change| !delta.action(change.action.as_str()).unwrap().action.is_umbrella());
    assert_eq!(all.len(), steps.count());
    let june = months.iter().find(|month| (month.year, month.month) == (2025, 6)).unwrap();
    assert_eq!(ids(&june.open), ["2.3"]);
}

#[test]
fn the_five_things_are_those_of_attention() {
    let delta = bundled();
    let things = delta.first_things();
    let of = |at: usize| -> Vec<&str> {
        things[at].changes().iter().map(|change| change.record().action.as_str()).collect()
    };
    assert_eq!(
        of(2),
        ids(&delta
            .in_order()
            .filter(|change| change.needs(Attention::NoEntry))
            .map(|change| change.record().action.clone())
            .collect::<Vec<_>>())
    );
    assert_eq!(of(1).len(), count(&delta, "moved_later") + count(&delta, "date_gone"));
    assert_eq!(of(4).len(), count(&delta, "open_past_due"));
    assert!(things.iter().all(|thing| thing.base() == count(&delta, "actions") && thing.is_told()));
    // whatever needs attention stands under one of them
    let named: BTreeSet<&str> = (0..5).flat_map(of).collect();
    let needing = delta.in_order().filter(|change| change.attention() != Attention::Rest);
    assert_eq!(
        named,
        needing
            .map(|change| delta.action(change.record().action.as_str()).unwrap().action.id.as_str())
            .collect()
    );
}

#[test]
fn without_a_day_nothing_is_said_to_be_past_or_due() {
    let mut plan = ActionPlan::new("Plan");
    plan.add_action(Action::new("1", "Train them.").owned_by(Owner::read("Governor")).due("June 2025"))
        .unwrap();
    let delta = Comparison::between(&plan, &ProgressUpdate::unlabelled()).delta(None);
    assert!(!delta.first_things()[4].is_told());
    let rows = delta.by_owner();
    assert_eq!((rows[0].open.len(), rows[0].due.len(), rows[0].overdue.len()), (1, 0, 0));
}

#[test]
fn open_due_and_overdue_by_owner_rest_on_labels_alone() {
    let due = |id: &str, date: &str| {
        Action::new(id, format!("Do {id}.")).owned_by(Owner::read("Governor")).due(date)
    };
    let mut plan = ActionPlan::new("Plan");
    for (id, date) in
        [("done", "June 2025"), ("open", "June 2025"), ("later", "June 2026"), ("said", "June 2025")]
    {
        plan.add_action(due(id, date)).unwrap();
    }
    plan.add_action(due("closed", "May 2025").with_status(Status::Completed)).unwrap();
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("a", "").answering("done").with_status(Status::Completed));
    update.add(ProgressEntry::new("b", "").answering("open").with_status(Status::InProgress));
    // a sentence that says done closes nothing here
    update.add(
        ProgressEntry::new("c", "It was done in May 2025.").answering("said").with_status(Status::InProgress),
    );
    let rows = Comparison::between(&plan, &update).delta(None).by_owner();
    assert_eq!(rows.len(), 1);
    assert_eq!(ids(&rows[0].open), ["open", "later", "said"]);
    assert_eq!(ids(&rows[0].due), ["later"]);
    assert_eq!(ids(&rows[0].overdue), ["open", "said"]);
    assert_eq!(rows[0].actions.len(), 5);
}

#[test]
fn an_owner_is_one_by_its_key_and_stands_under_each_action_once() {
    for row in bundled().by_owner() {
        let actions: BTreeSet<&str> = ids(&row.actions).into_iter().collect();
        assert_eq!(actions.len(), row.actions.len(), "{}", row.owner.text);
        let open: BTreeSet<&str> = ids(&row.open).into_iter().collect();
        assert!(open.is_subset(&actions));
        assert!(ids(&row.due).iter().chain(&ids(&row.overdue)).all(|id| open.contains(id)));
    }
}

#[test]
fn sites_of_the_bundled_plan() {
    let sites = bundled().by_site();
    let names: Vec<&str> = sites.iter().map(|site| site.name.as_str()).collect();
    let prisons = [
        "Downview",
        "Styal",
        "Eastwood Park",
        "Foston Hall",
        "Bronzefield",
        "Low Newton",
        "Send",
        "New Hall",
        "Drake Hall",
    ];
    assert_eq!(names, prisons);
    let styal = sites.iter().find(|site| site.name == "Styal").unwrap();
    // the plan's own words and those of the entries: the earpiece pilot of 4.3 is in the update alone
    assert_eq!(ids(&styal.actions), ["1.7", "1.12", "4.2", "4.3", "4.7", "6.5", "8.1"]);
}
