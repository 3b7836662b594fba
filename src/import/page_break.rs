//! Whether a paragraph goes on in the next row.

use crate::base::fold;

/// Words with which no sentence ends.
const DANGLING: &[&str] = &[
    "a",
    "an",
    "the",
    "of",
    "at",
    "in",
    "on",
    "to",
    "for",
    "by",
    "with",
    "and",
    "or",
    "from",
    "as",
    "that",
    "which",
    "who",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "has",
    "have",
    "will",
    "their",
    "its",
    "our",
    "this",
    "these",
    "into",
    "than",
    "not",
    "both",
    "including",
    "while",
    "the",
    "any",
    "each",
    "every",
    "between",
    "within",
    "through",
    "&",
];

/// Whether a text stops without the end of a sentence.
pub(super) fn stops_open(text: &str) -> bool {
    let bare = text.trim_end().trim_end_matches(['\'', '"', '’', '”', ')', ']', ' ']);
    let end = bare.chars().next_back();
    let closed = end.is_some_and(|letter| matches!(letter, '.' | '?' | '!' | ':' | ';' | '…'));
    !bare.is_empty() && (!closed || has_open_bracket(text))
}

/// Whether a text stops where no sentence can: after "of the", a comma, inside brackets.
pub(super) fn dangles(text: &str) -> bool {
    let text = text.trim_end();
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    text.ends_with([',', '-', '–', '/', '('])
        || DANGLING.contains(&fold(last).as_str())
        || has_open_bracket(text)
}

/// Whether a text begins in the middle of a sentence.
pub(super) fn begins_low(text: &str) -> bool {
    let first = text.trim_start().trim_start_matches(['\'', '"', '‘', '“', '(', '[']).chars().next();
    let starts_with_mark = text.trim_start().starts_with([',', ';', ')', '.', '–']);
    starts_with_mark || first.is_some_and(char::is_lowercase)
}

/// Whether a list item ends as the last but one does: "…; and", "…, or".
fn leads_to_next_item(text: &str) -> bool {
    let before = |word: &str| text.trim_end().strip_suffix(word).map(str::trim_end);
    ["and", "or"].into_iter().filter_map(before).any(|rest| rest.ends_with([';', ',']))
}

fn has_open_bracket(text: &str) -> bool {
    let open = text.rfind('(');
    open.is_some_and(|open| text.get(open..).is_some_and(|rest| !rest.contains(')')))
}

/// What is known of the place between two paragraphs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seam {
    /// Whether a page begins between them.
    pub(super) page: bool,
    /// Whether paragraphs of this document usually end with a mark.
    pub(super) usually_closed: bool,
    pub(super) pair: Pair,
}

/// What two neighbours are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    Paragraphs,
    /// A paragraph after a bullet: few lists set marks, so that the end of one says little.
    AfterBullet,
    /// The second is a bullet.
    Bullet,
}

impl Pair {
    /// By the depths of both.
    pub(super) fn of(before: usize, next: usize) -> Self {
        match (before, next) {
            (0, 0) => Self::Paragraphs,
            (_, 0) => Self::AfterBullet,
            _ => Self::Bullet,
        }
    }
}

/// Whether `next` goes on with what `before` began, in the row after it.
///
/// It does where `before` stops open and `next` begins in lower case, and where a page begins between them if
/// one of the two is so: a text that begins in lower case goes on with the one before; a text that stops where
/// no sentence can (or without a mark, where the document sets marks) goes on in the next.
pub(super) fn goes_on(before: &str, next: &str, seam: Seam) -> bool {
    if before.trim().is_empty() {
        return false;
    }
    let (open, low) = (stops_open(before), begins_low(next));
    if seam.pair == Pair::Bullet {
        return open && low && dangles(before) && seam.page && !leads_to_next_item(before);
    }
    (open && (low || dangles(before)))
        || (seam.page && (low || (open && seam.usually_closed && seam.pair == Pair::Paragraphs)))
}

#[cfg(test)]
mod tests {
    use super::{Pair, Seam, goes_on};

    #[test]
    fn seams() {
        let page = Seam { page: true, usually_closed: true, pair: Pair::Paragraphs };
        let row = Seam { page: false, ..page };
        assert!(goes_on("the busy corridors of a", "hospital. One ward is first.", page));
        assert!(goes_on("holding the course at", "Ward One. Others follow.", row));
        assert!(goes_on("(for instance nurses who leave", "the ward)", page));
        assert!(!goes_on("The count is done.", "Locks came next.", page));
        assert!(!goes_on("on every door of the ward", "The board met once.", row));
        assert!(goes_on("on every door of the ward", "Keys are kept apart.", page));
        let bullets = Seam { pair: Pair::Bullet, ..page };
        assert!(!goes_on("a count of the keys; and", "a count of the knives.", bullets));
        assert!(goes_on("a count of the keys and of the", "knives.", bullets));
        assert!(!goes_on("Train all staff", "Count the knives", Seam { usually_closed: false, ..page }));
    }
}
