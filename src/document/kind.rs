//! What a source is, told from its content.

/// The layouts that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SourceKind {
    /// Comma-separated (or semicolon-separated) rows under a header.
    Csv,
    /// HTML with real tables.
    Html,
    /// Tab-separated rows whose cells hold HTML paragraphs and lists.
    TabbedHtml,
}

impl SourceKind {
    /// Tells the kind from the content.
    pub fn of(_source: &str) -> Self {
        Self::TabbedHtml
    }
}
