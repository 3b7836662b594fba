//! Words and numbers of a text, with the bytes they stand on.

use std::borrow::Cow;

use super::Span;
use super::fold::{is_apostrophe, is_dash, is_invisible, push_folded};

/// What a [`Token`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// Begins with a letter: `prison`, `women's`, `A&E`, `B12`.
    Word,
    /// Begins with a digit or with a currency sign before one: `57%`, `£14m`, `2025/26`, `4-5`, `1st`.
    Number,
}

/// One word or number.
///
/// Its folded form, for comparing, is made on demand by [`folded`](Self::folded).
///
/// ```
/// use action_plan::base::{TokenKind, tokens};
/// let text = "HMPPS gave £1,200.";
/// let all: Vec<_> = tokens(text).collect();
/// assert_eq!(all[0].span.of(text), "HMPPS");
/// assert!(all[0].capitalised && all[0].all_capitals);
/// assert_eq!(all[2].kind, TokenKind::Number);
/// assert_eq!(all[2].span.of(text), "£1,200");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// Word or number.
    pub kind: TokenKind,
    /// A word that begins with a capital.
    pub capitalised: bool,
    /// A word of two capitals or more and no small letter, a possessive `'s` aside: an abbreviation, or
    /// a heading set in capitals.
    pub all_capitals: bool,
}

impl Token {
    /// The form for comparing: [folded](super::fold::fold), a word without its possessive `'s`, a number
    /// without the commas of its thousands.
    ///
    /// Borrowed where the text already has that form, which is the common case.
    ///
    /// ```
    /// use action_plan::base::tokens;
    /// let text = "Women\u{2019}s self-harm fell 23.7% from 1,200; don\u{2019}t stop";
    /// let forms: Vec<_> = tokens(text).map(|token| token.folded(text)).collect();
    /// assert_eq!(forms, ["women", "self", "harm", "fell", "23.7%", "from", "1200", "don't", "stop"]);
    /// ```
    pub fn folded<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if let Some(printed) = self.printed_folded(text) {
            return Cow::Borrowed(printed);
        }
        let mut folded = String::with_capacity(self.span.len());
        self.fold_into(text, &mut folded);
        Cow::Owned(folded)
    }

    /// Adds the folded form to a buffer, which spares an allocation a word.
    ///
    /// ```
    /// use action_plan::base::tokens;
    /// let (text, mut line) = ("Prison NUMBERS", String::new());
    /// for token in tokens(text) {
    ///     token.fold_into(text, &mut line);
    ///     line.push('|');
    /// }
    /// assert_eq!(line, "prison|numbers|");
    /// ```
    pub fn fold_into(&self, text: &str, folded: &mut String) {
        let printed = self.bare(text);
        if printed.is_ascii() && self.kind == TokenKind::Word {
            let start = folded.len();
            folded.push_str(printed);
            if let Some(added) = folded.get_mut(start..) {
                added.make_ascii_lowercase();
            }
            return;
        }
        for character in printed.chars().filter(|character| *character != ',') {
            push_folded(character, folded);
        }
    }

    /// The folded form where the text itself has it.
    pub(super) fn printed_folded<'t>(&self, text: &'t str) -> Option<&'t str> {
        Some(self.bare(text)).filter(|printed| is_folded(printed))
    }

    /// The printed text without a possessive ending.
    fn bare<'t>(&self, text: &'t str) -> &'t str {
        let printed = self.span.of(text);
        match self.kind {
            TokenKind::Word => without_possessive(printed),
            TokenKind::Number => printed,
        }
    }
}

/// `women's` → `women`. Only where something is left. By bytes: this runs once a word.
fn without_possessive(word: &str) -> &str {
    let ending = match word.as_bytes() {
        [_, .., b'\'', b's' | b'S'] => 2,
        [_, .., 0xca, 0xbc, b's' | b'S'] => 3,
        [_, .., 0xe2, 0x80, 0x98 | 0x99, b's' | b'S'] => 4,
        _ => return word,
    };
    word.get(..word.len() - ending).unwrap_or(word)
}

/// Whether folding would change nothing.
fn is_folded(printed: &str) -> bool {
    printed.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b',')
}

