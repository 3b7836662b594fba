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

/// What a list that is numbered by hand begins its items with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Enumerator {
    /// `1.`, `2)`.
    Figure,
    /// `1.1`, `2.3.1`.
    Parted,
    /// `1a.`, `2b)`.
    Lettered,
    /// `a)`, `(b)`, `iv.`.
    Letter,
}

/// The enumerator that folded text begins with.
pub(super) fn enumerator(text: &str) -> Option<Enumerator> {
    let token = text.split(' ').next().unwrap_or("");
    let inner = token.strip_prefix('(').unwrap_or(token);
    let bare = inner.strip_suffix([')', '.', ':']).unwrap_or(inner);
    let is_marked = bare.len() < inner.len();
    let is_figure =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_lowercase())
        || (2..=4).contains(&bare.len()) && bare.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    if bare.contains('.') && bare.split('.').all(is_figure) {
        Some(Enumerator::Parted)
    } else if is_marked && is_figure(bare) {
        Some(Enumerator::Figure)
    } else if is_marked
        && bare.strip_suffix(|letter: char| letter.is_ascii_lowercase()).is_some_and(is_figure)
    {
        Some(Enumerator::Lettered)
    } else {
        (is_marked && is_letter).then_some(Enumerator::Letter)
    }
}
