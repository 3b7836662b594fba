//! Items in the making as the model: plan, updates, record.

use super::fill::id_key;
use super::front_matter::{FrontMatter, front_matter};
use super::gather::{Gathered, Odd};
use super::oddity::Oddity;
use super::outline::{Draft, ends_in_colon};
use super::piece::{Piece, joined};
use super::published::Published;
use super::strands::{AllParted, Parted, part};
use super::updates::Updates;
use crate::base::{fold, same_folded};
use crate::model::{
    Action, ActionId, ActionKind, ActionPlan, DatePolicy, Finding, ImportRecord, Note, OwnerRegistry, Place,
    Recommendation, RecommendationId, RecommendationKind, Response, SourcePlace, Status, Timescale,
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
    assembler.settle_parents(&parted);
    let AllParted { sections, plan_pages_missing, update_pages_missing } = parted;
    let mut updates = Updates::new(&gathered.rounds, &fronts, policy);
    for (at, section) in sections.iter().enumerate() {
        updates.section(at, section, &mut assembler);
    }
    let updates = updates.finish();
    let Assembler { plan, mut record, places_of_sections, .. } = assembler;
    for odd in gathered.odd {
        record.findings.push(finding(odd, &places_of_sections));
    }
    let place = |finding: &Finding| {
        finding.source.first().map_or((usize::MAX, 0, 0), |place| (place.document, place.line, place.start))
    };
    record.findings.sort_by_key(place);
    record.plan_pages_missing = plan_pages_missing;
    record.update_pages_missing = update_pages_missing;
    Published::new(plan, updates, record)
}

/// An oddity of a row is about the recommendation that the row stands under.
fn finding(odd: Odd, sections: &[Option<RecommendationId>]) -> Finding {
    let section = odd.section.and_then(|at| sections.get(at)).and_then(Option::as_ref);
    let at = section.map_or_else(Place::document, |id| Place::recommendation(id.as_str()));
    odd.oddity.finding(at, odd.places)
}

/// The actions of each row of a section, in order.
#[derive(Debug, Default)]
pub(super) struct Rows(Vec<InRow>);

/// An action in its row: its id, or its words where the plan has none like it.
#[derive(Debug)]
struct InRow {
    row: usize,
    action: Result<ActionId, String>,
}

impl Rows {
    fn of(drafts: &[Draft], ids: &[Option<ActionId>]) -> Self {
        let tops = drafts.iter().zip(ids).filter(|(draft, _)| draft.is_top());
        Self(
            tops.map(|(draft, id)| InRow {
                row: draft.row,
                action: id.clone().ok_or_else(|| draft.piece.text.clone()),
            })
            .collect(),
        )
    }

    /// The one action of a row; where no action begins in it, the last above.
    pub(super) fn action_at(&self, row: usize) -> Option<&ActionId> {
        let (first, here) = self.at(row);
        match here {
            [one] => one.action.as_ref().ok(),
            [] => self.0.get(first.checked_sub(1)?)?.action.as_ref().ok(),
            _ => None,
        }
    }

    /// The words of the actions of a row that the plan does not have.
    pub(super) fn unknown_at(&self, row: usize) -> impl Iterator<Item = &String> {
        self.at(row).1.iter().filter_map(|item| item.action.as_ref().err())
    }

