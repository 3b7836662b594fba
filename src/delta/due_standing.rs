//! The plan's dates on a day: past or not, and what is reported.

use super::Delta;
use crate::model::{ActionId, Reported};
use chrono::NaiveDate;

/// Some actions by what is reported of them.
///
/// ```
/// assert!(action_plan::delta::DueGroup::default().is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DueGroup {
    /// Those reported complete.
    pub complete: Vec<ActionId>,
    /// Those reported otherwise, cancelled and superseded among them, or with no status printed.
    pub open: Vec<ActionId>,
    /// Those for which no entry was found.
    pub no_entry: Vec<ActionId>,
}

impl DueGroup {
    /// How many.
    pub fn len(&self) -> usize {
        self.complete.len() + self.open.len() + self.no_entry.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The actions to which the plan gives a date, by whether it is past on a day.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance.").due("June 2025"))?;
/// plan.add_action(Action::new("2", "Train the staff.").due("March 2026"))?;
/// plan.add_action(Action::new("3", "Mend the roof.").due("Review in May 2025"))?;
/// let mut update = ProgressUpdate::new("March 2026");
/// update.add(ProgressEntry::new("e", "").answering("2").with_status(Status::Completed));
/// let delta = Comparison::between(&plan, &update).delta(None);
/// let standing = delta.due_standing(delta.as_of.unwrap());
/// assert_eq!((standing.past.no_entry.len(), standing.to_come.complete.len()), (1, 1));
/// assert_eq!(standing.len(), 2, "a review is no promise to be done");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DueStanding {
    /// Those whose date is past.
    pub past: DueGroup,
    /// Those whose date is not: a period that holds the day is not past.
    pub to_come: DueGroup,
}

impl DueStanding {
    /// How many actions have a date in the plan.
    pub fn len(&self) -> usize {
        self.past.len() + self.to_come.len()
    }

    /// Whether none has.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Delta {
    /// How the actions that have a date in the plan stand on a day (umbrellas left out), by their labels alone. The
    /// plan's own date counts, not a later one; review and start dates are none to be done by.
    pub fn due_standing(&self, day: NaiveDate) -> DueStanding {
        let mut standing = DueStanding::default();
        for change in self.steps() {
            let record = change.record();
            let Some(due) = record.due.original else { continue };
            let group = if due.is_past(day) { &mut standing.past } else { &mut standing.to_come };
            let list = match Reported::of(record) {
                Reported::Complete => &mut group.complete,
                Reported::NoEntry => &mut group.no_entry,
                Reported::Open | Reported::Ended | Reported::NoStatus | Reported::Unknown => &mut group.open,
            };
            list.push(record.action.clone());
        }
        standing
    }
}
