//! The columns of a table, found by their headings.

use super::headings::{Role, heading, is_of_owners_and_dates, words};
use super::label;
use super::qualified::is_of_completion;
use crate::base::fold;
use crate::document::{Cell, Row};
use crate::model::Status;

/// One column: what its cells are, and what its heading says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) role: Role,
    /// What it may be where the table has no better column for that.
    pub(super) weak: Option<Role>,
    /// What a number column numbers.
    pub(super) number_of: Option<Role>,
    /// The heading as printed.
    pub(super) title: String,
    /// The heading for comparing.
    folded: String,
    /// The round of progress that the heading names: "June 2024".
    pub(super) label: Option<String>,
    /// Whether the heading is one that is known here.
    pub(super) is_known: bool,
    /// Whether the heading is a date and nothing else.
    pub(super) is_dated: bool,
    /// Whether its cells hold owners and dates: "Lead and timescale".
    pub(super) holds_dates: bool,
    /// Whether its cells answer a recommendation before they promise anything: "Agreed. We will …".
    pub(super) holds_answers: bool,
    /// Whether its cells end with owners and dates: "… Owner: Head of Estates. Due: June 2025."
    pub(super) holds_fields: bool,
    /// Whether its cells say how far things have come, with the rest of what they say.
    pub(super) holds_statuses: bool,
    /// Whether its dates may be those on which things were done: "Completion date".
    pub(super) is_of_completion: bool,
    /// Whether its cells tell more of the recommendation, though no column of their own says so.
    pub(super) is_of_recommendation: bool,
}

/// The columns of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) columns: Vec<Column>,
}

/// A header that was found, and how many rows of the table it and what stands above it take.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) layout: Layout,
    /// Index of its first row.
    pub(super) first: usize,
    /// One past its last row.
    pub(super) end: usize,
}

/// How far down a table its header is looked for: titles and band rows may stand above it.
const FARTHEST: usize = 12;

impl Column {
    /// Gives it a heading.
    fn name(&mut self, title: String) {
        let heading = heading(&title);
        let date = label::date_in(&title);
        self.is_dated = !heading.known && date.is_some_and(|date| title.trim().len() <= date.len() + 2);
        self.role = if self.is_dated { Role::Progress } else { heading.role };
        let is_round = self.role == Role::Progress;
        self.label = label::round_in(&title).filter(|_| is_round).map(str::to_owned);
        self.weak = heading.weak;
        self.number_of = heading.number_of;
        self.is_known = heading.known || self.is_dated;
        self.holds_dates = is_of_owners_and_dates(&title);
        self.is_of_completion = self.role == Role::Timescale && is_of_completion(&words(&title));
        if self.holds_dates {
            self.role = Role::Owner;
        }
        self.folded = fold(&title);
        self.title = title;
    }
}

impl Layout {
    /// A column that nobody knows, which may be of that role where no other is.
    pub(super) fn weak_position(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.weak == Some(role) && column.role == Role::Note)
    }

    /// The columns of a role, from the left.
    pub(super) fn positions(&self, role: Role) -> Vec<usize> {
        self.columns.iter().enumerate().filter(|(_, column)| column.role == role).map(|(at, _)| at).collect()
    }

    /// The first column of a role.
    pub(super) fn position(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }

    /// Whether there is a column of that role.
    pub(super) fn has(&self, role: Role) -> bool {
        self.position(role).is_some()
    }

    /// Whether the header is the crate's own, of `delta-format.md`: there semicolons stand between owners.
    pub(super) fn is_own(&self) -> bool {
        let has = |name: &str| self.columns.iter().any(|column| column.title.trim() == name);
        has("id") && has("text") && has("owners")
    }

    /// Whether a row prints this header again.
    pub(super) fn is_repeated_by(&self, row: &Row) -> bool {
        let mut met = 0;
        for cell in row.cells.iter().filter(|cell| !cell.paragraphs.is_empty()) {
            if !is_short(cell) {
                return false;
            }
            let text = fold(&cell_text(cell));
            if !self.columns.iter().any(|column| column.folded == text) {
                return false;
            }
            met += 1;
        }
        met > 1 || (met == 1 && self.columns.len() == 1)
    }
}

/// Looks for a header among the first rows.
pub(super) fn find_header(rows: &[Row]) -> Option<Header> {
    let named = |(at, row)| Some((at, header_columns(row)?));
    let (first, columns) = rows.iter().take(FARTHEST).enumerate().find_map(named)?;
    let above = first.checked_sub(1).and_then(|at| rows.get(at)).filter(|row| is_context(row));
    Some(header_at(rows, first, columns, above))
}

