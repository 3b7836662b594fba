//! The links a person is to look at, the doubtful ones first.

use super::{ActionRow, Delta, EntryRow};
use crate::{
    base::{FixedState, fold, millionths},
    model::{ChangeRecord, Disposition, Doubt, Link, LinkBasis, ReviewOutcome, ReviewState},
};
use indexmap::{IndexMap, IndexSet};

/// From this score on links can be relied on: of those at it and above none was wrong on any labelled set
/// (`docs/alignment.md`).
const RELIED_ON: f64 = 0.9;
/// A runner-up with this share of the link's score fits nearly as well.
const NEAR: f64 = 0.5;

/// A link as a person looks at it, or an action without one.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, Doubt, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let links = delta.links_to_review();
/// assert_eq!((links[0].link, links[0].doubts.as_slice()), (None, &[Doubt::NoEntry][..]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LinkToReview<'d> {
    /// The action.
    pub action: &'d ActionRow,
    /// The link; none where no entry answers the action, or none could be chosen.
    pub link: Option<&'d Link>,
    /// The entry that answers it.
    pub entry: Option<&'d EntryRow>,
    /// The entries that came near beside it, and how near, nearest first.
    pub near: Vec<(&'d EntryRow, f64)>,
    /// Why to look at it; empty where nothing is doubtful.
    pub doubts: Vec<Doubt>,
}

impl Delta {
    /// Every link, and every action without one, as a person looks at them: first what could not be chosen, then
    /// doubtful links from the lowest score up, then actions without an entry, those with the nearest one first;
    /// last what is not in doubt, in document order. Lead-ins that no entry answers are left out. Links that a
    /// person chose, that the documents state or that follow a twin are not in doubt. Of a revised plan no links are
    /// given.
    pub fn links_to_review(&self) -> Vec<LinkToReview<'_>> {
        let look = Look::of(self);
        let mut rows = Vec::new();
        for record in &self.changes {
            let Some(action) = look.actions.get(record.action.as_str()) else { continue };
            match look.links.get(record.action.as_str()) {
                Some(links) => rows.extend(links.iter().map(|link| look.linked(action, link))),
                None => rows.extend(look.unlinked(action, record)),
            }
        }
        // a stable sort: what is equally doubtful stays in document order
        rows.sort_by_key(rank);
        rows
    }
}

/// The group, and the order in it.
fn rank(row: &LinkToReview<'_>) -> (u8, i64) {
    let near = row.near.first().map_or(0, |(_, score)| millionths(*score));
    match (row.doubts.as_slice(), row.link) {
        ([], _) => (3, 0),
        (doubts, None) if doubts.contains(&Doubt::Ambiguous) => (0, 0),
        (_, Some(link)) => (1, millionths(link.score)),
        (_, None) => (2, -near),
    }
}

struct Look<'d> {
    actions: IndexMap<&'d str, &'d ActionRow, FixedState>,
    entries: IndexMap<&'d str, &'d EntryRow, FixedState>,
    links: IndexMap<&'d str, Vec<&'d Link>, FixedState>,
    /// The entries that answer several actions of other words.
    shared: IndexSet<&'d str, FixedState>,
    /// The actions of which a person has said what answers them, or what does not.
    settled: IndexSet<&'d str, FixedState>,
}

impl<'d> Look<'d> {
    fn of(delta: &'d Delta) -> Self {
        let actions: IndexMap<&str, &ActionRow, FixedState> =
            delta.actions.iter().map(|row| (row.action.id.as_str(), row)).collect();
        let mut links: IndexMap<&str, Vec<&Link>, FixedState> = IndexMap::default();
        let mut words: IndexMap<&str, IndexSet<String, FixedState>, FixedState> = IndexMap::default();
        for link in &delta.links {
            let Some(entry) = &link.entry else { continue };
            links.entry(link.action.as_str()).or_default().push(link);
            let step = actions.get(link.action.as_str()).filter(|row| !row.action.is_umbrella());
            words.entry(entry.as_str()).or_default().extend(step.map(|row| fold(&row.action.text)));
        }
        let is_of_links = |outcome: &&ReviewOutcome| {
            outcome.state == ReviewState::Applied && outcome.review.reading.is_none()
        };
        let of_links = delta.reviews.iter().filter(is_of_links);
        Self {
            actions,
            entries: delta.entries.iter().map(|row| (row.entry.id.as_str(), row)).collect(),
            links,
            shared: words.into_iter().filter(|(_, words)| words.len() > 1).map(|(entry, _)| entry).collect(),
            settled: of_links.map(|outcome| outcome.review.action.as_str()).collect(),
        }
    }

    fn linked(&self, action: &'d ActionRow, link: &'d Link) -> LinkToReview<'d> {
        let entry = link.entry.as_ref().and_then(|id| self.entries.get(id.as_str()).copied());
        let next = link
            .runner_up
            .as_ref()
            .and_then(|next| Some((*self.entries.get(next.entry.as_ref()?.as_str())?, next.score)));
        let is_settled = link
            .basis
            .iter()
            .any(|basis| matches!(basis, LinkBasis::Explicit | LinkBasis::Review | LinkBasis::Twin));
        let under = |row: &EntryRow| row.entry.recommendation.clone();
        let is_elsewhere = action.action.recommendation.is_some()
            && entry.and_then(under).is_some_and(|under| Some(under) != action.action.recommendation);
        let is_shared = link.entry.as_ref().is_some_and(|entry| self.shared.contains(entry.as_str()));
        let is_near = next.is_some_and(|(_, score)| score >= link.score * NEAR);
        let doubts = [
            (link.score < RELIED_ON, Doubt::LowScore),
            (is_near, Doubt::RunnerUpNear),
            (is_elsewhere, Doubt::Elsewhere),
            (is_shared, Doubt::SharedEntry),
        ];
        let doubts = doubts.into_iter().filter(|(holds, _)| *holds && !is_settled);
        LinkToReview {
            action,
            link: Some(link),
            entry,
            near: next.into_iter().collect(),
            doubts: doubts.map(|(_, doubt)| doubt).collect(),
        }
    }

    fn unlinked(&self, action: &'d ActionRow, record: &'d ChangeRecord) -> Option<LinkToReview<'d>> {
        let doubts = if record.disposition == Disposition::Ambiguous {
            // whoever said which it is, or that it is none, took it from here
            vec![Doubt::Ambiguous]
        } else if action.action.is_umbrella() {
            return None;
        } else if self.settled.contains(record.action.as_str()) {
            Vec::new()
        } else {
            vec![Doubt::NoEntry]
        };
        let nearest = record.searched.iter().flat_map(|searched| &searched.nearest);
        let near = nearest.filter_map(|near| Some((*self.entries.get(near.entry.as_str())?, near.score)));
        Some(LinkToReview { action, link: None, entry: None, near: near.collect(), doubts })
    }
}
