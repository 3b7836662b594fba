//! XML as a run of elements by their local names.

use std::borrow::Cow;

use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesRef, BytesStart, Event},
};

use crate::base::LineIndex;
use crate::document::{DocumentError, DocumentErrorKind};

/// Takes the elements of a part. Prefixes are left out: office programs agree on what a name means in its place.
pub(super) trait Sink {
    /// An element begins.
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError>;
    /// An element ends.
    fn close(&mut self, name: &str) -> Result<(), DocumentError>;
    /// Text, entities decoded.
    fn text(&mut self, text: &str) -> Result<(), DocumentError>;
}

/// A start tag.
pub(super) struct Tag<'a> {
    start: &'a BytesStart<'a>,
}

impl<'a> Tag<'a> {
    /// Its local name.
    pub(super) fn name(&self) -> &'a str {
        self.start.local_name().into_inner()
    }

    /// An attribute by its local name.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let attributes = attributes.with_checks(false);
        let found = attributes.flatten().find(|attribute| attribute.key.local_name().into_inner() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }

    /// An attribute that is a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// What `val` switches on or off; on where it is not given.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// Reads a part from its first element to its last.
pub(super) fn read(xml: &str, part: &str, sink: &mut impl Sink) -> Result<(), DocumentError> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    loop {
        let event = reader.read_event().map_err(|error| {
            let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX).min(xml.len());
            let lines = LineIndex::new(xml);
            let found = format!("{part}: {error}");
            let place = (lines.line(at), lines.column(at));
            DocumentError::new(DocumentErrorKind::Damaged, place, &found, "well-formed XML")
        })?;
        match event {
            Event::Start(start) => sink.open(&Tag { start: &start })?,
            Event::Empty(start) => {
                sink.open(&Tag { start: &start })?;
                sink.close(start.local_name().into_inner())?;
            }
            Event::End(end) => sink.close(end.local_name().into_inner())?,
            Event::Text(text) => sink.text(&text.xml10_content())?,
            Event::CData(text) => sink.text(&text.xml10_content())?,
            Event::GeneralRef(entity) => sink.text(&resolved(&entity))?,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => return Ok(()),
        }
    }
}

/// What an entity stands for; one of the document's own stands for its name.
fn resolved(entity: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = entity.resolve_char_ref() {
        return letter.to_string();
    }
    let name = entity.xml10_content();
    resolve_predefined_entity(&name).map_or_else(|| format!("&{name};"), str::to_owned)
}

/// A line of a `.rels` part.
pub(super) struct Relation {
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "sheets are found by it"))]
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) target: String,
}

/// The relations of a part to others.
pub(super) fn relations(xml: &str, part: &str) -> Result<Vec<Relation>, DocumentError> {
    struct Relations(Vec<Relation>);
    impl Sink for Relations {
        fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
            if tag.name() == "Relationship" {
                let value = |name: &str| tag.attribute(name).unwrap_or_default();
                self.0.push(Relation { id: value("Id"), kind: value("Type"), target: value("Target") });
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
    let mut relations = Relations(Vec::new());
    read(xml, part, &mut relations)?;
    Ok(relations.0)
}
