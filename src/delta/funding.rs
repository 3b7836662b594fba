//! What plan and update say of money and of help that was asked for.

use super::{
    Delta,
    query::{Mention, Printed},
};
use crate::{
    base::{FixedState, Span},
    facts::{FundingFact, FundingOutcome, funding},
    model::{Aim, QuoteRole, Side, Status, words::fact},
};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// Money, or help that was bid for, in an action or an entry.
///
/// ```
/// use action_plan::{Comparison, facts::FundingOutcome, model::{Action, ActionPlan, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "We will bid for a second surgery."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("May 2026")).delta(None);
/// let rows = delta.funding();
/// assert_eq!((rows[0].mention.at.id.as_str(), rows[0].funding.outcome), ("1", FundingOutcome::Sought));
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FundingMention {
    /// Where it stands, with its sentence.
    pub mention: Mention,
    /// What is said.
    pub funding: FundingFact,
}

impl FundingOutcome {
    /// The words that reports show for it.
    pub fn shown(self) -> &'static str {
        fact::shown(fact::FUNDING, self.as_str())
    }
}

impl Delta {
    /// What is said of money and of help that was bid for, in the actions and then in the entries. Read from the
    /// texts, not from the date cells.
    pub fn funding(&self) -> Vec<FundingMention> {
        let mut found = Vec::new();
        for printed in self.printed() {
            for fact in funding(printed.text) {
                found.push(FundingMention { mention: printed.mention(fact.span), funding: fact });
            }
        }
        found
    }

    /// Where entries labelled complete say that what was asked for was not given: by [`funding`](Self::funding), or
    /// else by the sentences that decide the aim of the actions they answer. In printed order.
    ///
    /// That is no contradiction where the promise was to ask: whether it was stands in the change's
    /// [`commitment`](crate::model::ChangeRecord::commitment) and [`act`](crate::model::ChangeRecord::act).
    ///
    /// ```
    /// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Status}};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "We will bid for a second surgery."))?;
    /// let mut update = ProgressUpdate::new("May 2026");
    /// let entry = ProgressEntry::new("a", "The bid was unsuccessful.").answering("1");
    /// update.add(entry.with_status(Status::Completed));
    /// let found = Comparison::between(&plan, &update).delta(None).complete_and_not_given();
    /// assert_eq!(found[0].sentence, "The bid was unsuccessful.");
    /// # Ok::<(), action_plan::model::PlanError>(())
    /// ```
    pub fn complete_and_not_given(&self) -> Vec<Mention> {
        let decides = self
            .steps()
            .filter(|change| change.record().aim == Aim::NotObtained)
            .flat_map(|change| change.record().quotes.iter())
            .filter(|quote| quote.side == Side::Update && quote.role == QuoteRole::Decides);
        let mut of_aims: IndexMap<&str, Vec<Span>, FixedState> = IndexMap::default();
        for quote in decides {
            of_aims.entry(quote.item.as_str()).or_default().push(Span::new(quote.start, quote.end));
        }
        let complete = |status: Option<Status>| status.is_some_and(Status::is_complete);
        let mut found: Vec<Mention> = Vec::new();
        for row in self.entries.iter().filter(|row| complete(row.entry.reported_status())) {
            let id = row.entry.id.as_str();
            let refused = funding(&row.entry.text).into_iter();
            let refused =
                refused.filter(|fact| fact.outcome == FundingOutcome::Refused).map(|fact| fact.span);
            let mut spans: Vec<Span> = refused.collect();
            if spans.is_empty() {
                spans.extend(of_aims.get(id).into_iter().flatten());
            }
            let printed = Printed::of_entry(&row.entry);
            let first = found.len();
            for mention in spans.into_iter().map(|span| printed.mention(span)) {
                if !found.iter().skip(first).any(|known| known.sentence == mention.sentence) {
                    found.push(mention);
                }
            }
        }
        found
    }
}
