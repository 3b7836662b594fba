//! What is asked of whoever wrote an update.

use super::{
    attention::{Attention, Shortfall},
    change_record::ChangeRecord,
    closed::closed_list,
    outcome::{ChangeKind, ChangedField, Disposition, LabelAndText},
};

closed_list! {
    /// What an owner is asked to state of an action.
    ///
    /// ```
    /// use action_plan::model::{Ask, ChangeKind, ChangeRecord, ChangedField};
    /// let mut change = ChangeRecord::new("1.1", ChangeKind::Reported);
    /// assert!(Ask::of(&change).is_empty());
    /// change.fields.push(ChangedField::DueSlipped);
    /// assert_eq!(Ask::of(&change), [Ask::ReasonForDate]);
    /// ```
    Ask {
        /// What is still to be done, and by when: the label says complete, a sentence that more remains.
        WhatRemains = "what_remains",
        /// Whether it will be done as worded: a sentence tells of less, or of something else.
        AsWorded = "as_worded",
        /// What was done on the part that no sentence mentions.
        PartNotMentioned = "part_not_mentioned",
        /// Whether it is complete: the label says open, a sentence that it is done.
        WhetherComplete = "whether_complete",
        /// Why the date is a later one, or why there is none now.
        ReasonForDate = "reason_for_date",
        /// By when it will be complete.
        DateOfCompletion = "date_of_completion",
        /// What was done: no entry was found.
        WhatWasDone = "what_was_done",
        /// Which paragraph answers it: several fit equally well.
        WhichEntry = "which_entry",
        /// Whether what was sought and not obtained will be had in another way.
        OtherProvision = "other_provision",
        /// Why it is not in the revised plan.
        ReasonForLeavingOut = "reason_for_leaving_out",
    }
}

impl Ask {
    /// What is asked of an action, in the order in which its reasons are looked at; nothing where there is
    /// no reason ([`Attention`]).
    pub fn of(change: &ChangeRecord) -> Vec<Self> {
        let mut asks = Vec::new();
        if Attention::LabelAndTextDiffer.holds(change) {
            asks.push(of_difference(change));
        }
        let has = |field| change.has(field);
        let is_put_off = [ChangedField::DueSlipped, ChangedField::DueDropped, ChangedField::EndBecameStart];
        if is_put_off.into_iter().any(has) {
            asks.push(Self::ReasonForDate);
        }
        if Attention::NoEntry.holds(change) {
            asks.push(match (change.kind, change.disposition) {
                (ChangeKind::Dropped, _) => Self::ReasonForLeavingOut,
                (_, Disposition::Ambiguous) => Self::WhichEntry,
                _ => Self::WhatWasDone,
            });
        }
        if Attention::NotObtained.holds(change) {
            asks.push(Self::OtherProvision);
        }
        // these ask by when already; and a later date was given
        let asks_when = [Self::WhatRemains, Self::AsWorded, Self::WhatWasDone];
        let is_asked = asks.iter().any(|ask| asks_when.contains(ask));
        let is_undated = has(ChangedField::EndBecameStart)
            || has(ChangedField::DueDropped)
            || (Attention::PastDate.holds(change) && !has(ChangedField::DueSlipped));
        if is_undated && !is_asked {
            asks.push(Self::DateOfCompletion);
        }
        asks
    }
}

fn of_difference(change: &ChangeRecord) -> Ask {
    match (change.label_and_text, Shortfall::of(change)) {
        (Some(LabelAndText::TextSaysMore), _) => Ask::WhetherComplete,
        (_, Some(Shortfall::NotAsWorded)) => Ask::AsWorded,
        (_, Some(Shortfall::PartNotMentioned)) => Ask::PartNotMentioned,
        _ => Ask::WhatRemains,
    }
}
