//! What the cells of an update print.

use crate::model::ProgressEntry;

/// The first label of the entries, as printed.
pub(in crate::validate::rules) fn printed_label(entries: &[&ProgressEntry]) -> Option<String> {
    let label = entries.iter().find_map(|entry| entry.timescale.as_ref())?;
    Some(label.text.trim().to_owned()).filter(|text| !text.is_empty())
}
