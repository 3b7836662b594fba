//! The words of a text that carry its matter.

use super::words::Spoken;
use crate::base::Vocabulary;
use crate::model::Recommendation;
use crate::validate::Subject;

/// Words that any plan has, whatever it is about.
const EMPTY: &[&str] = &[
    "a",
    "about",
    "across",
    "action",
    "actions",
    "after",
    "all",
    "also",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "been",
    "before",
    "being",
    "between",
    "both",
    "but",
    "by",
    "can",
    "could",
    "do",
    "does",
    "due",
    "during",
    "each",
    "ensure",
    "ensuring",
    "every",
    "for",
    "from",
    "further",
    "had",
    "has",
    "have",
    "having",
    "how",
    "if",
    "in",
    "including",
    "into",
    "is",
    "it",
    "its",
    "made",
    "make",
    "making",
    "may",
    "more",
    "most",
    "must",
    "new",
    "no",
    "not",
    "of",
    "on",
    "only",
    "or",
    "other",
    "our",
    "out",
    "over",
    "own",
    "plan",
    "plans",
    "progress",
    "recommendation",
    "recommendations",
    "shall",
    "should",
    "so",
    "some",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "to",
    "under",
    "until",
    "up",
    "use",
    "used",
    "using",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "will",
    "with",
    "within",
    "without",
    "work",
    "working",
    "would",
];

/// Stems by their numbers, sorted and each once, so that two texts are compared in one pass.
#[derive(Clone, Debug, Default)]
pub(in crate::validate::rules) struct Content(Vec<u32>);

impl Content {
    pub(in crate::validate::rules) fn len(&self) -> usize {
        self.0.len()
    }

    /// What carries the matter of this text or of the other.
    pub(in crate::validate::rules) fn and(&self, other: &Self) -> Self {
        Self::of(self.0.iter().chain(&other.0).copied().collect())
    }

    fn of(mut stems: Vec<u32>) -> Self {
        stems.sort_unstable();
        stems.dedup();
        Self(stems)
    }
}

/// The stems of the words that carry matter, numbered by the vocabulary. Figures are left out.
pub(super) fn content(spoken: &Spoken<'_>, stems: &mut Vocabulary) -> Content {
    let telling = spoken
        .words_and_figures()
        .filter(|(word, is_figure)| !is_figure && word.len() > 2 && EMPTY.binary_search(word).is_err());
    Content::of(telling.map(|(word, _)| stems.intern(word)).collect())
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
    use super::{EMPTY, Spoken, Vocabulary, shared};

    #[test]
    fn sorted_to_be_searched() {
        assert!(EMPTY.is_sorted());
    }

    #[test]
    fn counts() {
        let mut stems = Vocabulary::new();
        let mut content = |text| super::content(&Spoken::of(text), &mut stems);
        let (one, other) = (content("Zebra crossings, apples, and pears"), content("Pear or zebra; zebras"));
        assert_eq!((one.len(), other.len(), shared(&one, &other), shared(&other, &one)), (4, 2, 2, 2));
    }
}
