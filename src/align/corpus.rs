//! The texts of both sides, ready to be compared: words, pairs of words, parts of words.

use super::{
    announced::announced,
    background::background,
    bag::{Bag, Counter, Rarity, Spread},
    function_words::is_function_word,
    item::Item,
};
use crate::{
    base::{FixedState, Prose, Texts, Vocabulary, tokens},
    facts::{abbreviations, number_word},
};
use indexmap::IndexMap;

/// One text in all the forms it is compared in. Function words and announcements are left out.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prepared {
    /// Stems, each once, sorted.
    pub(crate) terms: Vec<u32>,
    /// Stems with how telling each is in this text's recommendation.
    pub(crate) weights: Vec<(u32, f64)>,
    /// The sum of these.
    pub(crate) mass: f64,
    pub(crate) word_bag: Bag,
    pub(crate) pair_bag: Bag,
    pub(crate) part_bag: Bag,
}

/// A left text spread out, to be held against many right ones.
#[derive(Debug, Default)]
pub(crate) struct SpreadText {
    pub(crate) masses: Spread,
    pub(crate) words: Spread,
    pub(crate) pairs: Spread,
    pub(crate) parts: Spread,
}

/// Letters of a part of a word. Runs of three, four and five together gave the same links on every set
/// tried, at three times the cost.
const PART: usize = 4;

/// A word that one action and one entry of a recommendation have, and no other there, weighs so much more.
const SINGLED_OUT: f64 = 1.5;

/// Everything learnt from the documents at hand.
#[derive(Debug)]
pub(crate) struct Corpus {
    pub(crate) left: Vec<Prepared>,
    pub(crate) right: Vec<Prepared>,
    /// Of the telling words only.
    pub(crate) rarity: Rarity,
    /// Of all words, for those who read the texts after.
    of_all: Rarity,
    vocabulary: Vocabulary,
    /// A printed form for each stem, for showing.
    forms: Vec<String>,
}

impl Corpus {
    /// Reads both sides. Rarity is learnt from both together.
    pub(crate) fn new(left: &[Item<'_>], right: &[Item<'_>], texts: &Texts) -> Self {
        let mut reader = Reader::default();
        let expansions = Expansions::learn(left.iter().chain(right), &mut reader);
        let sides = left.iter().map(|item| (item, false)).chain(right.iter().map(|item| (item, true)));
        let raw: Vec<Raw> = sides
            .map(|(item, is_entry)| reader.read(item.text, &texts.get(item.text), &expansions, is_entry))
            .collect();
        let of_all = Rarity::learn(raw.iter().map(|text| text.all.as_slice()));
        let rarity = Rarity::learn(raw.iter().map(|text| text.words.as_slice()));
        let pair_rarity = Rarity::learn(raw.iter().map(|text| text.pairs.as_slice()));
        let part_rarity = Rarity::learn(raw.iter().map(|text| text.parts.as_slice()));
        let singled_out = SingledOut::learn(left, right, &raw);
        let mut prepared: Vec<Prepared> = raw
            .into_iter()
            .enumerate()
            .map(|(at, text)| {
                let group = left.get(at).or_else(|| right.get(at - left.len())).and_then(|item| item.group);
                let weight = |term: u32| {
                    rarity.of(term) * if singled_out.contains(group, term) { SINGLED_OUT } else { 1.0 }
                };
                let weights: Vec<(u32, f64)> =
                    text.words.iter().map(|(term, _)| (*term, weight(*term))).collect();
                let mut terms: Vec<u32> = text.words.iter().map(|(term, _)| *term).collect();
                terms.sort_unstable();
                Prepared {
                    mass: weights.iter().map(|(_, weight)| weight).sum(),
                    word_bag: Bag::of(&text.words, weight),
                    pair_bag: Bag::of(&text.pairs, |pair| pair_rarity.of(pair)),
                    part_bag: Bag::of(&text.parts, |part| part_rarity.of(part)),
                    terms,
                    weights,
                }
            })
            .collect();
        let right = prepared.split_off(left.len());
        Self { left: prepared, right, rarity, of_all, vocabulary: reader.vocabulary, forms: reader.forms }
    }

