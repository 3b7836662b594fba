//! What a row of the table answers: with its quotes, its signals, and the label held against it.

use super::{Reading, label::is_closed_only, table};
use crate::{
    base::{Span, rounded},
    model::{Act, LabelAndText, Quote, QuoteRole, Side, Signal, SignalKind, Status},
};

/// The row's answer with quotes, signals and the label held against it.
pub(super) fn finish(case: &table::Case<'_, '_>, row: table::Row) -> Reading {
    let mut quotes = Vec::new();
    if let Some((at, phrase)) = row.decides {
        push_quote(&mut quotes, case, at, phrase, QuoteRole::Decides);
        if let Some((softening, phrase)) = softening(case, at, row.act) {
            push_quote(&mut quotes, case, softening, phrase, QuoteRole::Mitigates);
        }
    }
    let signals = case
        .heard
        .iter()
        .filter(|heard| heard.mine)
        .flat_map(|heard| {
            heard
                .statement
                .signals
                .iter()
                .map(|(kind, span)| Signal::new(*kind, heard.entry.id.as_str(), span.start, span.end))
        })
        .collect();
    let says_complete = case.label.map(Status::is_complete);
    let label_and_text = match (says_complete, row.act) {
        (None, _) | (_, Act::NotStated | Act::Unknown) => {
            // Nothing to hold the label against; a label with sentences that do not gainsay it agrees.
            (says_complete.is_some() && case.has_text).then_some(LabelAndText::Agree)
        }
        // What was done is as labelled; a part of the promise is not spoken of.
        (Some(true), Act::Done) if row.is_unmentioned => Some(LabelAndText::TextSaysLess),
        (Some(true), Act::Done) => Some(LabelAndText::Agree),
        // "Closed" says that no more is to come, and so do the sentences.
        (Some(true), Act::NotDone)
            if ["withdrawn", "superseded", "cannot", "denied"].contains(&row.name)
                && is_closed_only(case.heard) =>
        {
            Some(LabelAndText::Agree)
        }
        (Some(true), _) => Some(LabelAndText::TextSaysLess),
        (Some(false), Act::Done) => Some(LabelAndText::TextSaysMore),
        (Some(false), _) => Some(LabelAndText::Agree),
    };
    Reading {
        commitment: case.promise.commitment,
        act: row.act,
        aim: row.aim,
        label_and_text,
        confidence: rounded(row.confidence),
        decided_by: row.name,
        quotes,
        signals,
        fields: row.fields,
        more_to_come: row.more_to_come,
    }
}

fn push_quote(quotes: &mut Vec<Quote>, case: &table::Case<'_, '_>, at: usize, phrase: Span, role: QuoteRole) {
    let Some(heard) = case.heard.get(at) else { return };
    let sentence = heard.statement.sentence;
    let mut quote =
        Quote::new(Side::Update, heard.entry.id.as_str(), sentence.of(&heard.entry.text), phrase, role);
    quote.sentence_start = sentence.start;
    quotes.push(quote);
}

/// The clause that softens the deciding one: in its sentence or beside it, saying the contrary.
fn softening(case: &table::Case<'_, '_>, at: usize, act: Act) -> Option<(usize, Span)> {
    let decides = case.heard.get(at)?;
    let near = |heard: &table::Heard<'_>| {
        heard.entry.id == decides.entry.id
            && heard.statement.sentence_number.abs_diff(decides.statement.sentence_number) <= 1
    };
    let contrary = |heard: &table::Heard<'_>| {
        if act == Act::Done {
            return heard.statement.residual().filter(|_| heard.statement.concedes).map(|(_, span)| span);
        }
        [SignalKind::Done, SignalKind::UnderWay, SignalKind::EncouragedOnly, SignalKind::PilotOnly]
            .into_iter()
            .find_map(|kind| heard.statement.signal(kind))
    };
    case.heard
        .iter()
        .enumerate()
        .filter(|(other, heard)| *other != at && near(heard))
        .filter_map(|(other, heard)| contrary(heard).map(|span| (other, heard, span)))
        .min_by_key(|(other, heard, _)| {
            (
                !heard.statement.concedes,
                heard.statement.sentence_number.abs_diff(decides.statement.sentence_number),
                *other,
            )
        })
        .map(|(other, _, span)| (other, span))
}
