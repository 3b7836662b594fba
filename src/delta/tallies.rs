//! Counts, printed with what they are counts of.

use crate::model::Tally;
use std::fmt;

/// Counts in a written order. `Display` prints one a line, with its base and its caveats.
///
/// ```
/// use action_plan::{delta::Tallies, model::{Caveat, Grain, Tally}};
/// let tallies = [Tally::new("reported_completed", Grain::Action, 62, "actions without umbrellas")
///     .counting(["1.1"])
///     .with_caveat(Caveat::SelfReported)];
/// assert_eq!(
///     Tallies::new(&tallies).to_string(),
///     "1 of 62 actions (lead-ins left out) is reported complete: self-reported\n",
/// );
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Tallies<'d> {
    tallies: &'d [Tally],
}

impl<'d> Tallies<'d> {
    /// These counts.
    pub fn new(tallies: &'d [Tally]) -> Self {
        Self { tallies }
    }

    /// One by one.
    pub fn iter(self) -> impl Iterator<Item = &'d Tally> {
        self.tallies.iter()
    }

    /// One by its id.
    pub fn get(self, id: &str) -> Option<&'d Tally> {
        self.tallies.iter().find(|tally| tally.id == id)
    }
}

impl fmt::Display for Tallies<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tallies.iter().try_for_each(|tally| writeln!(f, "{tally}"))
    }
}
