//! Which action of the one plan is which of the other: one to one, one to several, several to one.

use super::parts::{Parts, parts};
use crate::{
    base::{fold, same_folded},
    diff::content::{content, shared},
    model::{Action, ActionPlan, LinkBasis},
};
use indexmap::IndexMap;

/// Old position, new position, how sure, and on what ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) score: f64,
    pub(super) basis: LinkBasis,
}

/// All pairs, in the order of the old plan, then of the new.
pub(super) fn pair(old: &ActionPlan, new: &ActionPlan) -> Vec<Pair> {
    let mut pairing = Pairing {
        pairs: Vec::new(),
        kept: vec![false; old.actions().len()],
        taken: vec![false; new.actions().len()],
    };
    same_words(old, new, &mut pairing);
    same_id(old, new, &mut pairing);
    parted(old, new, &mut pairing);
    #[cfg(feature = "text")]
    {
        by_wording(old, new, &mut pairing);
        // what wording has paired may be one part of several
        parted(old, new, &mut pairing);
    }
    let mut pairs = pairing.pairs;
    pairs.sort_by_key(|pair| (pair.from, pair.to));
    pairs
}

struct Pairing {
    pairs: Vec<Pair>,
    kept: Vec<bool>,
    taken: Vec<bool>,
}

impl Pairing {
    fn is_free(&self, from: usize, to: usize) -> bool {
        self.kept.get(from) == Some(&false) && self.taken.get(to) == Some(&false)
    }

    /// Pairs two that are both free.
    fn take(&mut self, from: usize, to: usize, score: f64, basis: LinkBasis) {
        if self.is_free(from, to) {
            self.add(from, to, score, basis);
        }
    }

    fn add(&mut self, from: usize, to: usize, score: f64, basis: LinkBasis) {
        if let (Some(kept), Some(taken)) = (self.kept.get_mut(from), self.taken.get_mut(to)) {
            (*kept, *taken) = (true, true);
            self.pairs.push(Pair { from, to, score, basis });
        }
    }
}

/// The same words: first where the id is the same too, so that of several the right one is taken.
fn same_words(old: &ActionPlan, new: &ActionPlan, pairing: &mut Pairing) {
    let mut by_text: IndexMap<String, Vec<usize>> = IndexMap::new();
    for (at, action) in new.actions().values().enumerate() {
        by_text.entry(fold(&action.text)).or_default().push(at);
    }
    for (from, action) in old.actions().values().enumerate() {
        if let Some((to, _, after)) = new.actions().get_full(action.id.as_str())
            && same_folded(&after.text, &action.text)
        {
            pairing.take(from, to, 1.0, LinkBasis::Explicit);
        }
    }
    for (from, action) in old.actions().values().enumerate() {
        let same = by_text.get(&fold(&action.text)).filter(|_| !action.text.trim().is_empty());
        for to in same.into_iter().flatten() {
            pairing.take(from, *to, 1.0, LinkBasis::Wording);
        }
    }
}

/// The same id, in other words. An id that only counts the rows of a recommendation says nothing of its own:
/// two of which no word is shared are not the same for standing in the same place.
fn same_id(old: &ActionPlan, new: &ActionPlan, pairing: &mut Pairing) {
    for (from, action) in old.actions().values().enumerate() {
        if let Some((to, _, after)) = new.actions().get_full(action.id.as_str()) {
            let counted = is_counted(action) && is_counted(after);
            if !counted || !is_other(&action.text, &after.text) {
                pairing.take(from, to, 1.0, LinkBasis::Explicit);
            }
        }
    }
}

