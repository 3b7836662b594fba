//! The public behaviour, one file a subject.
#![allow(
//! All integration tests in one binary.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests"
)]

mod document;
mod stem;
mod text;
//! One binary for every test of the crate from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "tests panic and print"
)]

mod laws_dates;
mod timescales;
    reason = "tests read fixtures, print notes and fail by panicking"
)]

mod owners;
