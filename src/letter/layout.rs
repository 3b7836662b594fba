//! The lines of a letter as paragraphs: wrapped lines joined, page numbers and the frame of the letter set aside.

use crate::base::{LineIndex, Span};
use crate::document::{self, DocumentError, Limits, SourceKind};
use crate::model::SourcePlace;
use std::borrow::Cow;

/// What a line that belongs to no paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Prose,
    PageNumber,
    Salutation,
    Closing,
    /// Before the salutation or after the closing.
    Outside,
}

struct Line<'t> {
    /// Its words, without the white space at their ends.
    words: Cow<'t, str>,
    /// Where they stand.
    span: Span,
    /// Empty lines before it since the last line of text; a line of blanks counts as three, for converters
    /// print so what was an empty paragraph.
    gap: usize,
    indented: bool,
    role: Role,
}

/// A letter as joined paragraphs, with the way back to its bytes.
#[derive(Debug)]
pub(super) struct Page {
    /// The paragraphs, each ended by a line break; the words of wrapped lines parted by one blank.
    pub(super) text: String,
    pub(super) paragraphs: Vec<Span>,
    stretches: Vec<Stretch>,
    pub(super) salutation: Option<(String, Span)>,
    /// Lines before the salutation.
    pub(super) head: Vec<(String, Span)>,
    /// Lines after the closing formula.
    pub(super) signature: Vec<(String, Span)>,
    /// Lines that hold the number of a page.
    pub(super) numbers_of_pages: Vec<Span>,
    lines: LineIndex,
}

/// A stretch of the joined text, and where it stood.
#[derive(Debug)]
struct Stretch {
    start: usize,
    source: Span,
    /// Whether it stands there byte for byte. A paragraph of mark-up does not.
    exact: bool,
}

impl Page {
    /// Reads plain text by its lines, mark-up by its paragraphs.
    pub(super) fn read(source: &str, limits: &Limits) -> Result<Self, DocumentError> {
        let is_markup = SourceKind::of(source) == SourceKind::Html;
        let mut lines = if is_markup { paragraphs(source, limits)? } else { lines(source) };
        tell_roles(&mut lines);
        let doubled = is_doubled(&lines);
        let mut page = Self {
            text: String::with_capacity(source.len()),
            paragraphs: Vec::new(),
            stretches: Vec::new(),
            salutation: None,
            head: Vec::new(),
            signature: Vec::new(),
            numbers_of_pages: Vec::new(),
            lines: LineIndex::new(source),
        };
        let mut after_page = false;
        let (mut start, mut closed) = (None, false);
        for line in &lines {
            match line.role {
                Role::PageNumber => {
                    page.numbers_of_pages.push(line.span);
                    after_page = true;
                    continue;
                }
                Role::Salutation => page.salutation = Some(line.printed()),
                Role::Closing => closed = true,
                Role::Outside if closed => page.signature.push(line.printed()),
                Role::Outside => page.head.push(line.printed()),
                Role::Prose => {
                    let words = line.words.as_ref();
                    let parted = line.gap > usize::from(doubled)
                        || after_page
                        || (doubled && line.gap == 0 && line.indented);
                    let goes_on = !ends_sentence(&page.text) && words.starts_with(char::is_lowercase);
                    if start.is_some() && (!parted || goes_on) {
                        // "self-" at the end of a line and "harm" on the next are one word
                        let broken = page.text.ends_with('-') && !page.text.ends_with(" -");
                        if !broken || !words.starts_with(char::is_alphabetic) {
                            page.text.push(' ');
                        }
                    } else {
                        page.end_paragraph(&mut start);
                        start = Some(page.text.len());
                    }
                    page.stretches.push(Stretch {
                        start: page.text.len(),
                        source: line.span,
                        exact: !is_markup,
                    });
                    page.text.push_str(words);
                    after_page = false;
                    continue;
                }
            }
            page.end_paragraph(&mut start);
        }
        page.end_paragraph(&mut start);
        Ok(page)
    }

    fn end_paragraph(&mut self, start: &mut Option<usize>) {
        if let Some(start) = start.take() {
            self.paragraphs.push(Span::new(start, self.text.len()));
            self.text.push('\n');
        }
    }

    /// The bytes of the source that a span of the text was read from; whole paragraphs where it is mark-up.
    pub(super) fn source(&self, span: Span) -> Span {
        let (first, last) = (self.stretch(span.start), self.stretch(span.end.saturating_sub(1)));
        let byte = |stretch: &Stretch, at: usize| stretch.source.start + at.saturating_sub(stretch.start);
        let start =
            first.map_or(0, |first| if first.exact { byte(first, span.start) } else { first.source.start });
        let end = last.map_or(start, |last| {
            if last.exact { byte(last, span.end).min(last.source.end) } else { last.source.end }
        });
        Span::new(start, end)
    }

