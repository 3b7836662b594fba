//! The content, paragraph by paragraph; tables of texts are written as they come.

use indexmap::IndexMap;

use super::sheets::Sheets;
use super::styles::{Look, Styles};
use crate::document::DocumentError;
use crate::document::limits::{Count, Limits};
use crate::document::office::rendition::{Fragment, Style};
use crate::document::office::xml::{Sink, Tag};

/// The most columns that HTML lets a cell cover.
const WIDEST: usize = 1_000;
/// The most blanks that one element stands for.
const WIDEST_BLANK: usize = 1_000;

pub(super) struct Content<'a> {
    styles: Styles,
    limits: &'a Limits,
    count: Count,
    out: Fragment,
    /// The sheets, where it is a spreadsheet.
    sheets: Option<Sheets>,
    in_body: bool,
    number: usize,
    paragraphs: Vec<Paragraph>,
    spans: Vec<Look>,
    /// Whether the rows being read are headings.
    in_heading_rows: bool,
    /// Elements that are open and not for reading.
    passed_over: usize,
    /// The change being read from the list of changes.
    change: Option<String>,
    /// The words that were deleted, by the name of the change.
    deleted: IndexMap<String, String>,
    starts_page: bool,
}

#[derive(Debug)]
struct Paragraph {
    look: Look,
    is_heading: bool,
    is_open: bool,
    number: usize,
}

fn is_passed_over(name: &str) -> bool {
    matches!(name, "note" | "annotation" | "forms" | "covered-table-cell" | "shapes" | "desc" | "title")
}

impl<'a> Content<'a> {
    pub(super) fn new(styles: Styles, limits: &'a Limits) -> Self {
        Self {
            styles,
            limits,
            count: Count::new(limits),
            out: Fragment::default(),
            sheets: None,
            in_body: false,
            number: 0,
            paragraphs: Vec::new(),
            spans: Vec::new(),
            in_heading_rows: false,
            passed_over: 0,
            change: None,
            deleted: IndexMap::new(),
            starts_page: false,
        }
    }

    /// All that was read.
    pub(super) fn finish(self) -> Result<Fragment, DocumentError> {
        match self.sheets {
            Some(sheets) => sheets.write(self.limits),
            None => Ok(self.out),
        }
    }

    /// What paragraphs are written to; none between the cells of a sheet.
    fn sink(&mut self) -> Option<&mut Fragment> {
        match &mut self.sheets {
            Some(sheets) => sheets.cell(),
            None => Some(&mut self.out),
        }
    }

    fn markup(&mut self, markup: &str) {
        if let Some(sink) = self.sink() {
            sink.markup(markup);
        }
    }

    fn begin_paragraph(&mut self, tag: &Tag<'_>) {
        self.shut_paragraph();
        self.number = self.number.saturating_add(1);
        let look = self.styles.look(&tag.attribute("style-name").unwrap_or_default());
        self.starts_page |= look.starts_page;
        let is_heading = tag.name() == "h";
        self.paragraphs.push(Paragraph { look, is_heading, is_open: false, number: self.number });
        // in a cell of a sheet a paragraph is a line
        if let Some(cell) = self.sheets.as_mut().and_then(Sheets::cell)
            && !cell.is_empty()
        {
            cell.markup("<br>");
        }
    }

    fn shut_paragraph(&mut self) {
        let is_text = self.sheets.is_none();
        if let Some(paragraph) = self.paragraphs.last_mut()
            && std::mem::take(&mut paragraph.is_open)
            && is_text
        {
            let end = if paragraph.is_heading { "</h2>\n" } else { "</p>\n" };
            self.markup(end);
        }
    }

    fn open_paragraph(&mut self) {
        let is_text = self.sheets.is_none();
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if std::mem::replace(&mut paragraph.is_open, true) || !is_text {
            return;
        }
        let (number, is_heading) = (paragraph.number, paragraph.is_heading);
        let page = if std::mem::take(&mut self.starts_page) { " style=\"break-before:page\"" } else { "" };
        let name = if is_heading { "h2" } else { "p" };
        self.out.mark(number);
        self.out.markup(&format!("<{name}{page}>"));
    }

    fn words(&mut self, text: &str, is_deleted: bool) {
        let Some(paragraph) = self.paragraphs.last() else { return };
        let looks = || std::iter::once(&paragraph.look).chain(&self.spans);
        if looks().any(|look| look.is_hidden) {
            return;
        }
        let cell = self.sheets.as_ref().map(Sheets::style).unwrap_or_default();
        let style = Style {
            is_bold: cell.is_bold || looks().any(|look| look.style.is_bold),
            is_struck: cell.is_struck || is_deleted || looks().any(|look| look.style.is_struck),
        };
        self.open_paragraph();
        if let Some(sink) = self.sink() {
            sink.words(text, style);
        }
    }

