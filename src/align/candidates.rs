//! Which pairs are looked at, found through an inverted index of stems.

use super::{
    bag::Bag,
    candidate::Candidate,
    corpus::{Corpus, SpreadText},
    item::Item,
    options::ExtraScore,
    score::Wording,
};
use crate::base::FixedState;
use indexmap::{IndexMap, IndexSet};

/// Beyond this many on a side, only the best of them are looked at closely.
const CLOSELY: usize = 24;
/// From this many texts on, a stem that a fifth of them have finds no candidates.
const LARGE: usize = 400;

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
        let mut sums = Sums::default();
        let (mut pairs, groups) = small_recommendations(left, right);
        // Where every text names a small recommendation, those pairs are all there are.
        let is_settled = |item: Option<&Item<'_>>| {
            item.and_then(|item| item.group).is_some_and(|group| groups.contains(group))
        };
        let (all_left, all_right) = (
            (0..left.len()).all(|at| is_settled(left.get(at))),
            (0..right.len()).all(|at| is_settled(right.get(at))),
        );
        let back = if all_left && all_right {
            Index::default()
        } else {
            Index::of(corpus.left.iter().map(|text| &text.word_bag), left.len(), right.len())
        };
        for (at, text) in corpus.left.iter().enumerate() {
            if all_right && is_settled(left.get(at)) {
                continue;
            }
            index.sum(&text.word_bag.features, &mut sums);
            let fits = |other: usize| may_answer(left.get(at), right.get(other));
            pairs.extend(sums.best(fits, CLOSELY).into_iter().map(|(other, _)| (at, other)));
        }
        for (at, text) in corpus.right.iter().enumerate() {
            if all_left && is_settled(right.get(at)) {
                continue;
            }
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
            all.extend(of_left.iter().map(|(at, other)| {
                let bounded = is_bounded(left.get(*at), right.get(*other));
                let wording = Wording::of(corpus, *at, &spread, *other);
                let entry = corpus.right.get(*other);
                let kinds = entry.filter(|_| bounded).map(|entry| spread.kinds.cosine(&entry.kind_bag));
                Candidate {
                    is_beyond: entry.is_some_and(|entry| entry.is_beyond),
                    kinds: kinds.unwrap_or_default(),
                    ..Candidate::new(*at, *other, bounded, wording)
                }
            }));
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
        // Of two scores for a pair the later counts.
        let by_pair: IndexMap<(usize, usize), f64> = scores
            .iter()
            .filter_map(|score| {
                Some(((*lefts.get(score.action())?, *rights.get(score.entry())?), score.score()))
            })
            .collect();
        let mut added = Vec::new();
        for ((at, other), score) in by_pair {
            let known = self.position(at, other).and_then(|position| self.all.get_mut(position));
            if let Some(candidate) = known {
                candidate.extra = Some(score);
                continue;
            }
            let bounded = is_bounded(left.get(at), right.get(other));
            let mut candidate = Candidate::new(at, other, bounded, Wording::default());
            candidate.extra = Some(score);
            added.push(candidate);
        }
        self.all.extend(added);
        self.sort();
    }

    /// Puts them in order again.
    fn sort(&mut self) {
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
    pub(crate) fn everywhere(
        &self,
        left: usize,
        corpus: &Corpus,
        most: usize,
        room: &mut Near,
    ) -> Vec<(usize, f64)> {
        let Some(text) = corpus.left.get(left) else { return Vec::new() };
        let Near { sums, spread } = room;
        self.index.sum(&text.word_bag.features, sums);
        corpus.spread(left, spread);
        let mut near: Vec<(usize, f64)> = sums
            .best(|_| true, most * 4)
            .into_iter()
            .map(|(right, _)| (right, Wording::of(corpus, left, spread, right).score()))
            .collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.truncate(most);
        near
    }
}

/// What [`Candidates::everywhere`] works in, kept from text to text: as wide as all that was met, it is made once.
#[derive(Debug, Default)]
pub(crate) struct Near {
    sums: Sums,
    spread: SpreadText,
}

