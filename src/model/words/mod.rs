//! Every word that reports show for a value of the model. Wire names stand elsewhere.
//!
//! The words accuse nobody: they say what the texts say, and no more. The test at the foot keeps out the
//! words that do accuse. Rules over a published paper speak as *to be explained*, *to check* and *note*.

mod change;
#[cfg(any(feature = "letter", test))]
pub(crate) mod correspondence;
mod count;
mod date;
pub(crate) mod fact;
pub(crate) mod question;
pub(crate) mod review;

use super::{
    action::{ActionKind, OwnerBasis},
    ask::Ask,
    attention::{Attention, Shortfall},
    finding::{Level, PlaceKind},
    link::LinkBasis,
    outcome::{Act, Aim, ChangeKind, ChangedField, Commitment, Disposition, LabelAndText, SignalKind},
    quote::{QuoteRole, Side},
    recommendation::RecommendationKind,
    reported::{Reported, TextSays},
    response::ResponseKind,
    review::{Doubt, ReviewRole, ReviewState, ReviewVerdict},
    source::DocumentRole,
    status::Status,
    tally::{Caveat, Grain},
    timeliness::TimelinessKind,
};

/// What the second of the five things to look at first is called: it holds two reasons.
pub(crate) const MOVED_LATER: &str = "moved later, or no date now";

/// Gives an enumeration its shown words.
macro_rules! shown {
    ($($name:ident { $($variant:ident => $words:literal,)+ })+) => {
        $(impl $name {
            /// The words that reports show for it.
            pub const fn shown(self) -> &'static str {
                match self {
                    $(Self::$variant => $words,)+
                }
            }
        })+

        /// All of them, for the test at the foot.
        #[cfg(test)]
        const SHOWN: &[&str] = &[$($($words,)+)+];
    };
}

