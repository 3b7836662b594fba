//! From one status to the next: what is legal, and what it needs.

use crate::model::closed::wire_words;

use serde::{Deserialize, Serialize};

use super::{Status, closed::known};

/// Whether a step from one status to another is legal, and what must come with it.
///
/// ```
/// use action_plan::model::{Legality, Status};
/// assert_eq!(Status::Planned.to(Status::Completed), Legality::Legal);
/// assert_eq!(Status::Completed.to(Status::InProgress), Legality::NeedsReason, "reopened");
/// assert_eq!(Status::Completed.to(Status::Verified), Legality::NeedsAssessor);
/// assert_eq!(Status::Planned.to(Status::Verified), Legality::Illegal);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Legality {
    /// No step.
    Same,
    /// Legal as it stands.
    Legal,
    /// Legal with a reason.
    NeedsReason,
    /// Legal where a successor is named.
    NeedsSuccessor,
    /// Legal only for an independent assessor.
    NeedsAssessor,
    /// Legal only for an independent assessor, with a reason.
    NeedsAssessorAndReason,
    /// Never legal.
    Illegal,
}

wire_words!(Legality {
    Same = "same",
    Legal = "legal",
    NeedsReason = "needs_reason",
    NeedsSuccessor = "needs_successor",
    NeedsAssessor = "needs_assessor",
    NeedsAssessorAndReason = "needs_assessor_and_reason",
    Illegal = "illegal",
});

/// What comes with a step: a reason, a successor, an independent assessor.
///
/// ```
/// use action_plan::model::{Guards, Legality};
/// let needed = Legality::NeedsAssessorAndReason.needs().unwrap_or_default();
/// assert!(needed.reason && needed.assessor && !needed.successor);
/// assert!(Guards::ALL.cover(needed));
/// assert!(!Guards::default().cover(needed));
/// assert_eq!(Legality::Illegal.needs(), None, "nothing makes it legal");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Guards {
    /// A reason is given.
    pub reason: bool,
    /// A successor is named.
    pub successor: bool,
    /// An independent assessor says so.
    pub assessor: bool,
}

impl Guards {
    /// Everything that a step can need.
    pub const ALL: Self = Self::new(true, true, true);

    /// Guards of these three.
    pub const fn new(reason: bool, successor: bool, assessor: bool) -> Self {
        Self { reason, successor, assessor }
    }

    /// Whether everything in `needed` is here.
    pub const fn cover(self, needed: Self) -> bool {
        (self.reason || !needed.reason)
            && (self.successor || !needed.successor)
            && (self.assessor || !needed.assessor)
    }
}

impl Legality {
    /// What the step needs; `None` where nothing makes it legal.
    pub const fn needs(self) -> Option<Guards> {
        match self {
            Self::Same | Self::Legal => Some(Guards::new(false, false, false)),
            Self::NeedsReason => Some(Guards::new(true, false, false)),
            Self::NeedsSuccessor => Some(Guards::new(false, true, false)),
            Self::NeedsAssessor => Some(Guards::new(false, false, true)),
            Self::NeedsAssessorAndReason => Some(Guards::new(true, false, true)),
            Self::Illegal => None,
        }
    }

    /// Whether the step is legal where these come with it.
    pub const fn is_met_by(self, met: Guards) -> bool {
        match self.needs() {
            Some(needed) => met.cover(needed),
            None => false,
        }
    }
}

/// All statuses, in the order of the table.
const ORDER: [Status; 7] = [
    Status::Planned,
    Status::InProgress,
    Status::OnHold,
    Status::Completed,
    Status::Verified,
    Status::Cancelled,
    Status::Superseded,
];

/// The table: row from, column to. Letters as in `=` same, `✔` legal, `R` reason, `S` successor,
/// `V` assessor, `–` illegal.
#[rustfmt::skip]
const TABLE: [[Legality; 7]; 7] = {
    use Legality::{
        Illegal as X, Legal as L, NeedsAssessor as V, NeedsAssessorAndReason as VR, NeedsReason as R,
        NeedsSuccessor as S, Same as E,
    };
    [
        // planned, in progress, on hold, completed, verified, cancelled, superseded
        [E, L,  R, L, X, R, S], // planned
        [R, E,  R, L, X, R, S], // in progress
        [R, L,  E, L, X, R, S], // on hold
        [X, R,  X, E, V, X, S], // completed; R: reopened
        [X, VR, X, X, E, X, X], // verified
        [R, R,  X, R, X, E, S], // cancelled; R: reinstated
        [X, X,  X, X, X, X, E], // superseded
    ]
};

