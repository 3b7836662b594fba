//! The words of a text that carry its matter.

use crate::base::{Listed, TokenKind, stem, tokens};
use std::sync::LazyLock;

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
static OF_EVERY_PLAN: LazyLock<Listed> = LazyLock::new(|| Listed::of(EMPTY));

/// Stems, sorted and each once, so that two texts are compared in one pass.
#[derive(Clone, Debug, Default)]
pub(crate) struct Content(Vec<String>);

impl Content {
    /// Its stems, sorted.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}

impl FromIterator<String> for Content {
    fn from_iter<I: IntoIterator<Item = String>>(stems: I) -> Self {
        let mut stems: Vec<String> = stems.into_iter().collect();
        stems.sort_unstable();
        stems.dedup();
        Self(stems)
    }
}

/// The stems of the words that carry matter. Figures are left out.
pub(crate) fn content(text: &str) -> Content {
    stems(text).collect()
}

/// Those stems, in the order of the text.
pub(crate) fn stems(text: &str) -> impl Iterator<Item = String> {
    tokens(text)
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| token.folded(text))
        .filter(|word| carries_matter(word))
        .map(|word| stem(&word))
}

/// Whether a folded word is none of those that any plan has.
pub(crate) fn carries_matter(word: &str) -> bool {
    word.len() > 2 && !OF_EVERY_PLAN.has(word)
}

/// How many stems both have.
pub(crate) fn shared(one: &Content, other: &Content) -> usize {
    let mut others = other.0.iter().peekable();
    let is_there = |stem: &&String| {
        while others.next_if(|other| other < stem).is_some() {}
        others.peek() == Some(stem)
    };
    one.0.iter().filter(is_there).count()
}

#[cfg(test)]
mod tests {
    use super::{EMPTY, content, shared};

    #[test]
    fn sorted_to_be_searched() {
        assert!(EMPTY.is_sorted());
    }

    #[test]
    fn counts() {
        let (one, other) = (content("Zebra crossings, apples, and pears"), content("Pear or zebra; zebras"));
        assert_eq!((one.len(), other.len(), shared(&one, &other), shared(&other, &one)), (4, 2, 2, 2));
    }
}
