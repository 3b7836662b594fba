//! Which entry answers which action, where the entries do not say.
//!
//! 1. What entries say themselves (`answers`) stands first and is never overruled.
//! 2. Candidates come from an inverted index of stems, so that cost follows matches, not pairs; where
//!    both sides name recommendations, from the same recommendation.
//! 3. A pair's score joins wording with what else the documents make informative: owners that few
//!    share, the order where confident pairs keep it.
//! 4. The pairing of greatest total score is taken, and pairs under a threshold are dropped.
//! 5. What is left joins an entry that speaks of it in one sentence (one entry, several actions).
//! 6. An action printed twice takes its twin's links.
//!
//! Nothing is learnt from outside the documents compared. `docs/alignment.md` says what each step adds.

mod assignment;
mod attach;
mod bag;
mod candidates;
mod context;
mod corpus;
mod item;
mod options;
mod score;
mod twin;

pub(crate) use bag::{Rarity, for_each_common};
pub(crate) use item::Item;
pub use options::{AlignOptions, ExtraScore};

use crate::{
    base::{Texts, Vocabulary, fraction, millionths, rounded},
    model::{Link, LinkBasis, RunnerUp},
};
use assignment::{Offer, best_pairing};
use candidates::{Candidate, Candidates};
use corpus::Corpus;
use indexmap::{IndexMap, IndexSet};

/// From this wording score on a pair of the best pairing is a link whatever else there is.
const CLEAR: f64 = 0.20;
/// A pair that is the best of both its sides is one from here on.
const MUTUAL: f64 = 0.08;
/// A pair left over when better ones had gone is one from here on, unless a taken partner would have
/// been better by the factor of `OUTBID`.
const LEFT_OVER: f64 = 0.15;
const OUTBID: f64 = 1.5;
/// The same where no recommendation bounds the choice: what is left there was the best of many.
const LEFT_OVER_UNGROUPED: f64 = 0.10;
/// Where this share of a group is surely paired, and as many are left on either side, the rest is
/// paired from here on.
const MOSTLY_PAIRED: f64 = 0.75;
const BY_ELIMINATION: f64 = 0.03;
/// How much of its score a free runner-up may lack and still make the choice ambiguous.
const THIN_MARGIN: f64 = 0.03;

/// A wording score that entries of another plan hardly ever reach, and the share of entries that must
/// reach it. Measured on updates held against the plans of others (`docs/alignment.md`).
const NEAR_BY_CHANCE: f64 = 0.20;
const SHARE_BY_CHANCE: f64 = 0.15;
/// Of few entries none may be near by a lower measure: shares of so few say little.
const FEW: usize = 5;
const NEAR_IF_FEW: f64 = 0.08;

/// The outcome of an alignment, in positions of the two sides.
#[derive(Debug, Default)]
pub(crate) struct Aligned {
    pub(crate) links: Vec<Link>,
    /// For each left item without a link but with rivals too close to choose from.
    pub(crate) ambiguous: IndexMap<String, Vec<RunnerUp>>,
    /// For each left item without a link: the nearest right items, nearest first.
    pub(crate) nearest: IndexMap<String, Vec<(String, f64)>>,
    /// Whether nothing speaks for the two sides belonging together: no link is stated, and none is
    /// nearer than chance brings about.
    pub(crate) is_by_chance: bool,
    /// What was learnt of the words of both sides: their stems, and how telling each is.
    pub(crate) words: (Vocabulary, Rarity),
}

/// Aligns two sides. Total: any texts, any number.
pub(crate) fn align(left: &[Item<'_>], right: &[Item<'_>], options: &AlignOptions, texts: &Texts) -> Aligned {
    let mut run = Run::new(left, right, options, texts);
    run.take_explicit();
    run.assign();
    run.attach();
    run.copy_twins();
    run.finish()
}

/// A link in positions.
#[derive(Clone, Debug)]
struct Made {
    left: usize,
    right: usize,
    score: f64,
    basis: Vec<LinkBasis>,
}

