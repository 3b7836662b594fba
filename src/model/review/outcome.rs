//! What became of a review, and what the machine found where one was applied.

use super::{Review, ReviewState};
use crate::model::{
    change_record::ChangeRecord,
    closed::known,
    link::Link,
    outcome::{Act, Aim, Commitment, Disposition, LabelAndText},
    status::Status,
};
use serde::{Deserialize, Serialize};

/// A review and what became of it: none is left out, whatever it says.
///
/// ```
/// use action_plan::{Comparison, diff::Compare, model::{ActionPlan, ProgressUpdate, Review, ReviewRole, ReviewState}};
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
/// let review = Review::accept("9.9", ["9.u1"]).by("Reviewer A", ReviewRole::Independent).on(day).because("read");
/// let options = Compare::new().with_reviews([review]);
/// let (plan, update) = (ActionPlan::new("Plan"), ProgressUpdate::new("March 2026"));
/// let comparison = Comparison::between_with(&plan, &update, &options);
/// let outcome = &comparison.reviews()[0];
/// assert_eq!(outcome.state, ReviewState::UnknownAction);
/// assert_eq!(outcome.because_shown(), "the plan has no action 9.9");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReviewOutcome {
    /// The review; its keys stand beside `state` on the wire.
    #[serde(flatten)]
    pub review: Review,
    /// What became of it.
    pub state: ReviewState,
    /// What the state rests on: ids that are not there or whose words changed, reviewers who say otherwise,
    /// what is wanting.
    #[serde(default)]
    pub about: Vec<String>,
}

impl ReviewOutcome {
    pub(crate) fn new(review: Review, state: ReviewState, about: Vec<String>) -> Self {
        Self { review, state, about }
    }
}

/// What the machine found for an action before a person's review was applied: all that a review can change.
///
/// ```
/// use action_plan::model::{ChangeKind, ChangeRecord, Disposition, MachineResult};
/// let mut change = ChangeRecord::new("1.1", ChangeKind::Reported);
/// let machine = MachineResult::of(&change, []);
/// change.disposition = Disposition::Delivered;
/// assert!(machine.differs_from(&change, &[]));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MachineResult {
    /// The links of the action.
    #[serde(default)]
    pub links: Vec<Link>,
    /// The summary.
    pub disposition: Disposition,
    /// The status its entries report.
    #[serde(default, deserialize_with = "known")]
    pub reported: Option<Status>,
    /// What kind of promise it is.
    pub commitment: Commitment,
    /// What the sentences say of the act.
    pub act: Act,
    /// What the sentences say of the aim.
    pub aim: Aim,
    /// Whether label and text say the same.
    #[serde(default)]
    pub label_and_text: Option<LabelAndText>,
    /// How sure the reading is, 0 to 1.
    pub confidence: f64,
    /// Which row of the reading table decided.
    pub decided_by: String,
}

impl MachineResult {
    /// What was found for an action, and its links.
    pub fn of(record: &ChangeRecord, links: impl IntoIterator<Item = Link>) -> Self {
        Self {
            links: links.into_iter().collect(),
            disposition: record.disposition,
            reported: record.reported,
            commitment: record.commitment,
            act: record.act,
            aim: record.aim,
            label_and_text: record.label_and_text,
            confidence: record.confidence,
            decided_by: record.decided_by.clone(),
        }
    }

    /// Whether something else stands there now: other entries, or another value.
    pub fn differs_from(&self, record: &ChangeRecord, links: &[&Link]) -> bool {
        let same_entries = self.links.iter().map(|link| &link.entry).eq(links.iter().map(|link| &link.entry));
        !same_entries
            || (self.disposition, self.reported, self.commitment)
                != (record.disposition, record.reported, record.commitment)
            || (self.act, self.aim, self.label_and_text) != (record.act, record.aim, record.label_and_text)
    }
}