    /// Spreads a left text out.
    pub(crate) fn spread(&self, left: usize, spread: &mut SpreadText) {
        let Some(text) = self.left.get(left) else { return };
        spread.masses.set(text.weights.iter().copied());
        spread.words.set(text.word_bag.features.iter().copied());
        spread.pairs.set(text.pair_bag.features.iter().copied());
        spread.parts.set(text.part_bag.features.iter().copied());
    }

    /// What was learnt of the words of both sides.
    pub(crate) fn into_words(self) -> (Vocabulary, Rarity) {
        (self.vocabulary, self.of_all)
    }

    /// The most telling words that two texts share, most telling first.
    pub(crate) fn shared_terms(&self, left: usize, right: usize, most: usize) -> Vec<String> {
        let (Some(left), Some(right)) = (self.left.get(left), self.right.get(right)) else {
            return Vec::new();
        };
        let mut shared: Vec<u32> = left
            .weights
            .iter()
            .map(|(term, _)| *term)
            .filter(|term| right.terms.binary_search(term).is_ok())
            .collect();
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

/// For each recommendation the words that exactly one action and one entry under it have.
#[derive(Debug, Default)]
struct SingledOut<'p>(IndexMap<&'p str, Vec<u32>, FixedState>);

impl<'p> SingledOut<'p> {
    fn learn(left: &[Item<'p>], right: &[Item<'p>], raw: &[Raw]) -> Self {
        let mut members: IndexMap<&'p str, Vec<usize>, FixedState> = IndexMap::default();
        for (at, item) in left.iter().chain(right).enumerate() {
            if let Some(group) = item.group {
                members.entry(group).or_default().push(at);
            }
        }
        let mut found = IndexMap::default();
        let mut met: Vec<(u32, bool)> = Vec::new();
        for (group, texts) in members {
            met.clear();
            for at in texts {
                let words = raw.get(at).map(|text| text.words.as_slice()).unwrap_or_default();
                met.extend(words.iter().map(|(term, _)| (*term, at < left.len())));
            }
            met.sort_unstable();
            let once_on_either = |same: &&[(u32, bool)]| matches!(same, [(_, false), (_, true)]);
            let terms = met
                .chunk_by(|one, other| one.0 == other.0)
                .filter(once_on_either)
                .filter_map(|same| same.first().map(|(term, _)| *term));
            found.insert(group, terms.collect());
        }
        Self(found)
    }

