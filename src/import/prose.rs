//! An update without a table: paragraphs that begin with the numbers of actions, paragraphs under headings that print
//! actions again, and paragraphs under the names of recommendations, as tables.

use super::band::heading_of;
use super::fields_below::is_field;
use super::gather::Gatherer;
use super::headings::{Role, heading};
use super::label::turn;
use super::labelled::part;
use super::naming::is_title;
use super::numbers::id_key;
use super::shape::number_in;
use crate::base::{FixedState, fold};
use crate::document::{Block, Cell, Paragraph, Row, Table};
use indexmap::IndexMap;

/// The words of actions, by their folded form.
type Known = IndexMap<String, String, FixedState>;

/// The columns of the tables that are made.
const COLUMNS: [&str; 4] = ["Action number", "Action", "Progress", "Notes"];

/// What is told of one action, or of a whole recommendation.
#[derive(Debug)]
struct Told {
    number: Option<Paragraph>,
    action: Option<Paragraph>,
    texts: Vec<Paragraph>,
}

impl Gatherer {
    /// The paragraphs of an update that has no table put in tables, an action a row; as they are where they name none
    /// of what the plan holds.
    pub(super) fn told_in_prose(&self, blocks: Vec<Block>) -> Vec<Block> {
        let paragraphs = || blocks.iter().flat_map(Block::paragraphs);
        let known = self.words_of_actions();
        let named = paragraphs().filter(|paragraph| self.item(paragraph, &known).is_some()).count();
        if named < 2 && !paragraphs().any(|paragraph| self.names_known(paragraph)) {
            return blocks;
        }
        let mut tables = Tables::default();
        for paragraph in blocks.into_iter().flat_map(|block| match block {
            Block::Paragraph(paragraph) => vec![paragraph],
            Block::Table(_) => Vec::new(),
        }) {
            if let Some(told) = self.item(&paragraph, &known).filter(|_| named > 1) {
                tables.begin(told);
            } else if heads(&paragraph) {
                tables.end();
                let begins = named < 2 && self.names_known(&paragraph);
                tables.blocks.push(Block::Paragraph(paragraph));
                if begins {
                    tables.begin(Told { number: None, action: None, texts: Vec::new() });
                }
            } else {
                tables.text(paragraph);
            }
        }
        tables.end();
        tables.blocks
    }

    /// Whether an update without a table tells in paragraphs that begin with the numbers of actions: several, each with
    /// its words behind the number, and hardly a line with a label.
    pub(super) fn tells_by_number(&self, blocks: &[Block]) -> bool {
        let known = Known::default();
        let (mut told, mut labels) = (0_usize, 0_usize);
        for block in blocks {
            let Block::Paragraph(paragraph) = block else { return false };
            let item = self.item(paragraph, &known);
            told += usize::from(item.is_some_and(|item| !item.texts.is_empty()));
            let label = paragraph.text.split_once(':').map(|(label, _)| label);
            labels +=
                usize::from(label.is_some_and(|label| label.len() <= 40 && is_field(heading(label).role)));
        }
        told > 1 && labels * 4 < told
    }

    /// Whether a heading names a recommendation of the plan.
    fn names_known(&self, paragraph: &Paragraph) -> bool {
        heads(paragraph)
            && heading_of(paragraph)
                .map_or_else(|| self.section_titled(&paragraph.text), |named| self.section_of(&named))
                .is_some()
    }

    /// The words of the plan's actions, by their folded form.
    fn words_of_actions(&self) -> Known {
        let fragments = self.gathered.sections.iter().flat_map(|section| &section.plan);
        let texts = fragments.flat_map(|fragment| &fragment.texts).map(|piece| without_number(&piece.text));
        let mut known = Known::default();
        for text in texts {
            known.entry(bare_words(text)).or_insert_with(|| text.to_owned());
        }
        known
    }

