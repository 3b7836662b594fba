//! What the cells of a column look like, whatever its heading says.

use super::layout::cell_text;
use super::shape::{Shape, shape};
use crate::base::fold;
use crate::document::{Cell, Row};
use crate::model::{Owner, Timescale, crosswalk};

/// How many rows are looked at.
pub(super) const SAMPLE: usize = 80;

/// The shapes of the cells of a column.
#[derive(Debug, Default)]
pub(super) struct Sample {
    pub(super) filled: usize,
    pub(super) numbers: usize,
    pub(super) labels: usize,
    pub(super) prose: usize,
    pub(super) answers: usize,
    pub(super) bytes: usize,
    pub(super) words: usize,
    /// Most words of a cell.
    longest: usize,
}

impl Sample {
    pub(super) fn of(rows: &[Row], column: usize) -> Self {
        let mut sample = Self::default();
        for text in cells(rows, column) {
            match shape(&text) {
                Shape::Empty => continue,
                Shape::Number => sample.numbers += 1,
                Shape::Label => sample.labels += 1,
                Shape::Prose => sample.prose += 1,
                Shape::Short => {}
            }
            sample.filled += 1;
            sample.bytes += text.len();
            // Near enough, and a quarter of what parting the words costs.
            let words = 1 + text.bytes().filter(|byte| *byte == b' ').count();
            sample.words += words;
            sample.longest = sample.longest.max(words);
            sample.answers += usize::from(is_answer(&text));
        }
        sample
    }

    /// Whether that many are more than half.
    pub(super) fn mostly(&self, count: usize) -> bool {
        self.filled > 0 && count * 2 > self.filled
    }

    /// Whether no cell holds more than a few words, nor is a number or a sentence.
    pub(super) fn is_of_short_words(&self) -> bool {
        self.filled > 0 && self.longest <= 4 && self.numbers == 0 && self.prose == 0
    }
}

/// Whether more than half of the cells of a column that hold anything are so.
pub(super) fn most(rows: &[Row], column: usize, is_so: impl Fn(&Cell) -> bool) -> bool {
    let cells = rows.iter().take(SAMPLE).flat_map(|row| &row.cells);
    let cells = cells.filter(|cell| cell.column == column && !cell.paragraphs.is_empty() && !cell.continued);
    let (mut so, mut all) = (0_usize, 0_usize);
    for cell in cells {
        all += 1;
        so += usize::from(is_so(cell));
    }
    so * 2 > all
}

/// The texts of a column, cell by cell; empty ones too.
pub(super) fn cells(rows: &[Row], column: usize) -> impl Iterator<Item = String> {
    rows.iter()
        .take(SAMPLE)
        .filter_map(move |row| row.cells.iter().find(|cell| cell.column == column && cell.columns == 1))
        .filter(|cell| !cell.continued)
        .map(cell_text)
}

/// Whether a cell says that a recommendation is agreed or not, and little else.
pub(super) fn is_answer(text: &str) -> bool {
    const ANSWERS: &[&str] = &[
        "agree",
        "accept",
        "partial",
        "partly",
        "not agree",
        "not accept",
        "reject",
        "noted",
        "yes",
        "no",
        "disagree",
    ];
    if text.len() > 60 {
        return false;
    }
    // "Agreed. Two more will be bought." says what will be done
    let goes_on =
        text.trim().split_once(". ").is_some_and(|(_, rest)| rest.split_whitespace().nth(2).is_some());
    if goes_on {
        return false;
    }
    let folded = fold(text);
    ANSWERS.iter().any(|answer| folded.starts_with(answer))
}

/// What a text promises behind the answer that it begins with: "We will …" of "Agreed. We will …".
pub(super) fn behind_answer(text: &str) -> Option<&str> {
    let (sentence, rest) = text.split_once(". ")?;
    is_answer(sentence).then_some(rest.trim()).filter(|rest| !rest.is_empty())
}

/// Whether a cell is a colour of progress, or its first letter. A lone Y is rather "yes".
fn is_colour(text: &str) -> bool {
    let folded = fold(text);
    let word = folded.trim();
    word == "black" || (word != "y" && crosswalk::rag(word).is_some())
}

/// What the cells of a column speak of. Looked at only where its heading says nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sense {
    rows: usize,
    pub(super) filled: usize,
    pub(super) numbers: usize,
    /// Cells that are a date, with or without a word of status.
    pub(super) dates: usize,
    /// Cells that are a word of status and no date.
    pub(super) statuses: usize,
    /// Short cells that name a post or a body.
    pub(super) names: usize,
    pub(super) prose: usize,
    /// Cells that say what should be.
    pub(super) asks: usize,
    /// Cells that say what will be.
    pub(super) promises: usize,
    /// Cells that say what has been.
    pub(super) reports: usize,
}

/// As much of a cell as tells what it is.
fn beginning(text: &str) -> &str {
    const ENOUGH: usize = 2000;
    let end = text.char_indices().nth(ENOUGH).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text)
}

impl Sense {
    pub(super) fn of(rows: &[Row], column: usize) -> Self {
        let mut sense = Self::default();
        for text in cells(rows, column) {
            sense.rows += 1;
            if text.trim().is_empty() {
                continue;
            }
            sense.filled += 1;
            let text = beginning(&text);
            let shape = shape(text);
            let is_short = text.len() <= 80 && shape != Shape::Prose;
            if shape == Shape::Number {
                sense.numbers += 1;
            } else if is_short {
                let read = Timescale::read(text);
                let is_read = read.understood || read.not_set;
                if is_read && !read.dates.is_empty() {
                    sense.dates += 1;
                } else if is_read && (read.status.is_some() || read.open_ended) || is_colour(text) {
                    sense.statuses += 1;
                } else {
                    let owner = Owner::read(text);
                    let is_plain = !text.contains(|letter: char| letter.is_ascii_digit());
                    sense.names += usize::from(is_plain && (owner.role.is_some() || owner.unit.is_some()));
                }
            }
            if !is_short || shape == Shape::Prose {
                sense.prose += 1;
                sense.add_mood(text);
            }
        }
        sense
    }

    fn add_mood(&mut self, text: &str) {
        const ASK: &[&str] = &["should", "must", "need", "needs", "ought", "recommend", "recommends"];
        const PROMISE: &[&str] = &["will", "shall", "plan", "intend", "going"];
        const REPORT: &[&str] = &["has", "have", "had", "was", "were", "been", "now", "remains"];
        let folded = fold(text);
        let words: Vec<&str> = folded.split(|letter: char| !letter.is_alphanumeric()).collect();
        let count = |list: &[&str]| words.iter().filter(|word| list.contains(*word)).count();
        let to_be = words.windows(2).filter(|pair| *pair == ["to", "be"]).count();
        let (asks, promises, reports) = (count(ASK), count(PROMISE) + to_be, count(REPORT));
        if asks > 0 && asks >= promises {
            self.asks += 1;
        } else if promises > reports {
            self.promises += 1;
        } else if reports > 0 {
            self.reports += 1;
        }
    }

    /// Whether that many are more than half.
    pub(super) fn mostly(&self, count: usize) -> bool {
        self.filled > 0 && count * 2 > self.filled
    }

    /// Whether most rows have a cell here.
    pub(super) fn is_full(&self) -> bool {
        self.filled * 2 > self.rows
    }
}
