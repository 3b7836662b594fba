//! The texts of both sides, ready to be compared: words, pairs of words, parts of words, sentences.

use super::{
    bag::{Bag, Rarity, for_each_common},
    item::Item,
};
use crate::{
    base::{FixedState, Span, Vocabulary, sentences, tokens, tokens_in},
    facts::abbreviations,
};
use indexmap::IndexMap;

/// One text in all the forms it is compared in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prepared {
    /// Stems, sorted, with repeats.
    pub(crate) words: Vec<u32>,
    /// Telling mass of `words`.
    pub(crate) mass: f64,
    pub(crate) word_bag: Bag,
    pub(crate) pair_bag: Bag,
    pub(crate) part_bag: Bag,
    /// The first words, alone and in pairs.
    pub(crate) opening_bag: Bag,
    /// A bag of stems a sentence.
    pub(crate) sentence_bags: Vec<Bag>,
}

/// How many words count as the opening of a text.
const OPENING_WORDS: usize = 8;

/// Everything learnt from the documents at hand.
#[derive(Debug)]
pub(crate) struct Corpus {
    pub(crate) left: Vec<Prepared>,
    pub(crate) right: Vec<Prepared>,
    pub(crate) rarity: Rarity,
    vocabulary: Vocabulary,
    /// A printed form for each stem, for showing.
    forms: Vec<String>,
}

impl Corpus {
    /// Reads both sides. Rarity is learnt from both together.
    pub(crate) fn new(left: &[Item<'_>], right: &[Item<'_>]) -> Self {
        let mut reader = Reader::default();
        let expansions = Expansions::learn(left.iter().chain(right), &mut reader);
        let mut raw: Vec<Raw> =
            left.iter().chain(right).map(|item| reader.read(item.text, &expansions)).collect();
        let rarity = Rarity::learn(raw.iter().map(|text| text.words.as_slice()));
        let pair_rarity = Rarity::learn(raw.iter().map(|text| text.pairs.as_slice()));
        let part_rarity = Rarity::learn(raw.iter().map(|text| text.parts.as_slice()));
        let mut prepared: Vec<Prepared> = raw
            .drain(..)
            .map(|text| Prepared {
                mass: rarity.mass(&text.words),
                word_bag: rarity.bag(&text.words),
                pair_bag: pair_rarity.bag(&text.pairs),
                part_bag: part_rarity.bag(&text.parts),
                opening_bag: pair_rarity.bag(&text.opening),
                sentence_bags: text.sentences.iter().map(|words| rarity.bag(words)).collect(),
                words: text.words,
            })
            .collect();
        let right = prepared.split_off(left.len());
        Self { left: prepared, right, rarity, vocabulary: reader.vocabulary, forms: reader.forms }
    }

    /// The most telling words that two texts share, most telling first.
    pub(crate) fn shared_terms(&self, left: usize, right: usize, most: usize) -> Vec<String> {
        let (Some(left), Some(right)) = (self.left.get(left), self.right.get(right)) else {
            return Vec::new();
        };
        let mut shared = Vec::new();
        for_each_common(&left.words, &right.words, |term| shared.push(term));
        // Words that half of all texts have tell nothing.
        shared.retain(|term| self.rarity.of(*term) > 0.7);
        shared.sort_by(|a, b| {
            self.rarity.count(*a).cmp(&self.rarity.count(*b)).then_with(|| self.form(*a).cmp(self.form(*b)))
        });
        shared.into_iter().take(most).map(|term| self.form(term).to_owned()).collect()
    }

    fn form(&self, term: u32) -> &str {
        usize::try_from(term)
            .ok()
            .and_then(|at| self.forms.get(at))
            .map(String::as_str)
            .or_else(|| self.vocabulary.term(term))
            .unwrap_or("")
    }
}

/// A text as sorted lists of features, with repeats.
#[derive(Debug, Default)]
struct Raw {
    words: Vec<u32>,
    pairs: Vec<u32>,
    parts: Vec<u32>,
    opening: Vec<u32>,
    sentences: Vec<Vec<u32>>,
}

#[derive(Debug, Default)]
struct Reader {
    vocabulary: Vocabulary,
    forms: Vec<String>,
    /// A word and the next, or a word alone, as one feature.
    pairs: IndexMap<(u32, u32), u32, FixedState>,
    /// The parts of a word form, found once a form.
    form_parts: IndexMap<Box<str>, Vec<u32>, FixedState>,
    parts: IndexMap<Box<str>, u32, FixedState>,
}

