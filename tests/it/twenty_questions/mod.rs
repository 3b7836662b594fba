//! Twenty questions about the published plan, its update and an older letter, held against answers made by hand.
//!
//! The answers are those of section 5 of `mission.md`, restated in the 62 actions of the labels made by hand (`gold`):
//! these count the forum's three further bullets, and credit what is answered at a twin. Where the restated answer is
//! not the section's, the reason stands beside it.

mod differing;
mod told;

use action_plan::{
    Delta, Reader, Ruleset,
    letter::{
        Letter,
        thread::{Account, Threads},
    },
    model::OwnerRegistry,
};
use std::collections::BTreeSet;

const OWNERS: &str = include_str!("../../../examples/data/owners.json");

fn shared(name: &str) -> Option<String> {
    let path = format!("{}/../shared/sources/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("no ../shared/sources/{name} beside the repository: not compared");
    }
    text
}

fn published() -> Option<Delta> {
    let text = shared("action-plan-and-12-month-update.txt")?;
    let owners: OwnerRegistry = serde_json::from_str(OWNERS).unwrap();
    let published = Reader::new().with_owners(owners).read(&text).unwrap();
    let comparison = published.compare(published.latest_update().unwrap());
    let findings = Ruleset::recommended().check(&comparison);
    Some(comparison.delta(None).with_findings(findings))
}

fn set(words: &str) -> BTreeSet<&str> {
    words.split_whitespace().collect()
}

fn count(delta: &Delta, tally: &str) -> (usize, usize) {
    let tally = delta.tally(tally).unwrap_or_else(|| panic!("{tally}"));
    (tally.count, tally.base)
}

fn threads(delta: &Delta) -> Option<Threads> {
    let letter = Letter::read(&shared("ministerial-letter-2021.txt")?).unwrap();
    Some(Threads::across([Account::of_letter(&letter, "letter")].into_iter().chain(delta.accounts())))
}
