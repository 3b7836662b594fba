//! Defects of published pages: the same plan as a table of a page, and as text that was pages once.

use super::drafts::{PLAN, UPDATE};
use super::{Defect, UPDATED, Wrong, every_rule, replaced, said, said_of_drafts};
use action_plan::Reader;

/// The draft as a page for a browser.
fn page(draft: &str, heading: &str) -> String {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(draft.as_bytes());
    let rows = rows.records().map(|row| {
        let cells = row.expect("a row").iter().map(|cell| format!("<td>{cell}</td>")).collect::<String>();
        format!("<tr>{cells}</tr>\n")
    });
    format!("<h1>{heading}</h1>\n<table>\n{}</table>\n", rows.collect::<String>())
}

/// The draft with its headings down the side: a table an action.
fn on_its_side(draft: &str) -> String {
    let mut rows = csv::Reader::from_reader(draft.as_bytes());
    let headings = rows.headers().expect("headings").clone();
    let tables = rows.records().map(|row| {
        let row = row.expect("a row");
        let lines = headings.iter().zip(&row).filter(|(_, cell)| !cell.is_empty());
        let lines = lines.map(|(heading, cell)| format!("<tr><th>{heading}</th><td>{cell}</td></tr>\n"));
        format!("<table>\n{}</table>\n", lines.collect::<String>())
    });
    format!("<h1>Action plan</h1>\n{}", tables.collect::<String>())
}

/// Plan and update as they were printed: paragraphs in tab-separated cells, a blank line where a page ends.
const PAGES: &str = "\
ARCHIVE ACTION PLAN

Report published: 5 February 2025
Action plan submitted: 18 March 2025
Update submitted: 12 March 2026

No\tConcern\tAction\tOwner\tTarget date
1\tVisitors wait too long for the boxes that they order.\t<p>Train 14 porters in the stack plan so that visitors get boxes within an hour.</p> <p>Install 2 lifts to the stack so that visitors wait less for large boxes.</p>\t<p>Head of Stacks</p> <p>Head of Stacks</p>\t<p>September 2025</p> <p>September 2025</p>
\t\t<b>Progress against commitments (March 2026)</b>\t\t
\t\t<p>All 14 porters were trained in the stack plan on 3 June 2025.</p> <p>Both lifts to the stack were installed on 9 September 2025.</p>\t<p>Head of Stacks</p> <p>Head of Stacks</p>\t<p>Completed June 2025</p> <p>Completed September 2025</p>

2\tPaper in the cellar stores is damp and smells of mould.\t<p>Repair the 5 cellar drains so that the paper stays dry.</p> <p>Hang 60 mould traps in the cellar so that damp paper is found early.</p>\t<p>Chief Engineer, Estate Office</p> <p>Head of Stores, Cellar Unit</p>\t<p>May 2025</p> <p>July 2025</p>

\t\t<p>Move 900 boxes of paper out of the cellar so that none is damp.</p>\t<p>Head of Conservation</p>\t<p>March 2026</p>
\t\t<b>Progress against commitments (March 2026)</b>\t\t
\t\t<p>The 5 cellar drains were repaired on 2 May 2025.</p> <p>All 60 mould traps were hung in the cellar on 1 July 2025.</p> <p>Boxes of paper are being moved out of the cellar.</p>\t<p>Chief Engineer, Estate Office</p> <p>Head of Stores, Cellar Unit</p> <p>Head of Conservation</p>\t<p>Completed May 2025</p> <p>Completed July 2025</p> <p>Underway, due March 2026</p>
";

/// Rule, words of the page, and what is printed in their place.
const IN_PAGE: &[Defect] = &[
    ("cells-beyond-header", "June 2025</td>", "June 2025</td><td>by post</td>"),
    ("column-unknown", "<td>response</td>", "<td>Shoe size</td>"),
    (
        "header-repeated",
        "<tr><td>2.1",
        "<tr><td>id</td><td>recommendation</td><td>headline</td><td>response</td><td>text</td><td>owners</td><td>timescale</td></tr>\n<tr><td>2.1",
    ),
    (
        "markup-too-deep",
        "Repair the 5 cellar drains so that the paper stays dry.",
        "<ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li><ul><li>Repair the 5 cellar drains so that the paper stays dry.</li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul></li></ul>",
    ),
    (
        "paragraphs-joined",
        "<td>Repair the 5 cellar drains so",
        "<td><p>Repair the 5 cellar drains.</p><p>This is done so",
    ),
    ("markup-unclosed", "</table>", ""),
    (
        "table-nested",
        "<td>Repair the 5 cellar drains so that the paper stays dry.</td>",
        "<td><table><tr><td>Repair the 5 cellar drains so that the paper stays dry.</td></tr></table></td>",
    ),
    (
        "table-unread",
        "<table>",
        "<table><tr><td>Shelf</td><td>Metres</td></tr><tr><td>North</td><td>40</td></tr></table><table>",
    ),
    ("words-struck-out", "the 5 cellar", "the <del>4</del> 5 cellar"),
    ("band-row", "<tr><td>2.1", "<tr><td colspan=7>The cellars belong to the city.</td></tr><tr><td>2.1"),
];

