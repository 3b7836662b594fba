//! What a ruleset looks at.

use super::rules::{Text, Texts};
use super::ruleset::Settings;
use crate::base::{self, Prose};
use crate::diff::Comparison;
use crate::ledger::{Ledger, Round};
use crate::model::{
    Action, ActionKind, ActionPlan, ChangeRecord, EntryId, ImportRecord, Judgement, Link, OwnerBasis,
    ProgressEntry, ProgressUpdate, Recommendation, RecommendationId, ReviewOutcome, Status,
};
use chrono::NaiveDate;
use indexmap::{IndexMap, IndexSet};
use std::sync::Arc;

/// An action of a comparison, what was found for it, and the entries that answer it.
///
/// ```
/// use action_plan::{model::{ActionPlan, ProgressUpdate}, validate::Subject};
/// let plan = ActionPlan::new("Plan");
/// assert_eq!(Subject::from(&plan).cases().count(), 0, "nothing is compared");
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Case<'s> {
    /// What was found.
    pub record: &'s ChangeRecord,
    /// The action: of the plan, or one that the revised plan adds.
    pub action: &'s Action,
    /// The entries linked to it, in printed order.
    pub entries: &'s [&'s ProgressEntry],
}

impl Case<'_> {
    /// The status now: as its entries report it, else as the plan prints it.
    pub fn status_now(&self) -> Option<Status> {
        self.record.reported.or_else(|| self.action.reported_status())
    }
}

/// What a ruleset looks at: a plan, a plan with the record of reading it, a comparison, or a ledger, of which
/// the latest round is compared and those before it are known.
///
/// ```
/// use action_plan::{model::ActionPlan, validate::Subject};
/// let plan = ActionPlan::new("Plan");
/// let subject = Subject::from(&plan);
/// assert!(subject.update().is_none() && !subject.is_compared());
/// ```
#[derive(Clone, Debug)]
pub struct Subject<'s> {
    plan: &'s ActionPlan,
    update: Option<&'s ProgressUpdate>,
    revised: Option<&'s ActionPlan>,
    import: Option<&'s ImportRecord>,
    ledger: Option<&'s Ledger>,
    is_compared: bool,
    records: &'s [ChangeRecord],
    links: &'s [Link],
    additional: &'s [EntryId],
    /// Each with the round that it is of, where there are rounds.
    reviews: Vec<(Option<&'s Round>, &'s ReviewOutcome)>,
    answers_another_plan: bool,
    read: Option<&'s base::Texts>,
    entries_of: IndexMap<&'s str, Vec<&'s ProgressEntry>>,
    links_of: IndexMap<&'s str, Vec<&'s Link>>,
    with_parts: IndexSet<&'s str>,
    oddities: IndexSet<(&'s str, &'s str)>,
    pub(super) settings: Settings,
    /// What rules read of the texts; filled for one check.
    pub(super) texts: Texts,
}

impl<'s> From<&'s ActionPlan> for Subject<'s> {
    fn from(plan: &'s ActionPlan) -> Self {
        let parents = plan.actions().values().filter_map(|action| action.parent.as_ref());
        Self {
            plan,
            update: None,
            revised: None,
            import: None,
            ledger: None,
            is_compared: false,
            records: &[],
            links: &[],
            additional: &[],
            reviews: Vec::new(),
            answers_another_plan: false,
            read: None,
            entries_of: IndexMap::new(),
            links_of: IndexMap::new(),
            with_parts: parents.map(crate::model::ActionId::as_str).collect(),
            oddities: IndexSet::new(),
            settings: Settings::default(),
            texts: Texts::default(),
        }
    }
}

impl<'s> From<(&'s ActionPlan, &'s ImportRecord)> for Subject<'s> {
    fn from((plan, import): (&'s ActionPlan, &'s ImportRecord)) -> Self {
        Self::from(plan).imported(Some(import))
    }
}

impl<'s> From<&'s Comparison<'_>> for Subject<'s> {
    fn from(comparison: &'s Comparison<'_>) -> Self {
        Self {
            update: comparison.update(),
            revised: comparison.revised(),
            reviews: comparison.reviews().iter().map(|outcome| (None, outcome)).collect(),
            answers_another_plan: comparison.answers_another_plan(),
            read: Some(comparison.texts()),
            ..Self::from(comparison.plan())
        }
        .imported(comparison.import())
        .compared(comparison.records(), comparison.links(), comparison.additional())
    }
}

