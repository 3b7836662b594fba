//! `paragraphs-joined`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "paragraphs-joined",
    "several paragraphs taken as one item",
    Level::Note,
    include_str!("paragraphs_joined.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
