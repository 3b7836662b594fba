//! What a reader is to look at first, and how a label and its text differ.

use super::{
    change_record::ChangeRecord,
    closed::closed_list,
    outcome::{Act, Aim, ChangeKind, ChangedField, Disposition, LabelAndText, SignalKind},
    status::Status,
    timeliness::TimelinessKind,
};

closed_list! {
    /// Why an action is to be looked at, in the order in which a reader is to look.
    ///
    /// An action may have several reasons; it stands under the first.
    ///
    /// ```
    /// use action_plan::model::{Attention, ChangeKind, ChangeRecord, LabelAndText};
    /// let mut change = ChangeRecord::new("1.1", ChangeKind::Reported);
    /// assert_eq!(Attention::of(&change), Attention::Rest);
    /// change.label_and_text = Some(LabelAndText::TextSaysLess);
    /// assert_eq!(Attention::of(&change), Attention::LabelAndTextDiffer);
    /// ```
    Attention {
        /// The label says one thing, the update's own sentences another.
        LabelAndTextDiffer = "label_and_text_differ",
        /// A later date, a start in place of the end, or no date any more, and nothing marks it as revised.
        MovedLaterUnmarked = "moved_later_unmarked",
        /// The same, marked as revised.
        MovedLaterMarked = "moved_later_marked",
        /// No entry speaks of it, or none can be told to be its own.
        NoEntry = "no_entry",
        /// Something was sought and not obtained.
        NotObtained = "not_obtained",
        /// Open, and the date of the plan is past.
        PastDate = "past_date",
        /// None of these.
        Rest = "rest",
    }
}

impl Attention {
    /// The first reason there is.
    pub fn of(change: &ChangeRecord) -> Self {
        Self::ALL.iter().copied().find(|reason| reason.holds(change)).unwrap_or(Self::Rest)
    }

    /// Whether this is a reason, whatever others there are.
    pub fn holds(self, change: &ChangeRecord) -> bool {
        match self {
            Self::LabelAndTextDiffer => {
                matches!(change.label_and_text, Some(LabelAndText::TextSaysLess | LabelAndText::TextSaysMore))
                    || change.disposition == Disposition::Regressed
            }
            Self::MovedLaterUnmarked => is_put_off(change) && !change.due.marked_revised,
            Self::MovedLaterMarked => is_put_off(change) && change.due.marked_revised,
            Self::NoEntry => {
                change.kind == ChangeKind::Dropped
                    || matches!(change.disposition, Disposition::Unreported | Disposition::Ambiguous)
            }
            Self::NotObtained => change.aim == Aim::NotObtained,
            Self::PastDate => is_past_its_date(change),
            Self::Rest | Self::Unknown => true,
        }
    }
}

fn is_put_off(change: &ChangeRecord) -> bool {
    [ChangedField::DueSlipped, ChangedField::EndBecameStart, ChangedField::DueDropped]
        .into_iter()
        .any(|field| change.has(field))
}

/// Open by its label (by its sentences, where there is none), and past the date of the plan.
fn is_past_its_date(change: &ChangeRecord) -> bool {
    let is_open = match change.reported {
        Some(status) => !status.is_closed(),
        None => change.act != Act::Done && !stood_closed(change),
    };
    is_open && is_overdue(change)
}

fn stood_closed(change: &ChangeRecord) -> bool {
    change.transition.and_then(|transition| transition.from).is_some_and(Status::is_closed)
}

fn is_overdue(change: &ChangeRecord) -> bool {
    // the date of the plan is the promise; a later one in the update does not take it back
    change.timeliness.as_ref().is_some_and(|timeliness| {
        timeliness.against_original.kind == TimelinessKind::Overdue
            || timeliness.against_current.kind == TimelinessKind::Overdue
    })
}

closed_list! {
    /// How the sentences say less than a label "Completed".
    ///
    /// ```
    /// use action_plan::model::{Act, ChangeKind, ChangeRecord, LabelAndText, Shortfall};
    /// let mut change = ChangeRecord::new("1.1", ChangeKind::Reported);
    /// assert_eq!(Shortfall::of(&change), None);
    /// change.label_and_text = Some(LabelAndText::TextSaysLess);
    /// change.act = Act::UnderWay;
    /// assert_eq!(Shortfall::of(&change), Some(Shortfall::MoreRemains));
    /// ```
    Shortfall {
        /// They say that something is still to be done.
        MoreRemains = "more_remains",
        /// They tell of less than was promised, or of something else, and of nothing more to come.
        NotAsWorded = "not_as_worded",
        /// They leave a part of the promise out.
        PartNotMentioned = "part_not_mentioned",
    }
}

impl Shortfall {
    /// How the sentences of a change say less; nothing where they do not.
    pub fn of(change: &ChangeRecord) -> Option<Self> {
        if change.label_and_text != Some(LabelAndText::TextSaysLess) {
            return None;
        }
        let more_to_come = change.signals.iter().any(|signal| {
            matches!(
                signal.kind,
                SignalKind::StillToCome
                    | SignalKind::UnderWay
                    | SignalKind::OpenEnded
                    | SignalKind::Conditional
            )
        });
        let is_another_thing =
            change.has(ChangedField::ScopeNarrowed) || change.has(ChangedField::CommitmentSubstituted);
        Some(match change.act {
            Act::NotDone => Self::NotAsWorded,
            Act::Part | Act::UnderWay if is_another_thing && !more_to_come => Self::NotAsWorded,
            Act::Part | Act::UnderWay => Self::MoreRemains,
            Act::Done | Act::NotStated | Act::Unknown => Self::PartNotMentioned,
        })
    }
}
