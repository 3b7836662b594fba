//! `label-halves-joined`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "label-halves-joined",
    "halves of a date cell put together",
    Level::Note,
    include_str!("label_halves_joined.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord)
.echoing(&["page-break-joined"]);
