//! Words of documents in Markdown.

use crate::report::plain::folded;
use std::fmt::{self, Write as _};

/// What a page leaves out, and what keeps two letters from being taken for more than letters.
const APART: &str = "<!-- -->";

/// Words on one line that are no markup: what Markdown would take for it is escaped, and what pages that show
/// Markdown make links of by themselves (addresses, `@name`, `#1`) is kept apart by an empty comment.
pub(in crate::report) struct Words<'w>(pub(in crate::report) &'w str);

impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = folded(self.0);
        let (marker, rest) = text.split_at_checked(marker(&text)).unwrap_or(("", &text));
        if !marker.is_empty() {
            let (number, sign) =
                marker.split_at_checked(marker.len().saturating_sub(1)).unwrap_or(("", marker));
            write!(f, "{number}\\{sign}")?;
        }
        let mut letters = rest.chars().peekable();
        let mut tail = String::new();
        while let Some(letter) = letters.next() {
            let is_markup = matches!(
                letter,
                '\\' | '`'
                    | '*'
                    | '_'
                    | '['
                    | ']'
                    | '<'
                    | '>'
                    | '&'
                    | '|'
                    | '~'
                    | '#'
                    | '$'
                    | '@'
                    | '{'
                    | '}'
            );
            if is_markup {
                f.write_char('\\')?;
            }
            if letter == '.' && tail.eq_ignore_ascii_case("www") {
                f.write_str(APART)?;
            }
            f.write_char(letter)?;
            let next = letters.peek().copied().unwrap_or(' ');
            let is_link = match letter {
                '@' => !next.is_whitespace(),
                '#' => next.is_ascii_digit(),
                ':' => {
                    next == '/' || tail.eq_ignore_ascii_case("mailto") || tail.eq_ignore_ascii_case("xmpp")
                }
                _ => false,
            };
            if is_link {
                f.write_str(APART)?;
            }
            if letter.is_alphanumeric() { tail.push(letter) } else { tail.clear() }
        }
        Ok(())
    }
}

/// How many bytes at the start would begin an item, or be taken for a line under a heading.
fn marker(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = |at: usize| text.as_bytes().get(at).copied();
    let ends = |at: usize| matches!(behind(at), None | Some(b' '));
    match behind(digits) {
        Some(b'.' | b')') if digits > 0 && ends(digits.saturating_add(1)) => digits.saturating_add(1),
        Some(b'-' | b'+') if digits == 0 && ends(1) => 1,
        Some(sign @ (b'-' | b'=')) if digits == 0 && text.bytes().all(|byte| byte == sign) => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn words_are_never_markup() {
        let hostile = "<script>x</script> [a](b) **c** https://d www.e.org @f #1\n# g | h\u{202e}";
        assert_eq!(
            Words(hostile).to_string(),
            "\\<script\\>x\\</script\\> \\[a\\](b) \\*\\*c\\*\\* https:<!-- -->//d www<!-- -->.e.org \
             \\@<!-- -->f \\#<!-- -->1 \\# g \\| h"
        );
        assert_eq!(Words("Concern 1, 10:30").to_string(), "Concern 1, 10:30");
        assert_eq!(Words("1. item").to_string(), "1\\. item");
        assert_eq!(Words("- item").to_string(), "\\- item");
        assert_eq!(Words("1.3").to_string(), "1.3");
        assert_eq!(Words("---").to_string(), "\\---");
        assert_eq!(Words("2025-26").to_string(), "2025-26");
    }
}