impl<'s> From<&'s Ledger> for Subject<'s> {
    fn from(ledger: &'s Ledger) -> Self {
        let latest = ledger.rounds().last();
        let subject = Self {
            update: latest.map(Round::update),
            ledger: Some(ledger),
            reviews: ledger.reviews().map(|(round, outcome)| (Some(round), outcome)).collect(),
            ..Self::from(ledger.plan())
        }
        .imported(latest.and_then(Round::import));
        match latest {
            Some(round) => subject.compared(round.records(), round.links(), round.additional()),
            None => subject,
        }
    }
}

impl<'s> Subject<'s> {
    /// Adds what reading the published text met.
    fn imported(self, import: Option<&'s ImportRecord>) -> Self {
        let findings = import.map_or(&[][..], |import| &import.findings);
        let oddities =
            findings.iter().map(|finding| (finding.rule.as_str(), finding.at.id.as_str())).collect();
        Self { import, oddities, ..self }
    }

    /// Adds what a comparison found.
    fn compared(mut self, records: &'s [ChangeRecord], links: &'s [Link], additional: &'s [EntryId]) -> Self {
        for link in links {
            self.links_of.entry(link.action.as_str()).or_default().push(link);
            let entry = link.entry.as_ref().and_then(|id| self.update?.entry(id.as_str()));
            if let Some(entry) = entry {
                self.entries_of.entry(link.action.as_str()).or_default().push(entry);
            }
        }
        Self { is_compared: true, records, links, additional, ..self }
    }

