//! HTML of text and tags without attributes, which is all that most cells of a table hold.
//!
//! A tokeniser looks at each byte by itself, and most of what a plan's text costs to read is that. Where no byte can
//! mean more than it says, tags are found by their brackets.

use super::markup::{Element, Sink, Tag};
use crate::base::Span;

/// Reads the beginning of a run of HTML for as long as it is plain, and tells how many bytes that were: up to the
/// last tag before anything that is for the tokeniser. The run begins at byte `base` of the source.
pub(super) fn read(html: &str, base: usize, sink: &mut impl Sink) -> usize {
    let mut read = 0;
    while let Some((text, tag)) = next(html.get(read..).unwrap_or("")) {
        let start = base.saturating_add(read);
        let bracket = start.saturating_add(text.len());
        if !text.is_empty() {
            sink.text(text, Span::new(start, bracket));
        }
        let Some(tag) = tag else { return html.len() };
        let span = Span::new(bracket, bracket.saturating_add(tag.length));
        if tag.is_end {
            sink.close(tag.element, span);
        } else {
            sink.open(&Tag::new(tag.element, span));
        }
        read = span.end.saturating_sub(base);
    }
    read
}

/// A tag without attributes.
struct PlainTag {
    element: Element,
    is_end: bool,
    /// In bytes, brackets and all.
    length: usize,
}

/// Text and the tag behind it, none where the text is the last; nothing where either is not plain, or nothing is left.
fn next(html: &str) -> Option<(&str, Option<PlainTag>)> {
    let text = html.get(..html.find('<').unwrap_or(html.len()))?;
    let is_plain = !b"&\r\0".iter().any(|byte| text.as_bytes().contains(byte));
    if html.is_empty() || !is_plain {
        return None;
    }
    match html.get(text.len()..).filter(|rest| !rest.is_empty()) {
        None => Some((text, None)),
        Some(rest) => tag(rest).map(|tag| (text, Some(tag))),
    }
}

/// The tag that begins here, if it is a plain one of an element whose content is read like any other.
fn tag(html: &str) -> Option<PlainTag> {
    let inner = html.strip_prefix('<')?;
    let (is_end, named) = inner.strip_prefix('/').map_or((false, inner), |named| (true, named));
    let length = named.bytes().take_while(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()).count();
    let name = named.get(..length).filter(|_| named.as_bytes().get(length) == Some(&b'>'))?;
    let element = Element::of(name.as_bytes());
    // Of the others that leave no trace, some change how what follows is read.
    let is_plain = matches!(name, "a" | "em" | "i" | "sub" | "sup" | "u")
        || !matches!(element, Element::Inline | Element::Dropped);
    let length = html.len().saturating_sub(named.len()).saturating_add(length).saturating_add(1);
    is_plain.then_some(PlainTag { element, is_end, length })
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::base::Span;
    use crate::document::markup::{Element, Sink, Tag, tokenise, tokenise_any};

    /// What was heard, a line an event.
    #[derive(Debug, Default, PartialEq)]
    struct Heard(Vec<String>);

    impl Sink for Heard {
        fn open(&mut self, tag: &Tag) {
            self.0.push(format!("open {tag:?}"));
        }

        fn close(&mut self, element: Element, span: Span) {
            self.0.push(format!("close {element:?} {span:?}"));
        }

        fn text(&mut self, text: &str, span: Span) {
            self.0.push(format!("text {text:?} {span:?}"));
        }

        fn unclosed(&mut self, span: Span) {
            self.0.push(format!("unclosed {span:?}"));
        }
    }

    #[test]
    fn the_same_as_by_the_tokeniser() {
        for (html, plain) in [
            ("", 0),
            ("no tag\nat all", 13),
            ("<p>On 18<sup>th</sup> May</p> <ul><li><b>one</b></li></ul>", 58),
            ("a<br>b</p></p><h2>c", 19),
            ("<p>one</p> <p>two & three</p>", 14),
            ("<p>one</p><p class=x>two</p>", 10),
            ("<p>fewer than <b of them", 3),
            ("<b>1 < 2</b>", 3),
            ("<p>one</p><!-- two --><p>three</p>", 10),
            ("<p>one</p><script>if (1 < 2) {}</script>two", 10),
            ("<title>a<p>b</title>c", 0),
            ("<p>one<P>two</P>", 3),
            ("<p>one\r\n</p>", 3),
            ("<td>one</td><1>2</1></>", 12),
            ("<plaintext>a</plaintext><p>", 0),
            ("<p>“\u{e9}\u{ad}”</p>\u{feff}", 20),
        ] {
            let (mut heard, mut wanted) = (Heard::default(), Heard::default());
            assert_eq!(read(html, 7, &mut heard), plain, "{html}");
            tokenise_any(html.get(plain..).unwrap(), 7 + plain, &mut heard);
            tokenise_any(html, 7, &mut wanted);
            assert_eq!(heard, wanted, "{html}");
        }
    }

    /// Whatever stands behind whatever: all rows of four.
    #[test]
    fn the_same_in_any_order() {
        const PIECES: [&str; 14] = [
            "<p>", "</p>", "<b", "</sup>", "one", " ", "&amp;", "<", ">", "\r\n", "<title>", "</title>",
            "<!--", "\u{e9}",
        ];
        let numbers = 0..PIECES.len().pow(4);
        for number in numbers {
            let digits = (0..4_u32).map(|place| number / PIECES.len().pow(place) % PIECES.len());
            let html: String = digits.filter_map(|digit| PIECES.get(digit)).copied().collect();
            let (mut heard, mut wanted) = (Heard::default(), Heard::default());
            tokenise(&html, 7, &mut heard);
            tokenise_any(&html, 7, &mut wanted);
            assert_eq!(heard, wanted, "{html:?}");
        }
    }
}
