//! What is asked of a delta: by owner, by site, by programme, by date, conditions, further promises.

use action_plan::{
    Comparison, Delta, Reader,
    delta::{DueGroup, OwnerChange},
    facts::FundingOutcome,
    model::{
        Action, ActionId, ActionPlan, Finding, Level, Owner, OwnerRegistry, Place, ProgressEntry,
        ProgressUpdate, Recommendation, Status,
    },
};
use chrono::NaiveDate;

const BUNDLED: &str = include_str!("../../examples/data/womens-prisons-plan-and-update.txt");
const OWNERS: &str = include_str!("../../examples/data/owners.json");

fn bundled() -> Delta {
    let owners: OwnerRegistry = serde_json::from_str(OWNERS).unwrap();
    let published = Reader::new().with_owners(owners).read(BUNDLED).unwrap();
    published.compare(published.latest_update().unwrap()).delta(None)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A small pair on another subject.
fn libraries() -> Delta {
    let mut plan = ActionPlan::new("Libraries");
    plan.add_recommendation(Recommendation::new("1", "Readers wait too long.")).unwrap();
    for (id, text, owner, due) in [
        ("1.1", "Open a reading room at Hill Library, subject to funding.", "Head of Branches", "June 2025"),
        ("1.2", "Run Books on Wheels in all branches except Mill Library.", "Head of Outreach", "May 2026"),
        ("1.3", "Hire ten assistants, subject to recruitment.", "Head of Branches", "April 2026"),
        ("1.4", "Mend the lift.", "Head of Estates", "December 2025"),
    ] {
        plan.add_action(Action::new(id, text).under("1").owned_by(Owner::read(owner)).due(due)).unwrap();
    }
    let mut update = ProgressUpdate::new("March 2026").submitted_on(day("2026-03-12"));
    let said = [
        (
            "a",
            "1.1",
            "The bid for funding was unsuccessful. Another bid will be made in May 2026.",
            "Completed",
        ),
        (
            "b",
            "1.2",
            "The books on wheels scheme runs at Hill Library. Books-on-wheels is liked.",
            "Ongoing, May 2026",
        ),
        ("d", "1.4", "It was mended.", "Completed"),
    ];
    for (id, answers, text, cell) in said {
        update.add(ProgressEntry::new(id, text).under("1").answering(answers).labelled(cell));
    }
    if let Some(entry) = update.entry_mut("b") {
        entry.owners.push(Owner::read("Head of Branches"));
        entry.owner_basis = action_plan::model::OwnerBasis::Own;
    }
    Comparison::between(&plan, &update).delta(None)
}

#[test]
fn by_owner_as_plan_or_update_names_it() {
    let delta = libraries();
    let of = |name: &str| -> Vec<String> {
        delta.owned_by(name).map(|change| change.action().id.to_string()).collect()
    };
    assert_eq!(of("head of branches"), ["1.1", "1.2", "1.3"]);
    assert_eq!(of("Head of Outreach"), ["1.2"]);
    assert!(of("Nobody").is_empty());
}

#[test]
fn by_site_and_by_programme() {
    let delta = libraries();
    let at = |mentions: Vec<Place>| -> Vec<String> { mentions.into_iter().map(|at| at.id).collect() };
    let hill = delta.at_site("Hill Library");
    assert_eq!(at(hill.iter().map(|one| one.mention.at.clone()).collect()), ["1.1", "b"]);
    let mill = delta.at_site("Mill Library");
    assert!(mill.len() == 1 && mill[0].is_left_out);
    assert_eq!(delta.exceptions(), mill);
    let scheme = delta.mentions(&["Books on Wheels"]);
    assert_eq!(at(scheme.iter().map(|one| one.at.clone()).collect()), ["1.2", "b", "b"]);
    assert_eq!(scheme[2].sentence, "Books-on-wheels is liked.");
    assert!(delta.mentions(&["Book", ""]).is_empty(), "whole words only");
}

#[test]
fn by_date_and_further_promises() {
    let delta = libraries();
    let due = |after: &str| -> Vec<String> {
        delta.due_after(day(after)).iter().map(|change| change.action().id.to_string()).collect()
    };
    assert_eq!(due("2026-03-12"), ["1.3", "1.2"], "open ones, soonest first");
    assert_eq!(due("2026-05-31"), ["1.2"], "May is not past on its last day");
    assert!(due("2026-06-01").is_empty());
    let further = delta.further_promises();
    assert_eq!(further.len(), 1);
    assert_eq!(further[0].sentence, "Another bid will be made in May 2026.");
}

/// Money and numbers, with their sentences and what they are part of.
#[test]
fn money_and_numbers() {
    let delta = libraries();
    let money: Vec<(String, FundingOutcome)> =
        delta.funding().into_iter().map(|row| (row.mention.at.id, row.funding.outcome)).collect();
    assert!(money.contains(&("a".to_owned(), FundingOutcome::Refused)), "{money:?}");
    let not_given = delta.complete_and_not_given();
    assert_eq!(not_given.len(), 1, "{not_given:?}");
    assert_eq!(not_given[0].sentence, "The bid for funding was unsuccessful.");
    assert_eq!(delta.answered_by("a").map(ActionId::as_str).collect::<Vec<_>>(), ["1.1"]);
    let ten = &delta.quantities()[0];
    assert_eq!((ten.mention.at.id.as_str(), ten.quantity.low, ten.quantity.base), ("1.3", 10.0, None));
    assert!(ten.is_of_reach());
}

/// How the plan's dates stand on a day, and which past dates the sentences name.
#[test]
fn dates_on_a_day() {
    let delta = libraries();
    let shown = |group: &DueGroup| -> [Vec<String>; 3] {
        [&group.complete, &group.open, &group.no_entry]
            .map(|ids| ids.iter().map(ToString::to_string).collect())
    };
    let standing = delta.due_standing(day("2026-04-30"));
    assert_eq!(shown(&standing.past), [vec!["1.1".to_owned(), "1.4".to_owned()], vec![], vec![]]);
    assert_eq!(
        shown(&standing.to_come),
        [vec![], vec!["1.2".to_owned()], vec!["1.3".to_owned()]],
        "April is not past"
    );
    assert_eq!(delta.due_standing(day("2026-05-01")).past.no_entry.len(), 1);
    assert!(delta.past_dates().is_empty(), "May 2026 is still to come");
}

/// Owners that differ, and what was found amiss with the page: by the action, its entry, or the line of its row.
#[test]
fn owners_that_differ() {
    let delta = libraries();
    let shown = |delta: &Delta| -> Vec<(String, Vec<String>)> {
        let doubts =
            |change: &OwnerChange<'_>| change.doubts().iter().map(|found| found.rule.clone()).collect();
        let row = |change: &OwnerChange<'_>| (change.change().record().action.to_string(), doubts(change));
        delta.owner_changes().iter().map(row).collect()
    };
    assert_eq!(shown(&delta), [("1.2".to_owned(), vec![])]);
    let finding = |rule: &str, at: Place| Finding::new(rule, Level::Warning, at, "");
    let delta = delta.with_findings([
        finding("owner-truncated", Place::entry("b")),
        finding("owner-truncated", Place::entry("a")),
        finding("owner-shifted", Place::recommendation("1")).with("entries", vec!["b".to_owned()]),
        finding("columns-uneven", Place::recommendation("1")).with("column", "dates"),
        finding("due-slipped", Place::action("1.2")),
    ]);
    let wanted = vec!["owner-truncated".to_owned(), "owner-shifted".to_owned()];
    assert_eq!(shown(&delta), [("1.2".to_owned(), wanted)]);
    assert_eq!(delta.found_by(&["due-slipped", "owner-shifted"]).count(), 2);
    let rows = delta.by_owner();
    let branches = rows.iter().find(|row| row.owner.text == "Head of Branches").unwrap();
    assert_eq!((branches.actions.len(), branches.planned.len(), branches.planned_open.len()), (3, 2, 2));
}

/// What the plan calls complete and the update does not.
#[test]
fn what_is_taken_back() {
    let mut plan = ActionPlan::new("Libraries");
    for id in ["1", "2", "3"] {
        plan.add_action(Action::new(id, format!("Mend lift {id}.")).with_status(Status::Completed)).unwrap();
    }
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("a", "").answering("1").with_status(Status::Completed));
    update.add(ProgressEntry::new("b", "").answering("2").with_status(Status::InProgress));
    let delta = Comparison::between(&plan, &update).delta(None);
    let found: Vec<&str> = delta.reopened().map(|change| change.record().action.as_str()).collect();
    assert_eq!(found, ["2"], "3 has no entry, which takes nothing back");
}

