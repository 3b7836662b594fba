//! Reviews that could not be applied.

use crate::ledger::Round;
use crate::model::{Place, ReviewState};
use crate::validate::Subject;

/// Those of which this became: what each is about (its action, or the document where the plan has none), whose it
/// is, and why it is not applied.
pub(in crate::validate::rules) fn that_are<'s>(
    subject: &'s Subject<'_>,
    states: &'static [ReviewState],
) -> impl Iterator<Item = (Place, String, String)> + 's {
    let outcomes = subject.reviews_of_rounds().filter(|(_, outcome)| states.contains(&outcome.state));
    outcomes.map(|(round, outcome)| {
        let action = subject.plan().action(outcome.review.action.as_str());
        let place = action.map_or_else(Place::document, |action| Place::action(action.id.as_str()));
        let signed = outcome.review.signed();
        let whose = match round.map(Round::update).and_then(|update| update.label()) {
            Some(label) => format!("{signed}, on the round “{label}”"),
            None => signed,
        };
        (place, whose, outcome.because_shown())
    })
}
