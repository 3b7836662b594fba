//! What each clause of an entry says.

use super::{
    amounts::is_year,
    commitment::KINDS,
    elsewhere,
    phrase::{PhraseBook, Words},
    predicate::{Aspect, Predicate, predicates},
    relevance::Telling,
    remainder::{Named, hindrance},
    share::{Share, number, share},
    signal::{HINDRANCES, MILESTONES, NO_SIGNALS, REMAINDERS, Rest, SIGNALS},
    words::{CONCESSION, MADE_READY, UPKEEP, is_adverb},
};
use crate::{
    base::{Prose, Span, clauses_among, stem},
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
    /// Words that name what is left: "the remaining three", "still to attend".
    pub(super) remainder: Option<(Rest, Span)>,
    /// Figures that say how much of a whole: 60 of 145.
    pub(super) share: Option<Share>,
    /// What it says stood in the way.
    pub(super) hindrance: Option<Span>,
    /// What its verbs say, in their order.
    pub(super) predicates: Vec<Predicate>,
    /// Whether it opens with what is made ready for a thing: a draft, a plan, a contract.
    pub(super) is_of_making_ready: bool,
    /// Whether its subject is the action itself: "this action", "the recommendation".
    pub(super) is_of_action: bool,
    /// Whether it names the action anywhere: "takes the place of this action".
    pub(super) names_action: bool,
    /// Whether it tells how it was to begin with, or says that it speaks of something else.
    pub(super) is_elsewhere: bool,
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

    /// What it says was done, or holds.
    pub(super) fn attained(&self) -> impl Iterator<Item = &Predicate> {
        self.predicates.iter().filter(|one| matches!(one.aspect, Aspect::Attained | Aspect::Standing))
    }

    /// Whether it tells of now: "is", "has been", not "was".
    pub(super) fn holds_now(&self) -> bool {
        self.predicates.iter().any(|one| {
            !one.is_aside && !one.is_before && matches!(one.aspect, Aspect::Standing | Aspect::UnderWay)
        })
    }

    /// What it says is left: to come, under way, hanging on something, halted.
    pub(super) fn residual(&self) -> Option<(SignalKind, Span)> {
        self.signals.iter().find(|(kind, _)| RESIDUAL.contains(kind)).copied()
    }
}

/// What a turn of phrase stands for. The lists make one book, so that a clause is gone through once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Signal(SignalKind),
    /// Looks like a signal and is none.
    NoSignal,
    Remainder(Rest),
    Hindrance,
    /// An act of this kind.
    Act(Commitment),
}

impl Turn {
    const fn signal(self) -> Option<SignalKind> {
        if let Self::Signal(kind) = self { Some(kind) } else { None }
    }

    const fn remainder(self) -> Option<Rest> {
        if let Self::Remainder(rest) = self { Some(rest) } else { None }
    }

    const fn act(self) -> Option<Commitment> {
        if let Self::Act(kind) = self { Some(kind) } else { None }
    }
}

/// All turns of phrase. Made of constants, the same for every comparison.
static TURNS: LazyLock<PhraseBook<Turn>> = LazyLock::new(|| {
    let signals = SIGNALS.iter().map(|(kind, list)| (Turn::Signal(*kind), *list));
    let no_signals = NO_SIGNALS.iter().map(|((), list)| (Turn::NoSignal, *list));
    let remainders = REMAINDERS.iter().map(|(rest, list)| (Turn::Remainder(*rest), *list));
    let milestones = MILESTONES.iter().map(|(rest, list)| (Turn::Remainder(*rest), *list));
    let acts = KINDS.iter().map(|(kind, list)| (Turn::Act(*kind), *list));
    let hindrances = [(Turn::Hindrance, HINDRANCES)];
    let turns = signals.chain(no_signals).chain(remainders).chain(milestones).chain(acts);
    PhraseBook::new(turns.chain(hindrances))
});

