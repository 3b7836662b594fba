//! HTML as a run of events: start tags with the few attributes that matter, end tags, text.
//!
//! The tokeniser is `html5gum`'s, by the WHATWG's rules; there is no tree, hence no depth to
//! overflow. Elements are told apart by what they do to paragraphs and tables, not by name.

use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use crate::base::Span;

/// What an element does to paragraphs and tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// `<p>`.
    Paragraph,
    /// `<h1>` to `<h6>`, and `<dt>`, which heads what stands below it.
    Heading,
    /// `<ul>`, `<ol>` and their like.
    List,
    /// `<li>`.
    Item,
    /// `<br>`.
    Break,
    /// `<b>`, `<strong>`.
    Bold,
    /// `<del>`, `<s>`, `<strike>`.
    Struck,
    /// `<span>`, `<font>`: may be bold or struck out by its style.
    Styled,
    /// `<table>`.
    Table,
    /// `<thead>`, whose rows are headings.
    HeaderRows,
    /// `<tbody>`, `<tfoot>`.
    BodyRows,
    /// `<tr>`.
    Row,
    /// `<th>`.
    HeadingCell,
    /// `<td>`.
    Cell,
    /// `<caption>`, `<div>` and whatever else stands on lines of its own.
    Block,
    /// `<script>`, `<style>` and whatever else is not for reading.
    Dropped,
    /// `<sup>`, `<a>`, `<o:p>` and whatever else leaves no trace.
    Inline,
}

impl Element {
    /// The element of a lower-case tag name.
    fn of(name: &[u8]) -> Self {
        match name {
            b"p" => Self::Paragraph,
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"dt" => Self::Heading,
            b"ul" | b"ol" | b"dir" | b"menu" => Self::List,
            b"li" => Self::Item,
            b"br" => Self::Break,
            b"b" | b"strong" => Self::Bold,
            b"del" | b"s" | b"strike" => Self::Struck,
            b"span" | b"font" => Self::Styled,
            b"table" => Self::Table,
            b"thead" => Self::HeaderRows,
            b"tbody" | b"tfoot" => Self::BodyRows,
            b"tr" => Self::Row,
            b"th" => Self::HeadingCell,
            b"td" => Self::Cell,
            b"address" | b"article" | b"aside" | b"blockquote" | b"body" | b"caption" | b"center" | b"dd"
            | b"details" | b"dialog" | b"div" | b"dl" | b"fieldset" | b"figcaption" | b"figure"
            | b"footer" | b"form" | b"head" | b"header" | b"hgroup" | b"hr" | b"html" | b"legend"
            | b"main" | b"nav" | b"pre" | b"search" | b"section" | b"summary" => Self::Block,
            b"script" | b"style" | b"title" | b"iframe" | b"noscript" | b"noembed" | b"noframe"
            | b"textarea" | b"template" | b"xml" | b"svg" => Self::Dropped,
            _ => Self::Inline,
        }
    }
}

/// A start tag with what its attributes say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag {
    /// What it does.
    pub(super) element: Element,
    /// From its `<` to past its `>`.
    pub(super) span: Span,
    /// `rowspan`, 1 where none is given; 0 means down to the end of the group.
    pub(super) rows: usize,
    /// `colspan`, at least 1.
    pub(super) columns: usize,
    /// Whether the style prints it bold (`Some(false)`: expressly not).
    pub(super) bold: Option<bool>,
    /// Whether the style strikes it out.
    pub(super) struck: bool,
    /// Level of a word processor's list that the style names (`mso-list: l0 level2 lfo1`).
    pub(super) level: Option<usize>,
    /// Whether the class is that of a word processor's list.
    pub(super) list_class: bool,
    /// Whether a printed page begins with it.
    pub(super) starts_page: bool,
}

impl Tag {
    pub(super) fn new(element: Element, span: Span) -> Self {
        Self {
            element,
            span,
            rows: 1,
            columns: 1,
            bold: None,
            struck: false,
            level: None,
            list_class: false,
            starts_page: false,
        }
    }

    /// Takes note of an attribute.
    fn attribute(&mut self, attribute: Attribute, value: &[u8]) {
        match attribute {
            // What HTML caps, at its caps; what it does not understand, as if not given.
            Attribute::Rows => self.rows = number(value).unwrap_or(1).min(65_534),
            Attribute::Columns => self.columns = number(value).unwrap_or(1).clamp(1, 1_000),
            Attribute::Class => self.list_class = contains(value, b"msolist"),
            Attribute::Style => self.style(&folded(value)),
            Attribute::Other => {}
        }
    }

    fn style(&mut self, style: &[u8]) {
        for declaration in style.split(|byte| *byte == b';') {
            let mut halves = declaration.splitn(2, |byte| *byte == b':');
            let (Some(property), Some(value)) = (halves.next(), halves.next()) else { continue };
            match property {
                b"font-weight" => {
                    self.bold =
                        Some(matches!(value, b"bold" | b"bolder" | b"600" | b"700" | b"800" | b"900"));
                }
                b"text-decoration" | b"text-decoration-line" => {
                    self.struck = contains(value, b"line-through");
                }
                b"page-break-before" | b"break-before" => {
                    self.starts_page = matches!(value, b"always" | b"page" | b"left" | b"right");
                }
                b"mso-list" => {
                    self.level = position(value, b"level")
                        .and_then(|at| value.get(at + b"level".len()..))
                        .and_then(number)
                        .map(|level| level.clamp(1, 9));
                }
                _ => {}
            }
        }
    }
}

