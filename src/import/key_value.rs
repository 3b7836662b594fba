//! Tables that stand on their side: a heading and what it heads side by side, a row for each; and paragraphs that do
//! without a table ("Owner: Head of Estates").

use super::headings::{Role, heading, words};
use super::layout::cell_text;
use super::shape::number_in;
use crate::base::fold;
use crate::document::{Block, Cell, Paragraph, Row, Table};

/// A heading and what stands beside it.
#[derive(Debug)]
struct Pair {
    role: Role,
    key: String,
    heading: Vec<Paragraph>,
    values: Vec<Paragraph>,
    line: usize,
}

/// The rows of such a table set upright: a header, and a row for each time that the headings begin again. None where
/// the table stands upright already.
pub(super) fn upright(rows: &[Row]) -> Option<Vec<Row>> {
    let pairs = pairs(rows)?;
    let has = |wanted: &[Role]| pairs.iter().any(|pair| wanted.contains(&pair.role));
    let is_ours = has(&[Role::Action, Role::Progress, Role::Response])
        && has(&[Role::Owner, Role::Timescale, Role::Status, Role::Revised, Role::Completed]);
    if !is_ours {
        return None;
    }
    let mut keys: Vec<&Pair> = Vec::new();
    for pair in &pairs {
        if !keys.iter().any(|known| known.key == pair.key) {
            keys.push(pair);
        }
    }
    let header = Row {
        line: rows.first().map_or(0, |row| row.line),
        is_heading: true,
        cells: keys
            .iter()
            .enumerate()
            .map(|(column, pair)| Cell {
                column,
                columns: 1,
                continued: false,
                paragraphs: pair.heading.clone(),
            })
            .collect(),
        ..Row::default()
    };
    let empty = |line: usize| Row {
        line,
        cells: (0..keys.len()).map(|column| Cell { column, columns: 1, ..Cell::default() }).collect(),
        ..Row::default()
    };
    let mut upright = vec![header];
    let mut last: Option<usize> = None;
    for pair in &pairs {
        let Some(column) = keys.iter().position(|known| known.key == pair.key) else { continue };
        let is_full = |row: &Row| row.cells.get(column).is_some_and(|cell| !cell.paragraphs.is_empty());
        // the same heading twice in a row is a list; after others it begins anew
        let begins = last.is_none_or(|last| last != column && upright.last().is_some_and(is_full));
        if begins {
            upright.push(empty(pair.line));
        }
        if let Some(cell) = upright.last_mut().and_then(|row| row.cells.get_mut(column)) {
            cell.paragraphs.extend(pair.values.iter().cloned());
        }
        last = Some(column);
    }
    Some(upright)
}

