//! From the groups of a cell to what it says.

use super::item::{Break, Item, What, group};
use super::phrases::Cue;
use super::{
    DatePolicy, DateRole, PrintedDate, RelativeTerm, Status, Timescale, TimescaleDate, TimescaleProblem,
};
use crate::model::partial_date::grammar::{Found, Value};
use crate::model::partial_date::lexer::lex;

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
    /// "ongoing", "will continue": may stand beside "completed".
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

    // ---- dates

    fn date(&mut self, found: Found, item: &Item, at: usize) {
        self.statement.facts += 1;
        let context = self.context_of(found, at);
        let role = match context {
            Context::Ignored => return,
            Context::Unclear => {
                self.out.problem = self.out.problem.or(Some(TimescaleProblem::UnclearRole));
                return;
            }
            Context::Original => DateRole::Due,
            Context::Role(role) => role,
        };
        let original = context == Context::Original;
        let date = TimescaleDate { role, date: self.printed(found.value, role), part: found.part };
        if item.struck {
            self.struck.push(date);
            return;
        }
        if is_due(role) && self.statement.future {
            self.more_to_come = true;
        }
        self.originals |= original;
        self.dates.push((date, original));
        if original
            && matches!(self.items.get(at.wrapping_sub(1)).map(|item| item.what), Some(What::Cue(Cue::From)))
        {
            // "revised from March 2025 to June 2025"
            self.statement.context = Some(Context::Role(DateRole::RevisedDue));
        }
    }

    fn context_of(&mut self, found: Found, at: usize) -> Context {
        if matches!(self.what(at + 1), Some(What::Cue(Cue::Onwards))) {
            self.onwards = true;
            return match self.statement.context {
                Some(context @ (Context::Ignored | Context::Role(DateRole::Started))) => context,
                _ if self.statement.going_on => Context::Ignored,
                _ => Context::Role(DateRole::PlannedStart),
            };
        }
        let range =
            matches!(found.value, Value::Dated(date) if date.precision() == crate::model::Precision::Range);
        let after_from = at > 0 && matches!(self.what(at - 1), Some(What::Cue(Cue::From)));
        match self.statement.context {
            // "from March to June 2025" is when it is done
            Some(Context::Role(DateRole::PlannedStart)) if range && after_from => {
                Context::Role(DateRole::Due)
            }
            Some(context) => context,
            None if self.statement.past && !self.statement.future => Context::Unclear,
            None => Context::Role(DateRole::Due),
        }
    }

    fn printed(&self, value: Value, role: DateRole) -> PrintedDate {
        match value {
            Value::Dated(date) => PrintedDate::Dated(date),
            Value::Yearless(date) => {
                let past = matches!(role, DateRole::Started | DateRole::Completed);
                let dated = self
                    .policy
                    .reference
                    .and_then(|day| if past { date.last_before(day) } else { date.next_from(day) });
                dated.map_or(PrintedDate::Yearless(date), PrintedDate::Dated)
            }
        }
    }

    /// A length of time, and the event it is counted from.
    fn term(&mut self, count: u32, unit: super::TimeUnit, at: usize) -> usize {
        self.statement.facts += 1;
        let joint = self.items.get(at + 1).map(|item| self.cell.get(item.start..item.end).unwrap_or(""));
        let counted = joint.is_some_and(|word| {
            ["of", "from", "after", "following", "post", "since", "before", "prior to", "upon", "once"]
                .iter()
                .any(|other| word.eq_ignore_ascii_case(other))
        });
        if !counted {
            self.out.relative = self.out.relative.take().or(Some(RelativeTerm { count, unit, from: None }));
            return at + 1;
        }
        let next = self.end_of_clause(at + 2);
        let from = self.printed_words(at + 2, next);
        self.out.relative = self.out.relative.take().or(Some(RelativeTerm { count, unit, from }));
        next
    }

    // ---- conditions and asides

    /// Passes over a condition with all that is said in it, and what is said of it ("…, which is underway").
    fn condition(&mut self, item: &Item, at: usize) -> usize {
        if matches!(self.what(at + 1), Some(What::Date(_))) {
            let text = self.cell.get(item.start..item.end).unwrap_or("");
            if ["after", "following", "pending", "awaiting"]
                .iter()
                .any(|word| text.eq_ignore_ascii_case(word))
            {
                self.statement.context = Some(Context::Unclear);
            }
            return at + 1;
        }
        let mut next = self.end_of_clause(at + 1);
        if self.out.condition.is_none() {
            self.out.condition = self.printed_words(at, next);
        }
        while matches!(self.what(next), Some(What::Break(Break::Comma))) && self.is_relative_pronoun(next + 1)
        {
            next = self.end_of_clause(next + 1);
        }
        next
    }

    fn is_relative_pronoun(&self, at: usize) -> bool {
        let word = self.items.get(at).and_then(|item| self.cell.get(item.start..item.end)).unwrap_or("");
        ["which", "who", "whose", "that", "where"].iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun))
    }

    /// The first break or parenthesis at or after an item.
    fn end_of_clause(&self, from: usize) -> usize {
        let rest = self.items.get(from..).unwrap_or(&[]);
        let length = rest.iter().take_while(|item| {
            !matches!(
                item.what,
                What::Break(Break::Sentence | Break::Comma | Break::Dash) | What::Open | What::Close
            )
        });
        from + length.count()
    }

    /// The text of the items from `from` to before `to`.
    fn printed_words(&self, from: usize, to: usize) -> Option<String> {
        let first = self.items.get(from)?;
        let last = self.items.get(to.checked_sub(1)?)?;
        self.cell.get(first.start..last.end).map(str::to_owned)
    }

    fn open(&mut self, item: &Item, at: usize) {
        let right_before = at > 0 && matches!(self.what(at - 1), Some(What::Date(_)));
        let aside = Aside {
            start: item.end,
            outer: self.statement,
            date: self.dates.len().checked_sub(1).filter(|_| right_before),
            dates_before: self.dates.len(),
            words: self.words,
            begins: false,
            revised: false,
            review: false,
        };
        self.asides.push(aside);
        let context = self.statement.context.filter(|_| !right_before);
        self.statement = Statement { context, ..Statement::default() };
    }

    fn close(&mut self, item: &Item) {
        let Some(aside) = self.asides.pop() else { return };
        self.statement = aside.outer;
        let has_words = self.words > aside.words;
        if has_words && self.asides.is_empty() && self.out.note.is_none() {
            self.out.note = self.cell.get(aside.start..item.start).map(|text| text.trim().to_owned());
        }
        if self.dates.len() > aside.dates_before {
            return;
        }
        let explained =
            aside.date.and_then(|at| self.dates.get_mut(at)).filter(|(date, _)| date.role == DateRole::Due);
        let Some((date, _)) = explained else { return };
        if aside.begins {
            date.role = if has_words { DateRole::NextStageStart } else { DateRole::PlannedStart };
        } else if aside.revised {
            date.role = DateRole::RevisedDue;
        } else if aside.review && !has_words {
            date.role = DateRole::ReviewDue;
        }
    }

    // ---- phrases

    fn say(&mut self, status: Status, going_on: bool) {
        self.said.push(Said { status, going_on, inside: !self.asides.is_empty() });
    }

    fn role(&mut self, role: DateRole) {
        self.statement.context = Some(Context::Role(role));
    }

    fn cue(&mut self, cue: Cue, at: usize) {
        if !matches!(cue, Cue::Filler | Cue::And) {
            self.statement.facts += 1;
        }
        match cue {
            Cue::Status(status) => self.status(status, at),
            Cue::CompleteWord if self.by_follows.get(at) == Some(&true) && !self.statement.past => {
                self.role(DateRole::Due)
            }
            Cue::CompleteWord => self.completed(at),
            Cue::Ongoing | Cue::Continues if !self.statement.negated => {
                self.say(Status::InProgress, true);
                self.statement.going_on = true;
                self.ongoing |= cue == Cue::Ongoing;
            }
            Cue::Ongoing | Cue::Continues | Cue::Vague | Cue::Filler => {}
            Cue::Began | Cue::Begin | Cue::From | Cue::Since | Cue::NextStage => self.beginning(cue),
            Cue::Future => self.statement.future = true,
            Cue::Planned => self.planned(at),
            Cue::Past => self.statement.past = true,
            Cue::Negation => self.statement.negated = true,
            Cue::Almost => self.statement.almost = true,
            Cue::Until | Cue::By => {
                if self.statement.context.is_none() {
                    self.role(DateRole::Due);
                }
            }
            Cue::Due => {
                let kept = [DateRole::RevisedDue, DateRole::ReviewDue].map(|role| Some(Context::Role(role)));
                if !kept.contains(&self.statement.context)
                    && self.statement.context != Some(Context::Original)
                {
                    self.role(DateRole::Due);
                }
            }
            Cue::Revised => self.revised(at),
            Cue::Original => self.statement.context = Some(Context::Original),
            Cue::Review => self.review(at),
            Cue::Onwards => self.onwards = true,
            Cue::Into => {
                self.statement.context = Some(Context::Ignored);
                self.onwards = true;
            }
            Cue::Rhythm => self.rhythm = true,
            Cue::RhythmOfThing => match self.what(at + 1) {
                Some(What::Word) => self.rhythm_of_thing = true,
                _ => self.rhythm = true,
            },
            Cue::NotSet => self.not_set = true,
            Cue::Beside => self.statement.context = Some(Context::Unclear),
            Cue::Parted => self.parted = true,
            Cue::Turn => self.turn(at),
            Cue::And => {
                if !matches!(self.what(at + 1), Some(What::Date(_))) {
                    self.turn(at);
                }
            }
            Cue::Paused if !self.statement.future && !self.statement.negated => {
                self.say(Status::OnHold, false);
                self.role(DateRole::NextStageStart);
            }
            // conditions are passed over before they come here
            Cue::Paused | Cue::Condition => {}
        }
    }

    fn status(&mut self, status: Status, at: usize) {
        let Statement { future, negated, .. } = self.statement;
        match status {
            Status::Completed => self.completed(at),
            Status::Planned => self.say(status, false),
            _ if future || negated => {}
            Status::InProgress => self.say(status, false),
            Status::OnHold | Status::Verified | Status::Cancelled | Status::Superseded => {
                self.say(status, false);
                self.statement.context = Some(Context::Ignored);
            }
        }
    }

    /// A word that says "done", in the light of the words before it.
    fn completed(&mut self, at: usize) {
        let Statement { future, past, negated, almost, .. } = self.statement;
        if negated {
            self.negated_completion = true;
            self.statement.context = None;
        } else if future {
            self.more_to_come = true;
            self.role(DateRole::Due);
        } else if almost {
            self.say(Status::InProgress, false);
            self.statement.context = Some(Context::Ignored);
        } else {
            let by = matches!(self.what(at + 1), Some(What::Cue(Cue::By | Cue::Until)));
            if by && !past && matches!(self.what(at + 2), Some(What::Date(_))) {
                self.out.problem = self.out.problem.or(Some(TimescaleProblem::AmbiguousCompletion));
                self.statement.context = Some(Context::Ignored);
                return;
            }
            self.say(Status::Completed, false);
            self.role(DateRole::Completed);
        }
    }

    fn beginning(&mut self, cue: Cue) {
        if let Some(aside) = self.asides.last_mut() {
            aside.begins |= matches!(cue, Cue::Begin | Cue::From);
        }
        match cue {
            Cue::NextStage => {
                self.statement.next_stage = true;
                self.parted = true;
            }
            Cue::Began if self.statement.negated => self.say(Status::Planned, false),
            Cue::Began if !self.statement.future => {
                self.say(Status::InProgress, false);
                self.role(DateRole::Started);
            }
            Cue::Since => self.role(DateRole::Started),
            Cue::From if self.statement.context == Some(Context::Role(DateRole::RevisedDue)) => {
                self.statement.context = Some(Context::Original);
            }
            Cue::From if self.statement.going_on => self.role(DateRole::Started),
            _ if self.statement.next_stage => self.role(DateRole::NextStageStart),
            _ => self.role(DateRole::PlannedStart),
        }
    }

    /// "Planned" alone is a status; before anything else it is a forecast.
    fn planned(&mut self, at: usize) {
        let alone = self.statement.facts <= 1 && self.statement.words == 0;
        if alone && matches!(self.what(at + 1), None | Some(What::Break(_) | What::Open)) {
            self.say(Status::Planned, false);
        } else {
            self.statement.future = true;
        }
    }

    fn revised(&mut self, at: usize) {
        if let Some(aside) = self.asides.last_mut() {
            aside.revised = true;
        }
        self.role(DateRole::RevisedDue);
        self.explain_back(at, DateRole::RevisedDue);
    }

    fn review(&mut self, at: usize) {
        if let Some(aside) = self.asides.last_mut() {
            aside.review = true;
        }
        self.role(DateRole::ReviewDue);
        self.explain_back(at, DateRole::ReviewDue);
    }

    /// "June 2026 revised": the word right after a date, with nothing to come, belongs to it.
    fn explain_back(&mut self, at: usize, role: DateRole) {
        let last = matches!(self.what(at + 1), None | Some(What::Break(_)));
        let after_date = at > 0 && matches!(self.what(at - 1), Some(What::Date(_)));
        if last
            && after_date
            && let Some((date, false)) = self.dates.last_mut()
        {
            if date.role == DateRole::Due {
                date.role = role;
            }
            self.statement.context = None;
        }
    }

    // ---- the whole

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
        let blank = self.items.is_empty();
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
        let outside = self.said.iter().any(|said| !said.inside);
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
