//! What the revised plan says itself of an action that is no longer in it.

use crate::{
    base::{FixedState, Span, Spoken, sentences},
    model::{Action, ActionPlan, Quote, QuoteRole, Side},
};
use indexmap::IndexMap;

/// What a sentence says became of the action that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is part of another one.
    Merged,
    /// Another one stands in its place.
    Superseded,
    /// It is no longer there, and this says so.
    Ended,
}

/// A sentence of the revised plan about an action of the old one.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) fate: Fate,
    /// The action of the revised plan that says so, where one does.
    pub(super) by: Option<usize>,
    pub(super) quote: Quote,
}

const MERGED: &[&str] = &[
    "brought together",
    "combine",
    "combined",
    "combines",
    "consolidated",
    "consolidates",
    "incorporated",
    "incorporates",
    "merge",
    "merged",
    "merges",
];
const SUPERSEDED: &[&str] = &[
    "in place of",
    "instead of",
    "replace",
    "replaced",
    "replaces",
    "replacing",
    "supersede",
    "superseded",
    "supersedes",
    "superseding",
    "takes the place",
];
const ENDED: &[&str] = &[
    "abandoned",
    "cancelled",
    "ceased",
    "closed",
    "completed",
    "delivered",
    "deleted",
    "discontinued",
    "dropped",
    "has been met",
    "no longer",
    "not be taken",
    "removed",
    "stopped",
    "withdrawn",
];
/// What stands before a bare number that is the number of an action.
const CALLED: &[&str] = &[
    "action",
    "actions",
    "commitment",
    "item",
    "milestone",
    "milestones",
    "no",
    "number",
    "ref",
    "reference",
    "row",
    "step",
];

/// A sentence that says what became of something.
#[derive(Clone, Copy)]
struct Said<'p> {
    by: Option<usize>,
    id: &'p str,
    text: &'p str,
    span: Span,
    fate: Fate,
}

/// The sentences of a plan in which another plan's actions are named, by the names in them.
pub(super) struct Names<'p> {
    said: IndexMap<&'p str, Vec<Said<'p>>, FixedState>,
}

impl<'p> Names<'p> {
    pub(super) fn of(plan: &'p ActionPlan) -> Self {
        let mut names = Self { said: IndexMap::default() };
        for asked in plan.recommendations().values() {
            let notes = asked.notes.iter().map(|note| note.text.as_str());
            let response = asked.response.iter().map(|response| response.text.as_str());
            for text in asked.detail.as_deref().into_iter().chain(notes).chain(response) {
                names.read(None, asked.id.as_str(), text);
            }
        }
        for (at, action) in plan.actions().values().enumerate() {
            let notes = action.notes.iter().map(|note| note.text.as_str());
            for text in std::iter::once(action.text.as_str()).chain(notes) {
                names.read(Some(at), action.id.as_str(), text);
            }
        }
        names
    }

    fn read(&mut self, by: Option<usize>, id: &'p str, text: &'p str) {
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        for span in sentences(text) {
            let sentence = span.of(text);
            let Some(fate) = fate(&Spoken::of(sentence)) else { continue };
            for name in sentence.split_whitespace().map(bare).filter(|name| has_figure(name)) {
                self.said.entry(name).or_default().push(Said { by, id, text, span, fate });
            }
        }
    }

    /// What is said of an action: the first sentence that names it. A name without a figure is a word like
    /// any other and is not looked for.
    pub(super) fn find(&self, action: &Action) -> Option<Named> {
        let names = [Some(action.id.as_str()), action.number.as_deref()];
        names.into_iter().flatten().find_map(|name| {
            let said = self.said.get(bare(name))?;
            said.iter().find_map(|said| {
                let place = named(said.span.of(said.text), bare(name))?;
                let phrase = Span::new(said.span.start + place.start, said.span.start + place.end);
                let sentence = said.span.of(said.text);
                let mut quote = Quote::new(Side::Update, said.id, sentence, phrase, QuoteRole::Decides);
                quote.sentence_start = said.span.start;
                Some(Named { fate: said.fate, by: said.by, quote })
            })
        })
    }
}

/// A name without the signs around it.
fn bare(name: &str) -> &str {
    name.trim_matches(|letter: char| !letter.is_alphanumeric())
}

fn has_figure(name: &str) -> bool {
    name.bytes().any(|byte| byte.is_ascii_digit())
}

fn fate(spoken: &Spoken<'_>) -> Option<Fate> {
    let has = |phrases: &[&str]| spoken.first_of(phrases).is_some();
    if has(SUPERSEDED) {
        Some(Fate::Superseded)
    } else if has(MERGED) {
        Some(Fate::Merged)
    } else {
        has(ENDED).then_some(Fate::Ended)
    }
}

/// Where a sentence names an action by its number. A number without any other sign in it must be said to
/// be one.
fn named(sentence: &str, name: &str) -> Option<Span> {
    if name.trim().is_empty() {
        return None;
    }
    let is_bare = name.bytes().all(|byte| byte.is_ascii_digit());
    sentence.match_indices(name).map(|(at, _)| Span::new(at, at + name.len())).find(|span| {
        let before = sentence.get(..span.start).unwrap_or_default();
        let after = sentence.get(span.end..).unwrap_or_default();
        let mut next = after.chars();
        let inner = |letter: char| letter.is_alphanumeric() || letter == '-';
        let ends = match next.next() {
            Some('.' | '/') => !next.next().is_some_and(char::is_alphanumeric),
            Some(letter) => !inner(letter),
            None => true,
        };
        let begins = !before.chars().next_back().is_some_and(|letter| inner(letter) || letter == '.');
        let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
        let called = CALLED.contains(&last.trim_matches(|letter: char| !letter.is_alphanumeric()));
        begins && ends && (called || !is_bare)
    })
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn names() {
        for (sentence, name, is) in [
            ("This replaces 1.2.", "1.2", true),
            ("This replaces 1.2 and 1.3.", "1.3", true),
            ("This replaces 1.21.", "1.2", false),
            ("This replaces 1.2.1.", "1.2", false),
            ("This replaces 11.2.", "1.2", false),
            ("It replaces 3 pans.", "3", false),
            ("It replaces action 3.", "3", true),
            ("K-101 was withdrawn.", "K-10", false),
            ("K-10 was withdrawn.", "K-10", true),
        ] {
            assert_eq!(named(sentence, name).is_some(), is, "{sentence}");
        }
    }
}
