//! The nouns: plans, actions, owners, dates, statuses. One file a noun.

pub mod owner;

pub use owner::{Owner, OwnerEntry, OwnerList, OwnerRegistry, Resolution};
