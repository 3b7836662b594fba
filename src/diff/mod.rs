//! A plan against its update, or against its revision: what became of each action.

mod change;
pub(crate) mod content;
pub(crate) mod dates;
mod disposition;
mod found;
pub(crate) mod further;
pub(crate) mod owners;
pub(crate) mod progress;
#[cfg(feature = "text")]
mod published;
mod review;
mod revision;

pub use change::Change;
pub use disposition::Axes;

pub(crate) use found::{Found, Reviewed};

#[cfg(feature = "text")]
use crate::align::{self, AlignOptions};
use crate::base::Texts;
use crate::model::{
    Action, ActionPlan, ChangeKind, ChangeRecord, EntryId, ImportRecord, Link, ProgressUpdate, Review,
    ReviewOutcome,
};
use found::Sides;
use indexmap::IndexMap;
use progress::Linked;

/// A plan compared with what was said of it later. Total: any plan, any update.
///
/// Every action of the plan has exactly one [`ChangeRecord`]; every entry of the update is linked or
/// listed as additional.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, Disposition, ProgressEntry, ProgressUpdate, Status}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance.").due("June 2025"))?;
/// plan.add_action(Action::new("2", "Train the staff.").due("June 2025"))?;
/// let mut update = ProgressUpdate::new("March 2026");
/// update.add(ProgressEntry::new("e", "").answering("1").with_status(Status::Completed));
/// let comparison = Comparison::between(&plan, &update);
/// assert_eq!(comparison.records()[0].disposition, Disposition::Delivered);
/// assert_eq!(comparison.records()[1].disposition, Disposition::Unreported);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Comparison<'p> {
    plan: &'p ActionPlan,
    update: Option<&'p ProgressUpdate>,
    revised: Option<&'p ActionPlan>,
    import: Option<&'p ImportRecord>,
    result: Reviewed,
    /// The texts of both sides, read once for alignment, readings and rules; those that needed no reading to
    /// be compared are not among them.
    texts: Texts,
}

impl<'p> Comparison<'p> {
    /// A plan against an update, both built in code or read elsewhere.
    pub fn between(plan: &'p ActionPlan, update: &'p ProgressUpdate) -> Self {
        Self::with_import(plan, update, None, &Compare::new())
    }

    /// The same with options.
    pub fn between_with(plan: &'p ActionPlan, update: &'p ProgressUpdate, options: &Compare) -> Self {
        Self::with_import(plan, update, None, options)
    }

