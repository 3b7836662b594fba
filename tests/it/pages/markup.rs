//! A page read by the tokeniser of the WHATWG's rules.

use html5gum::{Token, Tokenizer, emitters::default::DefaultEmitter};
use std::collections::BTreeSet;

/// Elements that have no end.
const VOID: [&str; 3] = ["meta", "br", "col"];

/// All that a page of ours is made of.
const ELEMENTS: [&str; 56] = [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "header",
    "nav",
    "main",
    "section",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "div",
    "span",
    "a",
    "q",
    "bdi",
    "mark",
    "strong",
    "br",
    "blockquote",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td",
    "details",
    "summary",
    "form",
    "label",
    "select",
    "option",
    "button",
    "svg",
    "rect",
    "line",
    "circle",
    "text",
    "small",
    "col",
    "colgroup",
    "figure",
    "figcaption",
];

/// Attributes of ours. None runs anything; `href` is looked at by itself.
const ATTRIBUTES: [&str; 48] = [
    "lang",
    "charset",
    "name",
    "content",
    "http-equiv",
    "id",
    "class",
    "href",
    "dir",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
    "focusable",
    "role",
    "tabindex",
    "for",
    "value",
    "type",
    "scope",
    "colspan",
    "data-became",
    "data-asked",
    "data-owner",
    "data-site",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "dx",
    "text-anchor",
    "start",
    "open",
    "title",
    "rowspan",
    "span",
    "headers",
    "abbr",
    "reversed",
    "hidden",
    "step",
    "min",
];

pub(super) struct Markup {
    /// The words of the page, without tags.
    pub(super) words: String,
    faults: Vec<String>,
    ids: Vec<String>,
    targets: BTreeSet<String>,
}

impl Markup {
    pub(super) fn read(page: &str) -> Self {
        let mut read =
            Self { words: String::new(), faults: Vec::new(), ids: Vec::new(), targets: BTreeSet::new() };
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut open: Vec<String> = Vec::new();
        for token in Tokenizer::new_with_emitter(page, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let name = text(&tag.name);
                    if !ELEMENTS.contains(&name.as_str()) {
                        read.faults.push(format!("an element {name}"));
                    }
                    for (attribute, value) in &tag.attributes {
                        read.attribute(&text(attribute), &text(value));
                    }
                    if !VOID.contains(&name.as_str()) && !tag.self_closing {
                        open.push(name);
                    }
                }
                Token::EndTag(tag) => {
                    let name = text(&tag.name);
                    if open.pop().as_ref() != Some(&name) {
                        read.faults.push(format!("an end of {name} that does not fit"));
                    }
                }
                Token::String(words) if open.last().is_none_or(|name| name != "style") => {
                    read.words.push_str(&text(&words));
                }
                Token::Comment(_) => read.faults.push("a comment".to_owned()),
                Token::Error(error) => read.faults.push(format!("{error:?}")),
                Token::String(_) | Token::Doctype(_) => {}
            }
        }
        read.faults.extend(open.iter().map(|name| format!("no end of {name}")));
        read
    }

    fn attribute(&mut self, name: &str, value: &str) {
        if !ATTRIBUTES.contains(&name) {
            self.faults.push(format!("an attribute {name}"));
        }
        match name {
            "id" => self.ids.push(value.to_owned()),
            "href" => match value.strip_prefix('#') {
                Some(target) => {
                    self.targets.insert(target.to_owned());
                }
                None => self.faults.push(format!("a link to {value:?}")),
            },
            "for" | "aria-labelledby" => {
                self.targets.insert(value.to_owned());
            }
            _ => {}
        }
    }

    /// Every element known and ended, every id given once, every link led somewhere, nothing that steers.
    pub(super) fn assert_sound(&self) {
        assert!(self.faults.is_empty(), "{:#?}", self.faults.iter().take(9).collect::<Vec<_>>());
        let ids: BTreeSet<&str> = self.ids.iter().map(String::as_str).collect();
        assert_eq!(ids.len(), self.ids.len(), "an id is given twice");
        for target in &self.targets {
            assert!(ids.contains(target.as_str()), "nothing stands at {target:?}");
        }
        let steers = |letter: &char| {
            (letter.is_control() && *letter != '\n')
                || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert_eq!(self.words.chars().find(steers), None);
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
