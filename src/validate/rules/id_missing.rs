//! `id-missing`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule =
    Rule::new("id-missing", "an item without its id", Level::Note, include_str!("id_missing.md"), by_import)
        .in_group(Group::Import)
        .needing(Need::ImportRecord);
