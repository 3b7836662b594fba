//! Items in the making as the model: plan, updates, record.

use super::beside::Rows;
use super::evidence::behind_answer;
use super::front_matter::{FrontMatter, front_matter};
use super::gathered::{Gathered, Odd};
use super::labels::{Labels, words_of};
use super::numbers::id_key;
use super::oddity::Oddity;
use super::outline::{Draft, ends_in_colon};
use super::piece::Piece;
use super::published::Published;
use super::strands::{AllParted, Parted, part};
use super::updates::Updates;
use crate::base::{FixedState, fold};
use crate::model::{
    Action, ActionId, ActionKind, ActionPlan, DatePolicy, Finding, ImportRecord, OwnerRegistry, Place,
    Recommendation, RecommendationId, RecommendationKind, Response, SourcePlace,
};
use indexmap::{IndexMap, IndexSet};

/// Makes the model of what was gathered.
pub(super) fn assemble(
    mut gathered: Gathered,
    policy: &DatePolicy,
    mut registry: OwnerRegistry,
) -> Published {
    let parted = part(&mut gathered, &mut registry);
    let documents = 1 + gathered
        .front
        .iter()
        .flat_map(|piece| &piece.places)
        .map(|place| place.document)
        .max()
        .unwrap_or(0);
    let fronts: Vec<FrontMatter> = (0..documents)
        .map(|document| {
            let of_it = |piece: &&Piece| piece.places.first().is_some_and(|place| place.document == document);
            let pieces: Vec<&Piece> = gathered.front.iter().filter(of_it).collect();
            front_matter(&pieces, document > 0, policy)
        })
        .collect();
    let mut assembler = Assembler::new(policy, &gathered, fronts.first());
    for section in &parted.sections {
        assembler.section(section);
    }
    assembler.settle_restated(&parted);
    assembler.settle_parents(&parted);
    let AllParted { sections, plan_pages_missing, update_pages_missing } = parted;
    let mut updates = Updates::new(&gathered.rounds, &fronts, policy);
    for (at, section) in sections.iter().enumerate() {
        updates.section(at, section, &mut assembler);
    }
    let updates = updates.finish();
    let Assembler { plan, mut record, places_of_sections, .. } = assembler;
    let items = items_by_place(&record, &plan);
    for odd in gathered.odd {
        record.findings.push(finding(odd, &items, &places_of_sections));
    }
    let place = |finding: &Finding| {
        finding.source.first().map_or((usize::MAX, 0, 0), |place| (place.document, place.line, place.start))
    };
    record.findings.sort_by_key(place);
    record.plan_pages_missing = plan_pages_missing;
    record.update_pages_missing = update_pages_missing;
    Published::new(plan, updates, record)
}

/// What stands where: items by document and first byte of each of their pieces.
fn items_by_place(record: &ImportRecord, plan: &ActionPlan) -> IndexMap<(usize, usize), Place> {
    let mut items = IndexMap::new();
    for (id, places) in &record.sources {
        let item = match id.strip_prefix("rec:") {
            Some(recommendation) => Place::recommendation(recommendation),
            None if plan.actions().contains_key(id.as_str()) => Place::action(id),
            None => Place::entry(id),
        };
        for place in places {
            items.entry((place.document, place.start)).or_insert_with(|| item.clone());
        }
    }
    items
}

/// An oddity is about the item that stands where it was met, else about the recommendation of its row.
fn finding(
    odd: Odd,
    items: &IndexMap<(usize, usize), Place>,
    sections: &[Option<RecommendationId>],
) -> Finding {
    let item = odd.places.first().and_then(|place| items.get(&(place.document, place.start)));
    let section = odd.section.and_then(|at| sections.get(at)).and_then(Option::as_ref);
    let at = item.cloned().or_else(|| section.map(|id| Place::recommendation(id.as_str())));
    odd.oddity.finding(at.unwrap_or_else(Place::document), odd.places)
}

/// Builds the plan.
pub(super) struct Assembler<'a> {
    pub(super) plan: ActionPlan,
    pub(super) record: ImportRecord,
    pub(super) policy: &'a DatePolicy,
    has_recommendations: bool,
    /// The id that each section's recommendation got.
    pub(super) places_of_sections: Vec<Option<RecommendationId>>,
    /// The id that each item of each section's plan got; none where it repeats one above.
    ids: Vec<Vec<Option<ActionId>>>,
    /// The actions of each row of each section.
    pub(super) rows: Vec<Rows>,
    /// Actions by their folded words.
    by_words: IndexMap<String, ActionId, FixedState>,
    /// Actions by their printed numbers.
    pub(super) by_number: IndexMap<String, ActionId>,
    pub(super) recommendations_by_number: IndexMap<String, RecommendationId>,
    recommendations_by_words: IndexMap<String, RecommendationId>,
    ordinal: usize,
    loose: usize,
}

