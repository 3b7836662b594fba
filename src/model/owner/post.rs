//! Reading the name of one owner: which words are the post and which are the body.

use std::ops::Range;

use super::vocabulary::{is_body, is_grade, is_plural_post, is_post, is_post_abbreviation};
use super::words::{Gap, Word, is_small};

/// The post and the body of one owner, as ranges of its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// The words of the post.
    pub(super) role: Option<Range<usize>>,
    /// The words of the body.
    pub(super) unit: Option<Range<usize>>,
}

/// Words that follow a post and belong to it: "Director General", "Governor Designate".
fn follows_post(word: &str) -> bool {
    matches!(word, "general" | "designate" | "elect")
}

/// Words that lead from a post to what it is in charge of.
fn leads_to_subject(word: &Word<'_>) -> bool {
    word.gap == Gap::Blank && matches!(word.folded.as_ref(), "of" | "for" | "to")
}

/// Whether the word at `at` is the post in a name that begins at `first`.
pub(super) fn is_post_at(words: &[Word<'_>], first: usize, at: usize) -> bool {
    let Some(word) = words.get(at).filter(|word| !word.bracketed) else { return false };
    if word.is_post {
        return true;
    }
    let before = at.checked_sub(1).filter(|before| *before >= first && word.gap == Gap::Blank);
    let after_grade =
        before.and_then(|before| words.get(before)).is_some_and(|before| is_grade(&before.folded));
    let next = words.get(at + 1);
    let is_last = next.is_none_or(|next| next.gap != Gap::Blank);
    let has_subject = next.is_some_and(leads_to_subject);
    match word.folded.as_ref() {
        // "Health and Safety Executive" is a body
        "executive" => after_grade,
        // "Head Office" is no post
        "head" | "heads" | "chair" | "principal" => has_subject || after_grade || is_last,
        // "Lead Psychologist": the post comes later
        "lead" | "leads" => has_subject || before.is_some() || is_last,
        // "Chief Information Officers Council" is a body
        plural if is_plural_post(plural) => is_last || has_subject || next.is_some_and(|next| next.bracketed),
        // "CIO Council" is a body
        short if is_post_abbreviation(short) => is_last || next.is_none_or(|next| !is_body(&next.folded)),
        other => is_post(other),
    }
}

/// One past the last word of the post whose noun stands at `at`.
pub(super) fn post_end(words: &[Word<'_>], at: usize) -> usize {
    let extends = |word: &Word<'_>| {
        word.gap == Gap::Blank && !word.bracketed && (is_post(&word.folded) || follows_post(&word.folded))
    };
    let mut end = at + 1;
    while words.get(end).is_some_and(extends) {
        end += 1;
    }
    // "Secretary of State", "Minister of State" are posts as they stand
    let of_state = words.get(end).is_some_and(leads_to_subject)
        && words.get(end + 1).is_some_and(|word| word.folded == "state" && word.gap == Gap::Blank);
    if of_state { end + 2 } else { end }
}

/// Where a post begins at `at` and stands on its own feet: opened by a grade ("Deputy …"), or a post with
/// its subject ("Director of …"). Gives the index of the post's noun.
pub(super) fn opens_post(words: &[Word<'_>], at: usize) -> Option<usize> {
    const FARTHEST: usize = 5;
    let word = words.get(at).filter(|word| !word.bracketed)?;
    if word.is_post || (is_post_at(words, at, at) && words.get(at + 1).is_some_and(leads_to_subject)) {
        return Some(at);
    }
    if !is_grade(&word.folded) {
        return None;
    }
    (at + 1..at + FARTHEST)
        .take_while(|index| {
            words.get(*index).is_some_and(|word| word.gap == Gap::Blank && !is_body(&word.folded))
        })
        .find(|index| is_post_at(words, at, *index))
}

/// Where a post stands at `at` with few words before its noun: "Safety Manager". Weaker than
/// [`opens_post`], for use after a comma or "and".
pub(super) fn may_open_post(words: &[Word<'_>], at: usize) -> Option<usize> {
    const FARTHEST: usize = 4;
    opens_post(words, at).or_else(|| {
        (at..at + FARTHEST)
            .take_while(|index| {
                words.get(*index).is_some_and(|word| {
                    (*index == at || word.gap == Gap::Blank)
                        && !word.bracketed
                        && !is_body(&word.folded)
                        && !is_small(&word.folded)
                })
            })
            .find(|index| is_post_at(words, at, *index))
    })
}

/// Splits the words of one owner into post and body.
pub(super) fn parts(words: &[Word<'_>]) -> Parts {
    let whole = 0..words.len();
    if words.is_empty() {
        return Parts::default();
    }
    let Some(noun) = post_noun(words) else {
        return Parts { role: None, unit: Some(whole) };
    };
    let end = post_end(words, noun);
    let Some(next) = words.get(end) else { return post_last(words, noun) };
    let comma = (end..words.len()).find(|index| words.get(*index).is_some_and(|word| word.gap == Gap::Comma));
    if leads_to_subject(next) {
        if let Some(comma) = comma.filter(|comma| !is_series(words, *comma)) {
            return Parts { role: Some(0..comma), unit: Some(comma..words.len()) };
        }
        return with_subject(words, end);
    }
    if next.bracketed {
        // "Governor (Styal)": what stands in brackets belongs to the post
        let after = (end..words.len()).find(|index| words.get(*index).is_some_and(|word| !word.bracketed));
        return match after {
            Some(after) => Parts { role: Some(0..after), unit: Some(after..words.len()) },
            None => Parts { role: Some(whole), unit: None },
        };
    }
    Parts { role: Some(0..end), unit: Some(end..words.len()) }
}

/// The noun of the post, unless the name is a body's that only mentions one ("Office of the Director").
fn post_noun(words: &[Word<'_>]) -> Option<usize> {
    let noun = (0..words.len()).find(|index| is_post_at(words, 0, *index))?;
    let body_first = (0..noun).any(|index| {
        words.get(index).is_some_and(|word| is_body(&word.folded))
            && words.get(index + 1).is_some_and(leads_to_subject)
    });
    (!body_first).then_some(noun)
}

/// Whether the comma at `comma` is one of a series that ends in "and": "Head of Learning, Skills and Work".
/// Bodies and abbreviations make no such series.
fn is_series(words: &[Word<'_>], comma: usize) -> bool {
    let rest = words.get(comma..).unwrap_or_default();
    let plain = |word: &Word<'_>| !is_body(&word.folded) && !word.is_acronym();
    rest.iter().all(plain) && rest.iter().skip(1).any(|word| matches!(word.gap, Gap::And { .. }))
}

/// "Director of Finance" is a post; "Director of the Finance Department" a post and its body.
fn with_subject(words: &[Word<'_>], end: usize) -> Parts {
    let subject =
        (end..words.len()).find(|index| words.get(*index).is_some_and(|word| !is_small(&word.folded)));
    let ends_in_body = words.last().is_some_and(|word| is_body(&word.folded));
    match subject {
        // "Head of Service" is a post as it stands
        Some(subject) if ends_in_body && subject + 1 < words.len() => {
            Parts { role: Some(0..end), unit: Some(subject..words.len()) }
        }
        _ => Parts { role: Some(0..words.len()), unit: None },
    }
}

/// Nothing follows the post: the body may stand before it ("Finance Group Deputy Director").
fn post_last(words: &[Word<'_>], noun: usize) -> Parts {
    let whole = Parts { role: Some(0..words.len()), unit: None };
    let comma = (1..=noun).rev().find(|index| words.get(*index).is_some_and(|word| word.gap == Gap::Comma));
    let start = comma
        .or_else(|| (0..noun).find(|index| words.get(*index).is_some_and(|word| is_grade(&word.folded))));
    let Some(start) = start.or((noun == 1).then_some(1)).filter(|start| *start > 0) else { return whole };
    let before = words.get(start - 1);
    let is_unit = before
        .is_some_and(|word| is_body(&word.folded) || (word.is_acronym() && word.folded.chars().count() > 2));
    // "Finance Group Deputy Director" has its body first; "Regional Deputy Director" has none
    if is_unit { Parts { role: Some(start..words.len()), unit: Some(0..start) } } else { whole }
}

/// Whether a post names nothing that it is in charge of: "Deputy Director".
pub(super) fn is_bare(role: &[Word<'_>]) -> bool {
    role.iter().all(|word| {
        word.is_post || is_grade(&word.folded) || is_post(&word.folded) || follows_post(&word.folded)
    })
}
