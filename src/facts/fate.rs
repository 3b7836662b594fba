//! What became of a condition, by what a later text says of the same thing.

use super::{
    condition::{Condition, ConditionFate, ConditionKind, conditions},
    funding::{FundingOutcome, funding},
};
use crate::base::{Span, TokenKind, clauses, is_function_word, sentences, stem, tokens};
use std::collections::BTreeSet;

/// What a text says of a condition, and the sentence it says it in.
///
/// ```
/// use action_plan::facts::{ConditionFate, conditions, fate};
/// let hangs = &conditions("The post begins in May, subject to recruitment of a nurse.")[0];
/// let text = "The rooms are ready. A nurse was recruited in April.";
/// let found = fate(hangs, text);
/// assert_eq!(found.fate, ConditionFate::Met);
/// assert_eq!(found.sentence.map(|span| span.of(text)), Some("A nurse was recruited in April."));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fate {
    /// What became of it.
    pub fate: ConditionFate,
    /// The sentence that says so; none where nothing is said of it.
    pub sentence: Option<Span>,
}

/// Words that say no more of a condition than that it is one.
const OF_ANY_CONDITION: [&str; 25] = [
    "allow",
    "allows",
    "available",
    "based",
    "conditional",
    "contingent",
    "depend",
    "dependent",
    "depending",
    "depends",
    "determined",
    "future",
    "necessary",
    "need",
    "needed",
    "once",
    "permit",
    "permits",
    "possible",
    "provided",
    "providing",
    "successful",
    "subject",
    "sufficient",
    "suitable",
];
/// Words, as beginnings, that speak of conditions of a kind whatever words these have.
const OF_KIND: &[(ConditionKind, &[&str])] = &[
    (ConditionKind::Procurement, &["contract", "procur", "purchas", "supplier", "tender"]),
    (ConditionKind::Recruitment, &["appoint", "post", "recruit", "staffing", "vacanc"]),
    (ConditionKind::Staffing, &["recruit", "staffing", "vacanc"]),
];
/// Words, as beginnings, by which a thing did not come about.
const FAILED: &[&str] = &[
    "unsuccessful",
    "reject",
    "declin",
    "refus",
    "withdrawn",
    "fail",
    "cancel",
    "abandon",
    "unavailable",
    "unable",
    "cannot",
];
/// Words, as beginnings, that with a "not" before them say that it did not.
const MET: &[&str] = &[
    "agreed",
    "appoint",
    "approv",
    "award",
    "complet",
    "conclud",
    "confirm",
    "filled",
    "granted",
    "met",
    "obtain",
    "procured",
    "publish",
    "received",
    "recruited",
    "secured",
    "signed",
    "successful",
];
/// Phrases by which it is open.
const PENDING: &[&str] = &[
    "pending",
    "dependent",
    "subject",
    "awaiting",
    "await",
    "awaited",
    "underway",
    "under",
    "ongoing",
    "continuing",
    "continues",
    "considering",
    "consider",
    "still",
    "yet",
    "will",
    "difficulties",
    "being",
    "reviewing",
    "expected",
    "contingent",
    "remains",
];

