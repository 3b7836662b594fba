//! The words of a text that carry its matter.

use crate::base::{TokenKind, is_function_word, stem, tokens};

/// Words that any plan has, whatever it is about.
const OF_EVERY_PLAN: [&str; 13] = [
    "action",
    "actions",
    "due",
    "ensure",
    "ensuring",
    "new",
    "plan",
    "plans",
    "progress",
    "recommendation",
    "recommendations",
    "work",
    "working",
];

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

/// Whether a folded word is neither of the grammar nor one that any plan has.
pub(crate) fn carries_matter(word: &str) -> bool {
    word.len() > 2 && !is_function_word(word) && !OF_EVERY_PLAN.contains(&word)
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
    use super::{content, shared};

    #[test]
    fn counts() {
        let (one, other) = (content("Zebra crossings, apples, and pears"), content("Pear or zebra; zebras"));
        assert_eq!((one.len(), other.len(), shared(&one, &other), shared(&other, &one)), (4, 2, 2, 2));
    }
}
