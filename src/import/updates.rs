//! Entries in the making as rounds of progress.

use super::assemble::Assembler;
use super::front_matter::{FrontMatter, day};
use super::label::date_in;
use super::labels::Labels;
use super::numbers::{id_key, stem};
use super::oddity::Oddity;
use super::outline::Draft;
use super::section::Round;
use super::shape::{listed_numbers, listed_parts};
use super::strands::Parted;
use crate::base::fold;
use crate::model::{
    ActionId, DatePolicy, Note, OwnerBasis, Place, ProgressEntry, ProgressUpdate, RecommendationId, Timescale,
};
use indexmap::IndexMap;

/// The rounds being filled.
pub(super) struct Updates {
    updates: Vec<ProgressUpdate>,
    /// Entries so far under each beginning of their ids.
    counts: IndexMap<String, usize>,
}

impl Updates {
    /// Empty rounds with their labels and dates.
    pub(super) fn new(rounds: &[Round], fronts: &[FrontMatter], policy: &DatePolicy) -> Self {
        let updates = rounds
            .iter()
            .map(|round| {
                let front = fronts.get(round.document);
                let dated = front.and_then(|front| submission(round, rounds.len(), front));
                let label = round.label.clone().or_else(|| front.and_then(label_of));
                let update = match &label {
                    Some(label) => ProgressUpdate::new(label.clone()),
                    None => ProgressUpdate::unlabelled(),
                };
                match dated.or_else(|| label.as_deref().and_then(|label| day(label, policy))) {
                    Some(date) => update.submitted_on(date),
                    None => update,
                }
            })
            .collect();
        Self { updates, counts: IndexMap::new() }
    }

    /// Adds the entries of a section.
    pub(super) fn section(&mut self, at: usize, parted: &Parted, assembler: &mut Assembler<'_>) {
        for (round, outline) in &parted.rounds {
            for draft in &outline.drafts {
                let restated = restated_beside(draft, &parted.plan.drafts);
                self.entry((at, *round), draft, restated, assembler);
            }
        }
    }

    /// `restated` is the action that is printed again beside the entry.
    fn entry(
        &mut self,
        (at, round): (usize, usize),
        draft: &Draft,
        restated: Option<&Draft>,
        assembler: &mut Assembler<'_>,
    ) {
        let mut recommendation = assembler.places_of_sections.get(at).cloned().flatten();
        let mut answers = answers(at, draft, assembler);
        let mut number = draft.number.clone().filter(|number| !number.is_empty());
        let key = number.as_deref().map(id_key);
        let named = number.as_deref().map(|number| named(number, recommendation.as_ref(), assembler));
        if let Some(actions) = named.filter(|actions| !actions.is_empty()) {
            if answers.is_empty() {
                answers = actions;
            }
        } else if let Some(asked) = key.as_ref().and_then(|key| assembler.recommendations_by_number.get(key))
            && recommendation.is_none()
        {
            recommendation = Some(asked.clone());
            number = None;
        } else if recommendation.is_none() {
            // "R1-7" is of R1, whatever the plan has under it
            let of = key.as_deref().and_then(stem);
            recommendation = of.and_then(|stem| assembler.recommendations_by_number.get(stem)).cloned();
        }
        // an entry stands under its action's recommendation, wherever the table it stands in
        if (recommendation.is_none() || draft.is_beside)
            && let Some(action) = answers.first().and_then(|id| assembler.plan.action(id.as_str()))
        {
            recommendation = action.recommendation.clone().or(recommendation);
        }
        let wanted = self.id(number.as_deref(), recommendation.as_ref(), &answers, assembler);
        let mut entry = ProgressEntry::new(wanted.clone(), draft.piece.text.clone());
        entry.number = number;
        entry.recommendation = recommendation;
        entry.owners.clone_from(&draft.owners);
        entry.owner_basis = draft.owner_basis;
        if draft.is_beside
            && entry.owners.is_empty()
            && let Some(action) = answers.first().and_then(|id| assembler.plan.action(id.as_str()))
            && !action.owners.is_empty()
        {
            entry.owners.clone_from(&action.owners);
            entry.owner_basis = OwnerBasis::Shared;
        }
        let mut labels = Labels::of(draft, assembler.policy);
        if labels.timescale.is_none() && labels.revised.is_none() {
            labels.timescale = restated.and_then(|action| moved_date(action, &answers, assembler));
        }
        let submitted = self.updates.get(round).and_then(ProgressUpdate::submitted);
        labels.not_done_before(submitted);
        entry.status = labels.status;
        entry.notes.clone_from(&draft.notes);
        let mut notes = labels.notes;
        entry.timescale =
            label_cell(labels.timescale, labels.revised, labels.status_as_timescale, &mut notes);
        if let Some(completed) = labels.completed.filter(|completed| !completed.text.is_empty()) {
            add_completion(&mut entry.timescale, completed, &mut notes);
        }
        if let Some(label) = &entry.timescale {
            notes.retain(|note| note.text != label.text);
        }
        entry.notes.extend(notes);
        if let Some(rows) = assembler.rows.get(at).filter(|_| draft.is_beside) {
            entry.notes.extend(rows.unknown_at(draft.row).map(|text| Note::new("Action", text.clone())));
        }
        entry.answers = answers;
        let Some(update) = self.updates.get_mut(round) else { return };
        let id = update.add(entry);
        let place = Place::entry(id.as_str());
        let places = draft.piece.places.clone();
        if id.as_str() != wanted {
            let oddity = Oddity::EntryIdDuplicated { printed: wanted, made: id.to_string() };
            assembler.record.findings.push(oddity.finding(place.clone(), places.clone()));
        }
        for oddity in labels.odd {
            assembler.record.findings.push(oddity.finding(place.clone(), places.clone()));
        }
        assembler.record.sources.entry(id.to_string()).or_insert(places);
    }

