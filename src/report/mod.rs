//! A delta as something to read: one file a format, all over the same [`Delta`](crate::delta::Delta).
//!
//! Nothing is computed here: what a report says is in the delta, and its words are the model's.

mod text;

pub use text::{CheckText, Text, check, text};
