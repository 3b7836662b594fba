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
//! | `figure-reached` | under an open label, a promised figure is reached | done | |
//! | `part-unmentioned` | under a label of complete, of what was named one by one some is done and of the rest no word is said | done | |
//! | `more-seldom` | a promised rhythm is reported slower, or fewer days or hours than were promised | part | |
//! | `not-again` | of what was promised for every year or quarter it is said that it was not done again | part | |
//! | `another-quality` | what is said to be so leaves out a promised quality: published, permanent, full-time | part | |
//! | `done` | a clause says that it was done, and no label that a part is left | done | |
//! | `going-on` | a promise to increase, improve or support; that goes on | done | |
//! | `under-way` | only what is to come or under way is said | under way | |
//! | `label-only` | the sentences say nothing of the act | not stated | |

use super::{
    commitment::Promise,
    evidence::{self, Ground},
    figures::Figures,
    first_rows::{another_way, given_up, not_applied, refused},
    label,
    phrase::Words,
    statement::Statement,
    weight::SAYS_DONE,
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
    /// Its words.
    pub(super) words: Words<'h>,
    /// Share of its telling words that the promise has too.
    pub(super) relevance: f64,
    /// The same, of the sentences that promise.
    pub(super) near: f64,
    /// How near the subjects of what is open are to the promise.
    pub(super) subject_near: f64,
    /// How near the subjects of what is open are to what of the promise no clause says is done.
    pub(super) subject_left: f64,
    /// The same of what was done or holds.
    pub(super) told_left: f64,
    /// How near the subjects of what holds are to the promise.
    pub(super) standing_near: f64,
    /// How near what it says was replaced is to the promise: 0 where nothing was.
    pub(super) replaced: f64,
    /// How near the things are to the promise of which it gives a share: "40% of case administrators".
    pub(super) share_near: f64,
    /// How strongly it says that the promised act was done.
    pub(super) attained: f64,
    /// The share of the promise's words that it has and no clause that says done.
    pub(super) uncovered: f64,
    /// Whether its entry is one of many sentences.
    pub(super) is_of_long_entry: bool,
    /// Whether it speaks of this action rather than of another that the entry answers.
    pub(super) mine: bool,
    /// Whether it speaks of an act of the promised kind: of reviewing, sharing, telling, applying.
    pub(super) is_of_kind: bool,
}

/// All that a row may look at.
pub(super) struct Case<'c, 'p> {
    pub(super) promise: Promise,
    pub(super) condition: Option<&'c str>,
    pub(super) action: &'p Action,
    pub(super) label: Option<Status>,
    pub(super) heard: &'c [Heard<'p>],
    pub(super) has_text: bool,
    /// What the figures of the clauses say of those that were promised.
    pub(super) figures: Option<Figures>,
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
    /// Whether what is left was given up.
    pub(super) is_final: bool,
    /// Whether a part of the promise is not mentioned where others are said to be done.
    pub(super) is_unmentioned: bool,
}

impl Row {
    pub(super) fn new(name: &'static str, act: Act, decides: Option<(usize, Span)>, confidence: f64) -> Self {
        Self {
            name,
            act,
            aim: Aim::None,
            decides,
            confidence,
            fields: Vec::new(),
            more_to_come: false,
            is_final: false,
            is_unmentioned: false,
        }
    }

    pub(super) fn with_aim(mut self, aim: Aim) -> Self {
        self.aim = aim;
        self
    }

    pub(super) fn with_field(mut self, field: ChangedField) -> Self {
        self.fields.push(field);
        self
    }
}

/// A clause that has this share of its telling words from the promise speaks of it.
pub(super) const RELEVANT: f64 = 0.30;

pub(super) fn decide(case: &Case<'_, '_>) -> Row {
    if !case.has_text {
        return Row::new("no-text", Act::NotStated, None, 0.3);
    }
    let row = refused(case)
        .or_else(|| given_up(case))
        .or_else(|| another_way(case))
        .or_else(|| not_applied(case))
        .or_else(|| left(case))
        .or_else(|| figure_reached(case))
        .or_else(|| done(case))
        .or_else(|| under_way(case))
        .unwrap_or_else(|| Row::new("label-only", Act::NotStated, first_of(case), 0.35));
    let goes_on = |heard: &Heard<'_>| heard.statement.residual().is_some() && !heard.statement.is_upkeep;
    let more_to_come = row.more_to_come || !row.is_final && case.mine().any(|(_, heard)| goes_on(heard));
    Row { more_to_come, ..row }
}

impl<'p> Case<'_, 'p> {
    /// The clauses that speak of this action, with their places.
    pub(super) fn mine(&self) -> impl Iterator<Item = (usize, &Heard<'p>)> {
        self.heard.iter().enumerate().filter(|(_, heard)| heard.mine)
    }

    /// The clauses that have a signal, with its phrase; the nearest to the promise.
    pub(super) fn with(&self, kind: SignalKind) -> Option<(usize, &Heard<'p>, Span)> {
        self.mine()
            .filter_map(|(at, heard)| heard.statement.signal(kind).map(|span| (at, heard, span)))
            .max_by(|a, b| a.1.relevance.total_cmp(&b.1.relevance).then(b.0.cmp(&a.0)))
    }

    /// The clause that says most strongly that the promised act was done.
    fn strongest(&self) -> Option<(usize, &Heard<'p>)> {
        self.mine().max_by(|a, b| a.1.attained.total_cmp(&b.1.attained).then(b.0.cmp(&a.0)))
    }

    /// How strongly.
    pub(super) fn attained(&self) -> f64 {
        self.strongest().map_or(0.0, |(_, heard)| heard.attained)
    }

    /// The label says that it was given up, or that another thing took its place.
    fn is_given_up(&self) -> bool {
        self.label.is_some_and(|label| matches!(label, Status::Cancelled | Status::Superseded))
    }

    /// The label says that it is not complete.
    pub(super) fn is_open(&self) -> bool {
        self.label.map_or_else(|| label::is_colour_of_open(self.heard), |label| !label.is_complete())
    }

    /// The label says that it is not complete, and that a part is left.
    fn names_part(&self) -> bool {
        self.is_open() && label::says_part(self.heard)
    }
}

