//! Recommendations by what became of their actions; and what is open, due and overdue, by owner.

use super::{
    dates::cell,
    first::{caveats_of, ids},
    page::Page,
    rows::Rows,
};
use crate::{
    delta::{OwnerRow, opening},
    model::ActionId,
    report::about::capital,
};

/// More ids than these are not listed in a cell: the filters find them.
const LISTED: usize = 5;

/// Letters of an owner and of a headline in a table; both stand whole with the actions.
const NAME: usize = 120;
const HEADLINE: usize = 200;

/// What the three columns by owner mean.
const BY_OWNER: &str = "By label alone: open is what no printed status closes, the update's or else the plan's; due has \
                        a date still to come, overdue is past the date of the plan or the latest printed, and what \
                        was moved later may be both. An action with several owners stands under each. Nothing that \
                        rests on the reading of sentences is counted by owner.";

pub(super) fn print(page: &mut Page, rows: &Rows<'_>) {
    let grid = rows.delta.by_summary();
    if grid.rows.is_empty() || grid.columns.is_empty() {
        return;
    }
    page.part(("grid", "By recommendation"), "What became of the actions, by recommendation", |page| {
        let note = format!("Lead-ins left out. {}.", capital(&caveats_of(rows, "text_supports")));
        page.line("p", &[("class", "note")], &note);
        let label = "What became of the actions, by recommendation";
        page.open("div", &[("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", label)]);
        page.markup("\n<table class=\"grid\">\n<thead><tr><td></td>");
        for column in &grid.columns {
            page.element("th", &[("scope", "col")], column.shown());
        }
        page.markup("</tr></thead>\n<tbody>\n");
        for row in &grid.rows {
            page.open("tr", &[]);
            match row.recommendation {
                Some(asked) => {
                    let asked = &asked.recommendation;
                    let number = asked.number.as_deref().unwrap_or(asked.id.as_str());
                    page.open("th", &[("scope", "row")]);
                    page.element("span", &[("class", "number")], &capital(asked.kind.shown()));
                    page.markup(" ");
                    page.element("span", &[("class", "number")], number);
                    page.markup(" ");
                    page.element("span", &[("class", "headline")], &opening(&asked.headline, HEADLINE));
                    page.close("th");
                }
                None => page.element("th", &[("scope", "row")], "Under none"),
            }
            for actions in &row.cells {
                let class = if actions.is_empty() { "none" } else { "some" };
                page.open("td", &[("class", class)]);
                counted(page, rows, actions);
                page.close("td");
            }
            page.close("tr");
            page.turn();
        }
        page.markup("</tbody>\n<tfoot><tr><th scope=\"row\">All</th>");
        for total in &grid.totals {
            page.element("td", &[("class", "number")], &total.to_string());
        }
        page.markup("</tr></tfoot>\n</table>\n</div>\n");
    });
}

fn counted(page: &mut Page, rows: &Rows<'_>, actions: &[ActionId]) {
    page.element("span", &[("class", "number")], &actions.len().to_string());
    if !actions.is_empty() && actions.len() <= LISTED {
        page.markup(" <span class=\"ids\">");
        ids(page, rows, actions.iter().map(ActionId::as_str));
        page.markup("</span>");
    }
}

pub(super) fn owners(page: &mut Page, rows: &Rows<'_>) {
    let open: Vec<&OwnerRow> = rows.owners.iter().filter(|row| !row.open.is_empty()).collect();
    if open.is_empty() {
        return;
    }
    page.part(("owners", "Open, by owner"), "Open, due and overdue, by owner", |page| {
        page.line("p", &[("class", "note")], BY_OWNER);
        let label = "Open, due and overdue, by owner";
        page.open("div", &[("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", label)]);
        page.markup("\n<table>\n<thead><tr>");
        for heading in ["Owner, as first printed", "Open", "Due", "Overdue"] {
            page.element("th", &[("scope", "col")], heading);
        }
        page.markup("</tr></thead>\n<tbody>\n");
        for row in open {
            page.open("tr", &[]);
            page.element("th", &[("scope", "row")], &opening(&row.owner.text, NAME));
            for actions in [&row.open, &row.due, &row.overdue] {
                page.open("td", &[]);
                cell(page, rows, actions);
                page.close("td");
            }
            page.close("tr");
            page.turn();
        }
        page.markup("</tbody>\n</table>\n</div>\n");
    });
}
