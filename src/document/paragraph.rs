//! One paragraph as it is gathered, word by word.

use crate::base::Span;

use super::Paragraph;
use super::notation::{Notation, is_unseen};

/// The paragraph being gathered.
#[derive(Debug, Default)]
pub(super) struct Current {
    pub(super) text: String,
    pub(super) span: Span,
    bold: Vec<Span>,
    struck: Vec<Span>,
    /// Whether white space stands before the next word.
    pub(super) blank: bool,
    /// Line breaks since the last word.
    pub(super) breaks: usize,
    /// Where a line begins after a single break.
    broken: Vec<usize>,
    pub(super) is_heading: bool,
    /// What the tag says of its level in a word processor's list.
    pub(super) level: Option<usize>,
    pub(super) is_word_item: bool,
    /// Whether it is a line that begins with a dash among others.
    pub(super) is_dashed: bool,
}

/// What the open elements ask of the words inside them.
#[derive(Debug, Default)]
pub(super) struct Formatting {
    /// How many open elements print bold.
    bold: usize,
    /// How many open elements strike out.
    struck: usize,
    /// Whether each open `<b>` prints bold: its style may say otherwise.
    bolds: Vec<bool>,
    /// Whether each open `<span>` prints bold and strikes out.
    styled: Vec<(bool, bool)>,
}

impl Formatting {
    pub(super) fn open_struck(&mut self) {
        self.struck = self.struck.saturating_add(1);
    }

    /// Whether nothing is struck out any more.
    pub(super) fn close_struck(&mut self) -> bool {
        self.struck = self.struck.saturating_sub(1);
        self.struck == 0
    }

    pub(super) fn open_bold(&mut self, bold: bool) {
        self.bolds.push(bold);
        self.bold = self.bold.saturating_add(usize::from(bold));
    }

    /// Whether the last one is closed with it.
    pub(super) fn close_bold(&mut self) -> bool {
        let bold = self.bolds.pop().unwrap_or(false);
        self.bold = self.bold.saturating_sub(usize::from(bold));
        self.bolds.is_empty()
    }

    pub(super) fn open_styled(&mut self, bold: bool, struck: bool) {
        self.styled.push((bold, struck));
        self.bold = self.bold.saturating_add(usize::from(bold));
        self.struck = self.struck.saturating_add(usize::from(struck));
    }

    pub(super) fn close_styled(&mut self) {
        let (bold, struck) = self.styled.pop().unwrap_or_default();
        self.bold = self.bold.saturating_sub(usize::from(bold));
        self.struck = self.struck.saturating_sub(usize::from(struck));
    }
}

impl Current {
    /// Adds a word that begins at byte `start` of the source.
    pub(super) fn push(&mut self, word: &str, start: usize, formatting: &Formatting) {
        let before = self.text.len();
        if before == 0 {
            self.span.start = start;
        } else if self.blank {
            self.text.push(' ');
        }
        self.blank = false;
        let from = self.text.len();
        if word.is_ascii() {
            self.text.push_str(word);
        } else {
            self.text.extend(word.chars().filter(|character| !is_unseen(*character)));
        }
        let marked = Span::new(from, self.text.len());
        if formatting.bold > 0 {
            mark(&mut self.bold, before, marked);
        }
        if formatting.struck > 0 {
            mark(&mut self.struck, before, marked);
        }
    }

    /// Notes that the next word begins a line.
    pub(super) fn begin_line(&mut self) {
        if !self.text.is_empty() {
            self.broken.push(self.text.len().saturating_add(1));
        }
    }

    pub(super) fn into_paragraph(self, line: usize, depth: usize) -> Paragraph {
        let Self { text, span, bold, struck, is_heading, broken: breaks, .. } = self;
        Paragraph { text, span, line, depth, is_heading, bold, struck, breaks }
    }

    /// Takes `width` bytes off the front of the text, and what they were read from off the span.
    pub(super) fn remove_bullet(&mut self, width: usize, source: &str, notation: Notation) {
        self.text = self.text.get(width..).unwrap_or("").to_owned();
        for ranges in [&mut self.bold, &mut self.struck] {
            for range in ranges.iter_mut() {
                *range = Span::new(range.start.saturating_sub(width), range.end.saturating_sub(width));
            }
            ranges.retain(|range| !range.is_empty());
        }
        for start in &mut self.broken {
            *start = start.saturating_sub(width);
        }
        self.broken.retain(|start| *start > 0);
        let rest = notation.without_bullet(self.span.of(source));
        self.span.start = self.span.end.saturating_sub(rest.len());
    }
}

/// Adds a marked word to ranges; words marked one after the other make one range.
fn mark(ranges: &mut Vec<Span>, before: usize, marked: Span) {
    match ranges.last_mut() {
        Some(last) if last.end == before && before > 0 => last.end = marked.end,
        Some(_) | None => ranges.push(marked),
    }
}
