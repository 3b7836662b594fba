//! The integration tests in one binary, one module a subject.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests read fixtures, print notes and fail by panicking"
)]

mod catalogue;
mod crosswalks;
mod document;
mod laws_dates;
mod owner_columns;
mod owners;
mod planted_defects;
mod stem;
mod text;
mod timeliness;
mod timescales;
mod transitions;
