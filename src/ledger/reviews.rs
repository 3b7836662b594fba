//! What people say of the links and readings of rounds.

use super::{Ledger, LedgerError, Round, error::Fault};
use crate::{
    base::same_folded,
    model::{ChangeRecord, EntryId, ProgressEntry, Review, ReviewOutcome, ReviewState},
};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A review of an earlier round whose words the latest round has again.
///
/// ```
/// use action_plan::{ledger::Ledger, model::ActionPlan};
/// assert!(Ledger::new(ActionPlan::new("Plan")).reviews_to_renew().is_empty(), "nothing is reviewed");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReviewToRenew {
    /// The review.
    pub review: Review,
    /// Of which round it is, from 0.
    pub round: usize,
    /// The entries of the latest round that have the words it was of.
    pub entries: Vec<EntryId>,
}

impl Ledger {
    /// Brings what people say of links and readings of the rounds: each review is of the round that it names by its
    /// label ([`Seen::in_update`](crate::model::Seen::in_update); a worksheet does), and of the latest where it names
    /// none.
    ///
    /// An independent reviewer's is applied over what was found in that round and shown as theirs; an owner's is a
    /// reply, shown beside. One that cannot be applied is given back as such by [`reviews`](Self::reviews), and rules
    /// report it. Nothing is linked anew, and of actions that no review moves nothing is read anew. Whatever the
    /// ledger counts, [`before_reviews`](Self::before_reviews) counts without them.
    ///
    /// A review holds in its round alone. Where a later round has the same words again, it is not carried over:
    /// its author has not seen them there, beside other dates and other entries, and a person's word is no word on
    /// what they have not seen. The later round stands as it was found until somebody reviews it;
    /// [`reviews_to_renew`](Self::reviews_to_renew) says where that is worth a look.
    ///
    /// # Errors
    /// [`LedgerError`] if one names a label that no round bears, or names none and there is no round; then none of
    /// them is taken.
    ///
    /// ```
    /// use action_plan::{ledger::Ledger, model::{
    ///     Act, Action, ActionPlan, Disposition, ProgressEntry, ProgressUpdate, Review, ReviewReading, ReviewRole, Seen,
    /// }};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "Count the knives.").due("March 2027"))?;
    /// let mut ledger = Ledger::new(plan);
    /// for label in ["June 2025", "December 2025"] {
    ///     let mut round = ProgressUpdate::new(label);
    ///     round.add(ProgressEntry::new("e", "See the annex.").answering("1").labelled("Completed"));
    ///     ledger.add_round(round)?;
    /// }
    /// let review = Review::reading("1", ReviewReading::new().with_act(Act::Part))
    ///     .by("Reviewer A", ReviewRole::Independent)
    ///     .on(chrono::NaiveDate::from_ymd_opt(2025, 7, 1).unwrap())
    ///     .because("the annex names two of the four kitchens")
    ///     .having_seen(Seen::default().in_update("June 2025"));
    /// ledger.add_reviews([review])?;
    /// let said = ledger.history("1").unwrap().rounds;
    /// assert_eq!((said[0].act, said[0].review.as_ref().unwrap().by.as_str()), (Act::Part, "Reviewer A"));
    /// assert_eq!(said[0].machine.as_ref().unwrap().disposition, Disposition::Delivered);
    /// assert!(said[1].review.is_none(), "the same words in December are reviewed by nobody");
    /// assert_eq!(ledger.reviews_to_renew().len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn add_reviews(&mut self, reviews: impl IntoIterator<Item = Review>) -> Result<(), LedgerError> {
        let mut by_round: IndexMap<usize, Vec<Review>> = IndexMap::new();
        for review in reviews {
            by_round.entry(self.round_of(&review)?).or_default().push(review);
        }
        for (at, reviews) in by_round {
            if let Some(round) = self.rounds.get_mut(at) {
                round.review(&self.plan, reviews);
            }
        }
        Ok(())
    }

    /// Every review that was given, round by round, each with what became of it.
    pub fn reviews(&self) -> impl Iterator<Item = (&Round, &ReviewOutcome)> {
        self.rounds.iter().flat_map(|round| round.reviews().iter().map(move |outcome| (round, outcome)))
    }

    /// The ledger as it would be if nobody had reviewed anything: for the machine's figure beside the reviewed one,
    /// of whatever is counted.
    ///
    /// ```
    /// use action_plan::{ledger::Ledger, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Review, ReviewRole}};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "Count the knives.").due("June 2025"))?;
    /// let mut round = ProgressUpdate::new("June 2025");
    /// round.add(ProgressEntry::new("e", "").answering("1").labelled("Ongoing, December 2025"));
    /// let mut ledger = Ledger::new(plan);
    /// ledger.add_round(round)?;
    /// let review = Review::reject("1", ["e"]).by("Reviewer A", ReviewRole::Independent);
    /// let day = chrono::NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
    /// ledger.add_reviews([review.on(day).because("it is about the forks")])?;
    /// let slips = |ledger: &Ledger| ledger.history("1").unwrap().due.slips();
    /// assert_eq!((slips(&ledger), slips(&ledger.before_reviews())), (0, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn before_reviews(&self) -> Self {
        let mut before = self.clone();
        before.rounds.iter_mut().for_each(Round::forget_reviews);
        before
    }

    /// The reviews of earlier rounds that were applied and whose words the latest round has again, for an action that
    /// nobody has reviewed there: whoever wrote them may want to say the same of it, or something else.
    pub fn reviews_to_renew(&self) -> Vec<ReviewToRenew> {
        let Some((latest, earlier)) = self.rounds.split_last() else { return Vec::new() };
        let mut found = Vec::new();
        for (at, round) in earlier.iter().enumerate() {
            for outcome in round.reviews().iter().filter(|outcome| outcome.state == ReviewState::Applied) {
                let review = &outcome.review;
                let action = review.action.as_str();
                let is_reviewed = latest.record(action).is_some_and(ChangeRecord::is_reviewed);
                let entries = if is_reviewed { Vec::new() } else { again(latest, &words_of(round, review)) };
                if !entries.is_empty() {
                    found.push(ReviewToRenew { review: review.clone(), round: at, entries });
                }
            }
        }
        found
    }

    /// Whether a review moves anything.
    pub(super) fn is_moved_by_reviews(&self) -> bool {
        self.rounds.iter().any(|round| round.result.machine.is_some())
    }

    fn round_of(&self, review: &Review) -> Result<usize, Fault> {
        let (action, by) = (review.action.clone(), review.by.clone());
        let Some(label) = &review.seen.update else {
            return self.rounds.len().checked_sub(1).ok_or(Fault::NoRound { action, by });
        };
        let bears = |round: &Round| round.update.label().is_some_and(|own| same_folded(own, label));
        let label = label.clone();
        self.rounds.iter().position(bears).ok_or(Fault::NoSuchRound { action, by, label })
    }
}

/// The words that a review is of: those of the entries that it names, else of those that answer its action.
fn words_of<'r>(round: &'r Round, review: &Review) -> Vec<&'r str> {
    let text = |entry: &'r ProgressEntry| entry.text.as_str();
    let words: Vec<&str> = if review.entries.is_empty() {
        round.entries_of(review.action.as_str()).map(text).collect()
    } else {
        review.entries.iter().filter_map(|id| round.update().entry(id.as_str())).map(text).collect()
    };
    words.into_iter().filter(|words| !words.trim().is_empty()).collect()
}

/// The entries of a round that have one of these texts.
fn again(round: &Round, words: &[&str]) -> Vec<EntryId> {
    let entries = round.update().entries().values();
    let same = entries.filter(|entry| words.iter().any(|words| same_folded(words, &entry.text)));
    same.map(|entry| entry.id.clone()).collect()
}
