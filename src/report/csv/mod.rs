//! The account as comma-separated values, for spreadsheets: one row an action.

mod cell;
mod columns;

pub(super) use cell::Cell;

use super::about;
use crate::{
    delta::Delta,
    model::{Finding, PlaceKind},
    report::account::reviews,
};
use columns::{COLUMNS, Row};
use indexmap::IndexMap;
use std::fmt;

/// Programs that open a file by itself take it for UTF-8 by this mark, and the published words are full of
/// dashes and quotation marks that come out as something else where they do not.
pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

/// A delta as comma-separated values: a header, then one row an action, in document order.
///
/// The words of the documents are quoted; what a spreadsheet would run as a formula or change into another
/// number or date has an apostrophe before it (`'=1+1`, `'1.10`), and what does not fit a cell is cut and says
/// so. Several owners, labels or entries in a cell are separated by `; `. Values of closed lists are the
/// format's own (`in_progress`); the column `says` has them in words.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}, report};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1.10", "=Publish the guidance."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let printed = report::csv(&delta).byte_order_mark(false).to_string();
/// assert!(printed.starts_with("cite,id,number,"));
/// assert!(printed.contains("\r\n\"action 1 of 1\",\"'1.10\","));
/// assert!(printed.contains(",\"'=Publish the guidance.\","));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn csv(delta: &Delta) -> Csv<'_> {
    Csv { delta, has_mark: true, attribution: None }
}

/// A report as comma-separated values: prints with `Display`; made by [`csv()`].
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}, report};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let printed = report::csv(&delta).attribution("Own work.").to_string();
/// assert!(printed.starts_with('\u{feff}'), "for spreadsheets, unless told otherwise");
/// assert!(printed.ends_with(",\"Own work.\"\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Csv<'d> {
    delta: &'d Delta,
    has_mark: bool,
    attribution: Option<&'d str>,
}

impl<'d> Csv<'d> {
    /// Whether the text begins with a byte order mark, without which spreadsheets may take UTF-8 for
    /// something else. It does if not said.
    #[must_use]
    pub fn byte_order_mark(mut self, has_mark: bool) -> Self {
        self.has_mark = has_mark;
        self
    }

    /// Names the source of the texts and its licence, in the last column of each row: in place of what the documents are
    /// attributed to ([`Document::attributed`](crate::delta::Document::attributed)).
    #[must_use]
    pub fn attribution(mut self, line: &'d str) -> Self {
        self.attribution = Some(line);
        self
    }
}

impl fmt::Display for Csv<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut printed = String::new();
        if self.has_mark {
            printed.push(BYTE_ORDER_MARK);
        }
        let names: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
        printed.push_str(&names.join(","));
        printed.push_str("\r\n");
        let mut findings: IndexMap<&str, Vec<&Finding>> = IndexMap::new();
        for finding in self.delta.findings.iter().filter(|finding| finding.at.kind == PlaceKind::Action) {
            findings.entry(finding.at.id.as_str()).or_default().push(finding);
        }
        let reviews = reviews(self.delta);
        let source = about::sources(self.delta, self.attribution).join("; ");
        for change in self.delta.in_order() {
            let id = change.record().action.as_str();
            let row = Row {
                delta: self.delta,
                change: &change,
                findings: findings.get(id).map_or(&[][..], Vec::as_slice),
                reviews: reviews.get(id).map_or(&[][..], Vec::as_slice),
                source: &source,
            };
            for (at, (_, cell)) in COLUMNS.iter().enumerate() {
                if at > 0 {
                    printed.push(',');
                }
                cell(&row).print(&mut printed);
            }
            printed.push_str("\r\n");
        }
        f.write_str(&printed)
    }
}
