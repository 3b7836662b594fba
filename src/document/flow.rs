//! Events of markup as paragraphs: text folded, its place, list depth, bold and struck ranges.

use crate::base::{LineIndex, Span};

use super::glyph::{self, Place};
use super::limits::{Limit, Limits, exceeded};
use super::markup::{Element, Sink, Tag};
use super::notation::{Notation, as_folded, is_blank, is_unseen};
use super::paragraph::{Current, Formatting};
use super::{DocumentError, Oddity, OddityKind, Paragraph};

/// Gathers paragraphs.
///
/// A paragraph ends where an element that stands on lines of its own begins or ends, at two line
/// breaks in a row, and at a line break before a bullet.
#[derive(Debug)]
pub(super) struct Flow<'a> {
    source: &'a str,
    notation: Notation,
    lines: &'a LineIndex,
    depth_limit: usize,
    done: Vec<Paragraph>,
    /// Paragraphs that may still end.
    room: usize,
    /// Line of the first paragraph beyond the limit.
    beyond: Option<usize>,
    oddities: Vec<Oddity>,
    current: Current,
    /// The lists that are open, outermost first; never more than the limit.
    lists: Vec<List>,
    /// How many more are open beyond the limit.
    lists_beyond: usize,
    /// Bullets of paragraphs that look like list items but are not marked as such.
    loose: Vec<char>,
    formatting: Formatting,
    /// Start tags that ask for an end tag.
    open: Open,
}

/// What stood open outside a cell.
#[derive(Debug)]
pub(super) struct Saved {
    lists: Vec<List>,
    lists_beyond: usize,
    formatting: Formatting,
    open: Open,
}

#[derive(Debug, Default)]
struct List {
    /// The bullets seen in it: where lists are printed flat, each kind is one level deeper than
    /// the kinds before it.
    glyphs: Vec<char>,
    /// Levels that the bullet of the current item adds.
    extra: usize,
    /// Whether an item has begun and none of its paragraphs has ended.
    at_item: bool,
}

#[derive(Debug, Default)]
struct Open {
    paragraph: Option<Span>,
    list: Option<Span>,
    bold: Option<Span>,
    struck: Option<Span>,
}

impl<'a> Flow<'a> {
    pub(super) fn new(source: &'a str, lines: &'a LineIndex, notation: Notation, limits: &Limits) -> Self {
        Self {
            source,
            notation,
            lines,
            depth_limit: limits.depth,
            done: Vec::new(),
            room: limits.paragraphs,
            beyond: None,
            oddities: Vec::new(),
            current: Current::default(),
            lists: Vec::new(),
            lists_beyond: 0,
            loose: Vec::new(),
            formatting: Formatting::default(),
            open: Open::default(),
        }
    }

    /// The paragraphs so far; whatever is open is closed, with an oddity where HTML asks for an
    /// end tag. `paragraphs_too` is whether `<p>` too should have been closed.
    pub(super) fn take(&mut self, paragraphs_too: bool) -> Vec<Paragraph> {
        self.end_paragraph();
        let open = std::mem::take(&mut self.open);
        let paragraph = open.paragraph.filter(|_| paragraphs_too);
        for span in [paragraph, open.list, open.bold, open.struck].into_iter().flatten() {
            self.unclosed(span);
        }
        self.lists.clear();
        self.lists_beyond = 0;
        self.loose.clear();
        self.formatting = Formatting::default();
        self.drain()
    }

    /// The paragraphs that have ended so far, leaving open what is open.
    pub(super) fn drain(&mut self) -> Vec<Paragraph> {
        // A vector of the right size: most cells have one paragraph, and there may be millions.
        self.done.drain(..).collect()
    }

    /// Goes into a cell: what is open outside does not count in it.
    pub(super) fn enter(&mut self) -> Saved {
        Saved {
            lists: std::mem::take(&mut self.lists),
            lists_beyond: std::mem::take(&mut self.lists_beyond),
            formatting: std::mem::take(&mut self.formatting),
            open: std::mem::take(&mut self.open),
        }
    }

