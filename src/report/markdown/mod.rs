//! The account as Markdown: a briefing of two pages with tables, and the rest as its annex.

mod annex;
mod briefing;
mod words;

use super::account::Account;
use crate::delta::Delta;
use std::fmt;
pub(super) use words::Words;

/// A delta as Markdown, in tables that GitHub and its like show: a briefing of what was compared, the counts to
/// begin with and what to look at first; then, as an annex, all counts and the account action by action.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}, report};
/// let mut plan = ActionPlan::new("Plan *A*");
/// plan.add_action(Action::new("1", "Publish the guidance."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let printed = report::markdown(&delta).to_string();
/// assert!(printed.starts_with("# Plan \\*A\\*\n"));
/// assert!(printed.contains("| **3. No entry found in this text** | 1 | 1 |"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn markdown(delta: &Delta) -> Markdown<'_> {
    Markdown { delta, is_brief: false, attribution: None }
}

/// A report as Markdown: prints with `Display`; made by [`markdown`].
///
/// ```
/// use action_plan::{diff::Comparison, model::{ActionPlan, ProgressUpdate}, report};
/// let delta = Comparison::between(&ActionPlan::new("Plan"), &ProgressUpdate::new("March 2026")).delta(None);
/// let printed = report::markdown(&delta).brief().attribution("Own work.").to_string();
/// assert!(!printed.contains("## Annex") && printed.ends_with("Own work.\n"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Markdown<'d> {
    delta: &'d Delta,
    is_brief: bool,
    attribution: Option<&'d str>,
}

impl<'d> Markdown<'d> {
    /// Leaves the annex out.
    #[must_use]
    pub fn brief(mut self) -> Self {
        self.is_brief = true;
        self
    }

    /// Names the source of the texts and its licence, at the end of the briefing: in place of what the documents are
    /// attributed to ([`Document::attributed`](crate::delta::Document::attributed)).
    #[must_use]
    pub fn attribution(mut self, line: &'d str) -> Self {
        self.attribution = Some(line);
        self
    }
}

impl fmt::Display for Markdown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        briefing::print(f, self.delta, self.attribution)?;
        if self.is_brief {
            return Ok(());
        }
        annex::print(f, self.delta, &Account::of(self.delta))
    }
}

/// The header of a table, and the line under it.
fn header(f: &mut fmt::Formatter<'_>, cells: &[&str]) -> fmt::Result {
    row(f, cells)?;
    writeln!(f, "|{}", " --- |".repeat(cells.len()))
}

/// A row of a table; what stands in its cells is written as Markdown already.
fn row<T: AsRef<str>>(f: &mut fmt::Formatter<'_>, cells: &[T]) -> fmt::Result {
    for cell in cells {
        match cell.as_ref() {
            "" => f.write_str("| ")?,
            words => write!(f, "| {words} ")?,
        }
    }
    f.write_str("|\n")
}

/// Words as a cell of a table.
fn cell(words: &str) -> String {
    Words(words).to_string()
}
