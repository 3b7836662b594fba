//! `markup-unclosed`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "markup-unclosed",
    "an element that is never closed",
    Level::Note,
    include_str!("markup_unclosed.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
