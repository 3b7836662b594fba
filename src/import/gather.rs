//! The rows of all tables, gathered under recommendations and rounds of progress.

use super::band::{Band, band};
use super::error::{ReadError, ReadErrorKind};
use super::fill::{Mode, fill};
use super::gathered::{Gathered, Odd, cell_text_of, first_row, row_end, row_start};
use super::headings::Role;
use super::key_value::upright_below_titles;
use super::labelled::labelled;
use super::layout::{Header, Layout, find_header, new_header, plain_header};
use super::naming::Above;
use super::numbers::Numbers;
use super::oddity::Oddity;
use super::opening::open_section;
use super::outlined::outlined_below;
use super::piece::Piece;
use super::row::place;
use super::settle::{Given, kind_of, settle};
use super::titles::{bands_name, titles_name};
use super::told::Told;
use crate::base::Span;
use crate::document::{Block, Document, OddityKind, Paragraph, Row, SourceKind, Table};
use crate::model::{RecommendationKind, SourcePlace};
use indexmap::IndexMap;

/// Walks through the blocks of one document after another.
#[derive(Debug)]
pub(super) struct Gatherer {
    pub(super) gathered: Gathered,
    pub(super) numbers: Numbers,
    /// Rounds by their label, those without by their document.
    pub(super) by_label: IndexMap<Result<String, usize>, usize>,
    pub(super) current: Option<usize>,
    pub(super) mode: Mode,
    /// Whether the mode was set for all that follows, and not under one recommendation.
    pub(super) is_lasting: bool,
    pub(super) document: usize,
    pub(super) kind: SourceKind,
    pub(super) layout: Option<Layout>,
    pub(super) recommendation_kind: Option<RecommendationKind>,
    /// What stands above the next table.
    pub(super) above: Above,
    /// "Action 1.2" above a table of one row: its number.
    pub(super) action_number: Option<Piece>,
    /// The last band row that names nothing known, kept as a note with the rows under it.
    pub(super) band: Option<String>,
    /// Whether no promise was read before the table that is being read.
    pub(super) is_first: bool,
    /// Blank lines above a heading of progress that stands in a row of its own: the page begins with it, and the
    /// row after it has none.
    blank_lines_above_turn: usize,
}

impl Gatherer {
    pub(super) fn new() -> Self {
        Self {
            gathered: Gathered::default(),
            numbers: Numbers::default(),
            by_label: IndexMap::new(),
            current: None,
            mode: Mode::Plan,
            is_lasting: false,
            document: 0,
            kind: SourceKind::Csv,
            layout: None,
            recommendation_kind: None,
            above: Above::default(),
            action_number: None,
            band: None,
            is_first: true,
            blank_lines_above_turn: 0,
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
        self.above = Above::default();
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
        let blocks = document.blocks;
        let mut blocks =
            if is_update && self.tells_by_number(&blocks) { blocks } else { labelled(blocks, is_update) };
        if is_update && !blocks.iter().any(|block| matches!(block, Block::Table(_))) {
            blocks = self.told_in_prose(blocks);
        }
        self.above.titles_name = titles_name(&blocks);
        let mut unread: Option<(usize, String)> = None;
        let mut has_read = false;
        for block in blocks {
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

    /// Reads a table; false where its columns are not known.
    fn table(&mut self, table: Table, is_update: bool) -> Result<bool, ReadError> {
        let mut rows = match upright_below_titles(&table.rows) {
            Some((titles, rows)) => {
                self.titles(table.rows.into_iter().take(titles).collect());
                let line = rows.first().map_or(0, |row| row.line);
                self.odd(Oddity::TableOnItsSide, vec![SourcePlace::new(self.document, line, 0, 0)]);
                rows
            }
            None => outlined_below(&table.rows).unwrap_or(table.rows),
        };
        let mut start = 0;
        if let Some(header) = self.header(&rows, is_update) {
            let (header, told) = match header {
                Ok(found) => found,
                Err(header)
                    if header.layout.has(Role::Recommendation) && self.given(is_update) == Given::First =>
                {
                    self.list(&header, rows);
                    return Ok(false);
                }
                Err(_) => {
                    self.table_unread(&rows);
                    return Ok(false);
                }
            };
            start = header.end;
            let titles: Vec<Row> = rows.drain(..header.first).collect();
            start -= titles.len();
            self.titles(titles);
            self.use_layout(header.layout, &told);
        } else if !self.fits(&rows) {
            self.table_unread(&rows);
            return Ok(false);
        }
        self.open_by_heading(is_update);
        self.is_first = self.given(is_update) == Given::First;
        rows.drain(..start.min(rows.len()));
        let filled =
            rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.paragraphs.is_empty())).count();
        self.action_number = self.above.action.take().filter(|_| filled == 1);
        self.above.bands_name = self.layout.as_ref().is_some_and(|layout| bands_name(&rows, layout));
        let mut rest = rows.into_iter();
        while let Some(row) = rest.next() {
            if let Some(mut layout) = new_header(&row).filter(|_| !self.repeats(&row))
                && let Some(told) =
                    settle(&mut layout, rest.as_slice(), self.given(is_update), true, &self.numbers)
            {
                self.use_layout(layout, &told);
                continue;
            }
            self.row(row)?;
        }
        Ok(true)
    }

    /// Recommendations without actions: a list that stands before them.
    fn list(&mut self, header: &Header, rows: Vec<Row>) {
        let before = self.gathered.sections.len();
        for row in rows.into_iter().skip(header.end) {
            if !header.layout.is_repeated_by(&row) && band(&row, &header.layout).is_none() {
                let mut placed = place(row, &header.layout, self.kind, self.document);
                open_section(self, &mut placed, &header.layout);
            }
        }
        for section in self.gathered.sections.iter_mut().skip(before) {
            section.is_listed = true;
        }
        self.current = None;
    }

    /// The header of a table with its columns settled: none where it has no header, an error where its columns are
    /// not ours.
    fn header(&self, rows: &[Row], is_update: bool) -> Option<Result<(Header, Vec<Told>), Header>> {
        let is_headed = self.above.names_by_word();
        let settled = |mut header: Header| {
            let rest = rows.get(header.end..).unwrap_or_default();
            match settle(&mut header.layout, rest, self.given(is_update), is_headed, &self.numbers) {
                Some(told) => Ok((header, told)),
                None => Err(header),
            }
        };
        if let Some(header) = find_header(rows) {
            return Some(settled(header));
        }
        let marked = rows.first().is_some_and(|row| row.is_heading);
        let is_sure = |layout: &Layout| {
            let others = [
                Role::Owner,
                Role::Timescale,
                Role::Revised,
                Role::Status,
                Role::Number,
                Role::Recommendation,
            ];
            let count = others.into_iter().filter(|role| layout.has(*role)).count();
            // an update may say how far each thing has come and nothing else of it
            let is_of_progress = is_update && layout.has(Role::Progress) && layout.has(Role::Status);
            count > 1 || marked && is_of_progress
        };
        let header = plain_header(rows).filter(|_| marked || !self.fits(rows))?;
        settled(header).ok().filter(|(header, _)| is_sure(&header.layout)).map(Ok)
    }

    /// Whether rows without a header may stand under the columns of the table before.
    fn fits(&self, rows: &[Row]) -> bool {
        let width =
            rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column + cell.columns).max().unwrap_or(0);
        self.layout
            .as_ref()
            .is_some_and(|layout| width <= layout.columns.len() && width * 2 > layout.columns.len())
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
        for paragraph in rows.into_iter().flat_map(|row| row.cells).flat_map(|cell| cell.paragraphs) {
            self.title_of_table(paragraph);
        }
    }

