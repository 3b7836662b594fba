//! Why a published text cannot be read.

use crate::document::{DocumentError, DocumentErrorKind};
use std::fmt;

/// Why a published text cannot be read: what was found, what was expected, and where.
///
/// Everything else that is wrong with a text is a [`Finding`](crate::model::Finding) of the import record.
///
/// ```
/// use action_plan::import::{ReadErrorKind, read};
/// let error = read("Name,Colour\nrose,red\n").unwrap_err();
/// assert_eq!(error.kind(), ReadErrorKind::MissingColumn);
/// assert_eq!((error.document(), error.line(), error.column()), (0, 1, 1));
/// assert!(error.to_string().starts_with("line 1, column 1: missing column: found the headings Name, Colour"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ReadError(Box<Fault>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    kind: ReadErrorKind,
    document: usize,
    line: usize,
    column: usize,
    found: String,
    expected: String,
}

/// The kinds of [`ReadError`].
///
/// ```
/// use action_plan::import::{ReadErrorKind, read};
/// assert_eq!(read("").unwrap_err().kind(), ReadErrorKind::Empty);
/// assert_eq!(ReadErrorKind::UnclosedQuote.to_string(), "unclosed quotation");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The bytes are not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// Nothing but white space.
    #[error("empty text")]
    Empty,
    /// Paragraphs, and no table.
    #[error("no table")]
    NoTable,
    /// No column of actions or of progress, or a row of comma-separated text with too few fields.
    #[error("missing column")]
    MissingColumn,
    /// A letter in which nothing is stated.
    #[error("no statements")]
    NoStatements,
    /// A quotation mark of comma-separated text that is never closed.
    #[error("unclosed quotation")]
    UnclosedQuote,
    /// More bytes or cells than the limits allow.
    #[error("limit exceeded")]
    LimitExceeded,
    /// The file of an office program that is not whole, is encrypted, or has a part that cannot be read.
    #[error("damaged file")]
    Damaged,
    /// A file of a kind that is not read, or not by this build.
    #[error("file of another kind")]
    Unsupported,
}

impl ReadError {
    pub(crate) fn new(
        kind: ReadErrorKind,
        (line, column): (usize, usize),
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Self {
        Self(Box::new(Fault {
            kind,
            document: 0,
            line,
            column,
            found: found.into(),
            expected: expected.into(),
        }))
    }

    pub(super) fn in_document(mut self, document: usize) -> Self {
        self.0.document = document;
        self
    }

    /// Why.
    pub fn kind(&self) -> ReadErrorKind {
        self.0.kind
    }

    /// Which of the texts given: 0 the first, 1 the update where it was given apart.
    pub fn document(&self) -> usize {
        self.0.document
    }

    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// The column in that line, in bytes from 1.
    pub fn column(&self) -> usize {
        self.0.column
    }

    /// What was found there.
    pub fn found(&self) -> &str {
        &self.0.found
    }

    /// What was expected in its place.
    pub fn expected(&self) -> &str {
        &self.0.expected
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.document > 0 {
            f.write_str("update, ")?;
        }
        let Self { kind, document: _, line, column, found, expected } = self;
        write!(f, "line {line}, column {column}: {kind}: found {found}, expected {expected}")
    }
}

impl From<DocumentError> for ReadError {
    fn from(error: DocumentError) -> Self {
        let kind = match error.kind() {
            DocumentErrorKind::Damaged => ReadErrorKind::Damaged,
            DocumentErrorKind::Empty => ReadErrorKind::Empty,
            DocumentErrorKind::NotUtf8 => ReadErrorKind::NotUtf8,
            DocumentErrorKind::Unsupported => ReadErrorKind::Unsupported,
            DocumentErrorKind::UnclosedQuote => ReadErrorKind::UnclosedQuote,
            DocumentErrorKind::LimitExceeded(_) => ReadErrorKind::LimitExceeded,
        };
        Self::new(kind, (error.line(), error.column()), error.found(), error.expected())
    }
}