    /// The id of an entry: as printed where it is its own; else what it stands under, `u` and its turn.
    fn id(
        &mut self,
        number: Option<&str>,
        recommendation: Option<&RecommendationId>,
        answers: &[ActionId],
        assembler: &Assembler<'_>,
    ) -> String {
        let of_actions = number.map(|number| named(number, recommendation, assembler)).unwrap_or_default();
        if let Some(number) = number.filter(|_| of_actions.is_empty()) {
            return number.to_owned();
        }
        let under = match (of_actions.as_slice(), recommendation, answers) {
            ([action], _, _) | (_, None, [action, ..]) => format!("{action}."),
            (_, Some(recommendation), _) => format!("{recommendation}."),
            (_, None, []) => String::new(),
        };
        let count = self.counts.entry(under.clone()).or_default();
        *count += 1;
        format!("{under}u{count}")
    }

    /// The rounds, those without an entry left out.
    pub(super) fn finish(self) -> Vec<ProgressUpdate> {
        self.updates.into_iter().filter(|update| !update.entries().is_empty()).collect()
    }
}

/// The action printed again in the row of an entry, where it is one.
fn restated_beside<'d>(entry: &Draft, actions: &'d [Draft]) -> Option<&'d Draft> {
    if !entry.is_beside {
        return None;
    }
    let first = actions.partition_point(|action| action.row < entry.row);
    let mut here = actions.get(first..)?.iter().take_while(|action| action.row == entry.row);
    here.next().filter(|action| action.is_restated).filter(|_| here.next().is_none())
}

/// The date of an action printed again, where it is another than the plan's: the plan stays as it was, and the date is
/// what the update says of it.
fn moved_date(action: &Draft, answers: &[ActionId], assembler: &Assembler<'_>) -> Option<Timescale> {
    let [answered] = answers else { return None };
    let promised = assembler.plan.action(answered.as_str())?.timescale.as_ref()?;
    let printed = Labels::of(action, assembler.policy).timescale?;
    let is_other = !printed.dates.is_empty() && printed.dates != promised.dates;
    (is_other && printed.status.is_none()).then_some(printed)
}

