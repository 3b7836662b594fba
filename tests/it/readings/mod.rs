//! What the sentences of an entry are read to say: made-up promises and reports of many fields, the label as a
//! body would print it. Each case stands in a plan with other matters, as promises do: how telling a word is, is
//! learnt from the whole of both documents.

mod label_and_text;
mod promises;
mod quality_and_rhythm;
mod told_plainly;
mod what_is_left;

use action_plan::{
    diff::Comparison,
    model::{Action, ActionPlan, ChangeRecord, Disposition, LabelAndText, ProgressEntry, ProgressUpdate},
};

/// What becomes of one promise, due long before the update, with one entry that answers it.
pub(crate) fn reading(promise: &str, label: &str, entry: &str) -> ChangeRecord {
    reading_of(Action::new("1.1", promise).due("June 2024"), label, entry)
}

/// Other matters of the same plan and update.
const OTHERS: [(&str, &str); 10] = [
    ("Repair the lift at the north station.", "The lift has been repaired and is in use."),
    ("Translate the leaflet on fines.", "The leaflet is out in Polish and in Somali."),
    ("Plant trees along the ring road.", "Ninety limes were planted in the winter."),
    ("Review the contract for cleaning.", "The contract was reviewed and let anew."),
    ("Share minutes with tenants within a week.", "Minutes go to tenants five days after each meeting."),
    ("Set up a register of gifts.", "The register has been set up and is kept by the clerk."),
    ("Recruit two clerks for the archive.", "Both clerks have taken up their posts."),
    ("Tell drivers of the new limit.", "Drivers were told of it in a letter."),
    ("Publish the results of the survey of readers.", "The results were published in June."),
    ("Buy a second boiler for the baths.", "The boiler was bought and fitted."),
];

/// The same of an action made by the caller.
pub(crate) fn reading_of(action: Action, label: &str, entry: &str) -> ChangeRecord {
    let mut plan = ActionPlan::new("A plan");
    plan.add_action(action).expect("the first action");
    let mut update = ProgressUpdate::new("December 2025").submitted_on("2025-12-01".parse().expect("a date"));
    update.add(ProgressEntry::new("u1", entry).answering("1.1").labelled(label));
    for (at, (promise, entry)) in OTHERS.iter().enumerate() {
        let id = format!("2.{}", at + 1);
        plan.add_action(Action::new(id.clone(), *promise)).expect("an id of its own");
        let other = ProgressEntry::new(format!("u{}", at + 2), *entry);
        update.add(other.answering(id.as_str()).labelled("Completed"));
    }
    Comparison::between(&plan, &update).records().first().expect("one record").clone()
}

/// The phrase that decided.
pub(crate) fn phrase(record: &ChangeRecord) -> String {
    let Some(quote) = record.quotes.first() else { return String::new() };
    let (from, to) = (quote.start - quote.sentence_start, quote.end - quote.sentence_start);
    quote.sentence.get(from..to).unwrap_or_default().to_owned()
}

/// Under a label of complete the sentences say that more of it remains, and which words do.
#[track_caller]
pub(crate) fn says_less(promise: &str, entry: &str, deciding: &str) {
    let record = reading(promise, "Completed", entry);
    assert_eq!(record.label_and_text, Some(LabelAndText::TextSaysLess), "{entry} | {}", record.decided_by);
    assert!(phrase(&record).contains(deciding), "{entry} | {} «{}»", record.decided_by, phrase(&record));
}

/// Under a label of complete the sentences agree, and it counts as delivered.
#[track_caller]
pub(crate) fn agrees(promise: &str, entry: &str) {
    let record = reading(promise, "Completed", entry);
    assert_eq!(
        (record.label_and_text, record.disposition),
        (Some(LabelAndText::Agree), Disposition::Delivered),
        "{entry} | {} «{}»",
        record.decided_by,
        phrase(&record)
    );
}
