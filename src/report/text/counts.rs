//! Counts, those with one base and the same caveats together.

use super::page::Page;
use crate::{delta::Delta, model::Tally};

/// Where what is said of the counted begins.
const COLUMN: usize = 7;

/// Counts that a recommendation's account leaves out: the whole plan's gives them.
const FOR_THE_WHOLE_PLAN: [&str; 4] = ["moved_later", "more_remains", "not_as_worded", "part_not_mentioned"];

/// The counts over the whole plan.
pub(super) fn whole(page: &mut Page, delta: &Delta) {
    page.heading("COUNTS, EACH WITH WHAT IT IS A COUNT OF");
    // a count among none says nothing
    print(page, &delta.tallies.iter().filter(|tally| tally.base > 0).collect::<Vec<_>>());
}

/// The counts over a recommendation.
pub(super) fn of_recommendation(page: &mut Page, tallies: &[Tally]) {
    let of_each = |tally: &&Tally| !FOR_THE_WHOLE_PLAN.contains(&tally.id.as_str());
    print(page, &tallies.iter().filter(of_each).collect::<Vec<_>>());
}

fn print(page: &mut Page, tallies: &[&Tally]) {
    for run in tallies.chunk_by(|one, next| ground(one) == ground(next)) {
        let Some(first) = run.first() else { continue };
        let caveats = first.caveats_shown();
        let caveats = if caveats.is_empty() { caveats } else { format!(" – {caveats}") };
        let among = format!("{} {}", first.base, first.population_shown());
        let row = |page: &mut Page, tally: &Tally, text: &str| {
            page.labelled(0, &format!("{:>5}", tally.count), COLUMN, text);
        };
        if let [only] = run {
            row(page, only, &format!("of {among} {}{caveats}", only.shown()));
            continue;
        }
        page.line(0, 2, &format!("Of {among}{caveats}:"));
        for tally in run {
            row(page, tally, &tally.shown());
        }
    }
}

fn ground(tally: &Tally) -> (usize, &str, String) {
    (tally.base, &tally.population, tally.caveats_shown())
}
