//! The comparison of what was read together.

use super::{Compare, Comparison};
use crate::{import::Published, model::ProgressUpdate};

impl Published {
    /// The plan against one of its updates. Total; carries the import record.
    ///
    /// ```
    /// let published = action_plan::read(
    ///     "| ignored |", // no table: refused
    /// );
    /// assert!(published.is_err());
    /// ```
    pub fn compare<'p>(&'p self, update: &'p ProgressUpdate) -> Comparison<'p> {
        self.compare_with(update, &Compare::new())
    }

    /// The same with options.
    pub fn compare_with<'p>(&'p self, update: &'p ProgressUpdate, options: &Compare) -> Comparison<'p> {
        Comparison::with_import(self.plan(), update, Some(self.import()), options)
    }
}
