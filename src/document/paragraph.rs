//! One paragraph as it is gathered, word by word.

use crate::base::Span;

use super::Paragraph;

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
    pub(super) is_heading: bool,
    /// What the tag says of its level in a word processor's list.
    pub(super) level: Option<usize>,
    pub(super) is_word_item: bool,
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

/// Whether a character separates words. The no-break space does; the zero-width ones are dropped.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace()
}

/// Characters that show nothing: byte order mark, zero-width space, soft hyphen, word joiner.
pub(super) fn is_unseen(character: char) -> bool {
    matches!(character, '\u{feff}' | '\u{200b}' | '\u{ad}' | '\u{2060}')
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

    pub(super) fn into_paragraph(self, line: usize, depth: usize) -> Paragraph {
        let Self { text, span, bold, struck, is_heading, .. } = self;
        Paragraph { text, span, line, depth, is_heading, bold, struck }
    }

    /// Takes `width` bytes off the front of the text, and what they were read from off the span.
    pub(super) fn remove_bullet(&mut self, width: usize, source: &str) {
        self.text = self.text.get(width..).unwrap_or("").to_owned();
        for ranges in [&mut self.bold, &mut self.struck] {
            for range in ranges.iter_mut() {
                *range = Span::new(range.start.saturating_sub(width), range.end.saturating_sub(width));
            }
            ranges.retain(|range| !range.is_empty());
        }
        // The bullet in the source: one character or one entity, then white space and tags.
        let mut rest =
            self.span.of(source).trim_start_matches(|character| is_blank(character) || is_unseen(character));
        rest = match entity(rest) {
            Some(length) => rest.get(length..).unwrap_or(""),
            None => rest.strip_prefix(|_| true).unwrap_or(""),
        };
        loop {
            rest = seen_from(rest);
            let Some(tag) = rest.strip_prefix('<') else { break };
            let Some((_, after)) = tag.split_once('>') else { break };
            rest = after;
        }
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

/// A span less the white space at its ends, written as it is or as an entity.
pub(super) fn seen(source: &str, span: Span) -> Span {
    let text = span.of(source);
    let from = seen_from(text);
    let start = span.end.saturating_sub(from.len());
    let mut to = from;
    loop {
        let trimmed = to.trim_end_matches(|character| is_blank(character) || is_unseen(character));
        let trimmed =
            BLANK_ENTITIES.iter().find_map(|entity| trimmed.strip_suffix(entity)).unwrap_or(trimmed);
        if trimmed.len() == to.len() {
            return Span::new(start, start.saturating_add(to.len()));
        }
        to = trimmed;
    }
}

/// Text from its first character that is not white space.
fn seen_from(text: &str) -> &str {
    let mut from = text;
    loop {
        let trimmed = from.trim_start_matches(|character| is_blank(character) || is_unseen(character));
        let trimmed =
            BLANK_ENTITIES.iter().find_map(|entity| trimmed.strip_prefix(entity)).unwrap_or(trimmed);
        if trimmed.len() == from.len() {
            return from;
        }
        from = trimmed;
    }
}

/// White space as it is mostly written in entities; others only make a span a little wider.
const BLANK_ENTITIES: [&str; 6] = ["&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "&ensp;", "&emsp;"];

/// The length of the entity that text begins with.
fn entity(text: &str) -> Option<usize> {
    let name = text.strip_prefix('&')?;
    let length = name.bytes().take(12).position(|byte| byte == b';')?;
    Some(length.saturating_add(2))
}
