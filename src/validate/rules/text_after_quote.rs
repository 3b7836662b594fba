//! `text-after-quote`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "text-after-quote",
    "text after a closing quotation mark",
    Level::Note,
    include_str!("text_after_quote.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
