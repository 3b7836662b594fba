//! Files of office programs: zip archives of XML, turned into the HTML that is read in their place.
//!
//! What was weighed: `docx-rs` and `docx-rust` read the whole format into a tree to be written again, with 35
//! and 29 crates, unpack without a limit and keep no places. `calamine` reads spreadsheets well, but lays a sheet out
//! dense (a file of 1,262 bytes with a cell in each corner asked for 550 GB), unpacks without a limit, and gives
//! a day without how finely it is shown, so that "Sep 2025" would come out as its first day. So the zip directory
//! is read by `rawzip`, the parts are inflated by `miniz_oxide` up to a limit and read by `quick-xml`, five crates
//! in all, and what stands in them is said in HTML: tables, spans of rows and columns, lists, bold and struck
//! words; the HTML reader does the rest, with its limits.

mod archive;
mod date;
mod open_document;
mod rendition;
mod sheet;
#[cfg(feature = "docx")]
mod word;
#[cfg(feature = "xlsx")]
mod workbook;
mod xml;

use super::bytes::unsupported;
use super::limits::Limits;
use super::{DocumentError, SourceKind};
use archive::Archive;
pub(super) use rendition::Rendition;

/// Turns a packed file into HTML.
pub(super) fn render(bytes: &[u8], limits: &Limits) -> Result<(SourceKind, Rendition), DocumentError> {
    let mut archive = Archive::open(bytes, limits)?;
    match kind(&mut archive)? {
        #[cfg(feature = "docx")]
        Some((SourceKind::Docx, part)) => Ok((SourceKind::Docx, word::read(&mut archive, &part, limits)?)),
        #[cfg(feature = "xlsx")]
        Some((SourceKind::Xlsx, part)) => {
            Ok((SourceKind::Xlsx, workbook::read(&mut archive, &part, limits)?))
        }
        Some((kind @ (SourceKind::Odt | SourceKind::Ods), part)) => {
            Ok((kind, open_document::read(&mut archive, &part, limits)?))
        }
        #[cfg(not(all(feature = "docx", feature = "xlsx")))]
        Some((kind, _)) => Err(unsupported(&format!("{} in a build that does not read it", kind.shown()))),
        #[cfg(all(feature = "docx", feature = "xlsx"))]
        Some(_) => Err(unsupported("a zip archive of something else")),
        None => Err(unsupported("a zip archive of something else")),
    }
}

/// What the archive holds, and the part to begin with.
fn kind(archive: &mut Archive<'_>) -> Result<Option<(SourceKind, String)>, DocumentError> {
    if let Some(kind) = archive.part("mimetype")? {
        let content = "content.xml".to_owned();
        return Ok(match kind.trim().strip_prefix("application/vnd.oasis.opendocument.") {
            Some("text" | "text-template") => Some((SourceKind::Odt, content)),
            Some("spreadsheet" | "spreadsheet-template") => Some((SourceKind::Ods, content)),
            Some(_) | None => None,
        });
    }
    let Some(relations) = archive.part("_rels/.rels")? else { return Ok(None) };
    let targets = xml::relations(&relations, "_rels/.rels")?;
    let main = targets.into_iter().find(|relation| relation.kind.ends_with("/officeDocument"));
    let part = main.map(|relation| relation.target.trim_start_matches('/').to_owned());
    Ok(part.and_then(|part| {
        let kind = match part.split('/').next() {
            Some("word") => SourceKind::Docx,
            Some("xl") => SourceKind::Xlsx,
            Some(_) | None => return None,
        };
        Some((kind, part))
    }))
}