impl<'a> Assembler<'a> {
    fn new(policy: &'a DatePolicy, gathered: &Gathered, front: Option<&FrontMatter>) -> Self {
        let mut plan = match front.and_then(|front| front.title.clone()) {
            Some(title) => ActionPlan::new(title),
            None => ActionPlan::default(),
        };
        if let Some(date) = front.and_then(|front| front.published) {
            plan = plan.published_on(date);
        }
        if let Some(date) = front.and_then(|front| front.submitted) {
            plan = plan.submitted_on(date);
        }
        Self {
            plan,
            record: ImportRecord::default(),
            policy,
            has_recommendations: gathered.has_recommendations,
            places_of_sections: Vec::new(),
            ids: Vec::new(),
            rows: Vec::new(),
            by_words: IndexMap::default(),
            by_number: IndexMap::new(),
            recommendations_by_number: IndexMap::new(),
            recommendations_by_words: IndexMap::new(),
            ordinal: 0,
            loose: 0,
        }
    }

    fn section(&mut self, parted: &Parted) {
        let id = self.recommendation(parted);
        self.places_of_sections.push(id.clone());
        let mut ids: Vec<Option<ActionId>> = Vec::new();
        let mut by_text: IndexMap<String, (usize, usize), FixedState> = IndexMap::default();
        let has_numbers = parted.plan.drafts.iter().filter(|draft| draft.number.is_some()).count() * 2
            > parted.plan.drafts.len();
        let beside =
            parted.rounds.iter().flat_map(|(_, outline)| &outline.drafts).filter(|entry| entry.is_beside);
        let rows_with_entries: IndexSet<usize> = beside.map(|entry| entry.row).collect();
        let has_entries = |draft: &Draft| rows_with_entries.contains(&draft.row);
        for (ordinal, draft) in parted.plan.drafts.iter().enumerate() {
            if draft.is_restated {
                ids.push(None);
                continue;
            }
            let key = fold(&draft.piece.text);
            let above = by_text.get(&key).copied().filter(|(_, row)| *row != draft.row && !key.is_empty());
            let number_known =
                draft.number.as_deref().is_some_and(|number| self.by_number.contains_key(&id_key(number)));
            if let Some((above, _)) = above.filter(|_| draft.is_top() && has_entries(draft))
                && number_known == draft.number.is_some()
            {
                let same = ids.get(above).cloned().flatten();
                ids.push(same);
                continue;
            }
            let made = self.action(draft, id.as_ref(), ordinal, has_numbers);
            self.by_words.entry(key.clone()).or_insert_with(|| made.clone());
            if let Some(promise) = behind_answer(&draft.piece.text) {
                self.by_words.entry(fold(promise)).or_insert_with(|| made.clone());
            }
            by_text.entry(key).or_insert((ordinal, draft.row));
            ids.push(Some(made));
        }
        for (draft, own) in parted.plan.drafts.iter().zip(&ids) {
            let parent = draft.parent.and_then(|parent| ids.get(parent).cloned().flatten());
            if let (Some(parent), Some(own)) = (parent, own)
                && let Some(action) = self.plan.action_mut(own.as_str())
            {
                action.parent = Some(parent);
            }
        }
        self.ids.push(ids);
    }

    /// The action of a number, as [`id_key`] has it. Short numbers may begin anew under each recommendation.
    pub(super) fn numbered(&self, key: &str, under: Option<&RecommendationId>) -> Option<&ActionId> {
        if let Some(under) = under
            && let Some(action) = self.plan.action(&format!("{under}.{key}"))
            && action.number.as_deref().is_some_and(|number| id_key(number) == key)
        {
            return Some(&action.id);
        }
        let found = self.by_number.get(key)?;
        let other = self.plan.action(found.as_str()).and_then(|action| action.recommendation.as_ref());
        let begins_anew = key.len() <= 2 && under.is_some() && other.is_some() && other != under;
        Some(found).filter(|_| !begins_anew)
    }

    /// Which actions those are that are printed again beside their progress: by number, else by words.
    fn settle_restated(&mut self, parted: &AllParted) {
        let mut all = std::mem::take(&mut self.ids);
        for ((section, ids), under) in parted.sections.iter().zip(&mut all).zip(&self.places_of_sections) {
            for (draft, id) in
                section.plan.drafts.iter().zip(ids.iter_mut()).filter(|(draft, _)| draft.is_restated)
            {
                let key = draft.number.as_deref().map(id_key);
                let numbered = key.and_then(|key| self.numbered(&key, under.as_ref()));
                *id = numbered.or_else(|| self.by_words.get(&fold(&draft.piece.text))).cloned();
            }
            self.rows.push(Rows::of(&section.plan.drafts, ids));
        }
        self.ids = all;
    }

