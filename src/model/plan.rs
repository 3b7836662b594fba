//! The plan itself.

use super::{
    action::Action,
    id::{ActionId, RecommendationId},
    recommendation::Recommendation,
};
use chrono::NaiveDate;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize, Serializer};

/// A plan: what was asked for, and what was promised in answer. Both in document order.
///
/// Building one in code is strict: an action cannot stand under a recommendation, or be part of an
/// action, that is not there. Reading one with serde is lax: duplicated ids get a made id (`1.2#2`)
/// and dangling references stay, for rules to find.
///
/// `==` compares in order, as order means something in a published plan.
///
/// ```
/// use action_plan::model::{Action, ActionPlan, Recommendation};
/// let mut plan = ActionPlan::new("Plan for safer kitchens");
/// plan.add_recommendation(Recommendation::new("1", "Knives are not counted."))?;
/// plan.add_action(Action::new("1.1", "Count the knives daily.").under("1").due("March 2026"))?;
/// assert_eq!(plan.actions().len(), 1);
/// let refused = plan.add_action(Action::new("2.1", "Count the forks.").under("2")).unwrap_err();
/// assert_eq!(refused.to_string(), "action 2.1 is under recommendation 2, which is not in the plan");
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "PlanOnTheWire")]
pub struct ActionPlan {
    title: Option<String>,
    published: Option<NaiveDate>,
    submitted: Option<NaiveDate>,
    #[serde(serialize_with = "by_id")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Recommendation>"))]
    recommendations: IndexMap<RecommendationId, Recommendation>,
    #[serde(serialize_with = "by_id")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Action>"))]
    actions: IndexMap<ActionId, Action>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct PlanOnTheWire {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    published: Option<NaiveDate>,
    #[serde(default)]
    submitted: Option<NaiveDate>,
    #[serde(default)]
    recommendations: Vec<Recommendation>,
    #[serde(default)]
    actions: Vec<Action>,
}

impl From<PlanOnTheWire> for ActionPlan {
    fn from(wire: PlanOnTheWire) -> Self {
        let mut plan = Self {
            title: wire.title,
            published: wire.published,
            submitted: wire.submitted,
            recommendations: IndexMap::with_capacity(wire.recommendations.len()),
            actions: IndexMap::with_capacity(wire.actions.len()),
        };
        for recommendation in wire.recommendations {
            plan.keep_recommendation(recommendation);
        }
        for action in wire.actions {
            plan.keep_action(action);
        }
        plan
    }
}

impl PartialEq for ActionPlan {
    fn eq(&self, other: &Self) -> bool {
        self.title == other.title
            && self.published == other.published
            && self.submitted == other.submitted
            && self.recommendations.values().eq(other.recommendations.values())
            && self.actions.values().eq(other.actions.values())
    }
}

impl ActionPlan {
    /// A plan without recommendations.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..Self::default() }
    }

    /// Says when the report that it answers was published.
    #[must_use]
    pub fn published_on(mut self, date: NaiveDate) -> Self {
        self.published = Some(date);
        self
    }

    /// Says when it was submitted.
    #[must_use]
    pub fn submitted_on(mut self, date: NaiveDate) -> Self {
        self.submitted = Some(date);
        self
    }

    /// Adds a recommendation.
    ///
    /// # Errors
    /// [`PlanError`] if its id is taken.
    pub fn add_recommendation(&mut self, recommendation: Recommendation) -> Result<(), PlanError> {
        if self.recommendations.contains_key(&recommendation.id) {
            return Err(PlanErrorKind::RecommendationIdTaken(recommendation.id).into());
        }
        self.recommendations.insert(recommendation.id.clone(), recommendation);
        Ok(())
    }

