//! What a cell looks like, whatever its column is called.

use crate::base::{Listed, fold};
use crate::model::partial_date::names::is_month;
use std::sync::LazyLock;

/// What the words of a cell look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing.
    Empty,
    /// A printed number: "3", "1.2", "MD1.2", "Recommendation 4".
    Number,
    /// A date or a status word.
    Label,
    /// A name, or anything else that is short.
    Short,
    /// Sentences.
    Prose,
}

/// The words of statuses: with the months, enough to tell a date cell from a name.
const LABEL_WORDS: &[&str] = &[
    "complete",
    "completed",
    "closed",
    "ongoing",
    "underway",
    "commenced",
    "started",
    "overdue",
    "delayed",
    "cancelled",
    "tbc",
    "open",
    "immediate",
    "quarterly",
    "monthly",
    "annually",
    "done",
    "q1",
    "q2",
    "q3",
    "q4",
    "spring",
    "summer",
    "autumn",
    "winter",
    "red",
    "amber",
    "green",
    "blue",
    "superseded",
    "withdrawn",
    "implemented",
    "achieved",
];

static KNOWN_LABEL_WORDS: LazyLock<Listed> = LazyLock::new(|| Listed::of(LABEL_WORDS));

fn is_label_word(word: &str) -> bool {
    KNOWN_LABEL_WORDS.has(word) || is_month(word)
}

/// Most words of what is still a name and no sentence.
const MOST_OF_NAME: usize = 14;

/// Tells what a text looks like.
pub(super) fn shape(text: &str) -> Shape {
    let text = text.trim();
    if text.is_empty() {
        return Shape::Empty;
    }
    if number_in(text).is_some_and(|number| number.rest.is_empty()) {
        return Shape::Number;
    }
    let words = text.split_whitespace().take(MOST_OF_NAME + 1).count();
    // a label is no sentence
    if is_label(text) && !(text.ends_with('.') && words > 5) {
        return Shape::Label;
    }
    let ends = text.ends_with(['.', ';', ':', '!', '?']);
    if words > MOST_OF_NAME || (ends && words > 5) { Shape::Prose } else { Shape::Short }
}

fn is_label(text: &str) -> bool {
    if text.len() > 160 {
        return false;
    }
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let digits = words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).count();
    let named = words.iter().filter(|word| is_label_word(word)).count();
    if words.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_digit())) {
        return words.len() > 1 || text.len() == 4;
    }
    let starts = words.first().is_some_and(|word| is_label_word(word));
    let in_progress = folded == "in progress"
        || folded == "on track"
        || folded == "on hold"
        || folded.starts_with("not started");
    in_progress
        || named + digits > 0
            && (words.len() <= 6 || starts && words.len() <= 10 || named + digits > 1 && words.len() <= 14)
}

/// A printed number and what stands after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Printed<'t> {
    /// The word before the number: "Recommendation", "Key concern".
    pub(super) word: Option<&'t str>,
    /// The number itself: "3", "1.2", "MD1.2".
    pub(super) number: &'t str,
    /// The text after it.
    pub(super) rest: &'t str,
}

/// The number that a text begins with: "3", "3.", "1.2)", "MD1.2:", "Recommendation 4 – …", "R12".
pub(super) fn number_in(text: &str) -> Option<Printed<'_>> {
    let text = text.trim();
    let (word, after) = match before_number(text) {
        Some((word, after)) => (Some(word), after),
        None => (None, text),
    };
    let after = after.trim_start_matches(['(', '#']);
    let end = after
        .find(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '.' | '-' | '/' | '_')))
        .unwrap_or(after.len());
    let token = after.get(..end)?;
    let number = token.trim_end_matches(['.', '-', '/', ':']);
    if !is_number(number) {
        return None;
    }
    let part = if number.len() == token.len() { part_in_brackets(after.get(end..)?) } else { 0 };
    let number = after.get(..number.len() + part)?;
    let rest = after.get(number.len()..)?;
    let rest = rest.trim_start_matches(['.', ')', ':', '-', '–', '—', ' ', '\u{a0}']).trim();
    Some(Printed { word, number, rest })
}

