//! From the groups of a cell to what it says.

mod asides;
mod cues;
mod dates;

use super::item::{Break, Item, What, group};
use super::phrases::Cue;
use crate::model::partial_date::lexer::lex;
use crate::model::{DatePolicy, DateRole, Status, Timescale, TimescaleDate};

/// Reads a cell.
pub(super) fn read(cell: &str, policy: &DatePolicy) -> Timescale {
    let items = group(&lex(cell), policy);
    let mut reading = Reading::new(cell, policy, &items);
    let mut at = 0;
    while let Some(item) = items.get(at) {
        at = reading.take(item, at).max(at + 1);
    }
    reading.finish()
}

/// The status of a cell that says nothing else, dates apart.
#[cfg(feature = "text")]
pub(super) fn status_alone(cell: &str) -> Option<Status> {
    let policy = DatePolicy::new();
    let items = group(&lex(cell), &policy);
    let says_more = items.iter().any(|item| matches!(item.what, What::Word | What::Faulty(_)));
    read(cell, &policy).status.filter(|_| !says_more)
}

/// What the next date of a statement is the date of, by the words before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Context {
    /// Plainly this.
    Role(DateRole),
    /// The due date that another has replaced.
    Original,
    /// No date of the step: it is passed over.
    Ignored,
    /// A date near the one that is meant: it cannot be told.
    Unclear,
}

/// One statement of a cell, as far as it was read.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word that was met or was not")]
struct Statement {
    future: bool,
    past: bool,
    negated: bool,
    almost: bool,
    going_on: bool,
    next_stage: bool,
    context: Option<Context>,
    /// Cues other than fillers, and dates.
    facts: usize,
    /// Words that are in no list.
    words: usize,
}

/// A status word, and how it was said.
#[derive(Clone, Copy, Debug)]
struct Said {
    status: Status,
    /// "ongoing", "will continue", "began": may stand beside "completed".
    going_on: bool,
    inside: bool,
}

/// Parentheses that are open.
#[derive(Clone, Copy, Debug)]
struct Aside {
    start: usize,
    outer: Statement,
    /// The date right before it, which the aside may explain.
    date: Option<usize>,
    dates_before: usize,
    words: usize,
    begins: bool,
    revised: bool,
    review: bool,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a word that was met or was not")]
struct Reading<'r> {
    cell: &'r str,
    policy: &'r DatePolicy,
    items: &'r [Item],
    /// For each item, whether "by" or "until" comes after it in its statement.
    by_follows: Vec<bool>,
    statement: Statement,
    asides: Vec<Aside>,
    said: Vec<Said>,
    dates: Vec<(TimescaleDate, bool)>,
    struck: Vec<TimescaleDate>,
    /// Where in `dates` the list begins whose years are still to come.
    list_begins: usize,
    originals: bool,
    parted: bool,
    negated_completion: bool,
    more_to_come: bool,
    /// Going on with no end in the same words.
    ongoing: bool,
    /// Said to go on beyond a date.
    onwards: bool,
    rhythm: bool,
    rhythm_of_thing: bool,
    not_set: bool,
    words: usize,
    out: Timescale,
}

impl<'r> Reading<'r> {
    fn new(cell: &'r str, policy: &'r DatePolicy, items: &'r [Item]) -> Self {
        let mut follows = false;
        let mut by_follows: Vec<bool> = items
            .iter()
            .rev()
            .map(|item| {
                let after = follows;
                follows = match item.what {
                    What::Cue(Cue::By | Cue::Until) => true,
                    What::Break(Break::Colon) | What::Cue(_) | What::Word => follows,
                    What::Date(_)
                    | What::Faulty(_)
                    | What::Term(..)
                    | What::Open
                    | What::Close
                    | What::Break(_) => false,
                };
                after
            })
            .collect();
        by_follows.reverse();
        Self {
            cell,
            policy,
            items,
            by_follows,
            statement: Statement::default(),
            asides: Vec::new(),
            said: Vec::new(),
            dates: Vec::new(),
            struck: Vec::new(),
            list_begins: 0,
            originals: false,
            parted: false,
            negated_completion: false,
            more_to_come: false,
            ongoing: false,
            onwards: false,
            rhythm: false,
            rhythm_of_thing: false,
            not_set: false,
            words: 0,
            out: Timescale { text: cell.to_owned(), ..Timescale::default() },
        }
    }

