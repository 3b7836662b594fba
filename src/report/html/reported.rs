//! A picture of what was reported beside what the text says: bars one below the other, each group of labels
//! with what its sentences say below it.

use super::{
    first::{caveats_of, ids},
    page::Page,
    rows::Rows,
};
use crate::{
    model::{ActionId, Reported, TextSays},
    report::about::capital,
};

/// More ids than these are not listed beside a bar: the filters find them.
const LISTED: usize = 12;

pub(super) fn print(page: &mut Page, rows: &Rows<'_>) {
    let groups = rows.delta.reported_and_text();
    if rows.delta.update.is_none() || groups.is_empty() {
        return;
    }
    let base: usize = groups.iter().map(|group| group.actions.len()).sum();
    page.part(("reported", "Reported and text"), "What was reported, beside what the text says", |page| {
        let note = format!(
            "Of {base} actions; lead-ins left out. What the labels report: {}. What the sentences say: {}.",
            caveats_of(rows, "reported_completed"),
            caveats_of(rows, "text_supports"),
        );
        page.line("p", &[("class", "note")], &note);
        page.markup("<ul class=\"bars\">\n");
        let mut before = 0;
        for group in &groups {
            page.open("li", &[]);
            let count = group.actions.len();
            bar(page, &capital(group.reported.shown()), of_label(group.reported), (before, count, base));
            if group.reported == Reported::NoEntry {
                listed(page, rows, &group.actions);
            }
            if !group.texts.is_empty() {
                page.markup("\n<ul>\n");
                let mut within = before;
                for text in &group.texts {
                    let count = text.actions.len();
                    page.open("li", &[]);
                    bar(page, text.says.shown(), of_text(group.reported, text.says), (within, count, base));
                    listed(page, rows, &text.actions);
                    page.close("li");
                    page.turn();
                    within += count;
                }
                page.markup("</ul>\n");
            }
            page.close("li");
            page.turn();
            before += count;
        }
        page.markup("</ul>\n");
    });
}

/// A label, its count, and a bar from so many on, so long, of so many in all.
fn bar(page: &mut Page, label: &str, kind: &str, (from, count, base): (usize, usize, usize)) {
    page.markup("<div class=\"row\">");
    page.element("span", &[("class", "label")], label);
    page.markup(" ");
    page.element("span", &[("class", "number")], &count.to_string());
    page.markup(" <svg class=\"bar\" aria-hidden=\"true\" focusable=\"false\">");
    page.markup("<rect class=\"track\" width=\"100%\" height=\"100%\"/>");
    let (x, width) = (share(from, base), share(count, base));
    page.open("rect", &[("class", kind), ("x", &x), ("width", &width), ("height", "100%")]);
    page.markup("</rect></svg></div>");
}

/// A share as a percentage with two decimals.
fn share(part: usize, whole: usize) -> String {
    let hundredths = (part * 10_000).checked_div(whole).unwrap_or(0);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn listed(page: &mut Page, rows: &Rows<'_>, actions: &[ActionId]) {
    if actions.len() <= LISTED {
        page.open("p", &[("class", "ids")]);
        ids(page, rows, actions.iter().map(ActionId::as_str));
        page.close("p");
    }
}

/// How a bar is drawn.
fn of_label(reported: Reported) -> &'static str {
    match reported {
        Reported::Complete => "complete",
        Reported::Open | Reported::Ended => "open",
        Reported::NoStatus | Reported::Unknown => "unsaid",
        Reported::NoEntry => "absent",
    }
}

fn of_text(reported: Reported, says: TextSays) -> &'static str {
    match says {
        TextSays::Same => "same",
        // without a label there is nothing to differ from
        TextSays::Done | TextSays::NotDone if reported == Reported::NoStatus => "open",
        TextSays::MoreRemains
        | TextSays::NotAsWorded
        | TextSays::PartNotMentioned
        | TextSays::Done
        | TextSays::NotDone => "differs",
        TextSays::NotStated | TextSays::Unknown => "unsaid",
    }
}
