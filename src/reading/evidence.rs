//! What the clauses of an entry weigh for and against the promised act being done.
//!
//! Two sums are held against each other: how strongly the strongest clause says that the promised act was
//! done, and how strongly another says that something of it is left. The weights are named. They were fitted
//! (logistic regression) on made-up cases of other sectors and rounded; those of what was added since (only made
//! ready, some of what was named, slower) were set by hand on such cases. `docs/readings.md` says on which.

use super::{
    commitment::Promise,
    figures::{Figures, figures},
    limbs::named,
    phrase::Words,
    predicate::{Aspect, Predicate},
    rhythm::{keeps, rhythms},
    signal::Rest,
    stage::{Stage, answers, is_below, stage},
    table::Heard,
    words::{EFFORT, EXTRA, NOUNS_OF_ANYTHING, WHOLE, is_adverb, is_past, same_act},
};
use crate::{
    base::{Span, is_function_word},
    model::{Commitment, SignalKind},
};

/// A clause that says this strongly that the act was done speaks for it.
pub(super) const SAYS_DONE: f64 = 0.35;

/// A share from which the whole counts as done: those who are left are absent, on leave, newly come.
const NEARLY_ALL: f64 = 0.95;

/// What is so before any sentence is read under a label of complete: most labels are right.
const PRIOR: f64 = -0.8;
/// The same under a label of open.
const PRIOR_OPEN: f64 = 1.8;
/// How strongly the strongest clause says that the act was done.
const ATTAINED: f64 = -1.4;
/// A clause says that all of it was done.
const WHOLE_DONE: f64 = -1.8;
/// To apply, review, instruct or convene is soon done; what comes after is another matter.
const SHORT_ACT: f64 = -1.1;
/// All, every, both: more of it can be left.
const OF_WHOLE: f64 = 1.2;
/// The clause speaks of the promise.
const NEAR: f64 = 0.9;
/// It has words of the promise that no clause that says done has.
const UNCOVERED: f64 = 1.1;
/// Its subject is the promised thing.
const SUBJECT: f64 = 0.3;
/// It denies an act, which may be any.
const DENIED: f64 = -0.8;
/// The verb that it puts off or denies is the promised one.
const SAME_VERB: f64 = 1.1;
/// It names what is left: "the remaining", "still to", "the rest".
const REMAINDER: f64 = 2.0;
/// It is about watching, telling and keeping up.
const UPKEEP: f64 = -0.7;
/// It hangs on something.
const CONDITION: f64 = 1.0;
/// It says that the thing was halted or given up.
const HALTED: f64 = 1.2;
/// It says that the thing, or the rest of it, will not be done.
const GIVEN_UP: f64 = 1.8;
/// What a second sentence that says the like adds, of its own weight.
const SECOND: f64 = 0.4;
/// It says done, of a part: most, some, a pilot.
const PART: f64 = 1.4;
/// It says done, of so many out of so many.
const SHARE: f64 = 2.2;
/// It gives a percentage, where the whole was promised.
const PERCENTAGE: f64 = 1.2;
/// A promised figure is reached.
const FIGURE_REACHED: f64 = -1.0;
/// A promised figure is not reached.
const FIGURE_SHORT: f64 = 2.6;
/// It says in one breath what was done and what is not.
const DONE_TOO: f64 = 1.6;
/// It goes beyond what was promised: further, also, next.
const BEYOND: f64 = -0.4;

/// It says that the thing was made ready, and nothing says that it was done.
const MADE_READY_ONLY: f64 = 1.3;
/// It names some of what the promise names one by one.
const SOME_NAMED: f64 = 2.4;
/// What it says is done more seldom than was promised.
const SLOWER: f64 = 2.4;
/// A clause so near to the promise is about it.
const CLOSE: f64 = 0.15;

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

