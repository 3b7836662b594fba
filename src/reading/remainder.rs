//! What is left of a promise, as a clause names it.

use super::{
    phrase::{Words, is_time},
    predicate::{Aspect, Predicate},
    share::number,
    signal::Rest,
    stage::{Stage, stage},
    words::EXTRA,
};
use crate::{base::Span, model::SignalKind};

/// A clause with the turns of phrase in it that may name what is left.
pub(super) struct Named<'c, 't> {
    pub(super) text: &'t str,
    pub(super) sentence: Span,
    pub(super) words: Words<'t>,
    pub(super) predicates: &'c [Predicate],
    pub(super) signals: &'c [(SignalKind, Span)],
    /// Whether it says that anything is to come, goes on, hangs or was halted.
    pub(super) is_open: bool,
    pub(super) turns: Vec<(Rest, Span)>,
}

impl Named<'_, '_> {
    /// What the clause names as left, the plainest first.
    pub(super) fn remainder(&self) -> Option<(Rest, Span)> {
        // "Elsewhere, clients are offered an appointment by video".
        let is_done = !self.is_open && self.predicates.iter().any(|one| one.aspect == Aspect::Attained);
        let elsewhere = (self.words.get(0) == Some("elsewhere") && !is_done)
            .then(|| (Rest::Others, self.words.span(0, 1)));
        // "A further release will follow": on top of what was promised.
        let comes_on_top = (0..3).any(|at| self.words.get(at).is_some_and(|word| EXTRA.has(word)));
        let opening = self.words.span(0, 4).end;
        elsewhere
            .or_else(|| self.named(Rest::Others))
            .or_else(|| self.named(Rest::Unfinished).filter(|_| !comes_on_top))
            .or_else(|| {
                self.turns
                    .iter()
                    .copied()
                    .find(|(rest, span)| *rest == Rest::Milestone && span.start < opening)
            })
            .or_else(|| counted(&self.words, self.predicates).map(|span| (Rest::Counted, span)))
            .or_else(|| self.named(Rest::Meanwhile))
            .or_else(|| self.lasts_until().map(|span| (Rest::Meanwhile, span)))
    }

    /// The first turn of a kind that names what is left.
    fn named(&self, rest: Rest) -> Option<(Rest, Span)> {
        self.turns.iter().copied().find(|(known, span)| *known == rest && self.is_left(rest, *span))
    }

    fn is_left(&self, rest: Rest, span: Span) -> bool {
        let before = self.text.get(..span.start).unwrap_or("");
        let ends_with = |endings: &[&str]| endings.iter().any(|ending| before.ends_with(ending));
        // "Was rolled out to the remaining sixteen": what was left is no longer.
        // "Reasons are on file for the remainder".
        let is_for = before.ends_with("for ") && span.of(self.text).to_lowercase().contains("the re");
        let stands_for = is_for
            && !self.is_open
            && self.predicates.iter().any(|one| one.aspect == Aspect::Standing && one.span.end <= span.start);
        let taken_in = stands_for
            || !self.is_open
                && !span.of(self.text).ends_with("to go")
                && self.predicates.iter().any(|one| {
                    let is_done =
                        stage(&one.verb) >= Stage::Settled && one.verb != "agre" && one.verb != "sign";
                    one.aspect == Aspect::Attained && is_done && one.span.end <= span.start
                });
        // "Should not yet be introduced": what is thought of it, not how it stands.
        let is_view = self
            .predicates
            .iter()
            .any(|one| (one.is_aside || one.aspect == Aspect::Possible) && one.span.overlaps(span));
        // "Will remain on the register": it stays.
        let stays =
            rest == Rest::Unfinished && ends_with(&["will "]) && span.of(self.text).starts_with("remain");
        // "The plans of the others": something else is spoken of.
        let is_of_others =
            span.of(self.text).to_lowercase().ends_with("others") && ends_with(&["all ", " of "]);
        let is_told = rest == Rest::Others && self.is_told(span);
        // "Stewards were on site until then": until what is now there.
        let is_over = rest == Rest::Meanwhile
            && ["until", "till"].iter().any(|until| span.of(self.text).to_lowercase().starts_with(until))
            && self.words.has(&["was", "were"]);
        !(is_over || taken_in || is_view || stays || is_of_others || is_told)
    }

