//! What is asked of a delta that only a reading of its sentences can tell: sites, exceptions, conditions.

use super::{Delta, query::Mention};
use crate::{
    base::{Span, fold, sentences},
    diff::{
        Change,
        content::{content, shared},
    },
    facts::{
        Condition, ConditionFate, ConditionKind, FundingOutcome, SiteScope, SiteSet, conditions, funding,
        site_names, sites_of,
    },
    model::{ActionId, ProgressEntry, SignalKind},
};
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};

/// A site in an action or an entry.
///
/// ```
/// use action_plan::{Comparison, model::{Action, ActionPlan, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "It runs at all prisons except HMP Ashby."))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("2026")).delta(None);
/// assert!(delta.by_site("Ashby")[0].is_left_out);
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SiteMention {
    /// Where it stands.
    pub mention: Mention,
    /// How the text says which sites it means.
    pub sites: SiteSet,
    /// Whether the site is named as one that is left out ("all but").
    pub is_left_out: bool,
}

/// Something on which an action hangs, and what the update says of that.
///
/// ```
/// use action_plan::{Comparison, facts::ConditionFate, model::{Action, ActionPlan, ProgressEntry, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Open a second room, subject to funding."))?;
/// let mut update = ProgressUpdate::new("2026");
/// update.add(ProgressEntry::new("e", "The bid for funding was unsuccessful.").answering("1"));
/// let delta = Comparison::between(&plan, &update).delta(None);
/// let found = &delta.conditions()[0];
/// assert_eq!((found.condition.text.as_str(), found.fate), ("subject to funding", ConditionFate::Failed));
/// assert_eq!(found.said.as_ref().unwrap().sentence, "The bid for funding was unsuccessful.");
/// # Ok::<(), action_plan::model::PlanError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Conditional {
    /// The action.
    pub action: ActionId,
    /// The condition, in bytes of the action's text or, where it stands in its date cell, of that.
    pub condition: Condition,
    /// Whether it stands in the date cell.
    pub in_cell: bool,
    /// What became of it, by the words of the entries: a machine's reading.
    pub fate: ConditionFate,
    /// The sentence it rests on.
    #[serde(default)]
    pub said: Option<Mention>,
}

impl Delta {
    /// The sites that the texts call by name, once each, in the order of the texts.
    pub fn sites(&self) -> Vec<String> {
        let names: IndexSet<String> = self.printed().flat_map(|printed| site_names(printed.text)).collect();
        names.into_iter().collect()
    }

    /// Where a site is spoken of by name, in the actions and then in the entries. What is said of all sites
    /// without naming any is not among them.
    pub fn by_site(&self, name: &str) -> Vec<SiteMention> {
        let wanted = fold(name);
        let names = self.sites();
        let known: Vec<&str> = names.iter().map(String::as_str).chain([name]).collect();
        let mut found = Vec::new();
        for printed in self.printed() {
            for set in sites_of(printed.text, known.iter().copied()) {
                let has =
                    |list: &[crate::facts::SiteName]| list.iter().any(|site| fold(&site.name) == wanted);
                let is_left_out = has(&set.except);
                if is_left_out || has(&set.names) {
                    let mention = printed.mention(set.span);
                    found.push(SiteMention { mention, sites: set, is_left_out });
                }
            }
        }
        found
    }

    /// Where sites are left out by name ("all but", "except"), in the actions and then in the entries.
    pub fn exceptions(&self) -> Vec<SiteMention> {
        let names = self.sites();
        let mut found = Vec::new();
        for printed in self.printed() {
            let sets = sites_of(printed.text, names.iter().map(String::as_str));
            for set in sets.into_iter().filter(|set| set.scope == SiteScope::AllExcept) {
                let mention = printed.mention(set.span);
                found.push(SiteMention { mention, sites: set, is_left_out: true });
            }
        }
        found
    }