    fn stretch(&self, at: usize) -> Option<&Stretch> {
        let after = self.stretches.partition_point(|stretch| stretch.start <= at);
        self.stretches.get(after.checked_sub(1)?)
    }

    /// The first and last line that a span of the source touches.
    pub(super) fn lines(&self, source: Span) -> (usize, usize) {
        (self.lines.line(source.start), self.lines.line(source.end.saturating_sub(1).max(source.start)))
    }

    pub(super) fn place(&self, source: Span) -> SourcePlace {
        SourcePlace::new(0, self.lines.line(source.start), source.start, source.end)
    }
}

impl Line<'_> {
    fn printed(&self) -> (String, Span) {
        (self.words.to_string(), self.span)
    }
}

/// The paragraphs of mark-up, each as one line.
fn paragraphs<'t>(source: &str, limits: &Limits) -> Result<Vec<Line<'t>>, DocumentError> {
    let document = document::parse_as(source, SourceKind::Html, limits)?;
    let paragraphs = document.blocks.iter().flat_map(document::Block::paragraphs);
    Ok(paragraphs
        .filter(|paragraph| !paragraph.text.trim().is_empty())
        .map(|paragraph| Line {
            words: Cow::Owned(paragraph.text.trim().to_owned()),
            span: paragraph.span,
            gap: 3,
            indented: false,
            role: Role::Prose,
        })
        .collect())
}

fn lines(source: &str) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let (mut at, mut gap) = (0, 0);
    for printed in source.split_inclusive('\n') {
        let body = printed.trim_end_matches(['\n', '\r']);
        let words = body.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{c}');
        if words.is_empty() {
            gap += if body.is_empty() { 1 } else { 3 };
        } else {
            let start = at + (printed.len() - printed.trim_start_matches(is_blank).len());
            let indented = body.starts_with([' ', '\t', '\u{a0}']);
            let span = Span::new(start, start + words.len());
            found.push(Line { words: Cow::Borrowed(words), span, gap, indented, role: Role::Prose });
            gap = 0;
        }
        at += printed.len();
    }
    found
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}' || c == '\u{c}'
}

/// What opens the closing formula of a letter.
const CLOSINGS: [&str; 11] = [
    "yours sincerely",
    "yours faithfully",
    "yours truly",
    "yours ever",
    "yours,",
    "kind regards",
    "best regards",
    "with best wishes",
    "best wishes",
    "with kind regards",
    "sincerely,",
];
/// No salutation or closing formula is longer.
const LONGEST_FORMULA: usize = 60;

fn tell_roles(lines: &mut [Line<'_>]) {
    let opens = |line: &Line<'_>| {
        let words = line.words.as_ref();
        words.len() <= LONGEST_FORMULA && (words.starts_with("Dear ") || words == "Dear")
    };
    let closes = |line: &Line<'_>| {
        let words = line.words.to_lowercase();
        words.len() <= LONGEST_FORMULA && CLOSINGS.iter().any(|closing| words.starts_with(closing))
    };
    let salutation = lines.iter().position(opens);
    let closing = lines.iter().rposition(closes).filter(|at| salutation.is_none_or(|opening| *at > opening));
    for (at, line) in lines.iter_mut().enumerate() {
        line.role = if Some(at) == salutation {
            Role::Salutation
        } else if Some(at) == closing {
            Role::Closing
        } else if is_page_number(&line.words) {
            Role::PageNumber
        } else if salutation.is_some_and(|opening| at < opening) || closing.is_some_and(|end| at > end) {
            Role::Outside
        } else {
            Role::Prose
        };
    }
}

/// `3`, `- 3 -`, `Page 3`, `Page 3 of 5`, `3/5`.
fn is_page_number(words: &str) -> bool {
    let lower = words.to_lowercase();
    let rest = lower.strip_prefix("page").unwrap_or(&lower);
    let mut numbers = 0;
    rest.len() <= 16
        && rest.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '\u{2013}' | '|')).all(|part| {
            let number = (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            numbers += usize::from(number);
            part.is_empty() || part == "of" || number
        })
        && (1..=2).contains(&numbers)
}

/// Whether each line is followed by an empty one, so that an empty line parts no paragraphs: most single gaps
/// then stand in the middle of sentences.
fn is_doubled(lines: &[Line<'_>]) -> bool {
    let (mut wrapped, mut whole) = (0_usize, 0_usize);
    for pair in lines.windows(2) {
        let [before, line] = pair else { continue };
        if line.gap == 1 && before.role == Role::Prose && line.role == Role::Prose {
            if ends_sentence(&before.words) {
                whole += 1;
            } else {
                wrapped += 1;
            }
        }
    }
    wrapped > whole
}

fn ends_sentence(text: &str) -> bool {
    let words = text.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '"' | '\'' | '\u{201d}' | '\u{2019}' | ')' | ']')
    });
    words.is_empty() || words.ends_with(['.', '?', '!', ':', ';'])
}
