//! The integration tests, one module a subject.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may fail, and reads its fixtures"
)]

#[cfg(feature = "text")]
mod document;
