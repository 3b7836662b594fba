//! The words of a text, read once for all who ask of it or of parts of it.

use super::Span;
use super::tokens::{Token, tokens};
use std::ops::Range;
use std::sync::OnceLock;

/// The [tokens](super::tokens()) of a text with their folded forms.
///
/// To cut a text into words and to fold them is most of the work with it, and whoever reads a sentence, a
/// clause or the whole wants the same words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    /// The forms one behind the other, a blank behind each.
    forms: String,
    list: Vec<Word>,
    /// The number of each word's term in the vocabulary of the one comparison that read the text.
    terms: OnceLock<Vec<u32>>,
}

#[derive(Clone, Copy, Debug)]
struct Word {
    token: Token,
    /// Where its form begins.
    start: usize,
    /// How its form begins.
    beginning: u16,
}

/// How a word begins, in one number: its first three bytes, mixed. No more of it is looked at, as long lists
/// of phrases are held against every text.
pub(crate) fn beginning(form: &[u8]) -> u16 {
    let (one, two, three) = match *form {
        [one, b' ', ..] | [one] => (one, b' ', b' '),
        [one, two, b' ', ..] | [one, two] => (one, two, b' '),
        [one, two, three, ..] => (one, two, three),
        [] => (b' ', b' ', b' '),
    };
    (u16::from(one) << 8 | u16::from(two)) ^ u16::from(three).wrapping_mul(0x2d5)
}

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let mut forms = String::with_capacity(text.len() + 1);
        // A word and the blank behind it take six bytes on an average.
        let mut list = Vec::with_capacity(text.len() / 5);
        for token in tokens(text) {
            let start = forms.len();
            token.fold_into(text, &mut forms);
            forms.push(' ');
            let beginning = beginning(forms.as_bytes().get(start..).unwrap_or_default());
            list.push(Word { token, start, beginning });
        }
        Self { forms, list, terms: OnceLock::new() }
    }

    /// Keeps the numbers of the words' terms for whoever asks next: to look each up anew, from its letters, is
    /// most of what weighing words costs. All are to be of one vocabulary.
    #[cfg(feature = "text")]
    pub(crate) fn keep_terms(&self, terms: Vec<u32>) {
        // the same text under the same vocabulary has the same terms
        let _ = self.terms.set(terms);
    }

    /// The numbers of some words' terms, where they were kept.
    pub(crate) fn terms(&self, which: Range<usize>) -> Option<&[u32]> {
        self.terms.get()?.get(which)
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// Each word, folded and as it stands in the text.
    #[cfg(feature = "text")]
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, Token)> {
        self.among(0..self.len())
    }

    /// Some of the words, folded and as they stand in the text.
    #[cfg(feature = "text")]
    pub(crate) fn among(&self, which: Range<usize>) -> impl Iterator<Item = (&str, Token)> {
        which.filter_map(|at| Some((self.form(at)?, self.token(at)?)))
    }

    /// The folded form of a word, by its place in the text.
    pub(crate) fn form(&self, at: usize) -> Option<&str> {
        let start = self.list.get(at)?.start;
        self.forms.get(start..self.start(at + 1).checked_sub(1)?)
    }

    /// The forms of some words in order, a blank behind each.
    pub(crate) fn forms_of(&self, which: Range<usize>) -> &str {
        self.forms.get(self.start(which.start)..self.start(which.end)).unwrap_or("")
    }

    /// How some words begin, in order.
    pub(crate) fn beginnings(&self, which: Range<usize>) -> impl Iterator<Item = u16> {
        self.list.get(which).unwrap_or_default().iter().map(|word| word.beginning)
    }

    /// Where the form of a word begins; behind the last, where all end.
    fn start(&self, at: usize) -> usize {
        self.list.get(at).map_or(self.forms.len(), |word| word.start)
    }

    /// The word as it stands in the text.
    pub(crate) fn token(&self, at: usize) -> Option<Token> {
        self.list.get(at).map(|word| word.token)
    }

    /// Which words stand in a part of the text that begins and ends between words.
    pub(crate) fn under(&self, part: Span) -> Range<usize> {
        let before = |end: usize| self.list.partition_point(|word| word.token.span.start < end);
        before(part.start)..before(part.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_whole_and_in_part() {
        let text = "Women\u{2019}s self-harm fell (23.7%), from 1,200; don\u{2019}t stop. No.";
        let words = Words::of(text);
        let forms: Vec<_> = (0..words.len()).filter_map(|at| words.form(at)).collect();
        assert_eq!(forms, ["women", "self", "harm", "fell", "23.7%", "from", "1200", "don't", "stop", "no"]);
        assert_eq!(words.form(10), None);
        let part = words.under(Span::new(text.find("from").unwrap(), text.find("No").unwrap()));
        assert_eq!(part, 5..9);
        assert_eq!(words.token(6).map(|token| token.span.of(text)), Some("1,200"));
        assert_eq!(Words::of("").len(), 0);
        assert_eq!(Words::of("").form(0), None);
    }
}
