//! The plan's dates by month.

use super::Delta;
use crate::model::{ActionId, Reported};
use chrono::Datelike;
use std::collections::BTreeMap;

/// A month, and the actions that the plan was to have done by it, by what is reported of them.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance.").due("June 2025"))?;
/// plan.add_action(Action::new("2", "Train the staff.").due("30 June 2025"))?;
/// let mut update = ProgressUpdate::new("March 2026");
/// update.add(ProgressEntry::new("e", "").answering("1").with_status(Status::Completed));
/// let delta = Comparison::between(&plan, &update).delta(None);
/// let june = &delta.due_months()[0];
/// assert_eq!((june.year, june.month), (2025, 6));
/// assert_eq!((june.complete.len(), june.open.len(), june.no_entry.len()), (1, 0, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DueMonth {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u32,
    /// The actions due in it that are reported complete.
    pub complete: Vec<ActionId>,
    /// Those reported otherwise, or with no status printed.
    pub open: Vec<ActionId>,
    /// Those for which no entry was found.
    pub no_entry: Vec<ActionId>,
}

impl Delta {
    /// The plan's own dates by the month in which they end, with the actions due in each (umbrellas left
    /// out) by what their labels report. Months in which nothing is due are left out.
    pub fn due_months(&self) -> Vec<DueMonth> {
        let mut months: BTreeMap<(i32, u32), DueMonth> = BTreeMap::new();
        for change in self.steps() {
            let record = change.record();
            let Some(due) = record.due.original else { continue };
            let (year, month) = (due.end().year(), due.end().month());
            let row = months.entry((year, month)).or_insert_with(|| DueMonth {
                year,
                month,
                complete: Vec::new(),
                open: Vec::new(),
                no_entry: Vec::new(),
            });
            let group = match Reported::of(record) {
                Reported::Complete => &mut row.complete,
                Reported::NoEntry => &mut row.no_entry,
                Reported::Open | Reported::Ended | Reported::NoStatus | Reported::Unknown => &mut row.open,
            };
            group.push(record.action.clone());
        }
        months.into_values().collect()
    }
}
