//! A plan against its revision.

use super::{dates, disposition::Axes, owners, progress::made_fingerprint};
use crate::{
    base::{Texts, same_folded},
    model::{
        Act, Action, ActionPlan, ChangeKind, ChangeRecord, ChangedField, Link, LinkBasis, PartialDate,
        ProgressEntry, Status, Transition,
    },
};
use indexmap::IndexMap;

/// The records and links of two versions of a plan: the old plan's actions in its order, then the added
/// ones in theirs.
pub(super) fn compare(old: &ActionPlan, new: &ActionPlan, texts: &Texts) -> (Vec<ChangeRecord>, Vec<Link>) {
    let pairs = pair(old, new, texts);
    let mut links = Vec::new();
    let mut records = Vec::new();
    for (at, before) in old.actions().values().enumerate() {
        let Some((after, score, basis)) = pairs.get(&at).and_then(|(to, score, basis)| {
            new.actions().get_index(*to).map(|(_, after)| (after, *score, *basis))
        }) else {
            records.push(alone(old, before, ChangeKind::Dropped));
            continue;
        };
        links.push(Link::to_revised(before.id.clone(), after.id.clone(), score).on([basis]));
        records.push(both(old, new, before, after));
    }
    let kept: Vec<usize> = pairs.values().map(|(to, ..)| *to).collect();
    let mut is_kept = vec![false; new.actions().len()];
    for to in kept {
        if let Some(kept) = is_kept.get_mut(to) {
            *kept = true;
        }
    }
    for (after, kept) in new.actions().values().zip(is_kept) {
        if !kept {
            records.push(alone(new, after, ChangeKind::Added));
        }
    }
    (records, links)
}

/// Old position → new position, score and basis. The same words first (of several, the one with the same
/// id), then the same id, then what is left by wording.
fn pair(old: &ActionPlan, new: &ActionPlan, texts: &Texts) -> IndexMap<usize, (usize, f64, LinkBasis)> {
    let mut pairs = IndexMap::new();
    let mut taken = vec![false; new.actions().len()];
    let mut by_text: IndexMap<String, Vec<usize>> = IndexMap::new();
    for (at, action) in new.actions().values().enumerate() {
        by_text.entry(crate::base::fold(&action.text)).or_default().push(at);
    }
    let mut take = |pairs: &mut IndexMap<_, _>, from: usize, to: usize, score: f64, basis| {
        if let Some(taken) = taken.get_mut(to)
            && !*taken
            && !pairs.contains_key(&from)
        {
            *taken = true;
            pairs.insert(from, (to, score, basis));
        }
    };
    let same_id = |action: &Action| new.actions().get_index_of(action.id.as_str());
    // Both the same: nothing to choose.
    for (from, action) in old.actions().values().enumerate() {
        if let Some(to) = same_id(action)
            && new.actions().get_index(to).is_some_and(|(_, after)| same_folded(&after.text, &action.text))
        {
            take(&mut pairs, from, to, 1.0, LinkBasis::Explicit);
        }
    }
    for (from, action) in old.actions().values().enumerate() {
        let same = by_text.get(&crate::base::fold(&action.text)).filter(|_| !action.text.trim().is_empty());
        for to in same.into_iter().flatten() {
            take(&mut pairs, from, *to, 1.0, LinkBasis::Wording);
        }
    }
    for (from, action) in old.actions().values().enumerate() {
        if let Some(to) = same_id(action) {
            take(&mut pairs, from, to, 1.0, LinkBasis::Explicit);
        }
    }
    #[cfg(feature = "text")]
    for (from, to, score) in by_wording(old, new, &pairs, texts) {
        take(&mut pairs, from, to, score, LinkBasis::Wording);
    }
    pairs
}

/// Pairs the actions that neither words nor ids pair.
#[cfg(feature = "text")]
fn by_wording(
    old: &ActionPlan,
    new: &ActionPlan,
    pairs: &IndexMap<usize, (usize, f64, LinkBasis)>,
    texts: &Texts,
) -> Vec<(usize, usize, f64)> {
    use crate::align::{AlignOptions, Item, align};
    let used: indexmap::IndexSet<usize> = pairs.values().map(|(to, ..)| *to).collect();
    let left: Vec<Item<'_>> = old
        .actions()
        .values()
        .enumerate()
        .filter(|(at, _)| !pairs.contains_key(at))
        .map(|(_, action)| Item::from(action))
        .collect();
    let right: Vec<Item<'_>> = new
        .actions()
        .values()
        .enumerate()
        .filter(|(at, _)| !used.contains(at))
        .map(|(_, action)| Item::from(action))
        .collect();
    if left.is_empty() || right.is_empty() {
        return Vec::new();
    }
    let position = |plan: &ActionPlan, id: &str| plan.actions().get_index_of(id);
    align(&left, &right, &AlignOptions::new(), texts)
        .links
        .iter()
        .filter_map(|link| {
            let to = link.entry.as_ref()?;
            Some((position(old, link.action.as_str())?, position(new, to.as_str())?, link.score))
        })
        .collect()
}

