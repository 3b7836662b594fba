//! What stands around the account: head, title, what was compared, the list of parts, the foot.

use super::page::Page;
use crate::{
    delta::{Delta, opening},
    report::about::{self, title},
};

const STYLE: &str = include_str!("page.css");

/// Letters of a title in the name of a window.
const TITLE: usize = 120;

/// How every page begins. Nothing may be run, nothing fetched, nothing sent; styles are the page's own.
const HEAD: &str = include_str!("head.html");

/// The head and the header. `style` is ours, made of numbers and fixed words.
pub(in crate::report) fn begin(page: &mut Page, delta: &Delta, subtitle: &str, style: &str) {
    page.markup(HEAD);
    page.line("title", &[], &format!("{}: {subtitle}", opening(title(delta), TITLE)));
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

/// Links to the parts that there are, the notes at the foot among them.
pub(super) fn parts(page: &mut Page, parts: &[(&str, &str)]) {
    page.markup("<nav aria-label=\"Parts of this page\">\n<ul>\n");
    for (id, name) in parts.iter().chain(&[("notes", "Notes")]) {
        page.open("li", &[]);
        page.element("a", &[("href", &format!("#{id}"))], name);
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
    for source in about::sources(delta, attribution) {
        page.line("p", &[("class", "source")], source);
    }
    page.markup("</footer>\n</body>\n</html>\n");
}
