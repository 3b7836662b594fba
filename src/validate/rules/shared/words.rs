//! Words as they are looked for: folded, without punctuation.

use crate::base::tokens;

/// The words of a text, folded, each between blanks, so that a phrase is found as a whole or not at all.
///
/// A mask tells at once of most words that they are not there: lists of phrases are long and texts short.
#[derive(Debug)]
pub(in crate::validate::rules) struct Spoken {
    text: String,
    mask: [u64; SLOTS],
}

const SLOTS: usize = 16;

/// The bit that stands for a word.
fn bit(word: &str) -> (usize, u64) {
    let mixed = word.bytes().fold(0_u32, |hash, byte| hash.wrapping_mul(31).wrapping_add(u32::from(byte)));
    let mixed = mixed ^ (mixed >> 11);
    let slot = usize::try_from(mixed >> 6).unwrap_or(0) % SLOTS;
    (slot, 1_u64 << (mixed & 63))
}

impl Spoken {
    pub(in crate::validate::rules) fn of(text: &str) -> Self {
        let mut spoken = String::with_capacity(text.len() + 2);
        spoken.push(' ');
        for token in tokens(text) {
            token.fold_into(text, &mut spoken);
            spoken.push(' ');
        }
        let mut mask = [0; SLOTS];
        for word in spoken.split_whitespace() {
            let (slot, bit) = bit(word);
            if let Some(bits) = mask.get_mut(slot) {
                *bits |= bit;
            }
        }
        Self { text: spoken, mask }
    }

    /// Whether there is no word at all.
    pub(in crate::validate::rules) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(in crate::validate::rules) fn words(&self) -> impl Iterator<Item = &str> {
        self.text.split_whitespace()
    }

    /// Whether the phrase, folded words with one blank between, stands in the text.
    pub(in crate::validate::rules) fn has(&self, phrase: &str) -> bool {
        let may_stand = |word: &str| {
            let (slot, bit) = bit(word);
            self.mask.get(slot).is_some_and(|bits| bits & bit != 0)
        };
        phrase.split(' ').all(may_stand)
            && self.text.match_indices(' ').any(|(at, _)| {
                let rest = self.text.get(at + 1..).and_then(|rest| rest.strip_prefix(phrase));
                rest.is_some_and(|rest| rest.starts_with(' '))
            })
    }

    /// The first of the phrases that stands in the text.
    pub(in crate::validate::rules) fn first_of<'p>(&self, phrases: &[&'p str]) -> Option<&'p str> {
        phrases.iter().copied().find(|phrase| self.has(phrase))
    }

    /// Whether the text is this phrase and nothing else.
    pub(in crate::validate::rules) fn is(&self, phrase: &str) -> bool {
        self.text.trim() == phrase
    }

    /// Whether the text begins with this phrase.
    pub(in crate::validate::rules) fn begins(&self, phrase: &str) -> bool {
        self.text.trim_start().strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' '))
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
