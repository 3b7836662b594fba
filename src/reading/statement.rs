//! What each clause of an entry says.

use super::{
    commitment::KINDS,
    phrase::{PhraseBook, Words},
    relevance::Telling,
    share::{Share, share},
    signal::{DENIALS, MILESTONES, NO_SIGNALS, REMAINDERS, SIGNALS},
    words::{BEGUN, CONCESSION, MADE_READY, STANDING, UPKEEP, is_adverb, is_past},
};
use crate::{
    base::{Prose, Span, clauses, stem},
    model::{Commitment, SignalKind},
};
use std::sync::LazyLock;

/// Kinds of signal that say that something is left.
const RESIDUAL: [SignalKind; 5] = [
    SignalKind::StillToCome,
    SignalKind::UnderWay,
    SignalKind::Conditional,
    SignalKind::Paused,
    SignalKind::Reopened,
];

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
    /// Words that name what is left: "the remaining three", "still to attend", "so far".
    pub(super) remainder: Option<Span>,
    /// Words that deny an act: "has not been", "did not".
    pub(super) denial: Option<Span>,
    /// Figures that say how much of a whole: 60 of 145.
    pub(super) share: Option<Share>,
    /// Stems of the verbs that it reports as done.
    pub(super) done_verbs: Vec<String>,
    /// Whether it opens with what is made ready for a thing: a draft, a plan, a contract.
    pub(super) is_of_making_ready: bool,
    /// Whether its subject is the action itself: "this action", "the recommendation".
    pub(super) is_of_action: bool,
    /// Whether it begins with a word that points back: "this", "it", "they".
    pub(super) points_back: bool,
    /// Of what kinds of act it speaks.
    pub(super) kinds: Vec<Commitment>,
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
        self.signals.iter().find(|(kind, _)| RESIDUAL.contains(kind)).copied()
    }
}

/// What a pattern stands for. The lists make one book, so that a clause is gone through once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Signal(SignalKind),
    /// Looks like a signal and is none.
    NoSignal,
    Remainder,
    Milestone,
    Denial,
    /// An act of this kind.
    Act(Commitment),
}

impl Turn {
    const fn signal(self) -> Option<SignalKind> {
        if let Self::Signal(kind) = self { Some(kind) } else { None }
    }

    const fn act(self) -> Option<Commitment> {
        if let Self::Act(kind) = self { Some(kind) } else { None }
    }
}

/// All turns of phrase. Made of constants, the same for every comparison.
static TURNS: LazyLock<PhraseBook<Turn>> = LazyLock::new(|| {
    let signals = SIGNALS.iter().map(|(kind, list)| (Turn::Signal(*kind), *list));
    let others = [
        (NO_SIGNALS, Turn::NoSignal),
        (REMAINDERS, Turn::Remainder),
        (MILESTONES, Turn::Milestone),
        (DENIALS, Turn::Denial),
    ];
    let others =
        others.into_iter().flat_map(|(lists, turn)| lists.iter().map(move |((), list)| (turn, *list)));
    let acts = KINDS.iter().map(|(kind, list)| (Turn::Act(*kind), *list));
    PhraseBook::new(signals.chain(others).chain(acts))
});

/// Where a turn of phrase stands in a clause, in the order of the words.
fn places(found: &[(Turn, Span)], turn: Turn) -> impl Iterator<Item = Span> {
    found.iter().filter(move |(known, _)| *known == turn).map(|(_, span)| *span)
}

/// Reads an entry clause by clause.
pub(super) fn statements(text: &str, prose: &Prose, telling: &mut Telling) -> Vec<Statement> {
    let all = &prose.words;
    let mut statements = Vec::new();
    for (number, sentence) in prose.sentences.iter().copied().enumerate() {
        // "Should difficulties arise, they will be raised": no promise, no residue.
        let supposes =
            Words::under(all, sentence).get(0).is_some_and(|word| ["should", "if", "were"].contains(&word));
        for clause in clauses(text, sentence) {
            let words = Words::under(all, clause.span);
            let found = TURNS.find(&words);
            let mut signals = signals(text, &words, &found);
            let denial = places(&found, Turn::Denial).next();
            if denial.is_none()
                && !signals.iter().any(|(kind, _)| *kind == SignalKind::Done)
                && let Some(past) = simple_past(&words)
            {
                let at = signals.partition_point(|(_, span)| span.start < past.start);
                signals.insert(at, (SignalKind::Done, past));
            }
            if supposes {
                signals.retain(|(kind, _)| !RESIDUAL.contains(kind));
            }
            let is_done = signals.iter().any(|(kind, _)| *kind == SignalKind::Done);
            let is_open = signals.iter().any(|(kind, _)| RESIDUAL.contains(kind));
            let opening = words.span(0, 4).end;
            let remainder = places(&found, Turn::Remainder)
                .next()
                .or_else(|| places(&found, Turn::Milestone).find(|span| span.start < opening));
            statements.push(Statement {
                sentence,
                sentence_number: number,
                concedes: words.get(0).is_some_and(|word| CONCESSION.contains(&word)),
                is_upkeep: is_upkeep(&words, &signals),
                points_back: (0..2).any(|at| {
                    words.get(at).is_some_and(|word| ["this", "these", "it", "they"].contains(&word))
                }),
                // "rolled out to the remaining sixteen": what was left is no longer.
                remainder: remainder.filter(|_| is_open || !is_done),
                denial,
                share: share(&words),
                is_of_making_ready: (0..5)
                    .any(|at| words.get(at).is_some_and(|word| MADE_READY.contains(&word))),
                done_verbs: done_verbs(text, &signals),
                is_of_action: is_of_action(&words),
                kinds: found.iter().filter_map(|(turn, _)| turn.act()).collect(),
                stems: telling.stems(&words),
                span: clause.span,
                signals,
            });
        }
    }
    statements
}

