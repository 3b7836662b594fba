//! The ground: spans, folding, words, sentences, stems. No word of the domain stands here.

pub mod fold;
pub mod sentences;
pub mod span;
pub mod stem;
pub mod tokens;

pub use fold::{fold, same_folded};
pub use sentences::sentences;
pub use span::{LineIndex, Span};
pub use stem::{stem, stem_into};
pub use tokens::{Token, TokenKind, Tokens, tokens, tokens_in};
