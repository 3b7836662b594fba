//! A page of plain text: wrapped, with hanging indents, bold where the caller asked for it.

use crate::report::plain::is_hidden;

/// Begins and ends what is bold where bold is asked for. Control characters, as no text that is printed
/// here keeps any.
const BOLD: char = '\u{2}';
const REGULAR: char = '\u{3}';

const ANSI_BOLD: &str = "\u{1b}[1m";
const ANSI_REGULAR: &str = "\u{1b}[0m";

/// Narrower than this no column of text is left beside the labels.
const NARROWEST: usize = 40;

pub(super) struct Page {
    out: String,
    width: usize,
    is_coloured: bool,
}

impl Page {
    pub(super) fn new(width: usize, is_coloured: bool) -> Self {
        Self { out: String::new(), width: width.max(NARROWEST), is_coloured }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// An empty line, never two, and none under a heading.
    pub(super) fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") && !self.out.ends_with("─\n") {
            self.out.push('\n');
        }
    }

    /// A heading of a part, ruled off.
    pub(super) fn heading(&mut self, title: &str) {
        self.blank();
        self.line(0, 0, &bold(title));
        self.out.extend(std::iter::repeat_n('─', self.width));
        self.out.push('\n');
    }

    /// A paragraph: its first line indented so far, the others to `hang`.
    pub(super) fn line(&mut self, indent: usize, hang: usize, text: &str) {
        let mut wrap = Wrap { page: self, column: 0, hang, is_bold: false, at_start: true };
        wrap.indent(indent);
        wrap.words(text);
        wrap.end();
    }

    /// A label as it is, and a paragraph that hangs in a column of its own.
    pub(super) fn labelled(&mut self, indent: usize, label: &str, hang: usize, text: &str) {
        let blanks = hang.saturating_sub(indent + letters(label)).max(1);
        let mut wrap = Wrap { page: self, column: 0, hang, is_bold: false, at_start: true };
        wrap.indent(indent);
        wrap.letters(label);
        wrap.indent(blanks);
        wrap.words(text);
        wrap.end();
    }
}

/// A line being filled.
struct Wrap<'p> {
    page: &'p mut Page,
    column: usize,
    hang: usize,
    is_bold: bool,
    at_start: bool,
}

impl Wrap<'_> {
    fn indent(&mut self, blanks: usize) {
        self.page.out.extend(std::iter::repeat_n(' ', blanks));
        self.column += blanks;
        self.at_start = true;
    }

    /// Nearly all words are plain: a byte a letter, and none that is hidden or turns bold on. These are cut out
    /// and told in one pass.
    fn words(&mut self, text: &str) {
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let plain = rest.bytes().position(|byte| !byte.is_ascii_graphic()).unwrap_or(rest.len());
            let is_plain = matches!(rest.as_bytes().get(plain), None | Some(b' '));
            let end = if is_plain { plain } else { rest.find(char::is_whitespace).unwrap_or(rest.len()) };
            let Some((word, behind)) = rest.split_at_checked(end) else { return };
            self.word(word, is_plain);
            rest = behind.strip_prefix(' ').unwrap_or(behind);
            if !rest.starts_with(|letter: char| letter.is_ascii_graphic()) {
                rest = rest.trim_start();
            }
        }
    }

    fn word(&mut self, word: &str, is_plain: bool) {
        let length = if is_plain { word.len() } else { letters(word) };
        if !self.at_start && self.column + 1 + length > self.page.width {
            self.turn();
        }
        if !self.at_start {
            self.page.out.push(' ');
            self.column += 1;
        }
        if is_plain && self.column + length <= self.page.width {
            self.page.out.push_str(word);
            self.column += length;
            self.at_start = false;
            return;
        }
        self.letters(word);
    }

    fn letters(&mut self, word: &str) {
        for letter in word.chars() {
            match letter {
                BOLD => self.set(true),
                REGULAR => self.set(false),
                _ if is_hidden(letter) => {}
                _ => {
                    // a word longer than a line is cut
                    if self.column >= self.page.width {
                        self.turn();
                    }
                    self.page.out.push(letter);
                    self.column += 1;
                    self.at_start = false;
                }
            }
        }
    }

    fn set(&mut self, bold: bool) {
        if self.page.is_coloured && self.is_bold != bold {
            self.page.out.push_str(if bold { ANSI_BOLD } else { ANSI_REGULAR });
        }
        self.is_bold = bold;
    }

    /// A new line. Bold ends with the old and begins again, so that no pager carries it over.
    fn turn(&mut self) {
        let bold = self.is_bold;
        self.set(false);
        self.trim();
        self.page.out.push('\n');
        self.column = 0;
        self.indent(self.hang);
        self.set(bold);
    }

    fn end(&mut self) {
        self.set(false);
        self.trim();
        self.page.out.push('\n');
    }

    fn trim(&mut self) {
        self.page.out.truncate(self.page.out.trim_end_matches(' ').len());
    }
}

/// A text that is bold where bold is asked for.
pub(super) fn bold(text: &str) -> String {
    format!("{BOLD}{text}{REGULAR}")
}

/// How many columns it takes: its letters, each taken for one column wide.
fn letters(word: &str) -> usize {
    word.chars().filter(|letter| !is_hidden(*letter)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(width: usize, is_coloured: bool, print: impl Fn(&mut Page)) -> String {
        let mut page = Page::new(width, is_coloured);
        print(&mut page);
        page.finish()
    }

    #[test]
    fn lines_wrap_and_hang() {
        let text = "one two three four five six seven eight nine ten";
        let page = printed(40, false, |page| page.line(2, 4, text));
        assert_eq!(page, "  one two three four five six seven\n    eight nine ten\n");
        assert!(page.lines().all(|line| line.chars().count() <= 40));
    }

    #[test]
    fn labels_stand_in_a_column() {
        let page =
            printed(40, false, |page| page.labelled(2, "Date", 10, "from June 2025 to May 2026, later"));
        assert_eq!(page, "  Date    from June 2025 to May 2026,\n          later\n");
    }

    #[test]
    fn letters_are_counted_not_bytes() {
        let text = "é".repeat(40);
        assert_eq!(printed(40, false, |page| page.line(0, 0, &text)), format!("{text}\n"));
    }

    #[test]
    fn long_words_are_cut() {
        let page = printed(40, false, |page| page.line(0, 2, &"x".repeat(90)));
        assert_eq!(page.lines().map(str::len).collect::<Vec<_>>(), [40, 40, 14]);
    }

    #[test]
    fn terminals_are_not_steered_by_documents() {
        let page = printed(40, true, |page| page.line(0, 0, "a\u{1b}[31mb \u{202e}c"));
        assert_eq!(page, "a[31mb c\n");
    }

    #[test]
    fn bold_ends_with_the_line() {
        let text = format!("{BOLD}one two three four five six seven eight nine{REGULAR} ten");
        let page = printed(40, true, |page| page.line(0, 0, &text));
        assert_eq!(
            page,
            "\u{1b}[1mone two three four five six seven eight\u{1b}[0m\n\u{1b}[1mnine\u{1b}[0m ten\n"
        );
        assert!(!printed(40, false, |page| page.line(0, 0, &text)).contains('\u{1b}'));
    }
}
