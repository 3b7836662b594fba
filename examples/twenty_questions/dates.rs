//! Questions 9 to 16: who has it, what is late, what comes next, on what it hangs, how far it reached.

use crate::{
    Texts,
    page::{Page, Piece, found, ids, label_of, mentioned},
};
use action_plan::{
    delta::ConditionRow,
    facts::{ConditionFate, dates},
    model::{PlaceKind, Relation, Side},
};

pub(crate) fn ask(page: &mut Page, texts: &Texts) {
    owners(page, texts);
    late(page, texts);
    further(page, texts);
    in_time(page, texts);
    conditions(page, texts);
    weakened(page, texts);
    next(page, texts);
    reach(page, texts);
}

fn owners(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("Who has the most to do?");
    page.answer(
        "Actions that name an owner in the plan; of these not complete when it was made; open now; open and past the \
         plan's date. By the labels alone; joint actions count for each of their owners.",
    );
    let mut rows = delta.by_owner();
    rows.sort_by_key(|row| std::cmp::Reverse((row.planned.len(), row.open.len())));
    let pieces: Vec<Piece> = rows
        .iter()
        .filter(|row| !row.planned.is_empty() || !row.open.is_empty())
        .map(|row| {
            let counts = [row.planned.len(), row.planned_open.len(), row.open.len(), row.overdue.len()]
                .map(|count| format!("{count:>3}"));
            let open = if row.open.is_empty() { String::new() } else { format!(": {}", ids(&row.open)) };
            (counts.concat(), format!("{}{open}", row.owner.text))
        })
        .collect();
    page.every(&pieces);
}

fn late(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("What was past its date when the update was made, and what was closed early?");
    let Some(day) = delta.as_of else {
        page.not_said("of what day it is");
        return;
    };
    let standing = delta.due_standing(day);
    let all = delta.tally("reported_completed").map_or(0, |tally| tally.base);
    let (past, to_come) = (&standing.past, &standing.to_come);
    page.answer(&format!(
        "{} of {all} actions have a date to be done by; review and start dates are none.",
        standing.len()
    ));
    page.answer(&format!(
        "{} were past on {day}: {} reported complete, {} open ({}), {} without an entry ({}).",
        past.len(),
        past.complete.len(),
        past.open.len(),
        ids(&past.open),
        past.no_entry.len(),
        ids(&past.no_entry),
    ));
    page.answer(&format!(
        "{} were not: {} reported complete ({}), {} open ({}), {} without an entry ({}).",
        to_come.len(),
        to_come.complete.len(),
        ids(&to_come.complete),
        to_come.open.len(),
        ids(&to_come.open),
        to_come.no_entry.len(),
        ids(&to_come.no_entry),
    ));
    if let Some(late) = delta.first_things().get(4) {
        let piece = |change: &action_plan::diff::Change<'_>| {
            (label_of(delta, PlaceKind::Action, change.record().action.as_str()), late.why(change))
        };
        page.evidence(&late.changes().iter().map(piece).collect::<Vec<_>>());
    }
}

fn further(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("What more does the update promise where it says “complete”?");
    let promises = delta.further_promises();
    let (dated, undated): (Vec<_>, Vec<_>) =
        promises.iter().partition(|promise| !dates(&promise.sentence).is_empty());
    page.answer(&format!(
        "{} sentences of entries labelled complete promise something further, which no open row tracks; {} name a \
         date: a machine's reading.",
        promises.len(),
        dated.len()
    ));
    let pieces = |list: &[&action_plan::delta::Mention]| -> Vec<Piece> {
        list.iter().map(|promise| mentioned(delta, promise)).collect()
    };
    page.evidence(&pieces(&dated));
    page.answer("Without a date:");
    page.evidence(&pieces(&undated));
}

fn in_time(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("Was what is reported complete done in time?");
    page.tallies(delta, &["done_on_time", "done_late", "completion_undated"]);
    page.answer("Past dates that the sentences of such entries name, whatever they are dates of:");
    let pieces: Vec<Piece> = delta
        .past_dates()
        .iter()
        .map(|row| {
            let against = match (row.promised, row.against_plan) {
                (Some(promised), Some(relation)) => format!("promised for {promised}; {} it", lies(relation)),
                _ => "promised without a date to be done by".to_owned(),
            };
            let (_, sentence) = mentioned(delta, &row.mention);
            let label = label_of(delta, PlaceKind::Action, row.action.as_str());
            (label, format!("{}, {against}: {sentence} ({})", row.date, row.mention.at.id))
        })
        .collect();
    page.evidence(&pieces);
}

