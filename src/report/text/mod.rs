//! The account as plain text for a terminal.

mod account;
mod check;
mod counts;
mod header;
mod page;
mod rest;

pub use check::{CheckText, check};

use crate::{delta::Delta, report::account::Account};
use page::Page;
use std::fmt;

/// Columns of a terminal.
const WIDTH: usize = 80;

/// A delta as plain text: what to look at first, the counts, then action by action.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}, report};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let printed = report::text(&delta).to_string();
/// assert!(printed.contains("no entry found in this text"));
/// assert!(printed.lines().all(|line| line.chars().count() <= 80));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn text(delta: &Delta) -> Text<'_> {
    Text { delta, width: WIDTH, is_coloured: false, is_brief: false, attribution: None }
}

/// A text report: prints with `Display`; made by [`text`].
///
/// ```
/// use action_plan::{diff::Comparison, model::{ActionPlan, ProgressUpdate}, report};
/// let plan = ActionPlan::new("Plan");
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let printed = report::text(&delta).brief().width(60).attribution("Own work.").to_string();
/// assert!(printed.starts_with("Plan\n"));
/// assert!(printed.ends_with("Own work.\n"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Text<'d> {
    delta: &'d Delta,
    width: usize,
    is_coloured: bool,
    is_brief: bool,
    attribution: Option<&'d str>,
}

impl<'d> Text<'d> {
    /// Wraps at so many columns, 80 if not said and never fewer than 40.
    #[must_use]
    pub fn width(mut self, columns: usize) -> Self {
        self.width = columns;
        self
    }

    /// Whether to print headings and deciding phrases bold, with ANSI escapes. Not if not said: whether
    /// the output is a terminal is for the caller to know.
    #[must_use]
    pub fn colour(mut self, is_coloured: bool) -> Self {
        self.is_coloured = is_coloured;
        self
    }

    /// Stops after what to look at first and the counts.
    #[must_use]
    pub fn brief(mut self) -> Self {
        self.is_brief = true;
        self
    }

    /// Names the source of the texts and its licence, at the end: in place of what the documents are
    /// attributed to ([`Document::attributed`](crate::delta::Document::attributed)).
    #[must_use]
    pub fn attribution(mut self, line: &'d str) -> Self {
        self.attribution = Some(line);
        self
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut page = Page::new(self.width, self.is_coloured);
        header::print(&mut page, self.delta);
        header::first(&mut page, self.delta);
        counts::whole(&mut page, self.delta);
        if !self.is_brief {
            let whole = Account::of(self.delta);
            account::print(&mut page, &whole);
            rest::absent(&mut page, &whole);
            rest::additional(&mut page, self.delta, &whole);
            rest::findings(&mut page, self.delta);
        }
        rest::notes(&mut page, self.delta, self.attribution);
        f.write_str(&page.finish())
    }
}
