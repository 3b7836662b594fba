//! Which entry answers which action.

use super::{
    closed::closed_list,
    id::{ActionId, EntryId},
};
use serde::{Deserialize, Serialize};

closed_list! {
    /// What a link rests on.
    ///
    /// ```
    /// use action_plan::model::LinkBasis;
    /// assert_eq!("twin".parse(), Ok(LinkBasis::Twin));
    /// ```
    LinkBasis {
        /// The entry says which action it answers, or stands in its row.
        Explicit = "explicit",
        /// They share telling words.
        Wording = "wording",
        /// They share an owner that few others have.
        Owner = "owner",
        /// The entry stands where the action's would be expected, or speaks of what stands beside the action.
        Order = "order",
        /// They share a date that few others have.
        Date = "date",
        /// The same action stands elsewhere in the plan, and the entry answers that.
        Twin = "twin",
        /// A person said so.
        Review = "review",
    }
}

/// The next best partner of a link.
///
/// ```
/// use action_plan::model::RunnerUp;
/// let runner_up = RunnerUp::entry("1.u5", 0.22);
/// assert_eq!(runner_up.score, 0.22);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerUp {
    /// The entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<EntryId>,
    /// The action of the revised plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revised: Option<ActionId>,
    /// Its score, 0 to 1.
    pub score: f64,
}

impl RunnerUp {
    /// An entry that might have been linked.
    pub fn entry(entry: impl Into<EntryId>, score: f64) -> Self {
        Self { entry: Some(entry.into()), revised: None, score }
    }

    /// An action of a revised plan that might have been linked.
    pub fn revised(action: impl Into<ActionId>, score: f64) -> Self {
        Self { entry: None, revised: Some(action.into()), score }
    }
}

/// An entry (or an action of a revised plan) that answers an action.
///
/// ```
/// use action_plan::model::{Link, LinkBasis};
/// let link = Link::to_entry("1.5", "1.u4", 1.0).on([LinkBasis::Explicit]);
/// assert_eq!(link.entry.unwrap().as_str(), "1.u4");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Link {
    /// The action of the plan.
    pub action: ActionId,
    /// The entry that answers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<EntryId>,
    /// The action of the revised plan that answers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revised: Option<ActionId>,
    /// How sure, 0 to 1, rounded to two decimals.
    pub score: f64,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<LinkBasis>,
    /// The telling words that both share, the most telling first.
    #[serde(default)]
    pub shared_terms: Vec<String>,
    /// The next best partner of the action.
    #[serde(default)]
    pub runner_up: Option<RunnerUp>,
}

impl Link {
    /// A link to an entry.
    pub fn to_entry(action: impl Into<ActionId>, entry: impl Into<EntryId>, score: f64) -> Self {
        Self {
            action: action.into(),
            entry: Some(entry.into()),
            revised: None,
            score,
            basis: Vec::new(),
            shared_terms: Vec::new(),
            runner_up: None,
        }
    }

    /// A link to an action of a revised plan.
    pub fn to_revised(action: impl Into<ActionId>, revised: impl Into<ActionId>, score: f64) -> Self {
        Self {
            action: action.into(),
            entry: None,
            revised: Some(revised.into()),
            score,
            basis: Vec::new(),
            shared_terms: Vec::new(),
            runner_up: None,
        }
    }

    /// Says what it rests on.
    #[must_use]
    pub fn on(mut self, basis: impl IntoIterator<Item = LinkBasis>) -> Self {
        self.basis = basis.into_iter().collect();
        self
    }
}
