//! Events of markup as paragraphs: text folded, its place, list depth, bold and struck ranges.

use crate::base::{LineIndex, Span};

use super::glyph::{self, Place};
use super::markup::{Element, Sink, Tag};
use super::{Oddity, OddityKind, Paragraph};

/// Gathers paragraphs.
///
/// A paragraph ends where an element that stands on lines of its own begins or ends, at two line
/// breaks in a row, and at a line break before a bullet.
#[derive(Debug)]
pub(super) struct Flow<'a> {
    source: &'a str,
    lines: &'a LineIndex,
    depth_limit: usize,
    done: Vec<Paragraph>,
    /// What was odd so far.
    pub(super) oddities: Vec<Oddity>,
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

/// The paragraph being gathered.
#[derive(Debug, Default)]
struct Current {
    text: String,
    span: Span,
    bold: Vec<Span>,
    struck: Vec<Span>,
    /// Whether white space stands before the next word.
    blank: bool,
    /// Line breaks since the last word.
    breaks: usize,
    is_heading: bool,
    /// What the tag says of its level in a word processor's list.
    level: Option<usize>,
    is_word_item: bool,
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
struct Formatting {
    /// How many open elements print bold.
    bold: usize,
    /// How many open elements strike out.
    struck: usize,
    /// Whether each open `<b>` prints bold: its style may say otherwise.
    bolds: Vec<bool>,
    /// Whether each open `<span>` prints bold and strikes out.
    styled: Vec<(bool, bool)>,
}

#[derive(Debug, Default)]
struct Open {
    paragraph: Option<Span>,
    list: Option<Span>,
    bold: Option<Span>,
    struck: Option<Span>,
}

/// Whether a character separates words. The no-break space does; the zero-width ones are dropped.
fn is_blank(character: char) -> bool {
    character.is_whitespace()
}

/// Characters that show nothing: byte order mark, zero-width space, soft hyphen, word joiner.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{feff}' | '\u{200b}' | '\u{ad}' | '\u{2060}')
}

impl<'a> Flow<'a> {
    pub(super) fn new(source: &'a str, lines: &'a LineIndex, depth_limit: usize) -> Self {
        Self {
            source,
            lines,
            depth_limit,
            done: Vec::new(),
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
        std::mem::take(&mut self.done)
    }

    /// Marks the paragraph that begins here as a heading.
    pub(super) fn heading(&mut self) {
        self.current.is_heading = true;
    }

    /// A line break: white space, but two of them or a bullet after it begin a new paragraph.
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
        self.done.push(Paragraph {
            text: current.text,
            span: current.span,
            line,
            depth,
            is_heading: current.is_heading,
            bold: current.bold,
            struck: current.struck,
        });
    }

    /// Removes the bullet and tells the depth from the markup and, where that is flat, from the
    /// bullet.
    fn take_bullet(&mut self, current: &mut Current) -> usize {
        let place = match (current.is_word_item, self.lists.last()) {
            (true, _) => Place::WordItem,
            (false, Some(list)) if list.at_item => Place::Item,
            (false, _) => Place::Running,
        };
        let found = glyph::leading(&current.text, place);
        if let Some((_, width)) = found {
            current.remove_bullet(width, self.source);
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
        if breaks > 1 || bullet {
            self.end_paragraph();
        }
        let current = &mut self.current;
        let before = current.text.len();
        if before == 0 {
            current.span.start = start;
        } else if current.blank {
            current.text.push(' ');
        }
        current.blank = false;
        let from = current.text.len();
        if word.is_ascii() {
            current.text.push_str(word);
        } else {
            current.text.extend(word.chars().filter(|character| !is_unseen(*character)));
        }
        let marked = Span::new(from, current.text.len());
        if self.formatting.bold > 0 {
            mark(&mut current.bold, before, marked);
        }
        if self.formatting.struck > 0 {
            mark(&mut current.struck, before, marked);
        }
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
    fn odd(&mut self, kind: OddityKind, span: Span) {
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
                self.formatting.struck = self.formatting.struck.saturating_add(1);
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
                self.formatting.struck = self.formatting.struck.saturating_sub(1);
                if self.formatting.struck == 0 {
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
        let seen = seen(self.source, span);
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

impl Formatting {
    fn open_bold(&mut self, bold: bool) {
        self.bolds.push(bold);
        self.bold = self.bold.saturating_add(usize::from(bold));
    }

    /// Whether the last one is closed with it.
    fn close_bold(&mut self) -> bool {
        let bold = self.bolds.pop().unwrap_or(false);
        self.bold = self.bold.saturating_sub(usize::from(bold));
        self.bolds.is_empty()
    }

    fn open_styled(&mut self, bold: bool, struck: bool) {
        self.styled.push((bold, struck));
        self.bold = self.bold.saturating_add(usize::from(bold));
        self.struck = self.struck.saturating_add(usize::from(struck));
    }

    fn close_styled(&mut self) {
        let (bold, struck) = self.styled.pop().unwrap_or_default();
        self.bold = self.bold.saturating_sub(usize::from(bold));
        self.struck = self.struck.saturating_sub(usize::from(struck));
    }
}

impl Current {
    /// Takes `width` bytes off the front of the text, and what they were read from off the span.
    fn remove_bullet(&mut self, width: usize, source: &str) {
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

/// How many kinds of bullet lie above this one; a kind not seen yet is the deepest.
fn level_of(glyphs: &mut Vec<char>, glyph: char) -> usize {
    let level = glyphs.iter().position(|seen| *seen == glyph).unwrap_or(glyphs.len());
    glyphs.truncate(level);
    glyphs.push(glyph);
    level
}

/// A span less the white space at its ends, written as it is or as an entity.
fn seen(source: &str, span: Span) -> Span {
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
