//! Owners that stand one row too high: a column that slipped.

use crate::base::FixedState;
use crate::model::{Action, EntryId, Owner, OwnerBasis, ProgressEntry, RecommendationId};
use crate::validate::Subject;
use indexmap::{IndexMap, IndexSet};

/// A run of entries whose owners are those of the action after theirs.
#[derive(Debug)]
pub(in crate::validate::rules) struct SlippedColumn<'s> {
    pub(in crate::validate::rules) recommendation: &'s RecommendationId,
    pub(in crate::validate::rules) entries: Vec<&'s EntryId>,
}

/// How the owners of an entry lie to those of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    Own,
    Next,
    /// Own and next are the same, so that nothing can be told.
    Either,
    Neither,
}

/// The runs of an update, in the order of the recommendations.
///
/// One sign is the run itself: three or more entries, of at least two different owners, that name the owners
/// of the next action and not their own. A second must come to it: entries before the run name their own
/// owners, so that the column begins right and then slips, or the import found fewer owners than entries.
pub(in crate::validate::rules) fn slipped_columns<'s>(subject: &'s Subject<'s>) -> Vec<SlippedColumn<'s>> {
    let mut answered: IndexMap<&str, &Action, FixedState> = IndexMap::default();
    for case in subject.steps() {
        for entry in case.entries {
            answered.entry(entry.id.as_str()).or_insert(case.action);
        }
    }
    let mut rows: IndexMap<&RecommendationId, Vec<(&ProgressEntry, Fit)>> = IndexMap::new();
    let next = next_actions(subject);
    for entry in subject.entries() {
        let (Some(under), Some(own)) = (&entry.recommendation, answered.get(entry.id.as_str())) else {
            continue;
        };
        let after = next.get(own.id.as_str()).copied();
        rows.entry(under).or_default().push((entry, fit(entry, own, after)));
    }
    rows.into_iter().filter_map(|(under, rows)| run(subject, under, &rows)).collect()
}

/// For each action, the next that is nobody's part and stands under the same recommendation.
fn next_actions<'s>(subject: &Subject<'s>) -> IndexMap<&'s str, &'s Action, FixedState> {
    let mut next = IndexMap::default();
    let mut after: Option<&Action> = None;
    for action in subject.plan().actions().values().rev() {
        if let Some(after) = after.filter(|after| after.recommendation == action.recommendation) {
            next.insert(action.id.as_str(), after);
        }
        if action.parent.is_none() {
            after = Some(action);
        }
    }
    next
}

fn fit(entry: &ProgressEntry, own: &Action, next: Option<&Action>) -> Fit {
    // one print for two entries says nothing of either
    if entry.owners.is_empty() || entry.owner_basis == OwnerBasis::Shared {
        return Fit::Neither;
    }
    let theirs = keys(&entry.owners);
    let is_own = theirs == keys(&own.owners);
    let is_next = next.is_some_and(|next| theirs == keys(&next.owners));
    match (is_own, is_next) {
        (true, true) => Fit::Either,
        (true, false) => Fit::Own,
        (false, true) => Fit::Next,
        (false, false) => Fit::Neither,
    }
}

fn keys(owners: &[Owner]) -> IndexSet<&str, FixedState> {
    owners.iter().map(|owner| owner.key.as_str()).collect()
}

fn run<'s>(
    subject: &Subject<'_>,
    recommendation: &'s RecommendationId,
    rows: &[(&'s ProgressEntry, Fit)],
) -> Option<SlippedColumn<'s>> {
    const SHORTEST: usize = 3;
    let first = rows.iter().position(|(_, fit)| *fit == Fit::Next)?;
    let last = rows.iter().rposition(|(_, fit)| *fit == Fit::Next)?;
    let (before, from) = (rows.get(..first)?, rows.get(first..=last)?);
    let slipped: Vec<&ProgressEntry> =
        from.iter().filter(|(_, fit)| *fit == Fit::Next).map(|(entry, _)| *entry).collect();
    let owners: IndexSet<Vec<&str>> =
        slipped.iter().map(|entry| keys(&entry.owners).into_iter().collect()).collect();
    let right = from.iter().filter(|(_, fit)| *fit == Fit::Own).count();
    let is_run = slipped.len() >= SHORTEST && owners.len() > 1 && right * SHORTEST <= slipped.len();
    let begins_right = before.iter().any(|(_, fit)| *fit == Fit::Own);
    let is_uneven = subject.has_uneven_columns(Some(recommendation));
    (is_run && (begins_right || is_uneven)).then(|| SlippedColumn {
        recommendation,
        entries: slipped.into_iter().map(|entry| &entry.id).collect(),
    })
}
