//! Why a ledger refused something.

use crate::model::{ActionId, Legality, RecommendationId, Status};
use chrono::NaiveDate;

/// Why a ledger refused a round, a step, a judgement or a review; the ledger stays as it was.
///
/// ```
/// use action_plan::{ledger::{Ledger, LedgerErrorKind}, model::{ActionPlan, ProgressUpdate}};
/// let mut ledger = Ledger::new(ActionPlan::new("Plan"));
/// ledger.add_round(ProgressUpdate::new("March 2026"))?;
/// let refused = ledger.add_round(ProgressUpdate::new("June 2025")).unwrap_err();
/// assert_eq!(refused.kind(), LedgerErrorKind::OutOfOrder);
/// assert_eq!(refused.to_string(), "“June 2025” is of 2025-06-30, before what was logged last, of 2026-03-31");
/// # Ok::<(), action_plan::ledger::LedgerError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct LedgerError(#[from] pub(super) Fault);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    #[error("{what} is of {date}, before what was logged last, of {last}")]
    OutOfOrder { what: String, date: NaiveDate, last: NaiveDate },
    #[error("a round “{0}” is in the ledger already")]
    LabelTaken(String),
    #[error(
        "{0} answers another plan: none of its entries comes nearer to an action than chance would bring it"
    )]
    AnswersAnotherPlan(String),
    #[error("there is no action {0} in the plan")]
    NoSuchAction(ActionId),
    #[error("the review of action {action} by {by} is of “{label}”, which is no round of the ledger")]
    NoSuchRound { action: ActionId, by: String, label: String },
    #[error("the review of action {action} by {by} names no round, and the ledger has none")]
    NoRound { action: ActionId, by: String },
    #[error("there is no recommendation {0} in the plan")]
    NoSuchRecommendation(RecommendationId),
    #[error("action {action} is to be superseded by {successor}, which is not in the plan")]
    NoSuchSuccessor { action: ActionId, successor: ActionId },
    #[error("action {action} cannot go from {from} to {to}")]
    Illegal { action: ActionId, from: Status, to: Status },
    #[error("action {action} cannot go from {from} to {to} as it stands: the step {legality}")]
    Unmet { action: ActionId, from: Status, to: Status, legality: Legality },
    #[error("action {action} cannot be verified by {assessor}, who answers for it")]
    NotIndependent { action: ActionId, assessor: String },
}

/// The kinds of [`LedgerError`].
///
/// ```
/// use action_plan::{ledger::{Ledger, LedgerErrorKind, Step}, model::{Action, ActionPlan, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives."))?;
/// let mut ledger = Ledger::new(plan);
/// let refused = ledger.record(Step::new("1", Status::Cancelled)).unwrap_err();
/// assert_eq!(refused.kind(), LedgerErrorKind::Unmet, "no reason is given");
/// assert!(ledger.record(Step::new("1", Status::Cancelled).because("the kitchen was closed")).is_ok());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LedgerErrorKind {
    /// A round or a step is dated before what was logged last.
    OutOfOrder,
    /// A round of this label is there already.
    LabelTaken,
    /// A round does not speak of this plan.
    AnswersAnotherPlan,
    /// No action of this id.
    NoSuchAction,
    /// No recommendation of this id.
    NoSuchRecommendation,
    /// No round of the label that a review names, or none at all.
    NoSuchRound,
    /// The successor is not in the plan.
    NoSuchSuccessor,
    /// The table of statuses has no such step.
    Illegal,
    /// The step needs a reason, a successor or an independent assessor, and does not bring it.
    Unmet,
    /// The assessor is one of those who answer for the action.
    NotIndependent,
}

impl LedgerError {
    /// Why.
    pub const fn kind(&self) -> LedgerErrorKind {
        match self.0 {
            Fault::OutOfOrder { .. } => LedgerErrorKind::OutOfOrder,
            Fault::LabelTaken(_) => LedgerErrorKind::LabelTaken,
            Fault::AnswersAnotherPlan(_) => LedgerErrorKind::AnswersAnotherPlan,
            Fault::NoSuchAction(_) => LedgerErrorKind::NoSuchAction,
            Fault::NoSuchRecommendation(_) => LedgerErrorKind::NoSuchRecommendation,
            Fault::NoSuchRound { .. } | Fault::NoRound { .. } => LedgerErrorKind::NoSuchRound,
            Fault::NoSuchSuccessor { .. } => LedgerErrorKind::NoSuchSuccessor,
            Fault::Illegal { .. } => LedgerErrorKind::Illegal,
            Fault::Unmet { .. } => LedgerErrorKind::Unmet,
            Fault::NotIndependent { .. } => LedgerErrorKind::NotIndependent,
        }
    }
}
