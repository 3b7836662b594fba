//! The sentences of questions: fixed templates, so that each is put in the same words whoever is asked.

/// What the plan says, and by when.
pub(crate) fn plan_says_by(promise: &str, by: &str) -> String {
    format!("the plan says “{promise}”, by {by}")
}

/// What the plan says, with a target that is no date to be done by.
pub(crate) fn plan_says_with(promise: &str, target: &str) -> String {
    format!("the plan says “{promise}”, with “{target}” as its target date")
}

/// What the plan says without a target.
pub(crate) fn plan_says(promise: &str) -> String {
    format!("the plan says “{promise}”, and prints no target date for it")
}

/// What the update says; nothing of it where the sentence is empty.
pub(crate) fn update_says(sentences: &[String], label: Option<&str>) -> String {
    let said: Vec<String> = sentences.iter().map(|sentence| format!("“{sentence}”")).collect();
    let labelled = label.map_or_else(|| "without a label".to_owned(), |label| format!("labelled “{label}”"));
    if said.is_empty() {
        return format!("the update has an entry {labelled}");
    }
    format!("the update says {}, {labelled}", said.join(" and "))
}

/// Where no entry was found.
pub(crate) const UPDATE_HAS_NONE: &str = "no entry for it was found in the text of the update";

/// Where it is not in the revised plan.
pub(crate) const REVISION_HAS_NONE: &str = "it was not found in the revised plan";

/// Where the plan was revised.
pub(crate) fn revision_says(words: &str, by: Option<&str>) -> String {
    let by = by.map_or_else(|| "and gives no date for it".to_owned(), |by| format!("by {by}"));
    format!("the revised plan says “{words}”, {by}")
}

/// An action, with the places of those that say the same word for word.
pub(crate) fn printed_again(cite: &str, twins: &[String]) -> String {
    format!("{cite} (printed again as {})", twins.join(" and as "))
}

/// What is asked.
pub(crate) fn please_state(asks: &[&str]) -> String {
    format!("please state {}", asks.join(", and "))
}
