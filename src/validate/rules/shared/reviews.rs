//! Reviews that could not be applied.

use crate::model::{Place, ReviewOutcome, ReviewState};
use crate::validate::Subject;

/// Those of which this became, each with what it is about: its action, or the document where the plan has none.
pub(in crate::validate::rules) fn that_are<'s>(
    subject: &Subject<'s>,
    states: &'static [ReviewState],
) -> impl Iterator<Item = (Place, &'s ReviewOutcome)> {
    let plan = subject.plan();
    let outcomes = subject.reviews().iter().filter(|outcome| states.contains(&outcome.state));
    outcomes.map(move |outcome| {
        let action = plan.action(outcome.review.action.as_str());
        (action.map_or_else(Place::document, |action| Place::action(action.id.as_str())), outcome)
    })
}
