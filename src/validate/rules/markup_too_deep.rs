//! `markup-too-deep`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "markup-too-deep",
    "lists nested too deep",
    Level::Note,
    include_str!("markup_too_deep.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
