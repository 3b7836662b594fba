//! `owner-shared`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "owner-shared",
    "one printed owner for several actions",
    Level::Note,
    include_str!("owner_shared.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord)
.echoing(&["columns-uneven"]);