/// Every row as headings with what stands right of each; none where a row is not so.
fn pairs(rows: &[Row]) -> Option<Vec<Pair>> {
    let mut pairs: Vec<Pair> = Vec::new();
    for row in rows {
        let filled = |cell: &&Cell| !cell.paragraphs.is_empty();
        if !row.cells.iter().any(|cell| filled(&cell)) {
            continue;
        }
        for two in row.cells.chunks(2) {
            let (Some(first), second) = (two.first(), two.get(1)) else { continue };
            if !filled(&first) && second.is_none_or(|cell| !filled(&cell)) {
                continue;
            }
            let text = cell_text(first);
            let title = text.trim().trim_end_matches(':');
            let read = heading(title);
            let is_short = title.len() <= 60 && first.paragraphs.len() <= 2 && first.columns == 1;
            if !is_short || !read.known || second.is_none() {
                return None;
            }
            let role = if read.role == Role::Note { read.weak.unwrap_or(Role::Note) } else { read.role };
            let values = second.map(|cell| cell.paragraphs.clone()).unwrap_or_default();
            let key = without_number(&fold(title));
            if let Some(number) =
                number_in(title).filter(|printed| role == Role::Recommendation && printed.rest.is_empty())
            {
                // "Recommendation 3" in the place of a heading
                let printed = |text: String| {
                    first
                        .paragraphs
                        .iter()
                        .take(1)
                        .map(move |paragraph| Paragraph {
                            text: text.clone(),
                            bold: Vec::new(),
                            ..paragraph.clone()
                        })
                        .collect::<Vec<_>>()
                };
                let word = number.word.unwrap_or("Recommendation");
                let heading = printed(format!("{word} number"));
                let values = printed(number.number.to_owned());
                pairs.push(Pair {
                    role: Role::Number,
                    key: format!("{key} number"),
                    heading,
                    values,
                    line: row.line,
                });
            }
            pairs.push(Pair { role, key, heading: first.paragraphs.clone(), values, line: row.line });
        }
    }
    let roles: Vec<Role> = pairs.iter().map(|pair| pair.role).collect();
    // beside each other, headings are a header and no pair
    let is_upright = pairs.iter().take(2).any(|pair| {
        let value = pair.values.iter().map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join(" ");
        let read = heading(&value);
        words(&value).len() <= 4 && !value.ends_with('.') && read.known && read.role != Role::Status
    });
    let distinct =
        roles.iter().enumerate().filter(|(at, role)| !roles.iter().take(*at).any(|other| other == *role));
    (distinct.count() > 1 && !is_upright).then_some(pairs)
}

/// "Action 2" is headed as "Action 1" is.
fn without_number(key: &str) -> String {
    key.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ' || letter == '.').to_owned()
}

/// A document without a table, its paragraphs with labels put in tables: "Action: …", "Owner: …", "Due: …". A heading
/// ends a table; a paragraph without a label goes on with the one above.
pub(super) fn labelled(blocks: Vec<Block>) -> Vec<Block> {
    let has_table = blocks.iter().any(|block| matches!(block, Block::Table(_)));
    if has_table {
        return blocks;
    }
    let mut found = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    for block in blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        match label_of(&paragraph) {
            Some((label, rest)) => rows.push(Row {
                line: paragraph.line,
                cells: vec![
                    Cell { column: 0, columns: 1, continued: false, paragraphs: vec![label] },
                    Cell {
                        column: 1,
                        columns: 1,
                        continued: false,
                        paragraphs: Some(rest).filter(|rest| !rest.text.is_empty()).into_iter().collect(),
                    },
                ],
                ..Row::default()
            }),
            None if paragraph.is_heading || rows.is_empty() => {
                end_rows(&mut rows, &mut found);
                found.push(Block::Paragraph(paragraph));
            }
            None => {
                if let Some(value) = rows.last_mut().and_then(|row| row.cells.last_mut()) {
                    value.paragraphs.push(paragraph);
                }
            }
        }
    }
    end_rows(&mut rows, &mut found);
    found
}

fn end_rows(rows: &mut Vec<Row>, blocks: &mut Vec<Block>) {
    if !rows.is_empty() {
        blocks.push(Block::Table(Table { rows: std::mem::take(rows) }));
    }
}

/// The label of a paragraph and what stands behind it.
fn label_of(paragraph: &Paragraph) -> Option<(Paragraph, Paragraph)> {
    let (label, rest) = paragraph.text.split_once(':')?;
    let read = heading(label);
    let is_label = label.len() <= 40 && words(label).len() <= 5 && read.known && read.role != Role::Note;
    if !is_label || paragraph.is_heading || names_a_date(label) {
        return None;
    }
    let part = |text: &str| Paragraph {
        text: text.trim().to_owned(),
        bold: Vec::new(),
        struck: Vec::new(),
        depth: 0,
        ..paragraph.clone()
    };
    Some((part(label), part(rest)))
}

/// "Action plan submitted: …", "Report published: …": lines of the front page.
fn names_a_date(label: &str) -> bool {
    let words = words(label);
    ["submitted", "published", "plan", "report"].iter().any(|front| words.iter().any(|word| word == front))
}
