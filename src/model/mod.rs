//! The nouns: plans, actions, owners, dates, statuses. One file a noun.

pub mod crosswalk;
pub mod judgement;
pub mod owner;
pub mod response;
pub mod status;
pub mod timeliness;
pub mod transition;

pub use crosswalk::Mapped;
pub use judgement::{Judgement, ProgressGrade};
pub use owner::{Owner, OwnerEntry, OwnerList, OwnerRegistry, Resolution};
pub use response::{Response, ResponseKind};
pub use status::Status;
pub use timeliness::{Elapsed, Interval, Standing, TimeUnit, Timeliness, TimelinessKind};
pub use transition::{Guards, Legality, Transition};
