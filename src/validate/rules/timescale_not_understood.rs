//! `timescale-not-understood`: words of a date cell that cannot be read.

use super::shared::vague::vague_word;
use crate::model::{Level, Place, TimescaleProblem};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "timescale-not-understood",
    "date not understood",
    Level::Warning,
    include_str!("timescale_not_understood.md"),
    check,
)
.in_group(Group::Dates);

arguments! {
    Printed { printed: String } => "\"{printed}\" cannot be read as a date",
    TwoDates { printed: String } => "\"{printed}\" can be read as two dates",
    DoneOrToDo { printed: String } => "\"{printed}\" may mean done by then or to be done by then",
    NoSuchDay { printed: String } => "\"{printed}\" names a day that no calendar has",
    DateOfWhat { printed: String } => "\"{printed}\" does not say what its date is the date of",
}

fn reason(problem: Option<TimescaleProblem>, printed: String) -> Args {
    match problem {
        Some(TimescaleProblem::AmbiguousDate) => Args::TwoDates { printed },
        Some(TimescaleProblem::AmbiguousCompletion) => Args::DoneOrToDo { printed },
        Some(TimescaleProblem::ImpossibleDate) => Args::NoSuchDay { printed },
        Some(TimescaleProblem::UnclearRole) => Args::DateOfWhat { printed },
        None => Args::Printed { printed },
    }
}

/// Where the words are vague, and not only unknown, another rule speaks.
fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for action in subject.plan().actions().values() {
        let Some(timescale) = &action.timescale else { continue };
        let printed = timescale.text.trim();
        let says_something = timescale.understood || timescale.relative.is_some();
        if !says_something && !printed.is_empty() && vague_word(printed).is_none() {
            let at = Place::action(action.id.as_str());
            sink.report(at, &reason(timescale.problem, printed.to_owned()));
        }
    }
}