/// The attributes that matter.
#[derive(Clone, Copy, Debug)]
enum Attribute {
    Rows,
    Columns,
    Class,
    Style,
    Other,
}

/// The digits that a value begins with, as HTML reads its numbers.
fn number(value: &[u8]) -> Option<usize> {
    let digits = value.trim_ascii_start().iter().take_while(|byte| byte.is_ascii_digit());
    let mut any = None;
    for digit in digits {
        let sum: usize = any.unwrap_or(0);
        any = Some(sum.saturating_mul(10).saturating_add(usize::from(digit.saturating_sub(b'0'))));
    }
    any
}

/// In lower case and without white space.
fn folded(value: &[u8]) -> Vec<u8> {
    value.iter().filter(|byte| !byte.is_ascii_whitespace()).map(u8::to_ascii_lowercase).collect()
}

fn position(value: &[u8], needle: &[u8]) -> Option<usize> {
    value.windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle))
}

fn contains(value: &[u8], needle: &[u8]) -> bool {
    position(value, needle).is_some()
}

/// Takes the events of a run of HTML.
pub(super) trait Sink {
    /// A start tag.
    fn open(&mut self, tag: &Tag);
    /// An end tag.
    fn close(&mut self, element: Element, span: Span);
    /// Text with its entities decoded, and the bytes it was read from.
    fn text(&mut self, text: &str, span: Span);
    /// A tag or comment that is never closed.
    fn unclosed(&mut self, span: Span);
}

/// Reads a run of HTML that begins at byte `base` of the source.
pub(super) fn tokenise(html: &str, base: usize, sink: &mut impl Sink) {
    let mut reader =
        Reader { sink, base, read: 0, tag: None, attribute: Attribute::Other, dropped: None, cut: false };
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: html5gum::Span<usize>| {
        reader.event(&event, span);
        None::<Infallible>
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, emitter).finish();
    reader.finish(html);
}

/// Puts start tags together and leaves out what is not for reading.
struct Reader<'a, S> {
    sink: &'a mut S,
    base: usize,
    /// End of the last whole event.
    read: usize,
    /// The start tag whose attributes are being read.
    tag: Option<Tag>,
    /// The attribute whose value is being read.
    attribute: Attribute,
    /// Name of the dropped element that is open, how many of that name, and where the first began.
    dropped: Option<(Vec<u8>, usize, Span)>,
    /// Whether the run ends inside a tag or comment.
    cut: bool,
}

impl<S: Sink> Reader<'_, S> {
    fn event(&mut self, event: &CallbackEvent<'_>, place: html5gum::Span<usize>) {
        let span = Span::new(self.base.saturating_add(place.start), self.base.saturating_add(place.end));
        match *event {
            CallbackEvent::OpenStartTag { name } => return self.start_tag(name, span),
            CallbackEvent::AttributeName { name } => {
                self.attribute = match name {
                    b"rowspan" => Attribute::Rows,
                    b"colspan" => Attribute::Columns,
                    b"class" => Attribute::Class,
                    b"style" => Attribute::Style,
                    _ => Attribute::Other,
                };
                return;
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some(tag) = &mut self.tag {
                    tag.attribute(self.attribute, value);
                }
                return;
            }
            CallbackEvent::Error(error) => {
                self.cut |= matches!(error, html5gum::Error::EofInTag | html5gum::Error::EofInComment);
                return;
            }
            CallbackEvent::CloseStartTag { .. } => {
                if let Some(mut tag) = self.tag.take() {
                    tag.span.end = span.end;
                    if self.dropped.is_none() {
                        self.sink.open(&tag);
                    }
                }
            }
            CallbackEvent::EndTag { name } => self.end_tag(name, span),
            CallbackEvent::String { value } => {
                if self.dropped.is_none() {
                    // It is UTF-8, as the source is; the check is quicker than a lossy reading.
                    match std::str::from_utf8(value) {
                        Ok(text) => self.sink.text(text, span),
                        Err(_) => self.sink.text(&String::from_utf8_lossy(value), span),
                    }
                }
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {}
        }
        self.read = place.end;
    }

    fn start_tag(&mut self, name: &[u8], span: Span) {
        let element = Element::of(name);
        match &mut self.dropped {
            Some((open, count, _)) if open.as_slice() == name => *count = count.saturating_add(1),
            None if element == Element::Dropped => self.dropped = Some((name.to_vec(), 1, span)),
            Some(_) | None => {}
        }
        self.tag = Some(Tag::new(element, span));
    }

    fn end_tag(&mut self, name: &[u8], span: Span) {
        match &mut self.dropped {
            Some((open, count, _)) if open.as_slice() == name => {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    self.dropped = None;
                }
            }
            Some(_) => {}
            None => self.sink.close(Element::of(name), span),
        }
    }

    /// Tells of what is still open where the run ends.
    fn finish(self, html: &str) {
        if let Some((_, _, span)) = self.dropped {
            self.sink.unclosed(span);
        } else if self.cut {
            let span = Span::new(self.base.saturating_add(self.read), self.base.saturating_add(html.len()));
            self.sink.unclosed(span);
            // "fewer than <b of them": no element that we know, so words, and words are kept.
            if self.tag.is_some_and(|tag| tag.element == Element::Inline) {
                self.sink.text(html.get(self.read..).unwrap_or(""), span);
            }
        }
    }
}
