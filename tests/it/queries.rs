//! What is asked of a delta: by owner, by site, by programme, by date, conditions, further promises.

use action_plan::{
    Comparison, Delta, Reader,
    model::{
        Action, ActionPlan, Owner, OwnerRegistry, Place, ProgressEntry, ProgressUpdate, Recommendation,
        Status,
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
