//! Typed action plans and their progress updates.
#![forbid(unsafe_code)]

pub mod base;
#[cfg(feature = "text")]
pub mod document;
#[cfg(feature = "text")]
pub mod import;
pub mod model;