/// The words and numbers of `text`, in order. What stands between two spans is punctuation and blanks.
///
/// - A word runs on through apostrophes between letters (`don't`, `women's` are one token), through `&`
///   between capitals (`A&E`), and through soft hyphens and characters of no width.
/// - **Hyphens part words**: `self-harm` is `self`, `harm`, so that it matches `self harm`; the hyphen is
///   still there to see between the spans. The same holds for `/` and for dots: `e.g.` is `e`, `g`.
/// - A number keeps its currency sign, thousands, decimals, per cent sign and letters (`£1.5m`, `10am`,
///   `1st`), and runs on through `/`, `-`, `–` and `:` between digits: `2025/26`, `4-5`, `10:30`.
///   `12-month` is `12`, `month`.
///
/// Linear in the text; allocates nothing.
///
/// ```
/// use action_plan::base::tokens;
/// let text = "In 2025/26, 57% (£14m) went to the women\u{2019}s estate.";
/// let words: Vec<_> = tokens(text).map(|token| token.span.of(text)).collect();
/// assert_eq!(words, ["In", "2025/26", "57%", "£14m", "went", "to", "the", "women\u{2019}s", "estate"]);
/// ```
pub const fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// The words and numbers under `part`, with spans in the whole `text`; none where it does not fit.
///
/// ```
/// use action_plan::base::{Span, tokens_in};
/// let text = "one two three";
/// let words: Vec<_> = tokens_in(text, Span::new(4, 9)).map(|token| token.span.of(text)).collect();
/// assert_eq!(words, ["two", "t"]);
/// ```
pub fn tokens_in(text: &str, part: Span) -> Tokens<'_> {
    let fits = text.get(part.start..part.end).is_some();
    let text = if fits { text.get(..part.end).unwrap_or("") } else { "" };
    Tokens { text, at: part.start }
}

/// Iterator over the [tokens](tokens()) of a text.
///
/// ```
/// use action_plan::base::tokens;
/// assert_eq!(tokens("one, two - three").count(), 3);
/// ```
#[derive(Clone, Debug)]
#[must_use = "an iterator does nothing until it is asked"]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        loop {
            match *bytes.get(self.at)? {
                b'a'..=b'z' | b'A'..=b'Z' => return Some(self.word()),
                b'0'..=b'9' => return Some(self.number(self.at)),
                b'$' if self.digit_at(self.at + 1) => return Some(self.number(self.at + 1)),
                0..=0x7f => self.at += 1,
                _ => {
                    let character = self.character_at(self.at)?;
                    let after = self.at + character.len_utf8();
                    if matches!(character, '£' | '€') && self.digit_at(after) {
                        return Some(self.number(after));
                    }
                    if is_letter(character) {
                        return Some(self.word());
                    }
                    if character.is_numeric() {
                        return Some(self.number(self.at));
                    }
                    self.at = after;
                }
            }
        }
    }
}

impl Tokens<'_> {
    /// Reads the word that begins here.
    fn word(&mut self) -> Token {
        self.plain_word().unwrap_or_else(|| self.any_word())
    }

    /// The word that begins here where it is all plain letters, as nearly all are.
    fn plain_word(&mut self) -> Option<Token> {
        let start = self.at;
        let rest = self.text.as_bytes().get(start..)?;
        let letters = rest.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(letters)?;
        if behind.first().is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'\'' | b'&' | 0x80..)) {
            return None;
        }
        self.at = start + letters;
        Some(Token {
            span: Span::new(start, self.at),
            kind: TokenKind::Word,
            capitalised: word.first().is_some_and(u8::is_ascii_uppercase),
            // done at the first small letter, which is the first or second of nearly all
            all_capitals: letters > 1 && word.iter().all(u8::is_ascii_uppercase),
        })
    }

    /// The word that begins here, whatever it is made of.
    fn any_word(&mut self) -> Token {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let capitalised = self.character_at(start).is_some_and(char::is_uppercase);
        let mut end = start;
        let (mut capitals, mut small) = (0_usize, 0_usize);
        // Capitals and small letters before the last apostrophe, and where the letters after it begin.
        let mut before_apostrophe = (0, 0, 0);
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'a'..=b'z' => small += 1,
                b'A'..=b'Z' => capitals += 1,
                b'0'..=b'9' => {}
                b'\'' if self.letter_at(self.at + 1) => {
                    before_apostrophe = (capitals, small, self.at + 1);
                }
                b'&' if self.capital_before(self.at) && self.capital_at(self.at + 1) => {}
                0..=0x7f => break,
                _ => {
                    let Some(character) = self.character_at(self.at) else { break };
                    let after = self.at + character.len_utf8();
                    if is_apostrophe(character) {
                        if !self.letter_at(after) {
                            break;
                        }
                        before_apostrophe = (capitals, small, after);
                    } else if is_invisible(character) {
                        // Part of the word only if the word goes on behind it.
                        self.at = after;
                        continue;
                    } else if character.is_uppercase() {
                        capitals += 1;
                    } else if character.is_lowercase() {
                        small += 1;
                    } else if !(character.is_alphanumeric() || is_mark(character)) {
                        break;
                    }
                    self.at = after;
                    end = after;
                    continue;
                }
            }
            self.at += 1;
            end = self.at;
        }
        let (capitals_before, small_before, tail) = before_apostrophe;
        if tail + 1 == end && matches!(bytes.get(tail), Some(b's' | b'S')) {
            (capitals, small) = (capitals_before, small_before);
        }
        let all_capitals = capitals > 1 && small == 0;
        Token { span: Span::new(start, end), kind: TokenKind::Word, capitalised, all_capitals }
    }

    /// Reads the number that begins here and whose first digit stands at `digit`.
    fn number(&mut self, digit: usize) -> Token {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let mut at = digit;
        while let Some(byte) = bytes.get(at) {
            let joins = self.digit_before(at);
            match byte {
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {}
                b'%' => {
                    at += 1;
                    break;
                }
                b'.' | b'/' | b':' | b'-' if joins && self.digit_at(at + 1) => {}
                b',' if joins && self.thousands_at(at + 1) => {}
                0..=0x7f => break,
                _ => {
                    let Some(character) = self.character_at(at) else { break };
                    let after = at + character.len_utf8();
                    let dash = is_dash(character) && joins && self.digit_at(after);
                    if !(dash || is_letter(character) || character.is_numeric()) {
                        break;
                    }
                    at = after;
                    continue;
                }
            }
            at += 1;
        }
        self.at = at;
        let span = Span::new(start, at);
        Token { span, kind: TokenKind::Number, capitalised: false, all_capitals: false }
    }

    fn character_at(&self, at: usize) -> Option<char> {
        self.text.get(at..).and_then(|rest| rest.chars().next())
    }

    fn letter_at(&self, at: usize) -> bool {
        self.character_at(at).is_some_and(is_letter)
    }

    fn capital_at(&self, at: usize) -> bool {
        self.text.as_bytes().get(at).is_some_and(u8::is_ascii_uppercase)
    }

    fn capital_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.capital_at(before))
    }

    fn digit_at(&self, at: usize) -> bool {
        self.text.as_bytes().get(at).is_some_and(u8::is_ascii_digit)
    }

    fn digit_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.digit_at(before))
    }

    /// Exactly three digits: `1,200`, but not the list `1,2,3` nor `2024,2025`.
    fn thousands_at(&self, at: usize) -> bool {
        (at..at + 3).all(|digit| self.digit_at(digit)) && !self.digit_at(at + 3)
    }
}

