//! The reading table: rows tried in order; the first that fits decides.
//!
//! | row | fits where | act | aim |
//! |---|---|---|---|
//! | `no-text` | no entry has words | not stated | none |
//! | `refused-application` | a promise to apply; what was sought was not given | done | not obtained |
//! | `refused-condition` | another promise that hung on what was not given, and nothing near says it was done | not done | not obtained |
//! | `withdrawn`, `superseded`, `cannot` | the promised thing was given up, was overtaken, or cannot be done | not done | |
//! | `encouraged-only` | a promise to require; it is asked for | not done | |
//! | `substituted` | another thing was done in its place, and nothing says it was done | not done | |
//! | `not-applied` | a promise to apply; nothing says that it was applied for | under way | pending |
//! | `part-of-figure` | under a closed label, figures give a part of the whole: 60 of 145 | part | |
//! | `not-done-yet` | nothing says that the act was done, and something is to come or under way | part or under way | |
//! | `outstanding` | what is left of the promised thing is named, or its doing denied | part | |
//! | `remains` | what is to come or under way is as near to the promise as what was done | part | |
//! | `denied` | the act is denied, and nothing says that it was done | not done | |
//! | `part-of-whole` | promised for all; done for some | part | |
//! | `done` | a clause says that it was done | done | |
//! | `going-on` | a promise to increase, improve or support; that goes on | done | |
//! | `under-way` | only what is to come or under way is said | under way | |
//! | `label-only` | the sentences say nothing of the act | not stated | |

use super::{
    commitment::Promise,
    statement::Statement,
    words::{MADE_READY, NO_ACT, PREPARATORY, same_act},
};
use crate::{
    base::Span,
    model::{Act, Action, Aim, ChangedField, Commitment, ProgressEntry, SignalKind, Status},
};
use std::borrow::Cow;

/// A clause as it bears on one action.
#[derive(Clone, Debug)]
pub(super) struct Heard<'h> {
    pub(super) entry: &'h ProgressEntry,
    /// Less what the promise says itself.
    pub(super) statement: Cow<'h, Statement>,
    /// Share of its telling words that the promise has too.
    pub(super) relevance: f64,
    /// Whether it speaks of this action rather than of another that the entry answers.
    pub(super) mine: bool,
    /// Whether it speaks of an act of the promised kind: of reviewing, sharing, telling, applying.
    pub(super) is_of_kind: bool,
}

impl Heard<'_> {
    /// Whether what it says was done is an act of the promised kind, or by a verb for the promised act.
    fn does_promised_act(&self, promise: &Promise) -> bool {
        self.is_of_kind || self.statement.done_verbs.iter().any(|verb| same_act(&promise.verb, verb))
    }
}

/// All that a row may look at.
pub(super) struct Case<'c, 'p> {
    pub(super) promise: Promise,
    pub(super) condition: Option<&'c str>,
    pub(super) action: &'p Action,
    pub(super) label: Option<Status>,
    pub(super) heard: &'c [Heard<'p>],
    pub(super) has_text: bool,
}

/// What a row decides.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) act: Act,
    pub(super) aim: Aim,
    /// The clause, by its place in `heard`, and the phrase in it.
    pub(super) decides: Option<(usize, Span)>,
    pub(super) confidence: f64,
    pub(super) fields: Vec<ChangedField>,
    pub(super) more_to_come: bool,
}

impl Row {
    fn new(name: &'static str, act: Act, decides: Option<(usize, Span)>, confidence: f64) -> Self {
        Self { name, act, aim: Aim::None, decides, confidence, fields: Vec::new(), more_to_come: false }
    }

    fn with_aim(mut self, aim: Aim) -> Self {
        self.aim = aim;
        self
    }

    fn with_field(mut self, field: ChangedField) -> Self {
        self.fields.push(field);
        self
    }
}

/// A clause that has this share of its telling words from the promise speaks of it.
const RELEVANT: f64 = 0.30;
/// A clause that says something is left must be this near beside the nearest clause that says done.
const AS_NEAR: f64 = 0.55;
/// The same beside a clause that says by its verb that the promised act was done.
const AS_NEAR_IF_SURE: f64 = 0.8;

pub(super) fn decide(case: &Case<'_, '_>) -> Row {
    if !case.has_text {
        return Row::new("no-text", Act::NotStated, None, 0.3);
    }
    let row = refused(case)
        .or_else(|| given_up(case))
        .or_else(|| another_way(case))
        .or_else(|| not_applied(case))
        .or_else(|| short_of_figure(case))
        .or_else(|| left(case))
        .or_else(|| denied(case))
        .or_else(|| part_of_whole(case))
        .or_else(|| done(case))
        .or_else(|| going_on(case))
        .or_else(|| under_way(case))
        .unwrap_or_else(|| Row::new("label-only", Act::NotStated, first_of(case), 0.35));
    let more_to_come = row.more_to_come
        || case
            .heard
            .iter()
            .any(|heard| heard.mine && heard.statement.residual().is_some() && !heard.statement.is_upkeep);
    Row { more_to_come, ..row }
}