    /// Whether of what is named as left it is said what became of it: "the other five left before", "two to each
    /// depot, the balance to the managers".
    fn is_told(&self, span: Span) -> bool {
        let is_placed = self.predicates.is_empty() && !self.words.iter().any(is_time);
        // "The remaining 27 were on parental leave".
        let behind =
            self.text.get(span.end..self.words.span(0, self.words.len()).end).unwrap_or("").to_lowercase();
        let are_away = [" leave", " absent", " sick", " void", " retired", " secondment"]
            .iter()
            .any(|away| behind.contains(away))
            && !self.predicates.iter().any(|one| matches!(one.aspect, Aspect::ToCome | Aspect::Denied));
        are_away
            || !self.is_open
                && !self.words.has(&["alone", "only"])
                && (is_placed || is_settled(self.predicates, self.signals, span))
    }

    /// "Two offices continue to use the register until the works are finished": what serves until then.
    fn lasts_until(&self) -> Option<Span> {
        let sentence = self.sentence.of(self.text);
        let waits = [" until ", " till ", " pending "].iter().any(|word| sentence.contains(word));
        let lasts = |one: &&Predicate| {
            !one.is_aside
                && (one.aspect == Aspect::UnderWay
                    || one.aspect == Aspect::Standing && LASTING.contains(&one.verb.as_str()))
        };
        let goes_on =
            self.signals.iter().find(|(kind, _)| *kind == SignalKind::UnderWay).map(|(_, span)| *span);
        self.predicates.iter().find(lasts).map(|one| one.span).or(goes_on).filter(|_| waits)
    }
}

/// Stems of verbs of lasting.
const LASTING: [&str; 4] = ["continu", "keep", "remain", "stay"];

/// What stood in the way, unless that was before the time told of.
pub(super) fn hindrance<'t, T: 't>(
    mut turns: impl Iterator<Item = &'t (T, Span)>,
    predicates: &[Predicate],
) -> Option<Span> {
    let is_over = |span: Span| predicates.iter().any(|one| one.is_before && one.span.overlaps(span));
    turns.find(|(_, span)| !is_over(*span)).map(|(_, span)| *span)
}

/// Whether what follows says what became of it.
fn is_settled(predicates: &[Predicate], signals: &[(SignalKind, Span)], remainder: Span) -> bool {
    let behind = |one: &&Predicate| one.span.start >= remainder.end && !one.is_aside;
    let lost = |kind: &SignalKind| {
        matches!(
            kind,
            SignalKind::Refused | SignalKind::Withdrawn | SignalKind::Cannot | SignalKind::Superseded
        )
    };
    predicates.iter().filter(behind).take(2).any(|one| {
        let verb = one.verb.as_str();
        one.aspect == Aspect::Attained && SETTLING.contains(&verb)
    }) && !predicates.iter().any(|one| one.aspect == Aspect::Denied)
        && !signals.iter().any(|(kind, _)| lost(kind))
}

/// Stems of verbs that settle what becomes of a thing.
const SETTLING: [&str; 33] = [
    "limit", "restrict", "demolish", "dispos", "sell", "refer", "prefer", "declin", "choos", "post", "leav",
    "move", "close", "retir", "resolv", "complet", "finish", "clear", "settl", "attend", "follow", "do",
    "receiv", "train", "transfer", "deliv", "sign", "join", "publish", "instal", "visit", "see", "come",
];

/// The number of things of which the clause says that something is to come: "two positions are being
/// advertised again"; not those that come on top ("a further two").
fn counted(words: &Words<'_>, predicates: &[Predicate]) -> Option<Span> {
    let mut from = 0;
    for one in predicates {
        let is_open = matches!(one.aspect, Aspect::ToCome | Aspect::UnderWay | Aspect::Denied)
            && !one.is_aside
            && !one.is_before;
        let subject = from..one.at;
        from = one.end;
        if !is_open || subject.clone().any(|at| words.get(at).is_some_and(|word| EXTRA.has(word))) {
            continue;
        }
        let found = subject.clone().find(|at| {
            let word = words.get(*at).unwrap_or("");
            let before = at.checked_sub(1).and_then(|before| words.get(before)).unwrap_or("");
            let is_number =
                number(word).is_some_and(|value| value > 1.0 && !(1900.0..2100.0).contains(&value));
            (is_number || ["some", "several", "others", "few"].contains(&word))
                && one.at - at < FAR_AHEAD
                && (*at == 0
                    || words.get(at + 1) == Some("of")
                    || words.is_after_comma(*at)
                    || BEFORE_NUMBER.contains(&before))
        });
        if let Some(at) = found {
            return Some(words.span(at, one.end));
        }
    }
    None
}

/// So many words ahead of its verb a number is of something else.
const FAR_AHEAD: usize = 9;

/// Words before a number that leave it one of things.
const BEFORE_NUMBER: [&str; 16] = [
    "the", "these", "those", "and", "but", "while", "whilst", "though", "although", "that", "which", "where",
    "other", "however", "a", "with",
];
