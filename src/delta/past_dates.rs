//! What past dates the sentences about finished actions name.

use super::{
    Delta,
    query::{Mention, Printed},
};
use crate::{
    facts::dates,
    model::{ActionId, PartialDate, Relation, Status},
};
use serde::{Deserialize, Serialize};

/// A past date in the text of an entry that is labelled complete, beside the date of the plan.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Relation, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Train the managers.").due("September 2025"))?;
/// let mut update = ProgressUpdate::new("May 2026");
/// let entry = ProgressEntry::new("a", "They were trained in August 2025.").answering("1");
/// update.add(entry.with_status(Status::Completed));
/// let rows = Comparison::between(&plan, &update).delta(None).past_dates();
/// assert_eq!((rows[0].date.to_string().as_str(), rows[0].against_plan), ("August 2025", Some(Relation::Before)));
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PastDate {
    /// The action.
    pub action: ActionId,
    /// Where the date stands, with its sentence.
    pub mention: Mention,
    /// The date.
    pub date: PartialDate,
    /// The date of the plan.
    #[serde(default)]
    pub promised: Option<PartialDate>,
    /// How the one lies to the other.
    #[serde(default)]
    pub against_plan: Option<Relation>,
}

impl Delta {
    /// The past dates that the entries of actions reported complete name, action by action; lead-ins left out.
    ///
    /// A label seldom comes with the day on which the thing was done, so that these are all there is to tell
    /// whether it was in time. Which of them is of the act itself is for the reader of the sentence to say.
    /// Without a day to hold dates against ([`as_of`](Self::as_of)) every date counts as past.
    pub fn past_dates(&self) -> Vec<PastDate> {
        let mut found = Vec::new();
        let complete = |status: Option<Status>| status.is_some_and(Status::is_complete);
        for change in self.steps().filter(|change| complete(change.record().reported)) {
            let promised = change.record().due.original;
            for entry in change.entries() {
                let printed = Printed::of_entry(entry);
                let is_over = |date: PartialDate| self.as_of.is_none_or(|as_of| date.end() <= as_of);
                for fact in dates(&entry.text).into_iter().filter(|fact| is_over(fact.date)) {
                    found.push(PastDate {
                        action: change.record().action.clone(),
                        mention: printed.mention(fact.span),
                        date: fact.date,
                        promised,
                        against_plan: promised.map(|promised| fact.date.relation(promised)),
                    });
                }
            }
        }
        found
    }
}