    fn at(&self, row: usize) -> (usize, &[InRow]) {
        let first = self.0.partition_point(|item| item.row < row);
        let end = self.0.partition_point(|item| item.row <= row);
        (first, self.0.get(first..end).unwrap_or_default())
    }
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
    by_words: IndexMap<String, ActionId>,
    /// Actions by their printed numbers.
    pub(super) by_number: IndexMap<String, ActionId>,
    pub(super) recommendations_by_number: IndexMap<String, RecommendationId>,
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
            by_words: IndexMap::new(),
            by_number: IndexMap::new(),
            recommendations_by_number: IndexMap::new(),
            ordinal: 0,
            loose: 0,
        }
    }

    fn section(&mut self, parted: &Parted) {
        let id = self.recommendation(parted);
        self.places_of_sections.push(id.clone());
        let mut ids: Vec<Option<ActionId>> = Vec::new();
        let mut by_text: IndexMap<String, (usize, usize)> = IndexMap::new();
        let has_numbers = parted.plan.drafts.iter().filter(|draft| draft.number.is_some()).count() * 2
            > parted.plan.drafts.len();
        let document = |draft: &Draft| draft.piece.places.first().map_or(0, |place| place.document);
        let beside =
            parted.rounds.iter().flat_map(|(_, outline)| &outline.drafts).filter(|entry| entry.is_beside);
        let rows_with_entries: IndexSet<usize> = beside.map(|entry| entry.row).collect();
        let has_entries = |draft: &Draft| rows_with_entries.contains(&draft.row);
        for (ordinal, draft) in parted.plan.drafts.iter().enumerate() {
            let key = fold(&draft.piece.text);
            let above = by_text.get(&key).copied().filter(|(_, row)| *row != draft.row && !key.is_empty());
            let number_known =
                draft.number.as_deref().and_then(|number| self.by_number.get(&id_key(number))).cloned();
            if document(draft) > 0 {
                // an update that prints the action again beside its progress
                let same = above.and_then(|(above, _)| ids.get(above).cloned().flatten());
                ids.push(number_known.or(same).or_else(|| self.by_words.get(&key).cloned()));
                continue;
            }
            if let Some((above, _)) = above.filter(|_| draft.is_top() && has_entries(draft))
                && number_known.is_some() == draft.number.is_some()
            {
                let same = ids.get(above).cloned().flatten();
                ids.push(same);
                continue;
            }
            by_text.entry(key).or_insert((ordinal, draft.row));
            let made = self.action(draft, id.as_ref(), ordinal, has_numbers);
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
        self.rows.push(Rows::of(&parted.plan.drafts, &ids));
        self.ids.push(ids);
    }

    fn recommendation(&mut self, parted: &Parted) -> Option<RecommendationId> {
        let section = &parted.section;
        if !section.is_named
            || (section.number.is_none() && section.title.is_empty() && section.headline.is_none())
        {
            return None;
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
        if is_short
            && let Some(recommendation) = under
            && let Some(taken) = self.plan.action(&wanted)
            && taken.recommendation.as_ref() != under
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
        } else if number.is_none() && has_numbers && draft.is_top() {
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
        self.by_words.entry(fold(&draft.piece.text)).or_insert_with(|| id.clone());
        self.record.sources.insert(id.to_string(), places);
        id
    }

    /// Parents that a column of their own names; they may stand below their parts.
    fn settle_parents(&mut self, parted: &AllParted) {
        let mut parents: IndexSet<ActionId> = IndexSet::new();
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

/// Headline and detail: the words in bold at the start, and the rest. All of them where none are bold.
fn words_of(title: &[Piece], headline: Option<&Piece>) -> (String, Option<String>) {
    let whole = joined(title.iter().cloned());
    let text = whole.as_ref().map(|piece| piece.text.trim().to_owned()).unwrap_or_default();
    if let Some(headline) = headline {
        return (headline.text.clone(), Some(text).filter(|text| !text.is_empty()));
    }
    let Some(whole) = whole else { return (text, None) };
    let mut end = 0;
    for span in &whole.bold {
        let between = whole.text.get(end..span.start).unwrap_or("x");
        if !between.chars().all(|letter| letter.is_whitespace() || letter.is_ascii_punctuation()) {
            break;
        }
        end = span.end.max(end);
    }
    let (Some(bold), Some(rest)) = (whole.text.get(..end), whole.text.get(end..)) else {
        return (text, None);
    };
    // a full stop printed after the bold words belongs to them
    let marks = rest.len() - rest.trim_start_matches(['.', ':', '?', '!']).len();
    let headline = format!("{bold}{}", rest.get(..marks).unwrap_or_default());
    let detail = rest.get(marks..).unwrap_or_default().trim();
    if headline.trim().is_empty() {
        return (text, None);
    }
    (headline.trim().to_owned(), Some(detail.to_owned()).filter(|detail| !detail.is_empty()))
}

/// The date and status cells of an item, read.
#[derive(Debug, Default)]
pub(super) struct Labels {
    pub(super) timescale: Option<Timescale>,
    pub(super) revised: Option<Timescale>,
    pub(super) status: Option<Status>,
    /// The status cell read as a date cell: dates in it count.
    pub(super) status_as_timescale: Option<Timescale>,
    pub(super) notes: Vec<Note>,
    pub(super) odd: Vec<Oddity>,
}

impl Labels {
    pub(super) fn of(draft: &Draft, policy: &DatePolicy) -> Self {
        let mut labels = Self::default();
        let read = |piece: &Piece| {
            let mut timescale = Timescale::read_with(&piece.marked(), policy);
            timescale.text.clone_from(&piece.text);
            timescale
        };
        labels.timescale = draft.timescale.as_ref().map(read);
        labels.revised = draft.revised.as_ref().map(read);
        if let Some(piece) = &draft.status {
            let timescale = read(piece);
            // under "Complete?"
            let (yes, no) = (same_folded(&piece.text, "yes"), same_folded(&piece.text, "no"));
            labels.status = timescale.status.or(yes.then_some(Status::Completed));
            if no {
                labels.notes.push(Note::new("Status", piece.text.clone()));
            } else if labels.status.is_none() && timescale.dates.is_empty() && !timescale.not_set {
                labels.notes.push(Note::new("Status", piece.text.clone()));
                labels.odd.push(Oddity::StatusUnknown { printed: piece.text.clone() });
            }
            labels.status_as_timescale = Some(timescale);
        }
        for timescale in labels
            .timescale
            .iter()
            .chain(&labels.revised)
            .filter(|timescale| !timescale.understood && !timescale.not_set)
        {
            labels.odd.push(Oddity::TimescaleNotUnderstood { printed: timescale.text.clone() });
        }
        labels
    }
}