/// Something of the promised thing is said to be left, and more speaks for that than for its being done.
fn left(case: &Case<'_, '_>) -> Option<Row> {
    let says_complete = if case.label.is_some() || case.is_open() { Some(!case.is_open()) } else { None };
    let left = evidence::left(case.heard, &case.promise, case.figures, says_complete)
        .filter(|left| left.score > 0.0)?;
    let part = case.attained() >= SAYS_DONE;
    let row_of = |name: &'static str, act: Act| {
        let confidence = 1.0 / (1.0 + (-left.score).exp());
        let mut row = Row::new(name, act, Some((left.at, left.span)), confidence);
        row.more_to_come = left.more_to_come || !left.is_final;
        row.is_final = left.is_final;
        row
    };
    let row = match left.ground {
        Ground::Figure => row_of("part-of-figure", Act::Part),
        Ground::Part => row_of("part-of-whole", Act::Part),
        Ground::Seldom => row_of("more-seldom", Act::Part),
        Ground::Lapsed => row_of("not-again", Act::Part),
        Ground::Contrary => row_of("another-quality", Act::Part),
        Ground::Unmentioned => {
            Row { is_unmentioned: true, more_to_come: false, ..row_of("part-unmentioned", Act::Done) }
        }
        Ground::Named if part => row_of("outstanding", Act::Part),
        Ground::Open if part => row_of("remains", Act::Part),
        Ground::Named if left.is_final && !left.more_to_come => row_of("denied", Act::NotDone),
        Ground::Named | Ground::Open => row_of("not-done-yet", Act::UnderWay),
    };
    let narrowed = left.is_final && !left.more_to_come && row.act == Act::Part;
    Some(if narrowed { row.with_field(ChangedField::ScopeNarrowed) } else { row })
}

/// Under an open label, a promised figure that is reached.
fn figure_reached(case: &Case<'_, '_>) -> Option<Row> {
    let Some(Figures::Reached { at, span, is_goal: true, .. }) = case.figures else {
        return None;
    };
    let is_green = case.label.is_none() && label::is_green(case.heard);
    ((case.is_open() || is_green) && !case.is_given_up())
        .then(|| Row::new("figure-reached", Act::Done, Some((at, span)), 0.7))
}

fn done(case: &Case<'_, '_>) -> Option<Row> {
    // What was done instead of a thing that was given up does not make it done.
    if case.is_given_up() || case.names_part() {
        return None;
    }
    let (at, heard) = case.strongest()?;
    // Under an open label, a part of the work being done does not make the promise done.
    let is_left = |heard: &Heard<'_>| {
        let statement = &heard.statement;
        statement.residual().is_some_and(|(kind, _)| kind == SignalKind::UnderWay || !statement.is_upkeep)
            || statement.hindrance.is_some()
            || statement.share.is_some()
            || statement.remainder.is_some()
    };
    let enough = match (case.is_open(), case.mine().any(|(_, heard)| is_left(heard))) {
        (true, true) => 0.6,
        (true, false) => 0.45,
        (false, _) if case.label.is_none() && label::is_green(case.heard) => 0.45,
        (false, _) => 0.15,
    };
    if heard.attained < enough {
        return None;
    }
    let span = heard
        .statement
        .signal(SignalKind::Done)
        .or_else(|| heard.statement.attained().map(|one| one.span).next())
        .or_else(|| heard.statement.predicates.first().map(|one| one.span))?;
    let aim = if case.promise.commitment == Commitment::Apply { Aim::NotStated } else { Aim::None };
    let goes_on = case.promise.is_process && heard.statement.attained().next().is_none();
    let name = if goes_on { "going-on" } else { "done" };
    Some(Row::new(name, Act::Done, Some((at, span)), 0.5 + 0.4 * heard.attained).with_aim(aim))
}

/// Under an open label, or none, what is to come or goes on.
fn under_way(case: &Case<'_, '_>) -> Option<Row> {
    if case.label.is_some() && !case.is_open() {
        return None;
    }
    let (at, span) = case
        .mine()
        .filter_map(|(at, heard)| heard.statement.residual().map(|(_, span)| (at, heard, span)))
        .max_by(|a, b| a.1.relevance.total_cmp(&b.1.relevance).then(b.0.cmp(&a.0)))
        .map(|(at, _, span)| (at, span))?;
    let mut row =
        Row::new("under-way", Act::UnderWay, Some((at, span)), if case.is_open() { 0.8 } else { 0.5 });
    row.more_to_come = true;
    Some(row)
}

/// The nearest clause, for showing where nothing decides.
fn first_of(case: &Case<'_, '_>) -> Option<(usize, Span)> {
    case.mine()
        .max_by(|a, b| a.1.relevance.total_cmp(&b.1.relevance).then(b.0.cmp(&a.0)))
        .map(|(at, heard)| (at, Span::new(heard.statement.span.start, heard.statement.span.start)))
}