/// An action that stands on one side only.
fn alone(plan: &ActionPlan, action: &Action, kind: ChangeKind) -> ChangeRecord {
    let mut record = ChangeRecord::new(action.id.clone(), kind);
    record.fingerprint = made_fingerprint(plan, action, kind);
    let due = dates::promised(action, std::iter::empty()).due;
    record.due.original = due;
    record.due.current = due;
    let decided = if kind == ChangeKind::Added {
        record.reported = action.reported_status();
        record.disposition = Axes::linked().reported(record.reported).act(Act::NotStated).disposition();
        "added"
    } else {
        record.disposition = Axes::default().disposition();
        "dropped"
    };
    decided.clone_into(&mut record.decided_by);
    record
}

/// An action that stands on both sides.
fn both(old: &ActionPlan, new: &ActionPlan, before: &Action, after: &Action) -> ChangeRecord {
    let mut fields = text_fields(before, after);
    // The revised action read as a report on the old one: the same rules for dates, owners and status.
    let mut as_entry = ProgressEntry::new(after.id.as_str(), after.text.clone());
    as_entry.owners.clone_from(&after.owners);
    as_entry.owner_basis = after.owner_basis;
    as_entry.status = after.status;
    as_entry.timescale.clone_from(&after.timescale);
    let entries = [&as_entry];
    let mut record = ChangeRecord::new(before.id.clone(), ChangeKind::Unchanged);
    record.reported = after.reported_status();
    let promised = dates::promised(before, std::iter::empty());
    let (due, date_fields) = dates::due_change(promised, &entries, record.reported);
    record.due = due;
    fields.extend(date_fields);
    let (added, removed, owner_fields) = owners::change(before, &entries);
    record.owners_added = added;
    record.owners_removed = removed;
    fields.extend(owner_fields);
    fields.extend(status_field(before, after));
    record.transition =
        Some(Transition::between(Some(before.reported_status().unwrap_or(Status::Planned)), record.reported));
    let later =
        fields.iter().any(|field| matches!(field, ChangedField::DueSlipped | ChangedField::EndBecameStart));
    let past = match (promised.due.map(PartialDate::end), new.submitted()) {
        (Some(end), Some(own)) => end < own,
        _ => false,
    };
    record.disposition = Axes::linked()
        .planned(before.reported_status())
        .reported(record.reported)
        .act(Act::NotStated)
        .date_moved_later(later)
        .promised_date_past(past && record.due.current == record.due.original)
        .disposition();
    record.kind = kind(before, after, &fields);
    record.fingerprint = made_fingerprint(old, before, record.kind);
    record.kind.as_str().clone_into(&mut record.decided_by);
    record.fields = fields;
    record
}

fn kind(before: &Action, after: &Action, fields: &[ChangedField]) -> ChangeKind {
    if after.reported_status() == Some(Status::Superseded)
        && before.reported_status() != Some(Status::Superseded)
    {
        return ChangeKind::Superseded;
    }
    let reaffirmed = |field: &ChangedField| *field == ChangedField::StatusReaffirmed;
    if !fields.iter().all(reaffirmed) {
        ChangeKind::Amended
    } else if before.recommendation != after.recommendation {
        ChangeKind::Moved
    } else if before.id != after.id || before.number != after.number {
        ChangeKind::Renumbered
    } else {
        ChangeKind::Unchanged
    }
}

fn text_fields(before: &Action, after: &Action) -> Vec<ChangedField> {
    if before.text == after.text {
        Vec::new()
    } else if same_folded(&before.text, &after.text) {
        vec![ChangedField::TextCosmetic]
    } else {
        vec![ChangedField::TextReworded]
    }
}

fn status_field(before: &Action, after: &Action) -> Option<ChangedField> {
    let (from, to) = (before.reported_status(), after.reported_status()?);
    let from = from.unwrap_or(Status::Planned);
    Some(match (from.advancement(), to.advancement()) {
        (Some(before), Some(after)) if after < before => ChangedField::StatusRegressed,
        _ if from == to => ChangedField::StatusReaffirmed,
        _ => ChangedField::StatusAdvanced,
    })
}
