//! Small patterns over the words of a clause.
//!
//! A pattern is a row of slots parted by blanks. A slot is one word or several with `|` between;
//! `word~` is any word that begins so; `?` before a slot makes it optional; `*` is up to three words of
//! any kind, `**` up to ten; `<ed>` is a past participle, `<ing>` a present one, `<verb>` any word but an
//! auxiliary, `<time>` a month, a season, a year from 2000 on, "next", "early" and the
//! like, `<number>` a number in words or figures.

use super::verbs::{is_participle, is_progressive};
use crate::{
    base::{self, FixedState, Span},
    facts::number_word,
};
use indexmap::IndexMap;
use std::ops::Range;

/// The words of a clause or sentence in folded form, with their places in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'w> {
    text: &'w str,
    all: &'w base::Words,
    /// The first of them and one past the last, by their places among all words of the text.
    from: usize,
    to: usize,
}

impl<'w> Words<'w> {
    /// Those under a part of a text, given all words of it.
    pub(crate) fn under(text: &'w str, all: &'w base::Words, part: Span) -> Self {
        let Range { start: from, end: to } = all.under(part);
        Self { text, all, from, to }
    }

    /// All words of a text.
    pub(crate) fn whole(text: &'w str, all: &'w base::Words) -> Self {
        Self { text, all, from: 0, to: all.len() }
    }

    /// The first of them, so many.
    pub(crate) fn until(&self, count: usize) -> Self {
        Self { to: (self.from + count).min(self.to), ..*self }
    }

    pub(crate) const fn len(&self) -> usize {
        self.to - self.from
    }

    pub(crate) fn get(&self, at: usize) -> Option<&'w str> {
        self.all.form(self.place(at)?)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &'w str> {
        (self.from..self.to).filter_map(|at| self.all.form(at))
    }

    /// The numbers of their terms, where they were kept.
    pub(crate) fn terms(&self) -> Option<&'w [u32]> {
        self.all.terms(self.from..self.to)
    }

    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.printed(from).map_or(0, |span| span.start);
        let end = to.checked_sub(1).and_then(|at| self.printed(at)).map_or(start, |span| span.end);
        Span::new(start, end)
    }

    /// Whether a comma stands before a word.
    pub(crate) fn is_after_comma(&self, at: usize) -> bool {
        self.gap(at).is_some_and(|gap| gap.contains(','))
    }

    /// Whether a hyphen joins a word to the one before.
    pub(crate) fn is_after_hyphen(&self, at: usize) -> bool {
        self.gap(at).is_some_and(|gap| ["-", "\u{2010}", "\u{2011}"].contains(&gap))
    }

    /// Whether a dash stands before a word: "9am–5pm".
    pub(crate) fn is_after_dash(&self, at: usize) -> bool {
        self.gap(at)
            .is_some_and(|gap| ["-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}"].contains(&gap.trim()))
    }

    pub(crate) fn has(&self, words: &[&str]) -> bool {
        self.iter().any(|word| words.contains(&word))
    }

    /// What stands between a word and the one before.
    fn gap(&self, at: usize) -> Option<&'w str> {
        let before = at.checked_sub(1).and_then(|before| self.printed(before))?;
        self.text.get(before.end..self.printed(at)?.start)
    }

    fn printed(&self, at: usize) -> Option<Span> {
        Some(self.all.token(self.place(at)?)?.span)
    }

    fn place(&self, at: usize) -> Option<usize> {
        Some(self.from + at).filter(|place| *place < self.to)
    }
}

#[derive(Clone, Debug)]
enum Word {
    Exact(&'static str),
    Prefix(&'static str),
    Participle,
    Progressive,
    /// Any word that is no auxiliary: a verb of its own behind "will".
    Verb,
    /// A word of a coming time.
    Time,
    /// A number, in words or figures.
    Number,
}

impl Word {
    fn of(word: &'static str) -> Self {
        match word {
            "<ed>" => Self::Participle,
            "<ing>" => Self::Progressive,
            "<verb>" => Self::Verb,
            "<time>" => Self::Time,
            "<number>" => Self::Number,
            _ => word.strip_suffix('~').map_or(Self::Exact(word), Self::Prefix),
        }
    }

    fn fits(&self, word: &str) -> bool {
        // Most words differ in their first letter: told without comparing the rest.
        let begins_alike = |other: &str| word.as_bytes().first() == other.as_bytes().first();
        match self {
            Self::Exact(exact) => begins_alike(exact) && word == *exact,
            Self::Prefix(prefix) => begins_alike(prefix) && word.starts_with(prefix),
            Self::Participle => is_participle(word),
            Self::Progressive => is_progressive(word),
            Self::Time => is_time(word),
            Self::Number => number_word(word).is_some() || word.parse::<u32>().is_ok(),
            Self::Verb => !["be", "not", "have", "never", "been", "now"].contains(&word),
        }
    }
}

/// A word that begins or is the name of a coming time.
pub(super) fn is_time(word: &str) -> bool {
    const TIMES: [&str; 28] = [
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "may",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "next",
        "early",
        "late",
        "later",
        "mid",
        "q1",
        "q2",
        "q3",
        "q4",
        "easter",
        "christmas",
    ];
    TIMES.contains(&word) || word.parse::<u32>().is_ok_and(|year| (2000..2100).contains(&year))
}

#[derive(Clone, Debug)]
enum Slot {
    Word {
        any_of: Vec<Word>,
        optional: bool,
    },
    /// So many words of any kind.
    Gap(usize),
}

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    slots: Vec<Slot>,
}

/// Most words that `*` passes over.
const GAP: usize = 3;
/// Most words that `**` passes over.
const WIDE_GAP: usize = 10;

impl Phrase {
    pub(super) fn new(pattern: &'static str) -> Self {
        let slots = pattern
            .split(' ')
            .map(|slot| {
                if slot == "*" {
                    return Slot::Gap(GAP);
                }
                if slot == "**" {
                    return Slot::Gap(WIDE_GAP);
                }
                let (slot, optional) = slot.strip_prefix('?').map_or((slot, false), |rest| (rest, true));
                Slot::Word { any_of: slot.split('|').map(Word::of).collect(), optional }
            })
            .collect();
        Self { slots }
    }

