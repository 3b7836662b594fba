//! `timescale-shared`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "timescale-shared",
    "one printed date for several actions",
    Level::Note,
    include_str!("timescale_shared.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord)
.echoing(&["columns-uneven"]);
