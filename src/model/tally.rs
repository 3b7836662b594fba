//! A count that cannot be had without what it is a count of.

use super::closed::closed_list;
use serde::{Deserialize, Serialize};

closed_list! {
    /// What is counted one by one.
    ///
    /// ```
    /// use action_plan::model::Grain;
    /// assert_eq!("distinct_action".parse(), Ok(Grain::DistinctAction));
    /// ```
    Grain {
        /// Actions of the plan.
        Action = "action",
        /// Actions, those with the same words counted once.
        DistinctAction = "distinct_action",
        /// Paragraphs of the update.
        Entry = "entry",
        /// Labels as printed beside the paragraphs of the update.
        Label = "label",
    }
}

closed_list! {
    /// What is to be said whenever a count is.
    ///
    /// ```
    /// use action_plan::model::Caveat;
    /// assert_eq!(Caveat::SelfReported.shown(), "self-reported");
    /// ```
    Caveat {
        /// It counts what the body inspected says of itself.
        SelfReported = "self_reported",
        /// Actions with the same words are counted each.
        TwinsCounted = "twins_counted",
        /// A page of the plan or of the update seems to be missing from the text.
        PagesMissing = "pages_missing",
        /// It rests on the reading of sentences by rules.
        MachineReading = "machine_reading",
        /// The update prints no date; the last day of its label's month is taken.
        DateFromLabel = "date_from_label",
        /// The day asked about is later than the update.
        LastReported = "last_reported",
    }
}

/// A count with its base, its grain and what is to be said with it.
///
/// `Display` prints all of them, so that no count goes out alone.
///
/// ```
/// use action_plan::model::{Caveat, Grain, Tally};
/// let tally = Tally::new("unreported", Grain::Action, 62, "actions without umbrellas")
///     .counting(["2.2", "3.3"])
///     .with_caveat(Caveat::PagesMissing);
/// assert_eq!(
///     tally.to_string(),
///     "2 of 62 actions (lead-ins left out) have no entry in this text: pages seem to be missing",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Tally {
    /// Its id, snake case.
    pub id: String,
    /// What is counted one by one.
    pub grain: Grain,
    /// How many.
    pub count: usize,
    /// Of how many.
    pub base: usize,
    /// Of what.
    pub population: String,
    /// Ids of the counted.
    #[serde(default)]
    pub ids: Vec<String>,
    /// What is to be said with it.
    #[serde(default)]
    pub caveats: Vec<Caveat>,
    /// The count before any review.
    #[serde(default)]
    pub machine: Option<usize>,
    /// The count after the reviews of independent people; none without such a review.
    #[serde(default)]
    pub reviewed: Option<usize>,
    /// Of how many before any review, where that differs from the base. Left out on the wire where it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub machine_base: Option<usize>,
}

impl Tally {
    /// A count of none yet.
    pub fn new(id: &str, grain: Grain, base: usize, population: &str) -> Self {
        Self {
            id: id.to_owned(),
            grain,
            count: 0,
            base,
            population: population.to_owned(),
            ids: Vec::new(),
            caveats: Vec::new(),
            machine: Some(0),
            reviewed: None,
            machine_base: None,
        }
    }

    /// Counts these.
    #[must_use]
    pub fn counting(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.ids = ids.into_iter().map(Into::into).collect();
        self.count = self.ids.len();
        self.machine = Some(self.count);
        self
    }

    /// Adds what is to be said with it, once.
    #[must_use]
    pub fn with_caveat(mut self, caveat: Caveat) -> Self {
        if !self.caveats.contains(&caveat) {
            self.caveats.push(caveat);
        }
        self
    }

    /// Sets what was counted before any review beside what is counted with the reviews applied.
    ///
    /// ```
    /// use action_plan::model::{Grain, Tally};
    /// let machine = Tally::new("unreported", Grain::Action, 62, "actions").counting(["2.2", "3.3"]);
    /// let tally = Tally::new("unreported", Grain::Action, 62, "actions").counting(["3.3"]).reviewed_from(&machine);
    /// assert_eq!((tally.count, tally.reviewed, tally.machine), (1, Some(1), Some(2)));
    /// assert_eq!(tally.to_string(), "1 of 62 actions has no entry in this text: 2 of 62 before review");
    /// ```
    #[must_use]
    pub fn reviewed_from(mut self, machine: &Self) -> Self {
        self.machine = Some(machine.count);
        self.machine_base = (machine.base != self.base).then_some(machine.base);
        self.reviewed = Some(self.count);
        self
    }

    /// Whether it rests on the reading of sentences.
    pub fn is_reading(&self) -> bool {
        self.caveats.contains(&Caveat::MachineReading)
    }
}
