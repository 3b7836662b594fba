//! A ledger as it is written and read.

use super::{Event, Ledger, LedgerError, Round, Snapshot, Step};
use crate::{
    diff::{Compare, Found},
    model::{
        ActionId, ActionPlan, ChangeRecord, EntryId, ImportRecord, Judgement, Link, ProgressUpdate,
        RecommendationId, Status, closed::known,
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

/// A round, and what was found when it was added. Without `found` it is compared anew.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct RoundOnTheWire {
    update: ProgressUpdate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    import: Option<ImportRecord>,
    #[serde(default)]
    found: Option<FoundOnTheWire>,
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
                let found = FoundOnTheWire {
                    links: round.found.links,
                    changes: round.found.records,
                    additional: round.found.additional,
                };
                let (update, import) = (round.update, round.import);
                LogOnTheWire::Round(Box::new(RoundOnTheWire { update, import, found: Some(found) }))
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
                LogOnTheWire::Round(round) => match round.found {
                    None => ledger.add_round_with(round.update, round.import, &Compare::new())?,
                    Some(found) => {
                        ledger.check_round(&round.update)?;
                        let found = Found {
                            records: found.changes,
                            links: found.links,
                            additional: found.additional,
                            answers_another_plan: false,
                        };
                        ledger.log_round(Round::new(round.update, round.import, found));
                    }
                },
            }
        }
        let judged = |one: JudgementOnTheWire| (one.recommendation, one.judgement);
        ledger.judgements = wire.judgements.into_iter().map(judged).collect();
        ledger.claimed = wire.current.into_iter().map(|one| (one.action, one.status)).collect();
        Ok(ledger)
    }
}
