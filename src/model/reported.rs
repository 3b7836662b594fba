//! What was reported of an action, and what the sentences beside the label say: two axes of one picture.

use super::{
    attention::{Attention, Shortfall},
    change_record::ChangeRecord,
    closed::closed_list,
    outcome::{Act, LabelAndText},
    status::Status,
};

closed_list! {
    /// What the update reports of an action, by its labels alone: no sentence is read for it.
    ///
    /// ```
    /// use action_plan::model::{ChangeKind, ChangeRecord, Reported, Status};
    /// let mut change = ChangeRecord::new("1.1", ChangeKind::Reported);
    /// assert_eq!(Reported::of(&change), Reported::NoStatus);
    /// change.reported = Some(Status::Completed);
    /// assert_eq!(Reported::of(&change), Reported::Complete);
    /// ```
    Reported {
        /// Completed or verified.
        Complete = "complete",
        /// Planned, in progress or on hold.
        Open = "open",
        /// Cancelled or superseded.
        Ended = "ended",
        /// It has an entry, and no status is printed with it.
        NoStatus = "no_status",
        /// No entry speaks of it, or none can be told to be its own.
        NoEntry = "no_entry",
    }
}

impl Reported {
    /// What is reported by the labels of a change; each change is in exactly one.
    pub fn of(change: &ChangeRecord) -> Self {
        if Attention::NoEntry.holds(change) {
            return Self::NoEntry;
        }
        match change.reported {
            Some(Status::Completed | Status::Verified) => Self::Complete,
            Some(Status::Planned | Status::InProgress | Status::OnHold) => Self::Open,
            Some(Status::Cancelled | Status::Superseded) => Self::Ended,
            None => Self::NoStatus,
        }
    }
}

closed_list! {
    /// What the sentences say, held against what was reported; each change is in exactly one.
    ///
    /// ```
    /// use action_plan::model::{Act, ChangeKind, ChangeRecord, LabelAndText, Status, TextSays};
    /// let mut change = ChangeRecord::new("1.1", ChangeKind::Reported);
    /// change.reported = Some(Status::Completed);
    /// change.label_and_text = Some(LabelAndText::Agree);
    /// assert_eq!(TextSays::of(&change), TextSays::NotStated, "a label alone");
    /// change.act = Act::Done;
    /// assert_eq!(TextSays::of(&change), TextSays::Same);
    /// ```
    TextSays {
        /// The same as the label.
        Same = "same",
        /// That something is still to be done, of what is labelled complete.
        MoreRemains = "more_remains",
        /// Less than was promised, or something else, of what is labelled complete.
        NotAsWorded = "not_as_worded",
        /// Nothing of a part of the promise, of what is labelled complete.
        PartNotMentioned = "part_not_mentioned",
        /// That it is done, of what is labelled open or not at all.
        Done = "done",
        /// That it is not done, or not wholly, of what has no label.
        NotDone = "not_done",
        /// Nothing either way.
        NotStated = "not_stated",
    }
}

impl TextSays {
    /// What the sentences of a change say; where it has no entry, nothing.
    pub fn of(change: &ChangeRecord) -> Self {
        if Attention::NoEntry.holds(change) {
            return Self::NotStated;
        }
        if let Some(how) = Shortfall::of(change) {
            return match how {
                Shortfall::NotAsWorded => Self::NotAsWorded,
                Shortfall::PartNotMentioned => Self::PartNotMentioned,
                Shortfall::MoreRemains | Shortfall::Unknown => Self::MoreRemains,
            };
        }
        match (change.label_and_text, change.act) {
            (Some(LabelAndText::TextSaysMore), _) | (None, Act::Done) => Self::Done,
            (_, Act::NotStated | Act::Unknown) => Self::NotStated,
            (Some(_), _) => Self::Same,
            (None, Act::Part | Act::UnderWay | Act::NotDone) => Self::NotDone,
        }
    }
}