/// U+02BC is a letter to Unicode and an apostrophe to a reader.
fn is_letter(character: char) -> bool {
    character.is_alphabetic() && !is_apostrophe(character)
}

/// Accents set apart from their letters, as some converters print them.
const fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Vec<&str> {
        tokens(text).map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn numbers_stay_whole() {
        let text = "57%, £14m; 23.7% 2025/26 4-5 2025–26 10:30 1,200.5 1st €5 $3 12/03/2025.";
        let expected = [
            "57%",
            "£14m",
            "23.7%",
            "2025/26",
            "4-5",
            "2025–26",
            "10:30",
            "1,200.5",
            "1st",
            "€5",
            "$3",
            "12/03/2025",
        ];
        assert_eq!(printed(text), expected);
    }

    #[test]
    fn numbers_stop_where_they_should() {
        assert_eq!(
            printed("1,2,3 2024, 12-month £ 5 90's 14m-£15m"),
            ["1", "2", "3", "2024", "12", "month", "5", "90", "s", "14m", "£15m"]
        );
    }

    #[test]
    fn words() {
        assert_eq!(
            printed("'self-harm' isn't A&E and/or prisoners' cafe\u{301}s pris\u{ad}on\u{ad} x"),
            ["self", "harm", "isn't", "A&E", "and", "or", "prisoners", "cafe\u{301}s", "pris\u{ad}on", "x"]
        );
    }

    #[test]
    fn folded_forms() {
        let forms =
            |text: &str| tokens(text).map(|token| token.folded(text).into_owned()).collect::<Vec<_>>();
        assert_eq!(
            forms("Governor\u{2bc}s HMPPS\u{2019}S O\u{2019}Brien \u{fb01}t 2025\u{2013}26 £1,200"),
            ["governor", "hmpps", "o'brien", "fit", "2025-26", "£1200"]
        );
    }

    #[test]
    fn capitals() {
        let flags = |word: &str| tokens(word).next().map(|token| (token.capitalised, token.all_capitals));
        assert_eq!(flags("HMPPS\u{2019}s"), Some((true, true)));
        assert_eq!(flags("HMPPS's"), Some((true, true)));
        assert_eq!(flags("PCCs"), Some((true, false)));
        assert_eq!(flags("A"), Some((true, false)));
        assert_eq!(flags("A&E"), Some((true, true)));
        assert_eq!(flags("prison"), Some((false, false)));
        assert_eq!(flags("Élan"), Some((true, false)));
        assert_eq!(flags("ÉA"), Some((true, true)));
    }
}
