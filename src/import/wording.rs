//! How far two texts of a document speak of the same.

use crate::base::{FixedState, Vocabulary};
use indexmap::IndexSet;
use std::cell::OnceCell;

/// The words of a text, each once, in order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(Vec<u32>);

/// Words with the weight of all of them, to be held against many others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighed<'w> {
    words: &'w Words,
    weight: f64,
}

/// The words of all items and of all owners, weighed by how rare they are.
#[derive(Debug, Default)]
pub(super) struct Wording {
    vocabulary: Vocabulary,
    texts: Counts,
    owners: Counts,
    owners_met: IndexSet<String, FixedState>,
}

/// In how many texts a word stands.
#[derive(Debug, Default)]
struct Counts {
    /// By the number of the word.
    with: Vec<u32>,
    all: u32,
    /// The weight of a word by the number of texts it stands in; made anew when a text has come.
    weights: OnceCell<Vec<f64>>,
}

impl Counts {
    fn add(&mut self, words: &Words) {
        for word in &words.0 {
            let at = usize::try_from(*word).unwrap_or(usize::MAX);
            if at >= self.with.len() {
                self.with.resize(at.saturating_add(1), 0);
            }
            if let Some(with) = self.with.get_mut(at) {
                *with += 1;
            }
        }
        self.all = self.all.saturating_add(1);
        self.weights.take();
    }

    fn with(&self, word: u32) -> u32 {
        usize::try_from(word).ok().and_then(|at| self.with.get(at)).copied().unwrap_or(0)
    }

    /// The weight of a word: the rarer the more.
    fn weight(&self, word: u32) -> f64 {
        let all = f64::from(self.all.saturating_add(1));
        let weight = |with: u32| (all / f64::from(with.saturating_add(1))).ln().max(0.05);
        let weights = self.weights.get_or_init(|| (0..=self.all).map(weight).collect());
        usize::try_from(self.with(word)).ok().and_then(|with| weights.get(with)).copied().unwrap_or(0.05)
    }

    fn weigh<'w>(&self, words: &'w Words) -> Weighed<'w> {
        Weighed { words, weight: words.0.iter().map(|word| self.weight(*word)).sum() }
    }

    fn alike(&self, left: &Weighed<'_>, right: &Weighed<'_>) -> f64 {
        let both = (left.weight * right.weight).sqrt();
        let common: f64 = left.words.common(right.words).map(|word| self.weight(word)).sum();
        if both > 0.0 { (common / both).min(1.0) } else { 0.0 }
    }
}

impl Words {
    /// The words that both have, in order, for as long as the shorter is: both are gone through once where they
    /// are about as long, else the longer is searched.
    fn common<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = u32> + 'a {
        const MUCH_LONGER: usize = 8;
        let (short, long) = if self.0.len() <= other.0.len() { (self, other) } else { (other, self) };
        let is_searched = long.0.len() / MUCH_LONGER > short.0.len();
        let mut others = long.0.iter().copied().peekable();
        short.0.iter().copied().filter(move |word| {
            if is_searched {
                return long.0.binary_search(word).is_ok();
            }
            while others.next_if(|other| other < word).is_some() {}
            others.peek() == Some(word)
        })
    }
}

impl Wording {
    /// One with room for the words of so much text.
    pub(super) fn with_room_for(words: usize) -> Self {
        Self { vocabulary: Vocabulary::with_room_for(words), ..Self::default() }
    }

    /// The words of an item, which count for their rarity.
    pub(super) fn learn(&mut self, text: &str) -> Words {
        let words = self.words(text);
        self.texts.add(&words);
        words
    }

    /// An owner as printed; each form counts once.
    pub(super) fn learn_owner(&mut self, text: &str) {
        if !self.owners_met.contains(text) {
            self.owners_met.insert(text.to_owned());
            let words = self.words(text);
            self.owners.add(&words);
        }
    }

    /// The words of a text that does not count.
    pub(super) fn words(&mut self, text: &str) -> Words {
        let mut words = self.vocabulary.read(text);
        words.sort_unstable();
        words.dedup();
        Words(words)
    }

    /// Of the words of an owner those that few other owners have: "director" names nobody.
    pub(super) fn naming(&self, owner: &Words) -> Words {
        let few = |word: &u32| self.owners.with(*word).saturating_mul(4) <= self.owners.all.max(4);
        Words(owner.0.iter().copied().filter(few).collect())
    }

    /// The words of an item with their weight.
    pub(super) fn weigh<'w>(&self, words: &'w Words) -> Weighed<'w> {
        self.texts.weigh(words)
    }

    /// From 0 to 1: how much of both items is in both.
    pub(super) fn alike(&self, left: &Weighed<'_>, right: &Weighed<'_>) -> f64 {
        self.texts.alike(left, right)
    }

    /// The words of an owner with their weight.
    pub(super) fn weigh_owner<'w>(&self, words: &'w Words) -> Weighed<'w> {
        self.owners.weigh(words)
    }

    /// From 0 to 1: how much of both owners is in both.
    pub(super) fn alike_owners(&self, left: &Weighed<'_>, right: &Weighed<'_>) -> f64 {
        self.owners.alike(left, right)
    }

    /// From 0 to 1: how much of the first is in the second. Rare words count for much more than usual ones.
    pub(super) fn part_in(&self, part: &Words, whole: &Words) -> f64 {
        let square = |word: u32| self.texts.weight(word).powi(2);
        let total: f64 = part.0.iter().copied().map(square).sum();
        let common: f64 = part.common(whole).map(square).sum();
        if total > 0.0 { (common / total).min(1.0) } else { 0.0 }
    }

    /// From 0 to 1: whether two items speak of one thing, by its rare words.
    pub(super) fn same_topic(&self, left: &Words, right: &Words) -> f64 {
        self.part_in(left, right).max(self.part_in(right, left))
    }
}
