//! Documents without a table: paragraphs with labels ("Owner: Head of Estates"), and paragraphs under headings that
//! come again and again ("Government response", "Progress"), as tables on their side.

use super::fields_behind::{WithFields, in_brackets, with_fields};
use super::fields_below::{apart, are_of_one_each, fields, headed_anew, is_field};
use super::headings::{Role, heading, words};
use super::key_value::upright_below_titles;
use super::layout::{cell_text, has_header};
use super::shape::{Shape, number_in, shape};
use super::side_tables::Tables;
use crate::base::{Span, fold};
use crate::document::{Block, Cell, Paragraph, Row};
use crate::model::Timescale;
use indexmap::IndexMap;

/// The paragraphs of a document that has no table of ours put in tables, a row for each label. A heading that is no
/// label ends a table; a paragraph without a label goes on with the one above.
pub(super) fn labelled(blocks: Vec<Block>, is_update: bool) -> Vec<Block> {
    let has_table = blocks.iter().any(|block| match block {
        Block::Table(table) => {
            has_header(&table.rows)
                || upright_below_titles(&table.rows).is_some()
                || is_update && tells_beside_status(&table.rows)
        }
        Block::Paragraph(_) => false,
    });
    if has_table {
        return blocks;
    }
    let repeated = Repeated::of(&blocks);
    let pieces: Vec<Piece> =
        blocks.into_iter().flat_map(|block| pieces(block, &repeated, is_update)).collect();
    let pieces = headed_anew(pieces);
    let has = |wanted: &[Role]| {
        pieces.iter().any(|piece| matches!(piece, Piece::Label { role, .. } if wanted.contains(role)))
    };
    // where no label says what is promised or reported, what stands about the labels is it
    let text = match is_update {
        false if !has(&[Role::Action, Role::Response]) && has(&[Role::Owner, Role::Timescale]) => {
            Some("Action")
        }
        true if !has(&[Role::Action, Role::Response, Role::Progress]) && has(&[Role::Status]) => {
            Some("Progress")
        }
        _ => None,
    };
    let are_many = pieces.iter().filter(|piece| matches!(piece, Piece::Label { .. })).count() > 1;
    let text = text.filter(|_| are_many);
    let is_one_each = text.is_some() && are_of_one_each(&pieces);
    let mut tables = Tables::new(text, is_one_each);
    for piece in pieces {
        tables.add(piece);
    }
    tables.finish()
}

/// Whether a table with a marked header tells at length beside a column of statuses, whatever it calls what it tells.
fn tells_beside_status(rows: &[Row]) -> bool {
    let Some((header, rest)) = rows.split_first().filter(|(header, _)| header.is_heading) else {
        return false;
    };
    let role = |cell: &Cell| role_of(&cell_text(cell));
    let is_told = |cell: &Cell| {
        let texts = || rest.iter().flat_map(|row| &row.cells).filter(|other| other.column == cell.column);
        let told = texts().filter(|other| shape(&cell_text(other)) == Shape::Prose).count();
        role(cell) == Role::Note && told > 0 && told * 2 > texts().count()
    };
    header.cells.iter().any(|cell| role(cell) == Role::Status) && header.cells.iter().any(is_told)
}

/// A block, as far as it is told.
#[derive(Debug)]
pub(super) enum Piece {
    /// A label and what stands behind it.
    Label { role: Role, label: Paragraph, rest: Paragraph },
    /// Anything else.
    Other(Block),
}

/// What comes again in a document.
struct Repeated {
    /// How often headings come, without the numbers in them.
    headings: IndexMap<String, usize>,
    /// Whether several paragraphs end with an owner and a date in brackets.
    has_brackets: bool,
}

impl Repeated {
    fn of(blocks: &[Block]) -> Self {
        let mut headings = IndexMap::new();
        let mut brackets = 0_usize;
        for block in blocks {
            if let Block::Paragraph(paragraph) = block {
                brackets += usize::from(in_brackets(&paragraph.text).is_some());
            }
            if let Block::Paragraph(paragraph) = block
                && let Some(label) =
                    label_alone(paragraph).or_else(|| before_dash(paragraph).map(|(label, _)| label))
            {
                *headings.entry(fold(label)).or_default() += 1;
            }
        }
        Self { headings, has_brackets: brackets > 1 }
    }

