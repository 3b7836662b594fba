//! What stands in a placed row, put where it belongs.

use super::fields_behind::take_revised;
use super::gather::Gatherer;
use super::headings::Role;
use super::label::{Turn, turn};
use super::layout::Layout;
use super::lines::line_by_line;
use super::mistaken::nobody;
use super::numbers::{id_key, ids, stem};
use super::oddity::Oddity;
use super::opening::open_section;
use super::owner_and_date::owners_and_dates;
use super::piece::{Piece, joined};
use super::promised::promised;
use super::row::PlacedRow;
use super::section::Fragment;
use super::shape::number_in;
use super::status_within::take_statuses;
use crate::document::Paragraph;
use crate::model::{Note, Status};

/// Whether rows are of the plan or of a round of progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Plan,
    Round(usize),
}

impl Mode {
    pub(super) fn round(self) -> Option<usize> {
        match self {
            Self::Plan => None,
            Self::Round(round) => Some(round),
        }
    }
}

/// Puts the cells of a row where they belong.
pub(super) fn fill(gatherer: &mut Gatherer, mut row: PlacedRow, layout: &Layout) {
    turns_beside_text(gatherer, &mut row, layout);
    let opened = open_section(gatherer, &mut row, layout);
    open_by_action(gatherer, &row, layout);
    let section = match gatherer.current {
        Some(section) => section,
        None => gatherer.section(None),
    };
    let rounds: Vec<usize> = layout.positions(Role::Progress);
    let action = layout.position(Role::Action);
    let mut main = Fragment {
        line: row.line,
        blank_lines: row.blank_lines,
        starts_page: row.starts_page,
        row: gatherer.gathered.rows,
        ..Fragment::default()
    };
    main.above.owner = is_continued(&row, layout, Role::Owner);
    main.above.timescale = is_continued(&row, layout, Role::Timescale);
    // nothing is printed again that was not printed before
    main.is_restated = !rounds.is_empty() && gatherer.mode != Mode::Plan && !gatherer.is_first;
    main.owners = take(&mut row, layout.position(Role::Owner));
    let nobody = nobody(&mut main.owners, layout);
    main.has_own_header = layout.is_own();
    main.timescales = take(&mut row, layout.position(Role::Timescale));
    if layout.columns.iter().any(|column| column.holds_dates && column.role == Role::Owner) {
        (main.owners, main.timescales) = owners_and_dates(std::mem::take(&mut main.owners), main.timescales);
    }
    let above = gatherer.action_number.take();
    // a dash is no number
    let says = |number: &Piece| number.text.contains(char::is_alphanumeric);
    main.number = number(&mut row, layout, Role::Action).filter(says).or(above).map(without_word);
    main.parent = take_text(&mut row, layout.position(Role::Parent));
    main.answers =
        take_text(&mut row, layout.position(Role::Answers)).map(|text| ids(&text)).unwrap_or_default();
    main.notes = notes(gatherer, &mut row, layout, opened.then_some(section));
    main.notes.extend(nobody);
    if let Some(band) = &gatherer.band {
        main.notes.push(Note::new("Section", band.clone()));
    }
    let mut entries = reported(gatherer, &mut row, layout, &rounds);
    statuses(&mut row, layout, &rounds, &mut main, &mut entries);
    let mut texts = promised(gatherer, &mut row, layout, section, &mut main);
    line_by_line(&mut texts, &mut main.owners, &mut main.timescales);
    if action.is_none()
        && let [(_, entry)] = entries.as_mut_slice()
    {
        // a table of progress only: its owners, dates and numbers are those of its entries
        entry.owners = std::mem::take(&mut main.owners);
        entry.has_own_header = main.has_own_header;
        entry.timescales = std::mem::take(&mut main.timescales);
        entry.number = main.number.take();
        entry.answers = std::mem::take(&mut main.answers);
        entry.notes = std::mem::take(&mut main.notes);
        entry.above = main.above;
        take_completion(entry, layout);
    } else {
        segments(gatherer, main, texts, section, entries.is_empty());
    }
    // a row of a return that nobody filled in: owners and remarks stand there already, and say nothing new
    let is_return = layout.has(Role::Answers) && action.is_none();
    let is_blank = |entry: &Fragment| {
        entry.texts.is_empty()
            && entry.statuses.is_empty()
            && entry.timescales.is_empty()
            && entry.revised.is_empty()
    };
    for (round, entry) in entries {
        let reaches = rounds.iter().any(|at| row.continued.get(*at) == Some(&true));
        if is_blank(&entry) && reaches && reach(gatherer, section, round, &entry) {
            continue;
        }
        if !(is_return && is_blank(&entry)) {
            add(gatherer, section, Some(round), entry);
        }
    }
}

