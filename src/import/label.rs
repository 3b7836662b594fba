//! Headings of progress and the rounds that they name.

use super::headings::words;
use crate::base::fold;
use crate::document::Paragraph;
use crate::model::partial_date::names::is_month;

/// What headings of progress are made of, besides numbers and months.
const HEADING_WORDS: &[&str] = &[
    "progress",
    "update",
    "position",
    "status",
    "report",
    "summary",
    "statement",
    "review",
    "against",
    "commitment",
    "action",
    "recommendation",
    "plan",
    "concern",
    "on",
    "as",
    "to",
    "date",
    "a",
    "at",
    "of",
    "the",
    "and",
    "for",
    "in",
    "by",
    "current",
    "latest",
    "month",
    "monthly",
    "year",
    "quarter",
    "quarterly",
    "annual",
    "six",
    "nine",
    "twelve",
    "eighteen",
    "interim",
    "final",
    "mid",
    "delivery",
    "implementation",
    "since",
    "period",
    "published",
    "submitted",
    "made",
    "follow",
    "up",
    "our",
    "response",
    "this",
    "last",
    "first",
    "second",
    "third",
    "fourth",
    "end",
    "target",
    "agreed",
    "milestone",
    "spring",
    "summer",
    "autumn",
    "winter",
    "st",
    "nd",
    "rd",
    "th",
    "from",
    "after",
    "half",
    "one",
    "two",
    "three",
    "part",
    "section",
    "later",
    "now",
];

/// The words that make a heading one of progress.
const PROGRESS_WORDS: &[&str] = &["progress", "update", "position"];

/// A paragraph that says that progress follows, or that the plan follows again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Progress of the round of that label follows.
    Progress(String),
    /// The plan follows.
    Plan,
}

/// Whether a paragraph turns to progress or back to the plan.
///
/// A heading is short and says nothing else: every word of it is one of headings, months or numbers. In bold
/// (or marked as a heading) it may hold a few other words, a name for instance.
pub(super) fn turn(paragraph: &Paragraph) -> Option<Turn> {
    let text = paragraph.text.trim();
    if text.len() > 120 || paragraph.depth > 0 || text.ends_with('.') && !text.ends_with("..") {
        return None;
    }
    let words = words(text);
    if words.is_empty() || words.len() > 14 {
        return None;
    }
    let others = words.iter().filter(|word| !is_heading_word(word)).count();
    let has_progress = words.iter().any(|word| PROGRESS_WORDS.contains(&word.as_str()));
    let bold: usize = paragraph.bold.iter().map(|span| span.len()).sum();
    let stands_out = paragraph.is_heading || bold * 10 >= text.len() * 8;
    if has_progress && (others == 0 && (stands_out || words.len() > 1) || stands_out && others <= 3) {
        return Some(Turn::Progress(of_heading(text)));
    }
    let plan = ["action", "plan", "original", "planned", "response", "commitment", "the", "our"];
    let is_plan = words.iter().all(|word| plan.contains(&word.as_str()))
        && words.iter().any(|word| word == "action" || word == "commitment");
    (is_plan && stands_out).then_some(Turn::Plan)
}

/// Whether a heading says nothing but when: "One year on: March 2026".
pub(super) fn dates_what_follows(text: &str) -> bool {
    let words = words(text);
    round_in(text).is_some() && words.len() <= 10 && words.iter().all(|word| is_heading_word(word))
}

fn is_heading_word(word: &str) -> bool {
    HEADING_WORDS.contains(&word)
        || is_month(word)
        || word.starts_with(|letter: char| letter.is_ascii_digit())
        || (word.starts_with('q') && word.len() == 2)
        || word.len() == 1
}

/// The label of a round: the date that its heading names, else the heading without its marks.
pub(super) fn of_heading(text: &str) -> String {
    round_in(text)
        .map_or_else(|| text.trim().trim_end_matches([':', '-', '–', ' ']).to_owned(), str::to_owned)
}

/// The date that a heading gives its round: not the one since which it reports.
pub(super) fn round_in(text: &str) -> Option<&str> {
    let date = date_in(text)?;
    let before = text.get(..text.find(date)?)?;
    let last = before.split_whitespace().next_back().map(fold).unwrap_or_default();
    (!matches!(last.as_str(), "since" | "from" | "after")).then_some(date)
}