/// Whether there is a header among the first rows.
pub(super) fn has_header(rows: &[Row]) -> bool {
    rows.iter().take(FARTHEST).any(|row| header_columns(row).is_some())
}

/// Looks for a header whose words are not known: the first row, where it is marked as one or printed in bold, or holds
/// short cells over longer ones. Its columns are left to their cells.
pub(super) fn plain_header(rows: &[Row]) -> Option<Header> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.paragraphs.is_empty()).count();
    let first = rows.iter().take(FARTHEST).position(|row| filled(row) > 1)?;
    let row = rows.get(first)?;
    let rest = rows.get(first + 1..).unwrap_or_default();
    let bold = |cell: &Cell| {
        cell.paragraphs.iter().all(|paragraph| {
            paragraph.bold.iter().map(|span| span.len()).sum::<usize>() * 10 >= paragraph.text.len() * 8
        })
    };
    let headings = row.cells.iter().filter(|cell| !cell.paragraphs.is_empty());
    let stands_out = row.is_heading || headings.clone().all(bold);
    let bytes = |cell: &Cell| cell_text(cell).len();
    let is_over_longer = headings.clone().any(|cell| {
        let below =
            rest.iter().take(8).filter_map(|row| row.cells.iter().find(|other| other.column == cell.column));
        let long = below.clone().filter(|other| bytes(other) > 2 * bytes(cell).max(20)).count();
        long > 0 && long * 2 >= below.count()
    });
    let has_figure = headings.clone().any(|cell| label::date_in(&cell_text(cell)).is_some());
    let is_header = row.cells.iter().all(is_short)
        && !rest.is_empty()
        && (stands_out || is_over_longer && !has_figure)
        && headings.map(|cell| fold(&cell_text(cell))).collect::<std::collections::BTreeSet<String>>().len()
            == filled(row);
    is_header.then(|| header_at(rows, first, columns(row), None))
}

/// Reads a header that stands at `first`, with the row above it that groups its columns.
fn header_at(rows: &[Row], first: usize, columns: Vec<Column>, above: Option<&Row>) -> Header {
    let mut layout = Layout { columns };
    let mut end = first + 1;
    if let Some(row) = above {
        add_context(&mut layout, row);
    }
    // a second header row under cells that span columns
    let spans = rows.get(first).is_some_and(|row| row.cells.iter().any(|cell| cell.columns > 1));
    let second = rows.get(end).filter(|row| spans || row.cells.iter().any(|cell| cell.continued));
    if let Some(columns) = second.and_then(header_columns) {
        let upper = std::mem::replace(&mut layout.columns, columns);
        for (at, column) in upper.into_iter().enumerate() {
            match layout.columns.get_mut(at) {
                Some(lower) if lower.title.is_empty() => *lower = column,
                Some(_) => {}
                None => layout.columns.push(column),
            }
        }
        if let Some(row) = rows.get(first) {
            add_words(&mut layout, row);
            add_context(&mut layout, row);
        }
        end += 1;
    }
    Header { layout, first, end }
}

/// A header inside a table whose columns are known: other headings from here on.
pub(super) fn new_header(row: &Row) -> Option<Layout> {
    let filled = row.cells.iter().filter(|cell| !cell.paragraphs.is_empty());
    let count = filled.clone().count();
    let sure = if row.is_heading {
        count > 1 && row.cells.iter().filter(|cell| is_known(cell)).count() * 2 >= count
    } else {
        count > 2 && filled.clone().all(is_known) && !filled.clone().any(says_how_far)
    };
    if !sure {
        return None;
    }
    let columns = columns(row);
    let has = |role: Role| columns.iter().any(|column| column.role == role);
    let has_text = has(Role::Action) || has(Role::Progress) || has(Role::Response);
    let has_other =
        [Role::Owner, Role::Timescale, Role::Number, Role::Recommendation, Role::Status].into_iter().any(has);
    (has_text && has_other).then_some(Layout { columns })
}

