//! `owner-halves-joined`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "owner-halves-joined",
    "halves of an owner put together",
    Level::Note,
    include_str!("owner_halves_joined.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord)
.echoing(&["columns-uneven"]);
