//! What a comparison finds, and what reviews make of it: for those who keep the documents themselves.

use super::{
    Compare, link,
    progress::{self, Linked, Records},
    review::{self, Applied},
};
use crate::{
    base::Texts,
    model::{
        ActionPlan, ChangeRecord, Disposition, EntryId, ImportRecord, Link, ProgressUpdate, Review,
        ReviewOutcome, ReviewReading,
    },
};
use indexmap::IndexMap;

/// What a comparison found, without the documents that were compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Found {
    pub(crate) records: Vec<ChangeRecord>,
    pub(crate) links: Vec<Link>,
    pub(crate) additional: Vec<EntryId>,
    pub(crate) answers_another_plan: bool,
}

/// What was found, with what people say over it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Reviewed {
    /// What stands.
    pub(crate) found: Found,
    /// Every review that was given, in its order, with what became of it.
    pub(crate) reviews: Vec<ReviewOutcome>,
    /// What was found before reviews were applied; none where none was.
    pub(crate) machine: Option<Box<Found>>,
}

impl From<Found> for Reviewed {
    fn from(found: Found) -> Self {
        Self { found, ..Self::default() }
    }
}

impl Reviewed {
    /// What the machine found, without a person's word.
    pub(crate) fn into_machine(self) -> Found {
        if let Some(machine) = self.machine {
            return *machine;
        }
        let mut found = self.found;
        // a reply may stand beside
        found.records.iter_mut().for_each(|record| record.review = None);
        found
    }

    /// The same with further reviews, over what was found at the time: the two sides are not linked anew, and of
    /// actions that no review moves nothing is read anew, however links or readings have been bettered since.
    pub(crate) fn reviewed_further(
        self,
        plan: &ActionPlan,
        update: &ProgressUpdate,
        import: Option<&ImportRecord>,
        further: impl IntoIterator<Item = Review>,
    ) -> Self {
        let reviews: Vec<Review> =
            self.reviews.iter().map(|outcome| outcome.review.clone()).chain(further).collect();
        let found = self.into_machine();
        let texts = texts(plan, update);
        // for what it learns of the words: the links are those of the time
        let (mut linked, _) = link(plan, update, &Compare::new(), &texts);
        linked.links.clone_from(&found.links);
        let is_ambiguous = |record: &&ChangeRecord| record.disposition == Disposition::Ambiguous;
        linked.ambiguous =
            found.records.iter().filter(is_ambiguous).map(|record| record.action.to_string()).collect();
        let near = |record: &ChangeRecord| {
            Some((record.action.to_string(), record.searched.as_ref()?.nearest.clone()))
        };
        linked.nearest = found.records.iter().filter_map(near).collect();
        let another = found.answers_another_plan;
        Sides { plan, update, import, texts: &texts }.review(linked, another, Some(found), &reviews)
    }
}

/// The texts of both sides.
pub(super) fn texts(plan: &ActionPlan, update: &ProgressUpdate) -> Texts {
    let actions = plan.actions().values().map(|action| action.text.as_str());
    let entries = update.entries().values().map(|entry| entry.text.as_str());
    Texts::of(actions.chain(entries))
}

/// A plan and its update as they are compared.
pub(super) struct Sides<'s> {
    pub(super) plan: &'s ActionPlan,
    pub(super) update: &'s ProgressUpdate,
    pub(super) import: Option<&'s ImportRecord>,
    /// The texts of both as they were read.
    pub(super) texts: &'s Texts,
}

impl Sides<'_> {
    /// What became of each action by these links, with what reviewers read where they did.
    pub(super) fn find(
        &self,
        linked: Linked,
        reviewed: IndexMap<String, ReviewReading>,
        answers_another_plan: bool,
    ) -> Found {
        let Self { plan, update, import, texts } = *self;
        let mut records = Records { plan, update, import, linked, reviewed, texts };
        let made = records.make();
        let links = records.linked.links;
        let additional = progress::additional(update, &links);
        Found { records: made, additional, links, answers_another_plan }
    }

    /// What stands when reviews are heard; `before` is what was found by these links already, where it was.
    pub(super) fn review(
        &self,
        linked: Linked,
        answers_another_plan: bool,
        before: Option<Found>,
        reviews: &[Review],
    ) -> Reviewed {
        let applied = Applied::of(self.plan, self.update, reviews, &linked.links);
        let relinked = applied.changes_something().then(|| applied.over(&linked));
        let Applied { outcomes, readings, .. } = applied;
        let (mut found, machine) = match (relinked, before) {
            (None, before) => {
                let find = || self.find(linked, IndexMap::new(), answers_another_plan);
                (before.unwrap_or_else(find), None)
            }
            (Some(relinked), before) => {
                let again = self.find(linked, IndexMap::new(), answers_another_plan);
                let mut found = self.find(relinked, readings, answers_another_plan);
                if let Some(before) = &before {
                    keep_unmoved(&mut found.records, &again.records, &before.records);
                }
                (found, Some(before.unwrap_or(again)))
            }
        };
        let before = machine.as_ref().map(|machine| (&machine.records[..], &machine.links[..]));
        review::sign(&mut found.records, &found.links, &outcomes, before);
        Reviewed { found, reviews: outcomes, machine: machine.map(Box::new) }
    }
}

/// What reads the same with reviews as without stays as it was found.
fn keep_unmoved(found: &mut [ChangeRecord], again: &[ChangeRecord], before: &[ChangeRecord]) {
    let before: IndexMap<&str, &ChangeRecord> =
        before.iter().map(|record| (record.action.as_str(), record)).collect();
    for (record, again) in found.iter_mut().zip(again) {
        if let Some(before) = before.get(record.action.as_str()).filter(|_| record == again) {
            *record = (*before).clone();
        }
    }
}