    fn begin_row(&mut self) {
        self.shut_paragraph();
        self.out.mark(self.number.saturating_add(1));
        self.out.markup("<tr>\n");
    }

    fn begin_cell(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
        self.shut_paragraph();
        let repeated = tag.number("number-columns-repeated").unwrap_or(1).clamp(1, WIDEST);
        self.count.add(self.number, repeated)?;
        let columns = tag.number("number-columns-spanned").unwrap_or(1);
        let rows = tag.number("number-rows-spanned").unwrap_or(1);
        let name = if self.in_heading_rows { "th" } else { "td" };
        // cells that are repeated in a text are empty
        for _ in 1..repeated {
            self.out.markup("<td></td>");
        }
        self.out.cell(name, columns, rows);
        Ok(())
    }

    /// Elements of the list of changes that stands before the text.
    fn open_in_changes(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "changed-region" => self.change = tag.attribute("id"),
            "p" | "h" | "s" | "tab" | "line-break" => self.delete(" "),
            // who changed it, and when
            "change-info" => self.passed_over = 1,
            _ => {}
        }
    }

    fn delete(&mut self, text: &str) {
        if let Some(change) = &self.change {
            self.deleted.entry(change.clone()).or_default().push_str(text);
        }
    }
}

impl Sink for Content<'_> {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
        let name = tag.name();
        if !self.in_body {
            match name {
                "body" => self.in_body = true,
                _ => self.styles.open(tag)?,
            }
            return Ok(());
        }
        if self.passed_over > 0 || is_passed_over(name) {
            if self.passed_over == 0
                && name == "covered-table-cell"
                && let Some(sheets) = &mut self.sheets
            {
                sheets.pass(tag);
            }
            self.passed_over = self.passed_over.saturating_add(1);
            return Ok(());
        }
        if self.change.is_some() || name == "changed-region" {
            self.open_in_changes(tag);
            return Ok(());
        }
        match name {
            "spreadsheet" => self.sheets = Some(Sheets::default()),
            "p" | "h" => self.begin_paragraph(tag),
            "span" => {
                let look = self.styles.look(&tag.attribute("style-name").unwrap_or_default());
                self.spans.push(look);
            }
            "s" => {
                let blanks = tag.number("c").unwrap_or(1).min(WIDEST_BLANK);
                self.words(&" ".repeat(blanks), false);
            }
            "tab" => self.words(" ", false),
            "line-break" if !self.paragraphs.is_empty() => {
                self.open_paragraph();
                self.markup("<br>");
            }
            "change" => {
                let words = tag.attribute("change-id").and_then(|change| self.deleted.shift_remove(&change));
                if let Some(words) = words {
                    self.words(&words, true);
                }
            }
            _ if self.sheets.is_some() => {
                let look = tag.attribute("style-name").map(|style| self.styles.look(&style));
                let Some(sheets) = &mut self.sheets else { return Ok(()) };
                sheets.open(tag, look.unwrap_or_default(), &self.styles);
            }
            "list" | "list-item" | "list-header" | "table" => {
                self.shut_paragraph();
                self.markup(match name {
                    "list" => "<ul>\n",
                    "table" => "<table>\n",
                    _ => "<li>",
                });
            }
            "table-header-rows" => self.in_heading_rows = true,
            "table-row" => self.begin_row(),
            "table-cell" => self.begin_cell(tag)?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), DocumentError> {
        if !self.in_body {
            return self.styles.close(name);
        }
        if self.passed_over > 0 {
            self.passed_over = self.passed_over.saturating_sub(1);
            return Ok(());
        }
        if self.change.is_some() {
            if name == "changed-region" {
                self.change = None;
            }
            return Ok(());
        }
        match name {
            "p" | "h" => {
                self.shut_paragraph();
                self.paragraphs.pop();
            }
            "span" => drop(self.spans.pop()),
            _ if self.sheets.is_some() => {
                let Some(sheets) = &mut self.sheets else { return Ok(()) };
                sheets.close(name, &mut self.count)?;
            }
            "list" | "list-item" | "list-header" | "table" | "table-cell" => {
                self.shut_paragraph();
                self.markup(match name {
                    "list" => "</ul>\n",
                    "table" => "</table>\n",
                    "table-cell" if self.in_heading_rows => "</th>\n",
                    "table-cell" => "</td>\n",
                    _ => "</li>\n",
                });
            }
            "table-row" => {
                self.out.markup("</tr>\n");
                self.out.check(self.limits)?;
            }
            "table-header-rows" => self.in_heading_rows = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), DocumentError> {
        if !self.in_body || self.passed_over > 0 {
            return Ok(());
        }
        if self.change.is_some() {
            self.delete(text);
        } else {
            self.words(text, false);
        }
        Ok(())
    }
}