/// The first date of a text, as printed: "18th March 2025", "March 2026", "Q3 2024/25", "2025-03-18".
pub(super) fn date_in(text: &str) -> Option<&str> {
    let words: Vec<(usize, &str)> = word_starts(text);
    let bare = |at: usize| words.get(at).map(|(_, word)| trim(word));
    for at in 0..words.len() {
        let Some(word) = bare(at) else { continue };
        let folded = fold(word);
        let (first, last) = if is_month(folded.trim_end_matches('.')) {
            let Some(year_at) = (at + 1..at + 3).find(|next| bare(*next).is_some_and(is_year)) else {
                continue;
            };
            let is_apart = words.get(at).is_some_and(|(_, word)| word.starts_with(['(', '[']));
            let day_before = at > 0 && !is_apart && bare(at - 1).is_some_and(is_day);
            let has_day_after = year_at == at + 2;
            if has_day_after && !bare(at + 1).is_some_and(is_day) {
                continue;
            }
            (if day_before { at - 1 } else { at }, year_at)
        } else if is_numeric_date(word) {
            (at, at)
        } else if folded.len() == 2
            && folded.starts_with('q')
            && bare(at + 1).is_some_and(|next| is_year(next) || next.contains('/'))
        {
            (at, at + 1)
        } else {
            continue;
        };
        let start = words.get(first).map(|(start, word)| start + leading(word))?;
        let end = words.get(last).map(|(start, word)| start + leading(word) + trim(word).len())?;
        return text.get(start..end);
    }
    None
}

fn word_starts(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        match (letter.is_whitespace(), start) {
            (true, Some(from)) => {
                found.extend(text.get(from..at).map(|word| (from, word)));
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    found.extend(start.and_then(|from| text.get(from..).map(|word| (from, word))));
    found
}

fn is_mark(letter: char) -> bool {
    !letter.is_alphanumeric()
}

fn trim(word: &str) -> &str {
    word.trim_matches(is_mark)
}

fn leading(word: &str) -> usize {
    word.len() - word.trim_start_matches(is_mark).len()
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_day(word: &str) -> bool {
    let digits = word.trim_end_matches(|letter: char| letter.is_alphabetic());
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_numeric_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    let numeric =
        |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(numeric) && word.len() >= 6
}

#[cfg(test)]
mod tests {
    use super::{Turn, date_in, round_in, turn};
    use crate::document::Paragraph;

    fn paragraph(text: &str, bold: bool) -> Paragraph {
        let mut paragraph = Paragraph { text: text.to_owned(), ..Paragraph::default() };
        if bold {
            paragraph.bold.push(crate::base::Span::new(0, text.len()));
        }
        paragraph
    }

    #[test]
    fn headings_of_progress() {
        for (text, label) in [
            ("Progress against commitments (March 2026)", "March 2026"),
            ("Progress update – June 2024", "June 2024"),
            ("12 month update", "12 month update"),
            ("Update as at 31 March 2024:", "31 March 2024"),
            ("Position at Q3 2024/25", "Q3 2024/25"),
        ] {
            assert_eq!(turn(&paragraph(text, false)), Some(Turn::Progress(label.to_owned())), "{text}");
        }
        assert_eq!(
            turn(&paragraph("Update from the Estates team", true)),
            Some(Turn::Progress("Update from the Estates team".to_owned()))
        );
        for text in
            ["Update the policy.", "Progress the kitchen rebuild with contractors", "Update", "Staffing"]
        {
            assert_eq!(turn(&paragraph(text, false)), None, "{text}");
        }
        assert_eq!(turn(&paragraph("Planned actions", true)), Some(Turn::Plan));
    }

    #[test]
    fn dates_in_words() {
        assert_eq!(date_in("Submitted: 18th March 2025"), Some("18th March 2025"));
        assert_eq!(date_in("on March 18, 2025."), Some("March 18, 2025"));
        assert_eq!(date_in("as of 2025-03-18"), Some("2025-03-18"));
        assert_eq!(date_in("Update on concern 1 (March 2026)"), Some("March 2026"));
        assert_eq!(round_in("Progress since May 2025"), None);
        assert_eq!(date_in("March review of the 12 sites"), None);
    }
}
