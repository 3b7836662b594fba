//! `words-struck-out`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "words-struck-out",
    "words struck out, or deleted and still shown",
    Level::Warning,
    include_str!("words_struck_out.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
