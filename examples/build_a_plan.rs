//! A plan written in code: built, checked, written as JSON, read back.
#![allow(clippy::print_stdout, reason = "a program: it prints")]

use action_plan::{
    Ruleset,
    model::{Action, ActionKind, ActionPlan, Owner, Recommendation, Response},
};
use chrono::NaiveDate;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let submitted = NaiveDate::from_ymd_opt(2025, 3, 18).ok_or("no such day")?;
    let mut plan = ActionPlan::new("Safer kitchens").submitted_on(submitted);

    let mut knives = Recommendation::new("1", "Knives were not counted.");
    knives.response = Some(Response::read("Agreed"));
    plan.add_recommendation(knives)?;
    plan.add_recommendation(Recommendation::new("2", "Kitchen staff had not been trained."))?;

    let head_of_safety = Owner::read("Head of Safety, Operations Group");
    let head_of_learning = Owner::read("Head of Learning, People Group");

    // An action that introduces its parts; the parts carry the owners and the dates.
    let mut counting = Action::new("1.1", "The Operations Group will:").under("1");
    counting.kind = ActionKind::Umbrella;
    plan.add_action(counting)?;
    plan.add_action(
        Action::new("1.1a", "Count the knives of all 12 kitchens at the end of each day.")
            .under("1")
            .part_of("1.1")
            .owned_by(head_of_safety.clone())
            .due("June 2025"),
    )?;
    plan.add_action(
        Action::new("1.1b", "Fit lockable racks in all 12 kitchens, subject to funding.")
            .under("1")
            .part_of("1.1")
            .owned_by(head_of_safety)
            .due("2025/26"),
    )?;
    plan.add_action(
        Action::new("2.1", "Train the staff of all 12 kitchens in the new routine.")
            .under("2")
            .owned_by(head_of_learning)
            .due("TBC"),
    )?;

    // What hangs in the air is refused, and the plan stays as it was.
    let stray = Action::new("3.1", "Count the forks.").under("3");
    match plan.add_action(stray) {
        Ok(()) => return Err("an action under nothing was taken".into()),
        Err(refused) => println!("refused: {refused}"),
    }
    let stray = Action::new("2.1a", "Train the night shift.").under("2").part_of("2.9");
    match plan.add_action(stray) {
        Ok(()) => return Err("a part of nothing was taken".into()),
        Err(refused) => println!("refused: {refused}"),
    }

    println!("\n{}, {} actions", plan.title().unwrap_or("a plan"), plan.actions().len());
    for (id, action) in plan.actions() {
        let owners: Vec<String> = action.owners.iter().map(ToString::to_string).collect();
        let due = action.timescale.as_ref().map_or("no date", |timescale| timescale.text.as_str());
        let of = action.parent.as_ref().map(|parent| format!(" (part of {parent})")).unwrap_or_default();
        let owners = if owners.is_empty() { "no owner of its own".to_owned() } else { owners.join("; ") };
        println!("  {id}{of}: {}\n      {owners}; {due}", action.text);
    }

    println!("\nchecked:");
    for finding in Ruleset::recommended().check(&plan) {
        println!("  {} {}: {}: {}", finding.at.kind, finding.at.id, finding.rule, finding.message);
    }

    let written = serde_json::to_string_pretty(&plan)?;
    let read_back: ActionPlan = serde_json::from_str(&written)?;
    println!("\nwritten and read back: {}", if read_back == plan { "equal" } else { "not equal" });
    Ok(())
}
