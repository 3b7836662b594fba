//! What a person says of a link or of a reading: who, as what, when and why.

mod fault;
mod file;
mod lists;
mod outcome;
mod seen;

pub use file::Reviews;
pub use lists::{Doubt, ReviewRole, ReviewState, ReviewVerdict};
pub use outcome::{MachineResult, ReviewOutcome};
pub use seen::Seen;

use super::{
    id::{ActionId, EntryId},
    outcome::{Act, Aim, Commitment, Disposition, LabelAndText},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A person's link or reading of one action, signed.
///
/// An independent reviewer's is applied over what the machine found and shown as theirs; an owner's is a reply,
/// shown beside, and moves no figure. It is a record of its own: no label, and no word of the documents, is
/// changed by it.
///
/// What it says is its [`verdict`](Self::verdict):
///
/// | verdict | says | needs |
/// |---|---|---|
/// | `accept` | these entries answer the action | `entries`, at least one |
/// | `reject` | these entries do not answer it | `entries`, at least one |
/// | `relink` | exactly these entries answer it | `entries`; none: no entry answers it |
/// | `reading` | so the entries read | `reading`, at least one value |
///
/// Built in code it is lax: one that says too little is reported and not applied
/// ([`ReviewState::Incomplete`]). Read from a file ([`Reviews`]) it is refused, with its place.
///
/// ```
/// use action_plan::model::{Review, ReviewRole};
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
/// let review = Review::relink("1.5", ["1.u5"])
///     .by("Reviewer A", ReviewRole::Independent)
///     .on(day)
///     .because("the other paragraph is about the kitchens");
/// assert_eq!(review.what(), ["relink"]);
/// assert_eq!(review.incomplete(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Review {
    /// The action it is of.
    pub action: ActionId,
    /// What it says.
    pub verdict: ReviewVerdict,
    /// The entries it speaks of; none for a reading.
    #[serde(default)]
    pub entries: Vec<EntryId>,
    /// How the entries read to the reviewer; for the verdict `reading`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<ReviewReading>,
    /// Who.
    pub by: String,
    /// As what.
    pub role: ReviewRole,
    /// When.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// What words the reviewer had before them; without it nothing can be told of a change.
    #[serde(default, skip_serializing_if = "Seen::is_empty")]
    pub seen: Seen,
}

impl Review {
    /// These entries answer the action.
    pub fn accept(
        action: impl Into<ActionId>,
        entries: impl IntoIterator<Item = impl Into<EntryId>>,
    ) -> Self {
        Self::of(action.into(), ReviewVerdict::Accept).with_entries(entries)
    }

    /// These entries do not answer the action.
    pub fn reject(
        action: impl Into<ActionId>,
        entries: impl IntoIterator<Item = impl Into<EntryId>>,
    ) -> Self {
        Self::of(action.into(), ReviewVerdict::Reject).with_entries(entries)
    }

    /// Exactly these entries answer the action.
    pub fn relink(
        action: impl Into<ActionId>,
        entries: impl IntoIterator<Item = impl Into<EntryId>>,
    ) -> Self {
        Self::of(action.into(), ReviewVerdict::Relink).with_entries(entries)
    }

    /// So the entries of the action read.
    pub fn reading(action: impl Into<ActionId>, reading: ReviewReading) -> Self {
        Self { reading: Some(reading), ..Self::of(action.into(), ReviewVerdict::Reading) }
    }

    fn of(action: ActionId, verdict: ReviewVerdict) -> Self {
        Self {
            action,
            verdict,
            entries: Vec::new(),
            reading: None,
            by: String::new(),
            role: ReviewRole::Unknown,
            date: None,
            reason: String::new(),
            seen: Seen::default(),
        }
    }

    fn with_entries(mut self, entries: impl IntoIterator<Item = impl Into<EntryId>>) -> Self {
        self.entries = entries.into_iter().map(Into::into).collect();
        self
    }

    /// Says who reviewed it, and as what.
    #[must_use]
    pub fn by(mut self, name: impl Into<String>, role: ReviewRole) -> Self {
        self.by = name.into();
        self.role = role;
        self
    }

    /// Says when.
    #[must_use]
    pub fn on(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }

    /// Says why.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = reason.into();
        self
    }

    /// Says what words the reviewer had before them.
    #[must_use]
    pub fn having_seen(mut self, seen: Seen) -> Self {
        self.seen = seen;
        self
    }

    /// What it is a review of, in words of the wire: the verdict, or the names of the values read.
    pub fn what(&self) -> Vec<&'static str> {
        match &self.reading {
            Some(reading) if self.verdict == ReviewVerdict::Reading => {
                reading.values().map(|(name, _)| name).collect()
            }
            _ => vec![self.verdict.as_str()],
        }
    }
}

/// How the entries of an action read to a person: only what they say; the rest stays the machine's.
///
/// Where `act` is said and `disposition` is not, the disposition is summed up anew from the act; where
/// `label_and_text` is not, it is held against the label anew.
///
/// ```
/// use action_plan::model::{Act, ReviewReading};
/// let reading = ReviewReading::new().with_act(Act::Part);
/// assert_eq!(reading.values().collect::<Vec<_>>(), [("act", "part")]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReviewReading {
    /// The summary. Whether there is an entry is no reading: for that there are links.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disposition: Option<Disposition>,
    /// Whether label and text say the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label_and_text: Option<LabelAndText>,
    /// What the sentences say of the act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
    /// What the sentences say of the aim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<Aim>,
    /// What kind of promise it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<Commitment>,
}

impl ReviewReading {
    /// Nothing said yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says how the action is summed up.
    #[must_use]
    pub fn with_disposition(mut self, disposition: Disposition) -> Self {
        self.disposition = Some(disposition);
        self
    }

    /// Says whether label and text say the same.
    #[must_use]
    pub fn with_label_and_text(mut self, agreement: LabelAndText) -> Self {
        self.label_and_text = Some(agreement);
        self
    }

    /// Says what the sentences say of the act.
    #[must_use]
    pub fn with_act(mut self, act: Act) -> Self {
        self.act = Some(act);
        self
    }

    /// Says what the sentences say of the aim.
    #[must_use]
    pub fn with_aim(mut self, aim: Aim) -> Self {
        self.aim = Some(aim);
        self
    }

    /// Says what kind of promise it is.
    #[must_use]
    pub fn with_commitment(mut self, commitment: Commitment) -> Self {
        self.commitment = Some(commitment);
        self
    }

    /// The values that are said, by name, in words of the wire.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        [
            ("disposition", self.disposition.map(Disposition::as_str)),
            ("label_and_text", self.label_and_text.map(LabelAndText::as_str)),
            ("act", self.act.map(Act::as_str)),
            ("aim", self.aim.map(Aim::as_str)),
            ("commitment", self.commitment.map(Commitment::as_str)),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
    }

    /// Whether it says of some value another than the other does.
    pub fn contradicts(&self, other: &Self) -> bool {
        self.values().any(|(name, value)| {
            other.values().any(|(other_name, other_value)| name == other_name && value != other_value)
        })
    }

    /// Whether it speaks of what entries say, and not only of the promise.
    pub(crate) fn needs_entry(self) -> bool {
        self.values().any(|(name, _)| name != "commitment")
    }
}
