//! What was done and is less than was promised: some of what was named, more seldom, fewer hours, only made ready.

use super::{
    commitment::Promise,
    evidence::{Ground, Left},
    hours::{covers, keeps_to},
    limbs::named,
    predicate::{Aspect, Predicate},
    rhythm::{keeps, rhythms},
    stage::is_below,
    table::Heard,
    weight::{CLOSE, MADE_READY_ONLY, NEAR, SAYS_DONE, SLOWER, SOME_NAMED},
    words::{EXTRA, speaks_of_whole},
};
use crate::{base::Span, model::Commitment};

/// Of what the promise names one by one, some are said to be done, and of the others no word is said.
pub(super) fn some_of_the_named(heard: &[Heard<'_>], promise: &Promise) -> Option<Left> {
    let limbs = &promise.limbs;
    if limbs.is_empty() {
        return None;
    }
    let mine = || heard.iter().enumerate().filter(|(_, heard)| heard.mine);
    let named_at_all = named(limbs, mine().flat_map(|(_, heard)| heard.words.iter()));
    let of_all =
        |heard: &Heard<'_>| speaks_of_whole(&heard.words) || heard.words.has(&["throughout", "across"]);
    if named_at_all == limbs.len() || mine().any(|(_, heard)| heard.attained >= SAYS_DONE && of_all(heard)) {
        return None;
    }
    let (at, heard) = mine()
        .filter(|(_, heard)| heard.attained >= SAYS_DONE)
        .max_by_key(|(at, heard)| (named(limbs, heard.words.iter()), std::cmp::Reverse(*at)))
        .filter(|(_, heard)| named(limbs, heard.words.iter()) > 0)?;
    let span = heard.statement.attained().next().map_or(heard.statement.span, |one| one.span);
    Some(Left {
        score: SOME_NAMED,
        at,
        span,
        ground: Ground::Unmentioned,
        more_to_come: false,
        is_final: false,
    })
}

/// A rhythm that is said to be kept is slower than the promised one.
pub(super) fn slower(heard: &[Heard<'_>], promise: &Promise) -> Option<Left> {
    let promised = promise.rhythm?;
    let reported: Vec<(usize, f64, Span)> = heard
        .iter()
        .enumerate()
        .filter(|(_, heard)| heard.mine && heard.near >= CLOSE && !heard.statement.is_upkeep)
        .flat_map(|(at, heard)| rhythms(&heard.words).into_iter().map(move |(times, span)| (at, times, span)))
        .collect();
    less_of(&reported, |times| keeps(promised, times))
}

/// Fewer days of the week or hours of the day are reported than were promised.
pub(super) fn narrower(heard: &[Heard<'_>], promise: &Promise) -> Option<Left> {
    promise.covers.iter().find_map(|(cover, promised)| {
        let reported: Vec<(usize, f64, Span)> = heard
            .iter()
            .enumerate()
            .filter(|(_, heard)| heard.mine)
            .flat_map(|(at, heard)| covers(&heard.words).into_iter().map(move |one| (at, one)))
            .filter(|(_, (known, ..))| known == cover)
            .map(|(at, (_, amount, span))| (at, amount, span))
            .collect();
        // "At each of the three": that one keeps to it does not make up for another.
        let keeps = |amount| keeps_to(*cover, *promised, amount);
        let first = reported.iter().find(|(at, amount, _)| {
            let is_near = heard.get(*at).is_some_and(|heard| heard.near >= CLOSE);
            promise.is_of_whole && is_near && !keeps(*amount)
        });
        less_of(first.map_or(&reported[..], std::slice::from_ref), keeps)
    })
}

/// The first of the reported amounts, by clause and place, if none of them is enough.
fn less_of(reported: &[(usize, f64, Span)], is_enough: impl Fn(f64) -> bool) -> Option<Left> {
    let (at, _, span) = reported.first()?;
    (!reported.iter().any(|(_, amount, _)| is_enough(*amount))).then_some(Left {
        score: SLOWER,
        at: *at,
        span: *span,
        ground: Ground::Seldom,
        more_to_come: false,
        is_final: true,
    })
}

/// What a clause weighs that says only that the promised thing was made ready: designed, drafted, tried out.
pub(super) fn made_ready(at: usize, heard: &Heard<'_>, promise: &Promise) -> Option<Left> {
    let is_lower = |one: &&Predicate| {
        // What is reviewed every week is there; what was designed once may not be.
        one.aspect == Aspect::Attained
            && !one.is_aside
            && !one.is_before
            && !one.is_able
            && !heard.words.has(&["since"])
            && !heard.words.iter().any(|word| EXTRA.has(word))
            && is_below(&promise.verbs, &one.verb)
    };
    if promise.commitment != Commitment::Deliver || promise.is_process || promise.is_of_making_ready {
        return None;
    }
    // "A draft was considered by the committee".
    let of_draft = |one: &&Predicate| {
        one.aspect == Aspect::Attained
            && !one.is_aside
            && heard.statement.is_of_making_ready
            && heard.near >= CLOSE
    };
    let predicates = &heard.statement.predicates;
    let one = predicates.iter().find(is_lower).or_else(|| predicates.iter().find(of_draft))?;
    Some(Left {
        score: MADE_READY_ONLY + NEAR * heard.near,
        at,
        span: one.span,
        ground: Ground::Open,
        more_to_come: true,
        is_final: false,
    })
}
