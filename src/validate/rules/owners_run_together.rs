//! `owners-run-together`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "owners-run-together",
    "owners printed without a break, told apart",
    Level::Note,
    include_str!("owners_run_together.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord)
.echoing(&["columns-uneven"]);
