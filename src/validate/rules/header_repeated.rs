//! `header-repeated`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "header-repeated",
    "the header is printed again",
    Level::Note,
    include_str!("header_repeated.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