/// Names with their abbreviations; owners, places and pairs of common words are none.
#[cfg(feature = "letter")]
#[test]
fn by_programme() {
    let mut plan = ActionPlan::new("Libraries");
    let heads = Owner::read("Head of Branches");
    for (id, text) in [
        ("1", "The Head of Branches will run the Mobile Book Service (MBS) at Hill Library."),
        ("2", "Reading groups will be set up with the Night Desk."),
        ("3", "Reading groups will meet in all branches."),
    ] {
        plan.add_action(Action::new(id, text).owned_by(heads.clone())).unwrap();
    }
    let mut update = ProgressUpdate::new("March 2026");
    update.add(ProgressEntry::new("a", "The MBS runs.").answering("1").with_status(Status::Completed));
    update.add(ProgressEntry::new("b", "The Story Stop has replaced the Night Desk.").answering("2"));
    let rows = Comparison::between(&plan, &update).delta(None).by_programme();
    let shown: Vec<(&str, Vec<&str>, usize, usize)> = rows
        .iter()
        .map(|row| {
            let aliases = row.aliases.iter().map(String::as_str).collect();
            (row.name.as_str(), aliases, row.actions.len(), row.open.len())
        })
        .collect();
    assert!(shown.contains(&("Mobile Book Service", vec!["MBS"], 1, 0)), "{shown:?}");
    assert!(shown.contains(&("Night Desk", vec!["Story Stop"], 1, 1)), "{shown:?}");
    for name in ["Head of Branches", "Hill Library", "Reading groups"] {
        assert!(!shown.iter().any(|row| row.0.contains(name)), "{name}: {shown:?}");
    }
}

