//! Which entry answers which action, where the entries do not say.
//!
//! 1. What entries say themselves (`answers`) stands first and is never overruled.
//! 2. Candidates come from an inverted index of stems, so that cost follows matches, not pairs; where
//!    both sides name recommendations, from the same recommendation.
//! 3. A pair's odds join wording with what else the documents make informative: owners and dates that
//!    sure pairs share, the order that they keep, what stands beside the action in its plan, the kind of work
//!    that both speak of (`kinds_of_work`), and whether the entry says that nobody promised it (`beyond`).
//! 4. The odds compete (`belief`), and the pairing of greatest total score is taken; a pair is linked
//!    if it is believed in.
//! 5. What is left over under one recommendation, or fits ill, may be reported under another (`elsewhere`), or
//!    share an entry or an action with others where coverage shows it (`share`), of the whole entry or of one
//!    sentence (`sentence`).
//! 6. An action printed twice takes its twin's links.
//!
//! Nothing is learnt from outside the documents compared. `docs/alignment.md` says what each step adds.

mod announced;
mod assignment;
mod background;
mod bag;
mod belief;
mod beyond;
mod candidate;
mod candidates;
mod corpus;
mod elsewhere;
mod evidence;
mod expansions;
mod explain;
mod item;
mod kinds_of_work;
mod neighbours;
mod options;
mod score;
mod sentence;
mod share;
mod twin;

pub(crate) use bag::{Rarity, for_each_common};
pub(crate) use item::Item;
pub use options::{AlignOptions, ExtraScore};

use crate::{
    base::{Texts, Vocabulary, millionths},
    model::{Link, LinkBasis, RunnerUp},
};
use assignment::{Offer, best_pairing};
use belief::Beliefs;
use candidate::Candidate;
use candidates::Candidates;
use corpus::Corpus;
use evidence::Traits;
use indexmap::IndexMap;

/// From this belief on a pair of the best pairing is a link.
const LINKED: f64 = 0.2;
/// How much of its score a free runner-up may lack and still make the choice ambiguous.
const THIN_MARGIN: f64 = 0.03;
/// How often beliefs, and what is learnt from them of owners, dates and order, are taken in turn.
const ROUNDS: usize = 3;

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
    run.weigh();
    run.assign();
    run.look_elsewhere();
    run.share();
    run.copy_twins();
    run.finish()
}

/// A link in positions.
#[derive(Clone, Debug)]
struct Made {
    left: usize,
    right: usize,
    belief: f64,
    basis: Vec<LinkBasis>,
}

impl Made {
    fn is_explicit(&self) -> bool {
        self.basis.contains(&LinkBasis::Explicit)
    }
}

/// Whether a candidate scores so nearly as the chosen one that the two are not chosen between.
fn is_close(other: &Candidate, chosen: &Candidate) -> bool {
    other.score() >= chosen.score() * (1.0 - THIN_MARGIN)
}

struct Run<'a, 'p> {
    left: &'a [Item<'p>],
    right: &'a [Item<'p>],
    texts: &'a Texts,
    corpus: Corpus,
    candidates: Candidates,
    twins: IndexMap<usize, usize>,
    made: Vec<Made>,
    /// Of each left item the right ones linked to it, and the other way round.
    given: Vec<Vec<usize>>,
    takers: Vec<Vec<usize>>,
    ambiguous: IndexMap<usize, Vec<(usize, f64)>>,
}