    fn contains(&self, group: Option<&str>, term: u32) -> bool {
        group.and_then(|group| self.0.get(group)).is_some_and(|terms| terms.binary_search(&term).is_ok())
    }
}

/// A text as counted features.
#[derive(Debug, Default)]
struct Raw {
    /// Every stem.
    all: Vec<(u32, u32)>,
    /// Stems that may tell something.
    words: Vec<(u32, u32)>,
    pairs: Vec<(u32, u32)>,
    parts: Vec<(u32, u32)>,
}

/// What is known of a form of a word.
#[derive(Clone, Copy, Debug)]
struct Form {
    /// The stem that it counts as where it may tell something: a number word as its figures.
    telling: Option<u32>,
    /// Where its parts stand in `part_list`.
    parts: (usize, usize),
}

#[derive(Debug, Default)]
struct Reader {
    vocabulary: Vocabulary,
    forms: Vec<String>,
    /// A word and the next, or a word alone, as one feature.
    pairs: IndexMap<(u32, u32), u32, FixedState>,
    /// By number of the form in the vocabulary; nothing where not yet met.
    known: Vec<Option<Form>>,
    part_list: Vec<u32>,
    parts: IndexMap<u64, u32, FixedState>,
    counter: Counter,
    /// Kept from text to text, so that it grows once.
    buffer: Vec<u32>,
}

const ALONE: u32 = u32::MAX;

impl Reader {
    fn read(&mut self, text: &str, prose: &Prose, expansions: &Expansions, is_entry: bool) -> Raw {
        let most_words = prose.words.len();
        let (mut all, mut words) = (Vec::with_capacity(most_words), Vec::with_capacity(most_words));
        let mut parts = std::mem::take(&mut self.buffer);
        parts.clear();
        let mut announced = if is_entry { announced(text, prose) } else { background(prose) };
        announced.sort_by_key(|span| span.start);
        // words and spans are gone through side by side
        let mut spans = announced.iter().peekable();
        for (folded, token) in prose.words.iter() {
            let (number, term) = self.word(folded, token.span.of(text));
            all.push(term);
            let form = self.form(number, term, folded);
            let at = token.span.start;
            while spans.next_if(|span| span.end <= at).is_some() {}
            if spans.peek().is_some_and(|span| span.start <= at) {
                continue;
            }
            if let Some(telling) = form.telling {
                words.push(telling);
                parts.extend_from_slice(self.part_list.get(form.parts.0..form.parts.1).unwrap_or(&[]));
            }
        }
        let added = expansions.missing(&all);
        let tells = |term: &u32| self.vocabulary.term(*term).is_some_and(|stem| !is_function_word(stem));
        words.extend(added.iter().copied().filter(tells));
        all.extend(added);
        let mut pairs = Vec::with_capacity(words.len() * 2);
        for (at, word) in words.iter().enumerate() {
            pairs.push(number(&mut self.pairs, (*word, ALONE)));
            if let Some(next) = words.get(at + 1) {
                pairs.push(number(&mut self.pairs, (*word, *next)));
            }
        }
        let raw = Raw {
            all: self.counter.count(&all),
            words: self.counter.count(&words),
            pairs: self.counter.count(&pairs),
            parts: self.counter.count(&parts),
        };
        self.buffer = parts;
        raw
    }

    /// The numbers of a form and of its stem.
    fn word(&mut self, folded: &str, printed: &str) -> (usize, u32) {
        let (form, term) = self.vocabulary.intern_form(folded);
        if usize::try_from(term).is_ok_and(|at| at == self.forms.len()) {
            self.forms.push(printed.to_owned());
        }
        (form, term)
    }

    fn form(&mut self, number: usize, term: u32, folded: &str) -> Form {
        if let Some(known) = self.known.get(number).copied().flatten() {
            return known;
        }
        let telling = if is_function_word(folded) {
            None
        } else if let Some(value) = number_word(folded) {
            let figures = value.to_string();
            Some(self.word(&figures, &figures).1)
        } else {
            Some(term)
        };
        let parts = if telling.is_some() { self.add_parts(folded) } else { (0, 0) };
        let form = Form { telling, parts };
        if number >= self.known.len() {
            self.known.resize(number + 1, None);
        }
        if let Some(known) = self.known.get_mut(number) {
            *known = Some(form);
        }
        form
    }

    /// The parts of a word: every run of four letters of it, ends marked.
    fn add_parts(&mut self, form: &str) -> (usize, usize) {
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
        (from, self.part_list.len())
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

    /// The stems that a text would have if it spelt its abbreviations out, and the other way round.
    fn missing(&self, words: &[u32]) -> Vec<u32> {
        let mut missing = Vec::new();
        for (short, long) in &self.known {
            let has_short = words.contains(short);
            let begins = |run: &&[u32]| run.first() == long.first();
            let has_long = words.windows(long.len()).filter(begins).any(|run| run == long.as_slice());
            if has_short && !has_long {
                missing.extend_from_slice(long);
            } else if has_long && !has_short {
                missing.push(*short);
            }
        }
        missing
    }
}