    /// Comes back out of a cell.
    pub(super) fn leave(&mut self, saved: Saved) {
        let Saved { lists, lists_beyond, formatting, open } = saved;
        self.lists = lists;
        self.lists_beyond = lists_beyond;
        self.formatting = formatting;
        self.open = open;
    }

    /// What was odd, or that there were more paragraphs than allowed.
    pub(super) fn finish(self) -> Result<Vec<Oddity>, DocumentError> {
        match self.beyond {
            Some(line) => Err(exceeded(Limit::Paragraphs, line)),
            None => Ok(self.oddities),
        }
    }

    /// Marks the paragraph that begins here as a heading.
    pub(super) fn heading(&mut self) {
        self.current.is_heading = true;
    }

    /// A line break: white space, but two of them begin a new paragraph, and so does a bullet or the
    /// next number of a list numbered by hand after it.
    pub(super) fn line_break(&mut self) {
        self.current.breaks = self.current.breaks.saturating_add(1);
        self.current.blank = true;
    }

    /// Ends the paragraph being gathered, if it has a word.
    pub(super) fn end_paragraph(&mut self) {
        let mut current = std::mem::take(&mut self.current);
        if current.text.is_empty() {
            return;
        }
        let depth = self.take_bullet(&mut current);
        if current.text.is_empty() {
            return;
        }
        let line = self.lines.line(current.span.start);
        if self.room == 0 {
            self.beyond.get_or_insert(line);
            return;
        }
        self.room = self.room.saturating_sub(1);
        self.done.push(current.into_paragraph(line, depth));
    }

    /// Removes the bullet and tells the depth from the markup and, where that is flat, from the
    /// bullet.
    fn take_bullet(&mut self, current: &mut Current) -> usize {
        let place = match (current.is_word_item, self.lists.last()) {
            (true, _) => Place::WordItem,
            (false, None) if current.is_dashed => Place::Item,
            (false, Some(list)) if list.at_item => Place::Item,
            (false, _) => Place::Running,
        };
        let found = glyph::leading(&current.text, place);
        if let Some((_, width)) = found {
            current.remove_bullet(width, self.source, self.notation);
        }
        let glyph = found.map(|(glyph, _)| glyph);
        let limit = self.depth_limit;
        if let Some(level) = current.level {
            return self.lists.len().max(level).min(limit);
        }
        let open = self.lists.len();
        if let Some(list) = self.lists.last_mut() {
            if list.at_item || glyph.is_some() {
                list.extra = glyph.map_or(0, |glyph| level_of(&mut list.glyphs, glyph));
            }
            list.at_item = false;
            return open.saturating_add(list.extra).min(limit);
        }
        if let Some(glyph) = glyph {
            return level_of(&mut self.loose, glyph).saturating_add(1).min(limit);
        }
        self.loose.clear();
        usize::from(current.is_word_item)
    }

    fn word(&mut self, word: &str, start: usize) {
        let breaks = std::mem::take(&mut self.current.breaks);
        let bullet = breaks == 1 && glyph::leading(word, Place::Running).is_some();
        // "- knives" on a line of its own; the line above may be the first of the list
        let dash = breaks == 1 && !bullet && (is_dashed(word) || matches!(word, "-" | "–" | "*"));
        if breaks > 1 || bullet || dash || breaks == 1 && self.goes_on_counting(word) {
            self.current.is_dashed |= dash && is_dashed(&self.current.text);
            self.end_paragraph();
            self.current.is_dashed = dash;
        }
        if breaks == 1 {
            self.current.begin_line();
        }
        self.current.push(word, start, &self.formatting);
    }

    /// Whether the paragraph is an item of a list numbered by hand and the word begins another.
    fn goes_on_counting(&self, word: &str) -> bool {
        let next = glyph::enumerator(word);
        next.is_some() && next == glyph::enumerator(&self.current.text)
    }

    fn open_list(&mut self, span: Span) {
        self.end_paragraph();
        self.open.list = self.open.list.or(Some(span));
        if self.lists.len() < self.depth_limit {
            self.lists.push(List::default());
            return;
        }
        if self.lists_beyond == 0 {
            self.odd(OddityKind::TooDeep, span);
        }
        self.lists_beyond = self.lists_beyond.saturating_add(1);
    }

