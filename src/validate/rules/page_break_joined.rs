//! `page-break-joined`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "page-break-joined",
    "halves of a paragraph put together",
    Level::Note,
    include_str!("page_break_joined.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord)
.echoing(&["columns-uneven"]);
