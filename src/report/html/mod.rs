//! The account as one page for a browser: no script, nothing from elsewhere, prints on A4.

mod account;
mod counts;
mod dates;
mod evidence;
mod filters;
mod first;
pub(super) mod frame;
mod grid;
pub(super) mod page;
mod reported;
mod rest;
mod rows;
mod scale;

use super::about;
use crate::delta::Delta;
use page::Page;
use std::fmt;

/// What the page holds, for whoever is sent it.
const FORWARDED: &str = "This page runs no script and loads nothing from elsewhere. Printed, it shows every row open; \
                         what a filter leaves out is left out in print too.";

/// A delta as one self-contained page: what to look at first, pictures of what was reported beside what
/// the text says and of the dates, the counts, then action by action.
///
/// It holds no script and asks for nothing from elsewhere, and tells the browser to allow neither, so that
/// it can be forwarded as a file. What comes from the documents is text and never markup: control
/// characters and the marks that turn the direction of writing are left out.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}, report};
/// let mut plan = ActionPlan::new("Plan <script>");
/// plan.add_action(Action::new("1", "Publish the guidance."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let page = report::html(&delta).attribution("Own work.").to_string();
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(page.contains("Plan &lt;script&gt;") && !page.contains("<script"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn html(delta: &Delta) -> Html<'_> {
    Html { delta, attribution: None }
}

/// A page: prints with `Display`; made by [`html`].
///
/// ```
/// use action_plan::{diff::Comparison, model::{ActionPlan, ProgressUpdate}, report};
/// let plan = ActionPlan::new("Plan");
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// assert!(report::html(&delta).to_string().ends_with("</html>\n"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Html<'d> {
    delta: &'d Delta,
    attribution: Option<&'d str>,
}

impl<'d> Html<'d> {
    /// Names the source of the texts and its licence, at the foot: in place of what the documents are
    /// attributed to ([`Document::attributed`](crate::delta::Document::attributed)).
    #[must_use]
    pub fn attribution(mut self, line: &'d str) -> Self {
        self.attribution = Some(line);
        self
    }
}

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = rows::Rows::of(self.delta);
        let mut account = Page::default();
        first::print(&mut account, &rows);
        reported::print(&mut account, &rows);
        dates::print(&mut account, &rows);
        grid::print(&mut account, &rows);
        grid::owners(&mut account, &rows);
        counts::print(&mut account, self.delta);
        account::print(&mut account, &rows);
        rest::print(&mut account, &rows);
        let mut page = Page::default();
        frame::begin(&mut page, self.delta, about::SUBTITLE, &filters::style(&rows));
        frame::parts(&mut page, account.parts());
        page.markup("<main id=\"main\">\n");
        page.append(&account);
        page.markup("</main>\n");
        let notes = [about::READING, about::IDS, FORWARDED];
        frame::end(&mut page, self.delta, &notes, self.attribution);
        f.write_str(&page.finish())
    }
}
