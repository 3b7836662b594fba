//! What may be said in a review and of one: closed lists.

use crate::model::closed::closed_list;

closed_list! {
    /// As what a person reviews.
    ///
    /// ```
    /// use action_plan::model::ReviewRole;
    /// assert_eq!(ReviewRole::Owner.shown(), "owner");
    /// ```
    ReviewRole {
        /// Somebody who does not answer for the action: an inspectorate, a clerk, an analyst.
        Independent = "independent",
        /// The body or post that answers for it.
        Owner = "owner",
    }
}

closed_list! {
    /// What a review says.
    ///
    /// ```
    /// use action_plan::model::ReviewVerdict;
    /// assert_eq!("relink".parse(), Ok(ReviewVerdict::Relink));
    /// ```
    ReviewVerdict {
        /// The entries answer the action.
        Accept = "accept",
        /// The entries do not answer the action.
        Reject = "reject",
        /// Exactly these entries answer the action.
        Relink = "relink",
        /// So its entries read.
        Reading = "reading",
    }
}

closed_list! {
    /// What became of a review; each review that is given is in exactly one.
    ///
    /// ```
    /// use action_plan::model::ReviewState;
    /// assert!(ReviewState::Stale.is_set_aside() && !ReviewState::Reply.is_set_aside());
    /// ```
    ReviewState {
        /// An independent reviewer's, applied over what the machine found.
        Applied = "applied",
        /// An owner's, shown beside.
        Reply = "reply",
        /// The same person said otherwise later.
        Replaced = "replaced",
        /// The same review is given twice; the first counts.
        Repeated = "repeated",
        /// Another reviewer says otherwise; neither is applied.
        Contradicted = "contradicted",
        /// The words that the reviewer had before them are not those of the texts.
        Stale = "stale",
        /// The plan has no action of that id.
        UnknownAction = "unknown_action",
        /// The update has no entry of that id.
        UnknownEntry = "unknown_entry",
        /// A reading of an action that no entry answers.
        NoEntry = "no_entry",
        /// It says too little: no name, no reason, no day, no entry where one is needed.
        Incomplete = "incomplete",
    }
}

impl ReviewState {
    /// Whether it counts for nothing, so that somebody has to look at it.
    pub const fn is_set_aside(self) -> bool {
        !matches!(self, Self::Applied | Self::Reply | Self::Replaced | Self::Repeated)
    }
}

closed_list! {
    /// Why a person is to look at a link, or at the want of one.
    ///
    /// ```
    /// use action_plan::model::Doubt;
    /// assert_eq!(Doubt::RunnerUpNear.shown(), "another entry fits nearly as well");
    /// ```
    Doubt {
        /// Several entries fit equally well, and none was chosen.
        Ambiguous = "ambiguous",
        /// No entry was found.
        NoEntry = "no_entry",
        /// The score is below that from which on links can be relied on.
        LowScore = "low_score",
        /// Another entry fits nearly as well.
        RunnerUpNear = "runner_up_near",
        /// The entry stands under another recommendation.
        Elsewhere = "elsewhere",
        /// The entry answers several actions.
        SharedEntry = "shared_entry",
    }
}