/// What `text` says of a condition that another text states.
///
/// A clause speaks of the condition where it shares a telling word with it (by stem), has a word of its kind
/// ("vacancies" of recruitment), or is of the money that the condition is of. Of several, some that say it came about and some that it did not (or is open) make
/// it part met; else what did not come about outweighs what did, and that what is open. Where no clause
/// speaks of it, it is [`Unreported`](ConditionFate::Unreported). Linear in the text.
pub fn fate(condition: &Condition, text: &str) -> Fate {
    let telling = telling(&condition.text);
    // "if successful": what was asked for is the condition; and a bid that a later text calls refused tells of
    // money, whatever it was a bid for
    let asks = condition.kind == ConditionKind::Funding || telling.is_empty();
    let by_money = if asks { by_funding(text) } else { None };
    let mut said: Vec<(ConditionFate, Span)> = by_money.into_iter().collect();
    let still_hangs = |span: Span| {
        let stated = conditions(span.of(text));
        stated.iter().any(|other| !telling.is_disjoint(&self::telling(&other.text)))
    };
    for sentence in sentences(text) {
        for clause in clauses(text, sentence) {
            let words = words(clause.span.of(text));
            let of_kind = |word: &String| {
                OF_KIND.iter().any(|(kind, starts)| {
                    *kind == condition.kind && starts.iter().any(|start| word.starts_with(start))
                })
            };
            let speaks = words.iter().any(|word| of_kind(word) || telling.contains(&stem(word)));
            if speaks && still_hangs(sentence) {
                said.push((ConditionFate::Pending, sentence));
            } else if speaks && let Some(fate) = of_clause(&words) {
                said.push((fate, sentence));
            }
        }
    }
    let first = |wanted| said.iter().find(|(fate, _)| *fate == wanted).map(|(_, span)| *span);
    let (failed, met, pending) =
        (first(ConditionFate::Failed), first(ConditionFate::Met), first(ConditionFate::Pending));
    let (fate, sentence) = match (failed.or(first(ConditionFate::PartMet)), met, pending) {
        (Some(short), Some(_), _) => (ConditionFate::PartMet, Some(short)),
        (Some(failed), None, _) => (ConditionFate::Failed, Some(failed)),
        (None, Some(_), Some(open)) => (ConditionFate::PartMet, Some(open)),
        (None, Some(met), None) => (ConditionFate::Met, Some(met)),
        (None, None, Some(open)) => (ConditionFate::Pending, Some(open)),
        (None, None, None) => match still_to_decide(condition, text) {
            Some(open) => (ConditionFate::Pending, Some(open)),
            None => (ConditionFate::Unreported, None),
        },
    };
    Fate { fate, sentence }
}

/// The sentence in which a text has what waits for one decision wait for another.
fn still_to_decide(condition: &Condition, text: &str) -> Option<Span> {
    let waits =
        |span: &Span| conditions(span.of(text)).iter().any(|other| other.kind == ConditionKind::Decision);
    (condition.kind == ConditionKind::Decision).then(|| sentences(text).into_iter().find(waits)).flatten()
}

/// What is said of money, where the condition is money.
fn by_funding(text: &str) -> Option<(ConditionFate, Span)> {
    let facts = funding(text);
    let of = |wanted: FundingOutcome| facts.iter().find(|fact| fact.outcome == wanted).map(|fact| fact.span);
    let sought = || of(FundingOutcome::Sought).map(|span| (ConditionFate::Pending, span));
    of(FundingOutcome::Refused)
        .map(|span| (ConditionFate::Failed, span))
        .or_else(|| of(FundingOutcome::PartFallback).map(|span| (ConditionFate::PartMet, span)))
        .or_else(|| of(FundingOutcome::Secured).map(|span| (ConditionFate::Met, span)))
        .or_else(sought)
}

/// What a clause that speaks of it says.
fn of_clause(words: &[String]) -> Option<ConditionFate> {
    let begins = |word: &String, list: &[&str]| list.iter().any(|start| word.starts_with(start));
    let is_denied = |at: usize| {
        let before = words.iter().take(at).rev().take(4);
        before.into_iter().any(|word| matches!(word.as_str(), "not" | "no" | "never" | "nor" | "cannot"))
    };
    if words.iter().any(|word| begins(word, FAILED)) {
        return Some(ConditionFate::Failed);
    }
    let in_post = |pair: &[String]| matches!(pair, [one, other] if one == "in" && (other == "post" || other == "place"));
    let met = words.iter().position(|word| begins(word, MET)).or_else(|| words.windows(2).position(in_post));
    let open = words.iter().any(|word| PENDING.contains(&word.as_str()));
    match met {
        Some(at) if is_denied(at) => Some(ConditionFate::Failed),
        _ if open => Some(ConditionFate::Pending),
        Some(_) => Some(ConditionFate::Met),
        None => None,
    }
}

/// The stems of a condition that say what it is about. What it is to come before is not it.
fn telling(text: &str) -> BTreeSet<String> {
    let words = words(text);
    let later = words.iter().position(|word| matches!(word.as_str(), "prior" | "before"));
    words
        .iter()
        .take(later.unwrap_or(words.len()))
        .filter(|word| !is_function_word(word) && !OF_ANY_CONDITION.contains(&word.as_str()))
        .map(|word| stem(word))
        .collect()
}

fn words(text: &str) -> Vec<String> {
    let words = tokens(text).filter(|token| token.kind == TokenKind::Word);
    words.map(|token| token.folded(text).into_owned()).collect()
}
