//! All counts, those with one base and the same caveats together.

use super::page::Page;
use crate::{
    delta::Delta,
    report::grounds::{self, Ground},
};

pub(super) fn print(page: &mut Page, delta: &Delta) {
    let grounds = grounds::whole(delta);
    if grounds.is_empty() {
        return;
    }
    page.part(("counts", "Counts"), "Counts, each with what it is a count of", |page| table(page, &grounds));
}

/// Counts in a table: how many, of how many of what, what is said of them.
pub(super) fn table(page: &mut Page, grounds: &[Ground<'_>]) {
    page.markup("<table class=\"counts\">\n");
    page.markup("<thead><tr><th scope=\"col\">How many</th><th scope=\"col\">What</th></tr></thead>\n");
    for Ground { among, caveats, tallies } in grounds {
        page.markup(if tallies.len() > 1 { "<tbody class=\"among\">\n" } else { "<tbody>\n" });
        let caveats = if caveats.is_empty() { String::new() } else { format!(" – {caveats}") };
        if let [only] = tallies.as_slice() {
            page.open("tr", &[]);
            page.element("td", &[("class", "number")], &only.count.to_string());
            page.open("td", &[]);
            page.words(&format!("of {among} {}", only.shown()));
            page.element("span", &[("class", "caveats")], &caveats);
            page.markup("</td></tr>\n</tbody>\n");
            continue;
        }
        page.markup("<tr><th colspan=\"2\" scope=\"rowgroup\">");
        page.words(&format!("Of {among}"));
        page.element("span", &[("class", "caveats")], &caveats);
        page.markup("</th></tr>\n");
        for tally in tallies {
            page.open("tr", &[]);
            page.element("td", &[("class", "number")], &tally.count.to_string());
            page.element("td", &[], &tally.shown());
            page.close("tr");
            page.turn();
        }
        page.markup("</tbody>\n");
    }
    page.markup("</table>\n");
}
