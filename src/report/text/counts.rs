//! Counts, those with one base and the same caveats together.

use super::page::Page;
use crate::{
    delta::Delta,
    model::Tally,
    report::grounds::{self, Ground},
};

/// Where what is said of the counted begins.
const COLUMN: usize = 7;
/// How far counts of one base stand below the line that names it, so that the next base is not taken for one of them.
const AMONG: usize = 3;

/// The counts over the whole plan.
pub(super) fn whole(page: &mut Page, delta: &Delta) {
    page.heading(&crate::report::about::COUNTS.to_uppercase());
    print(page, &grounds::whole(delta));
}

/// The counts over a recommendation.
pub(super) fn of_recommendation(page: &mut Page, tallies: &[Tally]) {
    print(page, &grounds::of_recommendation(tallies));
}

fn print(page: &mut Page, grounds: &[Ground<'_>]) {
    for Ground { among, caveats, tallies } in grounds {
        let caveats = if caveats.is_empty() { String::new() } else { format!(" – {caveats}") };
        let row = |page: &mut Page, tally: &Tally, indent: usize, text: &str| {
            page.labelled(indent, &format!("{:>5}", tally.count), COLUMN + indent, text);
        };
        if let [only] = tallies.as_slice() {
            row(page, only, 0, &format!("of {among} {}{caveats}", only.shown()));
            continue;
        }
        page.line(0, 2, &format!("Of {among}{caveats}:"));
        for tally in tallies {
            row(page, tally, AMONG, &tally.shown());
        }
    }
}
