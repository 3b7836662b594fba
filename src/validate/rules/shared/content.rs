//! The words of a text that carry its matter.

use crate::base::{TokenKind, stem, tokens};
use crate::model::Recommendation;
use indexmap::IndexSet;

/// Words that any plan has, whatever it is about, in the order of their letters.
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

/// The stems of the words that carry matter, each once, in the order met. Figures are left out.
pub(in crate::validate::rules) fn content(text: &str) -> IndexSet<String> {
    tokens(text)
        .filter(|token| token.kind == TokenKind::Word)
        .map(|token| token.folded(text))
        .filter(|word| word.len() > 2 && EMPTY.binary_search(&word.as_ref()).is_err())
        .map(|word| stem(&word))
        .collect()
}

/// How many stems both have.
pub(in crate::validate::rules) fn shared(one: &IndexSet<String>, other: &IndexSet<String>) -> usize {
    one.iter().filter(|stem| other.contains(*stem)).count()
}

/// The telling words of a recommendation, headline and detail.
pub(in crate::validate::rules) fn asked_for(recommendation: &Recommendation) -> IndexSet<String> {
    let mut asked = content(&recommendation.headline);
    asked.extend(content(recommendation.detail.as_deref().unwrap_or_default()));
    asked
}

#[cfg(test)]
mod tests {
    #[test]
    fn in_order() {
        assert!(super::EMPTY.is_sorted());
    }
}
