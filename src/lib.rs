//! Typed action plans and their progress updates.
#![forbid(unsafe_code)]

#[cfg(feature = "text")]
pub mod align;
pub mod base;
pub mod delta;
pub mod diff;
#[cfg(feature = "text")]
pub mod document;
#[cfg(feature = "text")]
pub mod facts;
#[cfg(feature = "text")]
pub mod import;
pub mod model;
#[cfg(feature = "text")]
pub mod reading;
#[cfg(feature = "text")]
pub mod report;
pub mod validate;

#[cfg(feature = "text")]
pub use import::{Published, ReadError, Reader, read};
