//! The HTML that is made of a packed file, and what is counted in it: paragraphs, or rows of a sheet.

use crate::base::LineIndex;
use crate::document::DocumentError;
use crate::document::limits::{Limit, Limits, exceeded};

/// A piece of HTML, and where in it which line begins.
#[derive(Clone, Debug, Default)]
pub(super) struct Fragment {
    html: String,
    marks: Vec<(usize, usize)>,
}

impl Fragment {
    pub(super) fn is_empty(&self) -> bool {
        self.html.is_empty()
    }

    /// The line that begins here.
    pub(super) fn mark(&mut self, line: usize) {
        self.marks.push((self.html.len(), line));
    }

    /// Markup as it is.
    pub(super) fn markup(&mut self, markup: &str) {
        self.html.push_str(markup);
    }

    /// The start tag of a cell that covers so many columns and rows.
    pub(super) fn cell(&mut self, name: &str, columns: usize, rows: usize) {
        self.html.extend(["<", name]);
        for (attribute, cells) in [("colspan", columns), ("rowspan", rows)] {
            if cells > 1 {
                self.html.extend([" ", attribute, "=\"", &cells.to_string(), "\""]);
            }
        }
        self.html.push('>');
    }

    /// Words, bold or struck out where they are printed so.
    pub(super) fn words(&mut self, text: &str, style: Style) {
        if text.is_empty() {
            return;
        }
        if style.is_struck {
            self.html.push_str("<del>");
        }
        if style.is_bold {
            self.html.push_str("<b>");
        }
        for letter in text.chars() {
            match letter {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '\0' => {}
                _ => self.html.push(letter),
            }
        }
        if style.is_bold {
            self.html.push_str("</b>");
        }
        if style.is_struck {
            self.html.push_str("</del>");
        }
    }

    /// Puts another behind it.
    pub(super) fn append(&mut self, other: &Self) {
        let at = self.html.len();
        self.html.push_str(&other.html);
        self.marks.extend(other.marks.iter().map(|(place, line)| (at.saturating_add(*place), *line)));
    }

    /// Refuses what has grown beyond the limit.
    pub(super) fn check(&self, limits: &Limits) -> Result<(), DocumentError> {
        if self.html.len() > limits.bytes {
            let line = self.marks.last().map_or(1, |(_, line)| *line);
            return Err(exceeded(Limit::Bytes, line));
        }
        Ok(())
    }

    pub(super) fn into_rendition(self) -> Rendition {
        let mut marks = self.marks;
        if marks.first().is_none_or(|(place, _)| *place > 0) {
            marks.insert(0, (0, 1));
        }
        Rendition { lines: LineIndex::numbered(marks), html: self.html }
    }
}

/// How words are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) is_bold: bool,
    pub(super) is_struck: bool,
}

/// A packed file as HTML.
#[derive(Debug)]
pub(in crate::document) struct Rendition {
    pub(in crate::document) html: String,
    pub(in crate::document) lines: LineIndex,
}
