//! What other programs need to work with plans and deltas: each form behind a feature of its own.

mod schema;

pub use schema::{SchemaForm, SchemaOf};
