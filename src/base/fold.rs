//! Text made comparable: case, white space, quotes and dashes no longer matter.
//!
//! Published plans have been through word processors and page converters, so the same sentence comes with
//! straight or curly apostrophes, ligatures, soft hyphens and line breaks. Folding is for comparing only:
//! what is shown is always the text as printed.

/// `text` in lower case, with white space, quotes and dashes made plain, and trimmed.
///
/// - runs of white space (no-break blanks and line breaks too) become one blank;
/// - `‘` `’` `ʼ` become `'`, `“` `”` become `"`;
/// - hyphens, dashes and the minus sign become `-`;
/// - the ligatures `ﬀ` `ﬁ` `ﬂ` `ﬃ` `ﬄ` `ﬅ` `ﬆ` become their letters;
/// - soft hyphens and characters of no width are left out.
///
/// Folding twice is folding once. Linear in the text.
///
/// ```
/// use action_plan::base::fold;
/// assert_eq!(fold("  The Women\u{2019}s\u{a0}\n Estate \u{2013} \u{fb01}nal "), "the women's estate - final");
/// ```
pub fn fold(text: &str) -> String {
    let text = text.trim();
    if differs_by_case_alone(text.as_bytes()) {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    let mut blank_due = false;
    let mut rest = text;
    loop {
        // Most of a text is runs of small letters, which are folded already: copied whole.
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !byte.is_ascii_uppercase();
        let plain = rest.bytes().position(|byte| !is_plain(byte)).unwrap_or(rest.len());
        let (run, behind) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        let mut characters = behind.chars();
        let next = characters.next();
        rest = characters.as_str();
        if blank_due && !run.is_empty() {
            folded.push(' ');
            blank_due = false;
        }
        folded.push_str(run);
        match next {
            None => return folded,
            Some(character) if character.is_whitespace() => blank_due = !folded.is_empty(),
            Some(character) if is_invisible(character) => {}
            Some(character) => {
                if blank_due {
                    folded.push(' ');
                    blank_due = false;
                }
                push_folded(character, &mut folded);
            }
        }
    }
}

/// Whether a trimmed text holds nothing but ASCII with single blanks in it: seen, and put in lower case, many
/// bytes a step.
fn differs_by_case_alone(text: &[u8]) -> bool {
    let is_plain = text.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'));
    let behind = text.get(1..).unwrap_or_default();
    is_plain && !text.iter().zip(behind).fold(false, |two, pair| two | matches!(pair, (b' ', b' ')))
}

/// Whether two texts say the same once folded.
///
/// ```
/// use action_plan::base::same_folded;
/// assert!(same_folded("Women\u{2019}s  estate", "women's estate"));
/// assert!(!same_folded("women's estate", "womens estate"));
/// ```
pub fn same_folded(left: &str, right: &str) -> bool {
    left == right || fold(left) == fold(right)
}

/// Adds what one character, no white space, folds to.
#[inline]
pub(super) fn push_folded(character: char, folded: &mut String) {
    if character.is_ascii() {
        folded.push(character.to_ascii_lowercase());
        return;
    }
    if is_invisible(character) {
        return;
    }
    if is_dash(character) {
        folded.push('-');
        return;
    }
    match character {
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => folded.push('\''),
        '\u{201c}' | '\u{201d}' => folded.push('"'),
        '\u{fb00}' => folded.push_str("ff"),
        '\u{fb01}' => folded.push_str("fi"),
        '\u{fb02}' => folded.push_str("fl"),
        '\u{fb03}' => folded.push_str("ffi"),
        '\u{fb04}' => folded.push_str("ffl"),
        '\u{fb05}' | '\u{fb06}' => folded.push_str("st"),
        other => folded.extend(other.to_lowercase()),
    }
}

/// Soft hyphen and the characters of no width: they show nothing, so they part no word.
pub(super) const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A hyphen or dash of any length, or the minus sign, outside ASCII.
pub(super) const fn is_dash(character: char) -> bool {
    matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// An apostrophe in any of its printed forms.
pub(super) const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_quotes_ligatures_and_invisible_characters() {
        assert_eq!(fold("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}"), "-------");
        assert_eq!(fold("\u{2018}a\u{2019} \u{201c}b\u{201d} c\u{2bc}d"), "'a' \"b\" c'd");
        assert_eq!(fold("e\u{fb03}cient a\u{fb00}ect \u{fb02}ow"), "efficient affect flow");
        assert_eq!(fold("pris\u{ad}on\u{200b}ers \u{feff} now"), "prisoners now");
    }

    #[test]
    fn blanks_at_the_ends_go() {
        assert_eq!(fold("\u{a0}\t x \u{2009}\n"), "x");
        assert_eq!(fold(" \u{200b} "), "");
    }
}
