//! What the sentences of an entry are read to say: made-up promises and reports of many fields, each case in a
//! plan of its own, the label as a body would print it.

mod label_and_text;
mod promises;

use action_plan::{
    diff::Comparison,
    model::{Action, ActionPlan, ChangeRecord, ProgressEntry, ProgressUpdate},
};

/// What becomes of one promise, due long before the update, with one entry that answers it.
pub(crate) fn reading(promise: &str, label: &str, entry: &str) -> ChangeRecord {
    reading_of(Action::new("1.1", promise).due("June 2024"), label, entry)
}

/// The same of an action made by the caller.
pub(crate) fn reading_of(action: Action, label: &str, entry: &str) -> ChangeRecord {
    let mut plan = ActionPlan::new("A plan");
    plan.add_action(action).expect("the only action");
    let mut update = ProgressUpdate::new("December 2025").submitted_on("2025-12-01".parse().expect("a date"));
    update.add(ProgressEntry::new("u1", entry).answering("1.1").labelled(label));
    Comparison::between(&plan, &update).records().first().expect("one record").clone()
}

/// The phrase that decided.
pub(crate) fn phrase(record: &ChangeRecord) -> String {
    let Some(quote) = record.quotes.first() else { return String::new() };
    let (from, to) = (quote.start - quote.sentence_start, quote.end - quote.sentence_start);
    quote.sentence.get(from..to).unwrap_or_default().to_owned()
}
