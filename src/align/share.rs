//! One entry that answers several actions, and one action that several entries answer.
//!
//! The pairing gives every action one entry at most. An update often gathers what it says of several
//! bullets into one paragraph, or says of one promise what it has to say in two. Coverage shows both: a
//! left-over action shares telling words with an entry that the actions already linked to it do not have.

use super::{
    Item, Run,
    candidate::{Candidate, odds_of_wording},
    corpus::Prepared,
    for_each_common, sentence,
};

/// The share of a left-over text's telling mass that the other must cover, beyond what those already
/// linked to it have: within a recommendation, and where none narrows the choice.
const COVERS: f64 = 0.15;
const COVERS_UNBOUNDED: f64 = 0.30;
/// The same where a sister of the action, or what stands above it, is linked to the entry.
const COVERS_BESIDE_SISTER: f64 = 0.08;
/// The same for a left-over entry: entries are long, and speak of much that nobody promised.
const COVERED: f64 = 0.20;
/// Or so much of the action, beyond what the entries already linked to it cover.
const COVERED_OF_ACTION: f64 = 0.35;
/// So many words of their own, and so near by wording as a whole.
const WORDS: usize = 2;
const NEAR: f64 = 0.12;
/// Where no recommendation narrows the choice, actions that are reported together stand together.
const STAND_TOGETHER: usize = 3;
/// A shared link is believed in so far at the most.
const MOST: f64 = 0.6;
/// And so far where all of it is covered that this share asks.
const FULL: f64 = 0.4;

/// Whether an entry covers enough of an action beyond what those already linked to it have.
fn is_covered(run: &Run<'_, '_>, candidate: &Candidate) -> bool {
    let takers = linked(&run.takers, candidate.right);
    let sister = takers.iter().any(|taker| is_sister(run, candidate.left, *taker));
    let needed = match (sister, candidate.bounded) {
        (true, _) => COVERS_BESIDE_SISTER,
        (false, true) => COVERS,
        (false, false) => COVERS_UNBOUNDED,
    };
    let together =
        candidate.bounded || takers.iter().any(|taker| taker.abs_diff(candidate.left) <= STAND_TOGETHER);
    together
        && (sister || near(candidate) >= NEAR)
        && covers(run, candidate, takers, true, if sister { 1 } else { WORDS }) >= needed
}

/// Whether an entry speaks of two actions that it fits alike: each has words with it that the other lacks.
pub(super) fn may_share(run: &Run<'_, '_>, one: &Candidate, other: &Candidate) -> bool {
    let needed = if one.bounded && other.bounded { COVERS } else { COVERS_UNBOUNDED };
    let near_by = one.bounded && other.bounded || one.left.abs_diff(other.left) <= STAND_TOGETHER;
    let speaks_of = |pair: &Candidate, beside: &Candidate| {
        near(pair) >= NEAR && covers(run, pair, &[beside.left], true, WORDS) >= needed
    };
    near_by && speaks_of(one, other) && speaks_of(other, one)
}

/// Left-over actions that join an entry already linked; and actions that an entry taken by another fits
/// better than their own: left position, right position and belief of each link to be made.
pub(super) fn merged(run: &Run<'_, '_>) -> Vec<(usize, usize, f64)> {
    (0..run.left.len())
        .filter_map(|left| {
            let own = run.own_belief(left)?;
            let may_join = |candidate: &&Candidate| {
                !linked(&run.takers, candidate.right).is_empty()
                    && !run.is_stated(candidate.right)
                    && (own <= 0.0 || candidate.belief > own)
            };
            let nearer =
                |a: &&Candidate, b: &&Candidate| near(a).total_cmp(&near(b)).then(b.right.cmp(&a.right));
            let candidates = || run.candidates.of_left(left).filter(may_join);
            let covered = candidates().filter(|candidate| is_covered(run, candidate)).max_by(nearer);
            let by_sentence = |candidate: &&Candidate| {
                own <= 0.0
                    && candidate.bounded
                    && sentence::speaks_of(run, candidate, linked(&run.takers, candidate.right))
            };
            let best = covered.or_else(|| candidates().filter(by_sentence).max_by(nearer))?;
            let share = covers(run, best, linked(&run.takers, best.right), true, 1);
            Some((left, best.right, belief(best, share)))
        })
        .collect()
}

