//! What a clause leaves open: what it puts off, denies, hangs on something, halts or gives up.

use super::{
    attained::{BEGIN, is_noun_of},
    commitment::Promise,
    predicate::{Aspect, Predicate},
    table::Heard,
    verbs::same_act,
    weight::{
        ALONE, BEYOND, CLOSE, CONDITION, DENIED, DONE_TOO, GIVEN_UP, HALF, HALTED, HINDERED, NEAR, NEW_THING,
        PART_ALONE, PART_LEFT, SAME_VERB, SAYS_DONE, UNCOVERED, UPKEEP, WAITS, flag,
    },
    words::{EXTRA, OLD},
};
use crate::{
    base::Span,
    model::{Commitment, SignalKind},
};

/// What a clause leaves open.
pub(super) struct Opened<'c> {
    /// What it puts off or denies.
    predicates: Vec<&'c Predicate>,
    /// What it says was halted, and not taken up again.
    pub(super) halted: Option<Span>,
    /// What it says is left, by a turn of phrase.
    pub(super) residual: Option<Span>,
    conditional: Option<Span>,
    hindrance: Option<Span>,
    /// Whether it says that the thing, or the rest of it, will not be done.
    pub(super) is_given_up: bool,
    /// The phrase that says so; none where nothing is left open.
    pub(super) phrase: Option<Span>,
}

impl<'c> Opened<'c> {
    pub(super) fn of(heard: &'c Heard<'_>, promise: &Promise) -> Self {
        let statement = &heard.statement;
        // "Was delayed by the weather and was put down in May".
        let is_resolved = |halt: Span| {
            let done = |one: &Predicate| one.aspect == Aspect::Attained && !one.is_aside;
            statement.predicates.iter().any(|one| done(one) && one.span.start >= halt.end)
        };
        let mut predicates = open_predicates(heard, promise);
        predicates.retain(|one| !(DELAYED.contains(&one.verb.as_str()) && is_resolved(one.span)));
        // "The former group was dissolved".
        let is_of_old =
            |kind| promise.is_of_absence || kind == SignalKind::Withdrawn && speaks_of_old(heard, promise);
        let halted = [SignalKind::Paused, SignalKind::Reopened, SignalKind::Withdrawn]
            .into_iter()
            .find_map(|kind| statement.signal(kind).filter(|_| !is_of_old(kind)))
            .filter(|halt| !is_resolved(*halt));
        let residual = statement.residual().filter(|(kind, span)| {
            let is_delay = span.of(&heard.entry.text).to_lowercase().contains("delayed");
            let is_halt = is_delay || matches!(kind, SignalKind::Paused | SignalKind::Reopened);
            let is_wanted = is_halt && !is_delay && promise.is_of_absence;
            !(promise.is_process && *kind == SignalKind::UnderWay
                || is_halt && is_resolved(*span)
                || is_wanted)
        });
        let residual = residual.map(|(_, span)| span);
        let conditional = statement.signal(SignalKind::Conditional);
        // "The third trust has declined".
        let refused = statement.signal(SignalKind::Refused).filter(|span| {
            promise.commitment == Commitment::Deliver && heard.attained < SAYS_DONE && is_told(heard, *span)
        });
        let hindrance = statement.hindrance.filter(|_| !promise.is_of_absence).or(refused);
        let phrase =
            halted.or(conditional).or(predicates.first().map(|one| one.span)).or(residual).or(hindrance);
        let is_given_up = is_given_up(heard, &predicates);
        Self { predicates, halted, residual, conditional, hindrance, is_given_up, phrase }
    }

    /// Whether something is to come or goes on.
    pub(super) fn comes(&self) -> bool {
        self.predicates.iter().any(|one| matches!(one.aspect, Aspect::ToCome | Aspect::UnderWay))
    }

    /// Whether the first thing that it says of what is open denies it.
    pub(super) fn denies_first(&self) -> bool {
        self.predicates.first().is_some_and(|one| one.aspect == Aspect::Denied)
    }

