//! What the formats have in common: hostile words stay words, and each is held against something outside.

mod csv;
mod megabyte;

use action_plan::{Reader, Ruleset, delta::Delta, model::OwnerRegistry};

const BUNDLED: &str = include_str!("../../../examples/data/womens-prisons-plan-and-update.txt");
const OWNERS: &str = include_str!("../../../examples/data/owners.json");

/// The bundled plan, compared and checked.
fn bundled() -> Delta {
    let owners: OwnerRegistry = serde_json::from_str(OWNERS).unwrap();
    let published = Reader::new().with_owners(owners).read(BUNDLED).unwrap();
    let comparison = published.compare(published.latest_update().unwrap());
    let findings = Ruleset::recommended().check(&comparison);
    comparison.delta(None).with_findings(findings)
}