#[test]
fn the_bundled_pair_by_site() {
    let delta = bundled();
    let styal = delta.at_site("Styal");
    assert!(styal.len() >= 6, "{styal:#?}");
    for one in &styal {
        // "every other prison" leaves out those named in the sentence before
        assert!(one.is_left_out || one.mention.sentence.contains("Styal"), "{one:?}");
    }
    let mut items: Vec<&str> = styal.iter().map(|one| one.mention.at.id.as_str()).collect();
    items.dedup();
    assert!(items.contains(&"6.5") && items.contains(&"1.12"), "{items:?}");
}

/// Where the facts do not know the words by which a bid was turned down, the reading of the aim may.
#[test]
fn the_bundled_pair_by_what_was_not_given() {
    let delta = bundled();
    let found = delta.complete_and_not_given();
    let entries: Vec<&str> = found.iter().map(|mention| mention.at.id.as_str()).collect();
    assert_eq!(entries, ["1.u9", "1.u12", "2.u1", "3.u4", "6.u4", "8.u2"]);
    assert!(found[2].sentence.ends_with("did not succeed."), "{}", found[2].sentence);
}

#[test]
fn the_bundled_pair_by_further_promises() {
    let delta = bundled();
    assert!(!delta.further_promises().is_empty());
    for promise in delta.further_promises() {
        let entry = delta.entry(&promise.at.id).unwrap();
        assert_eq!(entry.entry.reported_status(), Some(Status::Completed));
        assert!(entry.entry.text.contains(&promise.sentence));
    }
}
