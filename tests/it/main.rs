//! The public behaviour, one file a subject.

mod text;
