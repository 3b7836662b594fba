//! What a plan said on the day it was taken in.

use crate::{
    base::fingerprint,
    model::{Action, ActionPlan, Owner, Place, Recommendation, Status},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One item of a plan and a fingerprint of all that is printed of it.
///
/// ```
/// use action_plan::{ledger::Snapshot, model::{Action, ActionPlan, Place}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives."))?;
/// assert_eq!(Snapshot::of(&plan).items[0].at, Place::action("1"));
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SnapshotItem {
    /// Which.
    pub at: Place,
    /// Twelve hex digits over its words, owners, dates, status, number and place in the plan.
    pub fingerprint: String,
}

/// What a plan said when it was taken in, as fingerprints: so that an edited "original" shows.
///
/// The fingerprints are of [`base::fingerprint`](crate::base::fingerprint): they show that something was
/// changed, and are no seal against whoever wants to forge one. Punctuation and case count.
///
/// ```
/// use action_plan::{ledger::Snapshot, model::{Action, ActionPlan, Place}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives daily."))?;
/// plan.add_action(Action::new("2", "Fit lockable racks."))?;
/// let taken = Snapshot::of(&plan);
/// assert!(taken.differences(&plan).is_empty());
/// if let Some(action) = plan.action_mut("1") {
///     action.text = "Count the knives weekly.".to_owned();
/// }
/// assert_eq!(taken.differences(&plan), [Place::action("1")]);
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Snapshot {
    /// The title of the plan.
    #[serde(default)]
    pub title: Option<String>,
    /// When it was submitted.
    #[serde(default)]
    pub submitted: Option<NaiveDate>,
    /// Twelve hex digits over the whole.
    pub fingerprint: String,
    /// Each recommendation, then each action, in order.
    pub items: Vec<SnapshotItem>,
}

impl Snapshot {
    /// What a plan says now.
    pub fn of(plan: &ActionPlan) -> Self {
        let recommendations = plan.recommendations().values().map(|asked| SnapshotItem {
            at: Place::recommendation(asked.id.as_str()),
            fingerprint: of_recommendation(asked),
        });
        let actions = plan.actions().values().map(|action| SnapshotItem {
            at: Place::action(action.id.as_str()),
            fingerprint: of_action(action),
        });
        let items: Vec<SnapshotItem> = recommendations.chain(actions).collect();
        let day = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
        let (published, submitted) = (day(plan.published()), day(plan.submitted()));
        let mut parts = vec![plan.title().unwrap_or_default(), &published, &submitted];
        for item in &items {
            parts.extend([item.at.kind.as_str(), item.at.id.as_str(), item.fingerprint.as_str()]);
        }
        Self {
            title: plan.title().map(str::to_owned),
            submitted: plan.submitted(),
            fingerprint: fingerprint(&parts),
            items,
        }
    }

    /// What reads otherwise in a plan that should be the same: items changed or gone, in the order of the
    /// snapshot, then those that it has not. The place of the document stands for its title and dates, or
    /// for another order of the same items. Empty where nothing differs.
    pub fn differences(&self, plan: &ActionPlan) -> Vec<Place> {
        let now = Self::of(plan);
        if now.fingerprint == self.fingerprint {
            return Vec::new();
        }
        let by_place = |items: &[SnapshotItem]| -> indexmap::IndexMap<(&'static str, String), String> {
            items
                .iter()
                .map(|item| ((item.at.kind.as_str(), item.at.id.clone()), item.fingerprint.clone()))
                .collect()
        };
        let (before, after) = (by_place(&self.items), by_place(&now.items));
        let key = |item: &SnapshotItem| (item.at.kind.as_str(), item.at.id.clone());
        let changed = self.items.iter().filter(|item| after.get(&key(item)) != Some(&item.fingerprint));
        let new = now.items.iter().filter(|item| !before.contains_key(&key(item)));
        let found: Vec<Place> = changed.chain(new).map(|item| item.at.clone()).collect();
        if found.is_empty() { vec![Place::document()] } else { found }
    }
}

fn of_recommendation(asked: &Recommendation) -> String {
    fingerprint(&[
        asked.number.as_deref().unwrap_or_default(),
        asked.kind.as_str(),
        &asked.headline,
        asked.detail.as_deref().unwrap_or_default(),
        asked.response.as_ref().map_or("", |response| response.text.as_str()),
    ])
}

fn of_action(action: &Action) -> String {
    let owners: Vec<&str> = action.owners.iter().map(|owner: &Owner| owner.text.as_str()).collect();
    let owners = owners.join("; ");
    fingerprint(&[
        action.number.as_deref().unwrap_or_default(),
        action.recommendation.as_ref().map_or("", |id| id.as_str()),
        action.parent.as_ref().map_or("", |id| id.as_str()),
        action.kind.as_str(),
        &action.text,
        &owners,
        action.status.map_or("", Status::name),
        action.timescale.as_ref().map_or("", |timescale| timescale.text.as_str()),
    ])
}