/// The place of a status in the table.
const fn place(status: Status) -> usize {
    match status {
        Status::Planned => 0,
        Status::InProgress => 1,
        Status::OnHold => 2,
        Status::Completed => 3,
        Status::Verified => 4,
        Status::Cancelled => 5,
        Status::Superseded => 6,
    }
}

impl Status {
    /// Whether the step to `next` is legal, and what it needs. One step: what lies between two publications
    /// may be several, see [`path_to`](Self::path_to).
    ///
    /// | from \ to | planned | in progress | on hold | completed | verified | cancelled | superseded |
    /// |---|---|---|---|---|---|---|---|
    /// | planned | same | legal | reason | legal | illegal | reason | successor |
    /// | in progress | reason | same | reason | legal | illegal | reason | successor |
    /// | on hold | reason | legal | same | legal | illegal | reason | successor |
    /// | completed | illegal | reason | illegal | same | assessor | illegal | successor |
    /// | verified | illegal | assessor and reason | illegal | illegal | same | illegal | illegal |
    /// | cancelled | reason | reason | illegal | reason | illegal | same | successor |
    /// | superseded | illegal | illegal | illegal | illegal | illegal | illegal | same |
    pub fn to(self, next: Self) -> Legality {
        let row = TABLE.get(place(self));
        row.and_then(|row| row.get(place(next))).copied().unwrap_or(Legality::Illegal)
    }

    /// The shortest way to `next` whose every step is met by what the documents give: the statuses passed,
    /// `next` last. Empty where nothing changes, `None` where there is no way.
    ///
    /// ```
    /// use action_plan::model::{Guards, Status};
    /// let assessed = Guards::new(false, false, true);
    /// let path = Status::Planned.path_to(Status::Verified, assessed);
    /// assert_eq!(path, Some(vec![Status::Completed, Status::Verified]));
    /// assert_eq!(Status::Planned.path_to(Status::Verified, Guards::default()), None);
    /// ```
    pub fn path_to(self, next: Self, met: Guards) -> Option<Vec<Self>> {
        // breadth first over seven statuses; the order of the table decides between equal ways
        let mut paths: Vec<(Self, Vec<Self>)> = vec![(self, Vec::new())];
        let mut at = 0;
        while let Some((here, path)) = paths.get(at).cloned() {
            if here == next {
                return Some(path);
            }
            at += 1;
            for step in ORDER.into_iter().filter(|step| here.to(*step).is_met_by(met)) {
                if paths.iter().all(|(seen, _)| *seen != step) {
                    paths.push((step, path.iter().copied().chain([step]).collect()));
                }
            }
        }
        None
    }

    /// The shortest way to `next` if every reason, successor and assessor can be given.
    ///
    /// ```
    /// use action_plan::model::Status;
    /// assert_eq!(Status::Completed.reaches(Status::Planned), Some(vec![Status::InProgress, Status::Planned]));
    /// assert_eq!(Status::Superseded.reaches(Status::Planned), None);
    /// ```
    pub fn reaches(self, next: Self) -> Option<Vec<Self>> {
        self.path_to(next, Guards::ALL)
    }
}

/// A step as found between two documents. Plain data: it refuses nothing.
///
/// ```
/// use action_plan::model::{Status, Transition};
/// let step = Transition::between(Some(Status::Planned), Some(Status::InProgress));
/// let json = serde_json::to_string(&step)?;
/// assert_eq!(json, r#"{"from":"planned","to":"in_progress","legality":"legal"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Transition {
    /// Where it stood; `None` where no document says.
    #[serde(default, deserialize_with = "known")]
    pub from: Option<Status>,
    /// Where it stands; `None` where no document says.
    #[serde(default, deserialize_with = "known")]
    pub to: Option<Status>,
    /// Whether the direct step is legal; `None` where an end of it is not known.
    #[serde(default, deserialize_with = "known")]
    pub legality: Option<Legality>,
}

impl Transition {
    /// The step between two statuses.
    pub fn between(from: Option<Status>, to: Option<Status>) -> Self {
        let legality = from.zip(to).map(|(from, to)| from.to(to));
        Self { from, to, legality }
    }
}
