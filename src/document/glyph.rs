//! Bullet glyphs at the start of a paragraph.

/// Where a paragraph stands, which decides what counts as a bullet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Not marked as a list: only glyphs that are nothing else.
    Running,
    /// An item of a list: dashes and asterisks too, and the `o` that PDF converters leave.
    Item,
    /// An item of a word processor's list: also the letters that its symbol fonts show as bullets.
    WordItem,
}

/// The glyph at the start of folded text and the number of bytes to take away with it.
pub(super) fn leading(text: &str, place: Place) -> Option<(char, usize)> {
    let mut characters = text.chars();
    let glyph = characters.next()?;
    let blank = matches!(characters.next(), Some(' ') | None);
    let found = is_bullet(glyph)
        || blank && matches!(glyph, '·' | '∙')
        || blank && place != Place::Running && matches!(glyph, 'o' | '-' | '–' | '—' | '*')
        || place == Place::Item && matches!(glyph, '·' | '∙')
        || blank && place == Place::WordItem && matches!(glyph, '·' | '§' | 'Ø' | 'ü' | 'q' | 'v');
    let width = glyph.len_utf8();
    found.then(|| (glyph, if blank && text.len() > width { width.saturating_add(1) } else { width }))
}

/// Whether a character is a bullet wherever it begins a paragraph.
pub(super) fn is_bullet(glyph: char) -> bool {
    matches!(
        glyph,
        '•' | '‣' | '⁃' | '◦' | '○' | '●' | '◉' | '▪' | '▫' | '■' | '□' | '◾' | '◆' | '❖' | '➢' | '➤' | '►'
            | '▶' | '✓' | '✔' | '❑' | '❏'
            // The private-use places that symbol fonts put their bullets in.
            | '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f0fc}' | '\u{f076}' | '\u{f071}'
    )
}
