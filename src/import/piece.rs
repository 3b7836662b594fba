//! A paragraph of a cell with its place among all documents.

use super::lines;
use crate::base::Span;
use crate::document::Paragraph;
use crate::model::SourcePlace;

/// A paragraph and where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) places: Vec<SourcePlace>,
    /// 0 for a paragraph, 1 for a bullet, 2 for a bullet in a bullet …
    pub(super) depth: usize,
    pub(super) bold: Vec<Span>,
    pub(super) struck: Vec<Span>,
    /// Where lines begin after a line break.
    pub(super) breaks: Vec<usize>,
}

impl Piece {
    pub(super) fn of(paragraph: Paragraph, document: usize) -> Self {
        let Paragraph { text, span, line, depth, bold, struck, breaks, is_heading: _ } = paragraph;
        Self {
            text,
            places: vec![SourcePlace::new(document, line, span.start, span.end)],
            depth,
            bold,
            struck,
            breaks,
        }
    }

    /// Takes what goes on elsewhere.
    pub(super) fn join(&mut self, rest: Self) {
        if !self.text.is_empty() && !rest.text.is_empty() {
            self.text.push(' ');
        }
        let shift = self.text.len();
        let moved = |span: Span| Span::new(span.start + shift, span.end + shift);
        self.bold.extend(rest.bold.into_iter().map(moved));
        self.struck.extend(rest.struck.into_iter().map(moved));
        self.breaks.extend(rest.breaks.into_iter().map(|line| line + shift));
        self.text.push_str(&rest.text);
        self.places.extend(rest.places);
    }

    /// A part of its words; the place stays that of the whole.
    pub(super) fn part(&self, words: &str) -> Self {
        let start = self.text.find(words).unwrap_or(0);
        let end = start + words.len();
        let inside = |spans: &[Span]| {
            let moved = spans
                .iter()
                .map(|span| (span.start.clamp(start, end) - start, span.end.clamp(start, end) - start));
            moved.filter(|(from, to)| from < to).map(|(from, to)| Span::new(from, to)).collect::<Vec<Span>>()
        };
        Self {
            text: words.to_owned(),
            places: self.places.clone(),
            depth: self.depth,
            bold: inside(&self.bold),
            struck: inside(&self.struck),
            breaks: self
                .breaks
                .iter()
                .filter(|line| (start + 1..end).contains(*line))
                .map(|line| line - start)
                .collect(),
        }
    }

    /// Its parts, one for each line at which one begins.
    pub(super) fn at_lines(self, begins: impl Fn(&str, &str) -> bool) -> Vec<Self> {
        if self.breaks.is_empty() {
            return vec![self];
        }
        let parts = lines::parts(&self.text, &self.breaks, begins);
        parts.into_iter().map(|words| self.part(words)).collect()
    }

    /// The text with struck words marked as the grammar of dates knows them.
    pub(super) fn marked(&self) -> String {
        let mut marked = String::with_capacity(self.text.len());
        let mut at = 0;
        for span in &self.struck {
            let (Some(before), Some(struck)) =
                (self.text.get(at..span.start), self.text.get(span.start..span.end))
            else {
                continue;
            };
            marked.push_str(before);
            marked.push_str("<del>");
            marked.push_str(struck);
            marked.push_str("</del>");
            at = span.end;
        }
        marked.push_str(self.text.get(at..).unwrap_or_default());
        marked
    }
}

/// Several pieces as one.
pub(super) fn joined(pieces: impl IntoIterator<Item = Piece>) -> Option<Piece> {
    let mut pieces = pieces.into_iter();
    let mut first = pieces.next()?;
    pieces.for_each(|piece| first.join(piece));
    Some(first)
}
