//! Where update and plan name different owners, and what speaks against taking that for a change.

use super::{Delta, EntryRow};
use crate::{
    base::FixedState,
    diff::Change,
    model::{Argument, Finding, PlaceKind, RecommendationId, SourcePlace},
};
use indexmap::{IndexMap, IndexSet};

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
        let disorder = Disorder::of(self);
        let changed = |change: &Change<'_>| {
            !change.record().owners_added.is_empty() || !change.record().owners_removed.is_empty()
        };
        let mut found = Vec::new();
        for change in self.steps().filter(changed) {
            let doubts = disorder.about(&change);
            found.push(OwnerChange { change, doubts });
        }
        found
    }
}

/// What was found amiss with owners, by what it is about.
struct Disorder<'d> {
    by_place: IndexMap<(&'static str, String), Vec<&'d Finding>, FixedState>,
    sources: IndexMap<&'d str, &'d [SourcePlace], FixedState>,
}

impl<'d> Disorder<'d> {
    fn of(delta: &'d Delta) -> Self {
        let mut by_place: IndexMap<_, Vec<&Finding>, FixedState> = IndexMap::default();
        for finding in delta.found_by(DISORDER) {
            by_place.entry((finding.at.kind.as_str(), finding.at.id.clone())).or_default().push(finding);
        }
        let source = |row: &'d EntryRow| (row.entry.id.as_str(), row.source.as_slice());
        Self { by_place, sources: delta.entries.iter().map(source).collect() }
    }

    /// The findings about the owners of an action or of an entry that answers it: by their place; of a whole
    /// recommendation by the entries that they name, or by the line.
    fn about(&self, change: &Change<'_>) -> Vec<&'d Finding> {
        let mut found = self.at(PlaceKind::Action, change.record().action.as_str()).to_vec();
        let mut asked = IndexSet::<&str, FixedState>::default();
        for entry in change.entries() {
            found.extend(self.at(PlaceKind::Entry, entry.id.as_str()));
            asked.extend(entry.recommendation.as_ref().map(RecommendationId::as_str));
        }
        for asked in asked {
            let of_all = self.at(PlaceKind::Recommendation, asked).iter().copied();
            found.extend(of_all.filter(|finding| self.touches(change, finding)));
        }
        found
    }

    fn at(&self, kind: PlaceKind, id: &str) -> &[&'d Finding] {
        self.by_place.get(&(kind.as_str(), id.to_owned())).map_or(&[], Vec::as_slice)
    }

    fn touches(&self, change: &Change<'_>, finding: &Finding) -> bool {
        if matches!(finding.arguments.get("column"), Some(Argument::Text(column)) if column != "owners") {
            return false;
        }
        let named = match finding.arguments.get("entries") {
            Some(Argument::List(entries)) => Some(entries),
            Some(Argument::Number(_) | Argument::Text(_)) | None => None,
        };
        change.entries().iter().any(|entry| {
            if let Some(entries) = named {
                return entries.iter().any(|id| id == entry.id.as_str());
            }
            let places = self.sources.get(entry.id.as_str()).copied().unwrap_or_default();
            places.iter().any(|place| finding.source.iter().any(|other| is_one_line(place, other)))
        })
    }
}

fn is_one_line(one: &SourcePlace, other: &SourcePlace) -> bool {
    one.document == other.document && one.line == other.line
}