const ALONE: u32 = u32::MAX;

impl Reader {
    fn read(&mut self, text: &str, expansions: &Expansions) -> Raw {
        let mut raw = Raw::default();
        let mut folded = String::new();
        let mut in_order = Vec::new();
        for token in tokens(text) {
            folded.clear();
            token.fold_into(text, &mut folded);
            in_order.push(self.word(&folded, token.span.of(text)));
            self.add_parts(&folded, &mut raw.parts);
        }
        expansions.complete(&mut in_order);
        for (at, word) in in_order.iter().enumerate() {
            raw.pairs.push(number(&mut self.pairs, (*word, ALONE)));
            if let Some(next) = in_order.get(at + 1) {
                raw.pairs.push(number(&mut self.pairs, (*word, *next)));
            }
        }
        let features_of_opening = (2 * OPENING_WORDS).min(raw.pairs.len());
        raw.opening.extend_from_slice(raw.pairs.get(..features_of_opening).unwrap_or(&[]));
        raw.opening.sort_unstable();
        raw.sentences = sentences(text).into_iter().map(|span| self.sentence(text, span)).collect();
        raw.words = in_order;
        raw.words.sort_unstable();
        raw.pairs.sort_unstable();
        raw.parts.sort_unstable();
        raw
    }

    fn sentence(&mut self, text: &str, span: Span) -> Vec<u32> {
        let mut words: Vec<u32> =
            tokens_in(text, span).map(|token| self.vocabulary.intern_token(token, text)).collect();
        words.sort_unstable();
        words
    }

    fn word(&mut self, folded: &str, printed: &str) -> u32 {
        let term = self.vocabulary.intern(folded);
        if usize::try_from(term).is_ok_and(|at| at == self.forms.len()) {
            self.forms.push(printed.to_owned());
        }
        term
    }

    /// The parts of a word: every run of three, four or five letters of it, ends marked.
    fn add_parts(&mut self, form: &str, parts: &mut Vec<u32>) {
        if let Some(known) = self.form_parts.get(form) {
            parts.extend_from_slice(known);
            return;
        }
        let marked: Vec<char> =
            std::iter::once(' ').chain(form.chars()).chain(std::iter::once(' ')).collect();
        let mut own = Vec::new();
        let mut part = String::new();
        for length in 3..=5 {
            for letters in marked.windows(length) {
                part.clear();
                part.extend(letters);
                let next = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
                let feature = self.parts.get(part.as_str()).copied().unwrap_or_else(|| {
                    self.parts.insert(part.as_str().into(), next);
                    next
                });
                own.push(feature);
            }
        }
        parts.extend_from_slice(&own);
        self.form_parts.insert(form.into(), own);
    }
}

fn number(known: &mut IndexMap<(u32, u32), u32, FixedState>, key: (u32, u32)) -> u32 {
    let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
    *known.entry(key).or_insert(next)
}

/// Abbreviations that the documents explain: a text with only the letters or only the words is read as
/// if it had both.
#[derive(Debug, Default)]
struct Expansions {
    /// The stem of the letters, and the stems of the words.
    known: Vec<(u32, Vec<u32>)>,
}

impl Expansions {
    fn learn<'a>(items: impl Iterator<Item = &'a Item<'a>>, reader: &mut Reader) -> Self {
        let mut known: IndexMap<u32, Vec<u32>, FixedState> = IndexMap::default();
        for item in items {
            for found in abbreviations(item.text) {
                let mut long = Vec::new();
                for token in tokens(&found.long) {
                    long.push(reader.word(&token.folded(&found.long), token.span.of(&found.long)));
                }
                let short = reader.word(&found.short.to_lowercase(), &found.short);
                // The first explanation stands: documents explain a name where they first use it.
                known.entry(short).or_insert(long);
            }
        }
        Self { known: known.into_iter().filter(|(_, long)| long.len() > 1).collect() }
    }

    fn complete(&self, words: &mut Vec<u32>) {
        let printed = words.len();
        for (short, long) in &self.known {
            let own = words.get(..printed).unwrap_or(&[]);
            let has_short = own.contains(short);
            let has_long = own.windows(long.len()).any(|run| run == long.as_slice());
            if has_short && !has_long {
                words.extend_from_slice(long);
            } else if has_long && !has_short {
                words.push(*short);
            }
        }
    }
}
