//! One entry that answers several actions, a sentence each.
//!
//! After the one-to-one pairing some actions are left over. An update often gathers what it says of
//! several bullets into one paragraph, so a left-over action joins an entry, even one already linked,
//! if a single sentence of it speaks of the action. Whole-text scores would drown that sentence.

use super::{Run, candidates::Candidate};

/// A sentence as near as this speaks of the action.
const SENTENCE: f64 = 0.25;
/// The same where no recommendation narrows the choice: among all entries of a document some sentence
/// is always near.
const SENTENCE_UNGROUPED: f64 = 0.45;
/// The same where a sister action (one under the same parent, or the parent) is linked to the entry.
const SENTENCE_BESIDE_SISTER: f64 = 0.18;
/// Left position, right position and score of each link to be made.
pub(super) fn left_over(run: &Run<'_, '_>) -> Vec<(usize, usize, f64)> {
    let mut found = Vec::new();
    for (left, item) in run.left.iter().enumerate() {
        if item.introduces || is_settled(run, left) {
            continue;
        }
        let family = family_entries(run, left, &found);
        let best = run
            .candidates
            .of_left(left)
            .filter(|candidate| {
                let needed = if family.contains(&candidate.right) {
                    SENTENCE_BESIDE_SISTER
                } else if item.group.is_some() {
                    SENTENCE
                } else {
                    SENTENCE_UNGROUPED
                };
                candidate.wording.sentence >= needed && !is_spoken_for(run, candidate)
            })
            .max_by(|a, b| a.wording.sentence.total_cmp(&b.wording.sentence).then(b.right.cmp(&a.right)));
        if let Some(best) = best {
            found.push((left, best.right, attached_score(best)));
        }
    }
    introducing(run, &mut found);
    found
}

/// Whether the sentence is the one in which the entry speaks of an action that it is already linked to.
fn is_spoken_for(run: &Run<'_, '_>, candidate: &Candidate) -> bool {
    run.made
        .iter()
        .filter(|made| made.right == candidate.right)
        .filter_map(|made| run.candidates.pair(made.left, made.right))
        .any(|other| {
            other.wording.sentence_at == candidate.wording.sentence_at
                && other.wording.sentence >= candidate.wording.sentence
        })
}

fn is_settled(run: &Run<'_, '_>, left: usize) -> bool {
    run.linked_left.contains(&left) || run.twins.contains_key(&left) || run.ambiguous.contains_key(&left)
}

/// A paragraph that introduces others is answered by an entry that answers two of its parts or more,
/// and no part is answered elsewhere: such an entry speaks of the whole.
fn introducing(run: &Run<'_, '_>, found: &mut Vec<(usize, usize, f64)>) {
    for (left, item) in run.left.iter().enumerate() {
        if !item.introduces || is_settled(run, left) {
            continue;
        }
        let is_part = |other: usize| run.left.get(other).is_some_and(|other| other.parent == Some(item.id));
        let made = run.made.iter().map(|made| (made.left, made.right));
        let of_parts: Vec<(usize, usize)> = made
            .chain(found.iter().map(|(left, right, _)| (*left, *right)))
            .filter(|(other, _)| is_part(*other))
            .collect();
        if let [(_, right), rest @ ..] = of_parts.as_slice()
            && !rest.is_empty()
            && rest.iter().all(|(_, other)| other == right)
            && let Some(pair) = run.candidates.pair(left, *right)
        {
            found.push((left, *right, attached_score(pair)));
        }
    }
}

/// A link that rests on one sentence is worth what that sentence is, at most what the whole would be
/// with it.
fn attached_score(candidate: &Candidate) -> f64 {
    f64::midpoint(candidate.score(), candidate.wording.sentence)
}

/// The right positions linked to the parent, the parts or the sisters of a left item.
fn family_entries(run: &Run<'_, '_>, left: usize, found: &[(usize, usize, f64)]) -> Vec<usize> {
    let Some(item) = run.left.get(left) else { return Vec::new() };
    let related = |other: usize| {
        run.left.get(other).is_some_and(|other| {
            other.parent == Some(item.id)
                || (item.parent.is_some() && (other.parent == item.parent || item.parent == Some(other.id)))
        })
    };
    let made = run.made.iter().map(|made| (made.left, made.right));
    made.chain(found.iter().map(|(left, right, _)| (*left, *right)))
        .filter(|(other, _)| related(*other))
        .map(|(_, right)| right)
        .collect()
}
