//! Which pairs are looked at, found through an inverted index of stems.

use super::{
    corpus::{Corpus, SpreadText},
    item::Item,
    options::ExtraScore,
    score::Wording,
};
use crate::model::LinkBasis;
use indexmap::IndexMap;

/// Beyond this many on a side, only the best of them are looked at closely.
const CLOSELY: usize = 24;
/// From this many texts on, a stem that a fifth of them have finds no candidates.
const LARGE: usize = 400;

/// A pair that may be linked, and what speaks for it.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) left: usize,
    pub(crate) right: usize,
    pub(crate) wording: Wording,
    /// A score from the caller.
    pub(crate) extra: Option<f64>,
    /// What a shared rare owner, a shared rare date and the expected place add.
    pub(crate) owner: f64,
    pub(crate) date: f64,
    pub(crate) order: f64,
}

impl Candidate {
    fn new(left: usize, right: usize, corpus: &Corpus, spread: &SpreadText) -> Self {
        Self {
            left,
            right,
            wording: Wording::of(corpus, left, spread, right),
            extra: None,
            owner: 0.0,
            date: 0.0,
            order: 0.0,
        }
    }

    /// What wording and the caller's score say: 0 to 1.
    pub(crate) fn wording_score(&self) -> f64 {
        let own = self.wording.score();
        self.extra.map_or(own, |extra| f64::midpoint(own, extra))
    }

    /// All together.
    pub(crate) fn score(&self) -> f64 {
        self.wording_score() + self.owner + self.date + self.order
    }

    pub(crate) fn basis(&self) -> Vec<LinkBasis> {
        let mut basis = vec![LinkBasis::Wording];
        for (bonus, name) in
            [(self.owner, LinkBasis::Owner), (self.order, LinkBasis::Order), (self.date, LinkBasis::Date)]
        {
            if bonus >= 0.02 {
                basis.push(name);
            }
        }
        basis
    }
}

/// All candidates, by left and then right position.
#[derive(Debug)]
pub(crate) struct Candidates {
    all: Vec<Candidate>,
    /// Where each left position begins in `all`; positions in `all` by right position.
    by_left: Vec<usize>,
    by_right: Vec<Vec<usize>>,
    index: Index,
}

