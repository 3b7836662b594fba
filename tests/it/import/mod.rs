//! Published text → plan and updates.

mod bad_input;
mod beneath;
mod commitments;
mod defects;
mod follow_ups;
mod gold;
mod keepers;
mod layouts;
mod publishers;
mod relaid;
mod sectors;
mod sheets;
mod uneven;
mod within_text;
mod written;

use action_plan::import::{Published, read};
use action_plan::model::{Action, Finding, ProgressEntry};

/// The plan and update bundled with the crate.
pub(crate) fn bundled_text() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/womens-prisons-plan-and-update.txt");
    std::fs::read_to_string(path).unwrap()
}

/// The published text of which the bundled one is a restatement, where it stands beside the repository.
fn published_text() -> Option<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/sources/action-plan-and-12-month-update.txt");
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("no ../shared/sources beside the repository: not compared");
    }
    text
}

fn bundled() -> Published {
    read(&bundled_text()).unwrap()
}

#[track_caller]
fn action<'p>(published: &'p Published, id: &str) -> &'p Action {
    published.plan().action(id).unwrap_or_else(|| panic!("no action {id}"))
}

#[track_caller]
fn entry<'p>(published: &'p Published, id: &str) -> &'p ProgressEntry {
    let found = published.updates().iter().find_map(|update| update.entry(id));
    found.unwrap_or_else(|| panic!("no entry {id}"))
}

fn owners(owners: &[action_plan::model::Owner]) -> Vec<&str> {
    owners.iter().map(|owner| owner.text.as_str()).collect()
}

/// The cell as printed; "" where none is.
fn label(timescale: Option<&action_plan::model::Timescale>) -> &str {
    timescale.map_or("", |timescale| timescale.text.as_str())
}

/// The findings of a rule.
fn found<'p>(published: &'p Published, rule: &str) -> Vec<&'p Finding> {
    published.import().findings.iter().filter(|finding| finding.rule == rule).collect()
}

/// The lines on which the findings of a rule rest, each once.
fn lines(published: &Published, rule: &str) -> Vec<usize> {
    let mut lines: Vec<usize> = found(published, rule)
        .iter()
        .filter_map(|finding| finding.source.first())
        .map(|place| place.line)
        .collect();
    lines.dedup();
    lines
}

/// Each action on a line: id, recommendation, text, owners, date.
fn actions(published: &Published) -> Vec<String> {
    let line = |action: &Action| {
        let under = action.recommendation.as_ref().map(ToString::to_string).unwrap_or_default();
        let owners = owners(&action.owners).join("; ");
        format!(
            "{} <{under}> {} | {owners} | {}",
            action.id,
            action.text,
            action.timescale.as_ref().map_or("", |timescale| timescale.text.as_str())
        )
    };
    published.plan().actions().values().map(line).collect()
}

/// Each entry on a line: recommendation, actions answered, text, label.
fn entries(published: &Published) -> Vec<String> {
    let line = |entry: &ProgressEntry| {
        let under = entry.recommendation.as_ref().map(ToString::to_string).unwrap_or_default();
        let answers: Vec<String> = entry.answers.iter().map(ToString::to_string).collect();
        let label = entry.timescale.as_ref().map_or("", |timescale| timescale.text.as_str());
        format!("<{under}> {}: {} | {label}", answers.join(","), entry.text)
    };
    published.latest_update().map(|update| update.entries().values().map(line).collect()).unwrap_or_default()
}

fn headlines(published: &Published) -> Vec<String> {
    let recommendations = published.plan().recommendations().values();
    recommendations
        .map(|recommendation| format!("{} {}", recommendation.id, recommendation.headline))
        .collect()
}