    /// A plan against its revised version, whether its rows carry ids or not.
    ///
    /// Actions are paired by the same words, then by the same id, then (with feature `text`) by wording. An id
    /// that only counts the rows of a recommendation (`1.5`, no number printed) pairs nothing where no telling
    /// word is shared. An action whose words are found again in several of the new plan is *split*, several
    /// whose words are found again in one are *merged*; what is gone and is said in the new plan to be
    /// replaced, with its number, is *superseded*; what is gone and is said there to be withdrawn is *dropped*
    /// with that sentence as a quote (`decided_by` is `dropped-explained`). Other words are *cosmetic* where only
    /// print or spelling differ, else *reworded*; *narrowed* or *extended* only where a turn of phrase or a
    /// figure tells.
    ///
    /// No reviews are taken. A [`Review`] is of entries and of what their sentences say, and a revised plan reports
    /// nothing; nor could it say which action it means, as both plans may have an action `1.5` and each has its
    /// record. A pair that somebody knows better is stated in the plans: an action of the new one that has the number
    /// and the id of the old one is paired with it in whatever words, unless the old one's words stand there too.
    ///
    /// ```
    /// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ChangeKind, Disposition}};
    /// let mut old = ActionPlan::new("Plan");
    /// old.add_action(Action::new("1", "Publish the guidance.").due("June 2025"))?;
    /// let mut new = ActionPlan::new("Plan, revised");
    /// new.add_action(Action::new("1", "Publish the guidance.").due("September 2025"))?;
    /// let comparison = Comparison::revisions(&old, &new);
    /// let change = &comparison.records()[0];
    /// assert_eq!((change.kind, change.disposition), (ChangeKind::Amended, Disposition::Slipped));
    /// assert_eq!(change.due.moved_months, Some(3));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn revisions(old: &'p ActionPlan, new: &'p ActionPlan) -> Self {
        let (records, links) = revision::compare(old, new);
        let found = Found { records, links, ..Found::default() };
        Self {
            plan: old,
            update: None,
            revised: Some(new),
            import: None,
            result: found.into(),
            texts: Texts::default(),
        }
    }

    pub(crate) fn with_import(
        plan: &'p ActionPlan,
        update: &'p ProgressUpdate,
        import: Option<&'p ImportRecord>,
        options: &Compare,
    ) -> Self {
        let texts = found::texts(plan, update);
        let (linked, answers_another_plan) = link(plan, update, options, &texts);
        let sides = Sides { plan, update, import, texts: &texts };
        let result = if options.reviews.is_empty() {
            sides.find(linked, IndexMap::new(), answers_another_plan).into()
        } else {
            sides.review(linked, answers_another_plan, None, &options.reviews)
        };
        Self { plan, update: Some(update), revised: None, import, result, texts }
    }

    /// What was found before reviews were applied; none where none was.
    pub(crate) fn machine(&self) -> Option<&Found> {
        self.result.machine.as_deref()
    }

    /// The texts of both sides as they were read.
    pub(crate) fn texts(&self) -> &Texts {
        &self.texts
    }

    /// What was found, and nothing of the documents.
    pub(crate) fn into_result(self) -> Reviewed {
        self.result
    }

    /// The comparison that found this, without comparing again.
    pub(crate) fn of_result(
        plan: &'p ActionPlan,
        update: &'p ProgressUpdate,
        import: Option<&'p ImportRecord>,
        result: Reviewed,
    ) -> Self {
        Self { plan, update: Some(update), revised: None, import, result, texts: Texts::default() }
    }

    /// The plan.
    pub fn plan(&self) -> &'p ActionPlan {
        self.plan
    }

    /// The update; none where two plans are compared.
    pub fn update(&self) -> Option<&'p ProgressUpdate> {
        self.update
    }

    /// The revised plan; none where an update is compared.
    pub fn revised(&self) -> Option<&'p ActionPlan> {
        self.revised
    }

    /// What reading the published text met; none for a plan built in code.
    pub fn import(&self) -> Option<&'p ImportRecord> {
        self.import
    }

    /// One record for each action, in plan order (then, of a revision, the added ones in theirs).
    pub fn records(&self) -> &[ChangeRecord] {
        &self.result.found.records
    }

    /// Which entry (or action of the revised plan) answers which action, in plan order.
    pub fn links(&self) -> &[Link] {
        &self.result.found.links
    }

    /// The entries that answer no action of the text, in printed order.
    pub fn additional(&self) -> &[EntryId] {
        &self.result.found.additional
    }

    /// Every review that was given, in its order, with what became of it.
    pub fn reviews(&self) -> &[ReviewOutcome] {
        &self.result.reviews
    }

    /// Whether the update seems to answer another plan: entries there are, and none is nearer to an
    /// action than chance would bring it.
    pub fn answers_another_plan(&self) -> bool {
        self.result.found.answers_another_plan
    }

    /// Each action with all that was found for it, in the order of [`records`](Self::records).
    pub fn changes(&self) -> impl Iterator<Item = Change<'_>> {
        let places = places(self.plan);
        let mut by_action: IndexMap<&str, Vec<&Link>> = IndexMap::new();
        for link in self.links() {
            by_action.entry(link.action.as_str()).or_default().push(link);
        }
        self.records().iter().filter_map(move |record| {
            let id = record.action.as_str();
            let added = record.kind == ChangeKind::Added;
            let plan = if added { self.revised? } else { self.plan };
            let action = plan.action(id)?;
            let recommendation =
                action.recommendation.as_ref().and_then(|id| plan.recommendation(id.as_str()));
            let links = if added { Vec::new() } else { by_action.get(id).cloned().unwrap_or_default() };
            let entries =
                links.iter().filter_map(|link| self.update?.entry(link.entry.as_ref()?.as_str())).collect();
            Some(Change {
                record,
                action,
                recommendation,
                entries,
                links,
                place: places.get(id).copied().unwrap_or((1, 1)),
                source: self.import.map_or(&[], |import| import.places(id)),
            })
        })
    }
}

