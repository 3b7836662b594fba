//! Words as numbers: each form stemmed once, each stem numbered once.

use indexmap::IndexMap;
use indexmap::map::raw_entry_v1::{RawEntryApiV1, RawEntryMut};
use std::hash::{BuildHasher, Hasher};

use super::Span;
use super::hash::FixedState;
use super::stem::stem_into;
use super::tokens::{Token, tokens};

/// Numbers the terms (stems) of any number of texts, from 0 in the order in which they first came.
///
/// Stemming is the dearest step with words, and a plan says the same few thousand over and over: each form
/// is stemmed when it first comes and looked up from then on. A form with a digit in it is a term as it
/// stands.
///
/// ```
/// use action_plan::base::Vocabulary;
/// let mut vocabulary = Vocabulary::new();
/// let plan = vocabulary.read("Review training in 2025/26");
/// let update = vocabulary.read("training was reviewed");
/// assert_eq!(plan, [0, 1, 2, 3]);
/// assert_eq!(update, [1, 4, 0]);
/// assert_eq!(vocabulary.term(1), Some("train"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Folded form to the number of its term.
    forms: Table<u32>,
    terms: Table<()>,
    folded: String,
    stem: String,
}

/// Words in the order of their coming with what is kept of each.
///
/// Their letters stand in one text: a word of its own for each of thousands costs more than all else here.
#[derive(Clone, Debug, Default)]
struct Table<V> {
    letters: String,
    places: IndexMap<Span, V, FixedState>,
}

impl<V> Table<V> {
    #[cfg(feature = "text")]
    fn with_capacity(words: usize) -> Self {
        // A form takes seven bytes on an average.
        Self {
            letters: String::with_capacity(words.saturating_mul(7)),
            places: IndexMap::with_capacity_and_hasher(words, FixedState),
        }
    }

    fn get(&self, word: &str) -> Option<(usize, &V)> {
        let letters = self.letters.as_str();
        let found =
            self.places.raw_entry_v1().from_hash_full(hash(word), |place| is_at(letters, *place, word))?;
        Some((found.0, found.2))
    }

    /// The number of a word, and what is kept of it: what is given where it is new.
    fn get_or_insert(&mut self, word: &str, value: V) -> (usize, &V) {
        let Self { letters, places } = self;
        let hash = hash(word);
        match places.raw_entry_mut_v1().from_hash(hash, |place| is_at(letters, *place, word)) {
            RawEntryMut::Occupied(known) => (known.index(), known.into_mut()),
            RawEntryMut::Vacant(free) => {
                let start = letters.len();
                letters.push_str(word);
                let number = free.index();
                (number, free.insert_hashed_nocheck(hash, Span::new(start, letters.len()), value).1)
            }
        }
    }
}

/// Whether a word stands there. By bytes: no need to look where letters begin.
fn is_at(letters: &str, place: Span, word: &str) -> bool {
    letters.as_bytes().get(place.start..place.end) == Some(word.as_bytes())
}

fn hash(word: &str) -> u64 {
    let mut hasher = FixedState.build_hasher();
    hasher.write(word.as_bytes());
    hasher.finish()
}

impl Vocabulary {
    /// One without words.
    ///
    /// ```
    /// use action_plan::base::Vocabulary;
    /// assert!(Vocabulary::new().is_empty());
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// One with room for the words of so much text, so that it need not grow.
    #[cfg(feature = "text")]
    pub(crate) fn with_room_for(words: usize) -> Self {
        // A plan says each word of it some six times.
        let distinct = words / 6;
        Self {
            forms: Table::with_capacity(distinct),
            terms: Table::with_capacity(distinct),
            ..Self::default()
        }
    }

    /// The number of the term of a folded form, a new one where it has none.
    ///
    /// ```
    /// use action_plan::base::Vocabulary;
    /// let mut vocabulary = Vocabulary::new();
    /// assert_eq!(vocabulary.intern("prisons"), vocabulary.intern("prison"));
    /// ```
    pub fn intern(&mut self, form: &str) -> u32 {
        self.intern_form(form).1
    }

    /// The same with the number of the form itself: forms are numbered in the order of their coming.
    ///
    /// ```
    /// use action_plan::base::Vocabulary;
    /// let mut vocabulary = Vocabulary::new();
    /// assert_eq!(vocabulary.intern_form("prison"), (0, 0));
    /// assert_eq!(vocabulary.intern_form("prisons"), (1, 0));
    /// ```
    pub fn intern_form(&mut self, form: &str) -> (usize, u32) {
        match self.forms.get(form) {
            Some((number, term)) => (number, *term),
            None => self.add_form(form),
        }
    }

