//! A page of markup being written. Names of elements and attributes are ours and known when the crate is
//! built; whatever comes from a document goes through [`escape`], so that none of it is ever markup.

use crate::report::plain::is_hidden;

#[derive(Default)]
pub(in crate::report) struct Page {
    out: String,
    parts: Vec<(&'static str, &'static str)>,
}

/// The attributes of an element: names are ours, values are escaped.
pub(in crate::report) type Attributes<'a> = &'a [(&'static str, &'a str)];

impl Page {
    pub(in crate::report) fn finish(self) -> String {
        self.out
    }

    /// The parts written so far: where each stands and what it is called.
    pub(in crate::report) fn parts(&self) -> &[(&'static str, &'static str)] {
        &self.parts
    }

    /// A page written apart, put in here.
    pub(in crate::report) fn append(&mut self, other: &Self) {
        self.out.push_str(&other.out);
    }

    /// Markup of our own.
    pub(in crate::report) fn markup(&mut self, markup: &'static str) {
        self.out.push_str(markup);
    }

    /// Words, whosever they are.
    pub(in crate::report) fn words(&mut self, words: &str) {
        escape(words, &mut self.out);
    }

    /// Rules of style that were made here, of fixed words and numbers. Of anything else nothing could end
    /// the element: what would begin a tag is left out.
    pub(in crate::report) fn style(&mut self, rules: &str) {
        self.out.extend(rules.chars().filter(|letter| *letter != '<'));
    }

    pub(in crate::report) fn open(&mut self, element: &'static str, attributes: Attributes<'_>) {
        self.out.extend(["<", element]);
        for (name, value) in attributes {
            self.out.extend([" ", name, "=\""]);
            escape(value, &mut self.out);
            self.out.push('"');
        }
        self.out.push('>');
    }

    pub(in crate::report) fn close(&mut self, element: &'static str) {
        self.out.extend(["</", element, ">"]);
    }

    /// A line of the file ends here, for people who compare files.
    pub(in crate::report) fn turn(&mut self) {
        self.out.push('\n');
    }

    /// An element with nothing but words in it.
    pub(in crate::report) fn element(
        &mut self,
        element: &'static str,
        attributes: Attributes<'_>,
        words: &str,
    ) {
        self.open(element, attributes);
        self.words(words);
        self.close(element);
    }

    /// The same on a line of its own.
    pub(in crate::report) fn line(&mut self, element: &'static str, attributes: Attributes<'_>, words: &str) {
        self.element(element, attributes, words);
        self.turn();
    }

    /// A part of the page with its heading, by which it is named and reached, and what it is called in the
    /// list of parts.
    pub(in crate::report) fn part(
        &mut self,
        (id, short): (&'static str, &'static str),
        heading: &str,
        content: impl FnOnce(&mut Self),
    ) {
        self.parts.push((id, short));
        let name = format!("{id}-heading");
        self.open("section", &[("id", id), ("aria-labelledby", &name)]);
        self.turn();
        self.line("h2", &[("id", &name)], heading);
        content(self);
        self.close("section");
        self.turn();
    }
}

/// Words as they may stand between tags and in attribute values.
fn escape(words: &str, out: &mut String) {
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' | '\r' => out.push(' '),
            _ if is_hidden(letter) || is_no_character(letter) => {}
            _ => out.push(letter),
        }
    }
}

/// Code points that are no characters and that a page may not hold.
fn is_no_character(letter: char) -> bool {
    let point = u32::from(letter);
    (0xFDD0..=0xFDEF).contains(&point) || point & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::{Page, escape};

    fn escaped(words: &str) -> String {
        let mut out = String::new();
        escape(words, &mut out);
        out
    }

    #[test]
    fn words_are_never_markup() {
        assert_eq!(escaped("<script>'&\"]]>"), "&lt;script&gt;&#39;&amp;&quot;]]&gt;");
        assert_eq!(escaped("a\u{0}b\u{1b}c\u{202e}d\u{fdd0}e\u{1fffe}f\r\ng"), "abcdef  g");
        let mut page = Page::default();
        page.line("p", &[("title", "\" onload=\"x")], "<b>");
        assert_eq!(page.finish(), "<p title=\"&quot; onload=&quot;x\">&lt;b&gt;</p>\n");
    }
}
