//! Dates that moved.

use crate::model::{ChangeRecord, ChangedField};

/// Whether a later date is given for the end, an end being still an end.
pub(in crate::validate::rules) fn slipped(record: &ChangeRecord) -> bool {
    record.has(ChangedField::DueSlipped) && !record.has(ChangedField::EndBecameStart)
}