/// Whether the two may belong together: the same recommendation, or one of them names none.
fn may_answer(left: Option<&Item<'_>>, right: Option<&Item<'_>>) -> bool {
    match (left.and_then(|item| item.group), right.and_then(|item| item.group)) {
        (Some(left), Some(right)) => left == right,
        _ => true,
    }
}

fn is_bounded(left: Option<&Item<'_>>, right: Option<&Item<'_>>) -> bool {
    let group = left.and_then(|item| item.group);
    group.is_some() && group == right.and_then(|item| item.group)
}

/// Every pair under a recommendation that has few of either, where even a pair that shares no word may be
/// what is left; and which recommendations these are.
fn small_recommendations<'p>(
    left: &[Item<'p>],
    right: &[Item<'p>],
) -> (Vec<(usize, usize)>, IndexSet<&'p str, FixedState>) {
    let mut groups: IndexMap<&str, (Vec<usize>, Vec<usize>), FixedState> = IndexMap::default();
    for (at, item) in left.iter().enumerate() {
        if let Some(group) = item.group {
            groups.entry(group).or_default().0.push(at);
        }
    }
    for (at, item) in right.iter().enumerate() {
        if let Some(group) = item.group {
            groups.entry(group).or_default().1.push(at);
        }
    }
    groups.retain(|_, (lefts, rights)| lefts.len().max(rights.len()) <= CLOSELY);
    let pairs = groups.values().flat_map(|(lefts, rights)| {
        lefts.iter().flat_map(move |left| rights.iter().map(move |right| (*left, *right)))
    });
    (pairs.collect(), groups.keys().copied().collect())
}

/// For each stem the texts that have it, with its weight there.
#[derive(Debug, Default)]
struct Index {
    /// Of all stems one behind the other: a list of its own for each would cost more than it holds.
    postings: Vec<(usize, f64)>,
    /// Where those of each stem begin, and at last where all end.
    starts: Vec<usize>,
    common: usize,
}

impl Index {
    fn of<'b>(bags: impl Iterator<Item = &'b Bag> + Clone, texts: usize, others: usize) -> Self {
        let place = |feature: u32| usize::try_from(feature).unwrap_or(usize::MAX);
        let mut starts: Vec<usize> = Vec::new();
        for (feature, _) in bags.clone().flat_map(|bag| &bag.features) {
            let behind = place(*feature).saturating_add(1);
            if behind >= starts.len() {
                starts.resize(behind + 1, 0);
            }
            if let Some(count) = starts.get_mut(behind) {
                *count += 1;
            }
        }
        let mut end = 0;
        for start in &mut starts {
            end += *start;
            *start = end;
        }
        let mut free = starts.clone();
        let mut postings = vec![(0, 0.0); end];
        for (at, bag) in bags.enumerate() {
            for (feature, weight) in &bag.features {
                let Some(free) = free.get_mut(place(*feature)) else { continue };
                if let Some(posting) = postings.get_mut(*free) {
                    *posting = (at, *weight);
                }
                *free += 1;
            }
        }
        let common = if texts + others > LARGE { (texts / 5).max(64) } else { usize::MAX };
        Self { postings, starts, common }
    }

    /// The texts that have a stem.
    fn posting(&self, feature: u32) -> Option<&[(usize, f64)]> {
        let at = usize::try_from(feature).ok()?;
        self.postings.get(*self.starts.get(at)?..*self.starts.get(at.checked_add(1)?)?)
    }

    /// The cosine of a bag with every text that shares a stem with it.
    fn sum(&self, features: &[(u32, f64)], sums: &mut Sums) {
        sums.clear();
        for (feature, weight) in features {
            let Some(posting) = self.posting(*feature).filter(|posting| posting.len() <= self.common) else {
                continue;
            };
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
        let by_greatest = |a: &(usize, f64), b: &(usize, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        // Few of many: those are parted from the rest before they are put in order.
        if found.len() > most {
            found.select_nth_unstable_by(most, by_greatest);
            found.truncate(most);
        }
        found.sort_unstable_by(by_greatest);
        found
    }
}