    /// What a match can begin with; none where it can begin with any word.
    fn beginnings(&self) -> Option<&[Word]> {
        match self.slots.first() {
            Some(Slot::Word { any_of, optional: false })
                if any_of.iter().all(|word| matches!(word, Word::Exact(_) | Word::Prefix(_))) =>
            {
                Some(any_of)
            }
            _ => None,
        }
    }

    /// The end of a match that begins at `at`, where the first slot is known to fit.
    fn goes_on(&self, words: &Words<'_>, at: usize) -> Option<usize> {
        matches(self.slots.get(1..)?, words, at + 1)
    }

    /// The end of a match that begins at `at`.
    pub(super) fn matches(&self, words: &Words<'_>, at: usize) -> Option<usize> {
        matches(&self.slots, words, at)
    }
}

/// As deep as the pattern is long, which no document has a say in.
fn matches(slots: &[Slot], words: &Words<'_>, at: usize) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else { return Some(at) };
    match slot {
        Slot::Gap(most) => {
            (0..=*most).find_map(|skip| matches(rest, words, at + skip).filter(|end| *end <= words.len()))
        }
        Slot::Word { any_of, optional } => {
            let fits = words.get(at).is_some_and(|word| any_of.iter().any(|any| any.fits(word)));
            let with = if fits { matches(rest, words, at + 1) } else { None };
            with.or_else(|| if *optional { matches(rest, words, at) } else { None })
        }
    }
}

fn first_letter(word: &str) -> usize {
    word.bytes().next().map_or(0, usize::from)
}

/// Patterns with what each stands for, found by the word that a match begins with.
#[derive(Debug)]
pub(crate) struct PhraseBook<K> {
    phrases: Vec<(Phrase, K)>,
    /// With those of `by_letter` for its first letter, as all that begin with a word are asked for at once.
    by_word: IndexMap<&'static str, Vec<Beginning>, FixedState>,
    /// Patterns that begin with a part of a word, by its first letter, and those that can begin with any word.
    by_letter: Vec<Vec<Beginning>>,
}

/// A pattern, by its number, that may begin with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Beginning {
    number: usize,
    /// Whether its first slot still is to be held against the word.
    is_open: bool,
}

impl<K: Copy> PhraseBook<K> {
    pub(crate) fn new(patterns: impl IntoIterator<Item = (K, &'static [&'static str])>) -> Self {
        let mut book =
            Self { phrases: Vec::new(), by_word: IndexMap::default(), by_letter: vec![Vec::new(); 256] };
        for (kind, list) in patterns {
            for pattern in list {
                book.add(Phrase::new(pattern), kind);
            }
        }
        for (word, numbers) in &mut book.by_word {
            numbers.extend(book.by_letter.get(first_letter(word)).into_iter().flatten());
            // of two for one pattern the one that is settled stands first
            numbers.sort_unstable();
            numbers.dedup_by_key(|beginning| beginning.number);
        }
        for numbers in &mut book.by_letter {
            numbers.dedup();
        }
        book
    }

    fn add(&mut self, phrase: Phrase, kind: K) {
        let number = self.phrases.len();
        match phrase.beginnings() {
            None => {
                let beginning = Beginning { number, is_open: true };
                self.by_letter.iter_mut().for_each(|numbers| numbers.push(beginning));
            }
            Some(words) => {
                for word in words {
                    match word {
                        Word::Exact(word) => {
                            let beginning = Beginning { number, is_open: false };
                            self.by_word.entry(word).or_default().push(beginning);
                        }
                        Word::Prefix(word) => {
                            if let Some(numbers) = self.by_letter.get_mut(first_letter(word)) {
                                numbers.push(Beginning { number, is_open: true });
                            }
                        }
                        Word::Participle | Word::Progressive | Word::Verb | Word::Time | Word::Number => {}
                    }
                }
            }
        }
        self.phrases.push((phrase, kind));
    }

    /// The patterns that can begin with a word, in the order of the lists.
    fn beginning(&self, word: &str) -> &[Beginning] {
        let numbers = self.by_word.get(word).or_else(|| self.by_letter.get(first_letter(word)));
        numbers.map(Vec::as_slice).unwrap_or_default()
    }

    /// Every match, in the order of the words; of one kind at one place the first of its list.
    pub(crate) fn find(&self, words: &Words<'_>) -> Vec<(K, Span)>
    where
        K: PartialEq,
    {
        let mut found: Vec<(K, Span)> = Vec::new();
        for at in 0..words.len() {
            for Beginning { number, is_open } in self.beginning(words.get(at).unwrap_or("")) {
                let Some((phrase, kind)) = self.phrases.get(*number) else { continue };
                let end = if *is_open { phrase.matches(words, at) } else { phrase.goes_on(words, at) };
                let Some(end) = end else { continue };
                let span = words.span(at, end);
                if !found.iter().any(|(known, place)| known == kind && place.overlaps(span)) {
                    found.push((*kind, span));
                }
            }
        }
        found
    }
}
