//! `OpenDocument`: the content of a text (ODT) or of a spreadsheet (ODS), which are one format.
//!
//! - A line of a text is a paragraph, counted from the top; a line of a sheet is a row.
//! - Tracked deletions stand where they stood, struck out; insertions are text. Notes and comments are not read.
//! - Cells of a sheet are as they are shown. Only days are put into words, as finely as they are shown, where the
//!   format of the cell is known: "01/09/25" is another day to a reader elsewhere.

mod content;
mod sheets;
mod styles;

use super::archive::Archive;
use super::rendition::Rendition;
use super::xml;
use crate::document::DocumentError;
use crate::document::limits::Limits;
use content::Content;
use styles::Styles;

/// Reads the content in `part`, and the styles beside it.
pub(super) fn read(
    archive: &mut Archive<'_>,
    part: &str,
    limits: &Limits,
) -> Result<Rendition, DocumentError> {
    let styles = match archive.part("styles.xml")? {
        Some(xml) => Styles::read(&xml, "styles.xml")?,
        None => Styles::default(),
    };
    let xml = archive.needed(part)?;
    let mut content = Content::new(styles, limits);
    xml::read(&xml, part, &mut content)?;
    Ok(content.finish()?.into_rendition())
}