    /// Numbers a form that has not come yet.
    fn add_form(&mut self, form: &str) -> (usize, u32) {
        stem_form(form, &mut self.stem);
        let (index, ()) = self.terms.get_or_insert(&self.stem, ());
        // More terms than that do not fit any memory.
        let term = u32::try_from(index).unwrap_or(u32::MAX);
        (self.forms.get_or_insert(form, term).0, term)
    }

    /// The number of the term of a token of `text`.
    ///
    /// ```
    /// use action_plan::base::{Vocabulary, tokens};
    /// let (mut vocabulary, text) = (Vocabulary::new(), "Prisons, PRISON");
    /// let terms: Vec<_> = tokens(text).map(|token| vocabulary.intern_token(token, text)).collect();
    /// assert_eq!(terms, [0, 0]);
    /// ```
    pub fn intern_token(&mut self, token: Token, text: &str) -> u32 {
        if let Some(form) = token.printed_folded(text) {
            return self.intern(form);
        }
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        token.fold_into(text, &mut folded);
        let term = self.intern(&folded);
        self.folded = folded;
        term
    }

    /// The terms of all [tokens](super::tokens::tokens()) of a text, in order, repeats kept.
    ///
    /// ```
    /// use action_plan::base::Vocabulary;
    /// assert_eq!(Vocabulary::new().read("plan, plans and planning"), [0, 0, 1, 0]);
    /// ```
    pub fn read(&mut self, text: &str) -> Vec<u32> {
        // A word and the blank behind it take six bytes on an average.
        let mut terms = Vec::with_capacity(text.len() / 5);
        terms.extend(tokens(text).map(|token| self.intern_token(token, text)));
        terms
    }

    /// The number of the term of a folded form, if the term is known; adds nothing.
    ///
    /// ```
    /// use action_plan::base::Vocabulary;
    /// let mut vocabulary = Vocabulary::new();
    /// vocabulary.read("prisons");
    /// assert_eq!(vocabulary.find("prison"), Some(0));
    /// assert_eq!(vocabulary.find("probation"), None);
    /// ```
    pub fn find(&self, form: &str) -> Option<u32> {
        if let Some((_, term)) = self.forms.get(form) {
            return Some(*term);
        }
        let mut stem = String::new();
        stem_form(form, &mut stem);
        self.terms.get(&stem).and_then(|(index, ())| u32::try_from(index).ok())
    }

    /// The term of a number: a stem, or a form with a digit in it.
    ///
    /// ```
    /// use action_plan::base::Vocabulary;
    /// let mut vocabulary = Vocabulary::new();
    /// vocabulary.read("policies 57%");
    /// assert_eq!((vocabulary.term(0), vocabulary.term(1)), (Some("polici"), Some("57%")));
    /// assert_eq!(vocabulary.term(2), None);
    /// ```
    pub fn term(&self, number: u32) -> Option<&str> {
        let (place, ()) = self.terms.places.get_index(usize::try_from(number).ok()?)?;
        Some(place.of(&self.terms.letters))
    }

    /// How many terms there are; their numbers are those below.
    ///
    /// ```
    /// use action_plan::base::Vocabulary;
    /// let mut vocabulary = Vocabulary::new();
    /// vocabulary.read("one two two");
    /// assert_eq!(vocabulary.len(), 2);
    /// ```
    pub fn len(&self) -> usize {
        self.terms.places.len()
    }

    /// Whether no word was read.
    ///
    /// ```
    /// use action_plan::base::Vocabulary;
    /// assert!(Vocabulary::new().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.terms.places.is_empty()
    }
}

fn stem_form(form: &str, stem: &mut String) {
    if form.bytes().any(|byte| byte.is_ascii_digit()) {
        stem.clear();
        stem.push_str(form);
    } else {
        stem_into(form, stem);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_numbered_in_the_order_of_their_coming() {
        let mut vocabulary = Vocabulary::new();
        assert_eq!(vocabulary.read("Women\u{2019}s women, WOMEN 14m 14ms"), [0, 0, 0, 1, 2]);
        assert_eq!(vocabulary.forms.places.len(), 3);
        assert_eq!(vocabulary.len(), 3);
    }
}
