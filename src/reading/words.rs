//! Words of general English that readings rest on: verb forms, kinds of verb, closed lists.
//!
//! Nothing here comes from a particular plan. The lists are those of any grammar of English (auxiliary
//! verbs, irregular participles, conjunctions of concession) or of how reports on actions are written
//! in audit, health, education and open government alike.

/// Past participles that do not end in `-ed`, of verbs that reports on work use.
const IRREGULAR: [&str; 48] = [
    "agreed",
    "begun",
    "bought",
    "bound",
    "brought",
    "built",
    "chosen",
    "cut",
    "dealt",
    "done",
    "drawn",
    "driven",
    "fed",
    "felt",
    "found",
    "given",
    "gone",
    "grown",
    "held",
    "kept",
    "known",
    "laid",
    "led",
    "left",
    "lent",
    "made",
    "met",
    "overseen",
    "paid",
    "put",
    "read",
    "redrawn",
    "rewritten",
    "run",
    "seen",
    "sent",
    "set",
    "shown",
    "shut",
    "sold",
    "spent",
    "split",
    "taken",
    "taught",
    "told",
    "undertaken",
    "won",
    "written",
];

/// Words in `-ed` or `-ing` that are no verb forms of work done or being done.
const NO_VERB: [&str; 32] = [
    "need",
    "needed",
    "indeed",
    "embed",
    "feed",
    "speed",
    "seed",
    "exceed",
    "proceed",
    "succeed",
    "hundred",
    "red",
    "bed",
    "shed",
    "led",
    "during",
    "nothing",
    "something",
    "anything",
    "everything",
    "morning",
    "evening",
    "building",
    "being",
    "including",
    "existing",
    "outstanding",
    "regarding",
    "according",
    "spending",
    "wellbeing",
    "thing",
];

/// A form like `completed`, `taken`, `set`.
pub(super) fn is_participle(word: &str) -> bool {
    (word.len() > 3 && word.ends_with("ed") && !NO_VERB.contains(&word)) || IRREGULAR.contains(&word)
}

/// A form like `developing`.
pub(super) fn is_progressive(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ing") && !NO_VERB.contains(&word)
}

/// Participles of beginning: what began is not done.
pub(super) const BEGUN: [&str; 12] = [
    "began",
    "begun",
    "commenced",
    "started",
    "initiated",
    "planned",
    "scheduled",
    "expected",
    "intended",
    "proposed",
    "anticipated",
    "envisaged",
];

/// Stems of verbs of looking after, watching, telling and writing down. That these will go on, or will
/// be done later, takes nothing from what was done.
pub(super) const UPKEEP: [&str; 35] = [
    "review", "monitor", "updat", "assur", "evalu", "report", "share", "dissemin", "communic", "feed",
    "inform", "detail", "describ", "reflect", "track", "check", "overse", "revisit", "refresh", "publicis",
    "promot", "discuss", "meet", "look", "consid", "think", "judg", "circul", "send", "visit", "inspect",
    "audit", "measur", "learn", "specif",
];

/// Stems of verbs of which going on is the whole of the promise: what will increase and is increasing
/// is as promised.
pub(super) const PROCESS: [&str; 16] = [
    "increas",
    "improv",
    "continu",
    "maintain",
    "support",
    "promot",
    "strengthen",
    "reduc",
    "monitor",
    "encourag",
    "collabor",
    "particip",
    "engag",
    "assist",
    "foster",
    "champion",
];

/// Words that open a clause of concession: what they grant softens what the main clause says.
pub(super) const CONCESSION: [&str; 9] =
    ["although", "though", "while", "whilst", "however", "but", "despite", "nevertheless", "nonetheless"];

/// Words that make a promise of the whole.
pub(super) const WHOLE: [&str; 6] = ["all", "every", "each", "both", "entire", "whole"];
