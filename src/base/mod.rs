//! The ground: spans, folding, words, sentences, stems. No word of the domain stands here.

mod abbreviation;
pub mod clauses;
pub mod fold;
mod function_words;
pub mod hash;
mod listed;
pub mod number;
mod prose;
pub mod sentences;
pub mod span;
mod spoken;
pub mod stem;
pub mod tokens;
pub mod vocabulary;
mod words;

pub use abbreviation::{Abbreviation, abbreviations};
#[cfg(feature = "text")]
pub(crate) use clauses::clauses_among;
pub use clauses::{Clause, clauses};
pub use fold::{fold, same_folded};
pub(crate) use function_words::is_function_word;
pub use hash::{FixedHasher, FixedState, fingerprint};
pub(crate) use listed::Listed;
pub use number::{fraction, millionths, number_word, rounded};
pub(crate) use prose::{Prose, Texts};
pub use sentences::sentences;
pub use span::{LineIndex, Span};
pub(crate) use spoken::{Part, Phrases, Spoken};
pub use stem::{stem, stem_into};
pub use tokens::{Token, TokenKind, Tokens, tokens, tokens_in};
pub use vocabulary::Vocabulary;
#[cfg(feature = "text")]
pub(crate) use words::Words;