/// Left-over entries that join an action already linked, under the same recommendation.
pub(super) fn split(run: &Run<'_, '_>) -> Vec<(usize, usize, f64)> {
    (0..run.right.len())
        .filter(|right| !run.is_linked_right(*right))
        .filter_map(|right| {
            let joins = |candidate: &&Candidate| {
                let given = linked(&run.given, candidate.left);
                candidate.bounded
                    && !given.is_empty()
                    && !given.iter().any(|other| run.is_stated(*other))
                    && !candidate.is_beyond
                    && near(candidate) >= NEAR
                    && (covers(run, candidate, given, false, WORDS) >= COVERED
                        || covers_anew(run, candidate, given) >= COVERED_OF_ACTION)
            };
            let best = run
                .candidates
                .of_right(right)
                .filter(joins)
                .max_by(|a, b| near(a).total_cmp(&near(b)).then(b.left.cmp(&a.left)))?;
            let share = covers(run, best, linked(&run.given, best.left), false, WORDS);
            Some((best.left, right, belief(best, share)))
        })
        .collect()
}

/// The positions linked to one.
fn linked(links: &[Vec<usize>], at: usize) -> &[usize] {
    links.get(at).map(Vec::as_slice).unwrap_or_default()
}

fn near(candidate: &Candidate) -> f64 {
    candidate.wording_score() + candidate.neighbours
}

/// The share of the left-over text that the other covers with words that those linked to it do not have;
/// nought where these are fewer than `words`.
fn covers(run: &Run<'_, '_>, pair: &Candidate, others: &[usize], is_action: bool, words: usize) -> f64 {
    let (own, side) = if is_action {
        (run.corpus.left.get(pair.left), &run.corpus.left)
    } else {
        (run.corpus.right.get(pair.right), &run.corpus.right)
    };
    own.map_or(0.0, |own| share_of(run, own, pair, (side, others), words))
}

/// The share of an action that a left-over entry covers with words that the entries linked to it do not have.
fn covers_anew(run: &Run<'_, '_>, pair: &Candidate, given: &[usize]) -> f64 {
    let action = run.corpus.left.get(pair.left);
    action.map_or(0.0, |action| share_of(run, action, pair, (&run.corpus.right, given), WORDS))
}

/// What share of a text's telling mass two have in common, without what others of one side have; nought where
/// it is fewer than `words`.
fn share_of(
    run: &Run<'_, '_>,
    whole: &Prepared,
    pair: &Candidate,
    (side, others): (&[Prepared], &[usize]),
    words: usize,
) -> f64 {
    let (Some(action), Some(entry)) = (run.corpus.left.get(pair.left), run.corpus.right.get(pair.right))
    else {
        return 0.0;
    };
    let has = |text: &&Prepared, term: u32| text.terms.binary_search(&term).is_ok();
    let (mut shared, mut number) = (0.0, 0_usize);
    for_each_common(&action.terms, &entry.terms, |term| {
        if !others.iter().filter_map(|at| side.get(*at)).any(|text| has(&text, term)) {
            shared += run.corpus.rarity.of(term);
            number += 1;
        }
    });
    let whole = run.corpus.rarity.mass_of_set(&whole.terms);
    if number < words || whole <= 0.0 { 0.0 } else { shared / whole }
}

fn belief(pair: &Candidate, share: f64) -> f64 {
    let odds = odds_of_wording(near(pair));
    (odds / (odds + 1.0) * (share / FULL).min(1.0)).clamp(0.2, MOST)
}

fn is_sister(run: &Run<'_, '_>, left: usize, other: usize) -> bool {
    let (Some(item), Some(other)) = (run.left.get(left), run.left.get(other)) else { return false };
    other.parent == Some(item.id)
        || item.parent.is_some() && (other.parent == item.parent || item.parent == Some(other.id))
}

/// A paragraph that introduces others is answered by an entry that answers two of its parts or more,
/// where no part is answered elsewhere: such an entry speaks of the whole.
pub(super) fn introducing(run: &Run<'_, '_>) -> Vec<(usize, usize, f64)> {
    let answered_by = |item: &Item<'_>| -> Option<usize> {
        let is_part = |other: usize| run.left.get(other).is_some_and(|other| other.parent == Some(item.id));
        let mut of_parts = run.made.iter().filter(|made| is_part(made.left)).map(|made| made.right);
        let first = of_parts.next()?;
        let mut rest = of_parts.peekable();
        (rest.peek().is_some() && rest.all(|other| other == first)).then_some(first)
    };
    run.left
        .iter()
        .enumerate()
        .filter(|(left, item)| item.introduces && !run.is_linked_left(*left) && !run.twins.contains_key(left))
        .filter_map(|(left, item)| {
            let pair = run.candidates.pair(left, answered_by(item)?)?;
            Some((left, pair.right, belief(pair, FULL)))
        })
        .collect()
}
