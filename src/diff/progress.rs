//! A plan against an update.

use super::{dates, disposition::Axes, owners, review};
use crate::{
    base::{FixedState, Texts, fingerprint, fold},
    model::{
        Act, Action, ActionPlan, ChangeKind, ChangeRecord, ChangedField, Disposition, EntryId, ImportRecord,
        Link, Nearest, ProgressEntry, ProgressUpdate, ReviewReading, Searched, Status, Transition,
    },
};
use indexmap::{IndexMap, IndexSet};

/// What linking the two sides gave.
#[derive(Clone, Debug, Default)]
pub(super) struct Linked {
    pub(super) links: Vec<Link>,
    /// Actions without a link whose candidates are too close together.
    pub(super) ambiguous: IndexSet<String>,
    /// The nearest entries of each action without a link.
    pub(super) nearest: IndexMap<String, Vec<Nearest>>,
    /// What was learnt of the words of both sides.
    #[cfg(feature = "text")]
    pub(super) words: (crate::base::Vocabulary, crate::align::Rarity),
}

/// The status of several entries together: the least advanced of those printed; cancelled and
/// superseded only where all say so.
pub(crate) fn reported<'p>(entries: impl Iterator<Item = &'p ProgressEntry>) -> Option<Status> {
    let statuses: Vec<Status> = entries.filter_map(ProgressEntry::reported_status).collect();
    let open: Vec<Status> =
        statuses.iter().copied().filter(|status| status.advancement().is_some()).collect();
    open.iter().copied().min_by_key(|status| status.advancement()).or_else(|| statuses.first().copied())
}

/// One record for each action.
pub(super) struct Records<'p> {
    pub(super) plan: &'p ActionPlan,
    pub(super) update: &'p ProgressUpdate,
    pub(super) import: Option<&'p ImportRecord>,
    pub(super) linked: Linked,
    /// How the entries of an action read to reviewers, by the id of the action.
    pub(super) reviewed: IndexMap<String, ReviewReading>,
    /// The texts of both sides as they were read.
    #[cfg_attr(not(feature = "text"), expect(dead_code, reason = "asked for with the prose alone"))]
    pub(super) texts: &'p Texts,
}

