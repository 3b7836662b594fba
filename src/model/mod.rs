//! The nouns: plans, actions, owners, dates, statuses. One file a noun.
//!
//! Plain data keeps all its fields public and is `#[non_exhaustive]`; what has something to guard
//! ([`ActionPlan`], [`ProgressUpdate`]) has accessors throughout.

mod action;
mod ask;
mod attention;
mod change_record;
pub(crate) mod closed;
mod finding;
mod id;
mod link;
mod note;
mod outcome;
mod plan;
mod progress;
mod quote;
mod recommendation;
mod reported;
mod review;
mod source;
mod tally;
pub(crate) mod words;

pub mod crosswalk;
pub mod judgement;
pub mod owner;
pub mod partial_date;
pub mod response;
pub mod status;
pub mod timeliness;
pub mod timescale;
pub mod transition;

pub use action::{Action, ActionKind, OwnerBasis};
pub use ask::Ask;
pub use attention::{Attention, Shortfall};
pub use change_record::{ChangeRecord, DueChange, Nearest, ReviewRecord, Searched, TimelinessRecord};
pub use closed::UnknownWord;
pub use finding::{Argument, Finding, Level, Place, PlaceKind};
pub use id::{ActionId, EntryId, RecommendationId, StatementId};
pub use link::{Link, LinkBasis, RunnerUp};
pub use note::Note;
pub use outcome::{Act, Aim, ChangeKind, ChangedField, Commitment, Disposition, LabelAndText, SignalKind};
pub use plan::{ActionPlan, PlanError};
pub use progress::{ProgressEntry, ProgressUpdate};
pub use quote::{Quote, QuoteRole, Side, Signal};
pub use recommendation::{Recommendation, RecommendationKind};
pub use reported::{Reported, TextSays};
pub use review::{
    Doubt, MachineResult, Review, ReviewOutcome, ReviewReading, ReviewRole, ReviewState, ReviewVerdict,
    Reviews, Seen,
};
pub use source::{DocumentRole, ImportRecord, SourcePlace};
pub use tally::{Caveat, Grain, Tally};

pub use crosswalk::Mapped;
pub use judgement::{Judgement, ProgressGrade};
pub use owner::{Owner, OwnerEntry, OwnerList, OwnerRegistry, Resolution};
pub use partial_date::{
    DatePolicy, DayMonthOrder, FinancialYearStart, Part, PartialDate, PartialDateError, Precision, Relation,
    Season, YearlessDate,
};
pub use response::{Response, ResponseKind};
pub use status::{Status, UnknownStatus};
pub use timeliness::{Elapsed, Interval, Standing, TimeUnit, Timeliness, TimelinessKind};
pub use timescale::{
    DateRole, PrintedDate, RelativeTerm, TermUnit, Timescale, TimescaleDate, TimescaleProblem,
};
pub use transition::{Guards, Legality, Transition};