    fn close_list(&mut self) {
        self.end_paragraph();
        if self.lists_beyond > 0 {
            self.lists_beyond = self.lists_beyond.saturating_sub(1);
        } else {
            self.lists.pop();
        }
        if self.lists.is_empty() {
            self.open.list = None;
        }
    }

    fn begin_item(&mut self) {
        self.end_paragraph();
        if let Some(list) = self.lists.last_mut() {
            list.at_item = true;
            list.extra = 0;
        }
    }

    /// Notes an oddity.
    pub(super) fn odd(&mut self, kind: OddityKind, span: Span) {
        let line = self.lines.line(span.start);
        self.oddities.push(Oddity { kind, span, line });
    }
}

impl Sink for Flow<'_> {
    fn open(&mut self, tag: &Tag) {
        match tag.element {
            Element::Paragraph | Element::Heading => {
                self.end_paragraph();
                self.current.is_heading = tag.element == Element::Heading;
                self.current.level = tag.level;
                self.current.is_word_item = tag.level.is_some() || tag.list_class;
                self.open.paragraph = Some(tag.span);
            }
            Element::List => self.open_list(tag.span),
            Element::Item => self.begin_item(),
            Element::Break => self.line_break(),
            Element::Bold => {
                self.formatting.open_bold(tag.bold != Some(false));
                self.open.bold = Some(tag.span);
            }
            Element::Struck => {
                self.formatting.open_struck();
                self.open.struck = Some(tag.span);
            }
            Element::Styled => self.formatting.open_styled(tag.bold == Some(true), tag.struck),
            Element::Inline | Element::Dropped => {}
            Element::Table
            | Element::HeaderRows
            | Element::BodyRows
            | Element::Row
            | Element::HeadingCell
            | Element::Cell
            | Element::Block => self.end_paragraph(),
        }
    }

    fn close(&mut self, element: Element, _: Span) {
        match element {
            Element::Paragraph | Element::Heading => {
                self.end_paragraph();
                self.open.paragraph = None;
            }
            Element::List => self.close_list(),
            Element::Break => self.line_break(),
            Element::Bold => {
                if self.formatting.close_bold() {
                    self.open.bold = None;
                }
            }
            Element::Struck => {
                if self.formatting.close_struck() {
                    self.open.struck = None;
                }
            }
            Element::Styled => self.formatting.close_styled(),
            Element::Inline | Element::Dropped => {}
            Element::Item
            | Element::Table
            | Element::HeaderRows
            | Element::BodyRows
            | Element::Row
            | Element::HeadingCell
            | Element::Cell
            | Element::Block => self.end_paragraph(),
        }
    }

    fn text(&mut self, text: &str, span: Span) {
        let seen = self.notation.trim(self.source, span);
        // Most text needs no folding.
        if let Some(folded) = as_folded(text) {
            self.current.blank |= text.starts_with(' ');
            self.word(folded, seen.start);
            self.current.span.end = seen.end.max(self.current.span.start);
            self.current.blank = text.ends_with(' ');
            return;
        }
        self.current.blank |= text.starts_with(is_blank);
        let mut any = false;
        for word in text.split(is_blank).filter(|word| !word.chars().all(is_unseen)) {
            self.current.blank |= any;
            self.word(word, seen.start);
            any = true;
        }
        if any {
            self.current.span.end = seen.end.max(self.current.span.start);
        }
        self.current.blank |= text.ends_with(is_blank);
    }

    fn unclosed(&mut self, span: Span) {
        self.odd(OddityKind::Unclosed, span);
    }
}

/// Whether a line begins with a dash or an asterisk, as lists are typed.
fn is_dashed(line: &str) -> bool {
    let rest = line.strip_prefix(['-', '–', '*']);
    rest.is_some_and(|rest| rest.starts_with(' ') && rest.trim_start().starts_with(char::is_alphanumeric))
}

/// How many kinds of bullet lie above this one; a kind not seen yet is the deepest.
fn level_of(glyphs: &mut Vec<char>, glyph: char) -> usize {
    let level = glyphs.iter().position(|seen| *seen == glyph).unwrap_or(glyphs.len());
    glyphs.truncate(level);
    glyphs.push(glyph);
    level
}
