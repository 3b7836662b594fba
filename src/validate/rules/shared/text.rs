//! The texts of one check, each read once for all rules that ask.

use super::content::{Content, content};
use super::placeholder::is_placeholder_of;
use super::promises::{Promise, promises};
use super::quantities::has_quantity;
use super::words::Spoken;
use crate::base::{Span, sentences};
use crate::validate::Subject;
use indexmap::IndexMap;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A sentence: where it stands and how it is searched.
#[derive(Clone, Debug)]
pub(in crate::validate::rules) struct Sentence {
    pub(in crate::validate::rules) span: Span,
    pub(in crate::validate::rules) spoken: Spoken,
}

/// What was read of a text so far.
///
/// Locks and no cells, so that a [`Subject`] can still be shared between threads.
#[derive(Clone, Debug, Default)]
struct Read {
    spoken: OnceLock<Spoken>,
    sentences: OnceLock<Vec<Sentence>>,
    promises: OnceLock<Vec<Promise>>,
    content: OnceLock<Content>,
    has_quantity: OnceLock<bool>,
}

/// What rules ask of a text. Each answer is made when it is first wanted: no text is asked everything.
#[derive(Clone, Debug)]
pub(in crate::validate) struct Text<'t> {
    pub(in crate::validate::rules) printed: &'t str,
    read: Cow<'t, Read>,
}

#[cfg(test)]
impl<'t> Text<'t> {
    pub(super) fn of(printed: &'t str) -> Self {
        Self { printed, read: Cow::Owned(Read::default()) }
    }
}

impl Text<'_> {
    /// Its words.
    pub(in crate::validate::rules) fn spoken(&self) -> &Spoken {
        self.read.spoken.get_or_init(|| Spoken::of(self.printed))
    }

    /// Its sentences, in order.
    pub(in crate::validate::rules) fn sentences(&self) -> &[Sentence] {
        self.read.sentences.get_or_init(|| {
            let spoken = |span: Span| Sentence { span, spoken: Spoken::of(span.of(self.printed)) };
            sentences(self.printed).into_iter().map(spoken).collect()
        })
    }

    /// What its sentences promise, in order.
    pub(in crate::validate::rules) fn promises(&self) -> &[Promise] {
        let spoken = || self.sentences().iter().map(|sentence| &sentence.spoken);
        self.read.promises.get_or_init(|| promises(spoken()))
    }

    /// The words that carry its matter.
    pub(in crate::validate::rules) fn content(&self) -> &Content {
        self.read.content.get_or_init(|| content(self.printed))
    }

    /// Whether it names a quantity.
    pub(in crate::validate::rules) fn has_quantity(&self) -> bool {
        *self.read.has_quantity.get_or_init(|| has_quantity(self.printed))
    }

    /// Whether it only stands for words that are still to come.
    pub(in crate::validate::rules) fn is_placeholder(&self) -> bool {
        is_placeholder_of(self.printed, self.spoken())
    }
}

/// What was read of the texts of the actions and entries of a subject.
///
/// They are found by where they stand in memory, which for one check is fixed: to compare the words
/// themselves would cost a reading of them for each rule.
#[derive(Clone, Debug, Default)]
pub(in crate::validate) struct Texts {
    read: IndexMap<(usize, usize), Read>,
}

impl Texts {
    /// The texts of a subject, none of them read as yet.
    pub(in crate::validate) fn of(subject: &Subject<'_>) -> Self {
        let plans = [Some(subject.plan()), subject.revised()];
        let actions = plans.into_iter().flatten().flat_map(|plan| plan.actions().values());
        let texts = actions.map(|action| action.text.as_str());
        let texts = texts.chain(subject.entries().map(|entry| entry.text.as_str()));
        Self { read: texts.map(|text| (place_of(text), Read::default())).collect() }
    }

    /// A text with what was read of it; one that is no action's or entry's is read anew.
    pub(in crate::validate) fn get<'t>(&'t self, printed: &'t str) -> Text<'t> {
        let read = self.read.get(&place_of(printed));
        Text { printed, read: read.map_or_else(|| Cow::Owned(Read::default()), Cow::Borrowed) }
    }
}

fn place_of(text: &str) -> (usize, usize) {
    (text.as_ptr().addr(), text.len())
}
