//! The texts of both sides, ready to be compared: words, pairs of words, parts of words.

use super::{
    announced::{announced, lies_in},
    background::background,
    bag::{Bag, Counter, Rarity, Spread, position},
    beyond::is_beyond,
    expansions::Expansions,
    item::Item,
    kinds_of_work::{kinds_of, numbers},
};
use crate::{
    base::{FixedState, Prose, Span, Texts, Vocabulary, is_function_word},
    facts::number_word,
};
use indexmap::IndexMap;
use std::sync::Arc;

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
    /// The kinds of work that it speaks of.
    pub(crate) kind_bag: Bag,
    /// Whether it says that it tells of more than was promised.
    pub(crate) is_beyond: bool,
}

/// A left text spread out, to be held against many right ones.
#[derive(Debug, Default)]
pub(crate) struct SpreadText {
    pub(crate) masses: Spread,
    pub(crate) words: Spread,
    pub(crate) pairs: Spread,
    pub(crate) parts: Spread,
    pub(crate) kinds: Spread,
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
    printed: Printed,
}

impl Corpus {
    /// Reads both sides. Rarity is learnt from both together.
    pub(crate) fn new(left: &[Item<'_>], right: &[Item<'_>], texts: &Texts) -> Self {
        let proses: Vec<Arc<Prose>> = left.iter().chain(right).map(|item| texts.get(item.text)).collect();
        let mut reader = Reader::with_room_for(proses.iter().map(|prose| prose.words.len()).sum());
        let expansions = Expansions::learn(left.iter().chain(right), &mut reader);
        let sides = left.iter().map(|item| (item, false)).chain(right.iter().map(|item| (item, true)));
        let raw: Vec<Raw> = sides
            .zip(&proses)
            .map(|((item, is_entry), prose)| reader.read(item.text, prose, &expansions, is_entry))
            .collect();
        let of_all = Rarity::learn(raw.iter().map(|text| text.all.as_slice()));
        let rarity = Rarity::learn(raw.iter().map(|text| text.words.as_slice()));
        let pair_rarity = Rarity::learn(raw.iter().map(|text| text.pairs.as_slice()));
        let part_rarity = Rarity::learn(raw.iter().map(|text| text.parts.as_slice()));
        let kind_rarity = Rarity::learn(raw.iter().map(|text| text.kinds.as_slice()));
        let singled_out = SingledOut::learn(left, right, &raw);
        let mut prepared: Vec<Prepared> = raw
            .into_iter()
            .enumerate()
            .map(|(at, text)| {
                let group = left.get(at).or_else(|| right.get(at - left.len())).and_then(|item| item.group);
                let singled_out = singled_out.of(group);
                let weight = |term: u32| {
                    let is_singled_out = singled_out.binary_search(&term).is_ok();
                    rarity.of(term) * if is_singled_out { SINGLED_OUT } else { 1.0 }
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
                    kind_bag: Bag::of(&text.kinds, |kind| kind_rarity.of(kind)),
                    is_beyond: text.is_beyond,
                    terms,
                    weights,
                }
            })
            .collect();
        let right = prepared.split_off(left.len());
        Self { left: prepared, right, rarity, of_all, vocabulary: reader.vocabulary, printed: reader.printed }
    }

    /// Spreads a left text out.
    pub(crate) fn spread(&self, left: usize, spread: &mut SpreadText) {
        let Some(text) = self.left.get(left) else { return };
        spread.masses.set(text.weights.iter().copied());
        spread.words.set(text.word_bag.features.iter().copied());
        spread.pairs.set(text.pair_bag.features.iter().copied());
        spread.parts.set(text.part_bag.features.iter().copied());
        spread.kinds.set(text.kind_bag.features.iter().copied());
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
        let printed = usize::try_from(term).ok().and_then(|at| self.printed.get(at));
        printed.or_else(|| self.vocabulary.term(term)).unwrap_or("")
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
        // By the number of a word, how many actions and how many entries of the recommendation have it.
        let mut having: Vec<(u32, u32)> = Vec::new();
        let mut met: Vec<u32> = Vec::new();
        for (group, texts) in members {
            for at in texts {
                let words = raw.get(at).map(|text| text.words.as_slice()).unwrap_or_default();
                for (term, _) in words {
                    let place = position(*term);
                    if place >= having.len() {
                        having.resize(place.saturating_add(1), (0, 0));
                    }
                    let Some((actions, entries)) = having.get_mut(place) else { continue };
                    *if at < left.len() { actions } else { entries } += 1;
                    met.push(*term);
                }
            }
            // Emptied on the way: whoever has a word more than once meets it counted the first time alone.
            let mut once_on_either =
                |term: &u32| having.get_mut(position(*term)).map(std::mem::take) == Some((1, 1));
            let mut terms: Vec<u32> = met.drain(..).filter(|term| once_on_either(term)).collect();
            terms.sort_unstable();
            found.insert(group, terms);
        }
        Self(found)
    }