/// Whether an id is of our own making: the number of its recommendation, and which it is of it.
pub(super) fn is_counted(action: &Action) -> bool {
    let Some(recommendation) = action.recommendation.as_ref().filter(|_| action.number.is_none()) else {
        return false;
    };
    let rest =
        action.id.as_str().strip_prefix(recommendation.as_str()).and_then(|rest| rest.strip_prefix('.'));
    rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether two texts have enough telling words to tell, and none of them in common.
fn is_other(one: &str, other: &str) -> bool {
    const ENOUGH: usize = 3;
    let (one, other) = (content(one), content(other));
    one.len() >= ENOUGH && other.len() >= ENOUGH && shared(&one, &other) == 0
}

/// One that became several, and several that became one. Both are looked for in the same state of things, by
/// the same rule with the sides changed; what would be both is neither.
fn parted(old: &ActionPlan, new: &ActionPlan, pairing: &mut Pairing) {
    let ahead: Vec<(usize, usize)> = pairing.pairs.iter().map(|pair| (pair.from, pair.to)).collect();
    let back: Vec<(usize, usize)> = ahead.iter().map(|(from, to)| (*to, *from)).collect();
    let splits = parts(old, new, &ahead, &pairing.kept, &pairing.taken);
    let mergers = parts(new, old, &back, &pairing.taken, &pairing.kept);
    let clash = |split: &Parts, merger: &Parts| {
        split.free.contains(&merger.whole)
            || merger.free.contains(&split.whole)
            || split.primary == Some(merger.whole)
            || merger.primary == Some(split.whole)
    };
    for split in splits.iter().filter(|split| !mergers.iter().any(|merger| clash(split, merger))) {
        for (part, score) in split.free.iter().zip(&split.scores) {
            pairing.add(split.whole, *part, *score, LinkBasis::Wording);
        }
    }
    for merger in mergers.iter().filter(|merger| !splits.iter().any(|split| clash(split, merger))) {
        for (part, score) in merger.free.iter().zip(&merger.scores) {
            pairing.add(*part, merger.whole, *score, LinkBasis::Wording);
        }
    }
}

/// Pairs what neither words nor ids pair: where the one side's choice is the other's too, and nobody else's. So a
/// plan held against its revision says the same as the revision held against the plan.
#[cfg(feature = "text")]
fn by_wording(old: &ActionPlan, new: &ActionPlan, pairing: &mut Pairing) {
    use crate::{
        align::{AlignOptions, Item, align},
        base::Texts,
    };
    fn free<'p>(plan: &'p ActionPlan, used: &[bool]) -> Vec<Item<'p>> {
        let actions = plan.actions().values().zip(used);
        actions.filter(|(_, used)| !**used).map(|(action, _)| Item::from(action)).collect()
    }
    let (left, right) = (free(old, &pairing.kept), free(new, &pairing.taken));
    if left.is_empty() || right.is_empty() {
        return;
    }
    let texts = Texts::of(left.iter().chain(&right).map(|item| item.text));
    let chosen = |from: &[Item<'_>], to: &[Item<'_>], before: &ActionPlan, after: &ActionPlan| {
        let links = align(from, to, &AlignOptions::new(), &texts).links;
        let positions = links.into_iter().filter_map(|link| {
            let from = before.actions().get_index_of(link.action.as_str())?;
            let to = after.actions().get_index_of(link.entry?.as_str())?;
            Some(((from, to), link.score))
        });
        positions.collect::<IndexMap<(usize, usize), f64>>()
    };
    let ahead = chosen(&left, &right, old, new);
    let back = chosen(&right, &left, new, old);
    let both: Vec<(usize, usize)> =
        ahead.keys().copied().filter(|(from, to)| back.contains_key(&(*to, *from))).collect();
    let mut counts: (IndexMap<usize, usize>, IndexMap<usize, usize>) = Default::default();
    for (from, to) in &both {
        *counts.0.entry(*from).or_insert(0) += 1;
        *counts.1.entry(*to).or_insert(0) += 1;
    }
    for (from, to) in both {
        let only = counts.0.get(&from) == Some(&1) && counts.1.get(&to) == Some(&1);
        if let Some(score) = ahead.get(&(from, to)).filter(|_| only) {
            pairing.take(from, to, *score, LinkBasis::Wording);
        }
    }
}
