//! Words as they are looked for: folded, without punctuation.

use super::tokens::TokenKind;
use super::words::{Words, beginning};
use std::borrow::Cow;
use std::ops::Range;

/// Some words of a text, folded, so that a phrase is found as a whole or not at all.
#[derive(Clone, Debug)]
pub(crate) struct Spoken<'w> {
    words: Cow<'w, Words>,
    part: Part,
}

/// Which words of a text are looked at.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    which: Range<usize>,
    /// Tells at once of most words that they are not there: lists of phrases are long and texts short.
    mask: [u64; SLOTS],
}

const SLOTS: usize = 16;

impl Part {
    pub(crate) fn of(words: &Words, which: Range<usize>) -> Self {
        Self { mask: mask(words.beginnings(which.clone())), which }
    }
}

fn mask(beginnings: impl Iterator<Item = u16>) -> [u64; SLOTS] {
    let mut mask = [0; SLOTS];
    for beginning in beginnings {
        let (slot, bit) = bit(beginning);
        if let Some(bits) = mask.get_mut(slot) {
            *bits |= bit;
        }
    }
    mask
}

/// The bit that stands for a beginning.
fn bit(beginning: u16) -> (usize, u64) {
    let mixed = u32::from(beginning).wrapping_mul(0x9e37_79b1);
    (usize::try_from(mixed >> 28).unwrap_or(0), 1_u64 << (mixed >> 22 & 63))
}

/// A long list of phrases, to be held against many texts.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// How each begins, and its place in the list; in the order of the beginnings.
    by_beginning: Vec<(u16, usize)>,
    list: &'static [&'static str],
    mask: [u64; SLOTS],
}

impl Phrases {
    pub(crate) fn of(list: &'static [&'static str]) -> Self {
        let mut by_beginning: Vec<(u16, usize)> =
            list.iter().enumerate().map(|(at, phrase)| (beginning(phrase.as_bytes()), at)).collect();
        by_beginning.sort_unstable();
        let mask = mask(by_beginning.iter().map(|(beginning, _)| *beginning));
        Self { by_beginning, list, mask }
    }

    /// The phrases that begin so, in the order of the list.
    fn beginning(&self, sought: u16) -> impl Iterator<Item = (usize, &'static str)> {
        let from = self.by_beginning.partition_point(|(beginning, _)| *beginning < sought);
        let alike = self.by_beginning.get(from..).unwrap_or_default().iter();
        alike
            .take_while(move |(beginning, _)| *beginning == sought)
            .filter_map(|(_, at)| Some((*at, *self.list.get(*at)?)))
    }
}

impl<'w> Spoken<'w> {
    /// The words of a text that was not read.
    pub(crate) fn of(text: &str) -> Self {
        let words = Words::of(text);
        Self { part: Part::of(&words, 0..words.len()), words: Cow::Owned(words) }
    }

    pub(crate) fn under(words: &'w Words, part: &Part) -> Self {
        Self { words: Cow::Borrowed(words), part: part.clone() }
    }
}

impl Spoken<'_> {
    /// The words in a row, a blank behind each.
    fn row(&self) -> &str {
        self.words.forms_of(self.part.which.clone())
    }

    /// Those from a certain one on.
    pub(crate) fn behind(&self, first: usize) -> Spoken<'_> {
        let Range { start, end } = self.part.which;
        let part = Part::of(&self.words, (start + first).min(end)..end);
        Spoken { words: Cow::Borrowed(&self.words), part }
    }

    /// Which words they are.
    pub(crate) fn into_part(self) -> Part {
        self.part
    }

    /// Each word with whether it is a figure.
    pub(crate) fn words_and_figures(&self) -> impl Iterator<Item = (&str, bool)> {
        let is_figure = |at| self.words.token(at).is_some_and(|token| token.kind == TokenKind::Number);
        self.part.which.clone().filter_map(move |at| Some((self.words.form(at)?, is_figure(at))))
    }

    /// The numbers of the words' terms, where they were kept.
    pub(crate) fn terms(&self) -> Option<&[u32]> {
        self.words.terms(self.part.which.clone())
    }

    /// Whether there is no word at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.part.which.is_empty()
    }

    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.part.which.clone().filter_map(|at| self.words.form(at))
    }

    /// Whether the phrase, folded words with one blank between, stands in the text.
    pub(crate) fn has(&self, phrase: &str) -> bool {
        let sought = beginning(phrase.as_bytes());
        let (slot, bit) = bit(sought);
        if self.part.mask.get(slot).is_none_or(|bits| bits & bit == 0) {
            return false;
        }
        let Range { start, end } = self.part.which;
        let alike =
            (start..end).zip(self.words.beginnings(start..end)).filter(|(_, begins)| *begins == sought);
        let mut rests = alike.map(|(at, _)| self.words.forms_of(at..end));
        rests.any(|rest| begins_with(rest, phrase))
    }

    /// The first of the phrases that stands in the text.
    pub(crate) fn first_of<'p>(&self, phrases: &[&'p str]) -> Option<&'p str> {
        phrases.iter().copied().find(|phrase| self.has(phrase))
    }

    /// The same for a long list: found from the words of the text, which are fewer than the phrases.
    pub(crate) fn first_in(&self, phrases: &Phrases) -> Option<&'static str> {
        let Range { start, end } = self.part.which;
        let mut first: Option<(usize, &'static str)> = None;
        for (at, begins) in (start..end).zip(self.words.beginnings(start..end)) {
            let (slot, bit) = bit(begins);
            if phrases.mask.get(slot).is_none_or(|bits| bits & bit == 0) {
                continue;
            }
            let sooner = |(place, _): &(usize, &str)| first.is_none_or(|(known, _)| *place < known);
            let mut found = phrases.beginning(begins).take_while(sooner);
            let rest = self.words.forms_of(at..end);
            first = found.find(|(_, phrase)| begins_with(rest, phrase)).or(first);
        }
        first.map(|(_, phrase)| phrase)
    }

    /// Whether the text is this phrase and nothing else.
    pub(crate) fn is(&self, phrase: &str) -> bool {
        self.row().trim_end() == phrase
    }

    /// Whether the text begins with this phrase.
    pub(crate) fn begins(&self, phrase: &str) -> bool {
        begins_with(self.row(), phrase)
    }
}

fn begins_with(row: &str, phrase: &str) -> bool {
    row.strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::{Phrases, Spoken};

    #[test]
    fn phrases() {
        let spoken = Spoken::of("The staff's rota, in due course.");
        assert!(spoken.has("in due course") && spoken.has("staff") && !spoken.has("due cour"));
        assert!(spoken.has("the staff rota") && spoken.has("rota in due") && !spoken.has("course the"));
        assert!(spoken.begins("the staff") && !spoken.begins("the sta"));
        assert!(Spoken::of("N/A").is("n a"));
    }

    #[test]
    fn the_first_phrase_of_a_list() {
        let list = &["in due time", "due", "in due course", "the staff", "staff", "rota in"];
        let phrases = Phrases::of(list);
        for text in ["The staff's rota, in due course.", "Rota in: due in due time", "Staff", "In due", ""] {
            let spoken = Spoken::of(text);
            assert_eq!(spoken.first_in(&phrases), spoken.first_of(list), "{text}");
        }
    }
}