/// The columns of a row that is a header: most of its cells are short and known headings, one of them of texts.
fn header_columns(row: &Row) -> Option<Vec<Column>> {
    let filled = row.cells.iter().filter(|cell| !cell.paragraphs.is_empty()).count();
    let known = row.cells.iter().filter(|cell| is_known(cell)).count();
    let long = row.cells.iter().any(|cell| !is_short(cell));
    let enough = known > 1 || (row.is_heading && known == 1 && filled > 1);
    if !enough || long || known * 2 < filled {
        return None;
    }
    let is_of_texts = |column: &Column| {
        matches!(column.role, Role::Action | Role::Progress | Role::Response | Role::Recommendation)
            || matches!(column.weak, Some(Role::Action | Role::Progress))
    };
    Some(columns(row)).filter(|columns| columns.iter().any(is_of_texts))
}

/// Whether a row groups the columns under it: short cells, some of which span several columns, not all in one.
fn is_context(row: &Row) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.paragraphs.is_empty()).count();
    filled > 1 && row.cells.iter().all(is_short) && row.cells.iter().any(|cell| cell.columns > 1)
}

/// Words of the row above for columns that say nothing without them: "Target date" over "Original" and "Revised".
fn add_words(layout: &mut Layout, row: &Row) {
    for cell in row.cells.iter().filter(|cell| cell.columns > 1 && !cell.paragraphs.is_empty()) {
        let text = cell_text(cell);
        for column in layout.columns.iter_mut().skip(cell.column).take(cell.columns) {
            let whole = format!("{} {text}", column.title);
            if !column.is_known && !column.title.is_empty() && heading(&whole).known {
                column.name(whole);
            }
        }
    }
}

/// What the row above says of the columns it spans: the round of progress.
fn add_context(layout: &mut Layout, row: &Row) {
    for cell in row.cells.iter().filter(|cell| cell.columns > 1 && !cell.paragraphs.is_empty()) {
        let text = cell_text(cell);
        let is_progress = heading(&text).role == Role::Progress || label::date_in(&text).is_some();
        if !is_progress {
            continue;
        }
        for column in layout.columns.iter_mut().skip(cell.column).take(cell.columns) {
            column.role = match column.role {
                Role::Action | Role::Note if heading(&column.title).known => Role::Progress,
                Role::Timescale => Role::Revised,
                other @ (Role::Note
                | Role::Action
                | Role::Recommendation
                | Role::Response
                | Role::Progress
                | Role::Revised
                | Role::Completed
                | Role::Owner
                | Role::Status
                | Role::Rag
                | Role::Headline
                | Role::Number
                | Role::Parent
                | Role::Answers) => other,
            };
            column.label = column.label.take().or_else(|| Some(label::of_heading(&text)));
        }
    }
}

fn columns(row: &Row) -> Vec<Column> {
    let count = row.cells.iter().map(|cell| cell.column + cell.columns).max().unwrap_or(0).min(256);
    let mut columns: Vec<Column> = Vec::new();
    columns.resize_with(count, || Column {
        role: Role::Note,
        weak: None,
        number_of: None,
        title: String::new(),
        folded: String::new(),
        label: None,
        is_known: false,
        is_dated: false,
        holds_dates: false,
        holds_answers: false,
        holds_fields: false,
        holds_statuses: false,
        is_of_completion: false,
        is_of_recommendation: false,
    });
    for cell in row.cells.iter().filter(|cell| !cell.paragraphs.is_empty()) {
        let title = cell_text(cell);
        if let Some(column) = columns.get_mut(cell.column) {
            column.name(title);
        }
    }
    columns
}

fn is_known(cell: &Cell) -> bool {
    !cell.paragraphs.is_empty() && is_short(cell) && !is_sentence(cell) && heading(&cell_text(cell)).known
}

/// "Draft sent on 10 March. Comments by 24 March." has words of headings in it, and is none.
fn is_sentence(cell: &Cell) -> bool {
    // "Rec. No.", "Resp. Officer"
    const LONGEST: usize = 5;
    let text = cell_text(cell);
    words(&text).len() > LONGEST && (text.ends_with('.') || text.contains(". "))
}

/// Whether a cell says how far a thing has come, as no heading does: "In progress".
fn says_how_far(cell: &Cell) -> bool {
    matches!(
        Status::from_words(&cell_text(cell)),
        Some(Status::Planned | Status::InProgress | Status::OnHold | Status::Cancelled)
    )
}

fn is_short(cell: &Cell) -> bool {
    let bytes: usize = cell.paragraphs.iter().map(|paragraph| paragraph.text.len()).sum();
    bytes <= 120 && cell.paragraphs.len() <= 4 && words(&cell_text(cell)).len() <= 14
}

/// The text of a cell in one line.
pub(super) fn cell_text(cell: &Cell) -> String {
    let texts: Vec<&str> = cell.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    texts.join(" ")
}