/// For each action: which of its recommendation it is, and of how many.
pub(crate) fn places(plan: &ActionPlan) -> IndexMap<&str, (usize, usize)> {
    let group = |action: &Action| action.recommendation.as_ref().map(ToString::to_string);
    let mut counts: IndexMap<Option<String>, usize> = IndexMap::new();
    let mut places: IndexMap<&str, (usize, usize)> = IndexMap::new();
    for action in plan.actions().values() {
        let count = counts.entry(group(action)).or_insert(0);
        *count += 1;
        places.insert(action.id.as_str(), (*count, 0));
    }
    for action in plan.actions().values() {
        if let Some(place) = places.get_mut(action.id.as_str()) {
            place.1 = counts.get(&group(action)).copied().unwrap_or(1);
        }
    }
    places
}

/// Links the two sides, and says whether the update seems to answer another plan.
#[cfg(feature = "text")]
fn link(plan: &ActionPlan, update: &ProgressUpdate, options: &Compare, texts: &Texts) -> (Linked, bool) {
    let actions: Vec<align::Item<'_>> = plan.actions().values().map(align::Item::from).collect();
    let entries: Vec<align::Item<'_>> = update.entries().values().map(align::Item::from).collect();
    let aligned = align::align(&actions, &entries, &options.align, texts);
    let nearest = |near: Vec<(String, f64)>| {
        near.into_iter().map(|(entry, score)| crate::model::Nearest::new(entry, score)).collect()
    };
    let linked = Linked {
        ambiguous: aligned.ambiguous.into_keys().collect(),
        nearest: aligned.nearest.into_iter().map(|(action, near)| (action, nearest(near))).collect(),
        links: aligned.links,
        words: aligned.words,
    };
    (linked, aligned.is_by_chance)
}

/// Links the two sides by what the entries state; nothing is guessed of the rest.
#[cfg(not(feature = "text"))]
fn link(plan: &ActionPlan, update: &ProgressUpdate, _: &Compare, _: &Texts) -> (Linked, bool) {
    let linked = progress::stated_links(plan, update);
    let stated = update.entries().values().any(|entry| !entry.answers.is_empty());
    let another = stated && linked.links.is_empty();
    (linked, another)
}

/// How two documents are compared: every choice there is.
///
/// ```
/// use action_plan::diff::Compare;
/// assert_eq!(Compare::new(), Compare::default());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Compare {
    #[cfg(feature = "text")]
    align: AlignOptions,
    reviews: Vec<Review>,
}

impl Compare {
    /// As published.
    pub fn new() -> Self {
        Self::default()
    }

    /// Brings what people say of links and readings, after what is there.
    ///
    /// An independent reviewer's is applied over what the machine finds and shown as theirs, and counts give
    /// both figures; an owner's is a reply, and moves no figure. One that cannot be applied (the words have
    /// changed, the id is not there, another reviewer says otherwise) is given back as such by
    /// [`Comparison::reviews`]. Reviews from a file are [`Reviews`](crate::model::Reviews).
    ///
    /// ```
    /// use action_plan::{Comparison, diff::Compare, model::{
    ///     Act, Action, ActionPlan, Disposition, ProgressEntry, ProgressUpdate, Review, ReviewReading, ReviewRole, Status,
    /// }};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "Train all staff.").due("June 2025"))?;
    /// let mut update = ProgressUpdate::new("March 2026");
    /// update.add(ProgressEntry::new("e", "").answering("1").with_status(Status::Completed));
    /// let review = Review::reading("1", ReviewReading::new().with_act(Act::NotDone))
    ///     .by("Reviewer A", ReviewRole::Independent)
    ///     .on(chrono::NaiveDate::from_ymd_opt(2026, 4, 1).unwrap())
    ///     .because("the annex names nobody");
    /// let options = Compare::new().with_reviews([review]);
    /// let delta = Comparison::between_with(&plan, &update, &options).delta(None);
    /// assert_eq!(delta.changes[0].disposition, Disposition::NotDelivered);
    /// assert_eq!(delta.changes[0].machine.as_ref().unwrap().disposition, Disposition::Delivered);
    /// let less = delta.tally("text_says_less").unwrap();
    /// assert_eq!((less.machine, less.reviewed), (Some(0), Some(1)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_reviews(mut self, reviews: impl IntoIterator<Item = Review>) -> Self {
        self.reviews.extend(reviews);
        self
    }

    /// Brings scores for pairs of action and entry, from embeddings, say.
    #[cfg(feature = "text")]
    #[must_use]
    pub fn with_extra_scores(mut self, scores: impl IntoIterator<Item = align::ExtraScore>) -> Self {
        self.align = self.align.with_extra_scores(scores);
        self
    }
}
