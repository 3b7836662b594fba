//! The public behaviour, one file a subject.

mod stem;
mod text;
//! The integration tests, one module a subject.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests"
)]
mod document;
