//! What reading gives.

use crate::model::{ActionPlan, ImportRecord, ProgressUpdate};

/// A plan as published, its updates, and what reading them met.
///
/// ```
/// use action_plan::import::read;
/// let published = read("No,Action,Lead,By when,Progress (June 2024)\n1,Count the knives.,Chef,May 2024,Counted.\n")?;
/// assert_eq!(published.plan().actions()["1"].text, "Count the knives.");
/// let update = published.latest_update().unwrap();
/// assert_eq!(update.label(), Some("June 2024"));
/// assert_eq!(update.entries()["1.u1"].answers, ["1".into()]);
/// assert_eq!(published.import().places("1")[0].line, 2);
/// # Ok::<(), action_plan::import::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    plan: ActionPlan,
    updates: Vec<ProgressUpdate>,
    import: ImportRecord,
}

impl Published {
    pub(super) fn new(plan: ActionPlan, updates: Vec<ProgressUpdate>, import: ImportRecord) -> Self {
        Self { plan, updates, import }
    }

    /// The plan.
    pub fn plan(&self) -> &ActionPlan {
        &self.plan
    }

    /// Its updates, in printed order; none where the text holds a plan only.
    pub fn updates(&self) -> &[ProgressUpdate] {
        &self.updates
    }

    /// Where each item stood in the text, and what was odd.
    pub fn import(&self) -> &ImportRecord {
        &self.import
    }

    /// The update with the latest date; where not all have one, the last that is printed.
    pub fn latest_update(&self) -> Option<&ProgressUpdate> {
        if self.updates.iter().all(|update| update.submitted().is_some()) {
            return self.updates.iter().max_by_key(|update| update.submitted());
        }
        self.updates.last()
    }

    /// Plan, updates and record, to be owned apart.
    pub fn into_parts(self) -> (ActionPlan, Vec<ProgressUpdate>, ImportRecord) {
        (self.plan, self.updates, self.import)
    }
}