/// Reads an entry clause by clause.
pub(super) fn statements(text: &str, prose: &Prose, telling: &mut Telling) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut before: Vec<Words<'_>> = Vec::new();
    for (place, sentence) in prose.sentences.iter().copied().enumerate() {
        // "Should difficulties arise, they will be raised": no promise, no residue.
        let supposes = Words::under(text, &prose.words, sentence)
            .get(0)
            .is_some_and(|word| ["should", "if", "were"].contains(&word));
        // "At the time of the inspection it could not be …": how it was.
        let opening = Words::under(text, &prose.words, sentence);
        let begins = |row: &&[&str]| row.iter().enumerate().all(|(at, word)| opening.get(at) == Some(*word));
        let is_of_before = BEFORE_THAT.iter().any(begins);
        let is_no_part = elsewhere::is_no_part(&opening);
        for clause in clauses_among(&prose.words, text, sentence) {
            let words = Words::under(text, &prose.words, clause.span);
            let turns = TURNS.find(&words);
            let (mut signals, mut predicates) = signals(&words, &turns, supposes);
            if is_of_before {
                signals.retain(|(kind, _)| !RESIDUAL.contains(kind) && *kind != SignalKind::Cannot);
                for one in &mut predicates {
                    one.is_before = true;
                }
            }
            let is_open = signals.iter().any(|(kind, _)| RESIDUAL.contains(kind));
            let remainder = Named {
                text,
                sentence,
                words,
                predicates: &predicates,
                signals: &signals,
                is_open,
                turns: remainders(&turns),
            }
            .remainder();
            statements.push(Statement {
                sentence,
                sentence_number: place,
                concedes: words.get(0).is_some_and(|word| CONCESSION.contains(&word)),
                is_upkeep: is_upkeep(&words, &signals),
                points_back: (0..2).any(|at| {
                    words.get(at).is_some_and(|word| ["this", "these", "it", "they"].contains(&word))
                }),
                remainder,
                hindrance: hindrance(turns.iter().filter(|(turn, _)| *turn == Turn::Hindrance), &predicates),
                share: share(&words, &|| before.iter().rev().take(RIGHT_BEFORE).find_map(largest_count)),
                is_of_making_ready: (0..5).any(|at| words.get(at).is_some_and(|word| MADE_READY.has(word))),
                is_elsewhere: is_no_part || elsewhere::tells_history(&words),
                is_of_action: is_of_action(&words),
                names_action: names_action(&words),
                kinds: turns.iter().filter_map(|(turn, _)| turn.act()).collect(),
                stems: telling.stems(&words),
                span: clause.span,
                predicates,
                signals,
            });
            before.push(words);
        }
    }
    statements
}

/// The turns that may name what is left; "is still in use" looks like it and is not.
fn remainders(turns: &[(Turn, Span)]) -> Vec<(Rest, Span)> {
    let is_covered =
        |span: Span| turns.iter().any(|(turn, cover)| *turn == Turn::NoSignal && cover.overlaps(span));
    let found = turns.iter().filter_map(|(turn, span)| Some((turn.remainder()?, *span)));
    found.filter(|(_, span)| !is_covered(*span)).collect()
}

