//! What needs optional features, or crates too heavy for the crate's own tests.

mod markdown;
mod office;
mod schema;