    /// What all of it weighs for something of the promise being left.
    pub(super) fn weight(&self, heard: &Heard<'_>, promise: &Promise) -> f64 {
        if self.phrase.is_none() {
            return 0.0;
        }
        let words = heard.words;
        // "A third at a time" is a share.
        let is_share = |at: usize| {
            words.get(at) == Some("third")
                && at
                    .checked_sub(1)
                    .and_then(|before| words.get(before))
                    .is_some_and(|word| ["a", "one"].contains(&word))
        };
        let is_extra =
            (0..words.len()).any(|at| words.get(at).is_some_and(|word| EXTRA.has(word)) && !is_share(at));
        // That something stood in the way leaves nothing by itself, unless it stands in the way of what is left.
        let leaves = !self.predicates.is_empty()
            || self.residual.is_some()
            || self.conditional.is_some()
            || self.halted.is_some()
            || self.hindrance.is_some() && heard.told_left >= HALF;
        let denies = self.predicates.iter().any(|one| one.aspect == Aspect::Denied);
        // That what was looked into is given up is a result of looking into it.
        let is_review = promise.commitment == Commitment::Review;
        // What was halted or stood in the way may be something else.
        let of_promise = 0.4 + 0.6 * (heard.near / 0.3).min(1.0);
        NEAR * heard.near
            + UNCOVERED * heard.uncovered
            + PART_LEFT * flag(heard.subject_left >= HALF && !is_extra)
            + PART_ALONE * flag(heard.subject_left >= ALONE && !is_extra)
            + DENIED * flag(denies)
            + SAME_VERB * flag(self.names_act(heard, promise))
            + HINDERED * flag(self.hindrance.is_some()) * of_promise
            + UPKEEP * flag(heard.statement.is_upkeep)
            + CONDITION * flag(self.conditional.is_some())
            + HALTED * flag(self.halted.is_some() && !is_review) * of_promise
            + GIVEN_UP * flag(self.is_given_up && !is_review)
            + DONE_TOO
                * flag(leaves && heard.statement.says_done() && !heard.statement.is_upkeep)
                * of_promise
            + BEYOND * flag(is_extra)
            + WAITS * flag(self.awaits_something(heard))
            + NEW_THING * flag(self.is_of_new_thing(heard))
    }

    /// Whether what is open waits for something: "once the lease is signed".
    fn awaits_something(&self, heard: &Heard<'_>) -> bool {
        let waiting = ["once", "when", "until", "after", "before"];
        let behind = self.predicates.first().map(|first| first.end);
        behind.is_some_and(|from| heard.words.iter().skip(from).any(|word| waiting.contains(&word)))
    }

    /// Whether what is open is named for the first time: "a guide is in preparation".
    fn is_of_new_thing(&self, heard: &Heard<'_>) -> bool {
        // "A strategy will be drawn up", where a strategy was promised.
        let Some(first) = self.predicates.first().filter(|_| heard.subject_near < HALF) else { return false };
        let ends = heard.statement.predicates.iter().map(|one| one.end);
        let from = ends.filter(|end| *end <= first.at).max().unwrap_or(0);
        let is_part = |at: usize| heard.words.get(at).is_some_and(|word| PART_NOUNS.contains(&word));
        (from..first.at.min(from + 2))
            .any(|at| heard.words.get(at).is_some_and(|word| NEW.contains(&word)) && !is_part(at + 1))
    }

    /// Whether the promised act is what is open: by its verb, or by its noun ("issuance is expected in May").
    fn names_act(&self, heard: &Heard<'_>, promise: &Promise) -> bool {
        let is_named = self.predicates.first().is_some_and(|first| {
            let from =
                heard.statement.predicates.iter().map(|one| one.end).filter(|end| *end <= first.at).max();
            (from.unwrap_or(0)..first.at)
                .any(|at| heard.words.get(at).is_some_and(|word| is_noun_of(word, promise)))
        });
        // "Have been working with the health service", where to work with it was promised, puts nothing off.
        let is_promised = |one: &&Predicate| {
            one.verb != "work" && promise.verbs.iter().any(|verb| same_act(verb, &one.verb))
        };
        is_named || self.predicates.iter().any(is_promised)
    }
}

