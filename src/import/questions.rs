//! Headings in whole words: "What we will do", "Where are we now?", "You said".

use super::headings::Role;

/// What such a heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Its cells are that.
    Sure(Role),
    /// They are that where the table has no better column for it.
    Perhaps(Role),
}

const WILL: &[&str] = &[
    "will", "would", "shall", "going", "plan", "planning", "intend", "propose", "commit", "promise",
    "promised",
];
const DONE: &[&str] = &[
    "done",
    "did",
    "happened",
    "achieved",
    "changed",
    "been",
    "delivered",
    "completed",
    "taken",
    "progress",
    "now",
    "far",
    "accomplished",
    "doing",
];
const TOLD: &[&str] = &[
    "told",
    "found",
    "said",
    "identified",
    "recommended",
    "recommend",
    "recommendation",
    "asked",
    "required",
    "require",
    "expected",
    "saw",
    "concluded",
    "heard",
    "issue",
    "problem",
    "wrong",
    "concern",
    "finding",
    "criticised",
    "wanted",
];
/// What a column tells of results and checks, which are neither promise nor report.
const ASIDE: &[&str] = &[
    "success",
    "successful",
    "difference",
    "different",
    "impact",
    "outcome",
    "evidence",
    "measure",
    "measured",
    "know",
    "look",
    "good",
    "risk",
    "support",
    "resource",
    "cost",
    "benefit",
    "demonstrate",
    "assurance",
    "assure",
    "assured",
    "monitor",
    "monitored",
    "check",
    "checked",
    "mean",
    "tell",
];

/// Reads the words of a heading, in singular, that begins as a question does.
pub(super) fn question(words: &[String]) -> Option<Answer> {
    let first = words.first()?.as_str();
    if words.len() < 2 {
        return (first == "what").then_some(Answer::Sure(Role::Action));
    }
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let after = |list: &[&str], then: &[&str]| {
        words
            .iter()
            .position(|word| list.contains(&word.as_str()))
            .is_some_and(|at| words.iter().skip(at).any(|word| then.contains(&word.as_str())))
    };
    match first {
        "what" | "which" | "how" if has(ASIDE) => Some(Answer::Sure(Role::Note)),
        "what" | "which" => what(&has, &after),
        "how" if has(&["not", "breached", "failed"]) => Some(Answer::Sure(Role::Recommendation)),
        "how" if !has(WILL) && has(&["doing", "did", "far", "progress", "going"]) => {
            Some(Answer::Sure(Role::Progress))
        }
        "how" => Some(Answer::Perhaps(Role::Action)),
        "who" => Some(Answer::Sure(Role::Owner)),
        "when" if has(&["wa", "ha"]) => Some(Answer::Sure(Role::Completed)),
        "when" => Some(Answer::Sure(Role::Timescale)),
        "where" if has(&["are", "now", "got", "stand", "thing"]) => Some(Answer::Sure(Role::Progress)),
        "why" => Some(Answer::Sure(Role::Note)),
        "you" if has(TOLD) => Some(Answer::Sure(Role::Recommendation)),
        "we" if has(&["did", "have"]) => Some(Answer::Sure(Role::Progress)),
        "we" if has(WILL) || has(&["said"]) => Some(Answer::Sure(Role::Action)),
        _ => None,
    }
}

fn what(has: &impl Fn(&[&str]) -> bool, after: &impl Fn(&[&str], &[&str]) -> bool) -> Option<Answer> {
    let needs = has(&["need", "must", "should"]);
    let role = if has(WILL) || needs && has(&["done", "do", "happen"]) || after(&["still"], &["do", "done"]) {
        Role::Action
    } else if has(TOLD) || needs {
        Role::Recommendation
    } else if has(&["are", "we're"]) && has(&["doing"]) && !has(&["now", "far"]) {
        // "What we are doing": a promise, unless it stands in an update
        Role::Action
    } else if has(DONE) {
        Role::Progress
    } else if has(&["do", "doing", "action"]) {
        Role::Action
    } else {
        return None;
    };
    Some(Answer::Sure(role))
}
