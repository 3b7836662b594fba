//! The texts of one check, each read once for all rules that ask.

use super::content::{Content, Stems, content};
use super::placeholder::is_placeholder_of;
use super::promises::promise;
use super::quantities::has_quantity;
use crate::base::{FixedState, Part, Prose, Span, Spoken};
use crate::validate::Subject;
use indexmap::IndexMap;
use std::borrow::Cow;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A sentence: where it stands and how it is searched.
#[derive(Clone, Debug)]
pub(in crate::validate::rules) struct Sentence<'t> {
    pub(in crate::validate::rules) span: Span,
    pub(in crate::validate::rules) spoken: Spoken<'t>,
    text: &'t Text<'t>,
}

/// A sentence that promises something, and what it promises: the words from its verb on.
#[derive(Clone, Debug)]
pub(in crate::validate::rules) struct Promise<'t> {
    /// What comes after "will", or the whole order.
    pub(in crate::validate::rules) verb: Spoken<'t>,
    /// Whether the sentence only explains the one before it ("This will include …").
    pub(in crate::validate::rules) explains: bool,
}

/// What was read of a text so far.
///
/// Locks and no cells, so that a [`Subject`] can still be shared between threads.
#[derive(Clone, Debug, Default)]
struct Read {
    prose: OnceLock<Arc<Prose>>,
    spoken: OnceLock<Part>,
    sentences: OnceLock<Vec<(Span, Part)>>,
    /// The words of each promise from its verb on, and whether it explains.
    promises: OnceLock<Vec<(Part, bool)>>,
    content: OnceLock<Content>,
    has_quantity: OnceLock<bool>,
}

/// What rules ask of a text. Each answer is made when it is first wanted: no text is asked everything.
#[derive(Clone, Debug)]
pub(in crate::validate) struct Text<'t> {
    pub(in crate::validate::rules) printed: &'t str,
    read: Cow<'t, Read>,
    stems: Arc<Mutex<Stems>>,
}

#[cfg(test)]
impl<'t> Text<'t> {
    pub(super) fn of(printed: &'t str) -> Self {
        Self { printed, read: Cow::Owned(Read::default()), stems: Arc::default() }
    }
}

impl Text<'_> {
    fn prose(&self) -> &Prose {
        self.read.prose.get_or_init(|| Arc::new(Prose::of(self.printed)))
    }

    /// Its words.
    pub(in crate::validate::rules) fn spoken(&self) -> Spoken<'_> {
        let words = &self.prose().words;
        let part = self.read.spoken.get_or_init(|| Part::of(words, 0..words.len()));
        Spoken::under(words, part)
    }

    /// Its sentences, in order.
    pub(in crate::validate::rules) fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        let Prose { words, sentences } = self.prose();
        let parts = self.read.sentences.get_or_init(|| {
            sentences.iter().map(|span| (*span, Part::of(words, words.under(*span)))).collect()
        });
        parts.iter().map(|(span, part)| Sentence {
            span: *span,
            spoken: Spoken::under(words, part),
            text: self,
        })
    }

    /// What its sentences promise, in order.
    pub(in crate::validate::rules) fn promises(&self) -> Vec<Promise<'_>> {
        let words = &self.prose().words;
        let promises = self
            .read
            .promises
            .get_or_init(|| self.sentences().filter_map(|sentence| promise(&sentence.spoken)).collect());
        let spoken = |(part, explains): &(Part, bool)| Promise {
            verb: Spoken::under(words, part),
            explains: *explains,
        };
        promises.iter().map(spoken).collect()
    }

    /// The words that carry its matter.
    pub(in crate::validate::rules) fn content(&self) -> &Content {
        self.read.content.get_or_init(|| self.content_of(&self.spoken()))
    }

    /// The words of a part of it that carry its matter.
    fn content_of(&self, spoken: &Spoken<'_>) -> Content {
        // what another thread left behind when it failed is whole: words are added one by one
        content(spoken, &mut self.stems.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether it names a quantity.
    pub(in crate::validate::rules) fn has_quantity(&self) -> bool {
        *self.read.has_quantity.get_or_init(|| has_quantity(&self.spoken()))
    }

    /// Whether it only stands for words that are still to come.
    pub(in crate::validate::rules) fn is_placeholder(&self) -> bool {
        is_placeholder_of(self.printed, &self.spoken())
    }
}

impl Sentence<'_> {
    /// Its words that carry matter.
    pub(in crate::validate::rules) fn content(&self) -> Content {
        self.text.content_of(&self.spoken)
    }
}

/// What was read of the texts of the actions and entries of a subject.
///
/// They are found by where they stand in memory, which for one check is fixed: to compare the words
/// themselves would cost a reading of them for each rule.
#[derive(Clone, Debug, Default)]
pub(in crate::validate) struct Texts {
    read: IndexMap<(usize, usize), Read, FixedState>,
    /// The stems of all texts, by number.
    stems: Arc<Mutex<Stems>>,
}

impl Texts {
    /// The texts of a subject, none of them read but by its comparison.
    pub(in crate::validate) fn of(subject: &Subject<'_>) -> Self {
        let plans = [Some(subject.plan()), subject.revised()];
        let actions = plans.into_iter().flatten().flat_map(|plan| plan.actions().values());
        let texts = actions.map(|action| action.text.as_str());
        let texts = texts.chain(subject.entries().map(|entry| entry.text.as_str()));
        let read = |text: &str| Read {
            prose: subject.read_by_comparison(text).map_or_else(OnceLock::new, OnceLock::from),
            ..Read::default()
        };
        Self {
            read: texts.map(|text| (place_of(text), read(text))).collect(),
            stems: Arc::new(Mutex::new(Stems::of(subject))),
        }
    }

    /// A text with what was read of it; one that is no action's or entry's is read anew.
    pub(in crate::validate) fn get<'t>(&'t self, printed: &'t str) -> Text<'t> {
        let read = self.read.get(&place_of(printed));
        Text {
            printed,
            read: read.map_or_else(|| Cow::Owned(Read::default()), Cow::Borrowed),
            stems: Arc::clone(&self.stems),
        }
    }
}

fn place_of(text: &str) -> (usize, usize) {
    (text.as_ptr().addr(), text.len())
}
