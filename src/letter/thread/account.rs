//! What one document says, item by item, on its way into threads.

use crate::{
    letter::{Letter, StatementKind},
    model::{
        Action, ActionPlan, ImportRecord, PartialDate, ProgressEntry, ProgressUpdate, Status, Timescale,
        closed::closed_list,
    },
};
use serde::{Deserialize, Serialize};

closed_list! {
    /// How a document says that a thing stands.
    ///
    /// ```
    /// use action_plan::{letter::thread::{Account, Standing}, model::{Action, ActionPlan, Status}};
    /// let mut plan = ActionPlan::new("Lifts");
    /// plan.add_action(Action::new("1", "Mend the lifts.").with_status(Status::Completed))?;
    /// assert_eq!(Account::of_plan(&plan).items[0].standing, Standing::Done);
    /// # Ok::<(), action_plan::model::PlanError>(())
    /// ```
    Standing {
        /// Said to be done, or reported complete.
        Done = "done",
        /// Said to be going on.
        UnderWay = "under_way",
        /// To be done, with a date.
        Planned = "planned",
        /// To be done, without one.
        Promised = "promised",
        /// Spoken of, and none of these said.
        Stated = "stated",
    }
}

impl Standing {
    /// The words that reports show for it.
    pub fn shown(self) -> &'static str {
        crate::model::words::correspondence::shown(self.as_str())
    }
}

/// A paragraph of a document: a statement, an action, an entry.
///
/// ```
/// use action_plan::letter::thread::{AccountItem, Standing};
/// let item = AccountItem::new("4.2", "Ramps were built.", Standing::Done).on_line(12);
/// assert_eq!((item.id.as_str(), item.line), ("4.2", Some(12)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AccountItem {
    /// Its id in its document.
    pub id: String,
    /// Its words.
    pub text: String,
    /// How it says that things stand.
    pub standing: Standing,
    /// The line it stands on, from 1, where that is known.
    #[serde(default)]
    pub line: Option<usize>,
    /// The words of the places it leaves out, with why, where it leaves out any by name.
    #[serde(default)]
    pub left_out: Vec<LeftOut>,
}

/// A place that an item leaves out of what it says.
///
/// ```
/// use action_plan::letter::{Letter, thread::Account};
/// let letter = Letter::read("All clinics now have a nurse, except Hill Clinic.")?;
/// assert_eq!(Account::of_letter(&letter, "letter").items[0].left_out[0].place, "Hill Clinic");
/// # Ok::<(), action_plan::ReadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LeftOut {
    /// Its name as printed.
    pub place: String,
    /// What is said of why.
    #[serde(default)]
    pub reason: Option<String>,
}

impl AccountItem {
    /// An item on no known line.
    pub fn new(id: impl Into<String>, text: impl Into<String>, standing: Standing) -> Self {
        Self { id: id.into(), text: text.into(), standing, line: None, left_out: Vec::new() }
    }

    /// An action: done where it says so, planned where it names a date, else promised.
    pub(crate) fn of_action(action: &Action) -> Self {
        Self::new(action.id.as_str(), action.text.clone(), standing_of(action))
    }

    /// A paragraph of an update, which stands as it reports.
    pub(crate) fn of_entry(entry: &ProgressEntry) -> Self {
        let standing = entry.reported_status().map_or(Standing::Stated, |status| of_status(status, true));
        Self::new(entry.id.as_str(), entry.text.clone(), standing)
    }

    /// Says on which line it stands.
    #[must_use]
    pub fn on_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }
}

/// One document as threads see it: its name, its date, what it says.
///
/// ```
/// use action_plan::letter::thread::{Account, AccountItem, Standing};
/// let mut minutes = Account::new("minutes of May 2023");
/// minutes.date = "May 2023".parse().ok();
/// minutes.items.push(AccountItem::new("7", "The lift was mended.", Standing::Done));
/// assert_eq!(minutes.items.len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Account {
    /// What the document is called.
    pub label: String,
    /// Its date, as far as it is known.
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// What it says, in its order.
    pub items: Vec<AccountItem>,
}

impl Account {
    /// A document without items.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), date: None, items: Vec::new() }
    }

    /// A letter; its date is the one it prints, or the days between which it was written.
    pub fn of_letter(letter: &Letter, label: impl Into<String>) -> Self {
        let items = letter.statements().values().map(|statement| {
            let standing = match statement.kind() {
                StatementKind::Delivered => Standing::Done,
                StatementKind::UnderWay => Standing::UnderWay,
                StatementKind::Planned => Standing::Planned,
                StatementKind::Promised | StatementKind::Conditional | StatementKind::Meeting => {
                    Standing::Promised
                }
                StatementKind::Exception
                | StatementKind::Figure
                | StatementKind::Funding
                | StatementKind::Background
                | StatementKind::Unknown => Standing::Stated,
            };
            let mut item = AccountItem::new(statement.id.as_str(), statement.text.clone(), standing)
                .on_line(statement.lines.0);
            item.left_out = statement
                .exceptions
                .iter()
                .flat_map(|exception| {
                    let reason = &exception.reason;
                    exception
                        .places
                        .iter()
                        .map(|place| LeftOut { place: place.clone(), reason: reason.clone() })
                })
                .collect();
            item
        });
        Self { label: label.into(), date: letter.written().as_date(), items: items.collect() }
    }

    /// A plan; its actions are done where they say so, planned where they name a date, else promised.
    pub fn of_plan(plan: &ActionPlan) -> Self {
        let date = plan.submitted().or(plan.published()).and_then(PartialDate::day);
        let items = plan.actions().values().map(AccountItem::of_action);
        Self { label: plan.title().unwrap_or("plan").to_owned(), date, items: items.collect() }
    }

    /// An update; its entries stand as they report.
    pub fn of_update(update: &ProgressUpdate) -> Self {
        let label = update.label().unwrap_or("update");
        let named =
            || Timescale::read(update.label()?).dates.iter().filter_map(|date| date.days()).next_back();
        let date = update.submitted().and_then(PartialDate::day).or_else(named);
        let items = update.entries().values().map(AccountItem::of_entry);
        Self { label: label.to_owned(), date, items: items.collect() }
    }

    /// Gives the items the lines they were read from.
    #[must_use]
    pub fn located(mut self, import: &ImportRecord) -> Self {
        for item in &mut self.items {
            item.line = import.places(&item.id).first().map(|place| place.line).or(item.line);
        }
        self
    }

    /// Gives it another name.
    #[must_use]
    pub fn called(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }
}

fn standing_of(action: &Action) -> Standing {
    let dated = action.timescale.as_ref().is_some_and(|timescale| !timescale.dates.is_empty());
    action
        .reported_status()
        .map_or(if dated { Standing::Planned } else { Standing::Promised }, |status| of_status(status, dated))
}

fn of_status(status: Status, dated: bool) -> Standing {
    match status {
        Status::Completed | Status::Verified => Standing::Done,
        Status::InProgress => Standing::UnderWay,
        Status::Planned if dated => Standing::Planned,
        Status::Planned => Standing::Promised,
        Status::OnHold | Status::Cancelled | Status::Superseded => Standing::Stated,
    }
}
