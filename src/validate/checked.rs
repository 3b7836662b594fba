//! What a check gives.

use crate::model::{Finding, Place};
use serde::{Deserialize, Serialize};

/// Something a rule would have to say if it could tell.
///
/// ```
/// use action_plan::{model::ActionPlan, validate::Ruleset};
/// let checked = Ruleset::recommended().check_all(&ActionPlan::new("Plan"));
/// let overdue = checked.unverifiable.iter().find(|one| one.rule == "overdue").unwrap();
/// assert_eq!(overdue.because, "needs an update or a revised plan to compare with");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Unverifiable {
    /// Id of the rule.
    pub rule: String,
    /// What it is about.
    pub at: Place,
    /// Why it cannot be told.
    pub because: String,
}

impl Unverifiable {
    pub(super) fn new(rule: &str, at: Place, because: impl Into<String>) -> Self {
        Self { rule: rule.to_owned(), at, because: because.into() }
    }
}

/// A finding that a person has answered, with the answer.
///
/// ```
/// use action_plan::{model::{Action, ActionPlan}, validate::Ruleset};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives."))?;
/// let ruleset = Ruleset::recommended().suppress("timescale-missing", "1", "counted every evening")?;
/// let checked = ruleset.check_all(&plan);
/// assert_eq!(checked.suppressed[0].reason, "counted every evening");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Suppressed {
    /// The finding.
    pub finding: Finding,
    /// Why it need not be looked at.
    pub reason: String,
}

/// All that a check gives: what was found, what could not be told, what a person has answered already.
///
/// Each list is sorted by place in the document, then by rule.
///
/// ```
/// use action_plan::{model::ActionPlan, validate::Ruleset};
/// let checked = Ruleset::empty().check_all(&ActionPlan::new("Plan"));
/// assert!(checked.findings.is_empty() && checked.unverifiable.is_empty() && checked.suppressed.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Checked {
    /// What was found.
    pub findings: Vec<Finding>,
    /// What could not be told, and why.
    pub unverifiable: Vec<Unverifiable>,
    /// What was found and answered.
    pub suppressed: Vec<Suppressed>,
}