    fn recommendation(&mut self, parted: &Parted) -> Option<RecommendationId> {
        let section = &parted.section;
        if !section.is_named
            || (section.number.is_none() && section.title.is_empty() && section.headline.is_none())
        {
            return None;
        }
        if section.is_listed && section.number.is_none() && parted.is_empty() {
            return None; // of a list whose words the plan does not use
        }
        let words = section.title.first().map(|piece| fold(&piece.text));
        if section.document > 0 || section.is_of_update && parted.plan.drafts.is_empty() {
            // the update's own words for what the plan answers: the plan is not added to
            let known = words.and_then(|words| self.recommendations_by_words.get(&words).cloned());
            return section.number.clone().map(RecommendationId::new).or(known);
        }
        self.ordinal += 1;
        let number = section.number.clone();
        let mut recommendation =
            Recommendation::new(number.clone().unwrap_or_else(|| self.ordinal.to_string()), "");
        recommendation.number.clone_from(&number);
        recommendation.kind = section.kind.unwrap_or(RecommendationKind::Recommendation);
        let (headline, detail) = words_of(&section.title, section.headline.as_ref());
        recommendation.headline = headline;
        recommendation.detail = detail;
        recommendation.response = section.response.as_ref().map(|piece| Response::read(&piece.text));
        recommendation.notes.clone_from(&section.notes);
        let is_empty = recommendation.headline.is_empty();
        let id = self.plan.keep_recommendation(recommendation);
        if let Some(number) = number {
            self.recommendations_by_number.entry(id_key(&number)).or_insert_with(|| id.clone());
        }
        if let Some(words) = words {
            self.recommendations_by_words.entry(words).or_insert_with(|| id.clone());
        }
        let places: Vec<SourcePlace> =
            section.headline.iter().chain(&section.title).flat_map(|piece| piece.places.clone()).collect();
        self.record.sources.insert(format!("rec:{id}"), places);
        if is_empty && self.has_recommendations {
            self.record.findings.push(
                Oddity::RecommendationTextMissing.finding(Place::recommendation(id.as_str()), Vec::new()),
            );
        }
        Some(id)
    }

    fn action(
        &mut self,
        draft: &Draft,
        under: Option<&RecommendationId>,
        ordinal: usize,
        has_numbers: bool,
    ) -> ActionId {
        let number = draft.number.clone().filter(|number| !number.is_empty());
        let made = if let Some(recommendation) = under {
            format!("{recommendation}.{}", ordinal + 1)
        } else {
            self.loose += 1;
            self.loose.to_string()
        };
        let mut wanted = number.clone().unwrap_or_else(|| made.clone());
        // numbers that begin anew under each recommendation
        let is_short = wanted.len() <= 2 && !wanted.contains('.');
        let is_letter = wanted.bytes().all(|byte| byte.is_ascii_lowercase()) && number.is_some();
        if let Some(recommendation) = under
            && (is_letter
                || is_short
                    && self.plan.action(&wanted).is_some_and(|taken| taken.recommendation.as_ref() != under))
        {
            wanted = format!("{recommendation}.{wanted}");
        }
        let mut action = Action::new(wanted.clone(), draft.piece.text.clone());
        action.number.clone_from(&number);
        action.recommendation = under.cloned();
        action.kind = if draft.is_umbrella { ActionKind::Umbrella } else { ActionKind::Action };
        action.owners.clone_from(&draft.owners);
        action.owner_basis = draft.owner_basis;
        action.notes.clone_from(&draft.notes);
        let labels = Labels::of(draft, self.policy);
        action.timescale =
            labels.timescale.or(labels.status_as_timescale.filter(|timescale| !timescale.dates.is_empty()));
        action.status = labels.status;
        action.notes.extend(labels.notes);
        let id = self.plan.keep_action(action);
        let places = draft.piece.places.clone();
        let at = Place::action(id.as_str());
        if id.as_str() != wanted {
            let oddity = Oddity::ActionIdDuplicated { printed: wanted, made: id.to_string() };
            self.record.findings.push(oddity.finding(at.clone(), places.clone()));
        } else if number.is_none() && (has_numbers || draft.has_own_header) && draft.is_top() {
            self.record
                .findings
                .push(Oddity::IdMissing { made: id.to_string() }.finding(at.clone(), places.clone()));
        }
        for oddity in labels.odd {
            self.record.findings.push(oddity.finding(at.clone(), places.clone()));
        }
        if let Some(number) = number {
            self.by_number.entry(id_key(&number)).or_insert_with(|| id.clone());
        }
        self.record.sources.insert(id.to_string(), places);
        id
    }

    /// Parents that a column of their own names; they may stand below their parts.
    fn settle_parents(&mut self, parted: &AllParted) {
        let mut parents: IndexSet<ActionId, FixedState> = IndexSet::default();
        for (section, ids) in parted.sections.iter().zip(&self.ids) {
            for (draft, own) in section.plan.drafts.iter().zip(ids) {
                let (Some(number), Some(own)) = (&draft.parent_number, own) else { continue };
                let known = self.by_number.get(&id_key(number)).cloned();
                let parent = known.unwrap_or_else(|| ActionId::new(number.clone()));
                if let Some(action) = self.plan.action_mut(own.as_str()).filter(|_| parent != *own) {
                    action.parent = Some(parent.clone());
                    parents.insert(parent);
                }
            }
        }
        for parent in parents {
            if let Some(action) = self.plan.action_mut(parent.as_str())
                && action.parent.is_none()
                && ends_in_colon(&action.text)
            {
                action.kind = ActionKind::Umbrella;
            }
        }
    }
}
