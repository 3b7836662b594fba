//! White space and bullets as a source writes them, so that spans hold words only.

use crate::base::Span;

/// How a source writes its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    /// With tags and entities.
    Markup,
    /// As it is.
    Plain,
}

/// White space as it is mostly written in entities; others only make a span a little wider.
const BLANK_ENTITIES: [&str; 6] = ["&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "&ensp;", "&emsp;"];

/// Whether a character separates words. The no-break space does; the zero-width ones are dropped.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace()
}

/// Characters that show nothing: byte order mark, zero-width space, soft hyphen, word joiner.
pub(super) fn is_unseen(character: char) -> bool {
    matches!(character, '\u{feff}' | '\u{200b}' | '\u{ad}' | '\u{2060}')
}

fn is_empty(character: char) -> bool {
    is_blank(character) || is_unseen(character)
}

/// Text less the blanks at its ends, if folding would change nothing else in it.
pub(super) fn as_folded(text: &str) -> Option<&str> {
    let trimmed = text.trim_matches(' ');
    // Not the first that is not plain, but whether any is: seen at many bytes a step.
    let is_plain = trimmed.bytes().fold(true, |all, byte| all & matches!(byte, b' '..=b'~'));
    (is_plain && !trimmed.is_empty() && !trimmed.contains("  ")).then_some(trimmed)
}

impl Notation {
    fn blank_entities(self) -> &'static [&'static str] {
        match self {
            Self::Markup => &BLANK_ENTITIES,
            Self::Plain => &[],
        }
    }

    /// A span less the white space at its ends.
    pub(super) fn trim(self, source: &str, span: Span) -> Span {
        let from = self.trim_start(span.of(source));
        let start = span.end.saturating_sub(from.len());
        let mut to = from;
        loop {
            let trimmed = to.trim_end_matches(is_empty);
            let entity = self.blank_entities().iter().find_map(|entity| trimmed.strip_suffix(entity));
            let trimmed = entity.unwrap_or(trimmed);
            if trimmed.len() == to.len() {
                return Span::new(start, start.saturating_add(to.len()));
            }
            to = trimmed;
        }
    }

    /// Text from its first character that is not white space.
    fn trim_start(self, text: &str) -> &str {
        let mut from = text;
        loop {
            let trimmed = from.trim_start_matches(is_empty);
            let entity = self.blank_entities().iter().find_map(|entity| trimmed.strip_prefix(entity));
            let trimmed = entity.unwrap_or(trimmed);
            if trimmed.len() == from.len() {
                return from;
            }
            from = trimmed;
        }
    }

    /// The bytes of a paragraph behind its bullet, which is a character or an entity, and behind the
    /// white space and tags that follow it.
    pub(super) fn without_bullet(self, paragraph: &str) -> &str {
        let bullet = self.trim_start(paragraph);
        let length = match self {
            Self::Markup => entity(bullet),
            Self::Plain => None,
        };
        let behind = match length {
            Some(length) => bullet.get(length..).unwrap_or(""),
            None => bullet.strip_prefix(|_| true).unwrap_or(""),
        };
        let mut rest = self.trim_start(behind);
        while let Some(after) = self.after_tag(rest) {
            rest = self.trim_start(after);
        }
        // What looked like tags were not, if nothing is left.
        if rest.is_empty() { behind } else { rest }
    }

    /// The text behind the tag that it begins with.
    fn after_tag(self, text: &str) -> Option<&str> {
        let tag = text.strip_prefix('<').filter(|_| self == Self::Markup)?;
        let is_tag =
            tag.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!' | '?'));
        tag.split_once('>').filter(|_| is_tag).map(|(_, after)| after)
    }
}

/// The length of the entity that text begins with.
fn entity(text: &str) -> Option<usize> {
    let name = text.strip_prefix('&')?;
    let length = name.bytes().take(12).position(|byte| byte == b';')?;
    Some(length.saturating_add(2))
}