    fn has(&self, label: &str) -> bool {
        self.headings.get(&fold(label)).is_some_and(|count| *count > 1)
    }
}

/// The labels of a block with what stands behind each; the block itself where it has none.
fn pieces(block: Block, repeated: &Repeated, is_update: bool) -> Vec<Piece> {
    let Block::Paragraph(paragraph) = block else { return vec![Piece::Other(block)] };
    if let Some(label) = label_alone(&paragraph).filter(|label| repeated.has(label)) {
        return vec![made(&paragraph, label, "")];
    }
    if let Some(piece) = numbered_action(&paragraph) {
        return apart(piece);
    }
    let texts = split(&paragraph);
    let labels: Vec<Piece> = texts.iter().filter_map(|text| label_of(&paragraph, text)).collect();
    if !labels.is_empty() && labels.len() == texts.len() {
        return labels;
    }
    if let Some(piece) = label_of(&paragraph, &paragraph.text) {
        return apart(piece);
    }
    let is_text = |found: &WithFields<'_>| found.text.split_whitespace().count() > 2;
    if let Some(found) =
        with_fields(&paragraph.text, &paragraph.bold).filter(|found| is_text(found) && !paragraph.is_heading)
    {
        let label = if is_update { "Progress" } else { "Action" };
        return std::iter::once(made(&paragraph, label, found.text))
            .chain(fields(&paragraph, &found))
            .collect();
    }
    if let Some(found) =
        in_brackets(&paragraph.text).filter(|_| repeated.has_brackets && !is_update && !paragraph.is_heading)
    {
        return std::iter::once(made(&paragraph, "Action", found.text))
            .chain(fields(&paragraph, &found))
            .collect();
    }
    match before_dash(&paragraph).filter(|(label, _)| repeated.has(label)) {
        Some((label, rest)) => vec![made(&paragraph, label, rest)],
        None => vec![Piece::Other(Block::Paragraph(paragraph))],
    }
}

pub(super) fn part(paragraph: &Paragraph, text: &str) -> Paragraph {
    Paragraph {
        text: text.trim().to_owned(),
        bold: Vec::new(),
        struck: Vec::new(),
        breaks: Vec::new(),
        depth: 0,
        is_heading: false,
        ..paragraph.clone()
    }
}

pub(super) fn made(paragraph: &Paragraph, label: &str, rest: &str) -> Piece {
    let label = Paragraph { is_heading: true, ..part(paragraph, label) };
    Piece::Label { role: role_of(&label.text), label, rest: part(paragraph, rest) }
}

fn role_of(label: &str) -> Role {
    let read = heading(label);
    if read.role == Role::Note { read.weak.unwrap_or(Role::Note) } else { read.role }
}

/// The parts of a paragraph that holds several labels: at bold words that end in a colon, or at strokes and semicolons.
fn split(paragraph: &Paragraph) -> Vec<String> {
    let text = paragraph.text.as_str();
    let is_label = |span: &&Span| {
        let words = span.of(text).trim_end();
        words.ends_with(':') || text.get(span.end..).is_some_and(|after| after.starts_with(':'))
    };
    let starts: Vec<usize> = paragraph.bold.iter().filter(is_label).map(|span| span.start).collect();
    if starts.len() > 1 && starts.first() == Some(&0) {
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        let parts = starts.iter().zip(ends).filter_map(|(start, end)| text.get(*start..end));
        return parts.map(|part| part.trim().trim_end_matches(['|', ';', ',']).to_owned()).collect();
    }
    let parts: Vec<String> = text.split([';', '|', '·']).map(|part| part.trim().to_owned()).collect();
    if parts.len() > 1 { parts } else { sentences(paragraph) }
}

