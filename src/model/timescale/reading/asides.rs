//! Conditions, and what stands in parentheses.

use super::{Aside, Context, Reading, Statement};
use crate::model::timescale::item::{Break, Item, What};
use crate::model::{DateRole, Status};

impl Reading<'_> {
    /// Passes over a condition with all that is said in it, and what is said of it ("…, which is underway").
    pub(super) fn condition(&mut self, item: &Item, at: usize) -> usize {
        let is = |word: &str| {
            self.cell.get(item.start..item.end).is_some_and(|text| text.eq_ignore_ascii_case(word))
        };
        if is("pending") && self.is_alone(at) {
            // not closed, and no more than that
            self.say(Status::InProgress, false);
            self.statement.facts += 1;
            return at + 1;
        }
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

    pub(super) fn is_relative_pronoun(&self, at: usize) -> bool {
        let word = self.items.get(at).and_then(|item| self.cell.get(item.start..item.end)).unwrap_or("");
        ["which", "who", "whose", "that", "where"].iter().any(|pronoun| word.eq_ignore_ascii_case(pronoun))
    }

    /// The first break or parenthesis at or after an item.
    pub(super) fn end_of_clause(&self, from: usize) -> usize {
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
    pub(super) fn printed_words(&self, from: usize, to: usize) -> Option<String> {
        let first = self.items.get(from)?;
        let last = self.items.get(to.checked_sub(1)?)?;
        self.cell.get(first.start..last.end).map(str::to_owned)
    }

    pub(super) fn open(&mut self, item: &Item, at: usize) {
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

    pub(super) fn close(&mut self, item: &Item) {
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
}
