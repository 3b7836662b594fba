//! The nouns: plans, actions, owners, dates, statuses. One file a noun.

pub mod partial_date;
pub mod status;
pub mod timescale;

pub use partial_date::{
    DatePolicy, DayMonthOrder, FinancialYearStart, Part, PartialDate, PartialDateError, Precision, Relation,
    Season, YearlessDate,
};
pub use status::{Status, UnknownStatus};
pub use timescale::{
    DateRole, PrintedDate, RelativeTerm, TimeUnit, Timescale, TimescaleDate, TimescaleProblem,
};
