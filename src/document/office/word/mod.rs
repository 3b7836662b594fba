//! Word documents: the body, paragraph by paragraph, with its tables.
//!
//! - A line is a paragraph, counted from the top, those in tables too.
//! - Tracked deletions, and what was moved away, are struck out; insertions are text. Hidden text and the codes
//!   of fields are left out; headers, footers, notes and comments are parts of their own and are not read.
//! - Cells merged downwards are one cell, with the words of all; so are those merged to the right.
//! - A table in a cell is left to the HTML reader, which takes it as paragraphs of that cell.

mod styles;
mod table;

use super::archive::Archive;
use super::rendition::{Fragment, Rendition, Style};
use super::xml::{self, Sink, Tag};
use crate::document::DocumentError;
use crate::document::limits::Limits;
use styles::{Look, Styles};
use table::{Merge, OpenTable};

/// Reads the document in `part`, and the styles beside it.
pub(super) fn read(
    archive: &mut Archive<'_>,
    part: &str,
    limits: &Limits,
) -> Result<Rendition, DocumentError> {
    let folder = part.rsplit_once('/').map_or("", |(folder, _)| folder);
    let styles_part = format!("{folder}/styles.xml");
    let styles = match archive.part(&styles_part)? {
        Some(xml) => Styles::read(&xml, &styles_part)?,
        None => Styles::default(),
    };
    let xml = archive.needed(part)?;
    let mut body = Body::new(&styles, limits);
    xml::read(&xml, part, &mut body)?;
    Ok(body.out.into_rendition())
}

struct Body<'a> {
    styles: &'a Styles,
    limits: &'a Limits,
    out: Fragment,
    table: Option<OpenTable>,
    /// Tables open inside a cell of it.
    nested: usize,
    /// Paragraphs that are open: a text box is a paragraph in one.
    paragraphs: Vec<Paragraph>,
    number: usize,
    run: Look,
    /// Tracked deletions that are open.
    deletions: usize,
    /// Elements that are open and not for reading.
    passed_over: usize,
    /// Whether the words of a text element are being read.
    in_text: bool,
    in_paragraph_properties: bool,
    in_run_properties: bool,
    in_row_properties: bool,
    starts_page: bool,
}

#[derive(Debug, Default)]
struct Paragraph {
    look: Look,
    /// Whether its tag is written.
    is_open: bool,
    number: usize,
}

/// Elements whose text is none of the document's: the second telling of a drawing, the codes of fields.
fn is_passed_over(name: &str) -> bool {
    matches!(name, "Fallback" | "instrText" | "delInstrText" | "sdtPr")
}

impl<'a> Body<'a> {
    fn new(styles: &'a Styles, limits: &'a Limits) -> Self {
        Self {
            styles,
            limits,
            out: Fragment::default(),
            table: None,
            nested: 0,
            paragraphs: Vec::new(),
            number: 0,
            run: Look::default(),
            deletions: 0,
            passed_over: 0,
            in_text: false,
            in_paragraph_properties: false,
            in_run_properties: false,
            in_row_properties: false,
            starts_page: false,
        }
    }

    fn sink(&mut self) -> &mut Fragment {
        match self.table.as_mut().and_then(OpenTable::cell) {
            Some(cell) => cell,
            None => &mut self.out,
        }
    }

    fn begin_paragraph(&mut self) {
        self.shut_paragraph();
        self.number = self.number.saturating_add(1);
        self.paragraphs.push(Paragraph { number: self.number, ..Paragraph::default() });
    }

    fn end_paragraph(&mut self) {
        self.shut_paragraph();
        self.paragraphs.pop();
    }

    /// Writes the end tag of the innermost paragraph; more words of it begin another.
    fn shut_paragraph(&mut self) {
        if let Some(paragraph) = self.paragraphs.last_mut()
            && std::mem::take(&mut paragraph.is_open)
        {
            let end = if paragraph.look.is_heading { "</h2>\n" } else { "</p>\n" };
            self.sink().markup(end);
        }
    }

    /// Writes the start tag of the innermost paragraph, if it is not written.
    fn open_paragraph(&mut self) {
        let starts_page = std::mem::take(&mut self.starts_page);
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if std::mem::replace(&mut paragraph.is_open, true) {
            self.starts_page = starts_page;
            return;
        }
        let (number, look) = (paragraph.number, paragraph.look);
        // a numbered heading is no item of a list
        let level = look
            .level
            .filter(|_| !look.is_heading)
            .map(|level| format!("mso-list:level{}", level.saturating_add(1)));
        let page = starts_page.then(|| "page-break-before:always".to_owned());
        let style: Vec<String> = [level, page].into_iter().flatten().collect();
        let name = if look.is_heading { "h2" } else { "p" };
        let sink = self.sink();
        sink.mark(number);
        if style.is_empty() {
            sink.markup(&format!("<{name}>"));
        } else {
            sink.markup(&format!("<{name} style=\"{}\">", style.join(";")));
        }
    }

    fn words(&mut self, text: &str) {
        if self.run.is_hidden || self.paragraphs.is_empty() {
            return;
        }
        self.open_paragraph();
        let row_is_deleted = self.table.as_ref().is_some_and(OpenTable::row_is_deleted);
        let style = Style {
            is_bold: self.run.is_bold,
            is_struck: self.run.is_struck || self.deletions > 0 || row_is_deleted,
        };
        self.sink().words(text, style);
    }

