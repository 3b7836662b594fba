//! What is aligned: actions on one side, entries or actions of a revised plan on the other.

use crate::model::{Action, ActionId, ProgressEntry, RecommendationId, Timescale};

/// A text to be paired, with what else may tell its partner.
#[derive(Clone, Debug)]
pub(crate) struct Item<'p> {
    pub(crate) id: &'p str,
    pub(crate) text: &'p str,
    /// The recommendation it stands under.
    pub(crate) group: Option<&'p str>,
    /// Canonical keys of its owners.
    pub(crate) owners: Vec<&'p str>,
    pub(crate) timescale: Option<&'p Timescale>,
    /// Ids on the other side that it names itself.
    pub(crate) answers: Vec<&'p str>,
    /// A paragraph that only introduces others: linked last, and only where a text speaks of the whole.
    pub(crate) introduces: bool,
    /// The id of the item it is a part of.
    pub(crate) parent: Option<&'p str>,
}

impl<'p> From<&'p Action> for Item<'p> {
    fn from(action: &'p Action) -> Self {
        Self {
            id: action.id.as_str(),
            text: &action.text,
            group: action.recommendation.as_ref().map(RecommendationId::as_str),
            owners: action.owners.iter().map(|owner| owner.key.as_str()).collect(),
            timescale: action.timescale.as_ref(),
            answers: Vec::new(),
            introduces: action.is_umbrella(),
            parent: action.parent.as_ref().map(ActionId::as_str),
        }
    }
}

impl<'p> From<&'p ProgressEntry> for Item<'p> {
    fn from(entry: &'p ProgressEntry) -> Self {
        Self {
            id: entry.id.as_str(),
            text: &entry.text,
            group: entry.recommendation.as_ref().map(RecommendationId::as_str),
            owners: entry.owners.iter().map(|owner| owner.key.as_str()).collect(),
            timescale: entry.timescale.as_ref(),
            answers: entry.answers.iter().map(ActionId::as_str).collect(),
            introduces: false,
            parent: None,
        }
    }
}