struct Run<'a, 'p> {
    left: &'a [Item<'p>],
    right: &'a [Item<'p>],
    corpus: Corpus,
    candidates: Candidates,
    twins: IndexMap<usize, usize>,
    made: Vec<Made>,
    linked_left: IndexSet<usize>,
    linked_right: IndexSet<usize>,
    ambiguous: IndexMap<usize, Vec<(usize, f64)>>,
}

impl<'a, 'p> Run<'a, 'p> {
    fn new(left: &'a [Item<'p>], right: &'a [Item<'p>], options: &AlignOptions, texts: &Texts) -> Self {
        let corpus = Corpus::new(left, right, texts);
        let mut candidates = Candidates::find(left, right, &corpus);
        candidates.add_extra(left, right, options.extra_scores());
        context::add_owners(&mut candidates, left, right);
        context::add_dates(&mut candidates, left, right);
        context::add_order(&mut candidates, left, right);
        candidates.sort();
        Self {
            left,
            right,
            corpus,
            candidates,
            twins: twin::twins(left, texts),
            made: Vec::new(),
            linked_left: IndexSet::new(),
            linked_right: IndexSet::new(),
            ambiguous: IndexMap::new(),
        }
    }

    fn make(&mut self, left: usize, right: usize, score: f64, basis: Vec<LinkBasis>) {
        if self.made.iter().rev().take(64).any(|made| made.left == left && made.right == right) {
            return;
        }
        self.linked_left.insert(left);
        self.linked_right.insert(right);
        self.made.push(Made { left, right, score, basis });
    }

    fn take_explicit(&mut self) {
        let by_id: IndexMap<&str, usize> =
            self.left.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
        for (at, item) in self.right.iter().enumerate() {
            for id in &item.answers {
                if let Some(left) = by_id.get(id) {
                    self.make(*left, at, 1.0, vec![LinkBasis::Explicit]);
                }
            }
        }
    }

    /// One-to-one, for all that nothing explicit links.
    fn assign(&mut self) {
        let free = |run: &Self, candidate: &Candidate| {
            !run.linked_left.contains(&candidate.left)
                && !run.linked_right.contains(&candidate.right)
                && !run.twins.contains_key(&candidate.left)
                && run.left.get(candidate.left).is_some_and(|item| !item.introduces)
        };
        let offers: Vec<Offer> = self
            .candidates
            .all()
            .iter()
            .filter(|candidate| free(self, candidate))
            .map(|candidate| Offer {
                row: candidate.left,
                column: candidate.right,
                worth: millionths(candidate.score()),
            })
            .collect();
        let pairing = best_pairing(self.left.len(), self.right.len(), &offers);
        let taken: IndexSet<usize> = pairing.iter().flatten().copied().collect();
        let pairs: Vec<Candidate> = pairing
            .iter()
            .enumerate()
            .filter_map(|(left, right)| self.candidates.pair(left, (*right)?).cloned())
            .collect();
        let (sure, left_over): (Vec<Candidate>, Vec<Candidate>) = pairs.into_iter().partition(|pair| {
            pair.wording_score() >= CLEAR || pair.wording_score() >= MUTUAL && self.is_mutual_best(pair)
        });
        let even = self.even_groups(&sure);
        for pair in &sure {
            self.link_or_doubt(pair, &pairing, &taken);
        }
        for pair in &left_over {
            let score = pair.wording_score();
            let group = self.left.get(pair.left).and_then(|item| item.group);
            let by_elimination = even.contains(&group) && score >= BY_ELIMINATION;
            let unclaimed = match group {
                Some(_) => score >= LEFT_OVER && !self.is_outbid(pair),
                None => score >= LEFT_OVER_UNGROUPED,
            };
            if by_elimination || unclaimed {
                self.link_or_doubt(pair, &pairing, &taken);
            }
        }
    }

    fn link_or_doubt(&mut self, pair: &Candidate, pairing: &[Option<usize>], taken: &IndexSet<usize>) {
        let mut rivals = self.rivals(pair, pairing, taken);
        if rivals.is_empty() {
            self.make(pair.left, pair.right, pair.score(), pair.basis());
        } else {
            rivals.insert(0, (pair.right, pair.score()));
            self.ambiguous.insert(pair.left, rivals);
        }
    }

    /// Groups in which most are surely paired and as many are left on the one side as on the other: there
    /// the rest belongs together by elimination.
    fn even_groups(&self, sure: &[Candidate]) -> IndexSet<Option<&'p str>> {
        let mut counts: IndexMap<Option<&'p str>, (usize, usize, usize)> = IndexMap::new();
        for (at, item) in self.left.iter().enumerate() {
            if !item.introduces && !self.twins.contains_key(&at) && !self.linked_left.contains(&at) {
                counts.entry(item.group).or_default().0 += 1;
            }
        }
        for (at, item) in self.right.iter().enumerate() {
            if !self.linked_right.contains(&at) {
                counts.entry(item.group).or_default().1 += 1;
            }
        }
        for pair in sure {
            let group = self.left.get(pair.left).and_then(|item| item.group);
            counts.entry(group).or_default().2 += 1;
        }
        counts
            .into_iter()
            .filter(|(_, (lefts, rights, sure))| {
                lefts == rights && fraction(*sure) >= fraction(*lefts) * MOSTLY_PAIRED
            })
            .map(|(group, _)| group)
            .collect()
    }

    /// Whether the one side or the other fits a partner that is taken far better.
    fn is_outbid(&self, pair: &Candidate) -> bool {
        let far_better = |other: &Candidate| other.score() > pair.score() * OUTBID;
        self.candidates.of_left(pair.left).any(far_better)
            || self.candidates.of_right(pair.right).any(far_better)
    }

    /// Whether neither side has a better partner, taken or not.
    fn is_mutual_best(&self, pair: &Candidate) -> bool {
        let beaten = |other: &Candidate| {
            other.score() > pair.score()
                && !self.twins.contains_key(&other.left)
                && self.left.get(other.left).is_some_and(|item| !item.introduces)
        };
        !self.candidates.of_left(pair.left).any(beaten) && !self.candidates.of_right(pair.right).any(beaten)
    }

    /// Right items that nobody wants and that fit this left item as well as the chosen one, in other words.
    fn rivals(
        &self,
        chosen: &Candidate,
        pairing: &[Option<usize>],
        taken: &IndexSet<usize>,
    ) -> Vec<(usize, f64)> {
        let close = |candidate: &&Candidate| candidate.score() >= chosen.score() * (1.0 - THIN_MARGIN);
        let mut rivals: Vec<(usize, f64)> = self
            .candidates
            .of_left(chosen.left)
            .filter(close)
            .filter(|other| !taken.contains(&other.right) && !self.linked_right.contains(&other.right))
            .filter(|other| !self.same_text(chosen.right, other.right))
            .map(|other| (other.right, other.score()))
            .collect();
        let rival_rows = self.candidates.of_right(chosen.right).filter(close).any(|other| {
            other.left != chosen.left
                && pairing.get(other.left).copied().flatten().is_none()
                && !self.linked_left.contains(&other.left)
                && !self.twins.contains_key(&other.left)
                && self.left.get(other.left).is_some_and(|item| !item.introduces)
        });
        if rival_rows && rivals.is_empty() {
            rivals.push((chosen.right, chosen.score()));
        }
        rivals
    }

    fn same_text(&self, one: usize, other: usize) -> bool {
        self.right.get(one).map(|item| item.text) == self.right.get(other).map(|item| item.text)
    }

    /// One entry, several actions: see [`attach`].
    fn attach(&mut self) {
        for (left, right, score) in attach::left_over(self) {
            self.make(left, right, score, vec![LinkBasis::Wording]);
        }
    }

    fn copy_twins(&mut self) {
        for (twin, original) in self.twins.clone() {
            let copied: Vec<Made> = self.made.iter().filter(|made| made.left == original).cloned().collect();
            for made in copied {
                self.make(twin, made.right, made.score, vec![LinkBasis::Twin]);
            }
        }
    }

    fn finish(self) -> Aligned {
        let id_left = |at: usize| self.left.get(at).map_or("", |item| item.id);
        let id_right = |at: usize| self.right.get(at).map_or("", |item| item.id);
        let mut made = self.made.clone();
        made.sort_by_key(|made| (made.left, made.right));
        let links = made
            .iter()
            .map(|made| {
                let runner_up = self
                    .candidates
                    .of_left(made.left)
                    .filter(|other| made.right != other.right)
                    .max_by(|a, b| a.score().total_cmp(&b.score()).then(b.right.cmp(&a.right)));
                let rival = runner_up.map_or(0.0, Candidate::score);
                let mut link = Link::to_entry(
                    id_left(made.left),
                    id_right(made.right),
                    confidence(made.score, rival, &made.basis),
                );
                link.basis.clone_from(&made.basis);
                link.shared_terms = self.corpus.shared_terms(made.left, made.right, 8);
                link.runner_up = runner_up.map(|other| {
                    RunnerUp::entry(id_right(other.right), confidence(other.score(), made.score, &[]))
                });
                link
            })
            .collect();
        let ambiguous = self
            .ambiguous
            .iter()
            .filter(|(left, _)| !self.linked_left.contains(*left))
            .map(|(left, rivals)| {
                let rivals = rivals
                    .iter()
                    .map(|(right, score)| RunnerUp::entry(id_right(*right), confidence(*score, *score, &[])))
                    .collect();
                (id_left(*left).to_owned(), rivals)
            })
            .collect();
        let nearest = (0..self.left.len())
            .filter(|left| !self.linked_left.contains(left))
            .map(|left| {
                let near = self.nearest(left);
                let near = near.into_iter().map(|(right, score)| (id_right(right).to_owned(), score));
                (id_left(left).to_owned(), near.collect())
            })
            .collect();
        let is_by_chance = self.is_by_chance();
        Aligned { links, ambiguous, nearest, is_by_chance, words: self.corpus.into_words() }
    }

    /// Whether the links are no nearer than chance brings about: true where both sides have texts and
    /// hardly any entry is as near to an action as entries of one plan are.
    fn is_by_chance(&self) -> bool {
        let stated = self.made.iter().any(|made| made.basis.contains(&LinkBasis::Explicit));
        let entries = self.corpus.right.iter().filter(|text| text.words.len() >= 5).count();
        if stated || self.left.is_empty() || entries < 3 {
            return false;
        }
        let reaching = |score: f64| {
            (0..self.right.len())
                .filter(|right| self.candidates.of_right(*right).any(|pair| pair.wording_score() >= score))
                .count()
        };
        if entries < FEW {
            return reaching(NEAR_IF_FEW) == 0;
        }
        let near = reaching(NEAR_BY_CHANCE);
        fraction(near) < fraction(entries) * SHARE_BY_CHANCE
    }

    /// The three nearest right items of a left one, whatever recommendation they stand under.
    fn nearest(&self, left: usize) -> Vec<(usize, f64)> {
        let mut near: Vec<(usize, f64)> = self
            .candidates
            .everywhere(left, &self.corpus, 3)
            .into_iter()
            .map(|(right, score)| (right, confidence(score, score, &[])))
            .collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near
    }
}

/// How sure a link of this score is, given the score of its strongest rival: 0 to 1, two decimals.
fn confidence(score: f64, rival: f64, basis: &[LinkBasis]) -> f64 {
    if basis.contains(&LinkBasis::Explicit) {
        return 1.0;
    }
    let margin = if score > 0.0 { (1.0 - rival / score).max(0.0) } else { 0.0 };
    let evidence = 7.0 * score + 2.5 * margin - 1.6;
    rounded(1.0 / (1.0 + (-evidence).exp()))
}
