//! The public behaviour, one file a subject.

mod stem;
mod text;
