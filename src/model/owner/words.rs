//! The words of a printed owner, with what stands between them.

use super::vocabulary::{CONNECTORS, DUTIES, is_acronym, is_body, is_label, is_post};
use crate::base::Span;
use std::borrow::Cow;

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// White space, or the start of the text.
    Blank,
    /// A comma or a spaced dash: joins a post to its body as often as it lists owners.
    Comma,
    /// "and", "&": joins owners, and stands inside names. With a comma before it or not.
    And {
        /// "A, B, and C".
        after_comma: bool,
    },
    /// A slash, semicolon, line break or "supported by": always between owners.
    Break,
}

/// One word and its place.
#[derive(Clone, Debug)]
pub(super) struct Word<'text> {
    /// As printed, without brackets.
    pub(super) text: &'text str,
    /// In lower case, quotes made straight.
    pub(super) folded: Cow<'text, str>,
    /// Its place, brackets included.
    pub(super) span: Span,
    /// What stands before it.
    pub(super) gap: Gap,
    /// Whether it stands in brackets; nothing is split there.
    pub(super) bracketed: bool,
    /// Whether the registry knows it as the abbreviation of a post.
    pub(super) is_post: bool,
}

impl Word<'_> {
    /// Whether it may be the abbreviation of a name.
    pub(super) fn is_acronym(&self) -> bool {
        is_acronym(self.text)
    }
}

/// The words of a text and what was left over at its end.
#[derive(Clone, Debug)]
pub(super) struct Words<'text> {
    /// In order.
    pub(super) list: Vec<Word<'text>>,
    /// What stands after the last word, `Gap::Blank` for nothing.
    pub(super) tail: Gap,
    /// Where the tail stands.
    pub(super) tail_span: Span,
    /// Whether a connector or a break stands before the first word.
    pub(super) head: Gap,
}

/// One character's class, as far as owners are concerned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Letter,
    Blank,
    Comma,
    Ampersand,
    Break,
    Colon,
    Open,
    Close,
    Other,
}

/// Lower case with straight quotes: the form in which words are compared.
pub(super) fn fold_word(word: &str) -> Cow<'_, str> {
    if word.is_ascii() && !word.contains('`') {
        // the common case, in one step
        let is_folded = !word.bytes().any(|letter| letter.is_ascii_uppercase());
        return if is_folded { Cow::Borrowed(word) } else { Cow::Owned(word.to_ascii_lowercase()) };
    }
    word.chars()
        .map(|letter| if matches!(letter, '’' | '‘' | '`') { '\'' } else { letter })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Reads the words of `text`.
pub(super) fn read(text: &str) -> Words<'_> {
    let raw = scan(text);
    connect(raw, text)
}

/// Cuts at blanks and punctuation; every word gets the strongest mark that stands before it.
fn scan(text: &str) -> Words<'_> {
    let last_close = text.rfind([')', ']']);
    let mut found = Words {
        list: Vec::with_capacity(text.len() / 6 + 1),
        tail: Gap::Blank,
        tail_span: Span::default(),
        head: Gap::Blank,
    };
    let mut gap = Gap::Blank;
    let mut gap_span: Option<Span> = None;
    let mut depth = 0_usize;
    // brackets opened since the last word: the place of the first, and how many
    let mut opened: Option<usize> = None;
    let mut wordless = 0_usize;
    let mut begun: Option<usize> = None;
    for (at, letter) in text.char_indices() {
        let mark = mark(text, at, letter);
        if mark == Mark::Letter {
            begun.get_or_insert(at);
            continue;
        }
        if let Some(start) = begun.take() {
            push(&mut found, text, Span::new(start, at), (gap, opened.take(), depth));
            (gap, gap_span, wordless) = (Gap::Blank, None, 0);
        }
        let end = at + letter.len_utf8();
        match mark {
            Mark::Open if last_close.is_some_and(|close| at < close) => {
                opened = opened.or(Some(at));
                wordless += 1;
                depth += 1;
            }
            Mark::Close if wordless > 0 => {
                // a bracket without words is neither the word's before it nor the word's after it
                depth = depth.saturating_sub(1);
                wordless -= 1;
                opened = opened.filter(|_| wordless > 0);
            }
            Mark::Close => {
                depth = depth.saturating_sub(1);
                if let Some(word) = found.list.last_mut().filter(|word| word.bracketed) {
                    word.span.end = end;
                }
            }
            Mark::Colon if depth == 0 && label_length(&found.list) > 0 => {
                // "Lead: …", "Lead agency: …" say a part and name nobody
                let first = found.list.len() - label_length(&found.list);
                let before = found.list.get(first).map_or(Gap::Blank, |label| label.gap);
                found.list.truncate(first);
                gap = if first == 0 { Gap::Blank } else { stronger(before, Gap::Comma) };
            }
            Mark::Comma | Mark::Colon if depth == 0 => gap = stronger(gap, Gap::Comma),
            Mark::Ampersand if depth == 0 => gap = stronger(gap, Gap::And { after_comma: gap == Gap::Comma }),
            Mark::Break if depth == 0 => gap = Gap::Break,
            Mark::Letter
            | Mark::Blank
            | Mark::Other
            | Mark::Open
            | Mark::Comma
            | Mark::Colon
            | Mark::Ampersand
            | Mark::Break => {}
        }
        if gap != Gap::Blank && mark != Mark::Blank {
            let start = gap_span.map_or(at, |span| span.start);
            gap_span = Some(Span::new(start, end));
        }
    }
    if let Some(start) = begun {
        push(&mut found, text, Span::new(start, text.len()), (gap, opened, depth));
        (gap, gap_span) = (Gap::Blank, None);
    }
    found.tail = gap;
    found.tail_span = gap_span.unwrap_or(Span::new(text.len(), text.len()));
    found
}