fn signals(text: &str, words: &Words<'_>, turns: &[(Turn, Span)]) -> Vec<(SignalKind, Span)> {
    let is_covered = |span: Span| places(turns, Turn::NoSignal).any(|cover| cover.overlaps(span));
    let signals = turns.iter().filter_map(|(turn, span)| Some((turn.signal()?, *span)));
    let mut found: Vec<(SignalKind, Span)> = signals.filter(|(_, span)| !is_covered(*span)).collect();
    // "have been operating since": it stands.
    if words.has(&["since"]) {
        let stands = |span: Span| {
            span.of(text)
                .rsplit(' ')
                .next()
                .is_some_and(|word| STANDING.contains(&word.to_lowercase().as_str()))
        };
        for (kind, span) in &mut found {
            if *kind == SignalKind::UnderWay && stands(*span) {
                *kind = SignalKind::Done;
            }
        }
    }
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
        .filter(|(kind, _)| !matches!(kind, SignalKind::Done | SignalKind::DoneEarly | SignalKind::PilotOnly))
        .filter(|(kind, _)| !matches!(kind, SignalKind::PartOfWhole | SignalKind::OpenEnded))
        .map(|(_, span)| *span)
        .collect();
    found
        .retain(|(kind, span)| *kind != SignalKind::Done || !other.iter().any(|place| place.overlaps(*span)));
    found
}

/// The simple past of a clause without auxiliaries: "the team fitted", "dialogues took place". Its first
/// such word, unless a determiner or preposition before it makes it an adjective or a relative.
fn simple_past(words: &Words<'_>) -> Option<Span> {
    const BEFORE: [&str; 40] = [
        "a", "an", "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "any",
        "some", "all", "each", "every", "no", "of", "to", "by", "for", "with", "in", "on", "at", "from",
        "as", "more", "most", "newly", "and", "or", "be", "been", "being", "is", "are", "was", "were",
    ];
    const AUXILIARY: [&str; 14] = [
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "might", "can", "should",
        "must",
    ];
    for at in 0..words.len().min(20) {
        let word = words.get(at)?;
        if AUXILIARY.contains(&word) {
            return None;
        }
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let blocked = before.is_none_or(|before| BEFORE.contains(&before));
        let relative = words.get(at + 1) == Some("by");
        if is_past(word) && !blocked && !relative {
            return Some(words.span(at, at + 1));
        }
    }
    None
}

/// The stems of the verbs in phrases that say done: their last words.
fn done_verbs(text: &str, signals: &[(SignalKind, Span)]) -> Vec<String> {
    signals
        .iter()
        .filter(|(kind, _)| *kind == SignalKind::Done)
        .filter_map(|(_, span)| span.of(text).split_whitespace().next_back())
        .map(|word| stem(&word.to_lowercase()))
        .collect()
}

/// Whether the clause opens with "this action", "the recommendation" and the like.
fn is_of_action(words: &Words<'_>) -> bool {
    const NOUNS: [&str; 12] = [
        "action",
        "recommendation",
        "milestone",
        "commitment",
        "measure",
        "objective",
        "task",
        "step",
        "target",
        "proposal",
        "project",
        "requirement",
    ];
    words.get(0).is_some_and(|word| ["this", "the"].contains(&word))
        && (1..3).any(|at| words.get(at).is_some_and(|word| NOUNS.contains(&word)))
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
        if PASSED.contains(&word) || is_adverb(word) || EMPTY.contains(&stem.as_str()) {
            continue;
        }
        looked_at += 1;
        if looked_at > 1 {
            break;
        }
    }
    false
}
