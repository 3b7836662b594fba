//! `cells-continued`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "cells-continued",
    "owners or dates without a paragraph",
    Level::Note,
    include_str!("cells_continued.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
