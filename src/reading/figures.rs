//! Figures that were promised, held against those that are reported.

use super::{commitment::Promise, table::Heard};
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
    },
    /// None reaches it: the clause, by its place, and its figure.
    Short(usize, Span),
}

/// Stems of verbs of making less: what was promised is the most, not the least.
const LESS: [&str; 9] = ["reduc", "cut", "lower", "decreas", "drop", "shorten", "limit", "cap", "minimis"];

/// From here on a number without a thing is an amount; and figures so many times apart are of other things.
const FAR: f64 = 20.0;

/// A share of the promised number from which nothing is made of the rest.
const ALL_BUT_A_FEW: f64 = 0.97;

/// A clause this near to the promise may give its figure without naming what is counted.
const NEAR_FIGURE: f64 = 0.12;

/// Holds the figures of the clauses against those of the promise; none where there is nothing to compare.
pub(super) fn figures(text: &str, promise: &Promise, heard: &[Heard<'_>]) -> Option<Figures> {
    if promise.is_of_absence || promises_nothing_left(text, promise) {
        // Of "a backlog of 140 to be cleared" the number is what there was.
        return left_over(heard).map(|(at, span)| Figures::Short(at, span));
    }
    if !text.bytes().any(|byte| byte.is_ascii_digit()) && promise.verbs.is_empty() {
        return None;
    }
    // A rhythm needs no number, but is no amount either.
    let core = promise.core.iter().map(|span| span.of(text)).filter(|sentence| may_count(sentence));
    let promised: Vec<Quantity> = core
        .flat_map(|sentence| quantities(sentence).into_iter().map(move |one| as_limit(one, sentence)))
        .filter(is_amount)
        .collect();
    if promised.is_empty() {
        return None;
    }
    let is_less = promise.verbs.iter().any(|verb| LESS.contains(&verb.as_str()));
    let mut reached: Vec<Option<Figures>> = vec![None; promised.len()];
    let mut short: Vec<Option<(usize, Span, bool)>> = vec![None; promised.len()];
    for (at, heard) in heard.iter().enumerate().filter(|(_, heard)| heard.mine) {
        // What is to come is no figure reached.
        if heard.statement.residual().is_some() && !heard.statement.says_done() {
            continue;
        }
        // "Of the 31, 29 were closed" is weighed as a share.
        if heard.statement.share.is_some_and(|share| !share.is_percentage) {
            continue;
        }
        let span = heard.statement.span;
        let clause = span.of(&heard.entry.text);
        if !may_count(clause) {
            continue;
        }
        for reported in quantities(clause).into_iter().map(|one| as_limit(one, clause)) {
            let before = clause.get(..reported.span.start).unwrap_or("").trim_end();
            // "Of those done within 24 hours": the limit over again.
            let restates = before.ends_with("within")
                && promised.iter().any(|one| (one.low - reported.low).abs() < f64::EPSILON);
            if restates || ends_with_any(before, &STARTS) {
                continue;
            }
            let near =
                if ends_with_any(before, &MEASURED) { f64::max(heard.near, NEAR_FIGURE) } else { heard.near };
            for ((target, reached), short) in promised.iter().zip(&mut reached).zip(&mut short) {
                if !is_of_same(target, &reported, near) {
                    continue;
                }
                let place = Span::new(span.start + reported.span.start, span.start + reported.span.end);
                if reaches(target, &reported, is_less) {
                    let is_goal = is_less || target.comparator != Comparator::Exactly;
                    reached.get_or_insert(Figures::Reached { at, span: place, is_goal });
                } else if !is_all_but_a_few(target, &reported) {
                    let is_rate = target.unit != Unit::Count;
                    short.get_or_insert((at, place, is_rate && heard.statement.holds_now()));
                }
            }
        }
    }
    // "Every region": that others reach it does not make up for those that do not. Nor do six companies make
    // up for nine of eleven councils.
    let falls_short = |(reached, short): (&Option<Figures>, &Option<(usize, Span, bool)>)| {
        (*short).filter(|(_, _, holds)| reached.is_none() || *holds && promise.is_of_whole)
    };
    let counts_things = promised.iter().filter(|target| target.population.is_some()).count() > 1;
    let first_short = reached.iter().zip(&short).find_map(falls_short);
    match (reached.into_iter().flatten().next(), first_short) {
        (Some(_), Some((at, span, holds))) if holds && promise.is_of_whole || counts_things => {
            Some(Figures::Short(at, span))
        }
        (Some(reached), _) => Some(reached),
        (None, short) => short.map(|(at, span, _)| Figures::Short(at, span)),
    }
}

/// Whether those who are left may be absent, on leave or gone.
fn is_all_but_a_few(target: &Quantity, reported: &Quantity) -> bool {
    target.unit == Unit::Count && target.low >= FAR && reported.low >= target.low * ALL_BUT_A_FEW
}

/// What stands before the figure that something was at before: "risen from 2,900 to 3,700".
const STARTS: [&str; 7] =
    [" from", " against", " compared with", " compared to", " than", " previously", " to recover"];

/// What stands before a figure that something is at.
const MEASURED: [&str; 12] = [
    " reached",
    " stands at",
    " stood at",
    " rose to",
    " risen to",
    " improved to",
    " up to",
    " down to",
    " fell to",
    " fallen to",
    " increased to",
    " now at",
];

fn ends_with_any(text: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| text.ends_with(ending))
}

