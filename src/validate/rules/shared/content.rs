//! The words of a text that carry its matter.

use super::words::Spoken;
use crate::base::Vocabulary;
use crate::diff::content::carries_matter;
use crate::model::Recommendation;
use crate::validate::Subject;

/// Stems by their numbers, sorted and each once, so that two texts are compared in one pass.
#[derive(Clone, Debug, Default)]
pub(in crate::validate::rules) struct Content(Vec<u32>);

/// The stems of all texts that a check reads.
#[derive(Debug, Default)]
pub(super) struct Stems {
    vocabulary: Vocabulary,
    /// Whether the vocabulary goes on from the comparison's, so that the terms it kept count.
    are_of_comparison: bool,
}

impl Stems {
    pub(super) fn of(subject: &Subject<'_>) -> Self {
        let known = subject.vocabulary_of_comparison();
        Self { are_of_comparison: known.is_some(), vocabulary: known.cloned().unwrap_or_default() }
    }
}

impl Content {
    pub(in crate::validate::rules) fn len(&self) -> usize {
        self.0.len()
    }

    fn of(mut stems: Vec<u32>) -> Self {
        stems.sort_unstable();
        stems.dedup();
        Self(stems)
    }

    /// What carries the matter of this text or of the other.
    fn and(&self, other: &Self) -> Self {
        Self::of(self.0.iter().chain(&other.0).copied().collect())
    }
}

/// The stems of the words that carry matter, numbered by the vocabulary. Figures are left out.
pub(super) fn content(spoken: &Spoken<'_>, stems: &mut Stems) -> Content {
    let known = spoken.terms().filter(|_| stems.are_of_comparison).unwrap_or_default();
    let mut content = Vec::with_capacity(known.len());
    for (at, (word, is_figure)) in spoken.words_and_figures().enumerate() {
        if !is_figure && carries_matter(word) {
            content.push(known.get(at).copied().unwrap_or_else(|| stems.vocabulary.intern(word)));
        }
    }
    Content::of(content)
}

/// How many stems both have.
pub(in crate::validate::rules) fn shared(one: &Content, other: &Content) -> usize {
    let mut others = other.0.iter().peekable();
    let is_there = |stem: &&u32| {
        while others.next_if(|other| other < stem).is_some() {}
        others.peek() == Some(stem)
    };
    one.0.iter().filter(is_there).count()
}

/// The telling words of a recommendation, headline and detail.
pub(in crate::validate::rules) fn asked_for(
    subject: &Subject<'_>,
    recommendation: &Recommendation,
) -> Content {
    let headline = subject.text(&recommendation.headline);
    let detail = subject.text(recommendation.detail.as_deref().unwrap_or_default());
    headline.content().and(detail.content())
}

#[cfg(test)]
mod tests {
    use super::{Spoken, Stems, shared};

    #[test]
    fn counts() {
        let mut stems = Stems::default();
        let mut content = |text| super::content(&Spoken::of(text), &mut stems);
        let (one, other) = (content("Zebra crossings, apples, and pears"), content("Pear or zebra; zebras"));
        assert_eq!((one.len(), other.len(), shared(&one, &other), shared(&other, &one)), (4, 2, 2, 2));
    }
}
