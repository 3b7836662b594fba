//! The rows that are tried before anything is weighed: what was sought and not given, what was given up, what was done
//! in place of it, what was not yet applied for.

use super::{
    opened::{speaks_of_old, waits},
    table::{Case, RELEVANT, Row},
    weight::SAYS_DONE,
};
use crate::model::{Act, Aim, ChangedField, Commitment, SignalKind};

pub(super) fn refused(case: &Case<'_, '_>) -> Option<Row> {
    let (at, heard, span) = case.with(SignalKind::Refused)?;
    if case.promise.commitment == Commitment::Apply {
        return Some(
            Row::new("refused-application", Act::Done, Some((at, span)), 0.85).with_aim(Aim::NotObtained),
        );
    }
    let hangs = case.condition.is_some() || speaks_of_funding(&case.action.text);
    let here = hangs || heard.relevance >= RELEVANT;
    (here && case.attained() < SAYS_DONE).then(|| {
        Row::new("refused-condition", Act::NotDone, Some((at, span)), 0.7).with_aim(Aim::NotObtained)
    })
}

/// Whether the words of an action make it hang on money or approval.
fn speaks_of_funding(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["fund", " bid", "grant", "investment", "application", "spending review", "business case"]
        .iter()
        .any(|word| lower.contains(word))
}

pub(super) fn given_up(case: &Case<'_, '_>) -> Option<Row> {
    for (kind, name, confidence) in [
        (SignalKind::Withdrawn, "withdrawn", 0.75),
        (SignalKind::Superseded, "superseded", 0.6),
        (SignalKind::Cannot, "cannot", 0.7),
    ] {
        let Some((at, heard, span)) = case.with(kind) else { continue };
        let phrase = span.of(&heard.entry.text).to_lowercase();
        if kind == SignalKind::Cannot && (case.is_open() || waits(heard, span)) {
            continue;
        }
        // "has been withdrawn" may be said of anything; "will not go ahead" is said of what was to go ahead.
        let is_decision = phrase.split(' ').any(|word| ["not", "no", "against", "place"].contains(&word));
        if case.promise.is_of_absence && !is_decision {
            continue;
        }
        let only = case.mine().count() == 1;
        let attained = case.attained();
        let near = heard.relevance >= RELEVANT || only || is_decision && kind != SignalKind::Cannot;
        // That what was looked into is not taken forward is a result of looking into it.
        let is_short =
            case.promise.commitment == Commitment::Review || case.promise.commitment == Commitment::Convene;
        // The old way being withdrawn beside the new one says that the new one is there.
        let is_old = kind == SignalKind::Withdrawn && !is_decision && speaks_of_old(heard, &case.promise);
        let outdone =
            attained >= SAYS_DONE && (is_short || is_old || heard.relevance < RELEVANT || attained >= 0.9);
        if near && !outdone {
            let row = Row::new(name, Act::NotDone, Some((at, span)), confidence);
            let narrowed = case.with(SignalKind::EncouragedOnly).is_some();
            return Some(if narrowed { row.with_field(ChangedField::ScopeNarrowed) } else { row });
        }
    }
    None
}

pub(super) fn another_way(case: &Case<'_, '_>) -> Option<Row> {
    if case.promise.is_of_duty
        && let Some((at, heard, span)) = case.with(SignalKind::EncouragedOnly)
        && heard.relevance >= RELEVANT * 0.5
        && !case.mine().any(|(other, heard)| other != at && heard.attained >= 0.6)
        && !promises_asking(case)
    {
        return Some(
            Row::new("encouraged-only", Act::NotDone, Some((at, span)), 0.6)
                .with_field(ChangedField::ScopeNarrowed),
        );
    }
    // "On request rather than at every meeting": what was promised is named as not chosen.
    let swapped = case.mine().find_map(|(at, heard)| {
        let span = heard.statement.signal(SignalKind::Substituted)?;
        (heard.replaced >= RELEVANT).then_some((at, span))
    });
    if let Some(decides) = swapped.filter(|_| !case.is_open()) {
        return Some(
            Row::new("substituted", Act::NotDone, Some(decides), 0.55)
                .with_field(ChangedField::CommitmentSubstituted),
        );
    }
    let (at, heard, span) = case.with(SignalKind::Substituted)?;
    let done = case.attained() >= SAYS_DONE;
    (!done && !case.is_open() && heard.relevance >= RELEVANT).then(|| {
        Row::new("substituted", Act::NotDone, Some((at, span)), 0.55)
            .with_field(ChangedField::CommitmentSubstituted)
    })
}

/// Whether encouraging was what was promised.
fn promises_asking(case: &Case<'_, '_>) -> bool {
    let lower = case.action.text.to_lowercase();
    ["encourag", "advise", "invite", "ask "].iter().any(|word| lower.contains(word))
}

/// Words of having applied, or of having got it.
const APPLIED: [&str; 22] = [
    "confirmed",
    "considered by",
    "heard by",
    "presented to",
    "went to",
    "lodged",
    "put in",
    "application was made",
    "submitted",
    "applied",
    "application was",
    "bid was",
    "bids were",
    "nominated",
    "nominations were",
    "sought",
    "requested",
    "secured",
    "awarded",
    "granted",
    "approved",
    "obtained",
];

pub(super) fn not_applied(case: &Case<'_, '_>) -> Option<Row> {
    if case.promise.commitment != Commitment::Apply || case.heard.is_empty() {
        return None;
    }
    let applied = case.heard.iter().filter(|heard| heard.mine).any(|heard| {
        let lower = heard.statement.span.of(&heard.entry.text).to_lowercase();
        let is_named = heard.words.has(&[
            "application",
            "applications",
            "bid",
            "bids",
            "nomination",
            "submission",
            "request",
        ]);
        let says = (heard.is_of_kind || is_named) && heard.attained >= SAYS_DONE
            || APPLIED.iter().any(|word| lower.contains(word));
        let is_to_come = heard.statement.has(SignalKind::StillToCome) && !heard.statement.says_done();
        says && !is_to_come && !heard.statement.has(SignalKind::Conditional)
    });
    if applied {
        return None;
    }
    let (at, span) = case
        .heard
        .iter()
        .enumerate()
        .filter(|(_, heard)| heard.mine)
        .find_map(|(at, heard)| heard.statement.residual().map(|(_, span)| (at, span)))?;
    Some(Row::new("not-applied", Act::UnderWay, Some((at, span)), 0.6).with_aim(Aim::Pending))
}
