//! Marks inside a paragraph: bold, emphasis, code, links, strokes, backslashes.

use crate::base::Span;

use crate::document::flow::Flow;
use crate::document::markup::{Element, Sink, Tag};

/// Takes marks out of the text on its way to the paragraphs.
pub(super) struct Marks<'f, 'a> {
    flow: &'f mut Flow<'a>,
    bold: bool,
    emphasis: bool,
    struck: bool,
}

/// What may be a mark.
const SIGNS: [char; 7] = ['*', '_', '~', '`', '[', ']', '\\'];

/// Longest address of a link, in bytes.
const LONGEST: usize = 500;

impl<'f, 'a> Marks<'f, 'a> {
    pub(super) fn new(flow: &'f mut Flow<'a>) -> Self {
        Self { flow, bold: false, emphasis: false, struck: false }
    }

    /// How many bytes of the text are a mark, if it begins with one, after having done what the mark asks for.
    fn mark(&mut self, text: &str, before: Option<char>, in_link: bool, span: Span) -> usize {
        let Some(sign) = text.chars().next() else { return 0 };
        let run = text.len().saturating_sub(text.trim_start_matches(sign).len());
        let after = text.get(run..).and_then(|after| after.chars().next());
        let apart = |letter: Option<char>| sign != '_' || !letter.is_some_and(char::is_alphanumeric);
        let opens = apart(before) && after.is_some_and(|after| !after.is_whitespace());
        let closes = apart(after) && before.is_some_and(|before| !before.is_whitespace());
        match sign {
            '\\' if after.is_some_and(|next| next.is_ascii_punctuation()) => 1,
            '`' => run,
            '[' if !in_link && names_link(text) => 1,
            ']' if in_link => 1_usize.saturating_add(address(text.get(1..).unwrap_or(""))),
            '*' | '_' if run <= 3 => {
                let (is_bold, is_emphasis) = (run > 1, run != 2);
                let turns_bold = is_bold && if self.bold { closes } else { opens };
                let turns_emphasis = is_emphasis && if self.emphasis { closes } else { opens };
                if turns_bold != is_bold || turns_emphasis != is_emphasis {
                    return 0;
                }
                if turns_bold {
                    self.bold = !self.bold;
                    self.turn(Element::Bold, self.bold, span);
                }
                self.emphasis ^= turns_emphasis;
                run
            }
            '~' if run == 2 && (if self.struck { closes } else { opens }) => {
                self.struck = !self.struck;
                self.turn(Element::Struck, self.struck, span);
                run
            }
            _ => 0,
        }
    }

    fn turn(&mut self, element: Element, is_on: bool, span: Span) {
        if is_on {
            self.flow.open(&Tag::new(element, span));
        } else {
            self.flow.close(element, span);
        }
    }
}

impl Sink for Marks<'_, '_> {
    fn open(&mut self, tag: &Tag) {
        self.flow.open(tag);
    }

    fn close(&mut self, element: Element, span: Span) {
        self.flow.close(element, span);
    }

    fn text(&mut self, text: &str, span: Span) {
        if !text.contains(SIGNS) {
            return self.flow.text(text, span);
        }
        // with an entity among the words, their places are those of the whole
        let is_exact = text.len() == span.len();
        let place = |from: usize, to: usize| {
            let at = |at: usize| span.start.saturating_add(at);
            if is_exact { Span::new(at(from), at(to)) } else { span }
        };
        let (mut from, mut at) = (0_usize, 0_usize);
        let mut in_link = false;
        while let Some(found) = text.get(at..).and_then(|rest| rest.find(SIGNS)) {
            let sign_at = at.saturating_add(found);
            let before = text.get(..sign_at).and_then(|before| before.chars().next_back());
            let rest = text.get(sign_at..).unwrap_or("");
            let sign = rest.chars().next();
            // words go on before their formatting is turned
            if let Some(words) = text.get(from..sign_at).filter(|words| !words.is_empty()) {
                self.flow.text(words, place(from, sign_at));
            }
            from = sign_at;
            let width = self.mark(rest, before, in_link, place(sign_at, sign_at.saturating_add(1)));
            if width == 0 {
                let run =
                    sign.map_or(0, |sign| rest.len().saturating_sub(rest.trim_start_matches(sign).len()));
                at = sign_at.saturating_add(run.max(1));
                continue;
            }
            from = sign_at.saturating_add(width);
            in_link = sign == Some('[') || in_link && sign != Some(']');
            // what a backslash goes before is a letter like any other
            at = from.saturating_add(usize::from(sign == Some('\\')));
        }
        if let Some(words) = text.get(from..).filter(|words| !words.is_empty()) {
            self.flow.text(words, place(from, text.len()));
        }
    }

    fn unclosed(&mut self, span: Span) {
        self.flow.unclosed(span);
    }
}

/// Whether a text that begins with a bracket is the words of a link: `[words](address)`.
fn names_link(text: &str) -> bool {
    let near = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    near.find(']').is_some_and(|end| address(text.get(end.saturating_add(1)..).unwrap_or("")) > 0)
}

/// The length of the address or the label behind the words of a link, with its brackets.
fn address(text: &str) -> usize {
    let close = match text.as_bytes().first() {
        Some(b'(') => ')',
        Some(b'[') => ']',
        _ => return 0,
    };
    let near = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    near.find(close).map_or(0, |end| end.saturating_add(1))
}
