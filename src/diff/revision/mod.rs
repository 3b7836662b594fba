//! A plan against its revision.

mod named;
mod pair;
mod parts;
mod wording;

use super::{
    dates,
    disposition::Axes,
    owners,
    progress::{made_fingerprint, reported},
};
use crate::{
    base::same_folded,
    model::{
        Act, Action, ActionPlan, ChangeKind, ChangeRecord, ChangedField, Link, LinkBasis, PartialDate,
        ProgressEntry, Recommendation, Status, Transition,
    },
};
use indexmap::{IndexMap, IndexSet};
use named::{Fate, Named, Names};
use pair::{Pair, is_counted, pair};

/// The records and links of two versions of a plan: the old plan's actions in its order, then the added
/// ones in theirs.
pub(super) fn compare(old: &ActionPlan, new: &ActionPlan) -> (Vec<ChangeRecord>, Vec<Link>) {
    let mut pairs = pair(old, new);
    let succeeded = named_ones(old, new, &mut pairs);
    let mut ahead: IndexMap<usize, Vec<Pair>> = IndexMap::new();
    let mut merged: IndexMap<usize, usize> = IndexMap::new();
    for pair in &pairs {
        ahead.entry(pair.from).or_default().push(*pair);
        *merged.entry(pair.to).or_insert(0) += 1;
    }
    let mut kept: IndexSet<usize> = merged.keys().copied().collect();
    let mut links = Vec::new();
    let mut records = Vec::new();
    for (at, before) in old.actions().values().enumerate() {
        let to = ahead.get(&at).map_or(&[][..], Vec::as_slice);
        let after: Vec<&Action> = to.iter().filter_map(|pair| action_at(new, pair.to)).collect();
        links.extend(to.iter().zip(&after).map(|(pair, after)| {
            Link::to_revised(before.id.clone(), after.id.clone(), pair.score).on([pair.basis])
        }));
        // The revised plan's word for it counts, whatever else went into the same action.
        let said_merged = succeeded.get(&at).is_some_and(|named| named.fate == Fate::Merged);
        let mut record = match (to, after.as_slice()) {
            (_, []) => alone(old, before, ChangeKind::Dropped),
            ([pair], [after]) if merged.get(&pair.to) == Some(&1) && !said_merged => {
                one_to_one(old, new, before, after)
            }
            ([_], after) => several(old, new, before, after, ChangeKind::Merged),
            (_, after) => several(old, new, before, after, ChangeKind::Split),
        };
        if let Some(named) = succeeded.get(&at) {
            explain(&mut record, named);
            if let Some((to, successor)) = named
                .by
                .filter(|_| record.kind == ChangeKind::Superseded)
                .and_then(|to| Some((to, action_at(new, to)?)))
            {
                kept.insert(to);
                let link = Link::to_revised(before.id.clone(), successor.id.clone(), 1.0);
                links.push(link.on([LinkBasis::Explicit]));
            }
            record.fingerprint = made_fingerprint(old, before, record.kind);
        }
        records.push(record);
    }
    for (at, after) in new.actions().values().enumerate() {
        if !kept.contains(&at) {
            records.push(alone(new, after, ChangeKind::Added));
        }
    }
    (records, links)
}

fn action_at(plan: &ActionPlan, at: usize) -> Option<&Action> {
    plan.actions().get_index(at).map(|(_, action)| action)
}

/// What the revised plan says itself of the actions that are not in it. One that is said to be part of
/// another is paired with that.
fn named_ones(old: &ActionPlan, new: &ActionPlan, pairs: &mut Vec<Pair>) -> IndexMap<usize, Named> {
    let paired: IndexSet<usize> = pairs.iter().map(|pair| pair.from).collect();
    let mut gone = old.actions().values().enumerate().filter(|(at, _)| !paired.contains(at)).peekable();
    let mut found = IndexMap::new();
    if gone.peek().is_none() {
        return found;
    }
    let names = Names::of(new);
    for (from, action) in gone {
        let Some(named) = names.find(action) else { continue };
        if let Some(to) = named.by.filter(|_| named.fate == Fate::Merged) {
            pairs.push(Pair { from, to, score: 1.0, basis: LinkBasis::Explicit });
        }
        found.insert(from, named);
    }
    found
}

