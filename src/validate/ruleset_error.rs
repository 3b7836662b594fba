//! Why a ruleset was refused.

use super::{CATALOGUE, Rule, nearest::nearest};

/// What was wrong with a ruleset.
///
/// ```
/// use action_plan::validate::{Ruleset, RulesetErrorKind};
/// let error = Ruleset::recommended().suppress("overdue", "1.1", " ").unwrap_err();
/// assert_eq!(error.kind(), RulesetErrorKind::ReasonMissing);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RulesetErrorKind {
    /// No rule has that id.
    UnknownRule,
    /// A rule was given two levels, or a level and no place in the set.
    Contradiction,
    /// A suppression says no reason.
    ReasonMissing,
}

/// Why a ruleset was refused.
///
/// ```
/// use action_plan::validate::Ruleset;
/// let error = Ruleset::recommended().without("owner-vage").unwrap_err();
/// assert_eq!(error.to_string(), r#"no rule is called "owner-vage"; the nearest is "owner-vague""#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct RulesetError(#[from] Fault);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum Fault {
    #[error("no rule is called {0:?}; the nearest is {1:?}")]
    UnknownRule(String, &'static str),
    #[error("rule {0:?} is asked to be {1} and {2}")]
    Contradiction(&'static str, String, String),
    #[error("rule {0:?} is suppressed for {1:?} without a reason")]
    ReasonMissing(&'static str, String),
}

impl RulesetError {
    pub(super) fn unknown(id: &str) -> Self {
        let ids = CATALOGUE.iter().map(|rule| rule.id());
        Fault::UnknownRule(id.to_owned(), nearest(id, ids).unwrap_or_default()).into()
    }

    pub(super) fn contradiction(rule: &'static Rule, one: &str, other: &str) -> Self {
        Fault::Contradiction(rule.id(), one.to_owned(), other.to_owned()).into()
    }

    pub(super) fn reason_missing(rule: &'static Rule, item: &str) -> Self {
        Fault::ReasonMissing(rule.id(), item.to_owned()).into()
    }

    /// What was wrong.
    pub const fn kind(&self) -> RulesetErrorKind {
        match self.0 {
            Fault::UnknownRule(..) => RulesetErrorKind::UnknownRule,
            Fault::Contradiction(..) => RulesetErrorKind::Contradiction,
            Fault::ReasonMissing(..) => RulesetErrorKind::ReasonMissing,
        }
    }
}
