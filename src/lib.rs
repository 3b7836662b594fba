//! Typed action plans and their progress updates.
#![forbid(unsafe_code)]

#[cfg(feature = "text")]
pub mod align;
pub mod base;
pub mod diff;
#[cfg(feature = "text")]
pub mod document;
#[cfg(feature = "text")]
pub mod facts;
pub mod model;
pub mod validate;
