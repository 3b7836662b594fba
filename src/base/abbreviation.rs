//! Abbreviations that a text explains: "Women's Estate Psychology Service (WEPS)".

use super::tokens::{Token, tokens};

/// An abbreviation and the words it stands for, as the text gives them.
///
/// ```
/// use action_plan::base::abbreviations;
/// let found = abbreviations("The Office of National Policy (ONP) met. ONP agreed.");
/// assert_eq!((found[0].short.as_str(), found[0].long.as_str()), ("ONP", "Office of National Policy"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Abbreviation {
    /// The letters.
    pub short: String,
    /// The words.
    pub long: String,
}

/// Words that an abbreviation may or may not count.
const SMALL: [&str; 9] = ["of", "and", "the", "for", "to", "on", "in", "at", "s"];

/// The abbreviations that `text` explains in brackets after the words they stand for: each letter the
/// initial of a word, small words counted or not. In the order of the text. Linear.
///
/// ```
/// use action_plan::base::abbreviations;
/// assert!(abbreviations("the plan (see below) and the Board (chaired by X)").is_empty());
/// let found = abbreviations("a Standards Coaching Team (SCT) and Custodial Managers (CMs)");
/// assert_eq!(found.len(), 2);
/// assert_eq!(found[1].short, "CM");
/// ```
pub fn abbreviations(text: &str) -> Vec<Abbreviation> {
    if !has_bracketed_word(text) {
        return Vec::new();
    }
    let words: Vec<Token> = tokens(text).collect();
    let mut found = Vec::new();
    for (at, token) in words.iter().enumerate() {
        let bracketed = text.get(..token.span.start).is_some_and(|before| before.ends_with('('))
            && text.get(token.span.end..).is_some_and(|after| after.starts_with(')'));
        let printed = token.span.of(text);
        let short = printed.strip_suffix('s').unwrap_or(printed);
        let letters = short.chars().filter(|letter| *letter != '&').count();
        if !bracketed || !(2..=9).contains(&letters) || !short.chars().all(|c| c.is_uppercase() || c == '&') {
            continue;
        }
        let before = words.get(..at).unwrap_or(&[]);
        // Small words are counted only where the letters do not come out without them.
        let first = first_word(text, before, short, false).or_else(|| first_word(text, before, short, true));
        if let Some(first) = first {
            let last = words.get(at.saturating_sub(1)).map_or(token.span.start, |word| word.span.end);
            let long = text.get(first.span.start..last).unwrap_or("").to_owned();
            found.push(Abbreviation { short: short.to_owned(), long });
        }
    }
    found
}

/// Whether one word stands alone in brackets: dearer to look for among words than among letters, and rare.
fn has_bracketed_word(text: &str) -> bool {
    text.match_indices('(').any(|(at, _)| {
        let inside = text.get(at + 1..).and_then(|behind| behind.split_once(')'));
        inside.is_some_and(|(inside, _)| !inside.contains(' '))
    })
}

/// The word before the bracket at which the initials begin, if they fit.
fn first_word<'a>(text: &str, before: &'a [Token], short: &str, small_count: bool) -> Option<&'a Token> {
    let letters: Vec<char> = short.chars().filter(|c| *c != '&').flat_map(char::to_lowercase).collect();
    let mut left = letters.len();
    for token in before.iter().rev().take(letters.len() * 2 + 2) {
        let word = token.span.of(text);
        let initial = word.chars().next().into_iter().flat_map(char::to_lowercase).next();
        let wanted = left.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let is_small = SMALL.contains(&word.to_lowercase().as_str());
        if initial.is_some() && initial == wanted && (small_count || !is_small) {
            left -= 1;
            if left == 0 {
                return Some(token);
            }
        } else if !is_small {
            return None;
        }
    }
    None
}
