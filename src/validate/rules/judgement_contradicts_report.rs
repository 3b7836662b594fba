//! `judgement-contradicts-report`: all reported complete, and an inspectorate grades the progress low.

use crate::model::{Judgement, Level, Place, ProgressGrade, Status};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "judgement-contradicts-report",
    "reported complete; judged otherwise",
    Level::Warning,
    include_str!("judgement_contradicts_report.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

arguments! {
    Low { actions: usize, grade: String } => "all {actions} actions are reported completed; the independent finding is \"{grade}\"",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    for recommendation in subject.plan().recommendations().values() {
        let low = |judgement: &&Judgement| {
            matches!(judgement.grade, Some(ProgressGrade::Insufficient | ProgressGrade::NoMeaningful))
        };
        let Some(judgement) = subject.judgements_of(recommendation).filter(low).last() else { continue };
        let mut actions = 0_usize;
        let all_done = subject
            .steps()
            .filter(|case| case.action.recommendation.as_ref() == Some(&recommendation.id))
            .inspect(|_| actions += 1)
            .all(|case| subject.status_of(&case).is_some_and(Status::is_complete));
        if all_done && actions > 0 {
            let grade = judgement.text.clone();
            sink.report(Place::recommendation(recommendation.id.as_str()), &Args::Low { actions, grade });
        }
    }
}