/// Whether a refusal is told as such: "has declined", not "those who had declined", "the claims turned down".
fn is_told(heard: &Heard<'_>, span: Span) -> bool {
    let phrase = heard.entry.text.get(heard.statement.span.start..span.end).unwrap_or("").to_lowercase();
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let before = words.iter().rev().skip(1).take(3);
    let behind = heard.entry.text.get(span.end..).unwrap_or("").trim_start();
    let fell = ["by ", "from ", "since ", "sharply", "slightly", "steadily"];
    !fell.iter().any(|word| behind.starts_with(word))
        && before.clone().any(|word| ["has", "have", "was", "were", "is", "are", "been"].contains(word))
        && !before.clone().any(|word| ["had", "who", "which", "whose"].contains(word))
}

/// Words that name a thing for the first time.
const NEW: [&str; 10] =
    ["a", "an", "another", "additional", "additionally", "further", "future", "new", "second", "wider"];

/// Nouns of a part, behind "a".
const PART_NOUNS: [&str; 9] =
    ["couple", "few", "fifth", "half", "handful", "minority", "number", "quarter", "third"];

/// Stems of verbs of what holds a thing up.
const DELAYED: [&str; 9] =
    ["defer", "delay", "disrupt", "halt", "hamper", "paus", "postpon", "stall", "suspend"];

/// What a clause puts off or denies.
fn open_predicates<'c>(heard: &'c Heard<'_>, promise: &Promise) -> Vec<&'c Predicate> {
    let is_open = |one: &&Predicate| {
        let open = match one.aspect {
            Aspect::ToCome => true,
            Aspect::UnderWay => {
                !(promise.is_process || heard.attained >= SAYS_DONE && BEGIN.contains(&one.verb.as_str()))
            }
            Aspect::Denied => !promise.is_of_absence,
            Aspect::Attained | Aspect::Standing | Aspect::Possible | Aspect::Ended => false,
        };
        // What was told, agreed or found, where that was promised, is no more than told.
        let is_content = one.is_reported && promise.commitment != Commitment::Deliver;
        open && !one.is_aside && !one.is_before && !is_content
    };
    heard.statement.predicates.iter().filter(is_open).collect()
}

/// Whether a clause says that the thing, or the rest of it, will not be done.
fn is_given_up(heard: &Heard<'_>, open: &[&Predicate]) -> bool {
    let decided = !heard.words.has(&OLD)
        && heard.statement.signal(SignalKind::Withdrawn).is_some_and(|span| {
            let phrase = span.of(&heard.entry.text).to_lowercase();
            phrase
                .split_whitespace()
                .any(|word| ["not", "no", "against", "cancelled", "deleted"].contains(&word))
        });
    decided || heard.near >= CLOSE && open.iter().any(|one| one.is_never && !waits(heard, one.span))
}

/// "cannot be done before", "until": later, not never.
pub(super) fn waits(heard: &Heard<'_>, phrase: Span) -> bool {
    let rest = Span::new(phrase.end, heard.statement.sentence.end).of(&heard.entry.text).to_lowercase();
    rest.split(|c: char| !c.is_alphanumeric())
        .any(|word| ["before", "until", "till", "unless"].contains(&word))
}

/// Whether what was withdrawn is what was there before.
pub(super) fn speaks_of_old(heard: &Heard<'_>, promise: &Promise) -> bool {
    const REPLACING: [&str; 6] = ["replac", "move", "transfer", "switch", "migrat", "introduc"];
    heard.words.has(&OLD)
        || promise.verbs.iter().any(|verb| REPLACING.contains(&verb.as_str()))
            && (heard.attained < SAYS_DONE || has_own_subject(heard))
            && !heard.statement.points_back
            && !heard.words.has(&["it", "this", "they"])
}

/// Whether what was withdrawn is named anew: "a list was issued in June and the local ones were withdrawn", not
/// "it was issued in June and later withdrawn".
fn has_own_subject(heard: &Heard<'_>) -> bool {
    let Some(span) = heard.statement.signal(SignalKind::Withdrawn) else { return false };
    let before = heard.statement.span.start..span.start;
    let text = heard.entry.text.get(before).unwrap_or("").to_lowercase();
    let behind = text.rsplit_once(" and ").map_or("", |(_, behind)| behind);
    behind.split_whitespace().any(|word| ["the", "all", "these", "those", "both"].contains(&word))
}
