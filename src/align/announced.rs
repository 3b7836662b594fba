//! What an entry announces beside what it reports.
//!
//! Reports close with the step that follows ("Next steps: …"). That sentence names another promise, often
//! in its very words, so an entry is paired by what stands before it.

use crate::base::{Prose, Span};

/// What comes next, after the word "next".
const WHAT: &[&str] = &["step", "steps", "milestone", "milestones", "phase", "phases", "stage", "stages"];

/// A text is about its announcement where it has fewer words than these before it.
const WORDS_BEFORE: usize = 4;

/// The parts of a text that announce what follows. `prose` is the text as read.
pub(super) fn announced(text: &str, prose: &Prose) -> Vec<Span> {
    let words = &prose.words;
    // Few texts have the word at all: seen at many bytes a step.
    if !words.forms_of(0..words.len()).contains("next ") {
        return Vec::new();
    }
    let says = |at: usize, list: &[&str]| words.form(at).is_some_and(|form| list.contains(&form));
    let named: Vec<usize> =
        (0..words.len()).filter(|at| says(*at, &["next"]) && says(at + 1, WHAT)).collect();
    if named.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let start = |at: usize| words.token(at).map_or(text.len(), |token| token.span.start);
    for sentence in prose.sentences.iter().copied() {
        let first = named.partition_point(|at| start(*at) < sentence.start);
        let Some(at) = named.get(first).copied().filter(|at| start(*at) < sentence.end) else { continue };
        // A heading or a colon: all that follows is announced.
        let after = words.token(at + 1).map_or(text.len(), |token| token.span.end);
        let colon = text.get(after..).is_some_and(|rest| rest.trim_start().starts_with(':'));
        let alone = start(at) <= sentence.start && after + 1 >= sentence.end;
        if colon || alone {
            found.push(Span { start: start(at), end: text.len() });
            break;
        }
        found.push(sentence);
    }
    let before = words.iter().filter(|(_, token)| !lies_in(&found, token.span.start));
    if before.count() < WORDS_BEFORE { Vec::new() } else { found }
}

/// Whether a place lies in one of some parts that follow one another.
pub(super) fn lies_in(parts: &[Span], at: usize) -> bool {
    parts.get(parts.partition_point(|part| part.end <= at)).is_some_and(|part| part.start <= at)
}
