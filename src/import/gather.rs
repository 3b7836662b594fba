//! The rows of all tables, gathered under recommendations and rounds of progress.

use super::band::{Band, band, heading_of};
use super::error::{ReadError, ReadErrorKind};
use super::fill::{Mode, fill};
use super::gathered::{Gathered, Odd, cell_text_of, first_row, row_end, row_start};
use super::headings::Role;
use super::label::{Turn, turn};
use super::layout::{Column, Layout, find_header, new_header};
use super::oddity::Oddity;
use super::piece::Piece;
use super::row::place;
use super::section::{Round, Section};
use super::settle::{Given, kind_of, settle};
use crate::base::{Span, fold};
use crate::document::{Block, Document, OddityKind, Paragraph, Row, SourceKind, Table};
use crate::model::{RecommendationKind, SourcePlace};
use indexmap::IndexMap;

/// Walks through the blocks of one document after another.
#[derive(Debug)]
pub(super) struct Gatherer {
    pub(super) gathered: Gathered,
    by_number: IndexMap<String, usize>,
    /// Rounds by their label, those without by their document.
    by_label: IndexMap<Result<String, usize>, usize>,
    pub(super) current: Option<usize>,
    pub(super) mode: Mode,
    /// Whether the mode was set for all that follows, and not under one recommendation.
    is_lasting: bool,
    pub(super) document: usize,
    pub(super) kind: SourceKind,
    layout: Option<Layout>,
    pub(super) recommendation_kind: Option<RecommendationKind>,
    /// The recommendation that the last heading before a table names.
    heading: Option<(String, Paragraph, Option<RecommendationKind>)>,
    /// The last band row that names nothing known, kept as a note with the rows under it.
    pub(super) band: Option<String>,
}

impl Gatherer {
    pub(super) fn new() -> Self {
        Self {
            gathered: Gathered::default(),
            by_number: IndexMap::new(),
            by_label: IndexMap::new(),
            current: None,
            mode: Mode::Plan,
            is_lasting: false,
            document: 0,
            kind: SourceKind::Csv,
            layout: None,
            recommendation_kind: None,
            heading: None,
            band: None,
        }
    }