/// What the words of a clause signal, from its predicates and from turns of phrase without a verb.
fn signals(
    words: &Words<'_>,
    turns: &[(Turn, Span)],
    supposes: bool,
) -> (Vec<(SignalKind, Span)>, Vec<Predicate>) {
    let is_covered =
        |span: Span| turns.iter().any(|(turn, cover)| *turn == Turn::NoSignal && cover.overlaps(span));
    let signals = turns.iter().filter_map(|(turn, span)| Some((turn.signal()?, *span)));
    let mut found: Vec<(SignalKind, Span)> = signals.filter(|(_, span)| !is_covered(*span)).collect();
    let mut predicates = predicates(words);
    predicates.retain(|predicate| !is_covered(predicate.span));
    // "no longer depends on": it hangs on nothing.
    found.retain(|(_, span)| {
        !predicates.iter().any(|one| one.aspect == Aspect::Ended && one.span.overlaps(*span))
    });
    // "It had lapsed over the summer": how it was before.
    let before: Vec<Span> = predicates.iter().filter(|one| one.is_before).map(|one| one.span).collect();
    found.retain(|(kind, span)| {
        !matches!(kind, SignalKind::Paused | SignalKind::Reopened | SignalKind::Withdrawn)
            || !before.iter().any(|place| place.overlaps(*span))
    });
    // What was refused, dropped or halted is not thereby done: "was rejected", "has been paused".
    let other = |found: &[(SignalKind, Span)], span: Span| {
        found.iter().any(|(kind, place)| {
            !matches!(
                kind,
                SignalKind::Done
                    | SignalKind::DoneEarly
                    | SignalKind::PilotOnly
                    | SignalKind::PartOfWhole
                    | SignalKind::OpenEnded
            ) && place.overlaps(span)
        })
    };
    predicates.retain(|predicate| {
        !matches!(predicate.aspect, Aspect::Attained | Aspect::Standing) || !other(&found, predicate.span)
    });
    found.retain(|(kind, span)| {
        *kind != SignalKind::Done
            || !predicates.iter().any(|predicate| {
                predicate.span.overlaps(*span)
                    && !matches!(predicate.aspect, Aspect::Attained | Aspect::Standing)
            })
    });
    for predicate in predicates.iter().filter(|one| !one.is_aside) {
        if predicate.is_before && predicate.aspect == Aspect::UnderWay {
            continue;
        }
        let kind = match predicate.aspect {
            Aspect::Attained => SignalKind::Done,
            Aspect::Standing if predicate.is_state => SignalKind::Done,
            Aspect::UnderWay => SignalKind::UnderWay,
            Aspect::ToCome => SignalKind::StillToCome,
            Aspect::Standing | Aspect::Possible | Aspect::Denied | Aspect::Ended => continue,
        };
        let known = found.iter().any(|(known, span)| *known == kind && span.overlaps(predicate.span));
        if !known {
            found.push((kind, predicate.span));
        }
    }
    // "Three sites whose controllers cannot support it": said by the way.
    let asides: Vec<Span> = predicates.iter().filter(|one| one.is_aside).map(|one| one.span).collect();
    found.retain(|(kind, span)| {
        *kind != SignalKind::Cannot || !asides.iter().any(|place| place.overlaps(*span))
    });
    // What should, would or might be says nothing of how it stands.
    let views: Vec<Span> = predicates
        .iter()
        .filter(|one| one.aspect == Aspect::Possible && !one.is_possible)
        .map(|one| one.span)
        .collect();
    found.retain(|(kind, span)| {
        *kind != SignalKind::StillToCome || !views.iter().any(|place| place.overlaps(*span))
    });
    if supposes {
        found.retain(|(kind, _)| !RESIDUAL.contains(kind));
    }
    found.sort_by_key(|(_, span)| span.start);
    (found, predicates)
}

/// So many clauses back a number is still what "of them" counts.
const RIGHT_BEFORE: usize = 8;

/// The largest number of things that a clause tells of; not a year, a share, an amount.
fn largest_count(words: &Words<'_>) -> Option<f64> {
    let counts = (0..words.len()).filter_map(|at| words.get(at).and_then(number));
    counts.filter(|count| *count >= 2.0 && count.fract() == 0.0 && !is_year(*count)).max_by(f64::total_cmp)
}

/// What a sentence begins with that tells how it was before.
const BEFORE_THAT: [&[&str]; 9] = [
    &["at", "the", "time", "of", "the", "inspection"],
    &["at", "the", "time", "of", "the", "assessment"],
    &["at", "the", "time", "of", "the", "audit"],
    &["at", "the", "time", "of", "the", "review"],
    &["before", "the", "inspection"],
    &["historically"],
    &["previously"],
    &["prior", "to", "the", "inspection"],
    &["until", "now"],
];

/// Whether the clause opens with "this action", "the recommendation" and the like.
fn is_of_action(words: &Words<'_>) -> bool {
    // "While this particular action has been completed".
    let from = usize::from(words.get(0).is_some_and(|word| CONCESSION.contains(&word)));
    words.get(from).is_some_and(|word| ["this", "the"].contains(&word))
        && (from + 1..from + 3).any(|at| words.get(at).is_some_and(|word| NOUNS.contains(&word)))
}

/// Whether the clause names this action.
fn names_action(words: &Words<'_>) -> bool {
    (1..words.len()).any(|at| {
        words.get(at - 1) == Some("this") && words.get(at).is_some_and(|word| NOUNS.contains(&word))
    })
}

/// What an action is called.
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
    let is_within = |at: &usize| {
        phrase.start <= words.span(*at, at + 1).start && words.span(*at, at + 1).end <= phrase.end
    };
    let goes_on = |at: usize| words.get(at).is_some_and(|word| word.starts_with("continu"));
    if (0..words.len()).filter(is_within).any(goes_on) {
        return true;
    }
    let mut looked_at = 0;
    for at in (0..words.len()).filter(|at| words.span(*at, at + 1).end >= phrase.end) {
        let Some(word) = words.get(at) else { break };
        let stem = stem(word);
        if UPKEEP.iter().any(|known| stem == *known || known.len() > 4 && stem.starts_with(known)) {
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
