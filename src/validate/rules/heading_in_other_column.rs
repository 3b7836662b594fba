//! `heading-in-other-column`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "heading-in-other-column",
    "a heading in another column",
    Level::Note,
    include_str!("heading_in_other_column.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
