//! Labels and the texts that they are of, put in tables on their side: a row for each label.

use super::band::heading_of;
use super::headings::{Role, heading};
use super::labelled::{Piece, is_bold, part};
use super::shape::number_in;
use crate::document::{Block, Cell, Paragraph, Row, Table};

/// The tables as they grow.
#[derive(Debug, Default)]
pub(super) struct Tables {
    /// What paragraphs without a label are, where no label says it.
    text: Option<&'static str>,
    /// Whether the fields below a paragraph are of that paragraph alone.
    is_one_each: bool,
    /// Paragraphs since the last heading or label that no table has yet.
    above: Vec<Paragraph>,
    blocks: Vec<Block>,
    rows: Vec<Row>,
}

impl Tables {
    /// None yet. `text` is what paragraphs without a label are, where no label says it.
    pub(super) fn new(text: Option<&'static str>, is_one_each: bool) -> Self {
        Self { text, is_one_each, ..Self::default() }
    }

    pub(super) fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Label { label, rest, .. } => {
                if self.rows.is_empty() {
                    self.lead_in(&label);
                }
                self.give_above();
                let has_rest = !rest.text.is_empty();
                self.rows.push(row(label, has_rest.then_some(rest)));
            }
            Piece::Other(Block::Paragraph(paragraph)) => self.paragraph(paragraph),
            Piece::Other(table @ Block::Table(_)) => {
                self.end_rows();
                self.give_above();
                self.blocks.push(table);
            }
        }
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        let is_named = heading_of(&paragraph).is_some_and(|named| named.is_worded);
        let is_title = paragraph.is_heading || is_named || self.text.is_some() && is_bold(&paragraph);
        let value = self.rows.last_mut().and_then(|row| row.cells.last_mut());
        match (value, self.text) {
            (None, _) => self.above.push(paragraph),
            (Some(_), _) if is_title => {
                self.end_rows();
                self.above.push(paragraph);
            }
            (Some(value), None) => value.paragraphs.push(paragraph),
            (Some(value), Some(_)) if value.paragraphs.is_empty() => value.paragraphs.push(paragraph),
            (Some(_), Some("Progress")) if self.is_one_each && paragraph.depth == 0 => {
                self.end_rows();
                self.tell(vec![paragraph]);
            }
            // what is reported may stand below its labels, what is promised stands above
            (Some(_), Some("Progress")) => self.tell(vec![paragraph]),
            (Some(_), Some(_)) => {
                self.end_rows();
                self.above.push(paragraph);
            }
        }
    }

    /// Makes the paragraphs above the first label of a table the text that it is of: those below the last heading,
    /// and where there are none the heading of a promise.
    fn lead_in(&mut self, label: &Paragraph) {
        let Some(text) = self.text else { return };
        let is_title = |paragraph: &Paragraph| paragraph.is_heading || is_bold(paragraph);
        let title = self.above.iter().rposition(is_title);
        let mut texts = self.above.split_off(title.map_or(0, |at| at + 1));
        if self.is_one_each
            && title.is_some_and(|at| self.above.get(at).is_some_and(|title| !is_of_action(&title.text)))
        {
            texts = self.last_of(texts);
        }
        let heads = title.is_some()
            && (texts.is_empty() || self.above.last().is_some_and(|title| is_of_action(&title.text)));
        let title =
            self.above.pop_if(|title| heads && heading_of(title).is_none_or(|named| !named.is_worded));
        if let Some(title) = title {
            self.number(&title);
            let rest = number_in(&title.text).map_or(title.text.as_str(), |printed| printed.rest);
            if texts.is_empty() && text == "Action" && !rest.is_empty() {
                self.tell(vec![part(&title, rest)]);
            } else if !rest.is_empty() {
                self.rows.push(row(
                    Paragraph { is_heading: true, ..part(label, "Note") },
                    Some(part(&title, rest)),
                ));
            }
        }
        if !texts.is_empty() {
            self.tell(texts);
        }
    }

    /// The last of several paragraphs below a heading, with its bullets. Those above it are about what was recommended,
    /// or reports to which nothing is said.
    fn last_of(&mut self, mut texts: Vec<Paragraph>) -> Vec<Paragraph> {
        let last = texts.iter().rposition(|paragraph| paragraph.depth == 0).unwrap_or(0);
        let of_last = texts.split_off(last);
        if self.text == Some("Progress") && !texts.is_empty() {
            self.give_above();
            for paragraph in texts {
                if paragraph.depth == 0 {
                    self.end_rows();
                }
                self.tell(vec![paragraph]);
            }
            self.end_rows();
        } else {
            self.above.append(&mut texts);
        }
        of_last
    }

    /// "Action 1.2" above the words of an action is its number.
    fn number(&mut self, title: &Paragraph) {
        if let Some(printed) = number_in(&title.text) {
            let label = Paragraph { is_heading: true, ..part(title, "Action number") };
            self.rows.push(row(label, Some(part(title, printed.number))));
        }
    }

    /// Adds paragraphs of the text that no label heads.
    fn tell(&mut self, texts: Vec<Paragraph>) {
        let (Some(text), Some(first)) = (self.text, texts.first()) else { return };
        let label = Paragraph { is_heading: true, ..part(first, text) };
        let known = self.rows.iter_mut().find(|row| {
            row.cells.first().and_then(|cell| cell.paragraphs.first()).is_some_and(|label| label.text == text)
        });
        let plain = texts.into_iter().map(|paragraph| Paragraph { is_heading: false, ..paragraph });
        if let Some(value) = known.and_then(|row| row.cells.last_mut()) {
            value.paragraphs.extend(plain);
            return;
        }
        let mut added = row(label, None);
        if let Some(value) = added.cells.last_mut() {
            value.paragraphs.extend(plain);
        }
        self.rows.push(added);
    }

    fn give_above(&mut self) {
        self.blocks.extend(self.above.drain(..).map(Block::Paragraph));
    }

    /// Ends the table; what stood above it stands before it.
    fn end_rows(&mut self) {
        if let ([only], true) = (self.rows.as_slice(), self.is_one_each) {
            // a report to which nothing is said, among those that have a status each
            let label = only.cells.first().and_then(|cell| cell.paragraphs.first());
            let status = label.filter(|label| label.text == "Progress");
            let status = status.map(|label| Paragraph { is_heading: true, ..part(label, "Status") });
            self.rows.extend(status.map(|status| row(status, None)));
        }
        if !self.rows.is_empty() {
            self.blocks.push(Block::Table(Table { rows: std::mem::take(&mut self.rows) }));
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_rows();
        self.give_above();
        self.blocks
    }
}

/// Whether a heading has the number of an action: "Action 1.2", "1.2 Cut the fares".
fn is_of_action(title: &str) -> bool {
    let digits = |part: &str| part.bytes().any(|byte| byte.is_ascii_digit());
    number_in(title).is_some_and(|printed| {
        printed.word.map_or_else(
            || printed.number.split('.').filter(|part| digits(part)).count() > 1,
            |word| heading(word).role == Role::Action,
        )
    })
}

fn row(label: Paragraph, value: Option<Paragraph>) -> Row {
    let cell =
        |column: usize, paragraphs: Vec<Paragraph>| Cell { column, columns: 1, continued: false, paragraphs };
    Row {
        line: label.line,
        cells: vec![cell(0, vec![label]), cell(1, value.into_iter().collect())],
        ..Row::default()
    }
}