impl<'p> Records<'p> {
    pub(super) fn make(&mut self) -> Vec<ChangeRecord> {
        #[cfg(feature = "text")]
        let words = std::mem::take(&mut self.linked.words);
        let mut by_action: IndexMap<&str, Vec<(&'p ProgressEntry, f64)>, FixedState> = IndexMap::default();
        for link in &self.linked.links {
            if let Some(entry) = link.entry.as_ref().and_then(|id| self.update.entry(id.as_str())) {
                by_action.entry(link.action.as_str()).or_default().push((entry, link.score));
            }
        }
        #[cfg(feature = "text")]
        let mut readings = self.readings(words, &by_action);
        let mut records: IndexMap<&str, ChangeRecord, FixedState> = IndexMap::default();
        for action in self.plan.actions().values() {
            let entries: Vec<&ProgressEntry> =
                by_action.get(action.id.as_str()).into_iter().flatten().map(|(entry, _)| *entry).collect();
            let mut record = ChangeRecord::new(action.id.clone(), ChangeKind::Reported);
            record.fingerprint = made_fingerprint(self.plan, action, record.kind);
            record.reported = reported(entries.iter().copied());
            let mut axes = self.axes(action, !entries.is_empty());
            #[cfg(feature = "text")]
            {
                axes = readings.apply(action, axes, &mut record);
            }
            #[cfg(not(feature = "text"))]
            {
                axes = axes.act(Act::NotStated);
                "label-only".clone_into(&mut record.decided_by);
            }
            let reviewed = self.reviewed.get(action.id.as_str()).copied();
            if let Some(said) = reviewed {
                axes = review::read(said, axes, &mut record);
            }
            self.date(action, &entries, &mut record, &mut axes);
            owners_and_status(action, &entries, &mut record);
            let said = reviewed.and_then(|said| said.disposition);
            record.disposition = said.unwrap_or_else(|| axes.reported(record.reported).disposition());
            if entries.is_empty() {
                self.without_entry(action, &mut record);
            }
            records.insert(action.id.as_str(), record);
        }
        self.sum_up_umbrellas(&mut records);
        records.into_values().collect()
    }

    fn axes(&self, action: &Action, has_entries: bool) -> Axes {
        let axes = if has_entries {
            Axes::linked()
        } else if self.linked.ambiguous.contains(action.id.as_str()) {
            Axes::ambiguous()
        } else {
            Axes::default()
        };
        axes.planned(action.reported_status())
    }

    /// The actions above one, nearest first. A plan read from elsewhere may name itself its own
    /// parent, so the walk is bounded.
    fn above(&self, action: &'p Action) -> impl Iterator<Item = &'p Action> {
        std::iter::successors(Some(action), |action| self.plan.action(action.parent.as_ref()?.as_str()))
            .skip(1)
            .take(8)
    }

    fn date(
        &self,
        action: &'p Action,
        entries: &[&ProgressEntry],
        record: &mut ChangeRecord,
        axes: &mut Axes,
    ) {
        let promised = dates::promised(action, self.above(action));
        let (due, fields) = if entries.is_empty() {
            let due = crate::model::DueChange {
                original: promised.due,
                current: promised.due,
                ..Default::default()
            };
            (due, Vec::new())
        } else {
            dates::due_change(promised, entries, record.reported)
        };
        let later = fields
            .iter()
            .any(|field| matches!(field, ChangedField::DueSlipped | ChangedField::EndBecameStart));
        let own = dates::own_date(self.update);
        let promised_end = promised.due.or(promised.start).map(crate::model::PartialDate::end);
        let kept_open = due.current.is_some() && due.current != due.original;
        let past = match (promised_end, own) {
            (Some(end), Some(own)) => end < own,
            _ => false,
        };
        // A start that is past says nothing where the entries say that it began.
        let start_only = promised.due.is_none() && promised.start.is_some();
        let under_way = record.act == Act::UnderWay || record.act == Act::Part;
        let dated = !start_only || fields.contains(&ChangedField::DueDropped) || !under_way;
        *axes = axes.date_moved_later(later).promised_date_past(past && dated && (later || !kept_open));
        record.due = due;
        record.fields.extend(fields);
    }

    fn without_entry(&self, action: &Action, record: &mut ChangeRecord) {
        let nearest = self.linked.nearest.get(action.id.as_str()).cloned().unwrap_or_default();
        let missing = self.import.is_some_and(|import| import.update_pages_missing);
        record.searched = Some(Searched::new(self.update.entries().len(), nearest, missing));
        let decided = if record.disposition == Disposition::Ambiguous { "ambiguous" } else { "no-entry" };
        decided.clone_into(&mut record.decided_by);
    }

    /// An umbrella of which no entry speaks is what the worst of its parts is.
    fn sum_up_umbrellas(&self, records: &mut IndexMap<&str, ChangeRecord, FixedState>) {
        const WORST_FIRST: [Disposition; 6] = [
            Disposition::NotDelivered,
            Disposition::Regressed,
            Disposition::Slipped,
            Disposition::Unreported,
            Disposition::InProgress,
            Disposition::Delivered,
        ];
        // Parts stand behind their umbrella, so from the end all parts are known.
        for action in self.plan.actions().values().rev() {
            let unanswered = records
                .get(action.id.as_str())
                .is_some_and(|record| record.disposition == Disposition::Unreported);
            if !action.is_umbrella() || !unanswered {
                continue;
            }
            let parts: Vec<Disposition> = self
                .plan
                .parts(&action.id)
                .filter_map(|part| records.get(part.id.as_str()))
                .map(|record| record.disposition)
                .collect();
            let Some(worst) = WORST_FIRST.into_iter().find(|worst| parts.contains(worst)) else { continue };
            if let Some(record) = records.get_mut(action.id.as_str()) {
                record.disposition = worst;
                "worst-of-parts".clone_into(&mut record.decided_by);
                if worst != Disposition::Unreported {
                    record.searched = None;
                }
            }
        }
    }

    #[cfg(feature = "text")]
    fn readings(
        &self,
        words: (crate::base::Vocabulary, crate::align::Rarity),
        by_action: &IndexMap<&str, Vec<(&'p ProgressEntry, f64)>, FixedState>,
    ) -> Readings<'p> {
        use crate::reading::{Question, Reader};
        let mut reader = Reader::new(words, self.texts);
        let mut served: IndexMap<&str, Vec<&'p crate::model::ActionId>, FixedState> = IndexMap::default();
        for (action, entries) in by_action {
            let Some(action) = self.plan.action(action) else { continue };
            for (entry, _) in entries {
                served.entry(entry.id.as_str()).or_default().push(&action.id);
            }
        }
        let mut readings = IndexMap::default();
        for action in self.plan.actions().values() {
            let Some(entries) = by_action.get(action.id.as_str()) else {
                readings.insert(action.id.as_str(), Err(reader.commitment(action)));
                continue;
            };
            let shared_with: Vec<Vec<&'p crate::model::ActionId>> = entries
                .iter()
                .map(|(entry, _)| {
                    let others = served.get(entry.id.as_str()).into_iter().flatten().copied();
                    others
                        .filter(|id| {
                            **id != action.id && !self.is_family(action, id) && !self.is_twin(action, id)
                        })
                        .collect()
                })
                .collect();
            let label = reported(entries.iter().map(|(entry, _)| *entry)).or_else(|| {
                // A date still to come and no word of status: open.
                let dated = entries
                    .iter()
                    .filter_map(|(entry, _)| entry.timescale.as_ref())
                    .any(|timescale| timescale.completed().is_none() && !timescale.dates.is_empty());
                dated.then_some(Status::InProgress)
            });
            let parent = action.parent.as_ref().and_then(|id| self.plan.action(id.as_str()));
            let question = Question { action, parent, entries, shared_with: &shared_with, label };
            readings.insert(action.id.as_str(), Ok(reader.read(&question, self.plan.actions())));
        }
        self.texts.keep_vocabulary(reader.into_vocabulary());
        Readings { readings }
    }

    /// Whether the one stands above the other.
    #[cfg(feature = "text")]
    fn is_family(&self, action: &'p Action, other: &crate::model::ActionId) -> bool {
        let Some(other) = self.plan.action(other.as_str()) else { return false };
        self.above(action).any(|above| above.id == other.id)
            || self.above(other).any(|above| above.id == action.id)
    }

    #[cfg(feature = "text")]
    fn is_twin(&self, action: &Action, other: &crate::model::ActionId) -> bool {
        self.plan
            .action(other.as_str())
            .is_some_and(|other| crate::base::same_folded(&other.text, &action.text))
    }
}

#[cfg(feature = "text")]
struct Readings<'p> {
    readings: IndexMap<&'p str, Result<crate::reading::Reading, crate::model::Commitment>, FixedState>,
}

#[cfg(feature = "text")]
impl Readings<'_> {
    /// Puts what was read of an action into its record; asked for once an action.
    fn apply(&mut self, action: &Action, axes: Axes, record: &mut ChangeRecord) -> Axes {
        match self.readings.swap_remove(action.id.as_str()) {
            Some(Ok(reading)) => {
                record.commitment = reading.commitment;
                record.act = reading.act;
                record.aim = reading.aim;
                record.label_and_text = reading.label_and_text.filter(|_| record.reported.is_some());
                record.confidence = reading.confidence;
                reading.decided_by.clone_into(&mut record.decided_by);
                let narrowed = reading.fields.iter().any(|field| {
                    matches!(field, ChangedField::ScopeNarrowed | ChangedField::CommitmentSubstituted)
                });
                (record.quotes, record.signals) = (reading.quotes, reading.signals);
                record.fields = reading.fields;
                axes.act(reading.act).more_to_come(reading.more_to_come).narrowed(narrowed)
            }
            Some(Err(commitment)) => {
                record.commitment = commitment;
                axes
            }
            None => axes,
        }
    }
}

