//! One promised step.

use super::{
    closed::closed_list,
    id::{ActionId, RecommendationId},
    note::Note,
    owner::Owner,
    status::Status,
    timescale::Timescale,
};
use serde::{Deserialize, Serialize};

closed_list! {
    /// Whether an action is a step, or only introduces the steps below it.
    ///
    /// ```
    /// use action_plan::model::ActionKind;
    /// assert_eq!(ActionKind::Umbrella.as_str(), "umbrella");
    /// ```
    ActionKind {
        /// A step.
        Action = "action",
        /// A paragraph that ends in a colon and has parts.
        Umbrella = "umbrella",
    }
}

closed_list! {
    /// How an item came by its owners.
    ///
    /// ```
    /// use action_plan::model::OwnerBasis;
    /// assert_eq!("inherited".parse(), Ok(OwnerBasis::Inherited));
    /// ```
    OwnerBasis {
        /// Printed beside it.
        Own = "own",
        /// Taken from the umbrella above it.
        Inherited = "inherited",
        /// One printed owner serves this and a neighbouring paragraph.
        Shared = "shared",
        /// Cannot be told, or none printed.
        None = "none",
    }
}

/// One promised step of a plan.
///
/// ```
/// use action_plan::model::{Action, Owner};
/// let action = Action::new("1.1", "Publish the guidance.")
///     .under("1")
///     .owned_by(Owner::read("Head of Safety, Operations Group"))
///     .due("September 2025");
/// assert_eq!(action.timescale.unwrap().text, "September 2025");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Action {
    /// Its id in the plan.
    pub id: ActionId,
    /// The number as printed.
    #[serde(default)]
    pub number: Option<String>,
    /// The recommendation it answers; none where the table has no such column.
    #[serde(default)]
    pub recommendation: Option<RecommendationId>,
    /// The umbrella or action of which it is a part.
    #[serde(default)]
    pub parent: Option<ActionId>,
    /// A step or an umbrella.
    #[serde(default = "action")]
    pub kind: ActionKind,
    /// The words as printed, less tags, white space folded, page-break halves joined.
    pub text: String,
    /// Who answers for it, in printed order.
    #[serde(default)]
    pub owners: Vec<Owner>,
    /// How the owners were told.
    #[serde(default = "own")]
    pub owner_basis: OwnerBasis,
    /// An explicit status field of the source. Wins over a status word in the timescale.
    #[serde(default)]
    pub status: Option<Status>,
    /// The target date as printed and as read; none where none is printed for it.
    #[serde(default)]
    pub timescale: Option<Timescale>,
    /// Cells of columns that nobody knows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

fn action() -> ActionKind {
    ActionKind::Action
}

fn own() -> OwnerBasis {
    OwnerBasis::Own
}

impl Action {
    /// An action with an id and its words, and nothing else.
    pub fn new(id: impl Into<ActionId>, text: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            number: None,
            recommendation: None,
            parent: None,
            kind: ActionKind::Action,
            text: text.into(),
            owners: Vec::new(),
            owner_basis: OwnerBasis::None,
            status: None,
            timescale: None,
            notes: Vec::new(),
        }
    }

    /// Puts it under a recommendation.
    #[must_use]
    pub fn under(mut self, recommendation: impl Into<RecommendationId>) -> Self {
        self.recommendation = Some(recommendation.into());
        self
    }

    /// Makes it a part of another action.
    #[must_use]
    pub fn part_of(mut self, parent: impl Into<ActionId>) -> Self {
        self.parent = Some(parent.into());
        self
    }

    /// Adds an owner.
    #[must_use]
    pub fn owned_by(mut self, owner: Owner) -> Self {
        self.owners.push(owner);
        self.owner_basis = OwnerBasis::Own;
        self
    }

    /// Gives it a target date, read from words as a table prints them.
    #[must_use]
    pub fn due(mut self, timescale: &str) -> Self {
        self.timescale = Some(Timescale::read(timescale));
        self
    }

    /// Gives it an explicit status.
    #[must_use]
    pub fn with_status(mut self, status: Status) -> Self {
        self.status = Some(status);
        self
    }

    /// Its status: the explicit field, else the word in its timescale.
    pub fn reported_status(&self) -> Option<Status> {
        self.status.or_else(|| self.timescale.as_ref().and_then(|timescale| timescale.status))
    }

    /// Whether it only introduces the actions below it.
    pub fn is_umbrella(&self) -> bool {
        self.kind == ActionKind::Umbrella
    }
}
