//! The lines of a source that is read line by line: tabbed text, Markdown.

use crate::base::Span;

/// A line and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'s> {
    /// Without its line break.
    pub(super) text: &'s str,
    pub(super) span: Span,
    /// Counted from 1.
    pub(super) number: usize,
}

/// The lines of a source, in order.
pub(super) fn lines_of(source: &str) -> impl Iterator<Item = Line<'_>> {
    source.split('\n').zip(1..).scan(0, |start: &mut usize, (text, number)| {
        let span = Span::new(*start, start.saturating_add(text.len()));
        *start = span.end.saturating_add(1);
        Some(Line { text, span, number })
    })
}
