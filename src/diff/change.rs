//! One action and all that was found for it, as a view.

use crate::model::{Action, ChangeRecord, Link, ProgressEntry, Recommendation, SourcePlace};

/// One action and all that was found for it. Borrows from the comparison or delta it comes from.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance."))?;
/// let mut update = ProgressUpdate::new("2026");
/// update.add(ProgressEntry::new("e", "The guidance has been published.").answering("1"));
/// let comparison = Comparison::between(&plan, &update);
/// let change = comparison.changes().next().unwrap();
/// assert_eq!(change.action().text, "Publish the guidance.");
/// assert_eq!(change.entries().len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Change<'p> {
    pub(crate) record: &'p ChangeRecord,
    pub(crate) action: &'p Action,
    pub(crate) recommendation: Option<&'p Recommendation>,
    pub(crate) entries: Vec<&'p ProgressEntry>,
    pub(crate) links: Vec<&'p Link>,
    /// Which action of its recommendation it is, and of how many, counted from 1.
    pub(crate) place: (usize, usize),
    pub(crate) source: &'p [SourcePlace],
}

impl<'p> Change<'p> {
    /// What was found.
    pub fn record(&self) -> &'p ChangeRecord {
        self.record
    }

    /// The action of the plan.
    pub fn action(&self) -> &'p Action {
        self.action
    }

    /// The recommendation it answers.
    pub fn recommendation(&self) -> Option<&'p Recommendation> {
        self.recommendation
    }

    /// The entries linked to it, in printed order.
    pub fn entries(&self) -> &[&'p ProgressEntry] {
        &self.entries
    }

    /// Its links, in the order of the entries.
    pub fn links(&self) -> &[&'p Link] {
        &self.links
    }

    /// Which action of its recommendation it is, and of how many, counted from 1.
    pub fn place(&self) -> (usize, usize) {
        self.place
    }

    /// Where its words stood in the published text; empty for a plan built in code.
    pub fn source(&self) -> &'p [SourcePlace] {
        self.source
    }
}
