//! Sentences of official English prose.

use super::Span;

/// Followed by a name or a figure; never the end of a sentence.
const NEVER_LAST: [&str; 15] =
    ["cf", "dr", "e.g", "eg", "hon", "i.e", "ie", "messrs", "mr", "mrs", "ms", "prof", "rev", "st", "vs"];
/// Abbreviations only before a figure: `No. 5`; "the answer is no." ends.
const BEFORE_FIGURES: [&str; 15] =
    ["art", "ch", "fig", "figs", "no", "nos", "p", "para", "paras", "pp", "ref", "sec", "tab", "v", "vol"];
/// The end of a sentence only where the next word is one of the [`STARTERS`].
const SELDOM_LAST: [&str; 30] = [
    "al", "approx", "apr", "assoc", "aug", "ave", "co", "corp", "dec", "dept", "depts", "est", "etc", "ext",
    "feb", "gov", "govt", "inc", "incl", "jan", "jul", "jun", "ltd", "mar", "max", "min", "nov", "oct",
    "sep", "sept",
];
/// Words that begin sentences and are seldom part of a name.
const STARTERS: [&str; 35] = [
    "A", "All", "Although", "An", "And", "As", "At", "Both", "But", "By", "Each", "For", "From", "He",
    "However", "If", "In", "It", "Its", "No", "On", "Our", "She", "Since", "The", "Their", "There", "These",
    "They", "This", "Those", "To", "We", "When", "Where",
];
/// The longest abbreviation looked for, which bounds the look back.
const LONGEST: usize = 8;

/// The sentences of `text`, in order, trimmed, without overlap; together they hold all that is not blank.
///
/// A sentence ends
/// - at a line break, and before a bullet character (`•`, `▪`, `●` …) that stands between blanks;
/// - at `.` before a blank and a capital, figure, opening quote or bracket, or currency sign;
/// - at `?` and `!` before a blank and anything but a small letter.
///
/// Closing quotes and brackets belong to the sentence. It does not end
/// - after a title, `e.g.`, `i.e.`, `vs.`; after `No.`, `para.`, `p.` before a figure;
/// - after `etc.`, `Ltd.`, `approx.`, a month, a single initial or initials (`J.`, `U.S.`), unless a word
///   that begins sentences follows ("… Ltd. The …");
/// - inside brackets or a number (`23.7%`), at `...`, `…`, `;` or `:`, after the number of an item (`1. Train
///   staff`).
///
/// A heuristic: "Annex B. Prisons …" is not parted. Linear in the text.
///
/// ```
/// use action_plan::base::sentences;
/// let text = "Mr. Smith agreed (see No. 5. Annex A). Costs fell 23.7%, e.g. in Wales. \u{201c}Done.\u{201d} Next?";
/// let found: Vec<_> = sentences(text).into_iter().map(|span| span.of(text)).collect();
/// assert_eq!(found, [
///     "Mr. Smith agreed (see No. 5. Annex A).",
///     "Costs fell 23.7%, e.g. in Wales.",
///     "\u{201c}Done.\u{201d}",
///     "Next?",
/// ]);
/// ```
pub fn sentences(text: &str) -> Vec<Span> {
    let mut scan = Scan { text, start: 0, found: Vec::new() };
    scan.start = scan.skip_blanks(0);
    let mut brackets = matched_brackets(text).into_iter().peekable();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' | b'\r' => {
                scan.end(at);
                at += 1;
            }
            b'(' | b'[' => {
                while brackets.peek().is_some_and(|pair| pair.start < at) {
                    brackets.next();
                }
                at = match brackets.next_if(|pair| pair.start == at) {
                    Some(pair) => scan.bracket(pair),
                    None => at + 1,
                };
            }
            b'.' | b'?' | b'!' => at = scan.stop(at),
            0xe2 if scan.bullet_at(at) => {
                scan.end(at);
                at += 1;
            }
            _ => {
                let behind = bytes.get(at + 1..).unwrap_or(&[]);
                at += 1 + behind.iter().take_while(|byte| !MAY_END.contains(byte)).count();
            }
        }
    }
    scan.end(text.len());
    scan.found
}

/// The bytes that a sentence may end at, or that begin what it does not end in; `0xe2` begins bullets.
const MAY_END: [u8; 8] = [b'\n', b'\r', b'(', b'[', b'.', b'?', b'!', 0xe2];