    /// A table, a row or a cell of the outermost table; of one inside a cell only its tags are written.
    fn open_structure(&mut self, name: &str) {
        self.shut_paragraph();
        if self.nested > 0 || name == "tbl" && self.table.is_some() {
            self.nested = self.nested.saturating_add(usize::from(name == "tbl"));
            let tag = match name {
                "tbl" => "<table>",
                "tr" => "<tr>",
                _ => "<td>",
            };
            self.sink().markup(tag);
            return;
        }
        match (name, &mut self.table) {
            ("tbl", table) => *table = Some(OpenTable::default()),
            ("tr", Some(table)) => table.begin_row(self.number.saturating_add(1)),
            (_, Some(table)) => table.begin_cell(),
            (_, None) => {}
        }
    }

    fn close_structure(&mut self, name: &str) {
        self.shut_paragraph();
        if self.nested > 0 {
            let tag = match name {
                "tbl" => "</table>",
                "tr" => "</tr>",
                _ => "</td>",
            };
            self.sink().markup(tag);
            self.nested = self.nested.saturating_sub(usize::from(name == "tbl"));
            return;
        }
        match (name, &mut self.table) {
            ("tc", Some(table)) => table.end_cell(),
            ("tbl", _) => {
                if let Some(table) = self.table.take() {
                    table.write(&mut self.out);
                }
            }
            _ => {}
        }
    }

    /// What the properties of a paragraph, a run, a row or a cell say.
    fn property(&mut self, tag: &Tag<'_>) {
        let value = || tag.attribute("val");
        if self.in_run_properties {
            if !self.in_paragraph_properties {
                match tag.name() {
                    "rStyle" => self.run = self.run.with(self.styles.look(&value().unwrap_or_default())),
                    _ => self.run.set(tag),
                }
            }
        } else if self.in_paragraph_properties {
            let look =
                tag.attribute("val").filter(|_| tag.name() == "pStyle").map(|style| self.styles.look(&style));
            if tag.name() == "pageBreakBefore" {
                self.starts_page |= tag.is_on();
            }
            if let Some(paragraph) = self.paragraphs.last_mut() {
                match look {
                    Some(look) => paragraph.look = look,
                    None => paragraph.look.set(tag),
                }
            }
        } else if self.nested == 0
            && let Some(table) = &mut self.table
        {
            match tag.name() {
                "gridSpan" => table.span(tag.number("val").unwrap_or(1)),
                "vMerge" => {
                    let merge =
                        if value().as_deref() == Some("restart") { Merge::Begins } else { Merge::Continues };
                    table.merge(merge);
                }
                "gridBefore" => table.indent(tag.number("val").unwrap_or(0)),
                "tblHeader" => table.heading(tag.is_on()),
                "del" if self.in_row_properties => table.delete_row(),
                _ => {}
            }
        }
    }
}

impl Sink for Body<'_> {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
        let name = tag.name();
        if self.passed_over > 0 || is_passed_over(name) {
            self.passed_over = self.passed_over.saturating_add(1);
            return Ok(());
        }
        match name {
            "p" => self.begin_paragraph(),
            "pPr" => self.in_paragraph_properties = true,
            "rPr" => self.in_run_properties = true,
            "trPr" => self.in_row_properties = true,
            // what is formatted otherwise now was formatted so before
            "rPrChange" | "pPrChange" | "tcPrChange" | "trPrChange" | "tblPrChange" => self.passed_over = 1,
            _ if self.in_run_properties || self.in_paragraph_properties || self.in_row_properties => {
                self.property(tag);
            }
            "r" => {
                self.run =
                    self.paragraphs.last().map(|paragraph| paragraph.look.of_runs()).unwrap_or_default();
            }
            "del" | "moveFrom" => self.deletions = self.deletions.saturating_add(1),
            "t" | "delText" => self.in_text = true,
            "tab" => self.words(" "),
            "noBreakHyphen" => self.words("\u{2011}"),
            "br" if tag.attribute("type").as_deref() == Some("page") => self.starts_page = true,
            "br" | "cr" => {
                if !self.run.is_hidden && !self.paragraphs.is_empty() {
                    self.open_paragraph();
                    self.sink().markup("<br>");
                }
            }
            "sym" => {
                let code = tag.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                if let Some(letter) = code.and_then(char::from_u32) {
                    self.words(letter.encode_utf8(&mut [0; 4]));
                }
            }
            "tbl" | "tr" | "tc" => self.open_structure(name),
            _ => self.property(tag),
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), DocumentError> {
        if self.passed_over > 0 {
            self.passed_over = self.passed_over.saturating_sub(1);
            return Ok(());
        }
        match name {
            "p" => self.end_paragraph(),
            "pPr" => self.in_paragraph_properties = false,
            "rPr" => self.in_run_properties = false,
            "trPr" => self.in_row_properties = false,
            _ if self.in_run_properties || self.in_paragraph_properties || self.in_row_properties => {}
            "del" | "moveFrom" => self.deletions = self.deletions.saturating_sub(1),
            "t" | "delText" => self.in_text = false,
            "tbl" | "tr" | "tc" => {
                self.close_structure(name);
                self.out.check(self.limits)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), DocumentError> {
        if self.in_text && self.passed_over == 0 {
            self.words(text);
        }
        Ok(())
    }
}
