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
    /// How many were reported complete by what the machine found, where a review of a round moved that or `actions`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine: Option<usize>,
    /// Of how many, then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine_actions: Option<usize>,
}

impl Ledger {
    /// Where a judgement does not go with what was reported by its day, in the order of the recommendations,
    /// then of the judgements. A judgement without a day is held against all that was reported.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let before = self.is_moved_by_reviews().then(|| self.before_reviews());
        let mut found = Vec::new();
        for recommendation in self.plan.recommendations().keys() {
            for judgement in self.judgements(recommendation.as_str()) {
                found.extend(self.contradiction(before.as_ref(), recommendation, judgement));
            }
        }
        found
    }

    fn contradiction(
        &self,
        before: Option<&Self>,
        recommendation: &RecommendationId,
        judgement: &Judgement,
    ) -> Option<Contradiction> {
        let grade = judgement.grade?;
        let (complete, actions) = self.reported_complete(recommendation, judgement);
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
        let before = before.map(|before| before.reported_complete(recommendation, judgement));
        let (machine, machine_actions) = before.filter(|before| *before != (complete, actions)).unzip();
        let (recommendation, judgement) = (recommendation.clone(), judgement.clone());
        (actions > 0).then_some(Contradiction {
            recommendation,
            judgement,
            kind,
            complete,
            actions,
            machine,
            machine_actions,
        })
    }

    /// How many actions of a recommendation were reported complete by the day of a judgement, and of how many.
    fn reported_complete(&self, recommendation: &RecommendationId, judgement: &Judgement) -> (usize, usize) {
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
        let complete = statuses.iter().filter(|status| status.is_some_and(Status::is_complete)).count();
        (complete, statuses.len())
    }
}
