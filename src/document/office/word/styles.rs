//! What a style makes of a paragraph or of words.

use indexmap::IndexMap;

use crate::document::office::xml::{self, Sink, Tag};
use crate::document::DocumentError;

/// How many styles a style may rest on, one on the other.
const DEEPEST: usize = 16;

/// What is said of a paragraph or of words, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) is_bold: bool,
    pub(super) is_struck: bool,
    pub(super) is_hidden: bool,
    pub(super) is_heading: bool,
    /// Level in a list, from 0.
    pub(super) level: Option<usize>,
    /// Whether it is expressly in no list.
    is_in_no_list: bool,
}

impl Look {
    /// Takes a property.
    pub(super) fn set(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "b" => self.is_bold = tag.is_on(),
            "strike" | "dstrike" => self.is_struck = tag.is_on(),
            "vanish" => self.is_hidden = tag.is_on(),
            "outlineLvl" => self.is_heading = tag.number("val").is_some_and(|level| level < 9),
            "ilvl" => self.level = tag.number("val").filter(|_| !self.is_in_no_list),
            // list 0 is none; one that is named and has no level yet is at the first
            "numId" if tag.number("val") == Some(0) => {
                self.level = None;
                self.is_in_no_list = true;
            }
            "numId" => self.level = self.level.or(Some(0)),
            _ => {}
        }
    }

    /// This with what another adds.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            is_bold: self.is_bold || other.is_bold,
            is_struck: self.is_struck || other.is_struck,
            is_hidden: self.is_hidden || other.is_hidden,
            is_heading: self.is_heading || other.is_heading,
            level: if other.is_in_no_list { None } else { other.level.or(self.level) },
            is_in_no_list: other.is_in_no_list,
        }
    }

    /// What of a paragraph's look its words have.
    pub(super) fn of_runs(self) -> Self {
        Self { is_heading: false, level: None, ..self }
    }
}

/// The styles of a document by id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: IndexMap<String, Named>,
}

#[derive(Debug, Default)]
struct Named {
    look: Look,
    rests_on: Option<String>,
}

impl Styles {
    pub(super) fn read(xml: &str, part: &str) -> Result<Self, DocumentError> {
        let mut reader = Reader { styles: Self::default(), current: None };
        xml::read(xml, part, &mut reader)?;
        Ok(reader.styles)
    }

    /// What a style makes, with all it rests on; nothing where it is not known.
    pub(super) fn look(&self, id: &str) -> Look {
        let mut looks = Vec::new();
        let mut at = Some(id);
        while let Some(named) = at.and_then(|id| self.styles.get(id)).filter(|_| looks.len() < DEEPEST) {
            looks.push(named.look);
            at = named.rests_on.as_deref();
        }
        looks.into_iter().rev().fold(Look::default(), Look::with)
    }
}

struct Reader {
    styles: Styles,
    current: Option<(String, Named)>,
}

impl Sink for Reader {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
        if tag.name() == "style" {
            self.current = Some((tag.attribute("styleId").unwrap_or_default(), Named::default()));
            return Ok(());
        }
        let Some((_, named)) = &mut self.current else { return Ok(()) };
        match tag.name() {
            "name" => {
                let name = tag.attribute("val").unwrap_or_default().to_lowercase();
                named.look.is_heading |= name == "title" || name.starts_with("heading ");
            }
            "basedOn" => named.rests_on = tag.attribute("val"),
            _ => named.look.set(tag),
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), DocumentError> {
        if name == "style"
            && let Some((id, named)) = self.current.take()
        {
            self.styles.styles.insert(id, named);
        }
        Ok(())
    }

    fn text(&mut self, _: &str) -> Result<(), DocumentError> {
        Ok(())
    }
}
