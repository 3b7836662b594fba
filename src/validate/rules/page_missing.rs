//! `page-missing`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "page-missing",
    "a page seems to be missing",
    Level::Warning,
    include_str!("page_missing.md"),
    by_import,
)
.in_group(Group::Structure)
.needing(Need::ImportRecord)
.echoing(&["text-cut", "entry-answers-nothing"]);
