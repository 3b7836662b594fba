//! `original-rewritten`: one plan printed twice in different words.

use crate::base::same_folded;
use crate::model::{Action, Level, Place};
use crate::validate::arguments::arguments;
use crate::validate::{Group, Need, Rule, Sink, Subject};

pub(super) static RULE: Rule = Rule::new(
    "original-rewritten",
    "the plan reads otherwise than before",
    Level::Error,
    include_str!("original_rewritten.md"),
    check,
)
.in_group(Group::Update)
.needing(Need::Comparison);

arguments! {
    Words {} => "the same plan, printed again, has other words here",
    Date { before: String, after: String } => "the same plan, printed again, has another date here: {before}, then {after}",
    Kept {} => "the plan kept in the ledger reads otherwise here than when it was taken in",
    Gone {} => "the same plan, printed again, lacks this action",
}

fn check(subject: &Subject<'_>, sink: &mut Sink<'_>) {
    let plan = subject.plan();
    if let Some(ledger) = subject.ledger() {
        for at in ledger.differences(plan) {
            sink.report(at, &Args::Kept {});
        }
    }
    // A later plan may say other things; the same plan, printed again, may not.
    let again = subject
        .revised()
        .filter(|revised| revised.submitted().is_some() && revised.submitted() == plan.submitted());
    let Some(again) = again else { return };
    for action in plan.actions().values() {
        let at = Place::action(action.id.as_str());
        let Some(printed) = again.action(action.id.as_str()) else {
            sink.report(at, &Args::Gone {});
            continue;
        };
        let date = |action: &Action| {
            action.timescale.as_ref().map(|timescale| timescale.text.trim().to_owned()).unwrap_or_default()
        };
        let (before, after) = (date(action), date(printed));
        if !same_folded(&action.text, &printed.text) {
            sink.report(at, &Args::Words {});
        } else if !same_folded(&before, &after) {
            sink.report(at, &Args::Date { before, after });
        }
    }
}
