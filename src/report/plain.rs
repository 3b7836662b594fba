//! Words of a document as every format prints them: one line, with nothing in it that steers the reader's
//! program.

/// A text on one line: white space folded, what shows nothing left out.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = folded.len();
        if before > 0 {
            folded.push(' ');
        }
        let start = folded.len();
        folded.extend(word.chars().filter(|letter| !is_hidden(*letter)));
        if folded.len() == start {
            folded.truncate(before);
        }
    }
    folded
}

/// Control characters, which could steer a terminal, and the marks that turn the direction of writing or
/// show nothing.
pub(super) fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn what_steers_or_hides_is_left_out() {
        assert_eq!(folded(" a\u{1b}[31m \u{202e} b\r\n\tc\u{200b}d\u{0} "), "a[31m b cd");
        assert_eq!(folded("\u{feff}\u{2066}\n"), "");
    }
}