impl<'a, 'p> Run<'a, 'p> {
    fn new(left: &'a [Item<'p>], right: &'a [Item<'p>], options: &AlignOptions, texts: &'a Texts) -> Self {
        let corpus = Corpus::new(left, right, texts);
        let mut candidates = Candidates::find(left, right, &corpus);
        candidates.add_extra(left, right, options.extra_scores());
        neighbours::add(&mut candidates, left, &corpus);
        Self {
            left,
            right,
            texts,
            corpus,
            candidates,
            twins: twin::twins(left, texts),
            made: Vec::new(),
            given: vec![Vec::new(); left.len()],
            takers: vec![Vec::new(); right.len()],
            ambiguous: IndexMap::new(),
        }
    }

    fn make(&mut self, left: usize, right: usize, belief: f64, basis: Vec<LinkBasis>) {
        let (Some(given), Some(takers)) = (self.given.get_mut(left), self.takers.get_mut(right)) else {
            return;
        };
        if given.contains(&right) {
            return;
        }
        given.push(right);
        takers.push(left);
        self.made.push(Made { left, right, belief, basis });
    }

    fn is_linked_left(&self, left: usize) -> bool {
        self.given.get(left).is_some_and(|given| !given.is_empty())
    }

    fn is_linked_right(&self, right: usize) -> bool {
        self.takers.get(right).is_some_and(|takers| !takers.is_empty())
    }

    /// Whether a left item may get a link of its own: it is no introduction and no twin, and has none.
    fn is_open(&self, left: usize) -> bool {
        self.left.get(left).is_some_and(|item| !item.introduces)
            && !self.is_linked_left(left)
            && !self.twins.contains_key(&left)
            && !self.ambiguous.contains_key(&left)
    }

    /// How far the link of a left item is believed in: nought where it has none, nothing where it may get
    /// none or what it has is stated.
    fn own_belief(&self, left: usize) -> Option<f64> {
        if self.is_open(left) {
            return Some(0.0);
        }
        let made = self.made.iter().find(|made| made.left == left)?;
        (!made.is_explicit()).then_some(made.belief)
    }

    /// Whether a right item says itself what it answers.
    fn is_stated(&self, right: usize) -> bool {
        self.right.get(right).is_some_and(|item| !item.answers.is_empty()) && self.is_linked_right(right)
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

    /// Beliefs, and what they teach of owners, dates and order, in turn.
    fn weigh(&mut self) {
        let free_left = (0..self.left.len()).map(|left| self.is_open(left)).collect();
        let free_right = (0..self.right.len()).map(|right| !self.is_linked_right(right)).collect();
        let mut beliefs = Beliefs::new((self.left, free_left), (self.right, free_right));
        let owners = Traits::of_owners(self.left, self.right, &self.candidates);
        let dates = Traits::of_dates(self.left, self.right, &self.candidates);
        beliefs.settle(&mut self.candidates);
        for _ in 0..ROUNDS {
            let owner = owners.factors(&self.candidates);
            let date = dates.factors(&self.candidates);
            let order = evidence::order_factors(&self.candidates, self.left);
            let factors = owner.into_iter().zip(date).zip(order);
            for (candidate, ((owner, date), order)) in self.candidates.all_mut().iter_mut().zip(factors) {
                (candidate.owner, candidate.date, candidate.order) = (owner, date, order);
            }
            beliefs.settle(&mut self.candidates);
        }
    }

    /// One-to-one, for all that nothing explicit links.
    fn assign(&mut self) {
        let offers: Vec<Offer> = self
            .candidates
            .all()
            .iter()
            .filter(|candidate| self.is_open(candidate.left) && !self.is_linked_right(candidate.right))
            .map(|candidate| Offer {
                row: candidate.left,
                column: candidate.right,
                worth: millionths(candidate.score()),
            })
            .collect();
        let pairing = best_pairing(self.left.len(), self.right.len(), &offers);
        let mut taken = vec![false; self.right.len()];
        for right in pairing.iter().flatten() {
            if let Some(taken) = taken.get_mut(*right) {
                *taken = true;
            }
        }
        let believed: Vec<Candidate> = pairing
            .iter()
            .enumerate()
            .filter_map(|(left, right)| self.candidates.pair(left, (*right)?).cloned())
            .filter(|pair| pair.belief >= LINKED && !pair.basis().is_empty())
            .collect();
        for pair in &believed {
            let entries = self.rival_entries(pair, &taken);
            let actions = self.rival_actions(pair, &pairing);
            if entries.is_empty() && actions.is_empty() {
                self.make(pair.left, pair.right, pair.belief, pair.basis());
                continue;
            }
            for (left, belief) in actions {
                self.ambiguous.entry(left).or_default().push((pair.right, belief));
            }
            let rivals = self.ambiguous.entry(pair.left).or_default();
            rivals.push((pair.right, pair.belief));
            rivals.extend(entries);
        }
    }

    /// Right items that nobody wants and that fit this left item as well as the chosen one, in other words.
    fn rival_entries(&self, chosen: &Candidate, taken: &[bool]) -> Vec<(usize, f64)> {
        self.candidates
            .of_left(chosen.left)
            .filter(|other| !taken.get(other.right).copied().unwrap_or(true))
            .filter(|other| !self.is_linked_right(other.right) && is_close(other, chosen))
            .filter(|other| !self.same_text(chosen.right, other.right))
            .map(|other| (other.right, other.belief))
            .collect()
    }

    /// Left items without a partner that fit the right one as well as the chosen, of which it does not speak
    /// both: then there is no choice to be made.
    fn rival_actions(&self, chosen: &Candidate, pairing: &[Option<usize>]) -> Vec<(usize, f64)> {
        let has_no_partner = |left: usize| {
            pairing.get(left).copied().flatten().is_none()
                && !self.is_linked_left(left)
                && !self.twins.contains_key(&left)
                && self.left.get(left).is_some_and(|item| !item.introduces)
        };
        self.candidates
            .of_right(chosen.right)
            .filter(|other| other.left != chosen.left && has_no_partner(other.left))
            .filter(|other| is_close(other, chosen) && !share::may_share(self, chosen, other))
            .map(|other| (other.left, other.belief))
            .collect()
    }

    fn same_text(&self, one: usize, other: usize) -> bool {
        self.right.get(one).map(|item| item.text) == self.right.get(other).map(|item| item.text)
    }

    fn look_elsewhere(&mut self) {
        let found = elsewhere::links(self);
        for across in found {
            if let Some(left) = across.gives_way {
                self.unlink(left);
            }
            // What it had at home was believed in less.
            self.unlink(across.left);
            self.make(across.left, across.right, across.belief, vec![LinkBasis::Wording]);
        }
    }

    /// Takes the links of a left item back.
    fn unlink(&mut self, left: usize) {
        let Some(given) = self.given.get_mut(left).filter(|given| !given.is_empty()) else { return };
        for right in std::mem::take(given) {
            if let Some(takers) = self.takers.get_mut(right) {
                takers.retain(|other| *other != left);
            }
        }
        self.made.retain(|made| made.left != left);
    }

    fn share(&mut self) {
        for (left, right, belief) in share::merged(self) {
            self.unlink(left);
            self.make(left, right, belief, vec![LinkBasis::Wording]);
        }
        for (left, right, belief) in share::split(self).into_iter().chain(share::introducing(self)) {
            self.make(left, right, belief, vec![LinkBasis::Wording]);
        }
        for (left, right, belief) in elsewhere::gathered(self) {
            self.make(left, right, belief, vec![LinkBasis::Wording]);
        }
    }

    fn copy_twins(&mut self) {
        let twins = self.twins.clone();
        // what names a later one as answered answers the first too
        for (twin, original) in &twins {
            if !self.is_linked_left(*original) {
                self.copy_links(*twin, *original);
            }
        }
        for (twin, original) in &twins {
            self.copy_links(*original, *twin);
        }
    }

    fn copy_links(&mut self, from: usize, to: usize) {
        let copied: Vec<Made> = self.made.iter().filter(|made| made.left == from).cloned().collect();
        for made in copied {
            self.make(to, made.right, made.belief, vec![LinkBasis::Twin]);
        }
    }
}
