//! What the update reports beyond the plan's text, and what was odd in the documents.

use super::{page::Page, rows::Rows};
use crate::report::oddities::oddities;

pub(super) fn print(page: &mut Page, rows: &Rows<'_>) {
    if !rows.delta.additional.is_empty() {
        page.part(
            ("additional", "Beyond the plan"),
            "What the update reports beyond the plan's text",
            |page| {
                additional(page, rows);
            },
        );
    }
    let oddities = oddities(rows.delta);
    if oddities.is_empty() {
        return;
    }
    page.part(("odd", "What was odd"), "What was odd in the documents", |page| {
        for oddity in oddities {
            page.markup("<details class=\"oddity\">");
            page.line("summary", &[], &oddity.title);
            page.markup("<ul>\n");
            for (places, message) in oddity.messages {
                page.open("li", &[]);
                page.element("span", &[("class", "place")], &places);
                page.words(&message);
                page.close("li");
                page.turn();
            }
            page.markup("</ul>\n</details>\n");
        }
    });
}

fn additional(page: &mut Page, rows: &Rows<'_>) {
    if let Some(tally) = rows.delta.tally("additional") {
        page.line("p", &[("class", "note")], &format!("{tally}."));
    }
    page.markup("<ul class=\"additional\">\n");
    for id in &rows.delta.additional {
        let Some(row) = rows.entry(id.as_str()) else { continue };
        page.open("li", &[]);
        page.open("blockquote", &[("dir", "auto")]);
        page.element("p", &[], &row.entry.text);
        page.close("blockquote");
        let owners: Vec<&str> = row.entry.owners.iter().map(|owner| owner.text.as_str()).collect();
        let label = row.entry.label_shown().map(|label| format!("label: {label}"));
        let owners = (!owners.is_empty()).then(|| format!("owner: {}", owners.join("; ")));
        let said: Vec<String> =
            [Some(rows.place(id.as_str())), label, owners].into_iter().flatten().collect();
        page.element("p", &[("class", "place")], &said.join("; "));
        page.close("li");
        page.turn();
    }
    page.markup("</ul>\n");
}
