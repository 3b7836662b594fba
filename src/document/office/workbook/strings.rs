//! Strings with parts of their own format: shared by cells, or standing in them.

use crate::document::office::rendition::{Fragment, Style};
use crate::document::office::xml::{self, Sink, Tag};
use crate::document::DocumentError;

/// A string: its pieces, each as it is printed.
#[derive(Clone, Debug, Default)]
pub(super) struct Rich {
    pieces: Vec<(String, Style)>,
    style: Style,
    in_properties: bool,
    in_text: bool,
    /// Whether how it is spoken is being read, which is not printed.
    in_phonetic: bool,
}

impl Rich {
    pub(super) fn open(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "r" => self.style = Style::default(),
            "rPr" => self.in_properties = true,
            "b" if self.in_properties => self.style.is_bold = tag.is_on(),
            "strike" if self.in_properties => self.style.is_struck = tag.is_on(),
            "rPh" => self.in_phonetic = true,
            "t" => self.in_text = !self.in_phonetic,
            _ => {}
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        match name {
            "r" => self.style = Style::default(),
            "rPr" => self.in_properties = false,
            "rPh" => self.in_phonetic = false,
            "t" => self.in_text = false,
            _ => {}
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.in_text {
            self.pieces.push((text.to_owned(), self.style));
        }
    }

    /// Writes it into a cell that is printed in a style of its own.
    pub(super) fn write(&self, out: &mut Fragment, cell: Style) {
        for (text, style) in &self.pieces {
            let style = Style {
                is_bold: style.is_bold || cell.is_bold,
                is_struck: style.is_struck || cell.is_struck,
            };
            lines(text, style, out);
        }
    }

    /// Bytes of its words.
    pub(super) fn len(&self) -> usize {
        self.pieces.iter().map(|(text, _)| text.len()).sum()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.pieces.iter().all(|(text, _)| text.trim().is_empty())
    }
}

/// Writes words in which a line break is one.
pub(super) fn lines(text: &str, style: Style, out: &mut Fragment) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.markup("<br>");
        }
        out.words(line.trim_end_matches('\r'), style);
    }
}

/// The strings that cells share, by number.
#[derive(Debug, Default)]
pub(super) struct Strings {
    strings: Vec<Rich>,
}

impl Strings {
    pub(super) fn read(xml: &str, part: &str) -> Result<Self, DocumentError> {
        let mut reader = Reader { strings: Vec::new(), current: None };
        xml::read(xml, part, &mut reader)?;
        Ok(Self { strings: reader.strings })
    }

    pub(super) fn get(&self, number: usize) -> Option<&Rich> {
        self.strings.get(number)
    }
}

struct Reader {
    strings: Vec<Rich>,
    current: Option<Rich>,
}

impl Sink for Reader {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
        match &mut self.current {
            Some(current) => current.open(tag),
            None if tag.name() == "si" => self.current = Some(Rich::default()),
            None => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), DocumentError> {
        if name == "si" {
            self.strings.extend(self.current.take());
        } else if let Some(current) = &mut self.current {
            current.close(name);
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), DocumentError> {
        if let Some(current) = &mut self.current {
            current.text(text);
        }
        Ok(())
    }
}
