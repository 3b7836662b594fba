//! The numbers of plan and update.

use super::{Delta, query::Mention};
use crate::facts::{Quantity, Unit, quantities};
use serde::{Deserialize, Serialize};

/// A number in an action or an entry.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Train the managers."))?;
/// let mut update = ProgressUpdate::new("May 2026");
/// update.add(ProgressEntry::new("a", "57% of managers were trained.").answering("1"));
/// let rows = Comparison::between(&plan, &update).delta(None).quantities();
/// assert_eq!((rows[0].mention.at.id.as_str(), rows[0].quantity.low), ("a", 57.0));
/// assert_eq!(rows[0].quantity.base, None, "57% of how many is not said");
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuantityMention {
    /// Where it stands, with its sentence.
    pub mention: Mention,
    /// The number, with what it is a part of where that is said.
    pub quantity: Quantity,
}

impl QuantityMention {
    /// Whether it counts people or things, or gives a share of them: what is neither money nor a length of time nor
    /// a rung ("Band 7") may say how far something reached.
    pub fn is_of_reach(&self) -> bool {
        matches!(self.quantity.unit, Unit::Count | Unit::Percent)
    }
}

impl Delta {
    /// The numbers of something in the actions and then in the entries, dates and references left out.
    ///
    /// Of a share or a count of those reached [`base`](Quantity::base) says of how many, where the text does.
    pub fn quantities(&self) -> Vec<QuantityMention> {
        let mut found = Vec::new();
        for printed in self.printed() {
            for quantity in quantities(printed.text) {
                found.push(QuantityMention { mention: printed.mention(quantity.span), quantity });
            }
        }
        found
    }
}
