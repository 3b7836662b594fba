//! The words a reading rests on.

use super::{closed::closed_list, outcome::SignalKind};
use crate::base::Span;
use serde::{Deserialize, Serialize};

closed_list! {
    /// The document a quote is from.
    ///
    /// ```
    /// use action_plan::model::Side;
    /// assert_eq!(Side::Update.as_str(), "update");
    /// ```
    Side {
        /// The plan.
        Plan = "plan",
        /// The update.
        Update = "update",
    }
}

closed_list! {
    /// What a quote is for.
    ///
    /// ```
    /// use action_plan::model::QuoteRole;
    /// assert_eq!("mitigates".parse(), Ok(QuoteRole::Mitigates));
    /// ```
    QuoteRole {
        /// Its phrase decided the reading.
        Decides = "decides",
        /// It softens what decided, and is always shown with it.
        Mitigates = "mitigates",
        /// The promise itself.
        Promise = "promise",
    }
}

/// A whole sentence with the phrase that matters.
///
/// ```
/// use action_plan::{base::Span, model::{Quote, QuoteRole, Side}};
/// let quote = Quote::new(Side::Update, "1.u1", "It has been done.", Span::new(3, 16), QuoteRole::Decides);
/// assert_eq!(quote.marked("[", "]"), "It [has been done].");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quote {
    /// The document.
    pub side: Side,
    /// Id of the action or entry.
    pub item: String,
    /// The whole sentence as printed.
    pub sentence: String,
    /// First byte of the phrase in the item's text.
    pub start: usize,
    /// One past its last byte in the item's text.
    pub end: usize,
    /// What it is for.
    pub role: QuoteRole,
    /// First byte of the sentence in the item's text.
    #[serde(default)]
    pub sentence_start: usize,
}

impl Quote {
    /// A quote of a sentence that opens its item's text.
    pub fn new(side: Side, item: &str, sentence: &str, phrase: Span, role: QuoteRole) -> Self {
        Self {
            side,
            item: item.to_owned(),
            sentence: sentence.to_owned(),
            start: phrase.start,
            end: phrase.end,
            role,
            sentence_start: 0,
        }
    }

    /// The phrase in bytes of `sentence`.
    pub fn phrase(&self) -> Span {
        Span::new(
            self.start.saturating_sub(self.sentence_start),
            self.end.saturating_sub(self.sentence_start),
        )
    }

    /// The sentence with marks about the phrase; unmarked where the phrase is not in it.
    pub fn marked(&self, open: &str, close: &str) -> String {
        let phrase = self.phrase();
        match (self.sentence.get(..phrase.start), self.sentence.get(phrase.end..)) {
            (Some(before), Some(after)) if !phrase.is_empty() => {
                [before, open, phrase.of(&self.sentence), close, after].concat()
            }
            _ => self.sentence.clone(),
        }
    }
}

/// A turn of phrase found in an item's text.
///
/// ```
/// use action_plan::model::{Signal, SignalKind};
/// let signal = Signal::new(SignalKind::Refused, "1.u9", 10, 26);
/// assert_eq!(signal.item, "1.u9");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Signal {
    /// What it says.
    pub kind: SignalKind,
    /// Id of the action or entry.
    pub item: String,
    /// First byte in the item's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Signal {
    /// A signal in the bytes `start..end` of an item's text.
    pub fn new(kind: SignalKind, item: &str, start: usize, end: usize) -> Self {
        Self { kind, item: item.to_owned(), start, end }
    }
}