/// How strongly a clause says that the promised act was done: 0 to 1.
pub(super) fn attained(heard: &Heard<'_>, promise: &Promise) -> f64 {
    let statement = &heard.statement;
    let words = heard.words;
    let is_named = names_act(&words, promise);
    let by_verb = |one: &Predicate| {
        // "The number was nil".
        if promise.is_of_absence && words.has(&["nil", "zero", "none"]) {
            return 0.9;
        }
        // A state, or what a promise of absence wants, says it by itself.
        if one.is_state || promise.is_of_absence && matches!(one.aspect, Aspect::Denied | Aspect::Ended) {
            return 0.9;
        }
        // "The panel meets every month": what was to be set up is there.
        if one.aspect == Aspect::Standing
            && heard.standing_near >= HALF
            && stage(&one.verb) > Stage::View
            && promise.verbs.iter().any(|verb| SETTING_UP.contains(&verb.as_str()))
        {
            return 0.8;
        }
        if !is_named && words.iter().take(one.at).any(|word| EFFORT.contains(&word)) {
            return 0.1;
        }
        let answers = answers(&promise.verbs, &one.verb);
        // Where to review was promised, to have reviewed is enough; a noun needs a verb of more than making ready.
        let is_act = heard.is_of_kind && answers > 0.1 || is_named && answers > 0.2;
        let answers = if is_act { f64::max(answers, 0.8) } else { answers };
        if one.aspect == Aspect::Standing { answers * 0.7 } else { answers }
    };
    let begins = |one: &Predicate| {
        one.aspect == Aspect::UnderWay
            && BEGIN.contains(&one.verb.as_str())
            && !is_named
            && promise.verbs.iter().any(|verb| same_act(verb, &one.verb))
    };
    let says = |one: &&Predicate| {
        let done = begins(one)
            || matches!(one.aspect, Aspect::Attained | Aspect::Standing)
            || promise.is_of_absence && matches!(one.aspect, Aspect::Denied | Aspect::Ended)
            || promise.is_process && one.aspect == Aspect::UnderWay;
        done && !one.is_aside
    };
    let strongest = statement.predicates.iter().filter(says).map(by_verb).fold(0.0, f64::max);
    let ready = if statement.is_of_making_ready && !promise.is_of_making_ready { 0.4 } else { 1.0 };
    // "This action has been completed" is the label over again.
    let label = if statement.is_of_action { 0.3 } else { 1.0 };
    strongest * ready * label * (0.35 + 0.65 * (heard.near / 0.4).min(1.0))
}

/// So much of the telling words of a subject from the promise makes it the promised thing.
const HALF: f64 = 0.5;

/// Stems of verbs of setting a thing up.
const SETTING_UP: [&str; 8] = ["creat", "establish", "form", "introduc", "launch", "open", "put", "set"];

/// Verbs of beginning: that a thing which was to be introduced began on a day says that it is there.
const BEGIN: [&str; 3] = ["begin", "start", "commenc"];

/// Whether a clause names the promised act by a noun of its verb: "invitations", "recruitment".
fn names_act(words: &Words<'_>, promise: &Promise) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        // Of "a training package" the package is spoken of; "work to train them" names the act.
        let is_head = || {
            words.get(at + 1).is_none_or(|next| is_function_word(next) || is_past(next) || is_adverb(next))
        };
        let is_verb = || at > 0 && words.get(at - 1) == Some("to");
        is_noun_of(word, promise) && (is_head() || is_verb())
    })
}

fn is_noun_of(word: &str, promise: &Promise) -> bool {
    promise.verbs.iter().any(|verb| {
        verb.len() > 3 && !NOUNS_OF_ANYTHING.contains(&verb.as_str()) && word.starts_with(verb.as_str())
    })
}

/// Whether a clause says that the whole was done.
fn is_of_whole(heard: &Heard<'_>) -> bool {
    heard.attained >= SAYS_DONE
        && heard.words.has(&["all", "both", "every", "each", "entire", "whole"])
        && heard.statement.share.is_none_or(|share| share.of_whole >= 1.0)
}

