//! The comparison of what was read together.

use super::{Compare, Comparison};
use crate::{import::Published, model::ProgressUpdate};

impl Published {
    /// The plan against one of its updates. Total; carries the import record.
    ///
    /// ```
    /// use action_plan::model::Disposition;
    /// let published = action_plan::read(
    ///     "No,Action,By when,Progress (March 2026),Status\n\
    ///      1,Train the staff.,July 2025,All 40 were trained by July 2025.,Completed\n",
    /// )?;
    /// let update = published.latest_update().ok_or("a plan without an update")?;
    /// let comparison = published.compare(update);
    /// assert_eq!(comparison.records()[0].disposition, Disposition::Delivered);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn compare<'p>(&'p self, update: &'p ProgressUpdate) -> Comparison<'p> {
        self.compare_with(update, &Compare::new())
    }

    /// The same with options.
    pub fn compare_with<'p>(&'p self, update: &'p ProgressUpdate, options: &Compare) -> Comparison<'p> {
        Comparison::with_import(self.plan(), update, Some(self.import()), options)
    }
}
