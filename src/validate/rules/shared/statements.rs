//! What plan and update state of something: one shape for both.

use crate::model::{Action, Note, Owner, Place, ProgressEntry, Status, Timescale};
use crate::validate::Subject;
use chrono::NaiveDate;

/// What is printed for an action or an entry.
#[derive(Clone, Copy, Debug)]
pub(in crate::validate::rules) struct Statement<'s> {
    pub(in crate::validate::rules) is_entry: bool,
    pub(in crate::validate::rules) id: &'s str,
    pub(in crate::validate::rules) text: &'s str,
    pub(in crate::validate::rules) owners: &'s [Owner],
    pub(in crate::validate::rules) timescale: Option<&'s Timescale>,
    pub(in crate::validate::rules) status: Option<Status>,
    pub(in crate::validate::rules) notes: &'s [Note],
    /// The day of the paper it stands in.
    pub(in crate::validate::rules) submitted: Option<NaiveDate>,
}

impl<'s> Statement<'s> {
    fn of_action(action: &'s Action, submitted: Option<NaiveDate>) -> Self {
        Self {
            is_entry: false,
            id: action.id.as_str(),
            text: &action.text,
            owners: &action.owners,
            timescale: action.timescale.as_ref(),
            status: action.reported_status(),
            notes: &action.notes,
            submitted,
        }
    }

    fn of_entry(entry: &'s ProgressEntry, submitted: Option<NaiveDate>) -> Self {
        Self {
            is_entry: true,
            id: entry.id.as_str(),
            text: &entry.text,
            owners: &entry.owners,
            timescale: entry.timescale.as_ref(),
            status: entry.reported_status(),
            notes: &entry.notes,
            submitted,
        }
    }

    pub(in crate::validate::rules) fn place(&self) -> Place {
        if self.is_entry { Place::entry(self.id) } else { Place::action(self.id) }
    }

    /// Text, label and what stands beside the label.
    pub(in crate::validate::rules) fn all_words(&self) -> String {
        let label = self.timescale.map_or("", |timescale| timescale.text.as_str());
        [self.text, label].join(" ")
    }
}

/// The actions of the plan, then the entries of the update: umbrellas are left out.
pub(in crate::validate::rules) fn statements<'s>(
    subject: &Subject<'s>,
) -> impl Iterator<Item = Statement<'s>> {
    let planned = subject.plan().submitted();
    let reported = subject.update().and_then(crate::model::ProgressUpdate::submitted);
    let actions = subject.plan().actions().values().filter(|action| !action.is_umbrella());
    actions
        .map(move |action| Statement::of_action(action, planned))
        .chain(subject.entries().map(move |entry| Statement::of_entry(entry, reported)))
}
