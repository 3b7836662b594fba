//! Tables that stand on their side: a heading and what it heads side by side, a row for each.

use super::headings::{Role, heading, words};
use super::labelled::part;
use super::layout::cell_text;
use super::shape::{Shape, number_in, shape};
use crate::base::fold;
use crate::document::{Cell, Paragraph, Row};

/// A heading and what stands beside it.
#[derive(Debug)]
struct Pair {
    role: Role,
    key: String,
    heading: Vec<Paragraph>,
    values: Vec<Paragraph>,
    line: usize,
    /// Which row of the table.
    row: usize,
}

/// The rows of such a table set upright: a header, and a row for each time that the headings begin again. None where
/// the table stands upright already.
pub(super) fn upright(rows: &[Row]) -> Option<Vec<Row>> {
    let pairs = pairs(rows).or_else(|| pairs(below_title(rows)?))?;
    let has = |wanted: &[Role]| pairs.iter().any(|pair| wanted.contains(&pair.role));
    let has_text = has(&[Role::Action, Role::Progress, Role::Response]);
    let has_field = has(&[Role::Owner, Role::Timescale, Role::Status, Role::Revised, Role::Completed]);
    let is_ours = has_text && (has_field || is_labelled(rows));
    if !is_ours {
        return None;
    }
    let mut keys: Vec<&Pair> = Vec::new();
    for pair in &pairs {
        if !keys.iter().any(|known| known.key == pair.key) {
            keys.push(pair);
        }
    }
    // a header has two columns at the least
    let is_alone = keys.len() == 1;
    let mut header = Row {
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
    if is_alone && let Some(paragraph) = rows.first()?.cells.first().and_then(|cell| cell.paragraphs.first())
    {
        header.cells.push(Cell {
            column: 1,
            columns: 1,
            continued: false,
            paragraphs: vec![part(paragraph, "Note")],
        });
    }
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

/// The rows of such a table below titles that span it, set upright, and how many rows the titles take.
pub(super) fn upright_below_titles(rows: &[Row]) -> Option<(usize, Vec<Row>)> {
    const MOST: usize = 3;
    let is_title = |row: &Row| {
        let mut filled = row.cells.iter().filter(|cell| !cell.paragraphs.is_empty());
        filled.next().is_some_and(|cell| cell.columns > 1) && filled.next().is_none()
    };
    let titles = rows.iter().take(MOST).take_while(|row| is_title(row)).count();
    let set = upright(rows.get(titles..)?)?;
    Some((titles, set))
}

/// The rows below one that heads names and values and says no more: "Field | Detail".
fn below_title(rows: &[Row]) -> Option<&[Row]> {
    let (title, rest) = rows.split_first()?;
    let is_short = |cell: &Cell| cell_text(cell).len() <= 30;
    (title.cells.len() == 2 && title.cells.iter().all(is_short) && rest.len() > 1).then_some(rest)
}

/// Whether the rows were made of paragraphs with labels, which say of themselves that they are headings.
fn is_labelled(rows: &[Row]) -> bool {
    rows.iter().all(|row| {
        row.cells.len() == 2
            && row
                .cells
                .first()
                .and_then(|cell| cell.paragraphs.first())
                .is_some_and(|label| label.is_heading)
    })
}

/// Every row as headings with what stands right of each; none where a row is not so.
fn pairs(rows: &[Row]) -> Option<Vec<Pair>> {
    let mut pairs: Vec<Pair> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
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
            let is_counted = matches!(role, Role::Recommendation | Role::Action);
            if let Some(number) = number_in(title)
                .filter(|printed| is_counted && printed.word.is_some() && printed.rest.is_empty())
            {
                // "Recommendation 3", "Action 1.2" in the place of a heading
                let printed = |text: String| {
                    first
                        .paragraphs
                        .iter()
                        .take(1)
                        .map(move |paragraph| Paragraph {
                            text: text.clone(),
                            bold: Vec::new(),
                            breaks: Vec::new(),
                            ..paragraph.clone()
                        })
                        .collect::<Vec<_>>()
                };
                let word = number.word.unwrap_or_default();
                let heading = printed(format!("{word} number"));
                let values = printed(number.number.to_owned());
                pairs.push(Pair {
                    role: Role::Number,
                    key: format!("{key} number"),
                    heading,
                    values,
                    line: row.line,
                    row: at,
                });
            }
            pairs.push(Pair {
                role,
                key,
                heading: first.paragraphs.clone(),
                values,
                line: row.line,
                row: at,
            });
        }
    }
    let roles: Vec<Role> = pairs.iter().map(|pair| pair.role).collect();
    // beside each other, headings are a header and no pair
    let in_first_row =
        pairs.iter().take_while(|pair| pairs.first().is_some_and(|first| first.row == pair.row));
    let is_upright = in_first_row.take(2).any(|pair| {
        let value = pair.values.iter().map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join(" ");
        let read = heading(&value);
        let is_label = shape(&value) == Shape::Label; // "In progress"
        words(&value).len() <= 4
            && !value.ends_with('.')
            && read.known
            && read.role != Role::Status
            && !is_label
    });
    let is_upright = is_upright && !is_labelled(rows);
    let distinct =
        roles.iter().enumerate().filter(|(at, role)| !roles.iter().take(*at).any(|other| other == *role));
    ((distinct.count() > 1 || is_labelled(rows)) && !is_upright).then_some(pairs)
}

/// "Action 2" is headed as "Action 1" is.
fn without_number(key: &str) -> String {
    key.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ' || letter == '.').to_owned()
}