    fn use_layout(&mut self, layout: Layout, told: &[Told]) {
        if let Some(kind) = kind_of(&layout) {
            self.recommendation_kind = Some(kind);
        }
        self.gathered.has_recommendations |= layout.has(Role::Recommendation) || layout.has(Role::Headline);
        for column in
            layout.columns.iter().filter(|column| column.role == Role::Note && !column.title.is_empty())
        {
            if !column.is_known {
                let oddity = Oddity::ColumnUnknown { column: column.title.clone() };
                self.gathered.odd.push(Odd { oddity, section: None, places: Vec::new() });
            }
        }
        for told in told {
            let title =
                layout.columns.get(told.column).map(|column| column.title.clone()).unwrap_or_default();
            let oddity = Oddity::ColumnToldByCells { column: title, look: told.look, role: told.role.name() };
            self.gathered.odd.push(Odd { oddity, section: None, places: Vec::new() });
        }
        self.layout = Some(layout);
    }

    fn row(&mut self, row: Row) -> Result<(), ReadError> {
        let Some(layout) = self.layout.take() else { return Ok(()) };
        let result = self.row_under(row, &layout);
        self.layout = Some(layout);
        result
    }

    fn row_under(&mut self, mut row: Row, layout: &Layout) -> Result<(), ReadError> {
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
        // a line below the rows that is no row: "Source: …"
        let is_note = width == 1 && layout.columns.len() > 2;
        if self.kind == SourceKind::Csv && width < layout.columns.len() && !is_note {
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
        if self.told_below(&row, layout) {
            return Ok(());
        }
        match band(&row, layout) {
            Some(Band::Turn(turn, column)) => {
                let title = column.and_then(|at| layout.columns.get(at)).map(|column| column.title.clone());
                if let Some(column) = title {
                    self.odd(Oddity::HeadingInOtherColumn { heading: cell_text_of(&row), column }, here);
                }
                self.blank_lines_above_turn = row.blank_lines_before;
                self.turn(turn, false);
            }
            Some(Band::Numbered(title)) => self.named_section(title),
            Some(Band::Kind(kind)) => self.recommendation_kind = Some(kind),
            Some(Band::Other(_)) if self.answered_by_band(&row) => {}
            Some(Band::Other(_)) if self.open_by_band(&row) => self.band = None,
            Some(Band::Other(text)) => {
                self.odd(Oddity::BandRow { text: text.clone() }, here);
                self.band = Some(text);
            }
            None => {
                row.blank_lines_before =
                    row.blank_lines_before.max(std::mem::take(&mut self.blank_lines_above_turn));
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

    pub(super) fn odd(&mut self, oddity: Oddity, places: Vec<SourcePlace>) {
        self.gathered.odd.push(Odd { oddity, section: self.current, places });
    }
}
