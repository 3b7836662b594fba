//! The summary of the axes: a pure function with its truth table.

use crate::model::{Act, Disposition, Status};

/// What a disposition is a summary of.
///
/// ```
/// use action_plan::{diff::Axes, model::{Act, Disposition, Status}};
/// let axes = Axes::linked().reported(Some(Status::Completed)).act(Act::Done);
/// assert_eq!(axes.disposition(), Disposition::Delivered);
/// assert_eq!(axes.act(Act::Part).more_to_come(true).disposition(), Disposition::InProgress);
/// assert_eq!(Axes::default().disposition(), Disposition::Unreported);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Axes {
    link: LinkState,
    planned: Option<Status>,
    reported: Option<Status>,
    act: Option<Act>,
    more_to_come: bool,
    narrowed: bool,
    date_moved_later: bool,
    promised_date_past: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum LinkState {
    #[default]
    None,
    Ambiguous,
    Linked,
}

impl Axes {
    /// An action that an entry answers.
    pub fn linked() -> Self {
        Self { link: LinkState::Linked, ..Self::default() }
    }

    /// An action for which the candidates are too close together.
    pub fn ambiguous() -> Self {
        Self { link: LinkState::Ambiguous, ..Self::default() }
    }

    /// The status that the plan printed.
    #[must_use]
    pub fn planned(mut self, status: Option<Status>) -> Self {
        self.planned = status;
        self
    }

    /// The status that the entries report.
    #[must_use]
    pub fn reported(mut self, status: Option<Status>) -> Self {
        self.reported = status;
        self
    }

    /// What the sentences say of the act.
    #[must_use]
    pub fn act(mut self, act: Act) -> Self {
        self.act = Some(act);
        self
    }

    /// Whether the sentences say that more will come.
    #[must_use]
    pub fn more_to_come(mut self, value: bool) -> Self {
        self.more_to_come = value;
        self
    }

    /// Whether what was done is less than, or other than, what was worded.
    #[must_use]
    pub fn narrowed(mut self, value: bool) -> Self {
        self.narrowed = value;
        self
    }

    /// Whether a later date is printed than was promised.
    #[must_use]
    pub fn date_moved_later(mut self, value: bool) -> Self {
        self.date_moved_later = value;
        self
    }

    /// Whether the promised date lies before the update's own date.
    #[must_use]
    pub fn promised_date_past(mut self, value: bool) -> Self {
        self.promised_date_past = value;
        self
    }

    /// The first row that fits:
    ///
    /// | disposition | where |
    /// |---|---|
    /// | `ambiguous` | candidates too close together to choose |
    /// | `unreported` | no entry |
    /// | `regressed` | the plan said complete; the entries' label is open again, or their text says less |
    /// | `not_delivered` | reported cancelled or superseded; or the text says that it was not done as worded, or in part with less than was worded and no more to come |
    /// | `delivered` | the text says done; or says nothing of the act under a label of complete; or says part, with no more to come, under such a label |
    /// | `slipped` | a later date is printed, or the promised date is past, and something is said of the act |
    /// | `in_progress` | all else |
    pub fn disposition(self) -> Disposition {
        match self.link {
            LinkState::Ambiguous => return Disposition::Ambiguous,
            LinkState::None => return Disposition::Unreported,
            LinkState::Linked => {}
        }
        let complete = |status: Option<Status>| status.is_some_and(Status::is_complete);
        let closed = matches!(self.reported, Some(Status::Cancelled | Status::Superseded));
        let act = self.act.unwrap_or(Act::NotStated);
        let open_again = self.reported.is_some() && !complete(self.reported) && !closed;
        let says_less = matches!(act, Act::Part | Act::UnderWay | Act::NotDone);
        if complete(self.planned) && (open_again && act != Act::Done || complete(self.reported) && says_less)
        {
            return Disposition::Regressed;
        }
        if closed || act == Act::NotDone || act == Act::Part && self.narrowed && !self.more_to_come {
            return Disposition::NotDelivered;
        }
        let by_label = complete(self.reported)
            && (act == Act::NotStated || act == Act::Part && !self.more_to_come && !self.narrowed);
        if act == Act::Done || by_label {
            return Disposition::Delivered;
        }
        let something_is_said = act != Act::NotStated || self.reported.is_some();
        if self.date_moved_later || self.promised_date_past && something_is_said {
            return Disposition::Slipped;
        }
        Disposition::InProgress
    }
}
