//! Counts, those with one base and the same caveats together, as every format prints them.

use crate::{delta::Delta, model::Tally};

/// Counts that a recommendation's account leaves out: the whole plan's gives them.
const FOR_THE_WHOLE_PLAN: [&str; 4] = ["moved_later", "more_remains", "not_as_worded", "part_not_mentioned"];

/// Counts that stand on the same ground.
pub(super) struct Ground<'d> {
    /// What all of them are of: "49 actions reported complete".
    pub(super) among: String,
    /// What is to be said with all of them; may be empty.
    pub(super) caveats: String,
    /// In their order; never none.
    pub(super) tallies: Vec<&'d Tally>,
}

/// The counts over the whole plan. A count among none says nothing and is left out.
pub(super) fn whole(delta: &Delta) -> Vec<Ground<'_>> {
    grounds(&delta.tallies.iter().filter(|tally| tally.base > 0).collect::<Vec<_>>())
}

/// The counts over a recommendation.
pub(super) fn of_recommendation(tallies: &[Tally]) -> Vec<Ground<'_>> {
    let of_each = |tally: &&Tally| !FOR_THE_WHOLE_PLAN.contains(&tally.id.as_str());
    grounds(&tallies.iter().filter(of_each).collect::<Vec<_>>())
}

fn grounds<'d>(tallies: &[&'d Tally]) -> Vec<Ground<'d>> {
    let same = |one: &&Tally, next: &&Tally| {
        (one.base, &one.population, one.caveats_shown())
            == (next.base, &next.population, next.caveats_shown())
    };
    let ground = |run: &[&'_ Tally]| {
        let first = run.first()?;
        let among = format!("{} {}", first.base, first.population_shown());
        Some((among, first.caveats_shown()))
    };
    let mut grounds = Vec::new();
    for run in tallies.chunk_by(same) {
        if let Some((among, caveats)) = ground(run) {
            grounds.push(Ground { among, caveats, tallies: run.to_vec() });
        }
    }
    grounds
}