/// Clauses of this action that have a signal, with its phrase; the nearest to the promise first.
fn with<'c>(case: &'c Case<'_, '_>, kind: SignalKind) -> Option<(usize, &'c Heard<'c>, Span)> {
    case.heard
        .iter()
        .enumerate()
        .filter(|(_, heard)| heard.mine)
        .filter_map(|(at, heard)| heard.statement.signal(kind).map(|span| (at, heard, span)))
        .max_by(|a, b| a.1.relevance.total_cmp(&b.1.relevance).then(b.0.cmp(&a.0)))
}

/// The clause that says most nearly that the promised thing was done.
fn nearest_done<'c>(case: &'c Case<'_, '_>) -> Option<(usize, &'c Heard<'c>, Span)> {
    with(case, SignalKind::Done)
}

/// The clause that says that the promised act itself was done: by its verb, by its nearness, or by
/// opening the entry; not by a verb of making ready, effort or view.
fn act_done<'c>(case: &'c Case<'_, '_>) -> Option<(usize, &'c Heard<'c>, Span)> {
    let promised = case.promise.verb.as_str();
    let ready_is_enough = PREPARATORY.iter().any(|known| promised.starts_with(known));
    case.heard
        .iter()
        .enumerate()
        .filter(|(_, heard)| heard.mine)
        .filter_map(|(at, heard)| {
            let span = heard.statement.signal(SignalKind::Done)?;
            let verbs = &heard.statement.done_verbs;
            let same = heard.does_promised_act(&case.promise);
            let no_act = verbs.iter().all(|verb| NO_ACT.contains(&verb.as_str()));
            let making_ready = !ready_is_enough
                && !verbs.is_empty()
                && verbs.iter().all(|verb| PREPARATORY.iter().any(|known| verb.starts_with(known)));
            let making_ready = making_ready
                || heard.statement.is_of_making_ready && !promises_making_ready(&case.action.text);
            let opens = heard.statement.sentence_number == 0 && heard.relevance >= RELEVANT * 0.3;
            let near = heard.relevance >= RELEVANT || opens || heard.statement.is_of_action;
            let counts = !making_ready && (same || near && !no_act);
            let weight = heard.relevance + if same { 0.5 } else { 0.0 } + if opens { 0.1 } else { 0.0 };
            counts.then_some((at, heard, span, weight))
        })
        .max_by(|a, b| a.3.total_cmp(&b.3).then(b.0.cmp(&a.0)))
        .map(|(at, heard, span, _)| (at, heard, span))
}

/// Whether what was promised is that something is no longer so.
fn promises_absence(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["no longer", "not be", "stop ", "cease", "prevent", "avoid", "never", "eliminat"]
        .iter()
        .any(|word| lower.contains(word))
}

/// Whether what was promised is itself a draft, plan, contract or the like.
fn promises_making_ready(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| MADE_READY.contains(&word))
}

fn is_open(case: &Case<'_, '_>) -> bool {
    case.label.is_some_and(|label| !matches!(label, Status::Completed | Status::Verified))
}

