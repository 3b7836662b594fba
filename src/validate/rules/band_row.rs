//! `band-row`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule =
    Rule::new("band-row", "a row that spans the table", Level::Note, include_str!("band_row.md"), by_import)
        .in_group(Group::Import)
        .needing(Need::ImportRecord);