    /// Those of a recommendation, sorted.
    fn of(&self, group: Option<&str>) -> &[u32] {
        group.and_then(|group| self.0.get(group)).map(Vec::as_slice).unwrap_or_default()
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
    kinds: Vec<(u32, u32)>,
    is_beyond: bool,
}

/// What is known of a form of a word.
#[derive(Clone, Copy, Debug)]
struct Form {
    /// The stem that it counts as where it may tell something: a number word as its figures.
    telling: Option<u32>,
    /// Where its parts stand in `part_list`.
    parts: (usize, usize),
    /// The kinds of work that it is of, a bit each.
    kinds: u16,
}

#[derive(Debug, Default)]
pub(super) struct Reader {
    vocabulary: Vocabulary,
    /// A printed form for each stem.
    printed: Printed,
    pairs: Pairs,
    /// By number of the form in the vocabulary; nothing where not yet met.
    known: Vec<Option<Form>>,
    part_list: Vec<u32>,
    parts: IndexMap<u64, u32, FixedState>,
    counter: Counter,
    /// Kept from text to text, so that they grow once.
    buffer: Vec<u32>,
    letters: Vec<char>,
}

/// Printed forms in one text: one of its own for each would cost more than it holds.
#[derive(Debug, Default)]
struct Printed {
    letters: String,
    places: Vec<Span>,
}

impl Printed {
    fn push(&mut self, form: &str) {
        let start = self.letters.len();
        self.letters.push_str(form);
        self.places.push(Span::new(start, self.letters.len()));
    }

    fn get(&self, at: usize) -> Option<&str> {
        self.places.get(at).map(|place| place.of(&self.letters))
    }
}

/// Numbers a word alone, and a word with the next, as features of one kind.
#[derive(Debug, Default)]
struct Pairs {
    next: u32,
    /// By the number of the word; every other feature is one, and needs no looking up.
    alone: Vec<Option<u32>>,
    together: IndexMap<(u32, u32), u32, FixedState>,
}

impl Pairs {
    fn alone(&mut self, word: u32) -> u32 {
        let at = position(word);
        if at >= self.alone.len() {
            self.alone.resize(at.saturating_add(1), None);
        }
        let Some(known) = self.alone.get_mut(at) else { return self.next };
        *known.get_or_insert_with(|| take_next(&mut self.next))
    }

    fn together(&mut self, word: u32, following: u32) -> u32 {
        *self.together.entry((word, following)).or_insert_with(|| take_next(&mut self.next))
    }
}

fn take_next(next: &mut u32) -> u32 {
    let taken = *next;
    *next = next.saturating_add(1);
    taken
}

impl Reader {
    /// One with room for what so much text has, so that its tables need not grow: of two words one is a new pair with
    /// the next, and brings a new part.
    fn with_room_for(words: usize) -> Self {
        let some = words / 2;
        Self {
            vocabulary: Vocabulary::with_room_for(words),
            pairs: Pairs {
                together: IndexMap::with_capacity_and_hasher(some, FixedState),
                ..Pairs::default()
            },
            parts: IndexMap::with_capacity_and_hasher(some, FixedState),
            ..Self::default()
        }
    }

    fn read(&mut self, text: &str, prose: &Prose, expansions: &Expansions, is_entry: bool) -> Raw {
        let most_words = prose.words.len();
        let (mut all, mut words) = (Vec::with_capacity(most_words), Vec::with_capacity(most_words));
        let mut parts = std::mem::take(&mut self.buffer);
        parts.clear();
        let mut kinds = Vec::new();
        let passed_over = if is_entry { announced(text, prose) } else { background(prose) };
        for (folded, token) in prose.words.iter() {
            let (number, term) = self.word(folded, token.span.of(text));
            all.push(term);
            let form = self.form(number, term, folded);
            let at = token.span.start;
            if lies_in(&passed_over, at) {
                continue;
            }
            kinds.extend(numbers(form.kinds));
            if let Some(telling) = form.telling {
                words.push(telling);
                parts.extend_from_slice(self.part_list.get(form.parts.0..form.parts.1).unwrap_or(&[]));
            }
        }
        prose.words.keep_terms(all.clone());
        let added = expansions.missing(&all);
        let tells = |term: &u32| self.vocabulary.term(*term).is_some_and(|stem| !is_function_word(stem));
        words.extend(added.iter().copied().filter(tells));
        all.extend(added);
        let mut pairs = Vec::with_capacity(words.len() * 2);
        for (at, word) in words.iter().enumerate() {
            pairs.push(self.pairs.alone(*word));
            if let Some(next) = words.get(at + 1) {
                pairs.push(self.pairs.together(*word, *next));
            }
        }
        let raw = Raw {
            all: self.counter.count(&all),
            words: self.counter.count(&words),
            pairs: self.counter.count(&pairs),
            parts: self.counter.count(&parts),
            kinds: self.counter.count(&kinds),
            is_beyond: is_entry && is_beyond(text, prose),
        };
        self.buffer = parts;
        raw
    }

    /// The numbers of a form and of its stem.
    pub(super) fn word(&mut self, folded: &str, printed: &str) -> (usize, u32) {
        let (form, term) = self.vocabulary.intern_form(folded);
        if usize::try_from(term).is_ok_and(|at| at == self.printed.places.len()) {
            self.printed.push(printed);
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
        let kinds = kinds_of(folded, self.vocabulary.term(term).unwrap_or_default());
        let form = Form { telling, parts, kinds };
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
        let mut marked = std::mem::take(&mut self.letters);
        marked.clear();
        marked.push(' ');
        marked.extend(form.chars());
        marked.push(' ');
        // A word shorter than a part is its own part.
        for letters in marked.windows(PART.min(marked.len())) {
            // Twelve bits a letter: apart for every script that reports are written in but the ideographic
            // ones, where two parts in millions may fall together.
            let key =
                letters.iter().fold(1_u64, |key, letter| key << 12 | u64::from(u32::from(*letter) & 0xfff));
            let next = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
            self.part_list.push(*self.parts.entry(key).or_insert(next));
        }
        self.letters = marked;
        (from, self.part_list.len())
    }
}
