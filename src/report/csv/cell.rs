//! A cell: words of a document, which are guarded, or values of ours, which need no guard.

use crate::report::plain::folded;

/// Most letters of a cell: spreadsheets hold 32,767 UTF-16 units and break off, or go on in the next cell,
/// behind them.
const MOST: usize = 32_000;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) enum Cell {
    /// Words as printed, or made from them.
    Words(String),
    /// A number, a day, or a word of a closed list.
    Value(String),
}

impl Cell {
    pub(in crate::report) fn words(text: impl AsRef<str>) -> Self {
        Self::Words(text.as_ref().to_owned())
    }

    pub(in crate::report) fn value(value: &impl ToString) -> Self {
        Self::Value(value.to_string())
    }

    pub(in crate::report) fn nothing() -> Self {
        Self::Value(String::new())
    }

    /// Several in one cell.
    pub(in crate::report) fn list<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Self {
        let items: Vec<String> = items.into_iter().map(|item| item.as_ref().to_owned()).collect();
        if items.is_empty() { Self::nothing() } else { Self::Words(items.join("; ")) }
    }

    pub(in crate::report) fn print(&self, out: &mut String) {
        match self {
            Self::Value(value) => out.push_str(value),
            Self::Words(text) if text.is_empty() => {}
            Self::Words(text) => {
                out.push('"');
                out.push_str(&guarded(&folded(text)).replace('"', "\"\""));
                out.push('"');
            }
        }
    }
}

/// A text that every spreadsheet takes for text, and that it holds whole.
fn guarded(text: &str) -> String {
    let text = fitting(text);
    if is_formula(&text) || is_changed(&text) { format!("'{text}") } else { text }
}

/// What spreadsheets begin a formula with, the full-width forms included, and what older ones began one with.
fn is_formula(text: &str) -> bool {
    text.trim_start()
        .starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}', '|', '%'])
}

/// A number that would come back as another one (`1.10`, `007`, `1e5`, twelve digits), or what may be a
/// day (`1/2`, `3-4`).
fn is_changed(text: &str) -> bool {
    let is_short = text.len() <= 40 && text.bytes().any(|byte| byte.is_ascii_digit());
    if !is_short {
        return false;
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(whole) && digits(part) {
        let has_zeros = whole.len() > 1 && whole.starts_with('0') || part.ends_with('0');
        return has_zeros || text.ends_with('.') || whole.is_empty() || text.len() > 11;
    }
    let is_day_or_exponent = |byte: u8| {
        byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b':' | b'.' | b',' | b'e' | b'E' | b'+')
    };
    text.bytes().all(is_day_or_exponent)
}

/// The text, cut where a cell could not hold it.
fn fitting(text: &str) -> String {
    let units = |letter: char| letter.len_utf16();
    if text.len() <= MOST || text.chars().map(units).sum::<usize>() <= MOST {
        return text.to_owned();
    }
    let mut room = MOST;
    let fits = |letter: &char| {
        room = room.saturating_sub(units(*letter));
        room > 0
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{} … (cut: {} letters in all)", kept.trim_end(), text.chars().count())
}

#[cfg(test)]
mod tests {
    use super::{Cell, MOST, guarded};

    #[test]
    fn what_would_be_run_or_changed_is_guarded() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@A1",
            "＝1",
            " =1",
            "1.10",
            "007",
            "1e5",
            "1/2",
            "3-4",
            "2025-09-01",
            "1.2.3",
            "912345678901",
            "|x",
        ] {
            assert!(guarded(text).starts_with('\''), "{text}");
        }
        for text in ["1.5", "12", "1.u4", "March 2026", "– Ongoing", "A-1", "", "0.5", "10"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn quotation_marks_are_doubled_and_lines_joined() {
        let mut out = String::new();
        Cell::words("say \"so\"\r\n=1").print(&mut out);
        assert_eq!(out, "\"say \"\"so\"\" =1\"");
    }

    #[test]
    fn what_does_not_fit_is_cut_and_says_so() {
        let text = guarded(&"é".repeat(1 << 20));
        assert!(text.chars().count() <= MOST + 40 && text.ends_with("(cut: 1048576 letters in all)"));
    }
}
