//! What the sentences of an entry say of a promise, the label left aside.
//!
//! The unit is the clause, never the bag of words. A clause is searched for turns of phrase
//! ([`SignalKind`]), weighed by whether it speaks of the promised thing, and laid against what kind of
//! promise it was. Rows of one written table (`table.rs`) then decide; each reading names its row.
//! Readings are machine readings: they stand beside the printed label and never replace it.

mod amounts;
mod answer;
mod attained;
mod being;
mod chain;
mod commitment;
mod contrary;
mod elsewhere;
mod evidence;
mod figures;
mod first_rows;
mod hours;
mod label;
mod lapsed;
mod lesser;
mod limbs;
mod nearness;
mod opened;
pub(crate) mod phrase;
mod places;
mod plain_clause;
mod possible;
mod predicate;
mod predicate_words;
mod promising;
mod relevance;
mod remainder;
mod rhythm;
mod share;
mod signal;
mod stage;
mod statement;
mod table;
mod topic;
pub(crate) mod verbs;
mod weight;
pub(crate) mod words;

use crate::{
    align::Rarity,
    base::{Prose, Span, Texts, Vocabulary},
    model::{
        Act, Action, ActionId, Aim, ChangedField, Commitment, LabelAndText, ProgressEntry, Quote, Signal,
        SignalKind, Status,
    },
};
use commitment::Promise;
use indexmap::IndexMap;
use predicate::Aspect;
use relevance::Telling;
use statement::{Statement, statements};
use std::{borrow::Cow, sync::Arc};

/// The number of this set of lists and rows: raised whenever a reading could come out otherwise.
pub const READINGS: u32 = 5;

/// How near a clause about "this action" is to the promise at the least.
const OF_ACTION: f64 = 0.6;

/// How near the opening sentence of an entry that answers one action is to it at the least.
const OF_OPENING: f64 = 0.12;

/// How near a clause that begins with the measure of a thing is to the promise at the least: "uptake stands at 63%".
const OF_MEASURE: f64 = 0.2;

/// Whether a clause begins with how far a thing was taken up, and gives a share.
fn begins_with_measure(words: &phrase::Words<'_>) -> bool {
    const MEASURES: [&str; 8] =
        ["attendance", "completion", "compliance", "coverage", "participation", "take", "takeup", "uptake"];
    let from = usize::from(words.get(0).is_some_and(|word| ["current", "overall", "the"].contains(&word)));
    words.get(from).is_some_and(|word| MEASURES.contains(&word))
        && words.iter().any(|word| word.ends_with('%') || word == "percent" || word == "cent")
}

/// What was read for one action.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) commitment: Commitment,
    pub(crate) act: Act,
    pub(crate) aim: Aim,
    pub(crate) label_and_text: Option<LabelAndText>,
    pub(crate) confidence: f64,
    pub(crate) decided_by: &'static str,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) signals: Vec<Signal>,
    pub(crate) fields: Vec<ChangedField>,
    /// Whether the sentences say that more will come.
    pub(crate) more_to_come: bool,
}

/// An action with the entries that answer it.
pub(crate) struct Question<'q, 'p> {
    pub(crate) action: &'p Action,
    pub(crate) parent: Option<&'p Action>,
    pub(crate) entries: &'q [(&'p ProgressEntry, f64)],
    /// For each entry the other actions that it answers too.
    pub(crate) shared_with: &'q [Vec<&'p ActionId>],
    /// The status that the entries report.
    pub(crate) label: Option<Status>,
}

/// What a promise is about, for weighing clauses.
struct Topic {
    /// Its own stems.
    own: Vec<u32>,
    /// Those and its parent's.
    about: Vec<u32>,
    /// Those of the sentences that promise.
    core: Vec<u32>,
    kind: Commitment,
}

/// Reads all promises of a comparison: what the documents' words are worth, and what was read already.
#[derive(Debug)]
pub(crate) struct Reader<'p> {
    texts: &'p Texts,
    telling: Telling,
    /// Statements by entry, read once.
    read: IndexMap<&'p str, (Arc<Prose>, Vec<Statement>)>,
    stems: IndexMap<&'p str, Vec<u32>>,
}

impl<'p> Reader<'p> {
    pub(crate) fn new(words: (Vocabulary, Rarity), texts: &'p Texts) -> Self {
        Self { texts, telling: Telling::new(words), read: IndexMap::new(), stems: IndexMap::new() }
    }

    /// The vocabulary that the texts' terms are numbered by.
    pub(crate) fn into_vocabulary(self) -> Vocabulary {
        self.telling.into_vocabulary()
    }