/// How many words at the end of `words` are a label: one that says a part, and what kind of owner has it.
fn label_length(words: &[Word<'_>]) -> usize {
    const LONGEST: usize = 2;
    let end =
        words.iter().rev().take(LONGEST).take_while(|word| is_label(&word.folded) || is_body(&word.folded));
    let begins = words.iter().rev().zip(1..).take(end.count()).filter(|(word, _)| is_label(&word.folded));
    begins.map(|(_, length)| length).max().unwrap_or(0)
}

/// Adds a word.
fn push<'text>(
    found: &mut Words<'text>,
    text: &'text str,
    span: Span,
    (gap, opened, depth): (Gap, Option<usize>, usize),
) {
    if found.list.is_empty() {
        found.head = gap;
    }
    found.list.push(Word {
        text: span.of(text),
        folded: fold_word(span.of(text)),
        span: Span::new(opened.unwrap_or(span.start), span.end),
        gap: if found.list.is_empty() { Gap::Blank } else { gap },
        bracketed: depth > 0,
        is_post: false,
    });
}

/// The class of the character `here` that stands at `at`, given its neighbours.
fn mark(text: &str, at: usize, here: char) -> Mark {
    // nearly all of a name
    if here.is_ascii_alphanumeric() {
        return Mark::Letter;
    }
    if here == ' ' {
        return Mark::Blank;
    }
    let left = text.get(..at).unwrap_or_default();
    let right = text.get(at + here.len_utf8()..).unwrap_or_default();
    let before = left.chars().next_back().unwrap_or(' ');
    let after = right.chars().next().unwrap_or(' ');
    let inside = before.is_alphanumeric() && after.is_alphanumeric();
    match here {
        '\'' | '’' | '‘' | '_' | '#' | '@' | '%' | '*' | '$' | '£' => Mark::Letter,
        '.' | '-' | '‑' | '&' | '+' if inside => Mark::Letter,
        '/' if inside && is_compound(left, right) => Mark::Letter,
        ',' | '،' | '、' => Mark::Comma,
        '-' | '–' | '—' if before.is_whitespace() && after.is_whitespace() => Mark::Comma,
        '&' | '+' => Mark::Ampersand,
        '/' | ';' | '\n' | '•' | '|' | '➢' | '·' => Mark::Break,
        ':' => Mark::Colon,
        '(' | '[' => Mark::Open,
        ')' | ']' => Mark::Close,
        _ if here.is_whitespace() => Mark::Blank,
        _ if here.is_alphanumeric() => Mark::Letter,
        // combining marks and other scripts' signs belong to their word; punctuation to none
        _ if !here.is_ascii() && inside => Mark::Letter,
        _ => Mark::Other,
    }
}

/// Whether a slash stands inside one designation ("XX/YY Name"): short capitals on both sides, and a
/// capitalised word after them that both describe.
fn is_compound(left: &str, right: &str) -> bool {
    const LONGEST: usize = 6;
    let capital = |letter: &char| letter.is_uppercase();
    let before = left.chars().rev().take(LONGEST).take_while(capital).count();
    let behind = right.chars().take(LONGEST).take_while(capital).count();
    let mut after = right.chars().skip(behind);
    before >= 2 && behind >= 2 && after.next() == Some(' ') && after.next().is_some_and(char::is_uppercase)
}

/// The mark that says more about a boundary.
fn stronger(one: Gap, other: Gap) -> Gap {
    let rank = |gap: Gap| match gap {
        Gap::Blank => 0,
        Gap::Comma => 1,
        Gap::And { .. } => 2,
        Gap::Break => 3,
    };
    if rank(other) > rank(one) { other } else { one }
}

