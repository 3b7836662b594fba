//! All integration tests in one binary.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests read fixtures, print notes and fail by panicking"
)]

mod crosswalks;
mod owner_columns;
mod owners;
mod timeliness;
mod transitions;