    /// Gathers one document. `is_update` is whether it was given as the update.
    pub(super) fn add(
        &mut self,
        document: Document,
        number: usize,
        is_update: bool,
    ) -> Result<(), ReadError> {
        self.document = number;
        self.kind = document.kind;
        self.layout = None;
        self.current = None;
        self.band = None;
        self.heading = None;
        self.mode = if is_update { Mode::Round(self.round(None)) } else { Mode::Plan };
        self.is_lasting = is_update;
        for oddity in &document.oddities {
            let kind = match oddity.kind {
                OddityKind::Unclosed => Oddity::Unclosed,
                OddityKind::TooDeep => Oddity::TooDeep,
                OddityKind::NestedTable => Oddity::NestedTable,
                OddityKind::TextAfterQuote => Oddity::TextAfterQuote,
            };
            let place = SourcePlace::new(number, oddity.line, oddity.span.start, oddity.span.end);
            self.gathered.odd.push(Odd { oddity: kind, section: None, places: vec![place] });
        }
        for paragraph in document.blocks.iter().flat_map(Block::paragraphs) {
            self.struck(paragraph, number);
        }
        let mut unread: Option<(usize, String)> = None;
        let mut has_read = false;
        for block in document.blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph),
                Block::Table(table) => {
                    let headings = first_row(&table);
                    if self.table(table, is_update)? {
                        has_read = true;
                    } else if unread.is_none() {
                        unread = headings;
                    }
                }
            }
        }
        match unread {
            _ if has_read => Ok(()),
            Some((line, headings)) => Err(ReadError::new(
                ReadErrorKind::MissingColumn,
                (line, 1),
                format!("the headings {headings}"),
                "a column of actions or of progress (Action, Response, Commitment, Milestone, Progress, Update)",
            )),
            None => Err(ReadError::new(
                ReadErrorKind::NoTable,
                (1, 1),
                "paragraphs only",
                "a table with an action a row",
            )),
        }
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        let is_dated = ["submitted", "published"].iter().any(|word| fold(&paragraph.text).contains(word));
        let stands_out = paragraph.is_heading || !paragraph.bold.is_empty();
        if stands_out && !is_dated && self.layout.is_some() | paragraph.is_heading {
            match turn(&paragraph) {
                Some(Turn::Progress(label)) => {
                    self.mode = Mode::Round(self.round(Some(label)));
                    self.is_lasting = true;
                }
                Some(Turn::Plan) => {
                    self.mode = Mode::Plan;
                    self.is_lasting = true;
                }
                None => {}
            }
        }
        self.heading = heading_of(&paragraph).or(self.heading.take());
        self.gathered.front.push(Piece::of(paragraph, self.document));
    }

    /// Opens the recommendation that a heading before the table names, where the table itself names none.
    fn open_by_heading(&mut self, is_update: bool) {
        let Some((number, title, kind)) = self.heading.take() else { return };
        let names_them = self.layout.as_ref().is_some_and(|layout| {
            let number = |column: &Column| column.number_of == Some(Role::Recommendation);
            layout.has(Role::Recommendation) || layout.columns.iter().any(number)
        });
        if names_them {
            return;
        }
        if !is_update && !self.by_number.contains_key(&fold(&number)) {
            // the progress of the recommendation before is over
            self.mode = Mode::Plan;
        }
        self.named_section(number, title, kind);
    }

    fn named_section(&mut self, number: String, title: Paragraph, kind: Option<RecommendationKind>) {
        if kind.is_some() {
            self.recommendation_kind = kind;
        }
        let at = self.section(Some(number));
        if let Some(section) = self.gathered.sections.get_mut(at) {
            section.is_named = true;
            if section.title.is_empty() {
                section.title.push(Piece::of(title, self.document));
            }
        }
    }

    /// Reads a table; false where its columns are not known.
    fn table(&mut self, table: Table, is_update: bool) -> Result<bool, ReadError> {
        let mut rows = table.rows;
        let mut start = 0;
        if let Some(mut header) = find_header(&rows) {
            if settle(&mut header.layout, rows.get(header.end..).unwrap_or_default(), self.given(is_update)) {
                start = header.end;
                let titles: Vec<Row> = rows.drain(..header.first).collect();
                start -= titles.len();
                self.titles(titles);
                self.use_layout(header.layout);
            } else {
                self.table_unread(&rows);
                return Ok(false);
            }
        } else {
            let width = rows
                .iter()
                .flat_map(|row| &row.cells)
                .map(|cell| cell.column + cell.columns)
                .max()
                .unwrap_or(0);
            let fits = self
                .layout
                .as_ref()
                .is_some_and(|layout| width <= layout.columns.len() && width * 2 > layout.columns.len());
            if !fits {
                self.table_unread(&rows);
                return Ok(false);
            }
        }
        self.open_by_heading(is_update);
        rows.drain(..start.min(rows.len()));
        let mut rest = rows.into_iter();
        while let Some(row) = rest.next() {
            if let Some(mut layout) = new_header(&row).filter(|_| !self.repeats(&row))
                && settle(&mut layout, rest.as_slice(), self.given(is_update))
            {
                self.use_layout(layout);
                continue;
            }
            self.row(row)?;
        }
        Ok(true)
    }

    fn given(&self, is_update: bool) -> Given {
        if is_update {
            Given::Update
        } else if self.gathered.sections.iter().any(|section| !section.plan.is_empty()) {
            Given::AfterPlan
        } else {
            Given::First
        }
    }

    fn repeats(&self, row: &Row) -> bool {
        self.layout.as_ref().is_some_and(|layout| layout.is_repeated_by(row))
    }

    /// Notes words that are struck out: whether they are in force is not for a reader of print to say.
    fn struck(&mut self, paragraph: &Paragraph, number: usize) {
        let words: Vec<&str> = paragraph.struck.iter().map(|span| span.of(&paragraph.text)).collect();
        if words.is_empty() {
            return;
        }
        let words = words.join(" … ");
        let whole = words.len() == paragraph.text.len();
        let Span { start, end } = paragraph.span;
        let places = vec![SourcePlace::new(number, paragraph.line, start, end)];
        self.gathered.odd.push(Odd {
            oddity: Oddity::WordsStruckOut { words, whole },
            section: None,
            places,
        });
    }

    fn table_unread(&mut self, rows: &[Row]) {
        let line = rows.first().map_or(0, |row| row.line);
        let places = vec![SourcePlace::new(self.document, line, 0, 0)];
        self.gathered.odd.push(Odd {
            oddity: Oddity::TableUnread { rows: rows.len() },
            section: None,
            places,
        });
    }

    fn titles(&mut self, rows: Vec<Row>) {
        for row in rows {
            for cell in row.cells {
                let pieces = cell.paragraphs.into_iter().map(|paragraph| Piece::of(paragraph, self.document));
                self.gathered.front.extend(pieces);
            }
        }
    }

    fn use_layout(&mut self, layout: Layout) {
        if let Some(kind) = kind_of(&layout) {
            self.recommendation_kind = Some(kind);
        }
        self.gathered.has_recommendations |= layout.has(Role::Recommendation) || layout.has(Role::Headline);
        for column in
            layout.columns.iter().filter(|column| column.role == Role::Note && !column.title.is_empty())
        {
            let known = super::headings::heading(&column.title).known;
            if !known {
                let oddity = Oddity::ColumnUnknown { column: column.title.clone() };
                self.gathered.odd.push(Odd { oddity, section: None, places: Vec::new() });
            }
        }
        self.layout = Some(layout);
    }

    fn row(&mut self, row: Row) -> Result<(), ReadError> {
        let Some(layout) = self.layout.take() else { return Ok(()) };
        let result = self.row_under(row, &layout);
        self.layout = Some(layout);
        result
    }

    fn row_under(&mut self, row: Row, layout: &Layout) -> Result<(), ReadError> {
        self.gathered.rows += 1;
        if row.cells.iter().all(|cell| cell.paragraphs.is_empty() && !cell.continued) {
            return Ok(());
        }
        let width = row.cells.iter().map(|cell| cell.column + cell.columns).max().unwrap_or(0);
        let line = row.line;
        let here = vec![SourcePlace::new(self.document, line, row_start(&row), row_end(&row))];
        if layout.is_repeated_by(&row) {
            self.odd(Oddity::HeaderRepeated, here);
            return Ok(());
        }
        if self.kind == SourceKind::Csv && width < layout.columns.len() {
            return Err(ReadError::new(
                ReadErrorKind::MissingColumn,
                (line, 1),
                format!("a row of {width} fields"),
                format!("{} fields, as in the header", layout.columns.len()),
            ));
        }
        if row.blank_lines_before > 0 {
            self.gathered.gaps.push(row.blank_lines_before);
        }
        match band(&row, layout) {
            Some(Band::Turn(turn, column)) => {
                let title = column.and_then(|at| layout.columns.get(at)).map(|column| column.title.clone());
                if let Some(column) = title {
                    self.odd(Oddity::HeadingInOtherColumn { heading: cell_text_of(&row), column }, here);
                }
                self.turn(turn, false);
            }
            Some(Band::Numbered(number, title, kind)) => self.named_section(number, title, kind),
            Some(Band::Kind(kind)) => self.recommendation_kind = Some(kind),
            Some(Band::Other(text)) => {
                self.odd(Oddity::BandRow { text: text.clone() }, here);
                self.band = Some(text);
            }
            None => {
                let placed = place(row, layout, self.kind, self.document);
                if placed.moved > 0 {
                    let expected = layout.columns.len();
                    self.odd(Oddity::CellsDropped { found: width, expected, moved: placed.moved }, here);
                }
                fill(self, placed, layout);
            }
        }
        Ok(())
    }

    /// Turns to progress or to the plan, under this recommendation only unless lasting.
    pub(super) fn turn(&mut self, turn: Turn, is_lasting: bool) {
        self.mode = match turn {
            Turn::Progress(label) => Mode::Round(self.round(Some(label))),
            Turn::Plan => Mode::Plan,
        };
        self.is_lasting = is_lasting;
    }

    /// The round of that label, a new one where there is none. A round without label is one a document.
    pub(super) fn round(&mut self, label: Option<String>) -> usize {
        let document = self.document;
        let key = label.as_deref().map_or_else(|| Err(document), |label| Ok(fold(label)));
        let next = self.gathered.rounds.len();
        let at = *self.by_label.entry(key).or_insert(next);
        if at == next {
            self.gathered.rounds.push(Round { label, document });
        }
        at
    }

    /// Opens the section of that number, or a new one without.
    pub(super) fn section(&mut self, number: Option<String>) -> usize {
        let key = number.as_deref().map(fold);
        let known = key.as_ref().and_then(|key| self.by_number.get(key)).copied();
        if let Some(at) = known {
            if self.current != Some(at) {
                // a number met before, now under a heading of progress: the second half of the text
                let has_plan = self.gathered.sections.get(at).is_some_and(|section| !section.plan.is_empty());
                if !self.is_lasting && !has_plan {
                    self.mode = Mode::Plan;
                }
                self.current = Some(at);
            }
            return at;
        }
        if !self.is_lasting {
            self.mode = Mode::Plan;
        }
        let at = self.gathered.sections.len();
        if let Some(key) = key {
            self.by_number.insert(key, at);
        }
        self.gathered.sections.push(Section {
            number,
            kind: self.recommendation_kind,
            document: self.document,
            ..Section::default()
        });
        self.current = Some(at);
        at
    }

    pub(super) fn odd(&mut self, oddity: Oddity, places: Vec<SourcePlace>) {
        self.gathered.odd.push(Odd { oddity, section: self.current, places });
    }
}
