//! What tells a partner beside wording: owners, dates, order. Each only where the documents make it
//! informative.
//!
//! How much an agreement says is learnt from the pairs that wording makes fairly sure, as linkage of
//! records without labels does (I. Fellegi and A. Sunter, *J. Amer. Statist. Assoc.* 64, 1969): how often
//! sure pairs agree, over how often chance would agree. An owner that everybody has, a date that stands
//! everywhere and an order that sure pairs do not keep come out at 1 and say nothing.

use super::{candidate::Candidate, candidates::Candidates, item::Item};
use crate::base::{FixedState, fraction, is_function_word, tokens};
use chrono::NaiveDate;
use indexmap::{IndexMap, IndexSet};

/// A pair believed in so far may teach.
const SURE: f64 = 0.5;
/// The least and the most that one kind of agreement makes of the odds.
const LEAST: f64 = 0.3;
const MOST: f64 = 6.0;
/// A word that more than this share of all owners have does not make two of them one.
const COMMON_AMONG_OWNERS: f64 = 0.2;
/// Of more owners than these only equal ones are taken for one.
const MANY_OWNERS: usize = 400;

/// What the items of both sides have of one kind, numbered, and which numbers agree.
#[derive(Debug, Default)]
pub(super) struct Traits {
    left: Vec<Vec<usize>>,
    right: Vec<Vec<usize>>,
    /// For each number those that agree with it, itself among them.
    agreeing: Vec<Vec<usize>>,
    /// For each candidate whether both have something, and whether it agrees.
    agree: Vec<Option<bool>>,
}

impl Traits {
    /// Owners: the same key, or all telling words of the one in the other.
    pub(super) fn of_owners(left: &[Item<'_>], right: &[Item<'_>], candidates: &Candidates) -> Self {
        let mut known: IndexSet<&str, FixedState> = IndexSet::default();
        let sides = [left, right].map(|items| {
            items
                .iter()
                .map(|item| item.owners.iter().map(|key| known.insert_full(*key).0).collect())
                .collect::<Vec<Vec<usize>>>()
        });
        let [left, right] = sides;
        let agreeing = agreeing_owners(&known);
        Self { left, right, agreeing, agree: Vec::new() }.held_against(candidates)
    }

    /// Dates: the same days.
    pub(super) fn of_dates(left: &[Item<'_>], right: &[Item<'_>], candidates: &Candidates) -> Self {
        let mut known: IndexSet<(NaiveDate, NaiveDate), FixedState> = IndexSet::default();
        let sides = [left, right].map(|items| {
            items
                .iter()
                .map(|item| {
                    let dates = item.timescale.iter().flat_map(|timescale| &timescale.dates);
                    let days = dates.filter_map(|date| date.days());
                    days.map(|days| known.insert_full((days.start(), days.end())).0).collect()
                })
                .collect::<Vec<Vec<usize>>>()
        });
        let [left, right] = sides;
        let agreeing = (0..known.len()).map(|number| vec![number]).collect();
        Self { left, right, agreeing, agree: Vec::new() }.held_against(candidates)
    }

    /// Holds the two sides of each candidate against each other: what they have stays the same, whatever is believed.
    fn held_against(mut self, candidates: &Candidates) -> Self {
        self.agree = candidates.all().iter().map(|pair| self.agree(pair.left, pair.right)).collect();
        self
    }

    /// Whether both have something, and whether it agrees.
    fn agree(&self, left: usize, right: usize) -> Option<bool> {
        let (left, right) = (self.left.get(left)?, self.right.get(right)?);
        if left.is_empty() || right.is_empty() {
            return None;
        }
        Some(left.iter().any(|one| {
            self.agreeing.get(*one).is_some_and(|all| right.iter().any(|other| all.contains(other)))
        }))
    }

    /// For each candidate how much likelier a link makes what the two have than chance does.
    pub(super) fn factors(&self, candidates: &Candidates) -> Vec<f64> {
        let neutral = || vec![1.0; candidates.all().len()];
        if self.agreeing.is_empty() {
            return neutral();
        }
        let (mut sure, mut sure_agree, mut other, mut other_agree) = (0.0, 0.0, 0.0, 0.0);
        for (pair, agree) in candidates.all().iter().zip(&self.agree) {
            let Some(agree) = agree else { continue };
            let agrees = f64::from(u8::from(*agree));
            if pair.belief >= SURE {
                sure += pair.belief;
                sure_agree += pair.belief * agrees;
            }
            other += 1.0 - pair.belief;
            other_agree += (1.0 - pair.belief) * agrees;
        }
        // One more that agrees and one more that does not: few pairs say little.
        let among_links = (sure_agree + 1.0) / (sure + 2.0);
        if other <= 0.0 || among_links <= other_agree / other {
            return neutral();
        }
        let mut factors = neutral();
        let mut start = 0;
        for of_left in candidates.all().chunk_by(|one, other| one.left == other.left) {
            let end = start + of_left.len();
            let (Some(factors), Some(agree)) = (factors.get_mut(start..end), self.agree.get(start..end))
            else {
                break;
            };
            self.factors_of_left(of_left, agree, among_links, factors);
            start = end;
        }
        factors
    }

