//! What is open, due and overdue, by owner. Nothing else is grouped by owner: a post has one holder, and
//! what rests on the reading of sentences is not to be held against one person.

use super::Delta;
use crate::{
    base::FixedState,
    diff::Change,
    model::{ActionId, Owner, OwnerBasis, Status, TimelinessKind},
};
use indexmap::IndexMap;

/// An owner, the actions that name it, and those of them that are open, due and overdue.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, Owner, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// let governor = Owner::read("Governor");
/// plan.add_action(Action::new("1", "Publish the guidance.").owned_by(governor.clone()).due("June 2025"))?;
/// plan.add_action(Action::new("2", "Train the staff.").owned_by(governor).due("June 2026"))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let rows = delta.by_owner();
/// assert_eq!((rows[0].planned.len(), rows[0].open.len()), (2, 2));
/// assert_eq!((rows[0].due.len(), rows[0].overdue.len()), (1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OwnerRow {
    /// The owner as first printed. Two owners are one where their keys are.
    pub owner: Owner,
    /// The actions that name it, in the plan or in the entry that answers them, in document order.
    pub actions: Vec<ActionId>,
    /// Those of them for which the plan itself names it.
    pub planned: Vec<ActionId>,
    /// Those of these that the plan does not call complete: what the owner had before it when the plan was made.
    pub planned_open: Vec<ActionId>,
    /// Those of all that no label closes: the last status printed, the update's or else the plan's, is
    /// not complete, verified, cancelled or superseded. No sentence is read for it.
    pub open: Vec<ActionId>,
    /// Those open with a date that is not past; one that was moved may be overdue as well.
    pub due: Vec<ActionId>,
    /// Those open that are past the date of the plan, or the latest printed.
    pub overdue: Vec<ActionId>,
}

impl Delta {
    /// The owners in the order in which they are first named, with what they have open, due and overdue
    /// (umbrellas left out, as their parts are counted). Without a day to hold dates against nothing is
    /// due or overdue.
    pub fn by_owner(&self) -> Vec<OwnerRow> {
        let mut rows: IndexMap<&str, OwnerRow, FixedState> = IndexMap::default();
        let changes: Vec<Change<'_>> = self.steps().collect();
        for change in &changes {
            let id = &change.record().action;
            for owner in owners(change) {
                let row = rows.entry(&owner.key).or_insert_with(|| OwnerRow::new(owner));
                if row.actions.last() == Some(id) {
                    continue;
                }
                row.actions.push(id.clone());
                if change.action().owners.iter().any(|planned| planned.key == owner.key) {
                    row.planned.push(id.clone());
                    if !change.action().reported_status().is_some_and(Status::is_closed) {
                        row.planned_open.push(id.clone());
                    }
                }
                if is_open(change) {
                    row.open.push(id.clone());
                    let timeliness = change.record().timeliness.as_ref();
                    let stands = |kinds: &[TimelinessKind]| {
                        timeliness.is_some_and(|found| {
                            [found.against_original, found.against_current]
                                .iter()
                                .any(|against| kinds.contains(&against.kind))
                        })
                    };
                    if stands(&[TimelinessKind::NotDue, TimelinessKind::DueSoon]) {
                        row.due.push(id.clone());
                    }
                    if stands(&[TimelinessKind::Overdue]) {
                        row.overdue.push(id.clone());
                    }
                }
            }
        }
        rows.into_values().collect()
    }
}

impl OwnerRow {
    fn new(owner: &Owner) -> Self {
        Self {
            owner: owner.clone(),
            actions: Vec::new(),
            planned: Vec::new(),
            planned_open: Vec::new(),
            open: Vec::new(),
            due: Vec::new(),
            overdue: Vec::new(),
        }
    }
}

/// The owners of an action: those of the plan, then those that its entries add and print for themselves.
fn owners<'d>(change: &Change<'d>) -> impl Iterator<Item = &'d Owner> {
    let told = |basis: OwnerBasis| basis != OwnerBasis::None;
    let own: &[Owner] = if told(change.action.owner_basis) { &change.action.owners } else { &[] };
    let added: &[Owner] = &change.record.owners_added;
    own.iter().chain(added)
}

/// Whether no label closes it.
pub(super) fn is_open(change: &Change<'_>) -> bool {
    let last = change.record().reported.or_else(|| change.action().reported_status());
    !last.is_some_and(Status::is_closed)
}
