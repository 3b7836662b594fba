//! What needs optional features, or crates too heavy for the crate's own tests.

mod office;
mod schema;
