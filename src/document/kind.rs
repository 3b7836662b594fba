//! What a source is, told from its content.

use super::comma_separated::{self, Dialect};
use super::markdown;
use super::tabbed::is_separator;

/// The layouts that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SourceKind {
    /// Comma-separated (or semicolon-separated, or tab-separated) rows under a header.
    Csv,
    /// A Word document, read with the feature `docx`.
    Docx,
    /// HTML with real tables.
    Html,
    /// Markdown: pipe tables, headings, lists.
    Markdown,
    /// An `OpenDocument` spreadsheet, read with the feature `xlsx` or `docx`.
    Ods,
    /// An `OpenDocument` text, read with the feature `docx` or `xlsx`.
    Odt,
    /// Tab-separated rows whose cells hold HTML paragraphs and lists.
    TabbedHtml,
    /// A workbook, read with the feature `xlsx`.
    Xlsx,
}

impl SourceKind {
    /// What a packed file is called.
    #[cfg(all(any(feature = "docx", feature = "xlsx"), not(all(feature = "docx", feature = "xlsx"))))]
    pub(super) const fn shown(self) -> &'static str {
        match self {
            Self::Docx => "a Word document",
            Self::Xlsx => "a workbook",
            Self::Odt => "an OpenDocument text",
            Self::Ods => "an OpenDocument spreadsheet",
            Self::Csv | Self::Html | Self::Markdown | Self::TabbedHtml => "a text",
        }
    }

    /// Tells the kind of a text from its content; any text has one.
    ///
    /// 1. A text with a row of dashes between tabs is tabbed.
    /// 2. A text with a `<table>` and a `<td>` or `<th>` is HTML.
    /// 3. A text with HTML in a line of tabs is tabbed.
    /// 4. A text with a pipe table is Markdown.
    /// 5. A text with a header of short names, with records under it that are as long, is comma-separated;
    ///    lines of titles may stand above.
    /// 6. Any other text with a tab is tabbed; without one it is HTML if it has tags, and Markdown if it has
    ///    the marks of that; else it is tabbed, which reads it as paragraphs.
    ///
    /// ```
    /// use action_plan::document::SourceKind;
    /// assert_eq!(SourceKind::of("id,recommendation,text\n1,1,Review it\n"), SourceKind::Csv);
    /// assert_eq!(SourceKind::of("<table><tr><td>1<td>Review it</table>"), SourceKind::Html);
    /// assert_eq!(SourceKind::of("| No | Action |\n|---|---|\n| 1 | Review it |\n"), SourceKind::Markdown);
    /// assert_eq!(SourceKind::of("No\tAction\n--\t--\n1\t<p>Review it</p>\n"), SourceKind::TabbedHtml);
    /// ```
    pub fn of(source: &str) -> Self {
        let tabs = source.contains('\t');
        if tabs && source.lines().any(is_separator) {
            return Self::TabbedHtml;
        }
        let tags = Tags::of(source);
        if tags.table && tags.cell {
            return Self::Html;
        }
        if tabs && source.lines().any(|line| line.contains('\t') && Tags::of(line).any) {
            return Self::TabbedHtml;
        }
        if markdown::has_table(source) {
            return Self::Markdown;
        }
        if Dialect::of(source).is_some_and(|dialect| comma_separated::has_header(source, dialect)) {
            return Self::Csv;
        }
        match (tabs, tags.any) {
            (false, true) => Self::Html,
            (false, false) if markdown::has_marks(source) => Self::Markdown,
            (_, _) => Self::TabbedHtml,
        }
    }
}

/// The tags of a text that tell its kind.
#[derive(Clone, Copy, Debug, Default)]
struct Tags {
    table: bool,
    cell: bool,
    /// Any tag that makes paragraphs.
    any: bool,
}

impl Tags {
    fn of(text: &str) -> Self {
        let mut tags = Self::default();
        for after in text.split('<').skip(1) {
            let name: &[u8] = after.as_bytes();
            let length = name.iter().take(8).take_while(|byte| byte.is_ascii_alphanumeric()).count();
            let name = name.get(..length).unwrap_or_default();
            let is = |names: &[&[u8]]| names.iter().any(|other| name.eq_ignore_ascii_case(other));
            tags.table |= is(&[b"table"]);
            tags.cell |= is(&[b"td", b"th"]);
            tags.any |= is(&[
                b"p", b"ul", b"ol", b"li", b"b", b"strong", b"br", b"div", b"h1", b"h2", b"h3", b"html",
                b"body", b"table", b"tr", b"td", b"th",
            ]);
            if tags.table && tags.cell {
                break;
            }
        }
        tags
    }
}
