//! Words as they are looked for: folded, without punctuation.

use super::tokens;

/// The words of a text, folded, each between blanks, so that a phrase is found as a whole or not at all.
///
/// A mask tells at once of most words that they are not there: lists of phrases are long and texts short.
#[derive(Clone, Debug)]
pub(crate) struct Spoken {
    text: String,
    /// For each word how it begins, and where.
    starts: Vec<(u16, usize)>,
    mask: [u64; SLOTS],
}

const SLOTS: usize = 16;

/// How a word begins, in one number: its first three bytes, mixed. No more of it is looked at, as long
/// lists of phrases are held against every text.
fn beginning(from: &[u8]) -> u16 {
    let (one, two, three) = match *from {
        [one, b' ', ..] | [one] => (one, b' ', b' '),
        [one, two, b' ', ..] | [one, two] => (one, two, b' '),
        [one, two, three, ..] => (one, two, three),
        [] => (b' ', b' ', b' '),
    };
    (u16::from(one) << 8 | u16::from(two)) ^ u16::from(three).wrapping_mul(0x2d5)
}

/// The bit that stands for a beginning.
fn bit(beginning: u16) -> (usize, u64) {
    let mixed = u32::from(beginning).wrapping_mul(0x9e37_79b1);
    (usize::try_from(mixed >> 28).unwrap_or(0), 1_u64 << (mixed >> 22 & 63))
}

impl Spoken {
    pub(crate) fn of(text: &str) -> Self {
        let mut spoken = String::with_capacity(text.len() + 2);
        let mut starts = Vec::with_capacity(text.len() / 6);
        let mut mask = [0; SLOTS];
        spoken.push(' ');
        for token in tokens(text) {
            let start = spoken.len();
            token.fold_into(text, &mut spoken);
            spoken.push(' ');
            let beginning = beginning(spoken.as_bytes().get(start..).unwrap_or_default());
            starts.push((beginning, start));
            let (slot, bit) = bit(beginning);
            if let Some(bits) = mask.get_mut(slot) {
                *bits |= bit;
            }
        }
        Self { text: spoken, starts, mask }
    }

    /// Whether there is no word at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.text.split_whitespace()
    }

    /// Whether the phrase, folded words with one blank between, stands in the text.
    pub(crate) fn has(&self, phrase: &str) -> bool {
        let phrase = phrase.as_bytes();
        let sought = beginning(phrase);
        let (slot, bit) = bit(sought);
        if self.mask.get(slot).is_none_or(|bits| bits & bit == 0) {
            return false;
        }
        let text = self.text.as_bytes();
        let alike = self.starts.iter().filter(|(beginning, _)| *beginning == sought);
        let mut rests = alike.filter_map(|(_, start)| text.get(*start..)?.strip_prefix(phrase));
        rests.any(|rest| rest.first() == Some(&b' '))
    }

    /// The first of the phrases that stands in the text.
    pub(crate) fn first_of<'p>(&self, phrases: &[&'p str]) -> Option<&'p str> {
        phrases.iter().copied().find(|phrase| self.has(phrase))
    }

    /// Whether the text is this phrase and nothing else.
    pub(crate) fn is(&self, phrase: &str) -> bool {
        self.text.trim() == phrase
    }

    /// Whether the text begins with this phrase.
    pub(crate) fn begins(&self, phrase: &str) -> bool {
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
        assert!(spoken.has("the staff rota") && spoken.has("rota in due") && !spoken.has("course the"));
        assert!(spoken.begins("the staff") && !spoken.begins("the sta"));
        assert!(Spoken::of("N/A").is("n a"));
    }
}