    /// Adds an action.
    ///
    /// # Errors
    /// [`PlanError`] if its id is taken, or if it names a recommendation or a parent that is not there.
    pub fn add_action(&mut self, action: Action) -> Result<(), PlanError> {
        if self.actions.contains_key(&action.id) {
            return Err(PlanErrorKind::ActionIdTaken(action.id).into());
        }
        if let Some(recommendation) = &action.recommendation
            && !self.recommendations.contains_key(recommendation)
        {
            return Err(PlanErrorKind::NoSuchRecommendation(action.id, recommendation.clone()).into());
        }
        if let Some(parent) = &action.parent
            && !self.actions.contains_key(parent)
        {
            return Err(PlanErrorKind::NoSuchParent(action.id, parent.clone()).into());
        }
        self.actions.insert(action.id.clone(), action);
        Ok(())
    }

    /// Keeps a recommendation whatever its id; a taken one gets a made id, which is returned.
    pub(crate) fn keep_recommendation(&mut self, mut recommendation: Recommendation) -> RecommendationId {
        let id: RecommendationId =
            made_ids(recommendation.id.as_str(), |id| self.recommendations.contains_key(id)).into();
        recommendation.id = id.clone();
        self.recommendations.insert(id.clone(), recommendation);
        id
    }

    /// Keeps an action whatever its id and references; a taken id is made anew and returned.
    pub(crate) fn keep_action(&mut self, mut action: Action) -> ActionId {
        let id: ActionId = made_ids(action.id.as_str(), |id| self.actions.contains_key(id)).into();
        action.id = id.clone();
        self.actions.insert(id.clone(), action);
        id
    }

    /// Its title as printed.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// When the report that it answers was published.
    pub fn published(&self) -> Option<NaiveDate> {
        self.published
    }

    /// When it was submitted.
    pub fn submitted(&self) -> Option<NaiveDate> {
        self.submitted
    }

    /// What was asked for, by id, in document order.
    pub fn recommendations(&self) -> &IndexMap<RecommendationId, Recommendation> {
        &self.recommendations
    }

    /// What was promised, by id, in document order.
    pub fn actions(&self) -> &IndexMap<ActionId, Action> {
        &self.actions
    }

    /// A recommendation by id.
    pub fn recommendation(&self, id: &str) -> Option<&Recommendation> {
        self.recommendations.get(id)
    }

    /// An action by id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.get(id)
    }

    /// An action to be changed; its id stays.
    pub fn action_mut(&mut self, id: &str) -> Option<&mut Action> {
        self.actions.get_mut(id)
    }

    /// The parts of an umbrella or action, in order.
    pub fn parts<'a>(&'a self, parent: &'a ActionId) -> impl Iterator<Item = &'a Action> {
        self.actions.values().filter(move |action| action.parent.as_ref() == Some(parent))
    }
}

/// The id itself, or with `#2`, `#3` … where it is taken. Never more than one look a duplicate on
/// average, as the marks count up.
pub(crate) fn made_ids(id: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(id) {
        return id.to_owned();
    }
    // Doubling first, so that ten thousand rows with one id do not cost their square.
    let name = |mark: usize| format!("{id}#{mark}");
    let mut high = 2;
    while taken(&name(high)) {
        high *= 2;
    }
    let mut low = high / 2;
    while low + 1 < high {
        let middle = low + (high - low) / 2;
        if taken(&name(middle)) { low = middle } else { high = middle }
    }
    name(high)
}

pub(crate) fn by_id<S: Serializer, K, V: Serialize>(
    map: &IndexMap<K, V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(map.values())
}

/// Why a plan built in code was refused.
///
/// ```
/// use action_plan::model::{Action, ActionPlan};
/// let mut plan = ActionPlan::new("A plan");
/// plan.add_action(Action::new("a", "Write."))?;
/// assert!(plan.add_action(Action::new("a", "Read.")).is_err());
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct PlanError(#[from] PlanErrorKind);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum PlanErrorKind {
    #[error("recommendation {0} is in the plan already")]
    RecommendationIdTaken(RecommendationId),
    #[error("action {0} is in the plan already")]
    ActionIdTaken(ActionId),
    #[error("action {0} is under recommendation {1}, which is not in the plan")]
    NoSuchRecommendation(ActionId, RecommendationId),
    #[error("action {0} is part of action {1}, which is not in the plan")]
    NoSuchParent(ActionId, ActionId),
}
