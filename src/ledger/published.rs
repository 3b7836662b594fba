//! The ledger of a published text with its rounds.

use super::{Ledger, LedgerError};
use crate::{diff::Compare, import::Published};

impl Published {
    /// The plan with all its updates as rounds: in the order of their days where all have one, else as printed.
    ///
    /// # Errors
    /// [`LedgerError`] as in [`Ledger::add_round`]: two updates with one label, or one that answers another
    /// plan.
    ///
    /// ```
    /// let published = action_plan::read(
    ///     "No,Action,By when,Progress (June 2024),Progress (June 2025)\n\
    ///      1,Count the knives.,May 2024,Half are counted.,The night staff counted the rest of them.\n\
    ///      2,Fit racks.,May 2024,Racks were bought for it.,The racks are now up in every kitchen.\n",
    /// )?;
    /// let ledger = published.ledger()?;
    /// assert_eq!(ledger.rounds().len(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn ledger(&self) -> Result<Ledger, LedgerError> {
        let mut ledger = Ledger::new(self.plan().clone());
        let mut updates: Vec<_> = self.updates().iter().collect();
        if updates.iter().all(|update| update.submitted().is_some()) {
            updates.sort_by_key(|update| update.submitted());
        }
        for update in updates {
            ledger.add_round_with(update.clone(), Some(self.import().clone()), &Compare::new())?;
        }
        Ok(ledger)
    }
}
