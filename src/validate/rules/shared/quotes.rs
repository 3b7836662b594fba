//! The sentence a reading rests on.

use crate::model::{ChangeRecord, QuoteRole, Side};

/// The sentence that decides, else any of the update, with the phrase between marks.
pub(in crate::validate::rules) fn deciding_sentence(record: &ChangeRecord) -> Option<String> {
    let decides = record.quotes.iter().find(|quote| quote.role == QuoteRole::Decides);
    let quote = decides.or_else(|| record.quotes.iter().find(|quote| quote.side == Side::Update))?;
    Some(quote.marked("[", "]"))
}
