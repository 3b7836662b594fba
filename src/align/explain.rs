//! What is told of an alignment: links with what they rest on, ambiguities, what is nearest to the rest.

use super::{Aligned, Made, Run, belief::confidence, candidates::Near};
use crate::{
    base::fraction,
    model::{Link, LinkBasis, RunnerUp},
};

/// How many shared words a link names, and how many nearest entries stand with an action without one.
const TERMS: usize = 8;
const NEAREST: usize = 3;

/// A wording score that entries of another plan hardly ever reach, and the share of entries that must
/// reach it. Measured on updates held against the plans of others (`docs/alignment.md`).
const NEAR_BY_CHANCE: f64 = 0.20;
const SHARE_BY_CHANCE: f64 = 0.15;
/// Of few entries none may be near by a lower measure: shares of so few say little.
const FEW: usize = 5;
const NEAR_IF_FEW: f64 = 0.08;

impl Run<'_, '_> {
    pub(super) fn finish(mut self) -> Aligned {
        self.made.sort_by_key(|made| (made.left, made.right));
        let links = self.made.iter().map(|made| self.link(made)).collect();
        let ambiguous = self
            .ambiguous
            .iter()
            .map(|(left, rivals)| {
                let rivals = rivals
                    .iter()
                    .map(|(right, belief)| RunnerUp::entry(self.id_right(*right), confidence(*belief)));
                (self.id_left(*left), rivals.collect())
            })
            .collect();
        let mut room = Near::default();
        let nearest = (0..self.left.len())
            .filter(|left| !self.is_linked_left(*left))
            .map(|left| (self.id_left(left), self.nearest(left, &mut room)))
            .collect();
        let is_by_chance = self.is_by_chance();
        Aligned { links, ambiguous, nearest, is_by_chance, words: self.corpus.into_words() }
    }

    fn link(&self, made: &Made) -> Link {
        let score = if made.is_explicit() { 1.0 } else { confidence(made.belief) };
        let mut link = Link::to_entry(self.id_left(made.left), self.id_right(made.right), score);
        link.basis.clone_from(&made.basis);
        link.shared_terms = self.corpus.shared_terms(made.left, made.right, TERMS);
        link.runner_up = self
            .candidates
            .of_left(made.left)
            .filter(|other| !self.given.get(made.left).is_some_and(|given| given.contains(&other.right)))
            .max_by(|a, b| {
                let by_score = || a.score().total_cmp(&b.score());
                a.belief.total_cmp(&b.belief).then_with(by_score).then(b.right.cmp(&a.right))
            })
            .map(|other| RunnerUp::entry(self.id_right(other.right), confidence(other.belief)));
        link
    }

    /// The nearest right items of a left one: those it cannot choose between, or else those whose wording
    /// is nearest, whatever recommendation they stand under.
    fn nearest(&self, left: usize, room: &mut Near) -> Vec<(String, f64)> {
        let known = |right: usize| self.candidates.pair(left, right).map_or(0.0, |pair| pair.belief);
        let near: Vec<(usize, f64)> = match self.ambiguous.get(&left) {
            Some(rivals) => rivals.clone(),
            None => self
                .candidates
                .everywhere(left, &self.corpus, NEAREST, room)
                .into_iter()
                .map(|(right, _)| (right, known(right)))
                .collect(),
        };
        let mut near: Vec<(usize, f64)> =
            near.into_iter().map(|(right, belief)| (right, confidence(belief))).collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1));
        near.dedup_by_key(|(right, _)| *right);
        near.into_iter().map(|(right, score)| (self.id_right(right), score)).collect()
    }

    /// Whether the links are no nearer than chance brings about: true where both sides have texts and
    /// hardly any entry is as near to an action as entries of one plan are.
    fn is_by_chance(&self) -> bool {
        let stated = self.made.iter().any(|made| made.basis.contains(&LinkBasis::Explicit));
        let entries = self.corpus.right.iter().filter(|text| text.terms.len() >= 3).count();
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
        fraction(reaching(NEAR_BY_CHANCE)) < fraction(entries) * SHARE_BY_CHANCE
    }

    fn id_left(&self, at: usize) -> String {
        self.left.get(at).map_or("", |item| item.id).to_owned()
    }

    fn id_right(&self, at: usize) -> String {
        self.right.get(at).map_or("", |item| item.id).to_owned()
    }
}