    /// The factors of the candidates of one left item. What it has of a kind counts as its rarest trait
    /// that the other has too: of three owners, the one that few of the entries at hand have.
    fn factors_of_left(
        &self,
        of_left: &[Candidate],
        agree: &[Option<bool>],
        among_links: f64,
        factors: &mut [f64],
    ) {
        let comparable = fraction(agree.iter().flatten().count());
        let by_chance = |agreeing: usize| (fraction(agreeing) + 0.5) / (comparable + 1.0);
        let agreeing = agree.iter().flatten().filter(|agree| **agree).count();
        let apart = ((1.0 - among_links) / (1.0 - by_chance(agreeing))).clamp(LEAST, MOST);
        for (factor, agree) in factors.iter_mut().zip(agree) {
            *factor = match agree {
                Some(true) => LEAST,
                Some(false) => apart,
                None => 1.0,
            };
        }
        let own = of_left.first().and_then(|pair| self.left.get(pair.left)).into_iter().flatten();
        for all in own.filter_map(|number| self.agreeing.get(*number)) {
            let has = |pair: &Candidate| {
                self.right
                    .get(pair.right)
                    .is_some_and(|traits| traits.iter().any(|other| all.contains(other)))
            };
            let together = among_links / by_chance(of_left.iter().filter(|pair| has(pair)).count());
            for (factor, pair) in factors.iter_mut().zip(of_left) {
                if has(pair) {
                    *factor = factor.max(together.clamp(LEAST, MOST));
                }
            }
        }
    }
}

fn agreeing_owners(known: &IndexSet<&str, FixedState>) -> Vec<Vec<usize>> {
    let mut numbers: IndexSet<String, FixedState> = IndexSet::default();
    let words: Vec<Vec<usize>> = known
        .iter()
        .map(|key| {
            let mut words: Vec<usize> = tokens(key)
                .map(|token| token.folded(key).into_owned())
                .filter(|word| !is_function_word(word))
                .map(|word| numbers.insert_full(word).0)
                .collect();
            words.sort_unstable();
            words.dedup();
            words
        })
        .collect();
    let mut having = vec![0_usize; numbers.len()];
    for word in words.iter().flatten() {
        if let Some(count) = having.get_mut(*word) {
            *count += 1;
        }
    }
    let most = fraction(known.len()) * COMMON_AMONG_OWNERS;
    let tells = |word: &usize| having.get(*word).is_some_and(|count| *count <= 2 || fraction(*count) <= most);
    let within = |one: &[usize], other: &[usize]| {
        let mut telling = one.iter().filter(|word| tells(word)).peekable();
        telling.peek().is_some() && telling.all(|word| other.binary_search(word).is_ok())
    };
    let mut agreeing: Vec<Vec<usize>> = (0..words.len()).map(|number| vec![number]).collect();
    // Owners are few: a plan of a thousand actions has some dozen. Beyond that only equal keys agree.
    if words.len() <= MANY_OWNERS {
        for (number, one) in words.iter().enumerate() {
            for (next, other) in words.iter().enumerate().skip(number + 1) {
                if within(one, other) || within(other, one) {
                    for (from, to) in [(number, next), (next, number)] {
                        if let Some(list) = agreeing.get_mut(from) {
                            list.push(to);
                        }
                    }
                }
            }
        }
    }
    agreeing
}

/// For each candidate how well it keeps the order that sure pairs keep.
pub(super) fn order_factors(candidates: &Candidates, left: &[Item<'_>]) -> Vec<f64> {
    let group = |at: usize| left.get(at).and_then(|item| item.group);
    let mut sure: IndexMap<Option<&str>, Vec<(usize, usize)>, FixedState> = IndexMap::default();
    for pair in candidates.all().iter().filter(|pair| pair.belief >= SURE) {
        sure.entry(group(pair.left)).or_default().push((pair.left, pair.right));
    }
    let (mut in_order, mut steps) = (0_usize, 0_usize);
    for pairs in sure.values() {
        for step in pairs.windows(2) {
            if let [(a, b), (c, d)] = step
                && a != c
                && b != d
            {
                steps += 1;
                in_order += usize::from(b < d);
            }
        }
    }
    // What the share is at the least, as far as so few steps tell.
    let share = (fraction(in_order) + 2.0) / (fraction(steps) + 4.0);
    let least = share - 1.64 * (share * (1.0 - share) / (fraction(steps) + 4.0)).sqrt();
    if least <= 0.55 {
        return vec![1.0; candidates.all().len()];
    }
    let (kept, broken) = (2.0 * least, 2.0 * (1.0 - least));
    // The sure pairs before and behind a left item, with whether each stands before it.
    let neighbours = |left: usize| {
        let pairs = sure.get(&group(left)).map(Vec::as_slice).unwrap_or_default();
        let next = pairs.partition_point(|(at, _)| *at <= left);
        let before = pairs.get(..pairs.partition_point(|(at, _)| *at < left)).and_then(<[_]>::last);
        [(before, true), (pairs.get(next), false)]
    };
    let mut factors = Vec::with_capacity(candidates.all().len());
    for of_left in candidates.all().chunk_by(|one, other| one.left == other.left) {
        let neighbours = of_left.first().map(|pair| neighbours(pair.left)).unwrap_or_default();
        factors.extend(of_left.iter().map(|pair| {
            let mut factor = 1.0;
            for (neighbour, is_before) in neighbours {
                let Some((_, other)) = neighbour else { continue };
                if *other != pair.right {
                    factor *= if (*other < pair.right) == is_before { kept } else { broken };
                }
            }
            factor.clamp(LEAST, MOST)
        }));
    }
    factors
}
