//! Files as they are: what they hold is told from their first bytes.

use std::borrow::Cow;

use super::limits::Limits;
#[cfg(any(feature = "docx", feature = "xlsx"))]
use super::office;
use super::{Document, DocumentError, DocumentErrorKind, parse};

/// Reads a file; what it is comes from its content.
///
/// Text is text in UTF-8, with or without a byte order mark. With the features `docx` and `xlsx` the files of
/// office programs are read too, by way of the HTML that [`to_text`] gives: in a Word document a line is a
/// paragraph, counted from the top, those in tables too; in a spreadsheet it is a row of its sheet.
///
/// ```
/// use action_plan::document::{self, DocumentErrorKind, Limits};
/// let document = document::parse_bytes(b"No,Action\n1,Count the knives.\n", &Limits::default())?;
/// assert_eq!(document.tables().count(), 1);
/// let error = document::parse_bytes(b"%PDF-1.7 ...", &Limits::default()).unwrap_err();
/// assert_eq!((error.kind(), error.found()), (DocumentErrorKind::Unsupported, "a PDF file"));
/// # Ok::<(), document::DocumentError>(())
/// ```
///
/// # Errors
/// As [`parse`]; and if the bytes are not UTF-8, are a file of a kind that is not read, or one that is damaged
/// or unpacks to more than [`Limits::bytes`].
pub fn parse_bytes(bytes: &[u8], limits: &Limits) -> Result<Document, DocumentError> {
    match content(bytes)? {
        Content::Text(text) => parse(text, limits),
        #[cfg(any(feature = "docx", feature = "xlsx"))]
        Content::Packed => {
            let (kind, rendition) = office::render(bytes, limits)?;
            super::admit(&rendition.html, limits)?;
            let document = super::html::read(&rendition.html, &rendition.lines, limits)?;
            Ok(Document { kind, ..document })
        }
    }
}

/// The text that spans of [`parse_bytes`] are of: the file's own, or for the file of an office program the HTML
/// that is read in its place.
///
/// # Errors
/// As [`parse_bytes`], as far as it comes to the text.
pub fn to_text<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Cow<'a, str>, DocumentError> {
    match content(bytes)? {
        Content::Text(text) => {
            super::admit(text, limits)?;
            Ok(Cow::Borrowed(text))
        }
        #[cfg(any(feature = "docx", feature = "xlsx"))]
        Content::Packed => Ok(Cow::Owned(office::render(bytes, limits)?.1.html)),
    }
}

enum Content<'a> {
    Text(&'a str),
    #[cfg(any(feature = "docx", feature = "xlsx"))]
    Packed,
}

/// What the first bytes say: kinds that begin with bytes of their own, else text.
fn content(bytes: &[u8]) -> Result<Content<'_>, DocumentError> {
    if bytes.starts_with(b"PK\x03\x04") {
        #[cfg(any(feature = "docx", feature = "xlsx"))]
        return Ok(Content::Packed);
        #[cfg(not(any(feature = "docx", feature = "xlsx")))]
        return Err(unsupported("a zip archive, as DOCX, XLSX and OpenDocument files are"));
    }
    let known: [(&[u8], &str); 4] = [
        (b"%PDF-", "a PDF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of an older office program, or an encrypted one"),
        (b"{\\rtf", "an RTF file"),
        (b"\x1f\x8b", "a gzip file"),
    ];
    if let Some((_, found)) = known.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(unsupported(found));
    }
    std::str::from_utf8(bytes).map(Content::Text).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = good.split(|byte| *byte == b'\n').count();
        let start = good.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at.saturating_add(1));
        let bad = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
        let place = (line, good.len().saturating_sub(start).saturating_add(1));
        let found = format!("the byte 0x{bad:02X}");
        DocumentError::new(DocumentErrorKind::NotUtf8, place, &found, "text in UTF-8")
    })
}

/// The error for a file that is not read, with what it is.
pub(super) fn unsupported(found: &str) -> DocumentError {
    const EXPECTED: &str = if cfg!(all(feature = "docx", feature = "xlsx")) {
        "text, HTML, Markdown, CSV, or a DOCX, XLSX, ODT or ODS file"
    } else {
        "text, HTML, Markdown or CSV (DOCX, XLSX, ODT and ODS files with the features `docx` and `xlsx`)"
    };
    DocumentError::new(DocumentErrorKind::Unsupported, (1, 1), found, EXPECTED)
}
