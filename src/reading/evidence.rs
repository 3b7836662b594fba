//! What the clauses of an entry weigh for and against the promised act being done.
//!
//! Two sums are held against each other: how strongly the strongest clause says that the promised act was
//! done, and how strongly another says that something of it is left. The weights are named (`weight.rs`).

use super::{
    attained::is_of_whole,
    commitment::Promise,
    contrary::contrary,
    figures::Figures,
    lapsed::lapsed,
    lesser::{made_ready, narrower, slower, some_of_the_named},
    opened::Opened,
    predicate::{Aspect, Predicate},
    share::Share,
    signal::Rest,
    table::Heard,
    weight::{
        ATTAINED, CLOSE, FIGURE_REACHED, FIGURE_SHORT, HALF, IN_A_LONG_ENTRY, MEANWHILE, NEAR_ENOUGH,
        NEARLY_ALL, OF_WHOLE, ON_A_DAY, PART, PERCENTAGE, PRIOR_OPEN, REACHED_GOAL, REMAINDER, REST_TO_COME,
        SAYS_DONE, SECOND, SHARE, SHORT_ACT, WHOLE_DONE, flag,
    },
};
use crate::{
    base::{Span, is_function_word},
    model::{Commitment, SignalKind, partial_date::names::is_month},
};

/// What speaks most strongly for something being left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    /// Figures: 60 of 145.
    Figure,
    /// Most, some, a pilot.
    Part,
    /// Some of what was named one by one, and no word of the others.
    Unmentioned,
    /// More seldom than was promised.
    Seldom,
    /// Not done again, where it was to be done again and again.
    Lapsed,
    /// A quality that leaves out the promised one.
    Contrary,
    /// What is left is named, or the promised act is denied.
    Named,
    /// It is to come, goes on, or hangs on something.
    Open,
}

/// What is left, by the clause that says so most strongly.
#[derive(Clone, Debug)]
pub(super) struct Left {
    /// Above 0 where more speaks for something being left than against.
    pub(super) score: f64,
    /// The clause, by its place.
    pub(super) at: usize,
    pub(super) span: Span,
    pub(super) ground: Ground,
    /// Whether what is left is still to come.
    pub(super) more_to_come: bool,
    /// Whether what is left was given up.
    pub(super) is_final: bool,
}

