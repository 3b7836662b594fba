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

/// A clause this near to the promise may give its figure without naming what is counted.
const NEAR: f64 = 0.12;

/// Holds the figures of the clauses against those of the promise; none where there is nothing to compare.
pub(super) fn figures(text: &str, promise: &Promise, heard: &[Heard<'_>]) -> Option<Figures> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) && promise.verbs.is_empty() {
        return None;
    }
    // A rhythm needs no number, but is no amount either.
    let core = promise.core.iter().map(|span| span.of(text)).filter(|sentence| may_count(sentence));
    let promised: Vec<Quantity> = core.flat_map(quantities).filter(is_amount).collect();
    // Of "a backlog of 140 to be cleared" the number is what there was.
    if promised.is_empty() || promise.is_of_absence {
        return None;
    }
    let is_less = promise.verbs.iter().any(|verb| LESS.contains(&verb.as_str()));
    let mut short = None;
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
        for reported in quantities(span.of(&heard.entry.text)) {
            for target in &promised {
                if !is_of_same(target, &reported, heard.near) || is_start(&heard.entry.text, span, &reported)
                {
                    continue;
                }
                let place = Span::new(span.start + reported.span.start, span.start + reported.span.end);
                if reaches(target, &reported, is_less) {
                    let is_goal = is_less || target.comparator != Comparator::Exactly;
                    return Some(Figures::Reached { at, span: place, is_goal });
                }
                short.get_or_insert((at, place));
            }
        }
    }
    short.map(|(at, span)| Figures::Short(at, span))
}

/// "Risen from 2,900 to 3,700": the first is where it stood.
fn is_start(text: &str, clause: Span, reported: &Quantity) -> bool {
    let before = text.get(clause.start..clause.start + reported.span.start).unwrap_or("");
    before.trim_end().ends_with(" from")
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
        return near >= NEAR && is_amount && reported.low >= target.low / FAR && !is_year(reported.low);
    }
    if target.unit != reported.unit {
        return false;
    }
    if target.unit != Unit::Count {
        return near >= NEAR;
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
    if target.comparator == Comparator::UpTo || is_less {
        return reported.low <= target.high;
    }
    reported.high >= target.low
}

fn is_year(value: f64) -> bool {
    (1900.0..2100.0).contains(&value)
}
