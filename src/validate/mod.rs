//! The rule catalogue: what is asked of a plan and of what is said of it later.
//!
//! A [`Rule`] is plain data with a function; [`CATALOGUE`] holds all of them, and a [`Ruleset`] runs them
//! over a [`Subject`]: a plan, a plan with its import record, or a comparison. What a rule has to say is a
//! [`Finding`](crate::model::Finding); what it cannot tell is an [`Unverifiable`], never a silent pass.
//! Nothing here fails but the making of a ruleset.
//!
//! ```
//! use action_plan::{model::{Action, ActionPlan}, validate::Ruleset};
//! let mut plan = ActionPlan::new("Plan for the reading rooms");
//! plan.add_action(Action::new("1", "Publish the opening hours of all 12 branches.").due("Summer"))?;
//! let findings = Ruleset::recommended().check(&plan);
//! assert!(findings.iter().any(|finding| finding.rule == "owner-missing"));
//! # Ok::<(), action_plan::model::PlanError>(())
//! ```

mod arguments;
mod checked;
mod nearest;
mod order;
mod rule;
mod rules;
mod ruleset;
mod ruleset_error;
mod sink;
mod subject;

#[cfg(test)]
#[cfg(feature = "text")]
mod page_tests;

pub use arguments::Arguments;
pub use checked::{Checked, Suppressed, Unverifiable};
pub use rule::{Group, Need, Rule, RuleStatus};
pub use rules::CATALOGUE;
pub use ruleset::Ruleset;
pub use ruleset_error::{RulesetError, RulesetErrorKind};
pub use sink::Sink;
pub use subject::{Case, Subject};

/// Ids that were renamed, and what they are called now. An id is never used for anything else.
pub const REDIRECTS: &[(&str, &str)] = &[];

/// The rule of an id, under its present or an earlier name.
///
/// ```
/// assert_eq!(action_plan::validate::rule("overdue").map(|rule| rule.id()), Some("overdue"));
/// assert!(action_plan::validate::rule("overdew").is_none());
/// ```
pub fn rule(id: &str) -> Option<&'static Rule> {
    let id = REDIRECTS.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| *new);
    let at = CATALOGUE.binary_search_by(|rule| rule.id().cmp(id)).ok()?;
    CATALOGUE.get(at).copied()
}

/// The words that reports print for a rule. An id that is not in the catalogue (a rule of the caller's own)
/// is its own title.
///
/// ```
/// use action_plan::validate::title;
/// assert_eq!(title("action-unreported"), "no entry found in this text");
/// assert_eq!(title("house-style"), "house-style");
/// ```
pub fn title(id: &str) -> &str {
    match rule(id) {
        Some(rule) => rule.title(),
        None => id,
    }
}