    /// What kind of promise an action is.
    pub(crate) fn commitment(&self, action: &Action) -> Commitment {
        Self::promise(action, &self.texts.get(&action.text)).commitment
    }

    fn promise(action: &Action, prose: &Prose) -> Promise {
        Promise::read(&action.text, prose, action.parent.is_some())
    }

    /// Reads the entries of one action.
    pub(crate) fn read(
        &mut self,
        question: &Question<'_, 'p>,
        actions: &'p IndexMap<ActionId, Action>,
    ) -> Reading {
        let prose = self.texts.get(&question.action.text);
        let promise = Self::promise(question.action, &prose);
        let own = self.stems_of(question.action);
        let mut about = own.clone();
        if let Some(parent) = question.parent {
            about.extend(self.stems_of(parent));
            about.sort_unstable();
            about.dedup();
        }
        let under = |span: &Span| phrase::Words::under(&question.action.text, &prose.words, *span);
        let mut core: Vec<u32> =
            promise.core.iter().flat_map(|span| self.telling.stems(&under(span))).collect();
        core.sort_unstable();
        core.dedup();
        // That the department is preparing for something leaves no part of what it promised.
        let actors: Vec<u32> =
            promise.actors.iter().flat_map(|span| self.telling.stems(&under(span))).collect();
        let topic = Topic { own, about, core, kind: promise.commitment };
        for ((entry, _), others) in question.entries.iter().zip(question.shared_with) {
            self.prepare(entry);
            for other in others.iter().filter_map(|id| actions.get(*id)) {
                self.stems_of(other);
            }
        }
        let mut heard: Vec<table::Heard<'_>> = Vec::new();
        for ((entry, _), others) in question.entries.iter().zip(question.shared_with) {
            let others: Vec<&[u32]> =
                others.iter().filter_map(|id| self.stems.get(id.as_str())).map(Vec::as_slice).collect();
            if let Some(read) = self.read.get(entry.id.as_str()) {
                heard.extend(self.hear(entry, read, &topic, &others));
            }
        }
        // What of the promise's words the clauses that say done speak of.
        let mut covered: Vec<u32> = Vec::new();
        for one in heard.iter_mut().filter(|one| one.mine) {
            one.attained = attained::attained(one, &promise);
            if one.attained >= weight::SAYS_DONE {
                covered.extend(&one.statement.stems);
            }
        }
        covered.sort_unstable();
        covered.dedup();
        let is_left = |stem: &&u32| covered.binary_search(stem).is_err() && !actors.contains(stem);
        let left: Vec<u32> = topic.core.iter().filter(is_left).copied().collect();
        for one in heard.iter_mut().filter(|one| one.mine) {
            one.uncovered = self.telling.share_less(&topic.core, &one.statement.stems, &covered);
            let open = [Aspect::ToCome, Aspect::UnderWay, Aspect::Denied];
            one.subject_left = self.subject_near(&one.words, &one.statement, &left, 0.0, &open);
            let told = [Aspect::Attained, Aspect::Standing];
            one.told_left = self.subject_near(&one.words, &one.statement, &left, 0.0, &told);
        }
        let condition =
            question.action.timescale.as_ref().and_then(|timescale| timescale.condition.as_deref());
        let case = table::Case {
            figures: figures::figures(&question.action.text, &promise, &heard),
            promise,
            condition,
            action: question.action,
            label: question.label,
            heard: &heard,
            has_text: question.entries.iter().any(|(entry, _)| !entry.text.trim().is_empty()),
        };
        answer::finish(&case, table::decide(&case))
    }

    fn stems_of(&mut self, action: &'p Action) -> Vec<u32> {
        if let Some(known) = self.stems.get(action.id.as_str()) {
            return known.clone();
        }
        let stems =
            self.telling.stems(&phrase::Words::whole(&action.text, &self.texts.get(&action.text).words));
        self.stems.insert(action.id.as_str(), stems.clone());
        stems
    }

    fn prepare(&mut self, entry: &'p ProgressEntry) {
        if !self.read.contains_key(entry.id.as_str()) {
            let prose = self.texts.get(&entry.text);
            let statements = statements(&entry.text, &prose, &mut self.telling);
            self.read.insert(entry.id.as_str(), (prose, statements));
        }
    }

