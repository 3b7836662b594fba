//! Owners before and after.

use crate::model::{ChangedField, Owner, OwnerBasis, ProgressEntry};
use indexmap::IndexMap;

/// Owners added and removed, with the fields that say so. Where either side's owners cannot be told,
/// or were taken from above, nothing is said.
pub(crate) fn change(
    before: &[Owner],
    basis: OwnerBasis,
    entries: &[&ProgressEntry],
) -> (Vec<Owner>, Vec<Owner>, Vec<ChangedField>) {
    let now = named(entries);
    if !is_told(basis) || before.is_empty() || now.is_empty() {
        return (Vec::new(), Vec::new(), Vec::new());
    }
    let mut added: Vec<Owner> = Vec::new();
    for owner in &now {
        let known = before.iter().chain(&added).any(|other| other.key == owner.key);
        if !known {
            added.push((*owner).clone());
        }
    }
    let removed: Vec<Owner> =
        before.iter().filter(|owner| !now.iter().any(|other| other.key == owner.key)).cloned().collect();
    let fields = match (added.is_empty(), removed.is_empty()) {
        (true, true) => Vec::new(),
        (false, true) => vec![ChangedField::OwnerAdded],
        (true, false) => vec![ChangedField::OwnerRemoved],
        (false, false) => vec![ChangedField::OwnerReplaced],
    };
    (added, removed, fields)
}

/// The owners that entries name themselves, each once, as first printed.
pub(crate) fn told(entries: &[&ProgressEntry]) -> Vec<Owner> {
    let mut by_key: IndexMap<&str, &Owner> = IndexMap::new();
    for owner in named(entries) {
        by_key.entry(owner.key.as_str()).or_insert(owner);
    }
    by_key.into_values().cloned().collect()
}

fn named<'p>(entries: &[&'p ProgressEntry]) -> Vec<&'p Owner> {
    entries.iter().filter(|entry| is_told(entry.owner_basis)).flat_map(|entry| &entry.owners).collect()
}

fn is_told(basis: OwnerBasis) -> bool {
    matches!(basis, OwnerBasis::Own | OwnerBasis::Shared)
}
