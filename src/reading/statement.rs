//! What each clause of an entry says.

use super::{
    phrase::{PhraseBook, Words},
    relevance::Telling,
    signal::{NO_SIGNALS, SIGNALS},
    words::{BEGUN, CONCESSION, UPKEEP},
};
use crate::{
    base::{Span, clauses, sentences, stem},
    model::SignalKind,
};

/// A clause and what it says.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    /// The whole sentence that it stands in.
    pub(super) sentence: Span,
    /// Which sentence of the entry, from 0.
    pub(super) sentence_number: usize,
    /// What its words signal, in their order.
    pub(super) signals: Vec<(SignalKind, Span)>,
    /// Whether it concedes: opens with "although", "however" and the like.
    pub(super) concedes: bool,
    /// Whether what it says of the future or present is only upkeep: reviewing, watching, telling.
    pub(super) is_upkeep: bool,
    /// Whether it begins with a word that points back: "this", "it", "they".
    pub(super) points_back: bool,
    /// Its stems.
    pub(super) stems: Vec<u32>,
    /// Words of its own.
    pub(super) span: Span,
}

impl Statement {
    pub(super) fn signal(&self, kind: SignalKind) -> Option<Span> {
        self.signals.iter().find(|(known, _)| *known == kind).map(|(_, span)| *span)
    }

    pub(super) fn has(&self, kind: SignalKind) -> bool {
        self.signal(kind).is_some()
    }

    pub(super) fn says_done(&self) -> bool {
        self.has(SignalKind::Done)
    }

    /// What it says is left: to come, under way, hanging on something, halted.
    pub(super) fn residual(&self) -> Option<(SignalKind, Span)> {
        const RESIDUAL: [SignalKind; 5] = [
            SignalKind::StillToCome,
            SignalKind::UnderWay,
            SignalKind::Conditional,
            SignalKind::Paused,
            SignalKind::Reopened,
        ];
        self.signals.iter().find(|(kind, _)| RESIDUAL.contains(kind)).copied()
    }
}

/// The phrase books, built once a comparison.
#[derive(Debug)]
pub(crate) struct Books {
    signals: PhraseBook<SignalKind>,
    no_signals: PhraseBook<()>,
}

impl Books {
    pub(crate) fn new() -> Self {
        Self { signals: PhraseBook::new(SIGNALS), no_signals: PhraseBook::new(NO_SIGNALS) }
    }

    /// Reads an entry clause by clause.
    pub(super) fn statements(&self, text: &str, telling: &mut Telling) -> Vec<Statement> {
        let mut statements = Vec::new();
        for (number, sentence) in sentences(text).into_iter().enumerate() {
            for clause in clauses(text, sentence) {
                let words = Words::of(text, clause.span);
                let signals = self.signals(text, &words);
                statements.push(Statement {
                    sentence,
                    sentence_number: number,
                    concedes: words.get(0).is_some_and(|word| CONCESSION.contains(&word)),
                    is_upkeep: is_upkeep(&words, &signals),
                    points_back: (0..2).any(|at| {
                        words.get(at).is_some_and(|word| ["this", "these", "it", "they"].contains(&word))
                    }),
                    stems: telling.stems(text, clause.span),
                    span: clause.span,
                    signals,
                });
            }
        }
        statements
    }

    fn signals(&self, text: &str, words: &Words<'_>) -> Vec<(SignalKind, Span)> {
        let covered = self.no_signals.find(words);
        let mut found = self.signals.find(words);
        found.retain(|(_, span)| !covered.iter().any(|(_, cover)| cover.overlaps(*span)));
        // "has been scheduled", "was begun": the form of what is done, the meaning of what is not.
        let begun = |span: Span| {
            span.of(text).rsplit(' ').next().is_some_and(|word| BEGUN.contains(&word.to_lowercase().as_str()))
        };
        found.retain(|(kind, span)| *kind != SignalKind::Done || !begun(*span));
        // What is not, or cannot be, done is not done: "has not been completed", "could not be delivered".
        let denied = words.has(&["not", "cannot", "never", "no"]);
        if denied {
            found.retain(|(kind, span)| *kind != SignalKind::Done || !is_denied(words, text, *span));
        }
        // What was refused, dropped or halted is not thereby done: "was rejected", "has been paused".
        let other: Vec<Span> = found
            .iter()
            .filter(|(kind, _)| {
                !matches!(kind, SignalKind::Done | SignalKind::DoneEarly | SignalKind::PilotOnly)
            })
            .filter(|(kind, _)| !matches!(kind, SignalKind::PartOfWhole | SignalKind::OpenEnded))
            .map(|(_, span)| *span)
            .collect();
        found.retain(|(kind, span)| {
            *kind != SignalKind::Done || !other.iter().any(|place| place.overlaps(*span))
        });
        found
    }
}

/// Whether "not" or "no" stands within three words before a phrase, or in it.
fn is_denied(words: &Words<'_>, text: &str, phrase: Span) -> bool {
    (0..words.len()).any(|at| {
        let denies =
            words.get(at).is_some_and(|word| ["not", "cannot", "never", "no", "nor"].contains(&word));
        let place = words.span(at, at + 1);
        denies
            && place.start <= phrase.end
            && text.get(place.end..phrase.start).is_none_or(|between| between.split(' ').count() <= 5)
    })
}

/// Whether all that the clause says of the future or present is upkeep: the verb of each such phrase,
/// or the noun behind a verb that says nothing by itself ("carry out assurance").
fn is_upkeep(words: &Words<'_>, signals: &[(SignalKind, Span)]) -> bool {
    let mut residual = signals
        .iter()
        .filter(|(kind, _)| {
            matches!(kind, SignalKind::StillToCome | SignalKind::UnderWay | SignalKind::Conditional)
        })
        .peekable();
    residual.peek().is_some() && residual.all(|(_, span)| verb_is_upkeep(words, *span))
}

fn verb_is_upkeep(words: &Words<'_>, phrase: Span) -> bool {
    const EMPTY: [&str; 9] =
        ["conduct", "carri", "out", "undertak", "provid", "take", "make", "hold", "place"];
    const PASSED: [&str; 17] = [
        "will", "be", "been", "being", "to", "is", "are", "also", "then", "now", "next", "further", "a",
        "an", "the", "formally", "and",
    ];
    let mut looked_at = 0;
    for at in (0..words.len()).filter(|at| words.span(*at, at + 1).end >= phrase.end) {
        let Some(word) = words.get(at) else { break };
        let stem = stem(word);
        if UPKEEP.iter().any(|known| stem.starts_with(known)) {
            return true;
        }
        if PASSED.contains(&word) || word.ends_with("ly") || EMPTY.contains(&stem.as_str()) {
            continue;
        }
        looked_at += 1;
        if looked_at > 1 {
            break;
        }
    }
    false
}
