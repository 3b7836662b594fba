//! What stands around the account: head, title, what was compared, the list of parts, the foot.

use super::page::Page;
use crate::{
    delta::Delta,
    report::about::{self, title},
};

const STYLE: &str = include_str!("page.css");

/// Nothing may be run, nothing fetched, nothing sent; styles are the page's own.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
                      style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n";

/// The head and the header. `style` is ours, made of numbers and fixed words.
pub(in crate::report) fn begin(page: &mut Page, delta: &Delta, subtitle: &str, style: &str) {
    page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.markup(POLICY);
    page.line("title", &[], &format!("{}: {subtitle}", title(delta)));
    page.markup("<style>\n");
    page.markup(STYLE);
    page.style(style);
    page.markup("</style>\n</head>\n<body>\n");
    page.markup("<p class=\"skip\"><a href=\"#main\">Skip to the account</a></p>\n<header>\n");
    page.open("h1", &[]);
    page.element("bdi", &[], title(delta));
    page.close("h1");
    page.turn();
    page.line("p", &[("class", "subtitle")], subtitle);
    page.markup("<dl class=\"about\">\n");
    for (label, text) in about::rows(delta) {
        page.open("div", &[]);
        page.element("dt", &[], &label);
        page.element("dd", &[], &text);
        page.close("div");
        page.turn();
    }
    page.markup("</dl>\n</header>\n");
}

/// Links to the parts that there are.
pub(super) fn parts(page: &mut Page, delta: &Delta) {
    let is_update = delta.update.is_some();
    let parts = [
        ("#first", "What to look at first", true),
        ("#reported", "Reported and text", is_update),
        ("#dates", "Dates", true),
        ("#grid", "By recommendation", true),
        ("#owners", "Open, by owner", true),
        ("#counts", "Counts", true),
        ("#account", "Action by action", true),
        ("#additional", "Beyond the plan", !delta.additional.is_empty()),
        ("#odd", "What was odd", !delta.findings.is_empty()),
        ("#notes", "Notes", true),
    ];
    page.markup("<nav aria-label=\"Parts of this page\">\n<ul>\n");
    for (target, words, _) in parts.iter().filter(|(_, _, is_there)| *is_there) {
        page.open("li", &[]);
        page.element("a", &[("href", target)], words);
        page.close("li");
        page.turn();
    }
    page.markup("</ul>\n</nav>\n");
}

/// Notes, what made it, source and licence.
pub(in crate::report) fn end(page: &mut Page, delta: &Delta, notes: &[&str], attribution: Option<&str>) {
    page.markup("<footer id=\"notes\">\n<h2>Notes</h2>\n");
    for note in notes {
        page.line("p", &[], note);
    }
    page.line("p", &[], &about::made(delta));
    if let Some(attribution) = attribution {
        page.line("p", &[("class", "source")], attribution);
    }
    page.markup("</footer>\n</body>\n</html>\n");
}
