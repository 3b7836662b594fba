//! `cells-beyond-header`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "cells-beyond-header",
    "a cell beyond the last heading",
    Level::Note,
    include_str!("cells_beyond_header.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
