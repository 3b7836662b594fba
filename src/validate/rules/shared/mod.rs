//! What several rules look for.

pub(super) mod dates;
pub(super) mod ids;
pub(super) mod labels;
