//! How much of a source is read.

/// Limits on what is read; each is stated in the error that it causes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of a source: 256 MiB unless set.
    pub bytes: usize,
    /// Cells of all its tables: 4 million unless set.
    pub cells: usize,
    /// Depth of nested lists and tables that is told apart: 16 unless set.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 256 << 20, cells: 4_000_000, depth: 16 }
    }
}
