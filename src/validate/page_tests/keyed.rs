//! A comparison by the ids that entries name, for as long as there is no other.

use crate::model::{
    ActionPlan, ChangeKind, ChangeRecord, ChangedField, DateRole, Disposition, EntryId, Link, LinkBasis,
    Owner, ProgressEntry, ProgressUpdate, Transition,
};
use crate::validate::Subject;

pub(super) struct Keyed<'p> {
    plan: &'p ActionPlan,
    update: Option<&'p ProgressUpdate>,
    revised: Option<&'p ActionPlan>,
    records: Vec<ChangeRecord>,
    links: Vec<Link>,
    additional: Vec<EntryId>,
}

impl<'p> Keyed<'p> {
    pub(super) fn of(
        plan: &'p ActionPlan,
        update: Option<&'p ProgressUpdate>,
        revised: Option<&'p ActionPlan>,
    ) -> Self {
        let mut links: Vec<Link> = Vec::new();
        let mut additional = Vec::new();
        let mut records = Vec::new();
        if let Some(update) = update {
            for action in plan.actions().values() {
                let entries: Vec<&ProgressEntry> =
                    update.entries().values().filter(|entry| entry.answers.contains(&action.id)).collect();
                let link = |entry: &&ProgressEntry| {
                    Link::to_entry(action.id.as_str(), entry.id.as_str(), 1.0).on([LinkBasis::Explicit])
                };
                links.extend(entries.iter().map(link));
                records.push(record(action, &entries));
            }
            let answered =
                |entry: &&ProgressEntry| !links.iter().any(|link| link.entry.as_ref() == Some(&entry.id));
            additional = update.entries().values().filter(answered).map(|entry| entry.id.clone()).collect();
        }
        Self { plan, update, revised, records, links, additional }
    }

    pub(super) fn subject(&self) -> Subject<'_> {
        let subject = Subject::from(self.plan);
        if self.update.is_none() && self.revised.is_none() {
            return subject;
        }
        subject.standing_in(self.update, self.revised, (&self.records, &self.links, &self.additional))
    }
}

fn record(action: &crate::model::Action, entries: &[&ProgressEntry]) -> ChangeRecord {
    let mut record = ChangeRecord::new(action.id.as_str(), ChangeKind::Reported);
    if entries.is_empty() {
        record.disposition = Disposition::Unreported;
    }
    record.reported = entries.iter().find_map(|entry| entry.reported_status());
    record.transition = Some(Transition::between(action.reported_status(), record.reported));
    let original = action.timescale.as_ref().and_then(crate::model::Timescale::due);
    let label = entries.iter().find_map(|entry| entry.timescale.as_ref());
    let now = label.and_then(crate::model::Timescale::due);
    record.due.original = original;
    record.due.current = now.or(original);
    record.due.marked_revised = label.is_some_and(crate::model::Timescale::is_marked_revised);
    if let (Some(original), Some(now)) = (original, now) {
        record.due.moved_months = original.months_moved(now);
        if now.start() > original.end() {
            record.fields.push(ChangedField::DueSlipped);
        }
    }
    let is_open = !record.reported.is_some_and(crate::model::Status::is_closed);
    if let (Some(_), None, Some(label), true) = (original, now, label, is_open) {
        let starts = label
            .dates
            .iter()
            .any(|date| matches!(date.role, DateRole::PlannedStart | DateRole::NextStageStart));
        record.fields.push(if starts { ChangedField::EndBecameStart } else { ChangedField::DueDropped });
    }
    let theirs: Vec<&Owner> = entries.iter().flat_map(|entry| &entry.owners).collect();
    if !theirs.is_empty() {
        let lacks = |list: &[&Owner], owner: &Owner| !list.iter().any(|one| one.key == owner.key);
        let ours: Vec<&Owner> = action.owners.iter().collect();
        record.owners_added =
            theirs.iter().filter(|owner| lacks(&ours, owner)).map(|owner| (*owner).clone()).collect();
        record.owners_removed =
            ours.iter().filter(|owner| lacks(&theirs, owner)).map(|owner| (*owner).clone()).collect();
    }
    record
}
