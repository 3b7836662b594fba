//! `row-unread`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule =
    Rule::new("row-unread", "a row that was not read", Level::Note, include_str!("row_unread.md"), by_import)
        .in_group(Group::Import)
        .needing(Need::ImportRecord);