    /// The plan.
    pub fn plan(&self) -> &'s ActionPlan {
        self.plan
    }

    /// The update, where one is compared.
    pub fn update(&self) -> Option<&'s ProgressUpdate> {
        self.update
    }

    /// The revised plan, where one is compared.
    pub fn revised(&self) -> Option<&'s ActionPlan> {
        self.revised
    }

    /// What reading the published text met, where it was read.
    pub fn import(&self) -> Option<&'s ImportRecord> {
        self.import
    }

    /// The rounds before this one, where they are known.
    pub fn ledger(&self) -> Option<&'s Ledger> {
        self.ledger
    }

    /// What was judged of a recommendation: as the plan prints it, then as the ledger has it.
    pub fn judgements_of(&self, recommendation: &'s Recommendation) -> impl Iterator<Item = &'s Judgement> {
        let of_ledger = self.ledger.map(|ledger| ledger.judgements(recommendation.id.as_str()));
        let printed = self.ledger.is_none().then_some(&recommendation.judgements);
        of_ledger.into_iter().flatten().chain(printed.into_iter().flatten())
    }

    /// The status of an action now: as logged last, where the rounds before this one are known; else as its
    /// entries report it, else as the plan prints it.
    pub fn status_of(&self, case: &Case<'_>) -> Option<Status> {
        let history = self.ledger.and_then(|ledger| ledger.history(case.action.id.as_str()));
        history.map_or_else(|| case.status_now(), |history| history.state.status)
    }

    /// From which status to which the update takes an action: from the one logged last before it, where the
    /// rounds before it are known, else from the plan's.
    pub fn step_of(&self, case: &Case<'_>) -> Option<(Status, Status)> {
        let step = case.record.transition?;
        let before = self.ledger.and_then(|ledger| ledger.before_last_round(case.action.id.as_str()));
        Some((before.map_or(step.from, |before| before.status.or(Some(Status::Planned)))?, step.to?))
    }

    /// Whether an update or a revised plan is compared.
    pub fn is_compared(&self) -> bool {
        self.is_compared
    }

    /// The entries that answer no action of the text, in printed order.
    pub fn additional(&self) -> &'s [EntryId] {
        self.additional
    }

    /// Every review that was given, with what became of it; of a ledger those of all rounds.
    pub fn reviews(&self) -> impl Iterator<Item = &'s ReviewOutcome> {
        self.reviews.iter().map(|(_, outcome)| *outcome)
    }

    /// The same, each with the round that it is of, where there are rounds.
    pub(super) fn reviews_of_rounds(&self) -> impl Iterator<Item = (Option<&'s Round>, &'s ReviewOutcome)> {
        self.reviews.iter().copied()
    }

    /// Whether the update seems to answer another plan.
    pub fn answers_another_plan(&self) -> bool {
        self.answers_another_plan
    }

    /// Which entry (or action of the revised plan) answers which action.
    pub fn links(&self) -> &'s [Link] {
        self.links
    }

    /// The links of an action, in the order of the entries.
    pub fn links_of(&self, action: &str) -> &[&'s Link] {
        self.links_of.get(action).map_or(&[], Vec::as_slice)
    }

    /// The day asked about: the caller's, else the update's own.
    pub fn as_of(&self) -> Option<NaiveDate> {
        self.settings.as_of.or_else(|| self.update?.submitted())
    }

    /// Each compared action with what was found for it and the entries that answer it.
    pub fn cases(&self) -> impl Iterator<Item = Case<'_>> {
        self.records.iter().filter_map(|record| {
            let id = record.action.as_str();
            let action = self.plan.action(id).or_else(|| self.revised?.action(id))?;
            let entries = self.entries_of.get(id).map_or(&[][..], Vec::as_slice);
            Some(Case { record, action, entries })
        })
    }

    /// The same without umbrellas, of which the parts speak, and without what only a revised plan adds.
    pub fn steps(&self) -> impl Iterator<Item = Case<'_>> {
        self.cases()
            .filter(|case| !case.action.is_umbrella() && self.plan.action(case.action.id.as_str()).is_some())
    }

    /// The entries of the update, in printed order.
    pub fn entries(&self) -> impl Iterator<Item = &'s ProgressEntry> {
        self.update.into_iter().flat_map(|update| update.entries().values())
    }

    /// The steps of the plan that are promised and not closed: no umbrellas, nothing given up or done.
    pub fn open_actions(&self) -> impl Iterator<Item = &'s Action> {
        self.live_actions().filter(|action| !action.reported_status().is_some_and(Status::is_closed))
    }

    /// The steps of the plan that were not given up: no umbrellas, nothing cancelled or superseded.
    pub fn live_actions(&self) -> impl Iterator<Item = &'s Action> {
        self.plan.actions().values().filter(|action| {
            action.kind == ActionKind::Action
                && !matches!(action.reported_status(), Some(Status::Cancelled | Status::Superseded))
        })
    }

    /// Whether an action has parts.
    pub fn has_parts(&self, action: &str) -> bool {
        self.with_parts.contains(action)
    }

    /// The action itself and what stands above it, nearest first. A circle ends where it closes.
    pub fn and_above(&self, action: &'s Action) -> impl Iterator<Item = &'s Action> {
        // No published plan nests deeper; a longer chain is a circle.
        const DEEPEST: usize = 16;
        std::iter::successors(Some(action), |below| {
            below.parent.as_ref().and_then(|parent| self.plan.action(parent.as_str()))
        })
        .take(DEEPEST)
    }

    /// The recommendation under which an action stands.
    pub fn recommendation_of(&self, action: &Action) -> Option<&'s Recommendation> {
        self.plan.recommendation(action.recommendation.as_ref()?.as_str())
    }

    /// A text as the comparison read it.
    pub(super) fn read_by_comparison(&self, text: &str) -> Option<Arc<Prose>> {
        self.read.and_then(|read| read.find(text))
    }

    /// The vocabulary that the comparison numbered the terms of its texts by.
    pub(super) fn vocabulary_of_comparison(&self) -> Option<&base::Vocabulary> {
        self.read.and_then(base::Texts::vocabulary)
    }

    /// What rules ask of the text of an action or entry: read once a check.
    pub(super) fn text<'t>(&'t self, text: &'t str) -> Text<'t> {
        self.texts.get(text)
    }

    /// Whether a page of the plan seems to be missing at a recommendation: where the import says which, there
    /// only, else anywhere.
    pub(super) fn plan_page_is_missing_near(&self, recommendation: Option<&RecommendationId>) -> bool {
        let is_missing = self.import.is_some_and(|import| import.plan_pages_missing);
        let is_placed = self.oddities.iter().any(|(rule, id)| *rule == "page-missing" && !id.is_empty());
        is_missing
            && (!is_placed || recommendation.is_none_or(|id| self.import_says("page-missing", id.as_str())))
    }

    /// Whether a finding of the import says this of a place.
    pub(super) fn import_says(&self, rule: &str, id: &str) -> bool {
        self.oddities.contains(&(rule, id))
    }

    /// Whether owners or dates of a recommendation could not be told apart row by row.
    pub(super) fn has_uneven_columns(&self, recommendation: Option<&RecommendationId>) -> bool {
        recommendation.is_some_and(|id| self.import_says("columns-uneven", id.as_str()))
    }

    /// Whether it cannot be told whose owners an item has, as the columns are uneven.
    pub(super) fn owners_are_unclear(
        &self,
        basis: OwnerBasis,
        recommendation: Option<&RecommendationId>,
    ) -> bool {
        matches!(basis, OwnerBasis::Shared | OwnerBasis::None) && self.has_uneven_columns(recommendation)
    }
}
