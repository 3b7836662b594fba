//! Words of general English that readings rest on, in closed lists.
//!
//! Nothing here comes from a particular plan. The lists are those of any grammar of English (auxiliary
//! verbs, conjunctions of concession) or of how reports on actions are written
//! in audit, health, education and open government alike.

use super::phrase::Words;
use crate::base::Listed;
use std::sync::LazyLock;

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
pub(super) const UPKEEP: [&str; 55] = [
    "review", "monitor", "updat", "assur", "evalu", "report", "share", "dissemin", "communic", "feed",
    "inform", "detail", "describ", "reflect", "track", "check", "overse", "revisit", "refresh", "publicis",
    "promot", "discuss", "meet", "look", "consid", "think", "judg", "circul", "send", "visit", "inspect",
    "audit", "measur", "learn", "specif", "keep", "watch", "coach", "lead", "write", "eye", "summaris",
    "analys", "verifi", "remain", "continu", "stay", "persist", "renew", "repeat", "dip", "sampl", "help",
    "support", "assist",
];

/// Stems of verbs of which going on is the whole of the promise: what will increase and is increasing
/// is as promised.
pub(super) const PROCESS: [&str; 17] = [
    "advocat",
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

/// Whether a noun names a doing, which begins long before it is done: "recruitment", "work", "roll-out".
pub(super) fn is_doing(noun: &str) -> bool {
    const DOINGS: [&str; 26] = [
        "build",
        "consultations",
        "delivery",
        "design",
        "discussions",
        "installations",
        "negotiations",
        "out",
        "phase",
        "pilot",
        "preparations",
        "procedure",
        "process",
        "programme",
        "program",
        "project",
        "review",
        "rollout",
        "search",
        "survey",
        "talks",
        "trial",
        "work",
        "works",
        "enquiries",
        "it",
    ];
    DOINGS.contains(&noun)
        || noun.len() > 5
            && ["tion", "ment", "ing", "sion"].iter().any(|ending| noun.ends_with(ending))
            && !["training", "working", "opening"].contains(&noun)
}

/// Words of what others must do.
pub(super) const DUTY: [&str; 10] = [
    "mandatory",
    "compulsory",
    "mandate",
    "mandated",
    "require",
    "requires",
    "required",
    "duty",
    "oblige",
    "obligatory",
];

/// Stems of verbs of doing away with a thing.
pub(super) const ABSENCE: [&str; 12] = [
    "abolish",
    "avoid",
    "ceas",
    "clear",
    "close",
    "discontinu",
    "elimin",
    "end",
    "prevent",
    "remov",
    "stop",
    "withdraw",
];

/// Words that open a clause of concession: what they grant softens what the main clause says.
pub(super) const CONCESSION: [&str; 9] =
    ["although", "though", "while", "whilst", "however", "but", "despite", "nevertheless", "nonetheless"];

/// Nouns of effort: that work or progress was put into a thing does not make it.
pub(super) const EFFORT: [&str; 10] = [
    "work",
    "effort",
    "efforts",
    "progress",
    "attention",
    "thought",
    "consideration",
    "discussion",
    "discussions",
    "resources",
];

/// Words of what goes beyond a thing.
pub(super) static EXTRA: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(&[
        "refresher",
        "refreshers",
        "second",
        "third",
        "fourth",
        "fifth",
        "elsewhere",
        "nearby",
        "neighbouring",
        "additional",
        "also",
        "another",
        "beyond",
        "enhancement",
        "extend",
        "extended",
        "further",
        "later",
        "next",
        "other",
        "separate",
        "separately",
        "similar",
        "subsequent",
        "subsequently",
        "successor",
        "unrelated",
        "wider",
        "broader",
        "enlarge",
        "lengthened",
    ])
});

/// Stems of verbs whose nouns name almost anything: that a provision or a development is spoken of says
/// nothing of providing or developing.
pub(super) const NOUNS_OF_ANYTHING: [&str; 14] = [
    "provid", "ensur", "develop", "make", "take", "work", "support", "continu", "place", "deliv", "manag",
    "servic", "complet", "report",
];

/// Beginnings of nouns that do not begin as the stem of their verb does.
pub(super) const NOUNS_OF_VERBS: [(&str, &str); 7] = [
    ("convert", "conversion"),
    ("decid", "decision"),
    ("expand", "expansion"),
    ("extend", "extension"),
    ("publish", "publication"),
    ("submit", "submission"),
    ("suspend", "suspension"),
];

/// Words of what was there before.
pub(super) const OLD: [&str; 9] =
    ["old", "previous", "former", "existing", "earlier", "paper", "legacy", "manual", "predecessor"];

/// Words that make a promise of the whole.
pub(super) const WHOLE: [&str; 7] = ["all", "every", "each", "both", "entire", "whole", "full"];

/// Whether words speak of the whole of a thing; "each quarter" and "every six weeks" tell how often.
pub(super) fn speaks_of_whole(words: &Words<'_>) -> bool {
    (0..words.len()).any(|at| {
        let word = words.get(at).unwrap_or("");
        if !WHOLE.contains(&word) {
            return false;
        }
        let before = at.checked_sub(1).and_then(|before| words.get(before)).unwrap_or("");
        let next = |behind: usize| words.get(at + behind).unwrap_or("");
        let is_rhythm =
            ["every", "each"].contains(&word) && (1..4).any(|behind| OFTEN.contains(&next(behind)));
        // "Not all", "nearly all", "at all", "all but one", "full time".
        let is_part = ["not", "at", "above", "nearly", "almost", "virtually"].contains(&before)
            || word == "all" && ["but", "except", "bar"].contains(&next(1))
            || word == "full" && next(1) == "time";
        !is_rhythm && !is_part
    })
}

/// What is counted by "every" and "each" where they tell how often.
const OFTEN: [&str; 17] = [
    "day",
    "days",
    "night",
    "shift",
    "week",
    "weeks",
    "weekday",
    "weekend",
    "fortnight",
    "month",
    "months",
    "quarter",
    "term",
    "season",
    "year",
    "years",
    "meeting",
];

/// Nouns of what is made ready: that it was made does not make the thing it is for.
pub(super) static MADE_READY: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(&[
        "consent",
        "permission",
        "planning",
        "design",
        "designs",
        "business",
        "feasibility",
        "procurement",
        "supplier",
        "funding",
        "proposed",
        "interim",
        "draft",
        "drafts",
        "plan",
        "plans",
        "proposal",
        "proposals",
        "bill",
        "drawing",
        "drawings",
        "specification",
        "contract",
        "tender",
        "pilot",
        "prototype",
        "tenders",
        "interview",
        "interviews",
        "advertisement",
        "quotations",
        "quotes",
        "options",
        "preparations",
        "groundwork",
        "development",
        "build",
        "talks",
        "discussions",
        "scoping",
    ])
});

/// An adverb in `-ly`; not the verbs that end so.
pub(crate) fn is_adverb(word: &str) -> bool {
    word.ends_with("ly")
        && !["apply", "supply", "comply", "reply", "rely", "multiply", "imply", "family"].contains(&word)
}

/// Forms of going on that, with "since", say that a thing stands.
pub(super) const STANDING: [&str; 8] =
    ["operating", "running", "sitting", "meeting", "functioning", "serving", "holding", "using"];
