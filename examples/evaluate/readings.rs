//! What was read of each action, held against its labels.

use crate::{case::Outcome, figures::Counts};
use action_plan::{
    base::fraction,
    model::{Aim, ChangeRecord, LabelAndText},
};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default)]
pub(crate) struct Readings {
    /// Right, of how many.
    pub(crate) disposition: (usize, usize),
    /// The mean of F1 over the dispositions that the labels have.
    pub(crate) macro_f1: f64,
    pub(crate) commitment: (usize, usize),
    pub(crate) text_says_less: Counts,
    pub(crate) not_obtained: Counts,
    pub(crate) unreported: Counts,
    pub(crate) misses: Vec<String>,
}

impl Readings {
    pub(crate) fn of(outcomes: &[Outcome], records: &BTreeMap<String, &ChangeRecord>) -> Self {
        let mut read = Self::default();
        let leaves: Vec<(&Outcome, Option<&ChangeRecord>)> = outcomes
            .iter()
            .filter(|outcome| !outcome.is_umbrella)
            .map(|outcome| (outcome, records.get(&outcome.action).copied()))
            .collect();
        let said = |record: Option<&ChangeRecord>| record.map_or("", |record| record.disposition.as_str());
        for (outcome, record) in &leaves {
            let wanted = meant(outcome, said(*record));
            read.tell(outcome, "disposition", wanted, said(*record));
            read.disposition.0 += usize::from(wanted == said(*record));
            read.disposition.1 += 1;
            if let Some(wanted) = &outcome.commitment {
                let got = record.map_or("", |record| record.commitment.as_str());
                read.tell(outcome, "commitment", wanted, got);
                read.commitment.0 += usize::from(wanted == got);
                read.commitment.1 += 1;
            }
        }
        read.macro_f1 = macro_f1(&leaves);
        let less = |record: Option<&ChangeRecord>| {
            record.is_some_and(|record| record.label_and_text == Some(LabelAndText::TextSaysLess))
        };
        let lost =
            |record: Option<&ChangeRecord>| record.is_some_and(|record| record.aim == Aim::NotObtained);
        for (outcome, record) in &leaves {
            if !outcome.also.contains_key("label_and_text") {
                read.text_says_less.count(outcome.text_says_less, less(*record));
                read.tell_whether(outcome, "text says less", outcome.text_says_less, less(*record));
            }
            read.not_obtained.count(outcome.not_obtained, lost(*record));
            read.tell_whether(outcome, "aim not obtained", outcome.not_obtained, lost(*record));
            let open =
                outcome.also.get("disposition").is_some_and(|also| also.iter().any(|d| d == "unreported"));
            if !open {
                read.unreported.count(outcome.disposition == "unreported", said(*record) == "unreported");
            }
        }
        read
    }

    fn tell(&mut self, outcome: &Outcome, field: &str, wanted: &str, got: &str) {
        if wanted != got {
            self.misses.push(format!("{field}: {}: wanted {wanted}, got {got}", outcome.action));
        }
    }

    fn tell_whether(&mut self, outcome: &Outcome, field: &str, wanted: bool, got: bool) {
        match (wanted, got) {
            (true, false) => self.misses.push(format!("{field}: missed: {}", outcome.action)),
            (false, true) => self.misses.push(format!("{field}: wrongly said: {}", outcome.action)),
            _ => {}
        }
    }
}

impl Counts {
    fn count(&mut self, wanted: bool, given: bool) {
        self.right += usize::from(wanted && given);
        self.given += usize::from(given);
        self.wanted += usize::from(wanted);
    }
}

/// The labelled disposition, or the other accepted one where that was given.
fn meant<'o>(outcome: &'o Outcome, said: &'o str) -> &'o str {
    let also = outcome.also.get("disposition").is_some_and(|also| also.iter().any(|other| other == said));
    if also && !said.is_empty() { said } else { &outcome.disposition }
}

fn macro_f1(leaves: &[(&Outcome, Option<&ChangeRecord>)]) -> f64 {
    let kinds: BTreeSet<&str> = leaves.iter().map(|(outcome, _)| outcome.disposition.as_str()).collect();
    let sum: f64 = kinds
        .iter()
        .map(|kind| {
            let mut counts = Counts::default();
            for (outcome, record) in leaves {
                let said = record.map_or("", |record| record.disposition.as_str());
                counts.count(meant(outcome, said) == *kind, said == *kind);
            }
            counts.f1()
        })
        .sum();
    if kinds.is_empty() { 0.0 } else { sum / fraction(kinds.len()) }
}