    fn what(&self, at: usize) -> Option<What> {
        self.items.get(at).map(|item| item.what)
    }

    /// Takes the item in; the place to go on from.
    fn take(&mut self, item: &Item, at: usize) -> usize {
        match item.what {
            What::Date(found) => self.date(found, item, at),
            What::Faulty(problem) => {
                self.statement.facts += 1;
                self.out.problem = self.out.problem.or(Some(problem));
            }
            What::Term(count, unit) => return self.term(count, unit, at),
            What::Cue(Cue::Condition) => return self.condition(item, at),
            What::Cue(cue) => self.cue(cue, at),
            What::Open => self.open(item, at),
            What::Close => self.close(item),
            What::Break(Break::Colon) => {}
            What::Break(_) => self.turn(at),
            What::Word => {
                self.words += 1;
                self.statement.words += 1;
            }
        }
        at + 1
    }

    /// A new statement begins after item `at`. Where it opens with a date, the words before it may explain
    /// the date: "Completed – March 2025".
    fn turn(&mut self, at: usize) {
        let keeps = matches!(self.what(at + 1), Some(What::Date(_) | What::Open));
        let context = self.statement.context.filter(|_| keeps);
        self.statement = Statement { context, ..Statement::default() };
    }

    fn finish(mut self) -> Timescale {
        if self.originals && self.dates.iter().any(|(_, original)| !original) {
            for (date, original) in &mut self.dates {
                if !*original && date.role == DateRole::Due {
                    date.role = DateRole::RevisedDue;
                }
            }
        }
        let replaced = !self.struck.is_empty() && self.dates.iter().any(|(date, _)| is_due(date.role));
        if replaced {
            for (date, _) in &mut self.dates {
                if date.role == DateRole::Due {
                    date.role = DateRole::RevisedDue;
                }
            }
            // what was struck out and has no successor is no date any more
            self.out.dates.clone_from(&self.struck);
        }
        self.out.dates.extend(self.dates.iter().map(|(date, _)| *date));
        let due = self.out.dates.iter().any(|date| is_due(date.role));
        self.out.status = self.combined();
        self.out.recurring = self.rhythm || (self.rhythm_of_thing && self.out.dates.is_empty());
        self.out.open_ended = self.onwards || (self.ongoing && !due);
        // a dash fills an empty cell
        let blank = self.items.iter().all(|item| matches!(item.what, What::Break(Break::Dash)));
        self.out.not_set = blank
            || (self.not_set && self.out.dates.is_empty() && self.out.status.is_none() && self.words <= 4);
        let counted = self.out.relative.as_ref().is_some_and(|term| term.from.is_some());
        let facts = self.out.status.is_some()
            || !self.out.dates.is_empty()
            || self.out.recurring
            || self.out.open_ended
            || self.out.not_set
            || counted;
        self.out.understood = facts && self.out.problem.is_none();
        self.out
    }

    /// The status of the whole from those of its parts.
    fn combined(&self) -> Option<Status> {
        let is_dropped = |said: &Said| matches!(said.status, Status::Superseded | Status::Cancelled);
        // "Closed (not proceeding)": how it was closed
        let is_explained = self.cell.trim_start().to_lowercase().starts_with("closed")
            && self.said.iter().any(|said| said.inside && is_dropped(said));
        let outside = !is_explained && self.said.iter().any(|said| !said.inside);
        let said: Vec<Said> = self.said.iter().copied().filter(|said| !outside || !said.inside).collect();
        let says = |status: Status| said.iter().any(|said| said.status == status);
        if !self.parted {
            for status in [Status::Superseded, Status::Cancelled] {
                if says(status) {
                    return Some(status);
                }
            }
        }
        let completed = says(Status::Completed);
        if completed && self.negated_completion {
            return None;
        }
        if completed && self.more_to_come {
            return Some(Status::InProgress);
        }
        if says(Status::Verified) && !self.parted {
            return Some(Status::Verified);
        }
        said.iter()
            // "complete, and the work is ongoing": the step is done, the work goes on
            .filter(|said| !(completed && said.going_on && !self.parted))
            .filter(|said| said.status.advancement().is_some())
            .min_by_key(|said| said.status.advancement())
            .or_else(|| said.first())
            .map(|said| said.status)
    }
}

fn is_due(role: DateRole) -> bool {
    matches!(role, DateRole::Due | DateRole::RevisedDue)
}
