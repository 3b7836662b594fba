//! What the body inspected answered to a recommendation: its own axis, apart from delivery.

use crate::model::closed::wire_words;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The kinds of answer.
///
/// ```
/// use action_plan::model::{Response, ResponseKind};
/// assert_eq!(Response::read("Accepted in part").kind, Some(ResponseKind::PartlyAgreed));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ResponseKind {
    /// Agreed, accepted, concurred with.
    Agreed,
    /// Agreed with a condition: in principle, subject to resources.
    AgreedInPrinciple,
    /// Agreed in part.
    PartlyAgreed,
    /// Not agreed, rejected.
    NotAgreed,
    /// Neither agreed nor rejected: noted.
    Noted,
    /// To be answered later.
    UnderConsideration,
}

wire_words!(ResponseKind {
    Agreed = "agreed",
    AgreedInPrinciple = "agreed_in_principle",
    PartlyAgreed = "partly_agreed",
    NotAgreed = "not_agreed",
    Noted = "noted",
    UnderConsideration = "under_consideration",
});

/// An answer with the words as printed. A word outside the vocabulary stays in the text; then there is no kind.
///
/// ```
/// use action_plan::model::{Response, ResponseKind};
/// let kind = |text: &str| Response::read(text).kind;
/// assert_eq!(kind("Agreed"), Some(ResponseKind::Agreed));
/// assert_eq!(kind("Partially accepted"), Some(ResponseKind::PartlyAgreed));
/// assert_eq!(kind("Do not concur."), Some(ResponseKind::NotAgreed));
/// assert_eq!(kind("Agreed subject to resources"), Some(ResponseKind::AgreedInPrinciple));
/// assert_eq!(kind("See annex"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Response {
    /// As printed.
    pub text: String,
    /// The kind, where the words are known.
    #[serde(default)]
    pub kind: Option<ResponseKind>,
}

/// Words of assent, as beginnings: "accept" for accepted, acceptance.
const ASSENT: &[&str] = &["accept", "agree", "approve", "concur", "support", "endorse", "yes"];
/// Words of refusal, as beginnings.
const REFUSAL: &[&str] = &["reject", "declin", "disagree", "nonconcur", "non-concur", "refus"];
/// Words that turn assent into refusal.
const NEGATION: &[&str] = &["not", "cannot", "no", "unable", "neither", "n't", "don't", "doesn't"];
/// Words that make it partial.
const PART: &[&str] = &["part", "partial", "partially", "partly", "some", "mostly", "largely"];
/// Words that make it conditional.
const CONDITION: &[&str] = &["principle", "subject", "provisionally", "conditionally"];

impl Response {
    /// Reads an answer. Total.
    pub fn read(text: &str) -> Self {
        Self { text: text.to_owned(), kind: kind(text) }
    }
}

fn kind(text: &str) -> Option<ResponseKind> {
    const LONGEST: usize = 8;
    let lower = text.replace('’', "'").to_lowercase();
    let is_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '-');
    // an answer stands in its first words; what follows explains it
    let words: Vec<&str> =
        lower.split(|letter| !is_word(letter)).filter(|word| !word.is_empty()).take(LONGEST).collect();
    let begins =
        |list: &[&str]| words.iter().position(|word| list.iter().any(|start| word.starts_with(start)));
    let is = |list: &[&str]| words.iter().position(|word| list.contains(word));
    let assent = begins(ASSENT);
    // "no" by itself refuses; "no response" does not
    let refusal = begins(REFUSAL).or((words == ["no"]).then_some(0));
    if is(&["neither", "noted", "note"]).is_some() {
        return Some(ResponseKind::Noted);
    }
    if begins(&["consider", "pending", "deferred"]).is_some()
        && (assent.is_none() || is(&["under"]).is_some())
    {
        return Some(ResponseKind::UnderConsideration);
    }
    let negated = assent.is_some_and(|assent| is(NEGATION).is_some_and(|not| not < assent));
    let partial = is(PART).is_some();
    match (assent, refusal) {
        (Some(_), _) | (_, Some(_)) if partial => Some(ResponseKind::PartlyAgreed),
        (Some(_), _) if negated => Some(ResponseKind::NotAgreed),
        (Some(assent), Some(refusal)) if refusal < assent => Some(ResponseKind::NotAgreed),
        (Some(_), _) if is(CONDITION).is_some() => Some(ResponseKind::AgreedInPrinciple),
        (Some(_), _) => Some(ResponseKind::Agreed),
        (None, Some(_)) => Some(ResponseKind::NotAgreed),
        (None, None) => None,
    }
}

impl fmt::Display for Response {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.text)
    }
}

impl FromStr for Response {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::read(text))
    }
}