/// The entries of a row, one for each column of progress, with the statuses printed in them.
fn reported(
    gatherer: &mut Gatherer,
    row: &mut PlacedRow,
    layout: &Layout,
    rounds: &[usize],
) -> Vec<(usize, Fragment)> {
    let mut entries: Vec<(usize, Fragment)> = Vec::new();
    for at in rounds {
        let Some(column) = layout.columns.get(*at) else { continue };
        let round = match (column.label.clone(), gatherer.mode) {
            (None, Mode::Round(round)) => round,
            (label, _) => gatherer.round(label),
        };
        let mut texts = take(row, Some(*at));
        let revised = if layout.has(Role::Revised) { Vec::new() } else { take_revised(&mut texts) };
        let statuses = if column.holds_statuses { take_statuses(&mut texts) } else { Vec::new() };
        let entry = Fragment {
            line: row.line,
            blank_lines: row.blank_lines,
            starts_page: row.starts_page,
            row: gatherer.gathered.rows,
            texts,
            statuses,
            revised,
            is_beside: layout.has(Role::Action),
            ..Fragment::default()
        };
        entries.push((round, entry));
    }
    entries
}

/// Notes that the entry above reaches down into the row of one that says nothing. Whether there is one above.
fn reach(gatherer: &mut Gatherer, section: usize, round: usize, blank: &Fragment) -> bool {
    // over more rows it is a note on the page, and tells of none of them
    const MOST: usize = 64;
    let Some(section) = gatherer.gathered.sections.get_mut(section) else { return false };
    let last = section.strand(Some(round)).last_mut().filter(|last| last.reaches.len() < MOST);
    let Some(last) = last else { return false };
    if let Some(number) = &blank.number {
        if last.answers.is_empty() {
            last.answers.extend(last.number.as_ref().map(|number| number.text.clone()));
        }
        last.answers.push(number.text.clone());
    }
    last.reaches.push(blank.row);
    true
}

/// Where the status says that a thing is done, its "Completion date" is the day on which it was.
fn take_completion(entry: &mut Fragment, layout: &Layout) {
    let column = layout.position(Role::Timescale).and_then(|at| layout.columns.get(at));
    let [status] = entry.statuses.as_slice() else { return };
    let is_done = matches!(Status::from_words(&status.text), Some(Status::Completed | Status::Verified));
    if is_done && column.is_some_and(|column| column.is_of_completion) {
        entry.completed.append(&mut entry.timescales);
    }
}

/// Opens the recommendation that the number of an action tells, where no column does: "2" of "2.1", "R1" of "R1-3".
fn open_by_action(gatherer: &mut Gatherer, row: &PlacedRow, layout: &Layout) {
    if layout.has(Role::Recommendation) || number_column(layout, Role::Recommendation).is_some() {
        return;
    }
    let cell = number_column(layout, Role::Action).and_then(|at| row.cells.get(at));
    let Some(key) = cell.and_then(|pieces| pieces.first()).map(|piece| id_key(&piece.text)) else { return };
    if let Some(at) = stem(&key).and_then(|stem| gatherer.numbers.recommendations.get(stem)).copied() {
        gatherer.enter(at);
    }
}

