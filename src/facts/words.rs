//! A text as words that can be asked about by number, made once for all facts.

use super::closed_words::NOT_IN_A_NOUN_PHRASE;
use crate::base::{Span, Token, TokenKind, sentences, tokens_in};
use std::{borrow::Cow, ops::Range};

struct Word<'t> {
    token: Token,
    form: Cow<'t, str>,
    sentence: usize,
}

/// The words of a text with their folded forms and sentences. Asking outside the text gives nothing, so that
/// no caller has to look where it ends.
pub(super) struct Words<'t> {
    pub(super) text: &'t str,
    all: Vec<Word<'t>>,
    sentences: Vec<Range<usize>>,
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let (mut words, mut ranges) = (Vec::new(), Vec::new());
        for (sentence, span) in sentences(text).into_iter().enumerate() {
            let start = words.len();
            for token in tokens_in(text, span) {
                words.push(Word { token, form: token.folded(text), sentence });
            }
            ranges.push(start..words.len());
        }
        Self { text, all: words, sentences: ranges }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The words of each sentence.
    pub(super) fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// The folded form; empty outside the text.
    pub(super) fn form(&self, at: usize) -> &str {
        self.all.get(at).map_or("", |word| word.form.as_ref())
    }

    /// The form of the word `back` before `at`, in the same sentence.
    pub(super) fn before(&self, at: usize, back: usize) -> &str {
        match at.checked_sub(back) {
            Some(earlier) if self.sentence(earlier) == self.sentence(at) => self.form(earlier),
            _ => "",
        }
    }

    pub(super) fn printed(&self, at: usize) -> &'t str {
        self.all.get(at).map_or("", |word| word.token.span.of(self.text))
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|word| word.token.kind == TokenKind::Number)
    }

    pub(super) fn capitalised(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|word| word.token.capitalised)
    }

    pub(super) fn all_capitals(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|word| word.token.all_capitals)
    }

    pub(super) fn sentence(&self, at: usize) -> usize {
        self.all.get(at).map_or(usize::MAX, |word| word.sentence)
    }

    /// Whether the word is the first of its sentence, where a capital says nothing.
    pub(super) fn opens(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|earlier| self.sentence(earlier) != self.sentence(at))
    }

    /// What stands between a word and the next, as printed.
    pub(super) fn gap(&self, at: usize) -> &'t str {
        let end = self.all.get(at).map_or(0, |word| word.token.span.end);
        let next = self.all.get(at.saturating_add(1)).map_or(self.text.len(), |word| word.token.span.start);
        self.text.get(end..next).unwrap_or("")
    }

    /// What stands before a word, back to the word before it.
    pub(super) fn gap_before(&self, at: usize) -> &'t str {
        match at.checked_sub(1) {
            Some(earlier) => self.gap(earlier),
            None => self.text.get(..self.all.first().map_or(0, |word| word.token.span.start)).unwrap_or(""),
        }
    }

    /// Whether the next word belongs to the same run of words: nothing between but blanks, a hyphen or the
    /// apostrophe of a plural possessive.
    pub(super) fn runs_on(&self, at: usize) -> bool {
        self.sentence(at) == self.sentence(at.saturating_add(1))
            && self
                .gap(at)
                .chars()
                .all(|c| c.is_whitespace() || matches!(c, '-' | '\'' | '\u{2019}' | '\u{2010}'))
    }

    /// Whether nothing but blanks stands between.
    pub(super) fn blank(&self, at: usize) -> bool {
        self.sentence(at) == self.sentence(at.saturating_add(1)) && self.gap(at).trim().is_empty()
    }

    /// How many words of `phrase` stand at `at`: all of them, or none.
    pub(super) fn starts(&self, at: usize, phrase: &str) -> Option<usize> {
        // long lists are held against every word: most are done with at its first letters
        let form = self.form(at);
        if form.bytes().next() != phrase.bytes().next() {
            return None;
        }
        let behind = phrase.strip_prefix(form)?;
        if behind.is_empty() {
            return Some(1);
        }
        if !behind.starts_with(' ') {
            return None;
        }
        let mut count = 0;
        for word in phrase.split(' ') {
            let here = at.checked_add(count)?;
            if self.form(here) != word || (count > 0 && !self.runs_on(here.checked_sub(1)?)) {
                return None;
            }
            count += 1;
        }
        Some(count)
    }

    /// The longest phrase of a list that stands at `at`: its number in the list and how many words it has.
    pub(super) fn phrase(&self, at: usize, list: &[&str]) -> Option<(usize, usize)> {
        let found =
            list.iter().enumerate().filter_map(|(number, phrase)| Some((number, self.starts(at, phrase)?)));
        found.max_by_key(|(_, count)| *count)
    }

    /// The longest phrase of a list that ends right before `at`: its number in the list and its first word.
    pub(super) fn phrase_before(&self, at: usize, list: &[&str]) -> Option<(usize, usize)> {
        let last = at.checked_sub(1).map_or("", |before| self.form(before));
        let ending = |(number, phrase): (usize, &&str)| {
            // long lists are held against every number: most are done with here
            if !phrase.ends_with(last) {
                return None;
            }
            let start = at.checked_sub(phrase.split(' ').count())?;
            self.starts(start, phrase).filter(|_| self.sentence(start) == self.sentence(at))?;
            Some((number, start))
        };
        list.iter().enumerate().filter_map(ending).min_by_key(|(_, start)| *start)
    }

    /// The bytes from one word to another, both included.
    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        let start = self.all.get(first).map_or(0, |word| word.token.span.start);
        Span::new(start, self.all.get(last).map_or(start, |word| word.token.span.end))
    }

    /// The words from one to another as printed, white space folded.
    pub(super) fn print(&self, first: usize, last: usize) -> String {
        self.span(first, last).of(self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The last word of the clause in which `at` stands: before a comma, semicolon, colon, bracket or dash, or the
    /// end of the sentence; not more than `most` words on.
    pub(super) fn clause_end(&self, at: usize, most: usize) -> usize {
        let mut last = at;
        while last < at.saturating_add(most)
            && self.sentence(last) == self.sentence(last + 1)
            && !self.gap(last).contains([',', ';', ':', '(', ')', '\u{2013}', '\u{2014}', '[', ']'])
            && !self.gap(last).contains(" - ")
        {
            last += 1;
        }
        last
    }

    /// The last word of the noun phrase that begins at `at`, by the words that cannot stand in one.
    pub(super) fn noun_phrase(&self, at: usize, most: usize) -> Option<usize> {
        let begins = |word: usize| {
            let form = self.form(word);
            !form.is_empty()
                && !self.is_number(word)
                && !NOT_IN_A_NOUN_PHRASE.contains(&form)
                && !form.ends_with("ly")
        };
        if !begins(at) {
            return None;
        }
        let mut last = at;
        while last + 1 < at.saturating_add(most) && self.runs_on(last) {
            let form = self.form(last + 1);
            let verbal = (form.ends_with("ed") || form.ends_with("ing")) && !self.capitalised(last + 1);
            if !begins(last + 1)
                || (verbal && self.form(last).ends_with('s'))
                || (form.ends_with("ed") && verbal)
            {
                break;
            }
            last += 1;
        }
        Some(last)
    }
}
