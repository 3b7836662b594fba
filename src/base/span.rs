//! Where something stands in a text.

use serde::{Deserialize, Serialize};

/// A range of UTF-8 bytes, `start` included, `end` excluded.
///
/// ```
/// use action_plan::base::Span;
/// let span = Span::new(3, 7);
/// assert_eq!(span.of("to be done"), "be d");
/// assert_eq!(Span::new(3, 99).of("to be done"), "", "outside the text: nothing, never a panic");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` to before `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text under the span; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Number of bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether nothing stands under it.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Finds the line and column of a byte. Built once for a text.
///
/// ```
/// use action_plan::base::LineIndex;
/// let lines = LineIndex::new("one\ntwo\n");
/// assert_eq!(lines.line(5), 2);
/// assert_eq!(lines.column(5), 2);
/// ```
///
/// Where something else than its lines is to be counted (the rows of a sheet, say), [`LineIndex::numbered`] takes
/// the numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// The number of each, where that is not its place in the list.
    numbers: Vec<usize>,
}

impl LineIndex {
    /// Notes where the lines of `text` begin.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        Self { starts, numbers: Vec::new() }
    }

    /// Takes where each line begins and its number, in the order of the text.
    ///
    /// ```
    /// use action_plan::base::LineIndex;
    /// let rows = LineIndex::numbered([(0, 1), (12, 4)]);
    /// assert_eq!((rows.line(11), rows.line(12), rows.column(13)), (1, 4, 2));
    /// ```
    pub fn numbered(lines: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let (starts, numbers) = lines.into_iter().unzip();
        Self { starts, numbers }
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, byte: usize) -> usize {
        let place = self.place(byte);
        self.numbers.get(place - 1).copied().unwrap_or(place)
    }

    /// The column of a byte in its line, counted in bytes from 1.
    pub fn column(&self, byte: usize) -> usize {
        let start = self.starts.get(self.place(byte) - 1).copied().unwrap_or(0);
        byte.saturating_sub(start) + 1
    }

    /// Which of the lines that were noted it is in, counted from 1.
    fn place(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).max(1)
    }
}