/// Puts what the revised plan says of an action beside what was found.
fn explain(record: &mut ChangeRecord, named: &Named) {
    let decided = match (named.fate, record.kind) {
        (Fate::Superseded, ChangeKind::Dropped) if named.by.is_some() => {
            record.kind = ChangeKind::Superseded;
            "superseded"
        }
        (_, ChangeKind::Dropped) => "dropped-explained",
        _ => "named",
    };
    decided.clone_into(&mut record.decided_by);
    record.quotes.push(named.quote.clone());
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

/// An action that stands once on either side.
fn one_to_one(old: &ActionPlan, new: &ActionPlan, before: &Action, after: &Action) -> ChangeRecord {
    let fields = wording::changed(&before.text, &after.text);
    let mut record = with_fields(new, before, &[after], fields);
    record.kind = kind(old, new, before, after, &record.fields);
    record.fingerprint = made_fingerprint(old, before, record.kind);
    record.kind.as_str().clone_into(&mut record.decided_by);
    record
}

/// An action that became several, or one of several that became one. Its words are not held against theirs:
/// they must differ.
fn several(
    old: &ActionPlan,
    new: &ActionPlan,
    before: &Action,
    after: &[&Action],
    kind: ChangeKind,
) -> ChangeRecord {
    let mut record = with_fields(new, before, after, Vec::new());
    record.kind = kind;
    record.fingerprint = made_fingerprint(old, before, kind);
    kind.as_str().clone_into(&mut record.decided_by);
    record
}

/// Dates, owners and status before and after.
fn with_fields(
    new: &ActionPlan,
    before: &Action,
    after: &[&Action],
    mut fields: Vec<ChangedField>,
) -> ChangeRecord {
    // The revised actions read as a report on the old one: the same rules for dates, owners and status.
    let entries: Vec<ProgressEntry> = after.iter().map(|after| as_entry(after)).collect();
    let entries: Vec<&ProgressEntry> = entries.iter().collect();
    let entries = entries.as_slice();
    let mut record = ChangeRecord::new(before.id.clone(), ChangeKind::Unchanged);
    record.reported = reported(entries.iter().copied());
    let promised = dates::promised(before, std::iter::empty());
    let (due, date_fields) = dates::due_change(promised, entries, record.reported);
    record.due = due;
    fields.extend(date_fields);
    let (added, removed, owner_fields) = owners::change(&before.owners, before.owner_basis, entries);
    record.owners_added = added;
    record.owners_removed = removed;
    fields.extend(owner_fields);
    fields.extend(status_field(before, record.reported));
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
    record.fields = fields;
    record
}

fn as_entry(after: &Action) -> ProgressEntry {
    let mut entry = ProgressEntry::new(after.id.as_str(), after.text.clone());
    entry.owners.clone_from(&after.owners);
    entry.owner_basis = after.owner_basis;
    entry.status = after.status;
    entry.timescale.clone_from(&after.timescale);
    entry
}

fn kind(
    old: &ActionPlan,
    new: &ActionPlan,
    before: &Action,
    after: &Action,
    fields: &[ChangedField],
) -> ChangeKind {
    if after.reported_status() == Some(Status::Superseded)
        && before.reported_status() != Some(Status::Superseded)
    {
        return ChangeKind::Superseded;
    }
    let reaffirmed = |field: &ChangedField| *field == ChangedField::StatusReaffirmed;
    if !fields.iter().all(reaffirmed) {
        ChangeKind::Amended
    } else if is_moved(under(old, before), under(new, after)) {
        ChangeKind::Moved
    } else if is_renumbered(before, after) {
        ChangeKind::Renumbered
    } else {
        ChangeKind::Unchanged
    }
}

fn under<'p>(plan: &'p ActionPlan, action: &Action) -> Option<&'p Recommendation> {
    plan.recommendation(action.recommendation.as_ref()?.as_str())
}

/// Whether it stands under another recommendation: another number is none if the words are the same.
fn is_moved(before: Option<&Recommendation>, after: Option<&Recommendation>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => {
            let same = !before.headline.trim().is_empty() && same_folded(&before.headline, &after.headline);
            before.id != after.id && !same
        }
        (Some(_), None) | (None, Some(_)) => true,
        (None, None) => false,
    }
}

/// Whether another number is printed for it. Ids that only count the rows are not printed, and one row more
/// above moves them all.
fn is_renumbered(before: &Action, after: &Action) -> bool {
    let counted = is_counted(before) && is_counted(after) && before.recommendation == after.recommendation;
    before.number != after.number || before.id != after.id && !counted
}

fn status_field(before: &Action, now: Option<Status>) -> Option<ChangedField> {
    let (from, to) = (before.reported_status(), now?);
    let from = from.unwrap_or(Status::Planned);
    Some(match (from.advancement(), to.advancement()) {
        (Some(before), Some(after)) if after < before => ChangedField::StatusRegressed,
        _ if from == to => ChangedField::StatusReaffirmed,
        _ => ChangedField::StatusAdvanced,
    })
}
