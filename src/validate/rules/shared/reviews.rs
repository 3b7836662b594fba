//! Reviews that could not be applied: what their rules share, each of them of other states.

use crate::ledger::Round;
use crate::model::{Place, ReviewState};
use crate::validate::arguments::arguments;
use crate::validate::{Sink, Subject};

arguments! {
    Review { review: String, because: String } => "the review of {review} is not applied: {because}",
}

/// Reports those of which one of these states became, each at its action, or at the document where the plan has none.
pub(in crate::validate::rules) fn report_those(
    subject: &Subject<'_>,
    sink: &mut Sink<'_>,
    states: &[ReviewState],
) {
    for (round, outcome) in subject.reviews_of_rounds().filter(|(_, one)| states.contains(&one.state)) {
        let action = subject.plan().action(outcome.review.action.as_str());
        let place = action.map_or_else(Place::document, |action| Place::action(action.id.as_str()));
        let signed = outcome.review.signed();
        let review = match round.map(Round::update).and_then(|update| update.label()) {
            Some(label) => format!("{signed}, on the round “{label}”"),
            None => signed,
        };
        sink.report(place, &Args::Review { review, because: outcome.because_shown() });
    }
}