/// What is left of a promise, if anything may be.
pub(super) fn left(
    heard: &[Heard<'_>],
    promise: &Promise,
    figures: Option<Figures>,
    says_complete: Option<bool>,
) -> Option<Left> {
    let mine = || heard.iter().enumerate().filter(|(_, heard)| heard.mine);
    let attained = mine().map(|(_, heard)| heard.attained).fold(0.0, f64::max);
    let short = |heard: &Heard<'_>| {
        heard.attained >= SAYS_DONE
            && heard.near >= CLOSE
            && heard.statement.share.is_some_and(|share| !share.is_percentage && share.of_whole < NEARLY_ALL)
    };
    let reached = matches!(figures, Some(Figures::Reached { .. }));
    // Where 64 of 60 are there, the other six are of those beyond what was promised.
    let counts_all = matches!(figures, Some(Figures::Reached { is_goal: false, is_more: true, .. }));
    // Where the promised number is told whole, numbers of something farther off are of what came of it.
    let is_whole_number = matches!(figures, Some(Figures::Reached { is_goal: false, at, .. })
        if heard.get(at).is_some_and(|heard| heard.attained >= SAYS_DONE));
    // Of "recruit six and train them" six may be there, and some not trained.
    let is_whole_number = is_whole_number && promise.verbs.len() < 2;
    let is_of_result = |heard: &Heard<'_>| is_whole_number && heard.near < NEAR_ENOUGH;
    let names_rest = |heard: &Heard<'_>| {
        let is_open = heard.statement.residual().is_some();
        heard.statement.remainder.filter(|_| !counts_all).is_some_and(|(rest, _)| {
            rest == Rest::Others
                || rest == Rest::Counted
                    && is_open
                    && (heard.near >= CLOSE || heard.subject_near >= NEAR_ENOUGH)
        }) || heard.subject_left >= HALF && is_open
    };
    let gainsaid = mine().any(|(_, heard)| !is_of_result(heard) && (short(heard) || names_rest(heard)));
    let whole_done =
        mine().filter(|(_, heard)| is_of_whole(heard)).map(|(_, heard)| heard.attained).fold(0.0, f64::max);
    let whole_done = if gainsaid { 0.0 } else { whole_done };
    let prior = match says_complete {
        Some(false) => PRIOR_OPEN,
        Some(true) | None => 0.0,
    };
    let attained = if matches!(figures, Some(Figures::Reached { is_goal: true, .. })) {
        f64::max(attained, REACHED_GOAL)
    } else {
        attained
    };
    let base = prior
        + ATTAINED * attained
        + ON_A_DAY * flag(mine().any(|(_, heard)| heard.attained >= SAYS_DONE && names_day(heard)))
        + WHOLE_DONE * whole_done
        + OF_WHOLE * flag(promise.is_of_whole);
    let base = base
        + FIGURE_REACHED * flag(reached && !gainsaid) * if says_complete == Some(false) { 2.0 } else { 1.0 };
    let mut found: Vec<Left> = Vec::new();
    if let Some(Figures::Short(at, span)) = figures {
        found.push(Left {
            score: FIGURE_SHORT,
            at,
            span,
            ground: Ground::Figure,
            more_to_come: true,
            is_final: false,
        });
    }
    // Under an open label a part that is not mentioned is as open as the rest.
    found.extend(some_of_the_named(heard, promise).filter(|_| says_complete == Some(true)));
    found.extend(slower(heard, promise));
    found.extend(narrower(heard, promise));
    if says_complete != Some(false) {
        found.extend(lapsed(heard, promise));
        found.extend(contrary(heard, promise));
    }
    found.extend(mine().filter_map(|(at, heard)| {
        let left = of_clause(at, heard, promise, is_of_result(heard))?;
        Some(Left { score: left.score + IN_A_LONG_ENTRY * flag(heard.is_of_long_entry), ..left })
    }));
    // Of what was only made ready more is left: the whole, or a part that no other clause says is done.
    let is_open = |heard: &Heard<'_>| attained < SAYS_DONE || heard.told_left >= HALF;
    found.extend(
        mine().filter(|(_, heard)| is_open(heard)).filter_map(|(at, heard)| made_ready(at, heard, promise)),
    );
    strongest(heard, base, found)
}

/// The strongest of what was found, with what the others add to it.
fn strongest(heard: &[Heard<'_>], base: f64, mut found: Vec<Left>) -> Option<Left> {
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.at.cmp(&b.at)));
    let best = found.first().cloned()?;
    // A second sentence that says the like adds to the first.
    let number = |left: &Left| heard.get(left.at).map(|heard| heard.statement.sentence_number);
    let second =
        found.iter().find(|other| number(other) != number(&best)).map_or(0.0, |other| other.score.max(0.0));
    let near = |other: &Left| match (number(other), number(&best)) {
        (Some(other), Some(best)) => other.abs_diff(best) <= 1,
        _ => false,
    };
    let more_to_come = found.iter().any(|other| near(other) && other.more_to_come);
    let is_final = best.is_final || found.iter().any(|other| near(other) && other.is_final);
    Some(Left { score: base + best.score + SECOND * second, more_to_come, is_final, ..best })
}

/// Whether a clause names the day on which it was done: "was published on 19 May"; not "and the fifth is due on 3 June".
fn names_day(heard: &Heard<'_>) -> bool {
    let words = heard.words;
    let open = |one: &&Predicate| matches!(one.aspect, Aspect::ToCome | Aspect::UnderWay | Aspect::Denied);
    let to = heard.statement.predicates.iter().find(open).map_or(words.len(), |one| one.at);
    let is_day = |at: usize| {
        words.get(at).is_some_and(|word| word.parse::<u32>().is_ok_and(|day| (1..32).contains(&day)))
    };
    // "Up to 20 may attend" names none.
    let ends =
        |at: usize| words.get(at).is_none_or(|next| next.parse::<u32>().is_ok() || is_function_word(next));
    (1..to).any(|at| {
        let month = |at: usize| words.get(at).is_some_and(is_month);
        let is_verb = |at: usize| words.get(at) == Some("may") && !ends(at + 1);
        month(at) && is_day(at - 1) && !is_verb(at) || is_day(at) && month(at - 1)
    })
}

