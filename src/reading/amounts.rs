//! The amounts that sentences promise and report, made ready to be held against each other.

use super::commitment::Promise;
use crate::{
    base::is_function_word,
    facts::{Comparator, Quantity, Unit, may_count, quantities},
};

/// From here on a number without a thing is an amount; and figures so many times apart are of other things.
pub(super) const FAR: f64 = 20.0;

/// The amounts that a promise is to reach. `takes_away` where so many things are to go.
pub(super) fn promised_amounts(
    text: &str,
    promise: &Promise,
    takes_away: bool,
    is_less: bool,
) -> Vec<Quantity> {
    // A rhythm needs no number, but is no amount either.
    let core = promise.core.iter().map(|span| span.of(text)).filter(|sentence| may_count(sentence));
    core.flat_map(|sentence| {
        let found = with_units(quantities(sentence), sentence);
        let found = found.into_iter().filter_map(move |one| without_start(one, sentence));
        found
            .map(move |one| of_number(as_limit(one, sentence), sentence))
            .map(move |one| to_be_reduced(one, is_less))
    })
    // Of "employers with fewer than 50 staff" nobody is taken away.
    .filter(|one| is_amount(one) && !(takes_away && one.comparator != Comparator::Exactly))
    .collect()
}

/// The amounts that a clause reports, and whether each is what something is said to be at.
pub(super) fn reported_amounts(clause: &str, promised: &[Quantity]) -> Vec<(Quantity, bool)> {
    let is_reported = |one: &Quantity| {
        let before = clause.get(..one.span.start).unwrap_or("").trim_end();
        // "Of those done within 24 hours": the limit over again.
        let restates = before.ends_with("within")
            && promised.iter().any(|target| (target.low - one.low).abs() < f64::EPSILON);
        // Of "from 71% to 84%" the second is what it came to.
        let came_to = before.ends_with(" from")
            && clause
                .get(one.span.start..)
                .is_some_and(|rest| rest.split_whitespace().take(4).any(|word| word == "to"));
        let foretold = before.split_whitespace().rev().take(3).any(|word| {
            ["forecast", "projected", "projection", "trajectory"].contains(&word.to_lowercase().as_str())
        });
        !(restates || foretold || ends_with_any(before, &COMPARED) && !came_to)
    };
    let is_measured =
        |one: &Quantity| ends_with_any(clause.get(..one.span.start).unwrap_or("").trim_end(), &MEASURED);
    with_units(quantities(clause), clause)
        .into_iter()
        .filter_map(|one| without_start(one, clause))
        .map(|one| as_limit(one, clause))
        .filter(is_reported)
        .map(|one| {
            let measured = is_measured(&one);
            (one, measured)
        })
        .collect()
}

/// What stands before a figure that another is compared with: "risen from 2,900 to 3,700", "(national 92%)".
const COMPARED: [&str; 12] = [
    "(national",
    " national",
    "(target",
    " target of",
    " forecast of",
    " from",
    " against",
    " compared with",
    " compared to",
    " than",
    " previously",
    " to recover",
];

/// What stands before a figure that something is at.
const MEASURED: [&str; 16] = [
    " is at",
    " are at",
    " was at",
    " were at",
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

pub(super) fn ends_with_any(text: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| text.ends_with(ending))
}

/// Of "from 47 days to 26" both are days.
fn with_units(mut found: Vec<Quantity>, sentence: &str) -> Vec<Quantity> {
    for at in 1..found.len() {
        let (before, here) = found.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last(), here.first_mut()) else { continue };
        let between = sentence.get(first.span.end..second.span.start).unwrap_or("").trim();
        let is_bare = second.unit == Unit::Count && second.population.is_none();
        let stood = sentence.get(..first.span.start).unwrap_or("").trim_end().ends_with(" from");
        if is_bare && between == "to" && stood && first.unit != Unit::Count {
            second.unit = first.unit;
        }
    }
    found
}