/// Cells of the columns that tell how far things have come.
fn statuses(
    row: &mut PlacedRow,
    layout: &Layout,
    rounds: &[usize],
    main: &mut Fragment,
    entries: &mut [(usize, Fragment)],
) {
    for (at, column) in layout.columns.iter().enumerate() {
        if !matches!(column.role, Role::Status | Role::Revised | Role::Completed | Role::Rag) {
            continue;
        }
        let pieces = take(row, Some(at));
        let left = rounds.iter().rposition(|round| *round < at).unwrap_or(0);
        let (target, is_entry) = match entries.get_mut(left) {
            Some((_, entry)) => (entry, true),
            None => (&mut *main, false),
        };
        if column.role == Role::Status && target.statuses.is_empty() {
            target.statuses = pieces;
        } else if column.role == Role::Revised && is_entry && target.revised.is_empty() {
            target.revised = pieces;
        } else if column.role == Role::Completed && is_entry && target.completed.is_empty() {
            target.completed = pieces;
        } else {
            target.notes.extend(joined(pieces).map(|piece| Note::new(column.title.clone(), piece.text)));
        }
    }
}

/// Tells the paragraphs of the text cell apart at headings of progress.
fn segments(gatherer: &mut Gatherer, main: Fragment, texts: Vec<Piece>, section: usize, may_turn: bool) {
    // beside a column of progress, what stands under "Action" is the plan's, in whatever round
    let round = gatherer.mode.round().filter(|_| may_turn);
    let mut parts: Vec<(Option<usize>, Vec<Piece>)> = vec![(round, Vec::new())];
    for piece in texts {
        match as_turn(&piece).filter(|_| may_turn) {
            Some(turn) => {
                gatherer.turn(turn, false);
                parts.push((gatherer.mode.round(), Vec::new()));
            }
            None => {
                if let Some((_, texts)) = parts.last_mut() {
                    texts.push(piece);
                }
            }
        }
    }
    if parts.len() > 1 {
        parts.retain(|(_, texts)| !texts.is_empty());
    }
    let mut rest = main;
    let last = parts.pop();
    for (round, texts) in parts {
        let tops = texts.iter().filter(|piece| piece.depth == 0).count();
        let head = |list: &mut Vec<Piece>| list.drain(..tops.min(list.len())).collect::<Vec<Piece>>();
        let mut part = Fragment {
            line: rest.line,
            blank_lines: rest.blank_lines,
            starts_page: rest.starts_page,
            row: rest.row,
            ..Fragment::default()
        };
        part.owners = head(&mut rest.owners);
        part.timescales = head(&mut rest.timescales);
        part.statuses = head(&mut rest.statuses);
        part.texts = texts;
        rest.starts_page = false;
        rest.blank_lines = 0;
        add(gatherer, section, round, part);
    }
    if let Some((round, texts)) = last {
        rest.texts = texts;
        add(gatherer, section, round, rest);
    }
}

/// Adds a fragment; one without paragraphs goes on with the one before.
fn add(gatherer: &mut Gatherer, section: usize, round: Option<usize>, fragment: Fragment) {
    if fragment.is_empty() {
        return;
    }
    if round.is_none() {
        let under = gatherer.gathered.sections.get(section).and_then(|section| section.number.as_deref());
        gatherer.numbers.learn_fragment(&fragment, section, under);
    }
    let Some(strand) = gatherer.gathered.sections.get_mut(section).map(|section| section.strand(round))
    else {
        return;
    };
    let has_lists =
        !fragment.owners.is_empty() || !fragment.timescales.is_empty() || !fragment.statuses.is_empty();
    let is_rest = fragment.texts.is_empty() && fragment.number.is_none() && !fragment.is_beside;
    match strand.last_mut() {
        Some(last) if is_rest && has_lists => {
            let places = fragment
                .owners
                .iter()
                .chain(&fragment.timescales)
                .flat_map(|piece| piece.places.clone())
                .collect();
            let column = if fragment.owners.is_empty() { "dates" } else { "owners" };
            last.owners.extend(fragment.owners);
            last.timescales.extend(fragment.timescales);
            last.statuses.extend(fragment.statuses);
            last.notes.extend(fragment.notes);
            gatherer.odd(Oddity::CellsContinued { column }, places);
        }
        _ => {
            let only_notes =
                is_rest && !has_lists && fragment.revised.is_empty() && fragment.completed.is_empty();
            if only_notes {
                if let Some(last) = strand.last_mut() {
                    last.notes.extend(fragment.notes);
                }
            } else {
                strand.push(fragment);
            }
        }
    }
}

