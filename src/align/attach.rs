//! One entry that answers several actions, a sentence each.
//!
//! After the one-to-one pairing some actions are left over. An update often gathers what it says of
//! several bullets into one paragraph, so a left-over action joins an entry, even one already linked,
//! if a single sentence of it speaks of the action. Whole-text scores would drown that sentence.

use super::{Run, candidates::Candidate};

/// A sentence as near as this speaks of the action.
const SENTENCE: f64 = 0.25;
/// The same where a sister action (one under the same parent, or the parent) is linked to the entry.
const SENTENCE_BESIDE_SISTER: f64 = 0.18;
/// The same for a paragraph that introduces others, beside a part of it.
const SENTENCE_OF_WHOLE: f64 = 0.25;

/// Left position, right position and score of each link to be made.
pub(super) fn left_over(run: &Run<'_, '_>) -> Vec<(usize, usize, f64)> {
    let mut found = Vec::new();
    // Parts before the paragraphs that introduce them: those follow their parts.
    for introduces in [false, true] {
        for (left, item) in run.left.iter().enumerate() {
            if item.introduces != introduces
                || run.linked_left.contains(&left)
                || run.twins.contains_key(&left)
                || run.ambiguous.contains_key(&left)
            {
                continue;
            }
            let linked_of_family = family_entries(run, left, &found);
            let best = run
                .candidates
                .of_left(left)
                .filter(|candidate| {
                    let beside = linked_of_family.contains(&candidate.right);
                    let needed = match (introduces, beside) {
                        (true, true) => SENTENCE_OF_WHOLE,
                        (true, false) => f64::INFINITY,
                        (false, true) => SENTENCE_BESIDE_SISTER,
                        (false, false) => SENTENCE,
                    };
                    candidate.wording.sentence >= needed
                })
                .max_by(|a, b| a.wording.sentence.total_cmp(&b.wording.sentence).then(b.right.cmp(&a.right)));
            if let Some(best) = best {
                found.push((left, best.right, attached_score(best)));
            }
        }
    }
    found
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