/// Owners, status and condition before and after.
fn owners_and_status(action: &Action, entries: &[&ProgressEntry], record: &mut ChangeRecord) {
    let (added, removed, fields) = owners::change(&action.owners, action.owner_basis, entries);
    record.owners_added = added;
    record.owners_removed = removed;
    record.fields.extend(fields);
    if entries.is_empty() {
        return;
    }
    let from = action.reported_status().unwrap_or(Status::Planned);
    let transition = Transition::between(Some(from), record.reported);
    if let Some(to) = record.reported {
        let step = match (from.advancement(), to.advancement()) {
            (Some(before), Some(after)) if after > before => ChangedField::StatusAdvanced,
            (Some(before), Some(after)) if after < before => ChangedField::StatusRegressed,
            _ if from == to => ChangedField::StatusReaffirmed,
            _ => ChangedField::StatusAdvanced,
        };
        record.fields.push(step);
    }
    record.transition = Some(transition);
    let had_condition = action.timescale.as_ref().is_some_and(|timescale| timescale.condition.is_some());
    let has_condition = entries
        .iter()
        .filter_map(|entry| entry.timescale.as_ref())
        .any(|timescale| timescale.condition.is_some());
    if had_condition && !has_condition {
        record.fields.push(ChangedField::ConditionDropped);
    }
}

/// Twelve hex digits over recommendation number, folded text and kind: an action keeps them whatever is
/// added or taken away around it.
pub(super) fn made_fingerprint(plan: &ActionPlan, action: &Action, kind: ChangeKind) -> String {
    let number = action
        .recommendation
        .as_ref()
        .and_then(|id| plan.recommendation(id.as_str()))
        .and_then(|recommendation| recommendation.number.as_deref());
    fingerprint(&[number.unwrap_or(""), &fold(&action.text), kind.as_str()])
}

/// Links that the entries state themselves, for a build that reads no prose.
#[cfg(not(feature = "text"))]
pub(super) fn stated_links(plan: &ActionPlan, update: &ProgressUpdate) -> Linked {
    use crate::model::LinkBasis;
    let mut linked = Linked::default();
    for action in plan.actions().values() {
        for entry in update.entries().values().filter(|entry| entry.answers.contains(&action.id)) {
            linked
                .links
                .push(Link::to_entry(action.id.clone(), entry.id.clone(), 1.0).on([LinkBasis::Explicit]));
        }
    }
    linked
}

/// Entries that no link uses, in printed order.
pub(super) fn additional(update: &ProgressUpdate, links: &[Link]) -> Vec<EntryId> {
    let used: IndexSet<&EntryId> = links.iter().filter_map(|link| link.entry.as_ref()).collect();
    update.entries().keys().filter(|id| !used.contains(id)).cloned().collect()
}
