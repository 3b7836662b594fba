//! The styles of an `OpenDocument`, as far as they matter here.

use indexmap::IndexMap;

use crate::document::office::date::Shown;
use crate::document::office::rendition::Style;
use crate::document::office::xml::{self, Sink, Tag};
use crate::document::DocumentError;

/// How many styles a style may rest on, one on the other.
const DEEPEST: usize = 16;

/// What styles make of paragraphs, words, cells and tables, by name.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_name: IndexMap<String, Named>,
    /// What formats of days show.
    days: IndexMap<String, Shown>,
    current: Option<(String, Named)>,
    current_day: Option<(String, Shown)>,
}

#[derive(Debug, Default)]
struct Named {
    look: Look,
    rests_on: Option<String>,
    day: Option<String>,
}

/// What a style says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) style: Style,
    pub(super) is_hidden: bool,
    pub(super) starts_page: bool,
}

impl Styles {
    pub(super) fn read(xml: &str, part: &str) -> Result<Self, DocumentError> {
        let mut styles = Self::default();
        xml::read(xml, part, &mut styles)?;
        Ok(styles)
    }

    /// What a style makes, with all it rests on; nothing where it is not known.
    pub(super) fn look(&self, name: &str) -> Look {
        let looks = self.chain(name).map(|named| named.look);
        let mut found = Look::default();
        for look in looks {
            found.style.is_bold |= look.style.is_bold;
            found.style.is_struck |= look.style.is_struck;
            found.is_hidden |= look.is_hidden;
            found.starts_page |= look.starts_page;
        }
        found
    }

    /// What cells of a style show of a day; none where that is not known.
    pub(super) fn day(&self, name: &str) -> Option<Shown> {
        let format = self.chain(name).find_map(|named| named.day.as_deref())?;
        self.days.get(format).copied().filter(|shown| !shown.is_nothing())
    }

    /// A style and those it rests on.
    fn chain<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Named> {
        let first = self.by_name.get(name);
        std::iter::successors(first, |named| self.by_name.get(named.rests_on.as_deref()?)).take(DEEPEST)
    }
}

impl Sink for Styles {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), DocumentError> {
        match tag.name() {
            "style" => {
                let named = Named {
                    rests_on: tag.attribute("parent-style-name"),
                    day: tag.attribute("data-style-name"),
                    look: Look::default(),
                };
                self.current = Some((tag.attribute("name").unwrap_or_default(), named));
            }
            "date-style" => {
                self.current_day = Some((tag.attribute("name").unwrap_or_default(), Shown::default()));
            }
            "day" | "month" | "year" => {
                if let Some((_, shown)) = &mut self.current_day {
                    match tag.name() {
                        "day" => shown.day = true,
                        "month" => shown.month = true,
                        _ => shown.year = true,
                    }
                }
            }
            "text-properties" | "paragraph-properties" | "table-properties" => {
                if let Some((_, named)) = &mut self.current {
                    named.look.set(tag);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), DocumentError> {
        match name {
            "style" => self.by_name.extend(self.current.take()),
            "date-style" => self.days.extend(self.current_day.take()),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, _: &str) -> Result<(), DocumentError> {
        Ok(())
    }
}

impl Look {
    fn set(&mut self, tag: &Tag<'_>) {
        let is = |name: &str, values: &[&str]| {
            tag.attribute(name).is_some_and(|value| values.contains(&value.as_str()))
        };
        self.style.is_bold |= is("font-weight", &["bold", "600", "700", "800", "900"]);
        let line = |name: &str| tag.attribute(name).is_some_and(|value| value != "none");
        self.style.is_struck |= line("text-line-through-style") || line("text-line-through-type");
        self.is_hidden |= is("display", &["none", "false"]);
        self.starts_page |= is("break-before", &["page"]);
    }
}