struct Scan<'t> {
    text: &'t str,
    /// Where the sentence under way begins: never at a blank.
    start: usize,
    found: Vec<Span>,
}

impl Scan<'_> {
    /// Ends the sentence under way before `at`; does nothing in the blanks before it.
    fn end(&mut self, at: usize) {
        if at <= self.start {
            return;
        }
        let span = trimmed(self.text, Span::new(self.start, at));
        if !span.is_empty() {
            self.found.push(span);
        }
        self.start = self.skip_blanks(at);
    }

    fn skip_blanks(&self, at: usize) -> usize {
        let rest = self.rest(at);
        at + (rest.len() - rest.trim_start().len())
    }

    /// Steps over a bracket; ends a sentence that is all bracket: "(It was done.) Next".
    fn bracket(&mut self, pair: Span) -> usize {
        let whole = self.start == pair.start;
        let stopped = pair.end.checked_sub(2).and_then(|last| self.text.as_bytes().get(last));
        if whole && matches!(stopped, Some(b'.' | b'?' | b'!')) {
            let (next, parted) = self.next_character(pair.end);
            if parted && next.is_some_and(|character| !character.is_lowercase()) {
                self.end(pair.end);
            }
        }
        pair.end
    }

    /// Reads the run of stops at `at`, ends the sentence where they do, gives the byte behind them.
    fn stop(&mut self, at: usize) -> usize {
        let run = self.rest(at).bytes().take_while(|byte| matches!(byte, b'.' | b'?' | b'!')).count();
        let mut end = at + run;
        let asked = self.rest(at).bytes().take(run).any(|byte| byte != b'.');
        if run > 1 && !asked {
            return end;
        }
        end +=
            self.rest(end).chars().take_while(|closer| is_closer(*closer)).map(char::len_utf8).sum::<usize>();
        let (next, parted) = self.next_character(end);
        let Some(next) = next.filter(|_| parted) else { return end };
        let ends = if asked { !next.is_lowercase() } else { begins(next) && !self.abbreviated(at, end) };
        if ends {
            self.end(end);
        }
        end
    }

    /// Whether the word before the full stop at `stop` is short for something; `end` is behind its closers.
    fn abbreviated(&self, stop: usize, end: usize) -> bool {
        let bytes = self.text.as_bytes();
        let floor = self.start.max(stop.saturating_sub(LONGEST + 1));
        let mut first = stop;
        while first > floor
            && bytes.get(first - 1).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'.')
        {
            first -= 1;
        }
        let word = Span::new(first, stop).of(self.text);
        if self.start == first && is_label(word) {
            return true;
        }
        // Part of a longer word: "Côte d’Ivoire".
        if word.len() > LONGEST || word.is_empty() || !self.blank_or_bracket_before(first) {
            return false;
        }
        let next = self.rest(end).trim_start();
        let folded = word.to_ascii_lowercase();
        let listed = |list: &[&str]| list.binary_search(&folded.as_str()).is_ok();
        if listed(&NEVER_LAST) {
            return true;
        }
        if listed(&BEFORE_FIGURES) && next.starts_with(|first: char| first.is_numeric()) {
            return true;
        }
        let initials =
            word.split('.').all(|part| part.len() == 1 && !part.starts_with(|c: char| c.is_ascii_digit()));
        if listed(&SELDOM_LAST) || initials {
            let length = next.bytes().take(LONGEST + 1).take_while(u8::is_ascii_alphabetic).count();
            return STARTERS.binary_search(&next.get(..length).unwrap_or("")).is_err();
        }
        false
    }

    fn blank_or_bracket_before(&self, at: usize) -> bool {
        let before = self.text.get(self.start..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|character| !character.is_alphanumeric() && !matches!(character, '\'' | '\u{2019}'))
    }

    /// The first character after `at` that is not blank, and whether a blank parts the two.
    fn next_character(&self, at: usize) -> (Option<char>, bool) {
        let rest = self.rest(at);
        let parted = rest.starts_with(char::is_whitespace);
        (rest.trim_start().chars().next(), parted)
    }

    fn bullet_at(&self, at: usize) -> bool {
        let mut rest = self.rest(at).chars();
        let bullet = matches!(rest.next(), Some('•' | '‣' | '▪' | '●' | '◦' | '■' | '○' | '►'));
        bullet
            && rest.next().is_none_or(char::is_whitespace)
            && self.text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace))
    }

    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or("")
    }
}