/// A heading of progress that stands in bold in a cell beside the text turns the row.
fn turns_beside_text(gatherer: &mut Gatherer, row: &mut PlacedRow, layout: &Layout) {
    for (at, column) in layout.columns.iter().enumerate() {
        let may_hold = matches!(
            column.role,
            Role::Number | Role::Recommendation | Role::Owner | Role::Timescale | Role::Note
        );
        let Some(cell) = row.cells.get_mut(at).filter(|_| may_hold) else { continue };
        let found = cell.first().filter(|piece| !piece.bold.is_empty()).and_then(as_turn);
        if let Some(turn) = found {
            let piece = cell.remove(0);
            gatherer.odd(
                Oddity::HeadingInOtherColumn { heading: piece.text, column: column.title.clone() },
                piece.places,
            );
            gatherer.turn(turn, false);
        }
    }
}

fn as_turn(piece: &Piece) -> Option<Turn> {
    if piece.text.len() > 120 {
        return None;
    }
    let mut paragraph = Paragraph { text: piece.text.clone(), depth: piece.depth, ..Paragraph::default() };
    paragraph.bold.clone_from(&piece.bold);
    turn(&paragraph)
}

pub(super) fn number_column(layout: &Layout, of: Role) -> Option<usize> {
    layout.columns.iter().position(|column| column.role == Role::Number && column.number_of == Some(of))
}

pub(super) fn number(row: &mut PlacedRow, layout: &Layout, of: Role) -> Option<Piece> {
    joined(take(row, number_column(layout, of)))
}

/// "Action 1.2" as "1.2", which is what others call it.
fn without_word(mut piece: Piece) -> Piece {
    let bare = number_in(&piece.text).filter(|printed| printed.word.is_some() && printed.rest.is_empty());
    if let Some(number) = bare.map(|printed| printed.number.to_owned()) {
        piece.text = number;
    }
    piece
}

fn is_continued(row: &PlacedRow, layout: &Layout, role: Role) -> bool {
    layout.position(role).and_then(|at| row.continued.get(at)).copied().unwrap_or(false)
}

pub(super) fn take(row: &mut PlacedRow, column: Option<usize>) -> Vec<Piece> {
    column.and_then(|at| row.cells.get_mut(at)).map(std::mem::take).unwrap_or_default()
}

fn take_text(row: &mut PlacedRow, column: Option<usize>) -> Option<String> {
    joined(take(row, column)).map(|piece| piece.text)
}

/// Cells of columns that say nothing here; of the recommendation where the row opens it and stands left of its actions.
fn notes(gatherer: &mut Gatherer, row: &mut PlacedRow, layout: &Layout, opened: Option<usize>) -> Vec<Note> {
    let text = layout.position(Role::Action).or_else(|| layout.position(Role::Progress)).unwrap_or(0);
    let mut notes = Vec::new();
    let mut asked = Vec::new();
    let mut told = Vec::new();
    // where every action has a number, a cell beside it is the action's
    let of_recommendation = layout.has(Role::Recommendation) && number_column(layout, Role::Action).is_none();
    for (at, column) in layout.columns.iter().enumerate() {
        let numbers_more = column.role == Role::Number;
        if column.role != Role::Note && !numbers_more {
            continue;
        }
        if let Some(piece) = joined(take(row, Some(at))) {
            let note = Note::new(column.title.clone(), piece.text);
            if column.is_of_recommendation {
                told.push(note);
            } else if opened.is_some() && at < text && of_recommendation {
                asked.push(note);
            } else {
                notes.push(note);
            }
        }
    }
    if let Some(section) = gatherer.current.and_then(|at| gatherer.gathered.sections.get_mut(at)) {
        // every row may print it again
        told.retain(|note| !section.notes.contains(note));
        section.notes.extend(told);
    }
    if let Some(section) = opened.and_then(|at| gatherer.gathered.sections.get_mut(at)) {
        section.notes.extend(asked);
    }
    for piece in std::mem::take(&mut row.beyond) {
        notes.push(Note::new("", piece.text.clone()));
        gatherer.odd(Oddity::CellsBeyond { text: piece.text }, piece.places);
    }
    notes
}
