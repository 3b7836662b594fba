//! Sentences of a report that promise something further.

use crate::base::{Phrases, Span, Spoken, sentences};
use std::sync::LazyLock;

/// Turns of phrase that promise something further.
const FURTHER: &[&str] = &[
    "ambition is",
    "ambitions are",
    "are being developed",
    "are being explored",
    "are being finalised",
    "are being planned",
    "are being scheduled",
    "are considering",
    "are continuing to",
    "are due to",
    "are exploring",
    "are expected to",
    "are planned",
    "are striving",
    "further work",
    "future plans",
    "identified for",
    "in the next phase",
    "intend to",
    "intends to",
    "is being developed",
    "is being explored",
    "is being finalised",
    "is being planned",
    "is being scheduled",
    "is considering",
    "is continuing to",
    "is due to",
    "is expected to",
    "is exploring",
    "is planned",
    "is scheduled",
    "is striving",
    "long term plans",
    "longer term plans",
    "next phase",
    "next step",
    "next steps",
    "plan to",
    "planning is under way",
    "planning is underway",
    "planned for",
    "plans include",
    "plans to",
    "remains to be",
    "scheduled for",
    "secured to",
    "to be published",
    "under consideration",
    "under review",
    "will",
    "work is under way",
    "work is underway",
];

static ALL_FURTHER: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(FURTHER));

/// What looks like a promise of something further and is none: a paper called a plan, a chance that may not come.
const NONE: &[&str] = &[
    "a plan to",
    "action plan to",
    "an plan to",
    "delivery plan to",
    "if any",
    "implementation plan to",
    "improvement plan to",
    "strategic plan to",
    "the plan to",
    "will end",
    "will have ended",
];

/// The sentences of a text that promise something further, in order.
pub(crate) fn further(text: &str) -> impl Iterator<Item = Span> {
    sentences(text).into_iter().filter(move |span| promises_more(&Spoken::of(span.of(text))))
}

/// Whether a sentence promises something further.
pub(crate) fn promises_more(sentence: &Spoken<'_>) -> bool {
    sentence.first_in(&ALL_FURTHER).is_some_and(|cue| {
        let none = sentence.first_of(NONE);
        // another turn of phrase beside the harmless one still counts
        none.is_none_or(|none| !none.contains(cue) && cue != "will")
    })
}