/// What a clause weighs for something being left, with its phrase.
fn of_clause(at: usize, heard: &Heard<'_>, promise: &Promise, is_of_result: bool) -> Option<Left> {
    let statement = &heard.statement;
    let opened = Opened::of(heard, promise);
    let remainder = statement.remainder.filter(|_| !is_of_result);
    let part = [SignalKind::PartOfWhole, SignalKind::PilotOnly]
        .into_iter()
        .find_map(|kind| statement.signal(kind))
        .filter(|_| heard.attained > 0.0);
    let share = short_share(heard, promise).filter(|_| !is_of_result);
    // What comes after a short act is another matter, unless it is named as the rest of it.
    let is_of_rest = share.is_some() || remainder.is_some_and(|(rest, _)| rest == Rest::Others);
    // Of a share that is still to come something is left, whatever was done.
    let is_open_share = share.is_some()
        && (opened.comes() || opened.denies_first())
        && heard.words.has(&["yet", "still", "remain", "remaining"]);
    let is_short = promise.commitment != Commitment::Deliver;
    let weight = share.map_or(0.0, |share| if share.is_percentage { PERCENTAGE } else { SHARE });
    let score = opened.weight(heard, promise)
        + remainder.map_or(0.0, |(rest, _)| weight_of_rest(rest, heard))
        + PART * heard.attained * flag(part.is_some())
        // "18 of 19 reviews" may be of something else.
        + weight * f64::max(heard.attained, 0.6 * flag(is_open_share)) * (0.2 + 0.8 * (heard.near / CLOSE).min(1.0))
        + SHORT_ACT * flag(is_short && !is_of_rest)
        + REST_TO_COME * flag(is_of_rest && opened.comes());
    let (span, ground) = match (share, part, remainder, opened.phrase) {
        (Some(share), ..) => (share.span, Ground::Figure),
        (None, _, Some((_, span)), _) => (span, Ground::Named),
        (None, Some(span), None, _) => (span, Ground::Part),
        (None, None, None, Some(span)) => (
            span,
            if opened.denies_first() || opened.halted.is_some() { Ground::Named } else { Ground::Open },
        ),
        (None, None, None, None) => return None,
    };
    let more_to_come = opened.comes() || opened.residual.is_some() && opened.halted.is_none();
    Some(Left { score, at, span, ground, more_to_come, is_final: opened.is_given_up })
}

/// "The other five" is of what was done; "not yet" is of anything, so its clause must be of the promise.
fn weight_of_rest(rest: Rest, heard: &Heard<'_>) -> f64 {
    let of_promise = (f64::max(heard.near, heard.subject_near) / 0.3).min(1.0);
    match rest {
        Rest::Others => REMAINDER,
        Rest::Milestone => REMAINDER * (0.6 + 0.4 * of_promise),
        Rest::Unfinished | Rest::Counted => REMAINDER * (0.3 + 0.7 * of_promise),
        Rest::Meanwhile => MEANWHILE,
    }
}

/// Words of what people thought of a thing, or how good it was found.
const GRADES: [&str; 9] =
    ["graded", "positive", "rated", "replied", "responded", "satisfaction", "satisfied", "scored", "turnout"];

/// A share of the whole that is short of what was promised.
fn short_share(heard: &Heard<'_>, promise: &Promise) -> Option<Share> {
    heard.statement.share.filter(|share| {
        // A percentage may be of anything: it must speak of the promise, and be no rate of what befell.
        // "64% of audits were graded good", "response 34%": how it was found, not how far it was done.
        let is_grade = share.is_percentage && heard.words.has(&GRADES);
        let is_of_promise = !share.is_percentage
            || !is_grade
                && promise.is_of_whole
                && (0.25..0.9).contains(&share.of_whole)
                && (heard.near >= CLOSE || heard.share_near >= HALF)
                && promise.commitment == Commitment::Deliver;
        share.of_whole < NEARLY_ALL
            && promise.share.is_none_or(|promised| share.of_whole < promised)
            && !share.is_step
            && is_of_promise
    })
}
