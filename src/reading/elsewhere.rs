//! Clauses that tell of another time or another matter than what was promised: "two schools refused at first", "which was not
//! part of the recommendation".

use super::phrase::Words;

/// Words of how it was to begin with.
const AT_FIRST: [&[&str]; 9] = [
    &["at", "first"],
    &["early", "weeks"],
    &["early", "months"],
    &["first", "attempt"],
    &["first", "time", "round"],
    &["for", "a", "time"],
    &["in", "the", "beginning"],
    &["opening", "weeks"],
    &["to", "begin", "with"],
];

/// Whether a clause tells how it was to begin with: "two schools refused at first".
pub(super) fn tells_history(words: &Words<'_>) -> bool {
    let tells = |word: &str| matches!(word, "first" | "weeks" | "months" | "time" | "beginning" | "begin");
    words.iter().any(tells) && AT_FIRST.iter().any(|row| has_row(words, row))
}

/// Words by which a sentence says that it speaks of something else.
const NO_PART: [&[&str]; 8] = [
    &["not", "part", "of", "the", "original"],
    &["not", "part", "of", "the", "recommendation"],
    &["not", "part", "of", "this"],
    &["not", "covered", "by", "this"],
    &["outside", "the", "scope"],
    &["under", "a", "separate"],
    &["separate", "from", "this"],
    &["goes", "beyond"],
];

/// Whether a sentence says that it speaks of something else than was promised.
pub(super) fn is_no_part(words: &Words<'_>) -> bool {
    let tells = |word: &str| matches!(word, "part" | "covered" | "scope" | "separate" | "beyond");
    words.iter().any(tells) && NO_PART.iter().any(|row| has_row(words, row))
}

fn has_row(words: &Words<'_>, row: &[&str]) -> bool {
    (0..words.len()).any(|from| row.iter().enumerate().all(|(at, word)| words.get(from + at) == Some(*word)))
}