impl Candidates {
    pub(crate) fn find(left: &[Item<'_>], right: &[Item<'_>], corpus: &Corpus) -> Self {
        let index = Index::of(corpus.right.iter().map(|text| &text.word_bag), right.len(), left.len());
        let back = Index::of(corpus.left.iter().map(|text| &text.word_bag), left.len(), right.len());
        let mut sums = Sums::default();
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for (at, text) in corpus.left.iter().enumerate() {
            index.sum(&text.word_bag.features, &mut sums);
            let fits = |other: usize| may_answer(left.get(at), right.get(other));
            pairs.extend(sums.best(fits, CLOSELY).into_iter().map(|(other, _)| (at, other)));
        }
        for (at, text) in corpus.right.iter().enumerate() {
            back.sum(&text.word_bag.features, &mut sums);
            let fits = |other: usize| may_answer(left.get(other), right.get(at));
            pairs.extend(sums.best(fits, CLOSELY).into_iter().map(|(other, _)| (other, at)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut spread = SpreadText::default();
        let mut all = Vec::with_capacity(pairs.len());
        for of_left in pairs.chunk_by(|one, other| one.0 == other.0) {
            if let Some((left, _)) = of_left.first() {
                corpus.spread(*left, &mut spread);
            }
            all.extend(of_left.iter().map(|(left, right)| Candidate::new(*left, *right, corpus, &spread)));
        }
        let mut found = Self { all, by_left: Vec::new(), by_right: Vec::new(), index };
        found.by_left = vec![0; left.len() + 1];
        found.by_right = vec![Vec::new(); right.len()];
        found.sort();
        found
    }

    /// Adds the caller's scores; a pair that was none becomes one.
    pub(crate) fn add_extra(&mut self, left: &[Item<'_>], right: &[Item<'_>], scores: &[ExtraScore]) {
        if scores.is_empty() {
            return;
        }
        let lefts: IndexMap<&str, usize> = left.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
        let rights: IndexMap<&str, usize> =
            right.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
        for score in scores {
            let (Some(left), Some(right)) = (lefts.get(score.action()), rights.get(score.entry())) else {
                continue;
            };
            match self.position(*left, *right) {
                Some(at) => {
                    if let Some(candidate) = self.all.get_mut(at) {
                        candidate.extra = Some(score.score());
                    }
                }
                None => self.all.push(Candidate {
                    left: *left,
                    right: *right,
                    wording: Wording::default(),
                    extra: Some(score.score()),
                    owner: 0.0,
                    date: 0.0,
                    order: 0.0,
                }),
            }
        }
        self.sort();
    }

    /// Puts them in order again.
    pub(crate) fn sort(&mut self) {
        self.all.sort_by_key(|candidate| (candidate.left, candidate.right));
        let lefts = self.by_left.len();
        self.by_left =
            (0..lefts).map(|left| self.all.partition_point(|candidate| candidate.left < left)).collect();
        for positions in &mut self.by_right {
            positions.clear();
        }
        for (at, candidate) in self.all.iter().enumerate() {
            if let Some(positions) = self.by_right.get_mut(candidate.right) {
                positions.push(at);
            }
        }
    }

    pub(crate) fn all(&self) -> &[Candidate] {
        &self.all
    }

    pub(crate) fn all_mut(&mut self) -> &mut [Candidate] {
        &mut self.all
    }

    pub(crate) fn of_left(&self, left: usize) -> impl Iterator<Item = &Candidate> {
        let start = self.by_left.get(left).copied().unwrap_or(self.all.len());
        let end = self.by_left.get(left + 1).copied().unwrap_or(self.all.len());
        self.all.get(start..end).unwrap_or(&[]).iter()
    }

    pub(crate) fn of_right(&self, right: usize) -> impl Iterator<Item = &Candidate> {
        self.by_right.get(right).into_iter().flatten().filter_map(|at| self.all.get(*at))
    }

    pub(crate) fn pair(&self, left: usize, right: usize) -> Option<&Candidate> {
        self.position(left, right).and_then(|at| self.all.get(at))
    }

    fn position(&self, left: usize, right: usize) -> Option<usize> {
        self.all.binary_search_by_key(&(left, right), |candidate| (candidate.left, candidate.right)).ok()
    }

    /// The right positions whose wording is nearest to a left one, in any recommendation.
    pub(crate) fn everywhere(&self, left: usize, corpus: &Corpus, most: usize) -> Vec<(usize, f64)> {
        let Some(text) = corpus.left.get(left) else { return Vec::new() };
        let mut sums = Sums::default();
        self.index.sum(&text.word_bag.features, &mut sums);
        let mut spread = SpreadText::default();
        corpus.spread(left, &mut spread);
        let mut near: Vec<(usize, f64)> = sums
            .best(|_| true, most * 4)
            .into_iter()
            .map(|(right, _)| (right, Wording::of(corpus, left, &spread, right).score()))
            .collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.truncate(most);
        near
    }
}

/// Whether the two may belong together: the same recommendation, or one of them names none.
fn may_answer(left: Option<&Item<'_>>, right: Option<&Item<'_>>) -> bool {
    match (left.and_then(|item| item.group), right.and_then(|item| item.group)) {
        (Some(left), Some(right)) => left == right,
        _ => true,
    }
}

/// For each stem the texts that have it, with its weight there.
#[derive(Debug, Default)]
struct Index {
    postings: Vec<Vec<(usize, f64)>>,
    common: usize,
}

impl Index {
    fn of<'b>(bags: impl Iterator<Item = &'b super::bag::Bag>, texts: usize, others: usize) -> Self {
        let mut postings: Vec<Vec<(usize, f64)>> = Vec::new();
        for (at, bag) in bags.enumerate() {
            for (feature, weight) in &bag.features {
                let feature = usize::try_from(*feature).unwrap_or(usize::MAX);
                if feature >= postings.len() {
                    postings.resize_with(feature + 1, Vec::new);
                }
                if let Some(posting) = postings.get_mut(feature) {
                    posting.push((at, *weight));
                }
            }
        }
        let common = if texts + others > LARGE { (texts / 5).max(64) } else { usize::MAX };
        Self { postings, common }
    }

    /// The cosine of a bag with every text that shares a stem with it.
    fn sum(&self, features: &[(u32, f64)], sums: &mut Sums) {
        sums.clear();
        for (feature, weight) in features {
            let posting = usize::try_from(*feature).ok().and_then(|feature| self.postings.get(feature));
            let Some(posting) = posting.filter(|posting| posting.len() <= self.common) else { continue };
            for (at, other) in posting {
                sums.add(*at, weight * other);
            }
        }
    }
}

/// Sums by position, emptied at the cost of what was touched.
#[derive(Debug, Default)]
struct Sums {
    sums: Vec<f64>,
    touched: Vec<usize>,
}

impl Sums {
    fn clear(&mut self) {
        for at in self.touched.drain(..) {
            if let Some(sum) = self.sums.get_mut(at) {
                *sum = 0.0;
            }
        }
    }

    fn add(&mut self, at: usize, value: f64) {
        if at >= self.sums.len() {
            self.sums.resize(at + 1, 0.0);
        }
        if let Some(sum) = self.sums.get_mut(at) {
            if *sum == 0.0 {
                self.touched.push(at);
            }
            *sum += value;
        }
    }

    /// The greatest sums among those that fit, greatest first; of equal ones the earlier.
    fn best(&mut self, fits: impl Fn(usize) -> bool, most: usize) -> Vec<(usize, f64)> {
        let mut found: Vec<(usize, f64)> = self
            .touched
            .iter()
            .filter(|at| fits(**at))
            .map(|at| (*at, self.sums.get(*at).copied().unwrap_or(0.0)))
            .collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        found.truncate(most);
        found
    }
}
