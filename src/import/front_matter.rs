//! Title and dates, from the paragraphs outside tables.

use super::label::date_in;
use super::piece::Piece;
use super::shape::number_in;
use crate::base::fold;
use crate::model::{DatePolicy, Precision, Timescale};
use chrono::NaiveDate;

/// What the front page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
    /// When the report that is answered was published.
    pub(super) published: Option<NaiveDate>,
    /// When the plan was submitted.
    pub(super) submitted: Option<NaiveDate>,
    /// When updates were submitted, with the words around the date, in order.
    pub(super) updates: Vec<(String, NaiveDate)>,
}

/// Longest paragraph that is taken for a line of the front page, in bytes.
const LONGEST: usize = 240;

/// What dates a paper, wherever it stands in a line.
const PAPERS: &[&str] = &[
    "submitted",
    "published",
    "publication",
    "dated",
    "date",
    "issued",
    "updated",
    "update",
    "as at",
    "as of",
];
/// What is done to a paper on its day, and to other things too.
const PASSED: &[&str] = &[
    "tabled",
    "received",
    "adopted",
    "approved",
    "confirmed",
    "endorsed",
    "agreed",
    "signed",
    "ratified",
    "laid before",
    "presented to",
    "considered by",
    "noted by",
];

/// Reads the paragraphs of one document. `is_update` is whether it was given as the update.
pub(super) fn front_matter(pieces: &[&Piece], is_update: bool, policy: &DatePolicy) -> FrontMatter {
    let mut front = FrontMatter::default();
    for piece in pieces.iter().filter(|piece| piece.text.len() <= LONGEST) {
        if let Some(date) = date_in(&piece.text).and_then(|printed| day(printed, policy)) {
            front.add(&piece.text, date, is_update);
        }
    }
    // a list above the title is one of links
    let texts = || {
        let lines = pieces.iter().filter(|piece| piece.depth == 0).map(|piece| piece.text.trim());
        lines.filter(|text| text.len() <= LONGEST)
    };
    let is_title = |text: &&str| {
        let folded = fold(text);
        let names = ["action plan", "plan", "response", "progress report", "update"];
        names.iter().any(|name| folded.contains(name)) && date_in(text).is_none() && !text.ends_with('.')
    };
    let is_name = |text: &&str| !text.is_empty() && number_in(text).is_none();
    front.title = texts().find(is_title).or_else(|| texts().find(is_name)).map(str::to_owned);
    front
}

impl FrontMatter {
    fn add(&mut self, text: &str, date: NaiveDate, is_update: bool) {
        let folded = fold(text);
        let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
        let is_dated = has(PAPERS) || has(PASSED) && is_line(text);
        if !is_dated {
            return;
        }
        if has(&["update", "progress"]) {
            self.updates.push((text.to_owned(), date));
        } else if has(&["plan", "response"])
            || (has(&["submitted"]) && !has(&["report", "inspection", "review"]))
        {
            if is_update {
                self.updates.push((text.to_owned(), date));
            } else {
                self.submitted = self.submitted.or(Some(date));
            }
        } else if has(&["report", "review", "inspection", "audit", "published", "publication"]) {
            if is_update && !has(&["report published", "review published"]) {
                self.updates.push((text.to_owned(), date));
            } else {
                self.published = self.published.or(Some(date));
            }
        } else if is_update {
            self.updates.push((text.to_owned(), date));
        } else {
            self.submitted = self.submitted.or(Some(date));
        }
    }
}

/// Whether a paragraph is a line of the front page, and no sentence: few words, and its date last.
fn is_line(text: &str) -> bool {
    const MOST: usize = 9;
    let before = date_in(text).and_then(|date| text.trim_end().strip_suffix(date));
    before.is_some_and(|before| before.trim_end().ends_with(':') || before.split_whitespace().count() <= MOST)
}

/// A date to the day.
pub(super) fn day(printed: &str, policy: &DatePolicy) -> Option<NaiveDate> {
    let timescale = Timescale::read_with(printed, policy);
    let date = timescale.dates.first()?.days()?;
    (date.precision() == Precision::Day).then(|| date.start())
}
