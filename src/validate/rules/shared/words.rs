//! Words as they are looked for: folded, without punctuation.

use crate::base::tokens;

/// The words of a text, folded, each between blanks, so that a phrase is found as a whole or not at all.
#[derive(Debug)]
pub(in crate::validate::rules) struct Spoken(String);

impl Spoken {
    pub(in crate::validate::rules) fn of(text: &str) -> Self {
        let mut spoken = String::with_capacity(text.len() + 2);
        spoken.push(' ');
        for token in tokens(text) {
            token.fold_into(text, &mut spoken);
            spoken.push(' ');
        }
        Self(spoken)
    }

    /// Whether there is no word at all.
    pub(in crate::validate::rules) fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    pub(in crate::validate::rules) fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split_whitespace()
    }

    /// Whether the phrase, folded words with one blank between, stands in the text.
    pub(in crate::validate::rules) fn has(&self, phrase: &str) -> bool {
        self.0.match_indices(phrase).any(|(at, _)| {
            let before = self.0.get(..at).is_some_and(|text| text.ends_with(' '));
            let after = self.0.get(at + phrase.len()..).is_some_and(|text| text.starts_with(' '));
            before && after
        })
    }

    /// The first of the phrases that stands in the text.
    pub(in crate::validate::rules) fn first_of<'p>(&self, phrases: &[&'p str]) -> Option<&'p str> {
        phrases.iter().copied().find(|phrase| self.has(phrase))
    }

    /// Whether the text is this phrase and nothing else.
    pub(in crate::validate::rules) fn is(&self, phrase: &str) -> bool {
        self.0.trim() == phrase
    }

    /// Whether the text begins with this phrase.
    pub(in crate::validate::rules) fn begins(&self, phrase: &str) -> bool {
        self.0.trim_start().strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' '))
    }
}

#[cfg(test)]
mod tests {
    use super::Spoken;

    #[test]
    fn phrases() {
        let spoken = Spoken::of("The staff's rota, in due course.");
        assert!(spoken.has("in due course") && spoken.has("staff") && !spoken.has("due cour"));
        assert!(spoken.begins("the staff") && !spoken.begins("the sta"));
        assert!(Spoken::of("N/A").is("n a"));
    }
}
