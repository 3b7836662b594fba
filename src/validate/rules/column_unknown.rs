//! `column-unknown`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "column-unknown",
    "a column that is not known",
    Level::Note,
    include_str!("column_unknown.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