/// A time that is to be reduced is the most that is allowed.
fn to_be_reduced(quantity: Quantity, is_less: bool) -> Quantity {
    let is_time =
        matches!(quantity.unit, Unit::Minutes | Unit::Hours | Unit::Days | Unit::Weeks | Unit::Months);
    if is_less && is_time && quantity.comparator == Comparator::Exactly {
        Quantity { comparator: Comparator::UpTo, ..quantity }
    } else {
        quantity
    }
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
    // "10 seconds or less".
    let behind: Vec<&str> = after.split_whitespace().take(4).collect();
    let is_most = behind.windows(2).any(|pair| {
        matches!(pair, ["or", most] if ["less", "fewer", "under", "below"].iter().any(|word| most.starts_with(word)))
    });
    let is_limit = is_limit && is_time || is_most;
    // "10 seconds or less" of a thing that is counted: under the next number.
    if is_most && quantity.unit == Unit::Count {
        return Quantity { comparator: Comparator::Under, high: quantity.high + 1.0, unit, ..quantity };
    }
    let comparator = if is_limit && quantity.comparator == Comparator::Exactly {
        Comparator::UpTo
    } else {
        quantity.comparator
    };
    Quantity { comparator, unit, ..quantity }
}

/// Of "from 10 to 20" the second is promised.
fn without_start(quantity: Quantity, sentence: &str) -> Option<Quantity> {
    let before = sentence.get(..quantity.span.start).unwrap_or("").trim_end();
    if !ends_with_any(before, &[" from"]) || quantity.population.is_some() {
        return Some(quantity);
    }
    (quantity.high > quantity.low).then_some(Quantity { low: quantity.high, ..quantity })
}

/// So many words before a number may say what it is the number of.
const NEAR_WORDS: usize = 12;

/// "The number of full bursaries … to 20": what the bare number counts.
fn of_number(quantity: Quantity, sentence: &str) -> Quantity {
    if quantity.unit != Unit::Count || quantity.population.is_some() {
        return quantity;
    }
    let before = sentence.get(..quantity.span.start).unwrap_or("");
    let mut near: Vec<&str> = before.split_whitespace().rev().take(NEAR_WORDS).collect();
    near.reverse();
    let is_number_of =
        |pair: &[&str]| matches!(pair, [number, "of"] if number.eq_ignore_ascii_case("number"));
    let Some(from) = near.windows(2).position(is_number_of) else { return quantity };
    let goes_on = |word: &&&str| !is_function_word(word);
    let mut thing: Vec<&str> = Vec::new();
    for word in near.iter().skip(from + 2).take_while(goes_on).take(4) {
        thing.push(word.trim_end_matches([',', ';']));
        if word.ends_with([',', ';']) {
            break;
        }
    }
    let population = (!thing.is_empty()).then(|| thing.join(" "));
    Quantity { population, ..quantity }
}

/// "999 calls", "the 111 service": the number that is dialled.
fn is_number_to_call(quantity: &Quantity) -> bool {
    let dialled =
        [101.0, 111.0, 112.0, 911.0, 999.0].iter().any(|number| (number - quantity.low).abs() < 0.5);
    let of_calls = |population: &str| {
        ["call", "line", "service", "handler", "operator", "centre", "contact"]
            .iter()
            .any(|thing| population.starts_with(thing))
    };
    dialled && quantity.population.as_deref().is_some_and(of_calls)
}

/// Whether a promised number is an amount to be reached, not a rung, a rhythm or a time allowed.
fn is_amount(quantity: &Quantity) -> bool {
    match quantity.unit {
        Unit::Count => {
            quantity.low > 1.0
                && !is_number_to_call(quantity)
                && (quantity.population.is_some() || quantity.low >= FAR && !is_year(quantity.low))
        }
        Unit::Percent | Unit::Hours | Unit::Pounds | Unit::Dollars | Unit::Euros => true,
        Unit::Minutes | Unit::Days | Unit::Weeks | Unit::Months | Unit::Years => {
            matches!(quantity.comparator, Comparator::Under | Comparator::UpTo)
        }
        Unit::Label | Unit::TimesAYear | Unit::Unknown => false,
    }
}

pub(super) fn is_year(value: f64) -> bool {
    (1900.0..2100.0).contains(&value)
}