/// "Owner: Head of Estates. Status: Completed.": the sentences of a paragraph that name a field each; the paragraph
/// whole where one of them does not.
fn sentences(paragraph: &Paragraph) -> Vec<String> {
    let text = paragraph.text.as_str();
    let is_field = |part: &str| {
        label_of(paragraph, part)
            .is_some_and(|piece| matches!(piece, Piece::Label { role, .. } if is_field(role)))
    };
    let stops = text.match_indices(". ").map(|(at, stop)| at + stop.len());
    let starts: Vec<usize> = stops.filter(|start| text.get(*start..).is_some_and(is_field)).collect();
    if starts.is_empty() || !is_field(text) {
        return vec![text.to_owned()];
    }
    let ends = starts.iter().copied().chain([text.len()]);
    let parts = std::iter::once(0).chain(starts.iter().copied()).zip(ends);
    let parts = parts.filter_map(|(start, end)| text.get(start..end)).map(str::trim);
    parts.map(|part| part.strip_suffix('.').unwrap_or(part).to_owned()).collect()
}

/// The label that a text begins with, and what stands behind it.
fn label_of(paragraph: &Paragraph, text: &str) -> Option<Piece> {
    let (label, rest) = text.split_once(':')?;
    let read = heading(label);
    // "Buy ten dryers. Owner: …": the label stands behind
    let goes_before = label.split_once(". ").is_some_and(|(before, _)| before.split_whitespace().count() > 1);
    let is_label = !goes_before
        && label.len() <= 40
        && words(label).len() <= 5
        && read.known
        && role_of(label) != Role::Note;
    // "We will change the following:" is a sentence, and a heading only where it stands out
    let opens_list = rest.trim().is_empty()
        && words(label).first().is_some_and(|word| word == "we")
        && !is_bold(paragraph);
    if !is_label || opens_list || paragraph.is_heading || names_a_date(label) {
        return None;
    }
    // "Recommendation 3: …" names what follows
    let names = read.role == Role::Recommendation && number_in(label).is_some();
    (!names).then(|| made(paragraph, label, rest))
}

/// "Action 1.2 Tell passengers …", "Action 1.2: …", as a heading or not.
fn numbered_action(paragraph: &Paragraph) -> Option<Piece> {
    let printed = number_in(&paragraph.text)?;
    let word = printed.word.filter(|word| heading(word).role == Role::Action)?;
    let is_number =
        printed.number.starts_with(|letter: char| letter.is_ascii_digit()) || printed.number.len() <= 6;
    (paragraph.depth == 0 && is_number && (!printed.rest.is_empty() || paragraph.is_heading))
        .then(|| made(paragraph, &format!("{word} {}", printed.number), printed.rest))
}

/// "Owner – Head of Estates".
fn before_dash(paragraph: &Paragraph) -> Option<(&str, &str)> {
    let text = paragraph.text.as_str();
    let (label, rest) = text.split_once(" – ").or_else(|| text.split_once(" - "))?;
    let role = role_of(label);
    let is_label = label.len() <= 40 && words(label).len() <= 3 && heading(label).known && role != Role::Note;
    (is_label && !paragraph.is_heading && !names_a_date(label)).then_some((label, rest))
}

/// The words of a heading, or of a paragraph in bold, that are a label and nothing else, without a number behind them.
fn label_alone(paragraph: &Paragraph) -> Option<&str> {
    let text = paragraph.text.trim().trim_end_matches(':');
    let stands_out = paragraph.is_heading || is_bold(paragraph);
    if !stands_out || text.len() > 60 || paragraph.depth > 0 || names_a_date(text) {
        return None;
    }
    // "Complete" on a line of its own says how far what stands above it has come
    if !paragraph.is_heading && Timescale::status_alone(text).is_some() {
        return None;
    }
    let read = heading(text);
    let role = role_of(text);
    let numbered = number_in(text).is_some();
    let is_label = read.known
        && words(text).len() <= 7
        && matches!(
            role,
            Role::Action
                | Role::Response
                | Role::Progress
                | Role::Owner
                | Role::Timescale
                | Role::Revised
                | Role::Status
                | Role::Completed
        );
    (is_label && !numbered).then_some(text)
}

pub(super) fn is_bold(paragraph: &Paragraph) -> bool {
    let bold: usize = paragraph.bold.iter().map(|span| span.len()).sum();
    bold > 0 && bold * 10 >= paragraph.text.len() * 9
}

/// "Action plan submitted: …", "Report published: …": lines of the front page.
fn names_a_date(label: &str) -> bool {
    let words = words(label);
    ["submitted", "published", "plan", "report"].iter().any(|front| words.iter().any(|word| word == front))
}
