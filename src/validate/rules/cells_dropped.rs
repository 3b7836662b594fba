//! `cells-dropped`: reported by reading published text.

use super::shared::by_import;
use crate::model::Level;
use crate::validate::{Group, Need, Rule};

pub(super) static RULE: Rule = Rule::new(
    "cells-dropped",
    "a row with too few cells",
    Level::Note,
    include_str!("cells_dropped.md"),
    by_import,
)
.in_group(Group::Import)
.needing(Need::ImportRecord);