    /// The action that a paragraph begins to tell of.
    fn item(&self, paragraph: &Paragraph, known: &Known) -> Option<Told> {
        let title = is_title(paragraph);
        let printed = number_in(&paragraph.text)
            .filter(|printed| printed.word.is_none_or(|word| heading(word).role == Role::Action))
            .filter(|printed| self.numbers.actions.contains(&id_key(printed.number)))
            // "3 nurses" counts
            .filter(|printed| title || printed.number.bytes().any(|byte| !byte.is_ascii_digit()));
        if let Some(printed) = printed {
            let text = part(paragraph, printed.rest);
            let restated = known.get(&bare_words(printed.rest)).filter(|_| title);
            return Some(Told {
                number: Some(part(paragraph, printed.number)),
                action: restated.map(|words| part(paragraph, words)),
                texts: Some(text).filter(|text| !title && !text.text.is_empty()).into_iter().collect(),
            });
        }
        let restated = known.get(&bare_words(&paragraph.text)).filter(|_| title)?;
        Some(Told { number: None, action: Some(part(paragraph, restated)), texts: Vec::new() })
    }
}

/// Folded words without the number before them and the mark behind them.
pub(super) fn bare_words(text: &str) -> String {
    fold(without_number(text)).trim_end_matches(['.', ':', ';', ' ']).to_owned()
}

/// A text without the number of an action before it: "1.2 Mend …".
fn without_number(text: &str) -> &str {
    let is_parted = |number: &str| number.bytes().any(|byte| !byte.is_ascii_alphanumeric());
    let printed = number_in(text).filter(|printed| printed.word.is_some() || is_parted(printed.number));
    printed.map_or(text, |printed| printed.rest)
}

/// Whether a paragraph heads what follows, and not only the report of what it stands in.
fn heads(paragraph: &Paragraph) -> bool {
    let is_named = heading_of(paragraph).is_some_and(|named| named.is_worded);
    let reports =
        turn(paragraph).is_some() || matches!(heading(&paragraph.text).role, Role::Progress | Role::Status);
    is_named || paragraph.is_heading && !reports
}

/// The tables as they grow.
#[derive(Debug, Default)]
struct Tables {
    blocks: Vec<Block>,
    rows: Vec<Told>,
}

impl Tables {
    fn begin(&mut self, told: Told) {
        self.rows.push(told);
    }

    fn text(&mut self, paragraph: Paragraph) {
        match self.rows.last_mut() {
            Some(told) => told.texts.push(paragraph),
            None => self.blocks.push(Block::Paragraph(paragraph)),
        }
    }

    fn end(&mut self) {
        let rows: Vec<Told> = std::mem::take(&mut self.rows);
        let Some(line) = rows.iter().find_map(Told::line) else { return };
        let has = |test: fn(&Told) -> bool| rows.iter().any(test);
        let shown = [has(|told| told.number.is_some()), has(|told| told.action.is_some()), true, true];
        let cells = |line: usize, texts: [Vec<Paragraph>; 4], is_heading: bool| {
            let shown = texts.into_iter().zip(shown).filter(|(_, shown)| *shown).enumerate();
            let cells = shown.map(|(column, (paragraphs, _))| Cell {
                column,
                columns: 1,
                continued: false,
                paragraphs,
            });
            Row { line, cells: cells.collect(), is_heading, ..Row::default() }
        };
        let place = rows.iter().find_map(Told::first).cloned().unwrap_or_default();
        let header = COLUMNS.map(|title| vec![part(&place, title)]);
        let mut made = vec![cells(line, header, true)];
        for told in rows {
            let line = told.line().unwrap_or(line);
            let one = |paragraph: Option<Paragraph>| paragraph.into_iter().collect::<Vec<Paragraph>>();
            made.push(cells(line, [one(told.number), one(told.action), told.texts, Vec::new()], false));
        }
        self.blocks.push(Block::Table(Table { rows: made }));
    }
}

impl Told {
    fn first(&self) -> Option<&Paragraph> {
        self.number.iter().chain(&self.action).chain(&self.texts).next()
    }

    fn line(&self) -> Option<usize> {
        self.first().map(|paragraph| paragraph.line)
    }
}