    /// A clause less the signals in words that the promise uses itself: where it was promised to withdraw,
    /// to pilot or to clear what awaits, those words say that it was done, and nothing else.
    fn without_promised_words<'s>(
        &self,
        statement: &'s Statement,
        entry: &ProgressEntry,
        own: &[u32],
    ) -> Cow<'s, Statement> {
        let promised = |span: &Span| self.telling.has_telling_word(&entry.text, *span, own);
        let is_promised = |(kind, span): &(SignalKind, Span)| {
            let weighs = matches!(
                kind,
                SignalKind::Withdrawn
                    | SignalKind::Superseded
                    | SignalKind::Paused
                    | SignalKind::Reopened
                    | SignalKind::EncouragedOnly
                    | SignalKind::PilotOnly
                    | SignalKind::Substituted
            );
            let names = span.of(&entry.text).to_lowercase();
            // "Put in place" is no "in place of".
            weighs && promised(span) && !names.contains("place of")
        };
        // Of "further implementation work is required" what stands between says only of what.
        let ends = |span: &Span| {
            let phrase = span.of(&entry.text);
            let first = phrase.find(' ').map_or(span.end, |at| span.start + at);
            let last = phrase.rfind(' ').map_or(span.start, |at| span.start + at);
            [Span::new(span.start, first), Span::new(last, span.end)]
        };
        let names_promise = statement.remainder.as_ref().is_some_and(|(rest, span)| match rest {
            signal::Rest::Unfinished => ends(span).iter().any(promised),
            signal::Rest::Others
            | signal::Rest::Milestone
            | signal::Rest::Counted
            | signal::Rest::Meanwhile => promised(span),
        });
        if !names_promise && !statement.signals.iter().any(is_promised) {
            return Cow::Borrowed(statement);
        }
        let mut statement = statement.clone();
        statement.signals.retain(|signal| !is_promised(signal));
        statement.remainder = statement.remainder.filter(|_| !names_promise);
        Cow::Owned(statement)
    }

    /// The clauses of an entry that may speak of this action, with how near each is. Of an entry that
    /// answers several actions, the sentences that are nearest to this one.
    fn hear<'h>(
        &self,
        entry: &'h ProgressEntry,
        (prose, statements): &'h (Arc<Prose>, Vec<Statement>),
        topic: &Topic,
        others: &[&[u32]],
    ) -> Vec<table::Heard<'h>> {
        let mut heard = Vec::new();
        let (mut before, mut near_before) = (0.0, 0.0);
        let is_of_long_entry = statements.last().is_some_and(|last| last.sentence_number + 1 >= weight::LONG);
        for statement in statements {
            let statement = self.without_promised_words(statement, entry, &topic.own);
            let direct = self.telling.relevance(&statement.stems, &topic.about);
            // "This will …" speaks of what the sentence before spoke of; "this action" of the promise.
            let relevance = if statement.is_of_action || statement.names_action {
                f64::max(direct, OF_ACTION)
            } else if statement.points_back {
                f64::max(direct, before * 0.8)
            } else {
                direct
            };
            before = relevance;
            let here = self.telling.relevance(&statement.stems, &topic.own);
            let elsewhere = others
                .iter()
                .map(|other| self.telling.relevance(&statement.stems, other))
                .fold(0.0, f64::max);
            let mine = (others.is_empty() || here >= elsewhere) && !statement.is_elsewhere;
            let words = phrase::Words::under(&entry.text, &prose.words, statement.span);
            let is_of_kind = topic.kind != Commitment::Deliver && statement.kinds.contains(&topic.kind);
            let mut near = self.telling.relevance(&statement.stems, &topic.core);
            if statement.points_back || words.has(&["them"]) {
                near = f64::max(near, near_before * 0.8);
            }
            if begins_with_measure(&words) {
                near = f64::max(near, OF_MEASURE);
            }
            // What an entry opens with speaks of what it answers, in whatever words.
            if statement.sentence_number == 0 && others.is_empty() {
                near = f64::max(near, OF_OPENING);
            }
            let subject_near =
                |of: &[Aspect]| self.subject_near(&words, &statement, &topic.core, near_before, of);
            let standing_near = subject_near(&[Aspect::Standing]);
            let subject_near = subject_near(&[Aspect::ToCome, Aspect::UnderWay, Aspect::Denied]);
            let replaced = self.replaced(&words, &statement, &topic.core);
            let share_near = self.share_near(&words, &statement, &topic.core);
            near_before = near;
            heard.push(table::Heard {
                entry,
                statement,
                words,
                relevance,
                near,
                subject_near,
                subject_left: 0.0,
                told_left: 0.0,
                standing_near,
                replaced,
                share_near,
                attained: 0.0,
                uncovered: 0.0,
                is_of_long_entry,
                mine,
                is_of_kind,
            });
        }
        if !heard.iter().any(|heard| heard.mine) {
            // No sentence is nearer to this action than to its sisters: all of them may speak of it.
            for one in &mut heard {
                one.mine = true;
            }
        }
        heard
    }
}
