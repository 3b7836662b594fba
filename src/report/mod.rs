//! A delta as something to read: one file a format, all over the same [`Delta`](crate::delta::Delta).
//!
//! Nothing is computed here.
