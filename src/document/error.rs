//! Why a source cannot be read.

use thiserror::Error;

use super::limits::Limit;

/// Why a source cannot be read: what was found, what was expected, and where.
///
/// ```
/// use action_plan::document::{self, DocumentErrorKind, Limits};
/// let error = document::parse("id,text\n1,\"never closed\n", &Limits::default()).unwrap_err();
/// assert_eq!(error.kind(), DocumentErrorKind::UnclosedQuote);
/// assert_eq!((error.line(), error.column()), (2, 3));
/// assert_eq!(
///     error.to_string(),
///     "line 2, column 3: unclosed quotation: found `\"never closed`, expected a closing quotation mark"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}, column {column}: {kind}: found {found}, expected {expected}")]
pub struct DocumentError {
    kind: DocumentErrorKind,
    line: usize,
    column: usize,
    found: Box<str>,
    expected: &'static str,
}

/// The kinds of [`DocumentError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum DocumentErrorKind {
    /// The file of an office program that is not whole, is encrypted, or has a part that cannot be read.
    #[error("damaged file")]
    Damaged,
    /// Nothing but white space.
    #[error("empty text")]
    Empty,
    /// More than the [`Limits`](super::Limits) allow.
    #[error("limit on {0} exceeded")]
    LimitExceeded(Limit),
    /// The bytes are not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// A quotation mark of a comma-separated text that is never closed.
    #[error("unclosed quotation")]
    UnclosedQuote,
    /// A file of a kind that is not read, or not by this build.
    #[error("file of another kind")]
    Unsupported,
}

impl DocumentError {
    pub(super) fn new(
        kind: DocumentErrorKind,
        (line, column): (usize, usize),
        found: &str,
        expected: &'static str,
    ) -> Self {
        Self { kind, line, column, found: found.into(), expected }
    }

    /// Why.
    pub fn kind(&self) -> DocumentErrorKind {
        self.kind
    }

    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The column in that line, in bytes from 1.
    pub fn column(&self) -> usize {
        self.column
    }

    /// What was found there.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// What was expected in its place.
    pub fn expected(&self) -> &str {
        self.expected
    }
}
