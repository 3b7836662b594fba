//! The five things to look at first.

use super::Delta;
use crate::{
    diff::Change,
    model::{Aim, Attention, ChangedField, Disposition, LabelAndText, words},
};

const MOVED: &[Attention] = &[Attention::MovedLaterUnmarked, Attention::MovedLaterMarked];

/// The reasons under each heading.
const THINGS: [&[Attention]; 5] = [
    &[Attention::LabelAndTextDiffer],
    MOVED,
    &[Attention::NoEntry],
    &[Attention::NotObtained],
    &[Attention::PastDate],
];

/// One of the five things to look at first, with the actions of which it holds.
///
/// An action stands under each reason that holds of it; but of one that has no entry nothing else is
/// known, so that it stands under that reason alone. Umbrellas stand under none: their parts do.
///
/// ```
/// use action_plan::{diff::Comparison, model::{Action, ActionPlan, ProgressUpdate}};
/// let mut plan = ActionPlan::new("Plan");
/// plan.add_action(Action::new("1", "Publish the guidance.").due("June 2025"))?;
/// let delta = Comparison::between(&plan, &ProgressUpdate::new("March 2026")).delta(None);
/// let things = delta.first_things();
/// let counts: Vec<_> = things.iter().map(|thing| (thing.id(), thing.changes().len())).collect();
/// assert_eq!(counts[2], ("no_entry", 1));
/// assert_eq!(counts[4], ("past_date", 0), "of what has no entry nothing else is known");
/// assert_eq!(things[2].why(&things[2].changes()[0]), "9 months past June 2025");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct FirstThing<'d> {
    reasons: &'static [Attention],
    changes: Vec<Change<'d>>,
    base: usize,
    is_told: bool,
}

impl Delta {
    /// The five things to look at first, in order: label and text differ · moved later, or no date now ·
    /// no entry · sought and not obtained · past its date and open.
    pub fn first_things(&self) -> Vec<FirstThing<'_>> {
        let steps: Vec<Change<'_>> =
            self.in_order().filter(|change| !change.action().is_umbrella()).collect();
        let thing = |reasons: &'static [Attention]| {
            let absent = reasons.contains(&Attention::NoEntry);
            let is_in = |change: &&Change<'_>| {
                reasons.iter().any(|reason| change.needs(*reason))
                    && (absent || !change.needs(Attention::NoEntry))
            };
            FirstThing {
                reasons,
                changes: steps.iter().filter(is_in).cloned().collect(),
                base: steps.len(),
                is_told: !reasons.contains(&Attention::PastDate) || self.as_of.is_some(),
            }
        };
        THINGS.into_iter().map(thing).collect()
    }
}

impl<'d> FirstThing<'d> {
    /// A word for it that does not change: `label_and_text_differ`, `moved_later`, `no_entry`,
    /// `not_obtained`, `past_date`.
    pub fn id(&self) -> &'static str {
        match self.reasons {
            [only] => only.as_str(),
            _ => "moved_later",
        }
    }

    /// What it is, in a few words.
    pub fn title(&self) -> &'static str {
        match self.reasons {
            [only] => only.shown(),
            _ => words::MOVED_LATER,
        }
    }

    /// The actions of which it holds, in document order.
    pub fn changes(&self) -> &[Change<'d>] {
        &self.changes
    }

    /// Among how many actions it was looked for.
    pub fn base(&self) -> usize {
        self.base
    }

    /// Whether it can be told at all: without a day to hold dates against, nothing is past its date.
    pub fn is_told(&self) -> bool {
        self.is_told
    }

    /// What is to be said of an action here, of which the title says its part; may be empty.
    pub fn why(&self, change: &Change<'_>) -> String {
        let record = change.record();
        let standing = || record.timeliness.as_ref().map(|timeliness| timeliness.shown(&record.due));
        match self.reasons {
            [Attention::LabelAndTextDiffer] => {
                let says = change.says();
                says.trim_start_matches(LabelAndText::TextSaysLess.shown())
                    .trim_start_matches(": ")
                    .to_owned()
            }
            [Attention::MovedLaterUnmarked, ..] => match record.due.moved_shown() {
                Some(moved) if record.has(ChangedField::EndBecameStart) => {
                    format!("{moved}; {}", ChangedField::EndBecameStart.shown())
                }
                Some(moved) => moved,
                None => ChangedField::DueDropped.shown().to_owned(),
            },
            [Attention::PastDate] => standing().unwrap_or_default(),
            [Attention::NoEntry] => match (&record.disposition, change.needs(Attention::PastDate)) {
                (Disposition::Unreported, true) => standing().unwrap_or_default(),
                (Disposition::Unreported, false) => String::new(),
                _ => change.says(),
            },
            _ => {
                let says = change.says();
                let others = says.split("; ").filter(|words| *words != Aim::NotObtained.shown());
                others.collect::<Vec<_>>().join("; ")
            }
        }
    }
}
