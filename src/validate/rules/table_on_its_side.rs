//! `table-on-its-side`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "table-on-its-side",
    "headings down the side of a table",
    Level::Note,
    include_str!("table_on_its_side.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
