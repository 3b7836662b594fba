//! Where what the owner reports and what an assessor judges do not go together.

use super::{Ledger, fold};
use crate::model::{Action, Judgement, ProgressGrade, RecommendationId, Status, closed::closed_list};
use serde::{Deserialize, Serialize};

closed_list! {
    /// How report and judgement differ.
    ///
    /// ```
    /// use action_plan::ledger::ContradictionKind;
    /// assert_eq!("judged_less".parse(), Ok(ContradictionKind::JudgedLess));
    /// ```
    ContradictionKind {
        /// Every action is reported complete, and the progress is judged insufficient or not meaningful.
        JudgedLess = "judged_less",
        /// No action is reported complete, and the progress is judged good.
        JudgedMore = "judged_more",
    }
}

/// A judgement of a recommendation that does not go with what was reported of its actions by that day.
///
/// The two are of different things: a judgement is of the recommendation, a report of actions. Neither is
/// taken for the other; that they differ is all that is said.
///
/// ```
/// use action_plan::{ledger::{ContradictionKind, Ledger, Step}, model::{Action, ActionPlan, Judgement, Recommendation, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_recommendation(Recommendation::new("1", "Knives are not counted."))?;
/// plan.add_action(Action::new("1.1", "Count the knives.").under("1"))?;
/// let mut ledger = Ledger::new(plan);
/// ledger.record(Step::new("1.1", Status::Completed))?;
/// ledger.add_judgement("1", Judgement::new("Insufficient progress").by("Inspectorate"))?;
/// let found = &ledger.contradictions()[0];
/// assert_eq!((found.kind, found.complete, found.actions), (ContradictionKind::JudgedLess, 1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Contradiction {
    /// The recommendation.
    pub recommendation: RecommendationId,
    /// The judgement, with who made it and when.
    pub judgement: Judgement,
    /// How the two differ.
    pub kind: ContradictionKind,
    /// How many of its actions were reported complete by the day of the judgement.
    pub complete: usize,
    /// How many actions it has: lead-ins, and what was cancelled or superseded, left out.
    pub actions: usize,
}

impl Ledger {
    /// Where a judgement does not go with what was reported by its day, in the order of the recommendations,
    /// then of the judgements. A judgement without a day is held against all that was reported.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let mut found = Vec::new();
        for recommendation in self.plan.recommendations().keys() {
            for judgement in self.judgements(recommendation.as_str()) {
                found.extend(self.contradiction(recommendation, judgement));
            }
        }
        found
    }

    fn contradiction(
        &self,
        recommendation: &RecommendationId,
        judgement: &Judgement,
    ) -> Option<Contradiction> {
        let grade = judgement.grade?;
        let of_it = |action: &&Action| {
            !action.is_umbrella() && action.recommendation.as_ref() == Some(recommendation)
        };
        let statuses: Vec<Option<Status>> = self
            .plan
            .actions()
            .values()
            .filter(of_it)
            .map(|action| fold::history(self, action, judgement.date).state.status)
            .filter(|status| !matches!(status, Some(Status::Cancelled | Status::Superseded)))
            .collect();
        let complete = statuses
            .iter()
            .filter(|status| matches!(status, Some(Status::Completed | Status::Verified)))
            .count();
        let actions = statuses.len();
        let kind = match grade {
            ProgressGrade::Insufficient | ProgressGrade::NoMeaningful if complete == actions => {
                ContradictionKind::JudgedLess
            }
            ProgressGrade::Good if complete == 0 => ContradictionKind::JudgedMore,
            ProgressGrade::Insufficient
            | ProgressGrade::NoMeaningful
            | ProgressGrade::Reasonable
            | ProgressGrade::Good => return None,
        };
        let (recommendation, judgement) = (recommendation.clone(), judgement.clone());
        (actions > 0).then_some(Contradiction { recommendation, judgement, kind, complete, actions })
    }
}
