//! The dates of a cell, and what they are dates of.

use chrono::Datelike;

use super::{Context, Reading, is_due};
use crate::model::partial_date::grammar::{Found, Value};
use crate::model::timescale::item::{Break, Item, What};
use crate::model::timescale::phrases::Cue;
use crate::model::{
    DateRole, Precision, PrintedDate, Relation, RelativeTerm, Status, TermUnit, TimescaleDate,
    TimescaleProblem,
};

impl Reading<'_> {
    pub(super) fn date(&mut self, found: Found, item: &Item, at: usize) {
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
        let rest_is_due = self.parted && self.said.iter().any(|said| said.status == Status::Completed);
        if is_due(role) && (self.statement.future || rest_is_due) {
            self.more_to_come = true;
        }
        self.originals |= original;
        self.supply_years(date, at);
        self.dates.push((date, original));
        if original
            && matches!(self.items.get(at.wrapping_sub(1)).map(|item| item.what), Some(What::Cue(Cue::From)))
        {
            // "revised from March 2025 to June 2025"
            self.statement.context = Some(Context::Role(DateRole::RevisedDue));
        }
    }

    pub(super) fn context_of(&mut self, found: Found, at: usize) -> Context {
        if matches!(self.what(at + 1), Some(What::Cue(Cue::Onwards))) {
            self.onwards = true;
            return match self.statement.context {
                Some(context @ (Context::Ignored | Context::Role(DateRole::Started))) => context,
                _ if self.statement.going_on => Context::Ignored,
                _ => Context::Role(DateRole::PlannedStart),
            };
        }
        let range = matches!(found.value, Value::Dated(date) if date.precision() == Precision::Range);
        let after_from = at > 0 && matches!(self.what(at - 1), Some(What::Cue(Cue::From)));
        let explained = self.asides.last().and_then(|aside| aside.date).and_then(|date| self.dates.get(date));
        if let (None, Some((explained, _)), Value::Yearless(gloss)) =
            (self.statement.context, explained, found.value)
        {
            // "Q3 2025 (July to September)"; other months would be another quarter
            let days = explained.days();
            let agrees = days.is_some_and(|days| {
                let gloss = gloss.in_year(days.start().year());
                gloss.is_some_and(|gloss| matches!(gloss.relation(days), Relation::Equal | Relation::Within))
            });
            return if agrees { Context::Ignored } else { Context::Unclear };
        }
        match self.statement.context {
            // "from March to June 2025" is when it is done
            Some(Context::Role(DateRole::PlannedStart)) if range && after_from => {
                Context::Role(DateRole::Due)
            }
            Some(context) => context,
            // "agreed in March 2025" tells what happened then, not what is due
            None if (self.statement.past || self.after_past_verb(at)) && !self.statement.future => {
                Context::Unclear
            }
            // "April 2025 – ongoing": since then, or due then and still going on
            None if self.is_ongoing_after(at, true) => Context::Unclear,
            None if self.is_ongoing_after(at, false) => Context::Role(DateRole::PlannedStart),
            None => Context::Role(DateRole::Due),
        }
    }

    /// Whether "agreed" or "met" stands right before the date, with or without "in".
    pub(super) fn after_past_verb(&self, at: usize) -> bool {
        let word =
            |at: usize| self.items.get(at).and_then(|item| self.cell.get(item.start..item.end)).unwrap_or("");
        let is = |text: &str, words: &[&str]| words.iter().any(|other| text.eq_ignore_ascii_case(other));
        let Some(before) = at.checked_sub(1) else { return false };
        let verb_at = if is(word(before), &["in", "on", "at", "during"]) {
            before.checked_sub(1)
        } else {
            Some(before)
        };
        verb_at.filter(|at| matches!(self.what(*at), Some(What::Word))).is_some_and(|at| {
            let verb = word(at);
            (verb.len() > 4 && verb.ends_with("ed"))
                || is(verb, &["met", "held", "sent", "took", "place", "made", "wrote"])
        })
    }

    /// Whether "ongoing" follows the date after a dash, or after "and", "then", "to".
    pub(super) fn is_ongoing_after(&self, at: usize, dash: bool) -> bool {
        let joint = match self.what(at + 1) {
            Some(What::Break(Break::Dash)) => dash,
            Some(What::Cue(Cue::And | Cue::Turn)) => !dash,
            Some(What::Cue(Cue::Filler)) => {
                let word = self.items.get(at + 1).and_then(|item| self.cell.get(item.start..item.end));
                !dash && word.is_some_and(|word| word.eq_ignore_ascii_case("to"))
            }
            _ => false,
        };
        joint && matches!(self.what(at + 2), Some(What::Cue(Cue::Ongoing)))
    }

    pub(super) fn printed(&self, value: Value, role: DateRole) -> PrintedDate {
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

    /// "March, June and September 2025": the dates before take the year of the one that has it.
    pub(super) fn supply_years(&mut self, last: TimescaleDate, at: usize) {
        let listed = at >= 2
            && matches!(self.what(at - 1), Some(What::Break(Break::Comma)))
            && matches!(self.what(at - 2), Some(What::Date(_)));
        if !listed {
            self.list_begins = self.dates.len();
        }
        let Some(mut next) = last.days() else { return };
        for (date, _) in self.dates.iter_mut().skip(self.list_begins).rev() {
            if let PrintedDate::Yearless(words) = date.date
                && let Some(dated) = words.last_before(next.start())
            {
                date.date = PrintedDate::Dated(dated);
                next = dated;
            }
        }
        self.list_begins = self.dates.len();
    }

    /// A length of time, and the event it is counted from.
    pub(super) fn term(&mut self, count: u32, unit: TermUnit, at: usize) -> usize {
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
}
