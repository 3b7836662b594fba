//! What is asked of a delta: by owner, by name, by date.

use super::{Delta, owners::is_open};
use crate::{
    base::{Span, fold, sentences, tokens},
    diff::{Change, further::further, owners::told},
    ledger::{
        Forthcoming,
        ahead::{Standing, of_entry, sorted},
    },
    model::{Disposition, Owner, OwnerBasis, Place, ProgressEntry, RecommendationId, Status},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Words in an action or an entry, with the sentence they stand in.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Plan it. Run Safe Start in Upton."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("2026")).delta(None);
/// let mention = &delta.mentions(&["Safe Start"])[0];
/// assert_eq!((mention.at.id.as_str(), mention.sentence.as_str()), ("1", "Run Safe Start in Upton."));
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Mention {
    /// The action or entry.
    pub at: Place,
    /// The recommendation under which it stands.
    #[serde(default)]
    pub recommendation: Option<RecommendationId>,
    /// The whole sentence as printed.
    pub sentence: String,
    /// The words, in bytes of the item's text.
    pub span: Span,
}

/// A text of a delta and where it stands.
pub(super) struct Printed<'d> {
    pub(super) at: Place,
    pub(super) recommendation: Option<&'d RecommendationId>,
    pub(super) text: &'d str,
}

impl<'d> Printed<'d> {
    pub(super) fn of_entry(entry: &'d ProgressEntry) -> Self {
        Self {
            at: Place::entry(entry.id.as_str()),
            recommendation: entry.recommendation.as_ref(),
            text: &entry.text,
        }
    }

    /// Words of it, with their sentence.
    pub(super) fn mention(&self, span: Span) -> Mention {
        let whole = Span::new(0, self.text.len());
        let sentence = sentences(self.text).into_iter().rev().find(|sentence| sentence.start <= span.start);
        Mention {
            at: self.at.clone(),
            recommendation: self.recommendation.cloned(),
            sentence: sentence.unwrap_or(whole).of(self.text).trim().to_owned(),
            span,
        }
    }
}