fn lies(relation: Relation) -> &'static str {
    match relation {
        Relation::Before => "before",
        Relation::After => "after",
        Relation::Within | Relation::Equal => "within",
        Relation::Contains | Relation::Overlaps => "about",
    }
}

fn conditions(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("On what did promises hang, and what became of that?");
    let rows = delta.conditions();
    let (plan, update): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.side == Side::Plan);
    let is_told = |row: &&ConditionRow| row.condition.fate != Some(ConditionFate::Unreported);
    let (told, untold): (Vec<&ConditionRow>, Vec<&ConditionRow>) = plan.into_iter().partition(is_told);
    page.answer(&format!(
        "{} of {} conditions in the plan are spoken of in the update:",
        told.len(),
        told.len() + untold.len()
    ));
    let pieces: Vec<Piece> = told
        .iter()
        .map(|row| {
            let id = row.action.as_ref().map_or("", |id| id.as_str());
            let fate = row.condition.fate.map_or("", ConditionFate::shown);
            let sentence =
                row.sentence.as_deref().map_or_else(String::new, |sentence| format!(": “{sentence}”"));
            let by = row.told_by.as_ref().map_or_else(String::new, |id| format!(" ({id})"));
            (
                label_of(delta, PlaceKind::Action, id),
                format!("“{}”: {fate}{sentence}{by}", row.condition.text),
            )
        })
        .collect();
    page.every(&pieces);
    page.not_said("what became of the others");
    let pieces: Vec<Piece> = untold
        .iter()
        .filter_map(|row| {
            let change = delta.change(row.action.as_ref()?.as_str())?;
            let id = row.action.as_ref()?.as_str();
            let words = format!("“{}”; of the action itself: {}", row.condition.text, change.says());
            Some((label_of(delta, PlaceKind::Action, id), words))
        })
        .collect();
    page.every(&pieces);
    page.answer(&format!(
        "{} more are stated by the update itself, of which no later text is at hand:",
        update.len()
    ));
    let pieces: Vec<Piece> = update
        .iter()
        .map(|row| {
            let id = row.entry.as_ref().map_or("", |id| id.as_str());
            (label_of(delta, PlaceKind::Entry, id), format!("“{}”", row.condition.text))
        })
        .collect();
    page.evidence(&pieces);
}

fn weakened(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("Which promises became less, or something else?");
    let pieces: Vec<Piece> =
        delta.found_by(&["commitment-narrowed", "commitment-substituted"]).map(found).collect();
    if pieces.is_empty() {
        page.not_said("so of any in words that are known here");
    }
    page.evidence(&pieces);
}

fn next(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("What comes next after the update?");
    let Some(day) = delta.as_of else {
        page.not_said("of what day it is");
        return;
    };
    let pieces: Vec<Piece> = delta
        .ahead(day)
        .iter()
        .map(|one| (one.date.to_string(), format!("{} {}: “{}”", one.at.id, one.kind.shown(), one.words)))
        .collect();
    page.every(&pieces);
}

fn reach(page: &mut Page, texts: &Texts) {
    let delta = &texts.delta;
    page.question("Which numbers tell how far things reached, and of how many?");
    let rows = delta.quantities();
    let of_update = rows.iter().filter(|row| row.mention.at.kind == PlaceKind::Entry && row.is_of_reach());
    let pieces: Vec<Piece> = of_update
        .map(|row| {
            let (label, sentence) = mentioned(delta, &row.mention);
            let text = delta.entry(&row.mention.at.id).map_or("", |row| row.entry.text.as_str());
            let base = row
                .quantity
                .base
                .map_or_else(|| "the text does not say of how many".to_owned(), |base| format!("of {base}"));
            let of = row.quantity.population.as_deref().map_or_else(String::new, |of| format!(" ({of})"));
            (label, format!("{}{of}; {base}: {sentence}", row.quantity.span.of(text)))
        })
        .collect();
    page.answer(&format!("{} counts and shares in the update.", pieces.len()));
    page.evidence(&pieces);
}