/// How long the part in brackets is that stands right behind a number: "(a)" of "3(a)".
fn part_in_brackets(behind: &str) -> usize {
    let part = behind.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or("", |(part, _)| part);
    let is_letter = part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_roman =
        (1..=4).contains(&part.len()) && part.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    if is_letter || is_roman { part.len() + 2 } else { 0 }
}

/// The parts of a list: "2.c", "2.d" and "3 to 5" of "2.c, 2.d and 3 to 5".
pub(super) fn listed_parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', ';', '&', '\n']).flat_map(|part| part.split(" and ")).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

/// The numbers of a text that is made of nothing else: "2.c, 2.d", "Action 1 and 3", "1.1 to 1.3". None where it says
/// more.
pub(super) fn listed_numbers(text: &str) -> Vec<&str> {
    let mut numbers = Vec::new();
    for part in listed_parts(text).flat_map(|part| part.split(" to ")).flat_map(|part| part.split('–')) {
        let part = part.trim();
        if let Some(printed) = number_in(part).filter(|printed| printed.rest.is_empty()) {
            numbers.push(printed.number);
            continue;
        }
        let words: Vec<&str> = part.split_whitespace().collect();
        if words.len() < 2 || !words.iter().all(|word| is_number(word)) {
            return Vec::new();
        }
        numbers.extend(words);
    }
    numbers
}

/// Words before the number of a recommendation.
const RECOMMENDATION_WORDS: &[&str] = &[
    "recommendation",
    "rec",
    "concern",
    "key concern",
    "priority concern",
    "finding",
    "key finding",
    "audit finding",
    "issue",
    "area for improvement",
    "areas for improvement",
    "area for development",
    "area for action",
    "afi",
    "cause of concern",
    "matter of concern",
    "must do",
    "should do",
    "requirement",
    "regulation",
    "observation",
    "conclusion",
    "committee recommendation",
    "pac recommendation",
    "priority",
    "priority area",
    "key priority",
    "improvement priority",
    "objective",
    "outcome",
    "theme",
    "condition",
    "weakness",
    "learning point",
    "lesson",
    "standard",
    "point",
];

/// Whose recommendations they are: "Evaluation recommendation 3".
const WHOSE: &[&str] = &[
    "audit",
    "board",
    "coroner",
    "council",
    "cqc",
    "evaluation",
    "external audit",
    "gao",
    "inquiry",
    "inspection",
    "inspectorate",
    "internal audit",
    "inspector general",
    "main",
    "oig",
    "ofsted",
    "original",
    "overarching",
    "report",
    "review",
    "strategic",
];

/// Words before other numbers: of actions, or of nothing in particular.
const OTHER_WORDS: &[&str] = &[
    "action",
    "action point",
    "no",
    "number",
    "ref",
    "reference",
    "commitment",
    "milestone",
    "task",
    "step",
    "item",
];

/// Whether a word that stands before a number is one of recommendations.
pub(super) fn names_recommendation(word: &str) -> bool {
    is_of_recommendations(&fold(word))
}

/// Whether folded words are those of recommendations, with or without whose they are.
fn is_of_recommendations(folded: &str) -> bool {
    let whose = |(before, word): (&str, &str)| {
        WHOSE.contains(&before.trim_end_matches("'s"))
            && matches!(word, "recommendation" | "concern" | "finding")
    };
    RECOMMENDATION_WORDS.contains(&folded) || folded.rsplit_once(' ').is_some_and(whose)
}