impl Delta {
    /// The actions for which somebody answers, lead-ins left out, in document order: whom the plan names, or an
    /// entry that answers the action. The name may be any under which the
    /// texts print them. [`by_owner`](Self::by_owner) lists everybody.
    ///
    /// ```
    /// use action_plan::{Comparison, model::{Action, ActionPlan, Owner, ProgressUpdate}};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "Count the knives.").owned_by(Owner::read("Head of Safety")))?;
    /// plan.add_action(Action::new("2", "Fit racks.").owned_by(Owner::read("Head of Estates")))?;
    /// let delta = Comparison::between(&plan, &ProgressUpdate::new("2026")).delta(None);
    /// let theirs: Vec<_> = delta.owned_by("head of safety").map(|change| change.action().id.clone()).collect();
    /// assert_eq!(theirs, ["1".into()]);
    /// # Ok::<(), action_plan::model::PlanError>(())
    /// ```
    pub fn owned_by(&self, name: &str) -> impl Iterator<Item = Change<'_>> {
        let folded = fold(name);
        let printed = self.actions.iter().flat_map(|row| &row.action.owners);
        let printed = printed.chain(self.entries.iter().flat_map(|row| &row.entry.owners));
        let same = |owner: &&Owner| fold(&owner.text) == folded || fold(&owner.key) == folded;
        let key = printed.clone().find(same).map_or_else(|| Owner::read(name).key, |owner| owner.key.clone());
        self.in_order().filter(move |change| {
            let told = |basis: OwnerBasis| basis != OwnerBasis::None;
            let of_entries = change.entries().iter().filter(|entry| told(entry.owner_basis));
            let owners = change.action().owners.iter().chain(of_entries.flat_map(|entry| &entry.owners));
            !change.action().is_umbrella() && owners.map(|owner| &owner.key).any(|other| *other == key)
        })
    }

    /// The actions that the plan calls complete and of which the update no longer says so, by its label or by its
    /// sentences; in document order. Those of which it says nothing at all are not among them.
    ///
    /// ```
    /// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Status}};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "Count the knives.").with_status(Status::Completed))?;
    /// let mut update = ProgressUpdate::new("2026");
    /// update.add(ProgressEntry::new("e", "").answering("1").with_status(Status::InProgress));
    /// let delta = Comparison::between(&plan, &update).delta(None);
    /// assert_eq!(delta.reopened().count(), 1);
    /// # Ok::<(), action_plan::model::PlanError>(())
    /// ```
    pub fn reopened(&self) -> impl Iterator<Item = Change<'_>> {
        self.steps().filter(|change| change.record().disposition == Disposition::Regressed)
    }

    /// The open actions that fall due after a day, soonest first, by the date as it holds now: lead-ins left out.
    /// A period that holds the day is not past.
    pub fn due_after(&self, day: NaiveDate) -> Vec<Change<'_>> {
        let mut found: Vec<(NaiveDate, Change<'_>)> = self
            .in_order()
            .filter(|change| !change.action().is_umbrella() && is_open(change))
            .filter_map(|change| Some((change.record().due.current?.end(), change)))
            .filter(|(end, _)| *end >= day)
            .collect();
        found.sort_by_key(|(end, _)| *end);
        found.into_iter().map(|(_, change)| change).collect()
    }

    /// What lies ahead of a day: due, review and start dates of open actions and of entries beyond the plan, and
    /// (with feature `text`) the dates that the latest sentences name, soonest first.
    /// [`Ledger::ahead`](crate::ledger::Ledger::ahead) does the same over many rounds.
    pub fn ahead(&self, after: NaiveDate) -> Vec<Forthcoming> {
        let mut found = Vec::new();
        for change in self.in_order().filter(|change| !change.action().is_umbrella()) {
            let told = told(change.entries());
            let owners = if told.is_empty() { change.action().owners.clone() } else { told };
            let status = change.record().reported.or_else(|| change.action().reported_status());
            let standing = Standing { status, due: change.record().due.current, owners, step: None };
            standing.of_action(change.action(), change.entries(), after, &mut found);
        }
        for entry in self.additional.iter().filter_map(|id| self.entry(id.as_str())) {
            of_entry(&entry.entry, after, &mut found);
        }
        sorted(found)
    }

    /// Where any of these names stands, in the actions and then in the entries: whole words, whatever their case.
    /// Give a programme with its abbreviation and its earlier names.
    pub fn mentions(&self, names: &[&str]) -> Vec<Mention> {
        let names: Vec<Vec<String>> =
            names.iter().map(|name| words(name)).filter(|name| !name.is_empty()).collect();
        let mut found = Vec::new();
        for printed in self.printed() {
            let tokens: Vec<(String, Span)> = tokens(printed.text)
                .map(|token| (token.folded(printed.text).into_owned(), token.span))
                .collect();
            let mut until = 0;
            for at in 0..tokens.len() {
                let here = tokens.get(at..).unwrap_or_default();
                let stands = |name: &&Vec<String>| {
                    name.len() <= here.len() && name.iter().zip(here).all(|(word, (other, _))| word == other)
                };
                // the longest name that stands here, and none within it
                let length = names.iter().filter(stands).map(Vec::len).max().unwrap_or(0);
                if at < until || length == 0 {
                    continue;
                }
                until = at + length;
                if let (Some((_, first)), Some((_, last))) = (here.first(), here.get(length - 1)) {
                    found.push(printed.mention(Span::new(first.start, last.end)));
                }
            }
        }
        found
    }

    /// The sentences of entries labelled complete that promise something further: what no open row need follow.
    /// A machine's reading; the sentences are there to be looked at.
    ///
    /// ```
    /// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate, Status}};
    /// let mut plan = ActionPlan::new("Plan");
    /// plan.add_action(Action::new("1", "Count the knives."))?;
    /// let mut update = ProgressUpdate::new("2026");
    /// let text = "They are counted. A second count will be made in May.";
    /// update.add(ProgressEntry::new("e", text).answering("1").with_status(Status::Completed));
    /// let delta = Comparison::between(&plan, &update).delta(None);
    /// assert_eq!(delta.further_promises()[0].sentence, "A second count will be made in May.");
    /// # Ok::<(), action_plan::model::PlanError>(())
    /// ```
    pub fn further_promises(&self) -> Vec<Mention> {
        let complete = |status: Option<Status>| status.is_some_and(Status::is_complete);
        let rows = self.entries.iter().filter(|row| complete(row.entry.reported_status()));
        rows.flat_map(|row| {
            let printed = Printed::of_entry(&row.entry);
            further(&row.entry.text).map(move |span| printed.mention(span))
        })
        .collect()
    }

    /// The texts of the actions, then of the entries.
    pub(super) fn printed(&self) -> impl Iterator<Item = Printed<'_>> {
        let actions = self.actions.iter().map(|row| Printed {
            at: Place::action(row.action.id.as_str()),
            recommendation: row.action.recommendation.as_ref(),
            text: &row.action.text,
        });
        let entries = self.entries.iter().map(|row| Printed::of_entry(&row.entry));
        actions.chain(entries)
    }
}

fn words(name: &str) -> Vec<String> {
    tokens(name).map(|token| token.folded(name).into_owned()).collect()
}
