//! Where update and plan name different owners, and what speaks against taking that for a change.

use super::Delta;
use crate::{
    diff::Change,
    model::{Argument, EntryId, Finding, PlaceKind},
};

/// Rules that find the owners of a page in disorder.
const DISORDER: &[&str] = &[
    "columns-uneven",
    "owner-halves-joined",
    "owner-shared",
    "owner-shifted",
    "owner-truncated",
    "owners-run-together",
];

/// An action for which the update names others than the plan.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, Owner, OwnerBasis, ProgressEntry, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Count the knives.").owned_by(Owner::read("Chef")))?;
/// let mut update = ProgressUpdate::new("May 2026");
/// let mut entry = ProgressEntry::new("a", "They are counted.").answering("1");
/// entry.owners.push(Owner::read("Governor"));
/// entry.owner_basis = OwnerBasis::Own;
/// update.add(entry);
/// let delta = Comparison::between(&plan, &update).delta(None);
/// let changes = delta.owner_changes();
/// assert_eq!(changes[0].change().record().owners_added[0].text, "Governor");
/// assert!(changes[0].doubts().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct OwnerChange<'d> {
    change: Change<'d>,
    doubts: Vec<&'d Finding>,
}

impl<'d> OwnerChange<'d> {
    /// The action; its record has who was added and removed.
    pub fn change(&self) -> &Change<'d> {
        &self.change
    }

    /// What was found amiss with the printed owners that it rests on: a column that slipped or has fewer owners
    /// than paragraphs, a name that is cut. While there is any, the page does not say whether the owner changed.
    pub fn doubts(&self) -> &[&'d Finding] {
        &self.doubts
    }
}

impl Delta {
    /// The actions for which the update names others than the plan, in document order (umbrellas left out), with
    /// the [findings](Self::findings) that make it doubtful; so ask after [`with_findings`](Self::with_findings).
    pub fn owner_changes(&self) -> Vec<OwnerChange<'_>> {
        let disorder: Vec<&Finding> =
            self.findings.iter().filter(|finding| DISORDER.contains(&finding.rule.as_str())).collect();
        let changed = |change: &Change<'_>| {
            !change.record().owners_added.is_empty() || !change.record().owners_removed.is_empty()
        };
        let mut found = Vec::new();
        for change in self.steps().filter(changed) {
            let touches = |finding: &&&Finding| self.is_of_owners_of(&change, finding);
            let doubts = disorder.iter().filter(touches).copied().collect();
            found.push(OwnerChange { change, doubts });
        }
        found
    }

    /// Whether a finding is about the owners of an action or of an entry that answers it: by its place, by the
    /// entries that it names, or, of a whole row, by the line.
    fn is_of_owners_of(&self, change: &Change<'_>, finding: &Finding) -> bool {
        let ids = || change.entries().iter().map(|entry| &entry.id);
        match finding.at.kind {
            PlaceKind::Action => finding.at.id == change.record().action.as_str(),
            PlaceKind::Entry => ids().any(|id| finding.at.id == id.as_str()),
            PlaceKind::Recommendation => {
                if let Some(Argument::Text(column)) = finding.arguments.get("column")
                    && column != "owners"
                {
                    return false;
                }
                if let Some(Argument::List(entries)) = finding.arguments.get("entries") {
                    return ids().any(|id| entries.iter().any(|entry| entry == id.as_str()));
                }
                ids().any(|id| self.shares_a_line(id, finding))
            }
            PlaceKind::Document | PlaceKind::Unknown => false,
        }
    }

    fn shares_a_line(&self, entry: &EntryId, finding: &Finding) -> bool {
        let places = self.entry(entry.as_str()).map_or(&[][..], |row| &row.source);
        let same = |place: &crate::model::SourcePlace| {
            finding.source.iter().any(|other| other.document == place.document && other.line == place.line)
        };
        places.iter().any(same)
    }
}
