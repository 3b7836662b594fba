//! The account as text.

use action_plan::{
    Reader,
    delta::Delta,
    diff::Comparison,
    model::{
        Action, ActionPlan, Finding, Level, OwnerRegistry, Place, ProgressEntry, ProgressUpdate, Status,
    },
    report,
};

const BUNDLED: &str = include_str!("../../examples/data/womens-prisons-plan-and-update.txt");
const OWNERS: &str = include_str!("../../examples/data/owners.json");

fn bundled() -> Delta {
    let owners: OwnerRegistry = serde_json::from_str(OWNERS).unwrap();
    let published = Reader::new().with_owners(owners).read(BUNDLED).unwrap();
    let update = published.latest_update().unwrap();
    published.compare(update).delta(None).with_findings(published.import().findings.clone())
}

#[test]
fn the_whole_report_of_the_bundled_plan() {
    insta::assert_snapshot!(report::text(&bundled()).to_string());
}

#[test]
fn the_bundled_plan_as_json() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&bundled()).unwrap());
}

#[test]
fn no_line_is_wider_than_asked_for() {
    let delta = bundled();
    for width in [40, 60, 80, 132] {
        let printed = report::text(&delta).width(width).to_string();
        let widest = printed.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= width, "{widest} columns where {width} were asked for");
    }
}

#[test]
fn the_five_things_stand_on_the_first_page() {
    let printed = report::text(&bundled()).to_string();
    let first_page: Vec<&str> = printed.lines().take(24).collect();
    for thing in
        ["label and text differ", "moved later", "no entry found", "sought and not obtained", "past its date"]
    {
        assert!(first_page.iter().any(|line| line.contains(thing)), "{thing}");
    }
}

#[test]
fn every_action_and_every_additional_entry_is_in_it() {
    let delta = bundled();
    let printed = report::text(&delta).to_string();
    let account = printed.split_once("\nCONCERN 1\n").unwrap().1;
    let begins = |id: &str| account.lines().any(|line| line.trim_start().starts_with(&format!("{id} ")));
    for row in &delta.actions {
        assert!(begins(row.action.id.as_str()), "{}", row.action.id);
    }
    for id in &delta.additional {
        assert!(begins(id.as_str()), "{id}");
    }
}

#[test]
fn colour_changes_nothing_but_the_weight_of_letters() {
    let delta = bundled();
    let plain = report::text(&delta).to_string();
    let coloured = report::text(&delta).colour(true).to_string();
    assert!(!plain.contains('\u{1b}'));
    assert!(coloured.contains("\u{1b}[1m"));
    assert_eq!(coloured.replace("\u{1b}[1m", "").replace("\u{1b}[0m", ""), plain);
}

/// A plan whose own words accuse nobody, so that every word that does would be ours.
fn plain_delta() -> Delta {
    let mut plan = ActionPlan::new("Plan for safer kitchens");
    for (id, text, due) in [
        ("1", "Count the knives daily.", "September 2025"),
        ("2", "Train every cook.", "June 2025"),
        ("3", "Publish the rota.", "June 2025"),
        ("4", "Apply for a new oven.", "June 2025"),
    ] {
        plan.add_action(Action::new(id, text).due(due)).unwrap();
    }
    let mut update = ProgressUpdate::new("March 2026");
    update.add(
        ProgressEntry::new("a", "Counting has begun and will go on.")
            .answering("1")
            .with_status(Status::Completed),
    );
    update.add(
        ProgressEntry::new("b", "Half of the cooks were trained.")
            .answering("2")
            .labelled("Ongoing, May 2026"),
    );
    update.add(
        ProgressEntry::new("c", "The bid was not successful.").answering("4").with_status(Status::Completed),
    );
    update.add(ProgressEntry::new("d", "A fridge was bought."));
    Comparison::between(&plan, &update).delta(None).with_findings([
        Finding::new("overdue", Level::Error, Place::action("2"), "its date is past"),
        Finding::new("text-cut", Level::Note, Place::document(), "a text stops mid-sentence"),
    ])
}

#[test]
fn it_accuses_nobody() {
    let printed = report::text(&plain_delta()).to_string().to_lowercase();
    for accusing in ["overstated", "refused", "failed", "silent", "dropped", "concealed", "regressed"] {
        assert!(!printed.contains(accusing), "{accusing} in\n{printed}");
    }
    let title = action_plan::validate::title("overdue").to_lowercase();
    assert!(printed.contains(&format!("{title} (to be explained, 1)")), "{printed}");
}

#[test]
fn documents_cannot_steer_the_terminal() {
    let mut delta = plain_delta();
    delta.plan.title = Some("\u{1b}]0;owned\u{7}Plan\u{202e}".to_owned());
    let printed = report::text(&delta).colour(true).to_string();
    assert!(printed.contains("]0;ownedPlan"));
    assert!(!printed.contains('\u{7}') && !printed.contains('\u{202e}'));
}

#[test]
fn brief_stops_after_the_counts() {
    let delta = plain_delta();
    let brief = report::text(&delta).brief().attribution("Source: the kitchen.").to_string();
    assert!(brief.contains("COUNTS") && !brief.contains("ACTIONS FOR WHICH"));
    assert!(brief.ends_with("Source: the kitchen.\n"));
}
