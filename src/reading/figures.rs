//! Figures that were promised, held against those that are reported.

use super::{
    amounts::{FAR, ends_with_any, is_year, promised_amounts, reported_amounts},
    commitment::Promise,
    places::{Places, places},
    table::Heard,
    weight::{NEAR_ENOUGH, NEAR_FIGURE, SAYS_DONE},
    words::speaks_of_whole,
};
use crate::{
    base::Span,
    facts::{Comparator, Quantity, Unit, may_count, quantities},
};

/// What the figures of an entry say of those that were promised.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Figures {
    /// One of them reaches it.
    Reached {
        /// The clause, by its place.
        at: usize,
        /// Its figure.
        span: Span,
        /// Whether it was a goal to come under or over, rather than a number of things.
        is_goal: bool,
        /// Whether it is more than was promised.
        is_more: bool,
    },
    /// None reaches it: the clause, by its place, and its figure.
    Short(usize, Span),
}

/// Stems of verbs of making less: what was promised is the most, not the least.
const LESS: [&str; 10] =
    ["halv", "reduc", "cut", "lower", "decreas", "drop", "shorten", "limit", "cap", "minimis"];

/// Stems of verbs of taking things away, of which so many are to go.
const TAKING_AWAY: [&str; 5] = ["remov", "retir", "withdraw", "demolish", "decommiss"];

/// A clause that says less strongly that the act was done says nothing of it.
const SAYS_ANYTHING: f64 = 0.1;

/// A share of the promised number from which nothing is made of the rest.
const ALL_BUT_A_FEW: f64 = 0.97;

/// From here on a number that is told again is the promised one, whatever is counted.
const TELLING: f64 = 13.0;

/// The same of money.
const MOST_OF_THE_MONEY: f64 = 0.95;

