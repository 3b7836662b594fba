//! Filters of the account, without a script: each choice is a rule of style over what is chosen.
//!
//! How many are left is not said: with an owner chosen it would be a count of readings by owner.

use super::{page::Page, rows::Rows};
use crate::{delta::opening, report::about::capital};

/// Letters of a name in a list of choices.
const NAME: usize = 64;

/// Something to filter by: its name in ids and attributes, its label, its choices.
struct Filter {
    id: &'static str,
    attribute: &'static str,
    label: String,
    all: &'static str,
    choices: Vec<(String, String)>,
}

fn filters(rows: &Rows<'_>) -> Vec<Filter> {
    let numbered = |names: Vec<String>| -> Vec<(String, String)> {
        names.into_iter().enumerate().map(|(at, name)| (at.to_string(), name)).collect()
    };
    let became = rows.delta.by_summary().columns.into_iter();
    let asked = rows.delta.recommendations.iter().map(|row| &row.recommendation);
    let kind = asked.clone().next().map_or("recommendation", |asked| asked.kind.shown());
    let asked =
        asked.map(|asked| opening(asked.number.as_deref().unwrap_or(asked.id.as_str()), NAME)).collect();
    let owners = rows.owners.iter().map(|row| opening(&row.owner.text, NAME)).collect();
    let sites = rows.sites.iter().map(|row| opening(&row.name, NAME)).collect();
    let filter = |id, attribute, label: &str, all, choices| Filter {
        id,
        attribute,
        label: label.to_owned(),
        all,
        choices,
    };
    let filters = [
        filter(
            "by-became",
            "data-became",
            "What became of it",
            "anything",
            became.map(|summary| (summary.as_str().to_owned(), summary.shown().to_owned())).collect(),
        ),
        filter("by-asked", "data-asked", &capital(kind), "all", numbered(asked)),
        filter("by-owner", "data-owner", "Owner", "all", numbered(owners)),
        filter("by-site", "data-site", "Site", "all", numbered(sites)),
    ];
    // a choice between all and one is none
    filters.into_iter().filter(|filter| filter.choices.len() > 1).collect()
}

/// The rules: what a chosen filter leaves out is not shown, unless a link led to it.
pub(super) fn style(rows: &Rows<'_>) -> String {
    let rule = |id: &str, attribute: &str, value: &str| {
        format!(
            "body:has(#{id} option[value=\"{value}\"]:checked) \
             :is(.action:not([{attribute}~=\"{value}\"]),.asked:not(:has([{attribute}~=\"{value}\"])))\
             :not(:has(:target)){{display:none}}\n"
        )
    };
    let rules = |filter: Filter| {
        let values = filter.choices.iter().map(|(value, _)| value);
        values.map(|value| rule(filter.id, filter.attribute, value)).collect::<String>()
    };
    filters(rows).into_iter().map(rules).collect()
}

pub(super) fn print(page: &mut Page, rows: &Rows<'_>) {
    let filters = filters(rows);
    if filters.is_empty() {
        return;
    }
    page.markup("<form class=\"filters\" aria-label=\"Show only some actions\">\n");
    for Filter { id, label, all, choices, .. } in filters {
        page.open("p", &[]);
        page.element("label", &[("for", id)], &label);
        page.open("select", &[("id", id)]);
        page.element("option", &[("value", "")], all);
        for (value, name) in choices {
            page.element("option", &[("value", &value)], &name);
        }
        page.close("select");
        page.close("p");
        page.turn();
    }
    page.markup("<p><button type=\"reset\">Show all</button></p>\n</form>\n");
}
