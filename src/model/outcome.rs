//! What may be said of an action after an update: closed lists, each on an axis of its own.

use super::closed::closed_list;

closed_list! {
    /// What kind of promise an action is; it decides what "Completed" can mean.
    ///
    /// A commitment to apply is done when it was applied for; whether it was obtained is the [`Aim`].
    ///
    /// ```
    /// use action_plan::model::Commitment;
    /// assert_eq!("apply".parse(), Ok(Commitment::Apply));
    /// ```
    Commitment {
        /// To apply, bid, seek funding or approval.
        Apply = "apply",
        /// To review, explore, consider, plan.
        Review = "review",
        /// To instruct, require, set expectations, clarify.
        Instruct = "instruct",
        /// To convene, offer, share.
        Convene = "convene",
        /// To deliver, introduce, roll out: all else.
        Deliver = "deliver",
    }
}

closed_list! {
    /// What the update's own sentences say of the promised act, the label left aside.
    ///
    /// ```
    /// use action_plan::model::Act;
    /// assert_eq!(Act::UnderWay.to_string(), "under_way");
    /// ```
    Act {
        /// It was done.
        Done = "done",
        /// Part of it was done.
        Part = "part",
        /// It is being done.
        UnderWay = "under_way",
        /// It was not done, or not as worded.
        NotDone = "not_done",
        /// The sentences do not say.
        NotStated = "not_stated",
    }
}

closed_list! {
    /// What the update's sentences say of that for which the act was promised.
    ///
    /// ```
    /// use action_plan::model::Aim;
    /// assert_eq!("not_obtained".parse(), Ok(Aim::NotObtained));
    /// ```
    Aim {
        /// What was sought was obtained.
        Achieved = "achieved",
        /// Something was sought and not obtained.
        NotObtained = "not_obtained",
        /// It is still to be decided.
        Pending = "pending",
        /// The action has an aim of this kind, and the sentences do not say.
        NotStated = "not_stated",
        /// The action has no aim beside the act.
        None = "none",
    }
}

closed_list! {
    /// Whether the printed label and the entry's own sentences say the same.
    ///
    /// ```
    /// use action_plan::model::LabelAndText;
    /// assert_eq!(LabelAndText::TextSaysLess.as_str(), "text_says_less");
    /// ```
    LabelAndText {
        /// They do.
        Agree = "agree",
        /// The label says complete; the sentences say that more remains, or less was done.
        TextSaysLess = "text_says_less",
        /// The label says open; the sentences say that it was done.
        TextSaysMore = "text_says_more",
    }
}

closed_list! {
    /// The summary of the axes for one action, in order of precedence. Never an input to anything.
    ///
    /// ```
    /// use action_plan::model::Disposition;
    /// assert_eq!("in_progress".parse(), Ok(Disposition::InProgress));
    /// assert_eq!(serde_json::from_str::<Disposition>("\"paused\"").unwrap(), Disposition::Unknown);
    /// ```
    Disposition {
        /// No link; candidates too close together to choose.
        Ambiguous = "ambiguous",
        /// No entry anywhere speaks of it.
        Unreported = "unreported",
        /// Reported complete in the plan; the entry says that it no longer is.
        Regressed = "regressed",
        /// Not done as worded, and no more to come.
        NotDelivered = "not_delivered",
        /// Done.
        Delivered = "delivered",
        /// Not done, and the promised date is moved or past at the update.
        Slipped = "slipped",
        /// All else.
        InProgress = "in_progress",
    }
}

closed_list! {
    /// What sort of comparison a change comes from: `reported` for an update, the others for a
    /// revised plan.
    ///
    /// ```
    /// use action_plan::model::ChangeKind;
    /// assert_eq!("split".parse(), Ok(ChangeKind::Split));
    /// ```
    ChangeKind {
        /// An action and what an update says of it.
        Reported = "reported",
        /// Nothing differs.
        Unchanged = "unchanged",
        /// The same action with another wording, date, owner or status.
        Amended = "amended",
        /// Only the number differs.
        Renumbered = "renumbered",
        /// Stands under another recommendation.
        Moved = "moved",
        /// One became several.
        Split = "split",
        /// Several became one.
        Merged = "merged",
        /// The new plan says that another action takes its place.
        Superseded = "superseded",
        /// New.
        Added = "added",
        /// No longer there.
        Dropped = "dropped",
    }
}

closed_list! {
    /// What changed, field by field.
    ///
    /// ```
    /// use action_plan::model::ChangedField;
    /// assert_eq!(ChangedField::DueSlipped.as_str(), "due_slipped");
    /// ```
    ChangedField {
        /// A later date.
        DueSlipped = "due_slipped",
        /// An earlier date.
        DueAdvanced = "due_advanced",
        /// A date is no longer given, and the action is open.
        DueDropped = "due_dropped",
        /// A date where there was none.
        DueAdded = "due_added",
        /// The same date in other words or at another precision.
        DueReexpressed = "due_reexpressed",
        /// An end was replaced by the start of something.
        EndBecameStart = "end_became_start",
        /// A stated condition is no longer stated.
        ConditionDropped = "condition_dropped",
        /// An owner more.
        OwnerAdded = "owner_added",
        /// An owner less.
        OwnerRemoved = "owner_removed",
        /// Another owner in place of one.
        OwnerReplaced = "owner_replaced",
        /// The status moved on.
        StatusAdvanced = "status_advanced",
        /// The status moved back.
        StatusRegressed = "status_regressed",
        /// The same status was reported again.
        StatusReaffirmed = "status_reaffirmed",
        /// Less is promised or was done than was worded.
        ScopeNarrowed = "scope_narrowed",
        /// More is promised or was done than was worded.
        ScopeExtended = "scope_extended",
        /// Another thing in its place.
        CommitmentSubstituted = "commitment_substituted",
        /// Only spelling, case or punctuation differ.
        TextCosmetic = "text_cosmetic",
        /// Other words.
        TextReworded = "text_reworded",
    }
}

closed_list! {
    /// A turn of phrase that a reading rests on.
    ///
    /// ```
    /// use action_plan::model::SignalKind;
    /// assert_eq!(SignalKind::ALL.len(), 18);
    /// ```
    SignalKind {
        /// Something sought was not given.
        Refused = "refused",
        /// Only part of the money was given.
        PartialFunding = "partial_funding",
        /// It will be done.
        StillToCome = "still_to_come",
        /// It is being done.
        UnderWay = "under_way",
        /// It hangs on something.
        Conditional = "conditional",
        /// It cannot be done.
        Cannot = "cannot",
        /// Asked for, where it was to be required.
        EncouragedOnly = "encouraged_only",
        /// Tried out only.
        PilotOnly = "pilot_only",
        /// Done for a part: some sites, people, a share.
        PartOfWhole = "part_of_whole",
        /// Another thing was done instead.
        Substituted = "substituted",
        /// It will not be done.
        Withdrawn = "withdrawn",
        /// Something newer takes its place.
        Superseded = "superseded",
        /// It is halted for now.
        Paused = "paused",
        /// It was closed and is open again.
        Reopened = "reopened",
        /// A figure falls short of the promised one.
        ShortOfFigure = "short_of_figure",
        /// It was done.
        Done = "done",
        /// It was done before its date.
        DoneEarly = "done_early",
        /// It goes on without an end.
        OpenEnded = "open_ended",
    }
}