/// The actions that the printed number of an entry names: one, or several as in "2.c, 2.d" and "2.c to 2.e". None where
/// one of them is not known.
fn named(number: &str, under: Option<&RecommendationId>, assembler: &Assembler<'_>) -> Vec<ActionId> {
    // more is no list that anybody would print
    const MOST: usize = 64;
    let known = |number: &str| assembler.numbered(&id_key(number), under).cloned();
    if let Some(one) = known(number) {
        return vec![one];
    }
    if listed_parts(number).nth(MOST).is_some() {
        return Vec::new();
    }
    let mut all = Vec::new();
    for part in listed_parts(number) {
        let ends = [" to ", "–", " - ", "-"].into_iter().find_map(|between| {
            let (first, last) = part.split_once(between)?;
            known(first).zip(known(last))
        });
        if let Some(one) = known(part) {
            all.push(one);
        } else if let Some((first, last)) = ends {
            let actions = assembler.plan.actions();
            let (first, last) = (actions.get_index_of(&first), actions.get_index_of(&last));
            let range = first.zip(last).filter(|(first, last)| first.abs_diff(*last) < MOST);
            let range = range.and_then(|(first, last)| actions.get_range(first..=last));
            all.extend(range.into_iter().flat_map(|range| range.keys().cloned()));
        } else {
            let each: Option<Vec<ActionId>> = listed_numbers(part).into_iter().map(known).collect();
            match each.filter(|each| !each.is_empty()) {
                Some(each) => all.extend(each),
                None => return Vec::new(),
            }
        }
    }
    all
}

/// The actions that an entry names or stands beside.
fn answers(at: usize, draft: &Draft, assembler: &Assembler<'_>) -> Vec<ActionId> {
    if draft.answers.is_empty() {
        let Some(rows) = assembler.rows.get(at).filter(|_| draft.is_beside) else { return Vec::new() };
        let below = draft.reaches.iter().filter_map(|row| rows.action_at(*row));
        let mut all: Vec<ActionId> = Vec::new();
        for action in rows.action_at(draft.row).into_iter().chain(below) {
            if !all.contains(action) {
                all.push(action.clone());
            }
        }
        return all;
    }
    let under = assembler.places_of_sections.get(at).and_then(Option::as_ref);
    let known = |id: &String| assembler.numbered(&id_key(id), under).cloned();
    draft.answers.iter().map(|id| known(id).unwrap_or_else(|| ActionId::new(id.clone()))).collect()
}

/// One label of what may be three cells: the revised date, the date, the status. What is left over is a note.
fn label_cell(
    date: Option<Timescale>,
    revised: Option<Timescale>,
    status: Option<Timescale>,
    notes: &mut Vec<Note>,
) -> Option<Timescale> {
    let (main, rest) = match (revised, date) {
        (Some(revised), date) => (Some(revised), date),
        (None, date) => (date, None),
    };
    notes.extend(rest.map(|timescale| Note::new("Date", timescale.text)));
    match (main, status) {
        (Some(main), Some(status)) if !status.dates.is_empty() && main.dates.is_empty() => {
            notes.push(Note::new("Date", main.text));
            Some(status)
        }
        // "Open" beside "30 June 2026": the status is the label, and the date counts as what it is.
        (Some(main), Some(status)) if status.status.is_some() && main.status.is_none() => {
            notes.push(Note::new("Date", main.text));
            Some(Timescale { text: status.text, status: status.status, ..main })
        }
        (Some(main), _) => Some(main),
        (None, status) => status,
    }
}

/// A date of completion beside the label: the label stays as printed, and the date counts as what it is.
fn add_completion(label: &mut Option<Timescale>, completed: Timescale, notes: &mut Vec<Note>) {
    match label {
        Some(label) => {
            notes.push(Note::new("Date completed", completed.text));
            if label.dates.is_empty() {
                label.dates = completed.dates;
            }
        }
        None => *label = Some(completed),
    }
}

/// When a round was submitted, as the front page says.
fn submission(round: &Round, rounds: usize, front: &FrontMatter) -> Option<chrono::NaiveDate> {
    let label = round.label.as_deref().map(fold);
    let names_it = |text: &str, date: chrono::NaiveDate| {
        let Some(label) = &label else { return false };
        let month = date.format("%B %Y").to_string().to_lowercase();
        fold(text).contains(label.as_str()) || label.contains(&month)
    };
    let named = front.updates.iter().find(|(text, date)| names_it(text, *date));
    match (named, front.updates.as_slice()) {
        (Some((_, date)), _) => Some(*date),
        (None, [(_, date)]) if rounds == 1 => Some(*date),
        (None, [.., (_, date)]) if rounds == 1 => Some(*date),
        _ => None,
    }
}

/// What an update calls itself that no heading names: the date of its front page.
fn label_of(front: &FrontMatter) -> Option<String> {
    let dated = front.updates.last().and_then(|(text, _)| date_in(text)).map(str::to_owned);
    dated.or_else(|| front.title.as_deref().and_then(date_in).map(str::to_owned))
}