/// Holds the figures of the clauses against those of the promise; none where there is nothing to compare.
pub(super) fn figures(text: &str, promise: &Promise, heard: &[Heard<'_>]) -> Option<Figures> {
    let takes_away = promise.verbs.iter().any(|verb| TAKING_AWAY.contains(&verb.as_str()));
    if promise.is_of_absence && !takes_away || promises_nothing_left(text, promise) {
        // Of "a backlog of 140 to be cleared" the number is what there was.
        return left_over(heard).map(|(at, span)| Figures::Short(at, span));
    }
    if !text.bytes().any(|byte| byte.is_ascii_digit()) && promise.verbs.is_empty() {
        return None;
    }
    let is_less = promise.verbs.iter().any(|verb| LESS.contains(&verb.as_str()));
    let promised = promised_amounts(text, promise, takes_away, is_less);
    if promised.is_empty() {
        return named(promise, heard);
    }
    let mut reached: Vec<Option<Figures>> = vec![None; promised.len()];
    let mut short: Vec<Option<(usize, Span, bool)>> = vec![None; promised.len()];
    for (at, heard) in heard.iter().enumerate().filter(|(_, heard)| heard.mine) {
        // What is to come is no figure reached.
        if heard.statement.residual().is_some() && !heard.statement.says_done() {
            continue;
        }
        // "Of the 31, 29 were closed" is weighed as a share; "31 of 31" is the number told again.
        if heard.statement.share.is_some_and(|share| !share.is_percentage && share.of_whole < 1.0) {
            continue;
        }
        let span = heard.statement.span;
        let clause = span.of(&heard.entry.text);
        if !may_count(clause) {
            continue;
        }
        for (reported, is_measured) in reported_amounts(clause, &promised) {
            let near = if is_measured { f64::max(heard.near, NEAR_FIGURE) } else { heard.near };
            for ((target, reached), short) in promised.iter().zip(&mut reached).zip(&mut short) {
                if !is_of_same(target, &reported, near, is_less) {
                    continue;
                }
                let place = Span::new(span.start + reported.span.start, span.start + reported.span.end);
                let is_goal = is_less || target.comparator != Comparator::Exactly;
                let is_reached = reaches(target, &reported, is_less);
                if is_reached && (is_goal || speaks_of_act(target, heard)) {
                    let is_more = !is_less && reported.low > target.high;
                    reached.get_or_insert(Figures::Reached { at, span: place, is_goal, is_more });
                } else if !is_reached
                    && speaks_of_act(target, heard)
                    && (is_less && near >= NEAR_ENOUGH || !is_all_but_a_few(target, &reported))
                {
                    let is_rate = target.unit != Unit::Count;
                    short.get_or_insert((at, place, is_rate && heard.statement.holds_now()));
                }
            }
        }
    }
    decided(promise, &promised, &reached, &short).or_else(|| named(promise, heard))
}

/// Whether what reaches a promised number of things is said of the act: thirty who were welcomed to a course are not
/// thirty approved.
fn speaks_of_act(target: &Quantity, heard: &Heard<'_>) -> bool {
    target.unit != Unit::Count || heard.attained >= SAYS_ANYTHING || heard.statement.holds_now()
}

/// What those that reach what was promised, and those that fall short of it, come to.
fn decided(
    promise: &Promise,
    promised: &[Quantity],
    reached: &[Option<Figures>],
    short: &[Option<(usize, Span, bool)>],
) -> Option<Figures> {
    // "Every region": that others reach it does not make up for those that do not. Nor do six companies make
    // up for nine of eleven councils.
    let falls_short = |(reached, short): (&Option<Figures>, &Option<(usize, Span, bool)>)| {
        (*short).filter(|(_, _, holds)| reached.is_none() || *holds && promise.is_of_whole)
    };
    let counts_things = promised.iter().filter(|target| target.population.is_some()).count() > 1;
    let first_short = reached.iter().zip(short).find_map(falls_short);
    match (reached.iter().flatten().next(), first_short) {
        (Some(_), Some((at, span, holds))) if holds && promise.is_of_whole || counts_things => {
            Some(Figures::Short(at, span))
        }
        (Some(reached), _) => Some(*reached),
        (None, Some((at, span, _))) => Some(Figures::Short(at, span)),
        (None, None) => None,
    }
}

/// "In each of the four": whether as many are named as were promised.
fn named(promise: &Promise, heard: &[Heard<'_>]) -> Option<Figures> {
    let says_whole =
        |heard: &Heard<'_>| heard.mine && heard.attained >= SAYS_DONE && speaks_of_whole(&heard.words);
    if heard.iter().any(says_whole) {
        return None;
    }
    Some(match places(heard, promise.places?)? {
        Places::All(at, span) => Figures::Reached { at, span, is_goal: false, is_more: false },
        Places::Some(at, span) => Figures::Short(at, span),
    })
}

/// Whether those who are left may be absent, on leave or gone.
fn is_all_but_a_few(target: &Quantity, reported: &Quantity) -> bool {
    if matches!(target.comparator, Comparator::Under | Comparator::UpTo) {
        return false;
    }
    // Of a sum of money that was to be given a little may be left.
    let of_money = target.unit.is_money() && reported.low >= target.low * MOST_OF_THE_MONEY;
    of_money || target.unit == Unit::Count && target.low >= FAR && reported.low >= target.low * ALL_BUT_A_FEW
}

/// Whether the words promise that nothing is left: "to zero", "to nil".
fn promises_nothing_left(text: &str, promise: &Promise) -> bool {
    promise.core.iter().any(|span| {
        let sentence = span.of(text).to_lowercase();
        let ends = |end: &str| {
            sentence.trim_end_matches('.').ends_with(end) || sentence.contains(&format!("{end} by "))
        };
        ["to zero", "to nil", "to none"].into_iter().any(ends)
    })
}

/// What is still there of what was to be no more: of "from 4,180 to 640" the second.
fn left_over(heard: &[Heard<'_>]) -> Option<(usize, Span)> {
    heard.iter().enumerate().filter(|(_, heard)| heard.mine).find_map(|(at, heard)| {
        let span = heard.statement.span;
        let clause = span.of(&heard.entry.text);
        if !clause.contains(" from ") || !may_count(clause) {
            return None;
        }
        let found = quantities(clause);
        let stood =
            |one: &Quantity| ends_with_any(clause.get(..one.span.start).unwrap_or("").trim_end(), &[" from"]);
        let [first, second, ..] = found.as_slice() else { return None };
        let between = clause.get(first.span.end..second.span.start).unwrap_or("");
        let is_rest = stood(first) && between.trim_end().ends_with(" to") && second.low > 0.0;
        let is_date = is_year(second.low) || is_year(first.low);
        (is_rest && !is_date && second.unit != Unit::Percent)
            .then(|| (at, Span::new(span.start + second.span.start, span.start + second.span.end)))
    })
}

/// Whether two numbers count the same.
fn is_of_same(target: &Quantity, reported: &Quantity, near: f64, is_less: bool) -> bool {
    // "Raise the hours given each week to 4,500": a bare number, of what the clause is about.
    if target.unit == Unit::Count && target.population.is_none() {
        let is_amount =
            !matches!(reported.unit, Unit::Percent | Unit::TimesAYear | Unit::Label | Unit::Unknown);
        return near >= NEAR_FIGURE
            && is_amount
            && reported.low >= target.low / FAR
            && !is_year(reported.low);
    }
    // "Around 40 a month" is no level of what waits.
    let is_rate = target.unit == Unit::Count && reported.period.is_some() && target.period.is_none();
    if target.unit != reported.unit || is_rate && is_less {
        return false;
    }
    // The number itself, told again: "all 64 were visited".
    let is_told_again = (target.low - reported.low).abs() < f64::EPSILON && reported.population.is_none();
    if target.unit == Unit::Count && target.low >= TELLING && is_told_again {
        return true;
    }
    if target.unit != Unit::Count {
        return near >= NEAR_FIGURE;
    }
    // "Connections have reached 13,650".
    if reported.population.is_none() && target.low >= FAR && !is_year(reported.low) {
        return near >= NEAR_FIGURE && reported.low >= target.low / FAR;
    }
    let words = |quantity: &Quantity| -> Vec<String> {
        let population = quantity.population.as_deref().unwrap_or("");
        population.split_whitespace().map(str::to_lowercase).collect()
    };
    // The thing counted, less its ending: "officers", "officer".
    let root = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
    let (target, reported) = (words(target), words(reported));
    target.last().is_some_and(|thing| reported.iter().any(|word| root(word) == root(thing)))
        || reported.last().is_some_and(|thing| target.iter().any(|word| root(word) == root(thing)))
}

fn reaches(target: &Quantity, reported: &Quantity, is_less: bool) -> bool {
    if target.comparator == Comparator::Under {
        return reported.low < target.high;
    }
    // "Up to 500 vets" of what can be called on: more is no less.
    if target.comparator == Comparator::UpTo && target.unit == Unit::Count && !is_less {
        return true;
    }
    if target.comparator == Comparator::UpTo || is_less {
        return reported.low <= target.high;
    }
    reported.high >= target.low
}
