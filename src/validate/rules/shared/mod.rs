//! What several rules look for.

pub(super) mod content;
pub(super) mod dates;
pub(super) mod ids;
pub(super) mod labels;
pub(super) mod placeholder;
pub(super) mod promises;
pub(super) mod quantities;
pub(super) mod quotes;
pub(super) mod reasons;
pub(super) mod reviews;
pub(super) mod slipped_column;
pub(super) mod statements;
pub(super) mod terms;
pub(in crate::validate) mod text;
pub(super) mod vague;
pub(super) mod words;

use crate::validate::{Sink, Subject};

/// What a rule does whose findings reading published text makes: nothing more.
pub(super) fn by_import(_: &Subject<'_>, _: &mut Sink<'_>) {}