fn refused(case: &Case<'_, '_>) -> Option<Row> {
    let (at, heard, span) = with(case, SignalKind::Refused)?;
    if case.promise.commitment == Commitment::Apply {
        return Some(
            Row::new("refused-application", Act::Done, Some((at, span)), 0.85).with_aim(Aim::NotObtained),
        );
    }
    let hangs = case.condition.is_some() || speaks_of_funding(&case.action.text);
    let elsewhere = nearest_done(case).is_some_and(|(_, done, _)| done.relevance >= RELEVANT);
    let here = hangs || heard.relevance >= RELEVANT;
    (here && !elsewhere).then(|| {
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

fn given_up(case: &Case<'_, '_>) -> Option<Row> {
    for (kind, name, confidence) in [
        (SignalKind::Withdrawn, "withdrawn", 0.75),
        (SignalKind::Superseded, "superseded", 0.6),
        (SignalKind::Cannot, "cannot", 0.7),
    ] {
        let Some((at, heard, span)) = with(case, kind) else { continue };
        let only = case.heard.iter().filter(|heard| heard.mine).count() == 1;
        let outdone = nearest_done(case).is_some_and(|(_, done, _)| done.relevance > heard.relevance * 1.5);
        // That what was looked into is not taken forward is a result of looking into it.
        let result = act_done(case).is_some_and(|(_, done, _)| {
            case.promise.commitment == Commitment::Review
                || done.does_promised_act(&case.promise) && done.relevance >= RELEVANT
        });
        if (heard.relevance >= RELEVANT || only) && !outdone && !result {
            let row = Row::new(name, Act::NotDone, Some((at, span)), confidence);
            let narrowed = with(case, SignalKind::EncouragedOnly).is_some();
            return Some(if narrowed { row.with_field(ChangedField::ScopeNarrowed) } else { row });
        }
    }
    None
}

fn another_way(case: &Case<'_, '_>) -> Option<Row> {
    if case.promise.commitment == Commitment::Instruct
        && let Some((at, heard, span)) = with(case, SignalKind::EncouragedOnly)
        && heard.relevance >= RELEVANT
        && !promises_asking(case)
    {
        return Some(
            Row::new("encouraged-only", Act::NotDone, Some((at, span)), 0.6)
                .with_field(ChangedField::ScopeNarrowed),
        );
    }
    let (at, heard, span) = with(case, SignalKind::Substituted)?;
    let done = nearest_done(case).is_some();
    (!done && !is_open(case) && heard.relevance >= RELEVANT).then(|| {
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
const APPLIED: [&str; 17] = [
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

fn not_applied(case: &Case<'_, '_>) -> Option<Row> {
    if case.promise.commitment != Commitment::Apply || case.heard.is_empty() {
        return None;
    }
    let applied = case.heard.iter().filter(|heard| heard.mine).any(|heard| {
        let lower = heard.statement.span.of(&heard.entry.text).to_lowercase();
        APPLIED.iter().any(|word| lower.contains(word)) && !heard.statement.has(SignalKind::Conditional)
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

/// Something of the promised thing is said to be left.
fn left(case: &Case<'_, '_>) -> Option<Row> {
    let done = act_done(case);
    let is_sure = done
        .as_ref()
        .is_some_and(|(_, heard, _)| heard.does_promised_act(&case.promise) && heard.relevance >= RELEVANT);
    let near = done.as_ref().map_or(0.0, |(_, heard, _)| heard.relevance);
    // Of what was to be applied for, looked into or told, what comes after is another matter.
    let only_the_act = matches!(
        case.promise.commitment,
        Commitment::Apply | Commitment::Review | Commitment::Instruct | Commitment::Convene
    );
    let mut best: Option<(f64, Row)> = None;
    for (at, heard) in case.heard.iter().enumerate().filter(|(_, heard)| heard.mine) {
        let statement = &heard.statement;
        let residual = statement.residual();
        let reopened = statement.signal(SignalKind::Reopened);
        let denied =
            statement.denial.filter(|_| heard.relevance >= RELEVANT && !promises_absence(&case.action.text));
        let named = statement
            .remainder
            .filter(|_| residual.is_some() || statement.denial.is_some() || !statement.says_done())
            .or(reopened)
            .or(denied);
        let Some(span) = named.or(residual.map(|(_, span)| span)) else { continue };
        if statement.is_upkeep && named.is_none() {
            continue;
        }
        let goes_on = case.promise.is_process && named.is_none();
        if goes_on || only_the_act && done.is_some() && named.is_none() {
            continue;
        }
        let (needed, name, confidence) = match (&done, named) {
            // Nothing says that the act was done: what is to come is all there is.
            (None, _) => (0.0, "not-done-yet", 0.6),
            (Some(_), Some(_)) if only_the_act => (f64::max(RELEVANT * 0.5, near), "outstanding", 0.6),
            (Some(_), Some(_)) if is_sure => (RELEVANT, "outstanding", 0.7),
            (Some(_), Some(_)) => (RELEVANT * 0.5, "outstanding", 0.7),
            (Some(_), None) if is_sure => (f64::max(RELEVANT, near * AS_NEAR_IF_SURE), "remains", 0.6),
            (Some(_), None) => (f64::max(RELEVANT, near * AS_NEAR), "remains", 0.6),
        };
        if heard.relevance < needed {
            continue;
        }
        let act = if nearest_done(case).is_some() { Act::Part } else { Act::UnderWay };
        let weight = heard.relevance + if named.is_some() { 0.3 } else { 0.0 };
        if best.as_ref().is_none_or(|(known, _)| weight > *known) {
            let mut row =
                Row::new(name, act, Some((at, span)), confidence * (0.7 + 0.3 * heard.relevance.min(1.0)));
            row.more_to_come = true;
            best = Some((weight, row));
        }
    }
    best.map(|(_, row)| row)
}

/// Figures say that a part was done: 60 of 145; or fewer of the very thing than was promised.
fn short_of_figure(case: &Case<'_, '_>) -> Option<Row> {
    let counts =
        matches!(case.promise.commitment, Commitment::Deliver | Commitment::Review | Commitment::Convene);
    if is_open(case) || !counts {
        return None;
    }
    let done = act_done(case);
    let near = done
        .filter(|(_, heard, _)| heard.does_promised_act(&case.promise) && heard.statement.share.is_none())
        .map_or(0.0, |(_, heard, _)| heard.relevance);
    let share = case.heard.iter().enumerate().filter(|(_, heard)| heard.mine).find_map(|(at, heard)| {
        let share = heard.statement.share?;
        let is_short = if share.is_percentage { share.of_whole < 0.9 } else { share.of_whole < 1.0 };
        let of_all = !share.is_percentage || case.promise.is_of_whole && !share.is_step;
        let does = heard.does_promised_act(&case.promise);
        let about = heard.relevance >= f64::max(near, if does { RELEVANT * 0.5 } else { RELEVANT });
        (is_short && of_all && about && !heard.statement.is_upkeep).then_some((at, share.span))
    });
    share.map(|decides| {
        let mut row = Row::new("part-of-figure", Act::Part, Some(decides), 0.6);
        row.more_to_come = true;
        row
    })
}

/// The act is denied, and nothing says that it was done.
fn denied(case: &Case<'_, '_>) -> Option<Row> {
    if act_done(case).is_some() {
        return None;
    }
    case.heard.iter().enumerate().filter(|(_, heard)| heard.mine).find_map(|(at, heard)| {
        let span = heard.statement.denial?;
        Some(Row::new("denied", Act::NotDone, Some((at, span)), 0.5))
    })
}

fn part_of_whole(case: &Case<'_, '_>) -> Option<Row> {
    let is_telling = matches!(case.promise.commitment, Commitment::Instruct | Commitment::Apply);
    if !case.promise.is_of_whole || is_telling || is_open(case) {
        return None;
    }
    let (at, heard, span) = with(case, SignalKind::PartOfWhole)?;
    let of_all = case.heard.iter().filter(|heard| heard.mine && heard.statement.says_done()).any(|heard| {
        let lower = heard.statement.span.of(&heard.entry.text).to_lowercase();
        super::words::WHOLE
            .iter()
            .any(|word| lower.split(|c: char| !c.is_alphanumeric()).any(|part| part == *word))
    });
    (heard.relevance >= RELEVANT && !of_all).then(|| {
        Row::new("part-of-whole", Act::Part, Some((at, span)), 0.55).with_field(ChangedField::ScopeNarrowed)
    })
}

fn done(case: &Case<'_, '_>) -> Option<Row> {
    let (at, heard, span) = act_done(case).or_else(|| nearest_done(case))?;
    if is_open(case) {
        // Under an open label, a part of the work being done does not make the promise done.
        let same = heard.statement.done_verbs.iter().any(|verb| same_act(&case.promise.verb, verb));
        let open = case.heard.iter().filter(|heard| heard.mine).any(|heard| {
            let statement = &heard.statement;
            statement.residual().is_some() || statement.remainder.is_some() || statement.denial.is_some()
        });
        if open || !same || heard.relevance < RELEVANT {
            return None;
        }
    }
    let aim = if case.promise.commitment == Commitment::Apply { Aim::NotStated } else { Aim::None };
    let confidence = 0.55 + 0.4 * heard.relevance.min(1.0);
    Some(Row::new("done", Act::Done, Some((at, span)), confidence).with_aim(aim))
}

fn going_on(case: &Case<'_, '_>) -> Option<Row> {
    if !case.promise.is_process || is_open(case) {
        return None;
    }
    let (at, _, span) = with(case, SignalKind::UnderWay)?;
    Some(Row::new("going-on", Act::Done, Some((at, span)), 0.5))
}

fn under_way(case: &Case<'_, '_>) -> Option<Row> {
    let residual = case
        .heard
        .iter()
        .enumerate()
        .filter(|(_, heard)| heard.mine)
        .filter(|(_, heard)| is_open(case) || !heard.statement.is_upkeep)
        .filter_map(|(at, heard)| heard.statement.residual().map(|(_, span)| (at, heard, span)))
        .max_by(|a, b| a.1.relevance.total_cmp(&b.1.relevance).then(b.0.cmp(&a.0)));
    let (at, heard, span) = residual?;
    let near_enough = is_open(case) || case.label.is_none() || heard.relevance >= RELEVANT;
    near_enough.then(|| {
        let mut row =
            Row::new("under-way", Act::UnderWay, Some((at, span)), if is_open(case) { 0.8 } else { 0.5 });
        row.more_to_come = true;
        row
    })
}

/// The nearest clause, for showing where nothing decides.
fn first_of(case: &Case<'_, '_>) -> Option<(usize, Span)> {
    case.heard
        .iter()
        .enumerate()
        .filter(|(_, heard)| heard.mine)
        .max_by(|a, b| a.1.relevance.total_cmp(&b.1.relevance).then(b.0.cmp(&a.0)))
        .map(|(at, heard)| (at, Span::new(heard.statement.span.start, heard.statement.span.start)))
}
