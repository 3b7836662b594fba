//! XLSX workbooks: the sheets that are shown, in their order.
//!
//! - A line is a row of its sheet, by the number that the program shows.
//! - Days are in words, as finely as the cell shows them: a cell that shows "Sep 25" says "September 2025",
//!   not its first day. Numbers keep the decimals that they are shown with, so that 1.10 does not become 1.1.
//! - Formulas stand for the value they had when the file was saved.
//! - Columns without a word are left out. Hidden sheets are not read; hidden rows and columns are.

mod cells;
mod format;
mod serial;
mod strings;
mod styles;

use super::archive::{Archive, damaged};
use super::rendition::Rendition;
use super::sheet::{Sheet, write};
use super::xml::{self, Sink, Tag};
use crate::document::DocumentError;
use crate::document::limits::Limits;
use strings::Strings;
use styles::Styles;

/// Reads the workbook in `part`.
pub(super) fn read(
    archive: &mut Archive<'_>,
    part: &str,
    limits: &Limits,
) -> Result<Rendition, DocumentError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let mut workbook = Workbook::default();
    xml::read(&archive.needed(part)?, part, &mut workbook)?;
    let relations_part = format!("{folder}/_rels/{name}.rels");
    let relations = xml::relations(&archive.needed(&relations_part)?, &relations_part)?;
    let target = |relation: &xml::Relation| path(folder, &relation.target);
    let of_kind = |kind: &str| relations.iter().find(|relation| relation.kind.ends_with(kind)).map(target);
    let strings = match of_kind("/sharedStrings") {
        Some(part) => Strings::read(&archive.needed(&part)?, &part)?,
        None => Strings::default(),
    };
    let styles = match of_kind("/styles") {
        Some(part) => Styles::read(&archive.needed(&part)?, &part)?,
        None => Styles::default(),
    };
    let mut sheets = Vec::new();
    let mut size = 0_usize;
    for (name, id) in workbook.sheets {
        let relation = relations.iter().find(|relation| relation.id == id);
        let relation = relation.ok_or_else(|| damaged(part, &format!("the sheet {name} is nowhere")))?;
        if !relation.kind.ends_with("/worksheet") {
            continue; // a sheet of a chart
        }
        let part = target(relation);
        let xml = archive.needed(&part)?;
        let mut cells = cells::Cells::new(&strings, &styles, workbook.from_1904, limits, &mut size);
        xml::read(&xml, &part, &mut cells)?;
        sheets.push(Sheet { name, rows: cells.into_rows() });
    }
    Ok(write(sheets, limits)?.into_rendition())
}

/// A target from the folder of the part that names it, or from the root.
fn path(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(from_root) => from_root.to_owned(),
        None => format!("{folder}/{target}"),
    }
}

#[derive(Default)]
struct Workbook {
    /// Names and relation ids of the sheets that are shown.
    sheets: Vec<(String, String)>,
    from_1904: bool,
}

impl Sink for Workbook {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
        match tag.name() {
            "workbookPr" => {
                self.from_1904 = matches!(tag.attribute("date1904").as_deref(), Some("1" | "true"));
            }
            "sheet" if !matches!(tag.attribute("state").as_deref(), Some("hidden" | "veryHidden")) => {
                let value = |name: &str| tag.attribute(name).unwrap_or_default();
                self.sheets.push((value("name"), value("id")));
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, _: &str) -> Result<(), DocumentError> {
        Ok(())
    }

    fn text(&mut self, _: &str) -> Result<(), DocumentError> {
        Ok(())
    }
}
