//! `column-told-by-cells`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "column-told-by-cells",
    "a column told by its cells",
    Level::Note,
    include_str!("column_told_by_cells.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