/// Where the second page of concern 2 begins, and the same with an action that stands on both pages.
const PAGE_BREAK: &str = "early.</p>\t<p>Chief Engineer, Estate Office</p> <p>Head of Stores, Cellar Unit</p>\t<p>May 2025</p> <p>July 2025</p>

\t\t<p>Move 900 boxes of paper out of the cellar so that none is damp.</p>\t<p>Head of Conservation</p>\t<p>March 2026</p>";
const HALVES_OF_TEXT: &str = "early.</p> <p>Move 900 boxes of paper out of</p>\t<p>Chief Engineer, Estate Office</p> <p>Head of Stores, Cellar Unit</p>\t<p>May 2025</p> <p>July 2025</p>

\t\t<p>the cellar so that none is damp.</p>\t<p>Head of Conservation</p>\t<p>March 2026</p>";
const HALVES_OF_LABEL: &str = "early.</p> <p>Move 900 boxes of paper out of</p>\t<p>Chief Engineer, Estate Office</p> <p>Head of Stores, Cellar Unit</p> <p>Head of Conservation</p>\t<p>May 2025</p> <p>July 2025</p> <p>March</p>

\t\t<p>the cellar so that none is damp.</p>\t\t<p>2026</p>";

/// Rule, words of the text, and what is printed in their place.
const IN_TEXT: &[Defect] = &[
    (
        "cells-continued",
        "\t<p>Head of Conservation</p>\t<p>March 2026</p>",
        "\t\t\n\t\t\t<p>Head of Conservation</p>\t<p>March 2026</p>",
    ),
    ("cells-dropped", "\t\t<p>The 5 cellar", "\t<p>The 5 cellar"),
    (
        "columns-uneven",
        "<p>Head of Stores, Cellar Unit</p> <p>Head of C",
        "<p>Head of Stores, Cellar Unit</p> <p>Head of Stores, Cellar Unit</p> <p>Head of C",
    ),
    (
        "heading-in-other-column",
        "\t\t<b>Progress against commitments (March 2026)</b>\t",
        "\t\t\t<b>Progress against commitments (March 2026)</b>",
    ),
    ("label-halves-joined", PAGE_BREAK, HALVES_OF_LABEL),
    (
        "owner-halves-joined",
        "<p>Head of Stores, Cellar Unit</p>\t<p>May",
        "<p>Head of Stores, Cellar</p> <p>Unit</p>\t<p>May",
    ),
    (
        "owner-shared",
        "<p>Head of Stacks</p> <p>Head of Stacks</p>\t<p>Sept",
        "<p>Head of Stacks</p>\t<p>Sept",
    ),
    (
        "owners-run-together",
        "<p>Head of Stores, Cellar Unit</p> <p>Head of C",
        "<p>Head of Stores, Cellar Unit Head of C",
    ),
    ("page-break-joined", PAGE_BREAK, HALVES_OF_TEXT),
    (
        "page-missing",
        "cellar so that none is damp.</p>\t<p>Head of Conservation</p>\t<p>March 2026</p>\n",
        "cellar so that</p>\t<p>Head of Conservation</p>\t<p>March 2026</p>\n\n\n\n",
    ),
    ("timescale-shared", "<p>September 2025</p> <p>September 2025</p>\n", "<p>September 2025</p>\n"),
];

pub(super) fn rules() -> impl Iterator<Item = &'static str> {
    [IN_PAGE, IN_TEXT].into_iter().flatten().map(|(rule, ..)| *rule).chain(["table-on-its-side"])
}

fn said_of_text(text: &str) -> Vec<String> {
    let published = Reader::new().read(text).expect("a plan and its update");
    let update = published.latest_update().expect("an update");
    said(every_rule(UPDATED).check(&published.compare(update)))
}

#[test]
fn the_clean_pages_are_clean() {
    assert_eq!(said_of_drafts(&page(PLAN, "Action plan"), &page(UPDATE, "Progress report")), [""; 0]);
    assert_eq!(said_of_text(PAGES), [""; 0]);
}

#[test]
fn exactly_the_rule_meant_for_it_speaks() {
    let (plan, update) = (page(PLAN, "Action plan"), page(UPDATE, "Progress report"));
    let mut wrong = Wrong::default();
    for (rule, old, new) in IN_PAGE {
        wrong.hold(rule, &said_of_drafts(&replaced(&plan, old, new), &update));
    }
    for (rule, old, new) in IN_TEXT {
        wrong.hold(rule, &said_of_text(&replaced(PAGES, old, new)));
    }
    wrong.hold("table-on-its-side", &said_of_drafts(&on_its_side(PLAN), &update));
    wrong.none();
}