/// Turns connecting words into gaps.
fn connect<'text>(mut found: Words<'text>, text: &'text str) -> Words<'text> {
    let mut raw = std::mem::take(&mut found.list);
    found.list.reserve_exact(raw.len());
    let mut pending: Option<(Gap, Span)> = None;
    let mut skip = 0_usize;
    for index in 0..raw.len() {
        let Some((word, behind)) = raw.get(index..).and_then(<[Word<'_>]>::split_first) else { continue };
        let before = pending.map_or(word.gap, |(gap, _)| stronger(gap, word.gap));
        if skip > 0 {
            skip -= 1;
            continue;
        }
        let is_with = word.text == "with";
        let left_ends = |list: &[Word<'_>]| {
            list.last()
                .is_some_and(|left| left.is_acronym() || is_body(&left.folded) || is_post(&left.folded))
        };
        let mut length = connector_length(word, behind);
        if is_with && (!left_ends(&found.list) || names_duty(behind)) {
            // "Working with Families Team", "Director with responsibility for Estates"
            length = 0;
        }
        if length > 0 {
            let end = raw.get(index + length - 1).map_or(word.span.end, |last| last.span.end);
            let start = pending.map_or(word.span.start, |(_, span)| span.start);
            // "and" stands inside names; "in partnership with" does not
            let joins = if length == 1 && !is_with {
                Gap::And { after_comma: before == Gap::Comma }
            } else {
                Gap::Break
            };
            let gap = stronger(before, joins);
            pending = Some((gap, Span::new(start, end)));
            skip = length - 1;
            continue;
        }
        let first = found.list.is_empty();
        if first {
            found.head = stronger(found.head, before);
        }
        if let Some(word) = raw.get_mut(index) {
            // no connector looks back: the word is not read again
            let folded = std::mem::take(&mut word.folded);
            found.list.push(Word { gap: if first { Gap::Blank } else { before }, folded, ..*word });
        }
        pending = None;
    }
    if let Some((gap, span)) = pending {
        found.tail = stronger(gap, found.tail);
        found.tail_span = Span::new(span.start, found.tail_span.end.max(span.end).min(text.len()));
    }
    found
}

/// Whether what stands behind "with" is what a post answers for, and no other owner.
fn names_duty(behind: &[Word<'_>]) -> bool {
    let is_duty = |word: &Word<'_>| DUTIES.contains(&word.folded.as_ref());
    let at = behind.iter().take(2).position(is_duty);
    at.and_then(|at| behind.get(at + 1))
        .is_some_and(|next| next.gap == Gap::Blank && matches!(next.folded.as_ref(), "for" | "of" | "over"))
}

/// Number of words of the connector that begins here, 0 for none. Only lower-case words connect:
/// "With" in a title is a word of it.
fn connector_length(word: &Word<'_>, behind: &[Word<'_>]) -> usize {
    if !word.text.starts_with(|first: char| first.is_lowercase()) && word.folded != "and" {
        return 0;
    }
    let at = |at: usize| at.checked_sub(1).map_or(Some(word), |at| behind.get(at));
    let is = |connector: &&&[&str]| {
        connector.iter().enumerate().all(|(place, part)| {
            at(place).is_some_and(|word| {
                !word.bracketed
                    && (word.text == *part || (*part == "and" && word.folded == "and"))
                    && (place == 0 || word.gap == Gap::Blank)
            })
        })
    };
    CONNECTORS.iter().find(is).map_or(0, |connector| connector.len())
}

/// The folded words joined: what names are compared by. Commas do not count; "and" and "&" are one.
/// An abbreviation in brackets after the words it abbreviates is left out, and an article at the start.
pub(super) fn fold(words: &[Word<'_>]) -> String {
    let mut folded = String::with_capacity(words.iter().map(|word| word.folded.len() + WIDEST_GAP).sum());
    for index in 0..words.len() {
        fold_next(words, index, &mut folded);
    }
    folded
}

/// Room for what is put between two words that are folded.
const WIDEST_GAP: usize = " and ".len();

/// Adds the word at `index` to what the words before it folded to.
pub(super) fn fold_next(words: &[Word<'_>], index: usize, folded: &mut String) {
    let Some(word) = words.get(index) else { return };
    let is_expansion = word.bracketed && abbreviates(word, words.get(..index).unwrap_or_default());
    let is_article = index == 0 && word.folded == "the" && words.len() > 1;
    if is_expansion || is_article {
        return;
    }
    if !folded.is_empty() {
        folded.push_str(match word.gap {
            Gap::And { .. } => " and ",
            Gap::Break => " / ",
            Gap::Blank | Gap::Comma => " ",
        });
    }
    folded.push_str(&word.folded);
}

/// Whether `word` is the initials of the last words of `before`.
pub(super) fn abbreviates(word: &Word<'_>, before: &[Word<'_>]) -> bool {
    word.is_acronym() && expanded_by(word, before).is_some()
}

/// How many of the last words of `before` the letters of `word` stand for. Small words may be left out.
pub(super) fn expanded_by(word: &Word<'_>, before: &[Word<'_>]) -> Option<usize> {
    let letters: Vec<char> = word.folded.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let mut wanted = letters.iter().rev().peekable();
    let mut used = 0;
    for candidate in before.iter().rev() {
        let Some(&&letter) = wanted.peek() else { break };
        used += 1;
        if candidate.folded.starts_with(letter) {
            wanted.next();
        } else if !is_small(&candidate.folded) {
            return None;
        }
    }
    (wanted.peek().is_none() && letters.len() > 1).then_some(used)
}

/// Words that abbreviations leave out.
pub(super) fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "for" | "and" | "in" | "to" | "on" | "at")
}
