//! A ledger as it is written and read.

use super::{Event, Ledger, LedgerError, Round, Snapshot, Step};
use crate::{
    diff::{Compare, Found, Reviewed},
    model::{
        ActionId, ActionPlan, ChangeRecord, EntryId, ImportRecord, Judgement, Link, ProgressUpdate,
        RecommendationId, Review, ReviewOutcome, ReviewState, Status, closed::known,
    },
};
use serde::{Deserialize, Serialize};

/// The keys of a ledger. Steps are read as they stand, legal or not: a rule says what is odd.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct LedgerOnTheWire {
    #[serde(default = "format")]
    format: String,
    #[serde(default = "version")]
    version: String,
    plan: ActionPlan,
    #[serde(default)]
    snapshot: Option<Snapshot>,
    #[serde(default)]
    log: Vec<LogOnTheWire>,
    #[serde(default)]
    judgements: Vec<JudgementOnTheWire>,
    /// Where each action stands: what the log folds up to, for those who read no logs.
    #[serde(default)]
    current: Vec<CurrentOnTheWire>,
}

fn format() -> String {
    "action-plan-ledger".to_owned()
}

fn version() -> String {
    "1.0".to_owned()
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum LogOnTheWire {
    Round(Box<RoundOnTheWire>),
    Step(Box<Step>),
}

/// A round, and what was found when it was added, as reviews have it. Without `found` it is compared anew, and its
/// reviews are heard anew.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct RoundOnTheWire {
    update: ProgressUpdate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    import: Option<ImportRecord>,
    #[serde(default)]
    found: Option<FoundOnTheWire>,
    /// What was found before reviews were applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    machine: Option<FoundOnTheWire>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reviews: Vec<ReviewOnTheWire>,
}

/// A review and what became of it. One written by hand beside the others does not say the latter, and is heard.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct ReviewOnTheWire {
    #[serde(flatten)]
    review: Review,
    #[serde(default)]
    state: Option<ReviewState>,
    #[serde(default)]
    about: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct FoundOnTheWire {
    #[serde(default)]
    links: Vec<Link>,
    #[serde(default)]
    changes: Vec<ChangeRecord>,
    #[serde(default)]
    additional: Vec<EntryId>,
}

impl From<Found> for FoundOnTheWire {
    fn from(found: Found) -> Self {
        Self { links: found.links, changes: found.records, additional: found.additional }
    }
}

impl From<FoundOnTheWire> for Found {
    fn from(wire: FoundOnTheWire) -> Self {
        Self {
            records: wire.changes,
            links: wire.links,
            additional: wire.additional,
            answers_another_plan: false,
        }
    }
}

impl From<ReviewOutcome> for ReviewOnTheWire {
    fn from(outcome: ReviewOutcome) -> Self {
        Self { review: outcome.review, state: Some(outcome.state), about: outcome.about }
    }
}

impl From<ReviewOnTheWire> for ReviewOutcome {
    fn from(wire: ReviewOnTheWire) -> Self {
        Self::new(wire.review, wire.state.unwrap_or(ReviewState::Unknown), wire.about)
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct JudgementOnTheWire {
    recommendation: RecommendationId,
    #[serde(flatten)]
    judgement: Judgement,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct CurrentOnTheWire {
    action: ActionId,
    #[serde(default, deserialize_with = "known")]
    status: Option<Status>,
}

impl From<Ledger> for LedgerOnTheWire {
    fn from(ledger: Ledger) -> Self {
        let current = ledger
            .histories()
            .map(|history| CurrentOnTheWire { action: history.action, status: history.state.status })
            .collect();
        let mut rounds = ledger.rounds.into_iter();
        let log = ledger.events.into_iter().filter_map(|event| match event {
            Event::Step(step) => Some(LogOnTheWire::Step(step)),
            Event::Round(_) => rounds.next().map(|round| {
                let Reviewed { found, reviews, machine } = round.result;
                LogOnTheWire::Round(Box::new(RoundOnTheWire {
                    update: round.update,
                    import: round.import,
                    found: Some(found.into()),
                    machine: machine.map(|machine| (*machine).into()),
                    reviews: reviews.into_iter().map(ReviewOnTheWire::from).collect(),
                }))
            }),
        });
        Self {
            format: format(),
            version: version(),
            plan: ledger.plan,
            snapshot: Some(ledger.snapshot),
            log: log.collect(),
            judgements: ledger
                .judgements
                .into_iter()
                .map(|(recommendation, judgement)| JudgementOnTheWire { recommendation, judgement })
                .collect(),
            current,
        }
    }
}

impl TryFrom<LedgerOnTheWire> for Ledger {
    type Error = LedgerError;

    /// # Errors
    /// [`LedgerError`] as in [`Ledger::add_round`]; steps and judgements are kept whatever they say.
    fn try_from(wire: LedgerOnTheWire) -> Result<Self, LedgerError> {
        let mut ledger = Self::new(wire.plan);
        if let Some(snapshot) = wire.snapshot {
            ledger.snapshot = snapshot;
        }
        for event in wire.log {
            match event {
                LogOnTheWire::Step(step) => ledger.log_step(*step),
                LogOnTheWire::Round(round) => {
                    let RoundOnTheWire { update, import, found, machine, reviews } = *round;
                    let Some(found) = found else {
                        let reviews = reviews.into_iter().map(|one| one.review);
                        let options = Compare::new().with_reviews(reviews);
                        ledger.add_round_with(update, import, &options)?;
                        continue;
                    };
                    ledger.check_round(&update)?;
                    let (heard, written): (Vec<_>, Vec<_>) =
                        reviews.into_iter().partition(|one| one.state.is_some());
                    let result = Reviewed {
                        found: found.into(),
                        reviews: heard.into_iter().map(ReviewOutcome::from).collect(),
                        machine: machine.map(|machine| Box::new(machine.into())),
                    };
                    let mut round = Round::new(update, import, result);
                    if !written.is_empty() {
                        round.review(&ledger.plan, written.into_iter().map(|one| one.review));
                    }
                    ledger.log_round(round);
                }
            }
        }
        let judged = |one: JudgementOnTheWire| (one.recommendation, one.judgement);
        ledger.judgements = wire.judgements.into_iter().map(judged).collect();
        ledger.claimed = wire.current.into_iter().map(|one| (one.action, one.status)).collect();
        Ok(ledger)
    }
}
