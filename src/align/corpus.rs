//! The texts of both sides, ready to be compared: words, pairs of words, parts of words, sentences.

use super::{
    bag::{Bag, Counter, Rarity, Spread},
    item::Item,
};
use crate::{
    base::{FixedState, Prose, Texts, Vocabulary, tokens},
    facts::abbreviations,
};
use indexmap::IndexMap;

/// One text in all the forms it is compared in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prepared {
    /// Stems with their counts.
    pub(crate) words: Vec<(u32, u32)>,
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

/// A left text spread out, to be held against many right ones.
#[derive(Debug, Default)]
pub(crate) struct SpreadText {
    pub(crate) masses: Spread,
    pub(crate) words: Spread,
    pub(crate) pairs: Spread,
    pub(crate) parts: Spread,
    pub(crate) opening: Spread,
}

/// Letters of a part of a word. Runs of three, four and five together gave the same links on every set
/// tried, at three times the cost.
const PART: usize = 4;

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
    pub(crate) fn new(left: &[Item<'_>], right: &[Item<'_>], texts: &Texts) -> Self {
        let mut reader = Reader::default();
        let expansions = Expansions::learn(left.iter().chain(right), &mut reader);
        let items = left.iter().chain(right);
        let raw: Vec<Raw> =
            items.map(|item| reader.read(item.text, &texts.get(item.text), &expansions)).collect();
        let rarity = Rarity::learn(raw.iter().map(|text| text.words.as_slice()));
        let pair_rarity = Rarity::learn(raw.iter().map(|text| text.pairs.as_slice()));
        let part_rarity = Rarity::learn(raw.iter().map(|text| text.parts.as_slice()));
        let mut prepared: Vec<Prepared> = raw
            .into_iter()
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

    /// Spreads a left text out.
    pub(crate) fn spread(&self, left: usize, spread: &mut SpreadText) {
        let Some(text) = self.left.get(left) else { return };
        spread.masses.set(text.words.iter().map(|(word, _)| (*word, self.rarity.of(*word))));
        spread.words.set(text.word_bag.features.iter().copied());
        spread.pairs.set(text.pair_bag.features.iter().copied());
        spread.parts.set(text.part_bag.features.iter().copied());
        spread.opening.set(text.opening_bag.features.iter().copied());
    }

    /// What was learnt of the words of both sides.
    pub(crate) fn into_words(self) -> (Vocabulary, Rarity) {
        (self.vocabulary, self.rarity)
    }

    /// The most telling words that two texts share, most telling first.
    pub(crate) fn shared_terms(&self, left: usize, right: usize, most: usize) -> Vec<String> {
        let (Some(left), Some(right)) = (self.left.get(left), self.right.get(right)) else {
            return Vec::new();
        };
        let mut other: Vec<u32> = right.words.iter().map(|(term, _)| *term).collect();
        other.sort_unstable();
        let mut shared: Vec<u32> = left
            .words
            .iter()
            .map(|(term, _)| *term)
            .filter(|term| other.binary_search(term).is_ok())
            .collect();
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

/// A text as counted features.
#[derive(Debug, Default)]
struct Raw {
    words: Vec<(u32, u32)>,
    pairs: Vec<(u32, u32)>,
    parts: Vec<(u32, u32)>,
    opening: Vec<(u32, u32)>,
    sentences: Vec<Vec<(u32, u32)>>,
}

#[derive(Debug, Default)]
struct Reader {
    vocabulary: Vocabulary,
    forms: Vec<String>,
    /// A word and the next, or a word alone, as one feature.
    pairs: IndexMap<(u32, u32), u32, FixedState>,
    /// For each form of the vocabulary where its parts stand in `part_list`; nothing where not yet found.
    form_parts: Vec<Option<(usize, usize)>>,
    part_list: Vec<u32>,
    parts: IndexMap<u64, u32, FixedState>,
    counter: Counter,
    /// Kept from text to text, so that it grows once.
    buffer: Vec<u32>,
}

const ALONE: u32 = u32::MAX;

impl Reader {
    fn read(&mut self, text: &str, prose: &Prose, expansions: &Expansions) -> Raw {
        let mut in_order = Vec::with_capacity(prose.words.len());
        let mut parts = std::mem::take(&mut self.buffer);
        parts.clear();
        for (folded, token) in prose.words.iter() {
            let (form, term) = self.word(folded, token.span.of(text));
            in_order.push(term);
            self.add_parts(form, folded, &mut parts);
        }
        let sentences = self.sentences(prose, &in_order);
        expansions.complete(&mut in_order);
        let mut pairs = Vec::with_capacity(in_order.len() * 2);
        for (at, word) in in_order.iter().enumerate() {
            pairs.push(number(&mut self.pairs, (*word, ALONE)));
            if let Some(next) = in_order.get(at + 1) {
                pairs.push(number(&mut self.pairs, (*word, *next)));
            }
        }
        let features_of_opening = (2 * OPENING_WORDS).min(pairs.len());
        let raw = Raw {
            words: self.counter.count(&in_order),
            opening: self.counter.count(pairs.get(..features_of_opening).unwrap_or(&[])),
            pairs: self.counter.count(&pairs),
            parts: self.counter.count(&parts),
            sentences,
        };
        self.buffer = parts;
        raw
    }

    /// The stems of each sentence, from the words already read.
    fn sentences(&mut self, prose: &Prose, words: &[u32]) -> Vec<Vec<(u32, u32)>> {
        let words = prose.sentences.iter().map(|span| words.get(prose.words.under(*span)).unwrap_or(&[]));
        words.map(|words| self.counter.count(words)).collect()
    }

    /// The numbers of a form and of its stem.
    fn word(&mut self, folded: &str, printed: &str) -> (usize, u32) {
        let (form, term) = self.vocabulary.intern_form(folded);
        if usize::try_from(term).is_ok_and(|at| at == self.forms.len()) {
            self.forms.push(printed.to_owned());
        }
        (form, term)
    }

    /// The parts of a word: every run of four letters of it, ends marked.
    fn add_parts(&mut self, number: usize, form: &str, parts: &mut Vec<u32>) {
        if let Some((from, to)) = self.form_parts.get(number).copied().flatten() {
            parts.extend_from_slice(self.part_list.get(from..to).unwrap_or(&[]));
            return;
        }
        let from = self.part_list.len();
        let marked: Vec<char> =
            std::iter::once(' ').chain(form.chars()).chain(std::iter::once(' ')).collect();
        // A word shorter than a part is its own part.
        for letters in marked.windows(PART.min(marked.len())) {
            // Twelve bits a letter: apart for every script that reports are written in but the ideographic
            // ones, where two parts in millions may fall together.
            let key =
                letters.iter().fold(1_u64, |key, letter| key << 12 | u64::from(u32::from(*letter) & 0xfff));
            let next = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
            self.part_list.push(*self.parts.entry(key).or_insert(next));
        }
        let to = self.part_list.len();
        parts.extend_from_slice(self.part_list.get(from..to).unwrap_or(&[]));
        if number >= self.form_parts.len() {
            self.form_parts.resize(number + 1, None);
        }
        if let Some(known) = self.form_parts.get_mut(number) {
            *known = Some((from, to));
        }
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
                    long.push(reader.word(&token.folded(&found.long), token.span.of(&found.long)).1);
                }
                let (_, short) = reader.word(&found.short.to_lowercase(), &found.short);
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
            let begins = |run: &&[u32]| run.first() == long.first();
            let has_long = own.windows(long.len()).filter(begins).any(|run| run == long.as_slice());
            if has_short && !has_long {
                words.extend_from_slice(long);
            } else if has_long && !has_short {
                words.push(*short);
            }
        }
    }
}