/// What is left of a promise, if anything may be.
pub(super) fn left(
    text: &str,
    heard: &[Heard<'_>],
    promise: &Promise,
    says_complete: Option<bool>,
) -> Option<Left> {
    let mine = || heard.iter().enumerate().filter(|(_, heard)| heard.mine);
    let attained = mine().map(|(_, heard)| heard.attained).fold(0.0, f64::max);
    let flag = |value: bool| if value { 1.0 } else { 0.0 };
    let short = |heard: &Heard<'_>| {
        heard.attained >= SAYS_DONE
            && heard.statement.share.is_some_and(|share| !share.is_percentage && share.of_whole < NEARLY_ALL)
    };
    let whole_done = mine().any(|(_, heard)| is_of_whole(heard)) && !mine().any(|(_, heard)| short(heard));
    let prior = match says_complete {
        Some(true) => PRIOR,
        Some(false) => PRIOR_OPEN,
        None => 0.0,
    };
    let base = prior
        + ATTAINED * attained
        + WHOLE_DONE * flag(whole_done)
        + SHORT_ACT * flag(promise.commitment != Commitment::Deliver)
        + OF_WHOLE * flag(promise.is_of_whole);
    let figures = figures(text, promise, heard);
    let reached = matches!(figures, Some(Figures::Reached { .. }));
    let base = base + FIGURE_REACHED * flag(reached) * if says_complete == Some(false) { 2.0 } else { 1.0 };
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
    found.extend(mine().filter_map(|(at, heard)| of_clause(at, heard, promise)));
    if attained < SAYS_DONE {
        found.extend(mine().filter_map(|(at, heard)| made_ready(at, heard, promise)));
    }
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

/// Of what the promise names one by one, some are said to be done, and of the others no word is said.
fn some_of_the_named(heard: &[Heard<'_>], promise: &Promise) -> Option<Left> {
    let limbs = &promise.limbs;
    if limbs.is_empty() {
        return None;
    }
    let mine = || heard.iter().enumerate().filter(|(_, heard)| heard.mine);
    let named_at_all = named(limbs, mine().flat_map(|(_, heard)| heard.words.iter()));
    let of_all = |heard: &Heard<'_>| heard.words.has(&WHOLE) || heard.words.has(&["throughout", "across"]);
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
fn slower(heard: &[Heard<'_>], promise: &Promise) -> Option<Left> {
    let promised = promise.rhythm?;
    let reported: Vec<(usize, f64, Span)> = heard
        .iter()
        .enumerate()
        .filter(|(_, heard)| heard.mine && heard.near >= CLOSE && !heard.statement.is_upkeep)
        .flat_map(|(at, heard)| rhythms(&heard.words).into_iter().map(move |(times, span)| (at, times, span)))
        .collect();
    if reported.iter().any(|(_, times, _)| keeps(promised, *times)) {
        return None;
    }
    let (at, _, span) = reported.first()?;
    Some(Left {
        score: SLOWER,
        at: *at,
        span: *span,
        ground: Ground::Seldom,
        more_to_come: false,
        is_final: true,
    })
}

/// What a clause weighs that says only that the promised thing was made ready: designed, drafted, tried out.
fn made_ready(at: usize, heard: &Heard<'_>, promise: &Promise) -> Option<Left> {
    let is_lower = |one: &&Predicate| {
        // What is reviewed every week is there; what was designed once may not be.
        one.aspect == Aspect::Attained
            && !one.is_aside
            && !one.is_before
            && !one.is_able
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

/// What a clause puts off or denies.
fn open_predicates<'c>(heard: &'c Heard<'_>, promise: &Promise) -> Vec<&'c Predicate> {
    let is_open = |one: &&Predicate| {
        let open = match one.aspect {
            Aspect::ToCome => true,
            Aspect::UnderWay => {
                !(promise.is_process || heard.attained >= SAYS_DONE && BEGIN.contains(&one.verb.as_str()))
            }
            Aspect::Denied => !promise.is_of_absence,
            Aspect::Attained | Aspect::Standing | Aspect::Possible | Aspect::Ended => false,
        };
        open && !one.is_aside && !one.is_before
    };
    heard.statement.predicates.iter().filter(is_open).collect()
}

/// What a clause weighs for something being left, with its phrase.
fn of_clause(at: usize, heard: &Heard<'_>, promise: &Promise) -> Option<Left> {
    let statement = &heard.statement;
    let flag = |value: bool| if value { 1.0 } else { 0.0 };
    let open = open_predicates(heard, promise);
    let halted = [SignalKind::Paused, SignalKind::Reopened, SignalKind::Withdrawn]
        .into_iter()
        .find_map(|kind| statement.signal(kind));
    let given_up = statement.signal(SignalKind::Withdrawn).is_some_and(|span| {
        let phrase = span.of(&heard.entry.text).to_lowercase();
        phrase.split(' ').any(|word| ["not", "no", "against", "cancelled"].contains(&word))
    });
    let conditional = statement.signal(SignalKind::Conditional);
    let residual =
        statement.residual().filter(|(kind, _)| *kind != SignalKind::UnderWay || !promise.is_process);
    let phrase =
        halted.or(conditional).or(open.first().map(|one| one.span)).or(residual.map(|(_, span)| span));
    // That what was looked into is given up is a result of looking into it.
    let is_review = promise.commitment == Commitment::Review;
    let mut score = 0.0;
    if phrase.is_some() {
        let words = heard.words;
        // "Issuance is expected in May": the promised act by its noun.
        let is_named = open
            .first()
            .is_some_and(|one| one.at < 5 && words.iter().take(one.at).any(|word| is_noun_of(word, promise)));
        let same = |one: &&Predicate| promise.verbs.iter().any(|verb| same_act(verb, &one.verb));
        let denies = open.iter().any(|one| one.aspect == Aspect::Denied);
        score += NEAR * heard.near
            + UNCOVERED * heard.uncovered
            + SUBJECT * heard.subject_near
            + DENIED * flag(denies)
            + SAME_VERB * flag(is_named || open.iter().any(same))
            + UPKEEP * flag(statement.is_upkeep)
            + CONDITION * flag(conditional.is_some())
            + HALTED * flag(halted.is_some() && !is_review) * (0.4 + 0.6 * (heard.near / 0.3).min(1.0))
            + GIVEN_UP * flag(given_up && !is_review)
            + DONE_TOO * flag(statement.says_done())
            + BEYOND * flag(words.has(&EXTRA));
    }
    let remainder = statement.remainder;
    // "The other five" is of what was done; "not yet" is of anything, so its clause must be of the promise.
    let of_promise = (f64::max(heard.near, heard.subject_near) / 0.3).min(1.0);
    score += remainder.map_or(0.0, |(rest, _)| match rest {
        Rest::Others => REMAINDER,
        Rest::Unfinished | Rest::Milestone => REMAINDER * (0.3 + 0.7 * of_promise),
    });
    let part =
        [SignalKind::PartOfWhole, SignalKind::PilotOnly].into_iter().find_map(|kind| statement.signal(kind));
    let part = part.filter(|_| heard.attained > 0.0);
    score += PART * heard.attained * flag(part.is_some());
    let share = statement.share.filter(|share| {
        share.of_whole < NEARLY_ALL
            && !share.is_step
            && (!share.is_percentage || promise.is_of_whole && share.of_whole < 0.9)
    });
    let weight = share.map_or(0.0, |share| if share.is_percentage { PERCENTAGE } else { SHARE });
    score += weight * heard.attained;
    let (span, ground) = match (share, part, remainder, phrase) {
        (Some(share), ..) => (share.span, Ground::Figure),
        (None, _, Some((_, span)), _) => (span, Ground::Named),
        (None, Some(span), None, _) => (span, Ground::Part),
        (None, None, None, Some(span)) => {
            let denies = open.first().is_some_and(|one| one.aspect == Aspect::Denied);
            (span, if denies || halted.is_some() { Ground::Named } else { Ground::Open })
        }
        (None, None, None, None) => return None,
    };
    let comes = open.iter().any(|one| matches!(one.aspect, Aspect::ToCome | Aspect::UnderWay));
    let more_to_come = comes || residual.is_some() && halted.is_none();
    Some(Left { score, at, span, ground, more_to_come, is_final: given_up })
}
