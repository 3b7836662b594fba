//! All that was found for one action.

use super::{
    closed::known,
    id::{ActionId, EntryId},
    outcome::{Act, Aim, ChangeKind, ChangedField, Commitment, Disposition, LabelAndText},
    owner::Owner,
    partial_date::PartialDate,
    quote::{Quote, Signal},
    review::{MachineResult, Review, ReviewRole},
    status::Status,
    timeliness::Timeliness,
    transition::Transition,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The promised date and the date now given.
///
/// ```
/// use action_plan::model::DueChange;
/// assert_eq!(DueChange::default().moved_months, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DueChange {
    /// The date of the plan; never altered.
    #[serde(default)]
    pub original: Option<PartialDate>,
    /// The latest date printed: the update's where it gives one, else the plan's.
    #[serde(default)]
    pub current: Option<PartialDate>,
    /// Whole months from the end of the one to the end of the other, later counted up; null where
    /// either is missing or coarser than a quarter.
    #[serde(default)]
    pub moved_months: Option<i32>,
    /// Whether the cell, or the sentence that holds the date, says revised, extended or the like.
    #[serde(default)]
    pub marked_revised: bool,
}

/// How an action stands against its dates on a day that the caller gave.
///
/// ```
/// use action_plan::model::TimelinessRecord;
/// assert!(serde_json::from_str::<TimelinessRecord>("{}").is_err(), "both are named on the wire");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TimelinessRecord {
    /// Against the date of the plan.
    pub against_original: Timeliness,
    /// Against the latest date printed.
    pub against_current: Timeliness,
}

impl TimelinessRecord {
    /// Against the one and the other.
    pub const fn new(against_original: Timeliness, against_current: Timeliness) -> Self {
        Self { against_original, against_current }
    }
}

/// An entry that came near, and how near.
///
/// ```
/// use action_plan::model::Nearest;
/// assert_eq!(Nearest::new("3.u3", 0.12).entry.as_str(), "3.u3");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Nearest {
    /// The entry.
    pub entry: EntryId,
    /// Its score, 0 to 1.
    pub score: f64,
}

impl Nearest {
    /// An entry and its score.
    pub fn new(entry: impl Into<EntryId>, score: f64) -> Self {
        Self { entry: entry.into(), score }
    }
}

/// What was looked through for an action that no entry answers.
///
/// ```
/// use action_plan::model::Searched;
/// let searched = Searched::new(57, Vec::new(), true);
/// assert_eq!(searched.entries, 57);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Searched {
    /// How many entries.
    pub entries: usize,
    /// The three nearest, nearest first.
    pub nearest: Vec<Nearest>,
    /// Whether a page of the update seems to be missing, so that nothing can be said of its absence.
    pub pages_missing: bool,
}

impl Searched {
    /// What was searched.
    pub fn new(entries: usize, nearest: Vec<Nearest>, pages_missing: bool) -> Self {
        Self { entries, nearest, pages_missing }
    }
}

/// The review that is shown with a change: the last independent one that was applied, else the owner's last
/// reply. All that were given stand in the delta's `reviews`.
///
/// ```
/// use action_plan::model::{ReviewRecord, ReviewRole};
/// let review: ReviewRecord = serde_json::from_str(
///     r#"{"by":"Inspectorate","role":"independent","date":"2026-04-01","reason":"one site is left","what":"act"}"#,
/// ).unwrap();
/// assert_eq!(review.role, ReviewRole::Independent);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReviewRecord {
    /// Who.
    pub by: String,
    /// As what.
    pub role: ReviewRole,
    /// When.
    pub date: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// What was reviewed: the verdict on links, or the names of the values read, with commas between them.
    pub what: String,
}

impl ReviewRecord {
    /// A review as it is shown with a change.
    pub fn of(review: &Review) -> Self {
        Self {
            by: review.by.clone(),
            role: review.role,
            date: review.date,
            reason: review.reason.clone(),
            what: review.what().join(", "),
        }
    }
}

/// All that was found for one action: exactly one for each.
///
/// The axes stand beside each other; [`Disposition`] sums them up and is an input to none.
///
/// ```
/// use action_plan::model::{ChangeKind, ChangeRecord, Disposition};
/// let change = ChangeRecord::new("1.1", ChangeKind::Reported);
/// assert_eq!(change.disposition, Disposition::InProgress);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeRecord {
    /// The action of the plan (for an added one: of the revised plan).
    pub action: ActionId,
    /// Twelve hex digits over recommendation number, folded action text and kind; never the running id.
    #[serde(default)]
    pub fingerprint: String,
    /// What sort of comparison it comes from.
    pub kind: ChangeKind,
    /// The summary.
    pub disposition: Disposition,
    /// The status its entries report; of several the least advanced.
    #[serde(default, deserialize_with = "known")]
    pub reported: Option<Status>,
    /// What kind of promise it is.
    pub commitment: Commitment,
    /// What the sentences say of the act.
    pub act: Act,
    /// What the sentences say of the aim.
    pub aim: Aim,
    /// Whether label and text say the same; null where there is no label or nothing to hold it against.
    #[serde(default)]
    pub label_and_text: Option<LabelAndText>,
    /// How sure the reading is, 0 to 1, rounded to two decimals.
    pub confidence: f64,
    /// Which row of the reading table decided.
    pub decided_by: String,
    /// The sentences it rests on.
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// The turns of phrase found.
    #[serde(default)]
    pub signals: Vec<Signal>,
    /// For an unreported action: what was looked through.
    #[serde(default)]
    pub searched: Option<Searched>,
    /// From the plan's status to the update's.
    #[serde(default)]
    pub transition: Option<Transition>,
    /// The dates.
    #[serde(default)]
    pub due: DueChange,
    /// How it stands against its dates; null without a day to hold them against.
    #[serde(default)]
    pub timeliness: Option<TimelinessRecord>,
    /// Owners that the update names and the plan does not.
    #[serde(default)]
    pub owners_added: Vec<Owner>,
    /// Owners that the plan names and the update does not.
    #[serde(default)]
    pub owners_removed: Vec<Owner>,
    /// What changed, field by field.
    #[serde(default)]
    pub fields: Vec<ChangedField>,
    /// A person's review.
    #[serde(default)]
    pub review: Option<ReviewRecord>,
    /// What the machine found, where a review was applied or another action's moved something. Left out on the
    /// wire where none did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine: Option<MachineResult>,
}

impl ChangeRecord {
    /// A record of which nothing is known yet but the action.
    pub fn new(action: impl Into<ActionId>, kind: ChangeKind) -> Self {
        Self {
            action: action.into(),
            fingerprint: String::new(),
            kind,
            disposition: Disposition::InProgress,
            reported: None,
            commitment: Commitment::Deliver,
            act: Act::NotStated,
            aim: Aim::None,
            label_and_text: None,
            confidence: 0.0,
            decided_by: String::new(),
            quotes: Vec::new(),
            signals: Vec::new(),
            searched: None,
            transition: None,
            due: DueChange::default(),
            timeliness: None,
            owners_added: Vec::new(),
            owners_removed: Vec::new(),
            fields: Vec::new(),
            review: None,
            machine: None,
        }
    }

    /// Whether an independent reviewer's word stands in it.
    pub fn is_reviewed(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.role == ReviewRole::Independent)
    }

    /// Whether one of its fields changed in this way.
    pub fn has(&self, field: ChangedField) -> bool {
        self.fields.contains(&field)
    }
}
