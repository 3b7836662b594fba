//! A step that a program logs itself, beside what rounds report.

use crate::model::{ActionId, Guards, Owner, OwnerBasis, ProgressEntry, Status, Timescale};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A step that a program logs itself: a status reached, a new date, other owners, with what comes with it.
/// [`Ledger::record`](super::Ledger::record) takes it or says why not.
///
/// ```
/// use action_plan::{ledger::Step, model::Status};
/// let step = Step::new("1.5", Status::OnHold).because("the contract is being let anew").due("June 2026");
/// assert_eq!(step.timescale.unwrap().text, "June 2026");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Step {
    /// The action.
    pub action: ActionId,
    /// The status it has come to; none where only dates or owners change.
    #[serde(default)]
    pub status: Option<Status>,
    /// When.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Why, where the step asks for it.
    #[serde(default)]
    pub reason: Option<String>,
    /// What takes its place.
    #[serde(default)]
    pub successor: Option<ActionId>,
    /// The independent assessor who says so.
    #[serde(default)]
    pub assessor: Option<String>,
    /// What shows it: words, a reference, an address.
    #[serde(default)]
    pub evidence: Option<String>,
    /// A new date, as printed and as read.
    #[serde(default)]
    pub timescale: Option<Timescale>,
    /// Who answers for it from here on; none where that does not change.
    #[serde(default)]
    pub owners: Vec<Owner>,
}

impl Step {
    /// A step to a status.
    pub fn new(action: impl Into<ActionId>, status: Status) -> Self {
        Self { status: Some(status), ..Self::of(action) }
    }

    /// A step that leaves the status as it is.
    pub fn of(action: impl Into<ActionId>) -> Self {
        Self {
            action: action.into(),
            status: None,
            date: None,
            reason: None,
            successor: None,
            assessor: None,
            evidence: None,
            timescale: None,
            owners: Vec::new(),
        }
    }

    /// Says when.
    #[must_use]
    pub const fn on(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }

    /// Says why.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// Says what takes its place.
    #[must_use]
    pub fn succeeded_by(mut self, successor: impl Into<ActionId>) -> Self {
        self.successor = Some(successor.into());
        self
    }

    /// Says which independent assessor finds so.
    #[must_use]
    pub fn assessed_by(mut self, assessor: impl Into<String>) -> Self {
        self.assessor = Some(assessor.into());
        self
    }

    /// Says what shows it.
    #[must_use]
    pub fn shown_by(mut self, evidence: impl Into<String>) -> Self {
        self.evidence = Some(evidence.into());
        self
    }

    /// Gives a new date, read from words as a table prints them; "revised" among them declares it.
    #[must_use]
    pub fn due(mut self, timescale: &str) -> Self {
        self.timescale = Some(Timescale::read(timescale));
        self
    }

    /// Names who answers for it from here on.
    #[must_use]
    pub fn owned_by(mut self, owner: Owner) -> Self {
        self.owners.push(owner);
        self
    }

    /// What comes with it, for the table of statuses.
    pub fn guards(&self) -> Guards {
        let given = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
        Guards::new(given(&self.reason), self.successor.is_some(), given(&self.assessor))
    }

    /// The step as a paragraph of a round: so that both are folded by the same rules.
    pub(super) fn as_entry(&self) -> ProgressEntry {
        let text = self.evidence.as_deref().or(self.reason.as_deref()).unwrap_or_default();
        let mut entry = ProgressEntry::new(self.action.as_str(), text);
        entry.owners.clone_from(&self.owners);
        entry.owner_basis = if self.owners.is_empty() { OwnerBasis::None } else { OwnerBasis::Own };
        entry.status = self.status;
        entry.timescale.clone_from(&self.timescale);
        entry
    }
}
