//! What several rules look for.

pub(super) mod dates;
pub(super) mod ids;
pub(super) mod labels;
pub(super) mod quantities;
pub(super) mod quotes;
pub(super) mod reasons;
pub(super) mod slipped_column;
pub(super) mod statements;
pub(super) mod words;
