//! How much of a source is read.

use std::fmt;

use super::error::{DocumentError, DocumentErrorKind};

/// Limits on what is read; each is stated in the error that it causes.
///
/// ```
/// use action_plan::document::{self, DocumentErrorKind, Limit, Limits};
/// let error = document::parse("a\tb\tc\n", &Limits::default().with_cells(2)).unwrap_err();
/// assert_eq!(error.kind(), DocumentErrorKind::LimitExceeded(Limit::Cells));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of a source: 256 MiB unless set.
    pub bytes: usize,
    /// Cells of all its tables: 4 million unless set.
    pub cells: usize,
    /// Paragraphs of a source, those in cells too: 4 million unless set.
    pub paragraphs: usize,
    /// Depth of nested lists that is told apart: 16 unless set. Deeper items count as being at it.
    pub depth: usize,
}

/// What a limit is set on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// Bytes of a source.
    Bytes,
    /// Cells of all its tables.
    Cells,
    /// Paragraphs of a source.
    Paragraphs,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 256 << 20, cells: 4_000_000, paragraphs: 4_000_000, depth: 16 }
    }
}

impl Limits {
    /// These limits with another number of bytes.
    #[must_use]
    pub const fn with_bytes(mut self, bytes: usize) -> Self {
        self.bytes = bytes;
        self
    }

    /// These limits with another number of cells.
    #[must_use]
    pub const fn with_cells(mut self, cells: usize) -> Self {
        self.cells = cells;
        self
    }

    /// These limits with another number of paragraphs.
    #[must_use]
    pub const fn with_paragraphs(mut self, paragraphs: usize) -> Self {
        self.paragraphs = paragraphs;
        self
    }

    /// These limits with another depth.
    #[must_use]
    pub const fn with_depth(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Bytes => "bytes",
            Self::Cells => "cells",
            Self::Paragraphs => "paragraphs",
        })
    }
}

/// Counts cells up to the limit.
#[derive(Debug)]
pub(super) struct Count {
    cells: usize,
    limit: usize,
}

impl Count {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { cells: 0, limit: limits.cells }
    }

    /// Counts cells of a row that begins on `line`.
    pub(super) fn add(&mut self, line: usize, cells: usize) -> Result<(), DocumentError> {
        self.cells = self.cells.saturating_add(cells);
        if self.cells > self.limit { Err(exceeded(Limit::Cells, line)) } else { Ok(()) }
    }
}

/// The error of a limit that is exceeded on `line`.
pub(super) fn exceeded(limit: Limit, line: usize) -> DocumentError {
    let kind = DocumentErrorKind::LimitExceeded(limit);
    DocumentError::new(kind, (line, 1), &format!("more {limit}"), "no more than the limit allows")
}