/// "Within ten working days" and "down to 26 weeks" are the most that is allowed.
fn as_limit(quantity: Quantity, sentence: &str) -> Quantity {
    let before = sentence.get(..quantity.span.start).unwrap_or("").trim_end();
    let is_limit = ends_with_any(before, &["within", " down to", " average", " average of", " than"]);
    let days = quantity.population.as_deref().is_some_and(|population| {
        ["working day", "calendar day", "school day"].iter().any(|day| population.starts_with(day))
    });
    // "48 hours ahead": earlier is no less.
    let after = sentence.get(quantity.span.end..).unwrap_or("").trim_start();
    let is_ahead =
        ["ahead", "before", "of notice", "notice", "in advance"].iter().any(|word| after.starts_with(word));
    let unit = if is_ahead {
        Unit::Unknown
    } else if days {
        Unit::Days
    } else {
        quantity.unit
    };
    let is_time = matches!(unit, Unit::Minutes | Unit::Days | Unit::Weeks | Unit::Months | Unit::Hours);
    let comparator = if is_limit && is_time && quantity.comparator == Comparator::Exactly {
        Comparator::UpTo
    } else {
        quantity.comparator
    };
    Quantity { comparator, unit, ..quantity }
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

/// Whether a promised number is an amount to be reached, not a rung, a rhythm or a time allowed.
fn is_amount(quantity: &Quantity) -> bool {
    match quantity.unit {
        Unit::Count => {
            quantity.low > 1.0
                && (quantity.population.is_some() || quantity.low >= FAR && !is_year(quantity.low))
        }
        Unit::Percent | Unit::Hours | Unit::Pounds | Unit::Dollars | Unit::Euros => true,
        Unit::Minutes | Unit::Days | Unit::Weeks | Unit::Months | Unit::Years => {
            matches!(quantity.comparator, Comparator::Under | Comparator::UpTo)
        }
        Unit::Label | Unit::TimesAYear | Unit::Unknown => false,
    }
}

/// Whether two numbers count the same.
fn is_of_same(target: &Quantity, reported: &Quantity, near: f64) -> bool {
    // "Raise the hours given each week to 4,500": a bare number, of what the clause is about.
    if target.unit == Unit::Count && target.population.is_none() {
        let is_amount =
            !matches!(reported.unit, Unit::Percent | Unit::TimesAYear | Unit::Label | Unit::Unknown);
        return near >= NEAR_FIGURE
            && is_amount
            && reported.low >= target.low / FAR
            && !is_year(reported.low);
    }
    if target.unit != reported.unit {
        return false;
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

fn is_year(value: f64) -> bool {
    (1900.0..2100.0).contains(&value)
}
