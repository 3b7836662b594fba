//! How cells are printed: the format of their numbers, bold, struck out.

use indexmap::IndexMap;

use crate::document::office::rendition::Style;
use crate::document::office::xml::{self, Sink, Tag};
use super::format::Format;
use crate::document::DocumentError;

/// The formats of a workbook, as cells name them.
#[derive(Debug, Default)]
pub(super) struct Styles {
    cells: Vec<CellStyle>,
}

/// How a cell is printed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct CellStyle {
    pub(super) format: Format,
    pub(super) style: Style,
}

impl Styles {
    pub(super) fn read(xml: &str, part: &str) -> Result<Self, DocumentError> {
        let mut reader = Reader::default();
        xml::read(xml, part, &mut reader)?;
        Ok(Self { cells: reader.cells })
    }

    /// The format of a number; the plain one where it is not known.
    pub(super) fn get(&self, number: usize) -> CellStyle {
        self.cells.get(number).copied().unwrap_or_default()
    }
}

#[derive(Default)]
struct Reader {
    formats: IndexMap<usize, Format>,
    fonts: Vec<Style>,
    cells: Vec<CellStyle>,
    in_fonts: bool,
    in_cells: bool,
}

impl Sink for Reader {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
        match tag.name() {
            "numFmt" => {
                if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.attribute("formatCode")) {
                    self.formats.insert(id, Format::read(&code));
                }
            }
            "fonts" => self.in_fonts = true,
            "cellXfs" => self.in_cells = true,
            "font" if self.in_fonts => self.fonts.push(Style::default()),
            "b" | "strike" if self.in_fonts => {
                if let Some(font) = self.fonts.last_mut() {
                    let place = if tag.name() == "b" { &mut font.is_bold } else { &mut font.is_struck };
                    *place = tag.is_on();
                }
            }
            "xf" if self.in_cells => {
                let id = tag.number("numFmtId").unwrap_or(0);
                let format = self.formats.get(&id).copied().unwrap_or_else(|| Format::built_in(id));
                let font = tag.number("fontId").and_then(|font| self.fonts.get(font));
                self.cells.push(CellStyle { format, style: font.copied().unwrap_or_default() });
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), DocumentError> {
        match name {
            "fonts" => self.in_fonts = false,
            "cellXfs" => self.in_cells = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, _: &str) -> Result<(), DocumentError> {
        Ok(())
    }
}
