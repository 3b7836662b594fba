//! `columns-uneven`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "columns-uneven",
    "more or fewer owners or dates than actions",
    Level::Warning,
    include_str!("columns_uneven.md"),
    by_import,
)
.in_group(Group::Structure)
.needing(Need::ImportRecord);
