//! The ground: spans, folding, words, sentences, stems. No word of the domain stands here.

pub mod span;

pub use span::{LineIndex, Span};