/// "Recommendation 4": a word of recommendations or actions before a number.
fn before_number(text: &str) -> Option<(&str, &str)> {
    // a word, and blanks after it, are no longer; sentences are
    const LONGEST: usize = 80;
    let beginning = text.as_bytes().get(..LONGEST).unwrap_or(text.as_bytes());
    let digit = beginning.iter().position(u8::is_ascii_digit)?;
    let before = text.get(..digit)?;
    let word = before.trim_end_matches([' ', '.', ':', '\u{a0}', '#']);
    if word.is_empty() || word.len() == before.len() {
        return None;
    }
    let folded = fold(word);
    let is_one = is_of_recommendations(&folded) || OTHER_WORDS.contains(&folded.as_str());
    is_one.then_some((word, text.get(digit..)?))
}

/// "3", "1.2", "MD1.2", "R-12", "4a", "B": at least a digit, few letters, no longer than an id is.
fn is_number(token: &str) -> bool {
    if token.is_empty() || token.len() > 14 {
        return false;
    }
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let letters = token.chars().filter(|letter| letter.is_alphabetic()).count();
    let starts = token.starts_with(|letter: char| letter.is_alphanumeric());
    let is_ordinal = ["st", "nd", "rd", "th"].iter().any(|end| {
        token
            .strip_suffix(end)
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let is_date = token.split(['/', '-']).count() > 2 && letters == 0;
    digits > 0 && starts && letters <= 6 && !is_ordinal && !is_date && token.is_ascii()
}

/// The number of an action printed before its words: "1.2 We will …", "MD1.2: …". Never a bare number, which may
/// count something; `under` is the number of the recommendation, with which it must begin.
pub(super) fn action_number<'t>(text: &'t str, under: Option<&str>) -> Option<Printed<'t>> {
    let printed = number_in(text)?;
    if printed.rest.is_empty() || printed.word.is_some_and(|word| !fold(word).starts_with("action")) {
        return None;
    }
    let has_parts =
        printed.number.contains('.') || printed.number.ends_with(|letter: char| letter.is_ascii_lowercase());
    let under = under?;
    let goes_on = printed.number.strip_prefix(under)?;
    let parted = goes_on.starts_with(['.', '-', '/'])
        || goes_on.len() == 1 && goes_on.bytes().all(|byte| byte.is_ascii_lowercase());
    (has_parts && parted).then_some(printed)
}

#[cfg(test)]
mod tests {
    use super::{Shape, action_number, listed_numbers, number_in, shape};

    #[test]
    fn shapes() {
        for (text, want) in [
            ("3", Shape::Number),
            ("MD1.2", Shape::Number),
            ("Recommendation 4", Shape::Number),
            ("March 2026", Shape::Label),
            ("31/03/2025", Shape::Label),
            ("Completed", Shape::Label),
            ("In progress", Shape::Label),
            ("Head of Estates", Shape::Short),
            ("We will count the knives every day.", Shape::Prose),
            ("", Shape::Empty),
        ] {
            assert_eq!(shape(text), want, "{text}");
        }
    }

    #[test]
    fn numbers_before_words() {
        let of = |text| number_in(text).map(|printed| (printed.number, printed.rest));
        assert_eq!(of("2. Improve staffing"), Some(("2", "Improve staffing")));
        assert_eq!(of("Recommendation 12: Improve"), Some(("12", "Improve")));
        assert_eq!(listed_numbers("2.c, 2.d and 3"), ["2.c", "2.d", "3"]);
        assert_eq!(listed_numbers("Action 1 & 2"), ["1", "2"]);
        assert!(listed_numbers("1, and the tide table").is_empty());
        assert_eq!(of("3(a) Publish"), Some(("3(a)", "Publish")));
        assert_eq!(of("3 (a) Publish"), Some(("3", "(a) Publish")));
        assert_eq!(of("18th March"), None);
        assert_eq!(action_number("1.2 We will", Some("1")).map(|printed| printed.number), Some("1.2"));
        assert_eq!(action_number("4.5 million", Some("1")), None);
        assert_eq!(action_number("57% of staff", None), None);
    }
}
