//! One action whose words are found again in several.

use crate::{
    base::{FixedState, fraction, rounded},
    diff::content::{Content, content, shared},
    model::ActionPlan,
};
use indexmap::{IndexMap, IndexSet};

/// A part's words must be the whole's at least so far …
const CONTAINED: f64 = 0.6;
/// … and the part that was paired already, which may have kept the number and some words of its own, so far.
const CONTAINED_PRIMARY: f64 = 0.5;
/// Each part must bring so many words of the whole that no part before it has …
const FEWEST_NEW: usize = 2;
/// … and all together so much of it.
const COVERED: f64 = 0.5;
/// Words that stand in more actions than this tell nothing, and would cost the square of them.
const MOST: usize = 64;

/// A whole and its parts, in positions of the two sides.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) whole: usize,
    /// The part with which it was paired before, if it was.
    pub(super) primary: Option<usize>,
    /// The parts that were free, in their order.
    pub(super) free: Vec<usize>,
    /// For each how much of it is the whole's.
    pub(super) scores: Vec<f64>,
}

/// Finds wholes of the one side whose words are found again in several of the other: in parts that are free,
/// or in the one it is paired with and others that are free. Each part goes to the whole that holds most
/// of it.
pub(super) fn parts(
    wholes: &ActionPlan,
    others: &ActionPlan,
    pairs: &[(usize, usize)],
    used: &[bool],
    taken: &[bool],
) -> Vec<Parts> {
    let primary = only_pairs(pairs);
    // a lead-in has no matter of its own
    let text = |plan: &ActionPlan, at: usize| {
        let action = plan.actions().get_index(at).filter(|(_, action)| !action.is_umbrella());
        action.map(|(_, action)| content(&action.text)).unwrap_or_default()
    };
    let mut of_whole: IndexMap<usize, Content> = IndexMap::new();
    let mut having: IndexMap<String, Vec<usize>, FixedState> = IndexMap::default();
    for at in 0..wholes.actions().len() {
        // what is paired with several is told already
        if used.get(at) == Some(&true) && !primary.contains_key(&at) {
            continue;
        }
        let words = text(wholes, at);
        for stem in words.iter() {
            having.entry(stem.to_owned()).or_default().push(at);
        }
        of_whole.insert(at, words);
    }
    let mut claimed: IndexMap<usize, Vec<(usize, Content, f64)>> = IndexMap::new();
    for at in (0..others.actions().len()).filter(|at| taken.get(*at) == Some(&false)) {
        let words = text(others, at);
        if let Some((whole, score)) = best_whole(&words, &of_whole, &having) {
            claimed.entry(whole).or_default().push((at, words, score));
        }
    }
    let mut found: Vec<Parts> = claimed
        .into_iter()
        .filter_map(|(whole, claims)| {
            let words = of_whole.get(&whole)?;
            let primary = primary.get(&whole).copied();
            told(whole, words, primary.map(|at| (at, text(others, at))), claims)
        })
        .collect();
    found.sort_by_key(|parts| parts.whole);
    found
}

/// Pairs of which both sides have no other.
fn only_pairs(pairs: &[(usize, usize)]) -> IndexMap<usize, usize> {
    let count = |at: usize, side: fn(&(usize, usize)) -> usize| -> IndexMap<usize, usize> {
        let mut counts = IndexMap::new();
        for pair in pairs {
            *counts.entry(side(pair)).or_insert(at) += 1;
        }
        counts
    };
    let (left, right) = (count(0, |pair| pair.0), count(0, |pair| pair.1));
    let only = |(one, other): &&(usize, usize)| left.get(one) == Some(&1) && right.get(other) == Some(&1);
    pairs.iter().filter(only).copied().collect()
}

/// The whole that holds most of these words, the first of several, and how much of them it holds.
fn best_whole(
    words: &Content,
    wholes: &IndexMap<usize, Content>,
    having: &IndexMap<String, Vec<usize>, FixedState>,
) -> Option<(usize, f64)> {
    let mut counts: IndexMap<usize, usize, FixedState> = IndexMap::default();
    for stem in words.iter() {
        let at = having.get(stem).filter(|at| at.len() <= MOST);
        for whole in at.into_iter().flatten() {
            *counts.entry(*whole).or_insert(0) += 1;
        }
    }
    let (whole, _) = counts
        .into_iter()
        .filter(|(_, count)| *count >= FEWEST_NEW)
        .max_by_key(|(whole, count)| (*count, std::cmp::Reverse(*whole)))?;
    let score = fraction(shared(words, wholes.get(&whole)?)) / fraction(words.len());
    (score >= CONTAINED).then_some((whole, rounded(score)))
}

/// Whether these parts together are the whole.
fn told(
    whole: usize,
    words: &Content,
    primary: Option<(usize, Content)>,
    claims: Vec<(usize, Content, f64)>,
) -> Option<Parts> {
    let of_whole: IndexSet<&str> = words.iter().collect();
    let mut covered: IndexSet<String> = IndexSet::new();
    if let Some((_, primary)) = &primary {
        let held = shared(primary, words);
        let same = held == words.len();
        if same || fraction(held) < fraction(primary.len()) * CONTAINED_PRIMARY {
            return None;
        }
        covered.extend(primary.iter().filter(|stem| of_whole.contains(stem)).map(str::to_owned));
    }
    let (mut parts, mut scores) = (Vec::new(), Vec::new());
    for (at, part, score) in claims {
        let new: Vec<String> = part
            .iter()
            .filter(|stem| of_whole.contains(stem) && !covered.contains(*stem))
            .map(str::to_owned)
            .collect();
        if new.len() >= FEWEST_NEW {
            covered.extend(new);
            parts.push(at);
            scores.push(score);
        }
    }
    let fewest = if primary.is_some() { 1 } else { 2 };
    let is_covered = fraction(covered.len()) >= fraction(words.len()) * COVERED;
    let primary = primary.map(|(at, _)| at);
    (parts.len() >= fewest && is_covered).then_some(Parts { whole, primary, free: parts, scores })
}
