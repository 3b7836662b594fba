//! Cuts a cell into words, numbers and signs. Mark-up is dropped, except that what is struck out stays known.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, with apostrophes inside.
    Word,
    /// Up to nine digits: their value.
    Number(u32),
    /// Anything else; dashes of every length are `-`, curled apostrophes `'`.
    Sign(char),
}

/// One token of a cell.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'t> {
    pub(crate) kind: Kind,
    pub(crate) text: &'t str,
    /// First byte in the cell.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// No white space stands between it and the token before.
    pub(crate) tight: bool,
    /// It stands in struck-out text.
    pub(crate) struck: bool,
}

impl Token<'_> {
    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(word)
    }

    pub(crate) fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    pub(crate) fn number(&self) -> Option<u32> {
        match self.kind {
            Kind::Number(value) => Some(value),
            Kind::Word | Kind::Sign(_) => None,
        }
    }
}

/// A tag or an entity longer than this is text.
const LONGEST_MARK: usize = 256;

/// Cuts `cell` into tokens, in one pass.
pub(crate) fn lex(cell: &str) -> Vec<Token<'_>> {
    let mut lexer = Lexer { cell, at: 0, tokens: Vec::new(), tight: false, struck: false };
    while lexer.step().is_some() {}
    lexer.tokens
}

struct Lexer<'t> {
    cell: &'t str,
    at: usize,
    tokens: Vec<Token<'t>>,
    tight: bool,
    struck: bool,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        self.cell.get(self.at..).unwrap_or("")
    }

    fn step(&mut self) -> Option<()> {
        let rest = self.rest();
        let first = rest.chars().next()?;
        if first.is_whitespace() {
            self.skip(first.len_utf8());
            self.tight = false;
        } else if first.is_ascii_digit() {
            self.number();
        } else if first.is_alphabetic() {
            let length = word_length(rest);
            self.push(length, Kind::Word);
        } else if first == '<'
            && let Some(length) = tag_length(rest)
        {
            self.tag(length);
        } else if first == '&'
            && let Some((length, sign)) = entity(rest)
        {
            if let Some(sign) = sign {
                self.push(length, Kind::Sign(sign));
            } else {
                self.skip(length);
                self.tight = false;
            }
        } else if rest.starts_with("~~") {
            self.struck = !self.struck;
            self.skip(2);
        } else if matches!(first, '*' | '_' | '\u{ad}' | '\u{200b}' | '\u{feff}') {
            // emphasis, foot-note stars and marks without width
            self.skip(first.len_utf8());
        } else {
            self.push(first.len_utf8(), Kind::Sign(plain(first)));
        }
        Some(())
    }

    fn skip(&mut self, length: usize) {
        self.at += length;
    }

    fn push(&mut self, length: usize, kind: Kind) {
        let (start, end) = (self.at, self.at + length);
        let text = self.cell.get(start..end).unwrap_or("");
        self.tokens.push(Token { kind, text, start, end, tight: self.tight, struck: self.struck });
        self.tight = true;
        self.at = end;
    }

    fn number(&mut self) {
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let value =
            self.rest().get(..digits).filter(|text| text.len() <= 9).and_then(|text| text.parse().ok());
        self.push(digits, value.map_or(Kind::Word, Kind::Number));
    }

    fn tag(&mut self, length: usize) {
        let inside = self.rest().get(1..length - 1).unwrap_or("");
        let closing = inside.starts_with('/');
        let name =
            inside.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        let is = |names: &[&str]| names.iter().any(|other| name.eq_ignore_ascii_case(other));
        if is(&["s", "strike", "del"]) {
            self.struck = !closing;
        }
        if closing && is(&["p", "li", "div", "td"]) {
            // a paragraph ends: what follows is another statement
            self.push(length, Kind::Sign(';'));
            self.tight = false;
            return;
        }
        if is(&["br", "p", "li", "div", "td", "ul", "ol"]) {
            self.tight = false;
        }
        self.skip(length);
    }
}

fn word_length(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner_apostrophe =
            matches!(c, '\'' | '\u{2019}') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !c.is_alphabetic() && !inner_apostrophe {
            return at;
        }
    }
    rest.len()
}

/// Length of the tag that `rest` opens with, if it does.
fn tag_length(rest: &str) -> Option<usize> {
    let second = rest.chars().nth(1)?;
    if !(second.is_ascii_alphabetic() || second == '/') {
        return None;
    }
    rest.bytes().take(LONGEST_MARK).position(|byte| byte == b'>').map(|at| at + 1)
}

/// Length of the entity that `rest` opens with, and the sign it stands for, if for any but a space.
fn entity(rest: &str) -> Option<(usize, Option<char>)> {
    let end = rest.bytes().take(10).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let sign = match name {
        "ndash" | "mdash" | "minus" | "#8211" | "#8212" | "#x2013" | "#x2014" => Some('-'),
        "amp" => Some('&'),
        "rsquo" | "lsquo" | "apos" | "#39" | "#8217" => Some('\''),
        "nbsp" | "#160" | "#xA0" | "thinsp" | "ensp" | "emsp" => None,
        _ => return None,
    };
    Some((end + 1, sign))
}

fn plain(sign: char) -> char {
    match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{02bc}' | '`' => '\'',
        '\u{2044}' | '\u{2215}' => '/',
        '[' => '(',
        ']' => ')',
        other => other,
    }
}