/// The number of an item where a sentence begins: `1`, `2.4`, `12`.
fn is_label(word: &str) -> bool {
    word.len() <= 5
        && word.starts_with(|c: char| c.is_ascii_digit())
        && word.bytes().all(|b| !b.is_ascii_alphabetic())
        && !(word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What a sentence begins with behind a full stop.
fn begins(character: char) -> bool {
    character.is_uppercase()
        || character.is_numeric()
        || matches!(character, '"' | '\'' | '\u{201c}' | '\u{2018}' | '(' | '[' | '«' | '£' | '$' | '€')
}

/// Closing quotes and brackets; a straight quote is one where it stands right behind a stop.
pub(super) const fn is_closer(character: char) -> bool {
    matches!(character, '"' | '\'' | '\u{201d}' | '\u{2019}' | ')' | ']' | '»')
}

/// The span without blanks at its ends.
pub(super) fn trimmed(text: &str, span: Span) -> Span {
    let under = span.of(text);
    let start = span.start + (under.len() - under.trim_start().len());
    Span::new(start, start + under.trim().len())
}

/// Brackets that are closed on their line, the outermost of each nest, in order.
///
/// One that is never closed counts for nothing, or a slip of the pen would swallow a page.
pub(super) fn matched_brackets(text: &str) -> Vec<Span> {
    let mut outermost: Vec<Span> = Vec::new();
    // Few texts have any: one byte is looked for at many a step.
    if !b")]".iter().any(|byte| text.as_bytes().contains(byte)) {
        return outermost;
    }
    let mut open: Vec<usize> = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' => open.push(at),
            b')' | b']' => {
                if let Some(start) = open.pop() {
                    while outermost.last().is_some_and(|inner| inner.start > start) {
                        outermost.pop();
                    }
                    outermost.push(Span::new(start, at + 1));
                }
            }
            b'\n' | b'\r' => open.clear(),
            _ => {}
        }
    }
    outermost
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn lists_are_sorted() {
        assert!(NEVER_LAST.is_sorted() && BEFORE_FIGURES.is_sorted());
        assert!(SELDOM_LAST.is_sorted() && STARTERS.is_sorted());
    }

    #[test]
    fn plain_stops() {
        assert_eq!(split("One. Two! three? Four"), ["One.", "Two! three?", "Four"]);
        assert_eq!(split("Was it? 5 were. £5m went."), ["Was it?", "5 were.", "£5m went."]);
        assert_eq!(
            split("He said \"Done.\" Then (it was.) Next"),
            ["He said \"Done.\"", "Then (it was.) Next"]
        );
        assert_eq!(split("Done. (It was late.) Next"), ["Done.", "(It was late.)", "Next"]);
        assert_eq!(split("Wait... The end… The rest; So: it"), ["Wait... The end… The rest; So: it"]);
    }

    #[test]
    fn abbreviations() {
        for whole in [
            "Dr. Jones and Mrs. Smith of St. Mary.",
            "Many, e.g. Wales, i.e. The West.",
            "See No. 5 and para. 4, pp. 6.",
            "Acme Ltd. Birmingham, approx. 5, in Jan. 2026.",
            "J. K. Smith of the U.S. Navy.",
            "It cost £1.5m or 23.7% of No. 12.",
            "The dept. Minister agreed.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
        assert_eq!(split("It went to Acme Ltd. The rest."), ["It went to Acme Ltd.", "The rest."]);
        assert_eq!(split("The answer is no. Staff left."), ["The answer is no.", "Staff left."]);
        assert_eq!(split("It is on Wing C. This is new."), ["It is on Wing C.", "This is new."]);
        assert_eq!(split("Training, etc. We will."), ["Training, etc.", "We will."]);
    }

    #[test]
    fn lines_bullets_and_labels() {
        assert_eq!(split("one\ntwo\r\n\n three"), ["one", "two", "three"]);
        assert_eq!(split("We will: • Train • Hire"), ["We will:", "• Train", "• Hire"]);
        assert_eq!(split("1. Train staff. 2.4. Hire."), ["1. Train staff.", "2.4. Hire."]);
        assert_eq!(split("Due 2025. Then 2026."), ["Due 2025.", "Then 2026."]);
    }

    #[test]
    fn brackets() {
        assert_eq!(split("a (b. C (d. E) F. G). H (in. J"), ["a (b. C (d. E) F. G).", "H (in.", "J"]);
    }
}