    /// What actions hang on, in document order, and what the entries that answer them say of it: of an action
    /// without an entry, and where no sentence speaks of it, the fate is `unreported`.
    pub fn conditions(&self) -> Vec<Conditional> {
        let mut found = Vec::new();
        for change in self.in_order() {
            let action = change.action();
            let cell = action.timescale.as_ref().map_or("", |cell| cell.text.as_str());
            let in_text = conditions(&action.text).into_iter().map(|condition| (condition, false));
            let in_cell = conditions(cell).into_iter().map(|condition| (condition, true));
            for (condition, in_cell) in in_text.chain(in_cell) {
                let (fate, said) = fate(&change, &condition);
                found.push(Conditional { action: action.id.clone(), condition, in_cell, fate, said });
            }
        }
        found
    }
}

/// What the entries of an action say of a condition: the sentence that says most.
fn fate(change: &Change<'_>, condition: &Condition) -> (ConditionFate, Option<Mention>) {
    let about = content(&condition.text);
    let mut said: Option<(ConditionFate, Mention)> = None;
    for entry in change.entries() {
        for span in sentences(&entry.text) {
            let sentence = span.of(&entry.text);
            let by_money = of_money(condition.kind, sentence);
            let speaks = by_money.is_some() || shared(&about, &content(sentence)) > 0;
            let Some(fate) = by_money.or_else(|| of_signals(change, entry, span)).filter(|_| speaks) else {
                continue;
            };
            if said.as_ref().is_none_or(|(known, _)| weight(fate) > weight(*known)) {
                let printed = super::query::Printed {
                    at: crate::model::Place::entry(entry.id.as_str()),
                    recommendation: entry.recommendation.as_ref(),
                    text: &entry.text,
                };
                said = Some((fate, printed.mention(span)));
            }
        }
    }
    said.map_or((ConditionFate::Unreported, None), |(fate, mention)| (fate, Some(mention)))
}

/// What outweighs what where sentences differ: that it did not come about, then that it is open.
const fn weight(fate: ConditionFate) -> u8 {
    match fate {
        ConditionFate::Failed => 4,
        ConditionFate::PartMet => 3,
        ConditionFate::Pending => 2,
        ConditionFate::Met => 1,
        ConditionFate::Unreported | ConditionFate::Unknown => 0,
    }
}

/// Money asked for: what the sentence says came of it.
fn of_money(kind: ConditionKind, sentence: &str) -> Option<ConditionFate> {
    if kind != ConditionKind::Funding {
        return None;
    }
    funding(sentence).into_iter().find_map(|fact| match fact.outcome {
        FundingOutcome::Refused => Some(ConditionFate::Failed),
        FundingOutcome::PartFallback => Some(ConditionFate::PartMet),
        FundingOutcome::Secured => Some(ConditionFate::Met),
        FundingOutcome::Sought => Some(ConditionFate::Pending),
        FundingOutcome::NotStated | FundingOutcome::Unknown => None,
    })
}

/// What was read in a sentence of the entry.
fn of_signals(change: &Change<'_>, entry: &ProgressEntry, span: Span) -> Option<ConditionFate> {
    let here = |kinds: &[SignalKind]| {
        change.record().signals.iter().any(|signal| {
            kinds.contains(&signal.kind)
                && signal.item == entry.id.as_str()
                && span.start <= signal.start
                && signal.start < span.end
        })
    };
    if here(&[SignalKind::Refused, SignalKind::Cannot, SignalKind::Withdrawn]) {
        Some(ConditionFate::Failed)
    } else if here(&[SignalKind::PartialFunding, SignalKind::PartOfWhole, SignalKind::ShortOfFigure]) {
        Some(ConditionFate::PartMet)
    } else if here(&[SignalKind::Conditional, SignalKind::StillToCome, SignalKind::UnderWay]) {
        Some(ConditionFate::Pending)
    } else {
        here(&[SignalKind::Done, SignalKind::DoneEarly]).then_some(ConditionFate::Met)
    }
}
