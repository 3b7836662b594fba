//! What the phrases of a cell say of its statements.

use super::{Context, Reading, Said, Statement};
use crate::model::partial_date::grammar::Value;
use crate::model::timescale::item::What;
use crate::model::timescale::phrases::Cue;
use crate::model::{DateRole, Status, TimescaleProblem};

impl Reading<'_> {
    pub(super) fn say(&mut self, status: Status, going_on: bool) {
        self.said.push(Said { status, going_on, inside: !self.asides.is_empty() });
    }

    pub(super) fn role(&mut self, role: DateRole) {
        self.statement.context = Some(Context::Role(role));
    }

    pub(super) fn cue(&mut self, cue: Cue, at: usize) {
        if !matches!(cue, Cue::Filler | Cue::And | Cue::Now | Cue::Point)
            && (cue != Cue::Whole || self.is_alone(at))
        {
            self.statement.facts += 1;
        }
        match cue {
            Cue::Status(status) => self.status(status, at),
            Cue::CompleteWord if self.by_follows.get(at) == Some(&true) && !self.statement.past => {
                self.role(DateRole::Due);
            }
            Cue::CompleteWord => self.completed(at),
            Cue::Ongoing | Cue::Continues if !self.statement.negated => {
                self.say(Status::InProgress, true);
                self.statement.going_on = true;
                self.ongoing |= cue == Cue::Ongoing;
            }
            Cue::Launched if self.statement.future => self.role(DateRole::Due),
            Cue::Launched => self.beginning(Cue::Began),
            Cue::Began | Cue::Begin | Cue::From | Cue::Since | Cue::NextStage => self.beginning(cue),
            Cue::Future => self.statement.future = true,
            Cue::Planned => self.planned(at),
            Cue::Open => self.open_alone(at),
            Cue::Undone => self.undone(at),
            Cue::DoneAlone => self.done_alone(at),
            Cue::DroppedAlone | Cue::Whole | Cue::Nothing | Cue::Almost => self.alone(cue, at),
            Cue::Delayed => {
                self.open_alone(at);
                self.revised(at);
            }
            Cue::Until
            | Cue::By
            | Cue::Due
            | Cue::Original
            | Cue::Past
            | Cue::Now
            | Cue::Actual
            | Cue::Beside => self.points_at_date(cue, at),
            Cue::Revised => self.revised(at),
            Cue::Point => {
                self.parted = true;
                self.statement = Statement::default();
            }
            Cue::Negation => self.statement.negated = true,
            Cue::Review if self.is_name(at) => {
                self.words += 1;
                self.statement.words += 1;
            }
            Cue::Review => self.review(at),
            Cue::Onwards => self.onwards = true,
            Cue::Into => {
                self.statement.context = Some(Context::Ignored);
                self.onwards = true;
            }
            Cue::Rhythm => self.rhythm = true,
            Cue::Each => self.rhythm |= matches!(self.what(at + 1), Some(What::Date(_))),
            Cue::InPlace => {
                if self.statement.facts <= 1 && self.statement.words == 0 {
                    self.completed(at);
                }
            }
            Cue::RhythmOfThing => match self.what(at + 1) {
                Some(What::Word) => self.rhythm_of_thing = true,
                _ => self.rhythm = true,
            },
            Cue::NotSet => self.not_set = true,
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
            Cue::Ongoing | Cue::Continues | Cue::Paused | Cue::Condition | Cue::Vague | Cue::Filler => {}
        }
    }

    /// A word that says which date is to come.
    pub(super) fn points_at_date(&mut self, cue: Cue, at: usize) {
        let before_date = matches!(self.what(at + 1), Some(What::Date(_)));
        let context = self.statement.context;
        let kept = matches!(
            context,
            Some(Context::Original | Context::Role(DateRole::RevisedDue | DateRole::ReviewDue))
        );
        self.statement.past |= cue == Cue::Past && !before_date;
        let next = match (cue, before_date) {
            // "will not be done by March" tells when it is not due
            (Cue::By, _) if self.statement.negated => Context::Unclear,
            (Cue::By | Cue::Until, _) if context.is_some() => return,
            // "revised due date", "review due"
            (Cue::Due, _) if kept => return,
            (Cue::By | Cue::Until | Cue::Due, _) => Context::Role(DateRole::Due),
            // "now June 2025 (was March 2025)"
            (Cue::Original, _) | (Cue::Past, true) => Context::Original,
            (Cue::Now, true) => Context::Role(DateRole::RevisedDue),
            (Cue::Actual, _) => Context::Role(DateRole::Completed),
            (Cue::Beside, _) => Context::Unclear,
            _ => return,
        };
        self.statement.context = Some(next);
    }

    pub(super) fn status(&mut self, status: Status, at: usize) {
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
    pub(super) fn completed(&mut self, at: usize) {
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
            if by
                && !past
                && let Some(What::Date(found)) = self.what(at + 2)
            {
                // "completed by March": done, or to be done? The day of the document may tell
                let days = match found.value {
                    Value::Dated(date) => Some(date),
                    Value::Yearless(_) => None,
                };
                match days.zip(self.policy.reference) {
                    Some((date, day)) if date.start() > day => return self.role(DateRole::Due),
                    Some((date, day)) if date.is_past(day) => {
                        self.say(Status::Completed, false);
                        return self.role(DateRole::Completed);
                    }
                    _ => {}
                }
                self.out.problem = self.out.problem.or(Some(TimescaleProblem::AmbiguousCompletion));
                self.statement.context = Some(Context::Ignored);
                return;
            }
            self.say(Status::Completed, false);
            self.role(DateRole::Completed);
        }
    }

    pub(super) fn beginning(&mut self, cue: Cue) {
        if let Some(aside) = self.asides.last_mut() {
            aside.begins |= matches!(cue, Cue::Begin | Cue::From);
        }
        if cue == Cue::NextStage {
            self.statement.next_stage = true;
            self.parted = true;
        } else if cue == Cue::Began && self.statement.negated {
            self.say(Status::Planned, false);
        } else if cue == Cue::Began && !self.statement.future {
            // begun, and finished later in the cell: finished
            self.say(Status::InProgress, true);
            self.role(DateRole::Started);
        } else if cue == Cue::From && self.statement.context == Some(Context::Role(DateRole::RevisedDue)) {
            self.statement.context = Some(Context::Original);
        } else if cue == Cue::Since || (cue == Cue::From && self.statement.going_on) {
            self.role(DateRole::Started);
        } else if self.statement.next_stage {
            self.role(DateRole::NextStageStart);
        } else {
            self.role(DateRole::PlannedStart);
        }
    }

    /// Whether the word at `at` is all that its statement says.
    pub(super) fn is_alone(&self, at: usize) -> bool {
        let first = self.statement.facts <= 1 && self.statement.words == 0;
        first && matches!(self.what(at + 1), None | Some(What::Break(_) | What::Open | What::Close))
    }

    /// "Met" alone is done; among other words it tells of something else ("met with partners").
    fn done_alone(&mut self, at: usize) {
        if self.is_alone(at) && !self.statement.future && !self.statement.negated {
            self.completed(at);
        }
    }

    /// Words and shares that are a status where they are all that is said.
    fn alone(&mut self, cue: Cue, at: usize) {
        let is_part = matches!(cue, Cue::Nothing | Cue::Almost);
        let status = if cue == Cue::Whole {
            Some(Status::Completed)
        } else if cue == Cue::DroppedAlone {
            Some(Status::Cancelled)
        } else if cue == Cue::Nothing {
            Some(Status::Planned)
        } else {
            Some(Status::InProgress).filter(|_| self.is_share(at))
        };
        if let Some(status) = status.filter(|_| self.is_alone(at)) {
            self.say(status, false);
        }
        self.statement.almost |= is_part;
    }

    /// Whether an item is a share in a hundred: "60%".
    fn is_share(&self, at: usize) -> bool {
        let text = self.items.get(at).and_then(|item| self.cell.get(item.start..item.end)).unwrap_or("");
        text.ends_with('%') || text.ends_with("percent")
    }

    /// "Open" alone says that the step is not closed. Whether it was begun is not said: it counts as "not yet
    /// complete" does. Among other words it tells of something else ("open the centre", "women at risk").
    fn open_alone(&mut self, at: usize) {
        if self.is_alone(at) {
            self.say(Status::InProgress, false);
        }
    }

    /// "Not implemented" alone is open; "closed – not implemented" is closed, and not by having been done.
    fn undone(&mut self, at: usize) {
        if !self.is_alone(at) {
            self.statement.negated = true;
            return;
        }
        let is_done = |said: &Said| said.status == Status::Completed;
        if self.cell.to_lowercase().starts_with("closed") && self.said.pop_if(|said| is_done(said)).is_some()
        {
            self.say(Status::Cancelled, false);
        } else {
            self.say(Status::InProgress, false);
        }
    }

    /// "Planned" alone is a status; before anything else it is a forecast.
    pub(super) fn planned(&mut self, at: usize) {
        if self.is_alone(at) {
            self.say(Status::Planned, false);
        } else {
            self.statement.future = true;
        }
    }

    pub(super) fn revised(&mut self, at: usize) {
        if let Some(aside) = self.asides.last_mut() {
            aside.revised = true;
        }
        self.role(DateRole::RevisedDue);
        self.explain_back(at, DateRole::RevisedDue);
    }

    /// Whether a cue is the end of a name in capitals: "Spending Review".
    pub(super) fn is_name(&self, at: usize) -> bool {
        let capital = |at: usize| {
            let text = self.items.get(at).and_then(|item| self.cell.get(item.start..item.end)).unwrap_or("");
            text.starts_with(char::is_uppercase)
        };
        at > 0 && matches!(self.what(at - 1), Some(What::Word)) && capital(at) && capital(at - 1)
    }

    pub(super) fn review(&mut self, at: usize) {
        if let Some(aside) = self.asides.last_mut() {
            aside.review = true;
        }
        self.role(DateRole::ReviewDue);
        self.explain_back(at, DateRole::ReviewDue);
    }

    /// "June 2026 revised": the word right after a date, with nothing to come, belongs to it.
    pub(super) fn explain_back(&mut self, at: usize, role: DateRole) {
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
}
