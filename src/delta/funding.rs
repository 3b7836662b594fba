//! What plan and update say of money and of help that was asked for.

use super::{Delta, query::Mention};
use crate::{
    facts::{FundingFact, FundingOutcome, funding},
    model::{PlaceKind, Status},
};
use serde::{Deserialize, Serialize};

/// Money, or help that was bid for, in an action or an entry.
///
/// ```
/// use action_plan::{Comparison, facts::FundingOutcome, model::{Action, ActionPlan, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "We will bid for a second surgery."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("May 2026")).delta(None);
/// let rows = delta.funding();
/// assert_eq!((rows[0].mention.at.id.as_str(), rows[0].funding.outcome), ("1", FundingOutcome::Sought));
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FundingMention {
    /// Where it stands, with its sentence.
    pub mention: Mention,
    /// What is said.
    pub funding: FundingFact,
}

impl Delta {
    /// What is said of money and of help that was bid for, in the actions and then in the entries. Read from the
    /// texts, not from the date cells.
    pub fn funding(&self) -> Vec<FundingMention> {
        let mut found = Vec::new();
        for printed in self.printed() {
            for fact in funding(printed.text) {
                found.push(FundingMention { mention: printed.mention(fact.span), funding: fact });
            }
        }
        found
    }

    /// Of [`funding`](Self::funding) what entries labelled complete say was asked for and not given.
    ///
    /// That is no contradiction where the promise was to ask: whether it was stands in the change's
    /// [`commitment`](crate::model::ChangeRecord::commitment) and [`act`](crate::model::ChangeRecord::act).
    ///
    /// ```
    /// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Status}};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "We will bid for a second surgery."))?;
    /// let mut update = ProgressUpdate::new("May 2026");
    /// let entry = ProgressEntry::new("a", "The bid was unsuccessful.").answering("1");
    /// update.add(entry.with_status(Status::Completed));
    /// let rows = Comparison::between(&plan, &update).delta(None).complete_and_not_funded();
    /// assert_eq!(rows[0].mention.sentence, "The bid was unsuccessful.");
    /// # Ok::<(), action_plan::model::PlanError>(())
    /// ```
    pub fn complete_and_not_funded(&self) -> Vec<FundingMention> {
        let is_complete = |row: &FundingMention| {
            let entry = self.entry(&row.mention.at.id).filter(|_| row.mention.at.kind == PlaceKind::Entry);
            let status = entry.and_then(|row| row.entry.reported_status());
            matches!(status, Some(Status::Completed | Status::Verified))
        };
        let not_given = |row: &FundingMention| row.funding.outcome == FundingOutcome::Refused;
        self.funding().into_iter().filter(|row| not_given(row) && is_complete(row)).collect()
    }
}
