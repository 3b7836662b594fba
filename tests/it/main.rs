//! The integration tests in one binary, one module a subject.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "tests read fixtures, print notes and fail by panicking"
)]

#[cfg(feature = "text")]
mod alignment;
mod architecture;
#[cfg(feature = "text")]
mod catalogue;
#[cfg(feature = "text")]
mod check_examples;
mod crosswalks;
mod delta;
#[cfg(feature = "text")]
mod document;
#[cfg(feature = "text")]
mod drafts;
#[cfg(feature = "text")]
mod examples;
#[cfg(feature = "text")]
mod facts;
#[cfg(feature = "text")]
mod formats;
#[cfg(feature = "text")]
#[path = "../shared/hostile.rs"]
mod hostile;
#[cfg(feature = "text")]
mod import;
mod laws_dates;
mod ledger;
#[cfg(feature = "letter")]
mod letter;
mod owner_columns;
mod owners;
#[cfg(feature = "text")]
mod pages;
#[cfg(feature = "text")]
mod pictures;
#[cfg(feature = "text")]
mod planted_defects;
#[cfg(feature = "text")]
mod progress_delta;
#[cfg(feature = "text")]
mod published_rules;
#[cfg(feature = "text")]
mod queries;
#[cfg(feature = "text")]
mod questions;
#[cfg(feature = "text")]
mod readings;
#[cfg(feature = "text")]
mod readme;
#[cfg(feature = "text")]
mod report;
mod reviews;
mod revisions;
mod small_words;
mod stem;
mod text;
mod timeliness;
mod timescales;
mod transitions;
#[cfg(feature = "letter")]
mod twenty_questions;