shown! {
    Disposition {
        Ambiguous => "cannot be told: several entries fit equally well",
        Unreported => "no entry found in this text",
        Regressed => "reported complete; text now says otherwise",
        NotDelivered => "not done as worded",
        Delivered => "reported done",
        Slipped => "not done by its date",
        InProgress => "in progress",
        Unknown => "not known to this version",
    }
    Status {
        Planned => "planned",
        InProgress => "in progress",
        OnHold => "on hold",
        Completed => "complete",
        Verified => "verified",
        Cancelled => "cancelled",
        Superseded => "superseded",
    }
    Commitment {
        Apply => "to apply, bid or seek",
        Review => "to review, explore or plan",
        Instruct => "to instruct, require or clarify",
        Convene => "to convene, offer or share",
        Deliver => "to deliver, introduce or roll out",
        Unknown => "not known to this version",
    }
    Act {
        Done => "text says done",
        Part => "text says part done",
        UnderWay => "text says under way",
        NotDone => "text says not done, or not as worded",
        NotStated => "text does not say",
        Unknown => "not known to this version",
    }
    Aim {
        Achieved => "what was sought was obtained",
        NotObtained => "what was sought was not obtained",
        Pending => "what was sought is still to be decided",
        NotStated => "text does not say whether what was sought was obtained",
        None => "nothing sought beside the act",
        Unknown => "not known to this version",
    }
    LabelAndText {
        Agree => "text agrees",
        TextSaysLess => "label and text differ",
        TextSaysMore => "label and text differ: text says done",
        Unknown => "not known to this version",
    }
    Shortfall {
        MoreRemains => "more remains",
        NotAsWorded => "not as worded",
        PartNotMentioned => "part not mentioned",
        Unknown => "not known to this version",
    }
    Attention {
        LabelAndTextDiffer => "label and text differ",
        MovedLaterUnmarked => "moved later or no date now, not marked as revised",
        MovedLaterMarked => "moved later or no date now, marked as revised",
        NoEntry => "no entry found in this text",
        NotObtained => "sought and not obtained",
        PastDate => "past its date and open",
        Rest => "all others",
        Unknown => "not known to this version",
    }
    Reported {
        Complete => "reported complete",
        Open => "reported open",
        Ended => "reported cancelled or superseded",
        NoStatus => "no status printed",
        NoEntry => "no entry found in this text",
        Unknown => "not known to this version",
    }
    TextSays {
        Same => "text agrees",
        MoreRemains => "text says that more remains",
        NotAsWorded => "text tells of something not as worded",
        PartNotMentioned => "text leaves a part unmentioned",
        Done => "text says done",
        NotDone => "text says not done, or not wholly",
        NotStated => "text does not say",
        Unknown => "not known to this version",
    }
    Ask {
        WhatRemains => "what remains to be done, and by when",
        AsWorded => "whether the action will be done as worded, and by when",
        PartNotMentioned => "what was done on the part of the action that the update does not mention",
        WhetherComplete => "whether the action is complete",
        ReasonForDate => "the reason for the change of date",
        DateOfCompletion => "the date by which the action will be complete",
        WhatWasDone => "what was done, what remains to be done, and by when",
        WhichEntry => "which paragraph of the update answers the action",
        OtherProvision => "whether what was sought will be sought again or provided in another way",
        ReasonForLeavingOut => "the reason why the action is not in the revised plan",
        Unknown => "what is not known to this version",
    }
    ChangeKind {
        Reported => "reported on",
        Unchanged => "unchanged",
        Amended => "amended",
        Renumbered => "renumbered",
        Moved => "stands under another recommendation",
        Split => "now several actions",
        Merged => "merged with another action",
        Superseded => "superseded",
        Added => "new in the revised plan",
        Dropped => "not found in the revised plan",
        Unknown => "not known to this version",
    }
    ChangedField {
        DueSlipped => "later date",
        DueAdvanced => "earlier date",
        DueDropped => "date no longer given",
        DueAdded => "date now given",
        DueReexpressed => "same date in other words",
        EndBecameStart => "an end date became a start",
        ConditionDropped => "condition no longer stated",
        OwnerAdded => "owner added",
        OwnerRemoved => "owner no longer named",
        OwnerReplaced => "owner changed",
        StatusAdvanced => "status moved on",
        StatusRegressed => "status moved back",
        StatusReaffirmed => "same status again",
        ScopeNarrowed => "commitment narrowed",
        ScopeExtended => "commitment extended",
        CommitmentSubstituted => "done another way",
        TextCosmetic => "wording the same but for spelling",
        TextReworded => "reworded",
        Unknown => "not known to this version",
    }
    SignalKind {
        Refused => "sought and not given",
        PartialFunding => "part of the money given",
        StillToCome => "still to come",
        UnderWay => "under way",
        Conditional => "hangs on a condition",
        Cannot => "cannot be done",
        EncouragedOnly => "encouraged, not required",
        PilotOnly => "a pilot",
        PartOfWhole => "done for a part",
        Substituted => "another thing instead",
        Withdrawn => "will not be done",
        Superseded => "replaced by something newer",
        Paused => "paused",
        Reopened => "open again",
        ShortOfFigure => "short of the figure promised",
        Done => "done",
        DoneEarly => "done early",
        OpenEnded => "goes on without an end",
        Unknown => "not known to this version",
    }
    Side {
        Plan => "Plan",
        Update => "Update",
        Unknown => "Text",
    }
    QuoteRole {
        Decides => "says",
        Mitigates => "with it",
        Promise => "promised",
        Unknown => "also",
    }
    ReviewRole {
        Independent => "independent reviewer",
        Owner => "owner",
        Unknown => "in a role not known to this version",
    }
    ReviewVerdict {
        Accept => "answered by",
        Reject => "not answered by",
        Relink => "answered by nothing but",
        Reading => "reads as",
        Unknown => "not known to this version",
    }
    ReviewState {
        Applied => "applied",
        Reply => "shown beside; moves no figure",
        Replaced => "replaced by a later one of the same person",
        Repeated => "given twice; counted once",
        Contradicted => "another reviewer says otherwise; neither is applied",
        Stale => "not applied: the words are others now",
        UnknownAction => "not applied: no such action",
        UnknownEntry => "not applied: no such entry",
        NoEntry => "not applied: no entry to read",
        Incomplete => "not applied: something is wanting",
        Unknown => "not known to this version",
    }
    Doubt {
        Ambiguous => "several entries fit equally well",
        NoEntry => "no entry found",
        LowScore => "low score",
        RunnerUpNear => "another entry fits nearly as well",
        Elsewhere => "the entry stands under another recommendation",
        SharedEntry => "the entry answers several actions",
        Unknown => "not known to this version",
    }
    LinkBasis {
        Explicit => "the id it names",
        Wording => "wording",
        Owner => "owner",
        Order => "order",
        Date => "date",
        Twin => "its twin, the same words elsewhere in the plan",
        Review => "a person's review",
        Unknown => "not known to this version",
    }
    OwnerBasis {
        Own => "printed beside it",
        Inherited => "printed beside the lead-in above it",
        Shared => "printed once for it and a neighbour",
        None => "cannot be told",
        Unknown => "not known to this version",
    }
    RecommendationKind {
        Concern => "concern",
        KeyConcern => "key concern",
        PriorityConcern => "priority concern",
        Recommendation => "recommendation",
        Unknown => "item",
    }
    ActionKind {
        Action => "action",
        Umbrella => "lead-in",
        Unknown => "item",
    }
    PlaceKind {
        Document => "document",
        Recommendation => "recommendation",
        Action => "action",
        Entry => "entry",
        Unknown => "item",
    }
    Level {
        Error => "to be explained",
        Warning => "to check",
        Note => "note",
        Unknown => "note",
    }
    TimelinessKind {
        NotDue => "date not past",
        DueSoon => "due soon",
        Overdue => "past its date",
        DoneOnTime => "reported done by its date",
        DoneLate => "reported done after its date",
        Indeterminate => "when it was done cannot be told",
        NoDate => "no date",
    }
    ResponseKind {
        Agreed => "agreed",
        AgreedInPrinciple => "agreed in principle",
        PartlyAgreed => "partly agreed",
        NotAgreed => "not agreed",
        Noted => "noted",
        UnderConsideration => "under consideration",
    }
    DocumentRole {
        Plan => "plan",
        Update => "update",
        PlanAndUpdate => "plan and update in one text",
        Unknown => "document",
    }
    Grain {
        Action => "counted by action",
        DistinctAction => "actions with the same words counted once",
        Entry => "counted by paragraph of the update",
        Label => "counted by printed label",
        Unknown => "not known to this version",
    }
    Caveat {
        SelfReported => "self-reported",
        TwinsCounted => "twins counted",
        PagesMissing => "pages seem to be missing",
        MachineReading => "machine reading",
        DateFromLabel => "the update prints no date; the last day of its label's month is taken",
        LastReported => "as last reported",
        Unknown => "with a caveat of a later version",
    }
}

impl Level {
    /// What reports show for it over a draft, of which nobody has to explain anything yet.
    pub const fn shown_in_draft(self) -> &'static str {
        match self {
            Self::Error => "to be mended before it is sent",
            Self::Warning => "to be looked at",
            Self::Note | Self::Unknown => "for information",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        SHOWN,
        correspondence::WORDS,
        count::{POPULATIONS, TALLIES},
        fact,
    };

    /// Words that say of somebody what no text says of itself.
    const ACCUSING: [&str; 7] =
        ["overstated", "refused", "failed", "silent", "dropped", "concealed", "regressed"];

    #[test]
    fn no_shown_word_accuses() {
        let facts = fact::CONDITIONS.iter().chain(fact::FUNDING).chain(fact::FORTHCOMING);
        let others = TALLIES.iter().chain(POPULATIONS).chain(WORDS).chain(facts).map(|(_, words)| *words);
        for words in SHOWN.iter().copied().chain(others) {
            for accusing in ACCUSING {
                assert!(!words.contains(accusing), "{words:?} has {accusing:?}");
            }
        }
    }
}
