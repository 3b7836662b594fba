//! How far a verb says that a thing has come: the ladder from a view of it to its being done.
//!
//! Reports on any plan climb the same ladder: a thing is looked at, made ready, settled, and then there. That a
//! lower rung was reached says that the promised one is to come.

use super::verbs::same_act;

/// A rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// An effort or a view: worked, welcomed, recognised.
    View,
    /// Made ready: looked at, ordered, drafted, tried out.
    Ready,
    /// Settled: agreed, written, signed, but not yet with those whom it is for.
    Settled,
    /// There: opened, issued, trained.
    Done,
}

/// Stems of verbs of a view, an effort, a need; and of what befalls.
const VIEW: &[&str] = &[
    "absorb",
    "accept",
    "acknowledg",
    "anticip",
    "apologis",
    "appreci",
    "are",
    "aware",
    "be",
    "been",
    "believ",
    "benefit",
    "commend",
    "commit",
    "concur",
    "continu",
    "demonstr",
    "devot",
    "endors",
    "exceed",
    "feel",
    "fluctuat",
    "have",
    "has",
    "highlight",
    "hope",
    "invest",
    "involv",
    "is",
    "know",
    "maintain",
    "need",
    "note",
    "observ",
    "prais",
    "prove",
    "recogn",
    "recognis",
    "regret",
    "remain",
    "requir",
    "sadden",
    "see",
    "seem",
    "stress",
    "want",
    "was",
    "welcom",
    "were",
    "work",
];

/// Stems of verbs of making ready.
const READY: &[&str] = &[
    "advertis",
    "alloc",
    "allocat",
    "analys",
    "announc",
    "appli",
    "approach",
    "assess",
    "ask",
    "assign",
    "audit",
    "book",
    "buy",
    "calcul",
    "charter",
    "choos",
    "collect",
    "commiss",
    "compil",
    "configur",
    "consid",
    "consult",
    "contact",
    "convert",
    "cost",
    "demolish",
    "descop",
    "design",
    "determin",
    "discuss",
    "draft",
    "draw",
    "earmark",
    "engag",
    "evalu",
    "examin",
    "explor",
    "fund",
    "gather",
    "identifi",
    "inspect",
    "interview",
    "invit",
    "look",
    "map",
    "meet",
    "model",
    "negoti",
    "nomin",
    "obtain",
    "order",
    "pilot",
    "plan",
    "prepar",
    "present",
    "price",
    "procur",
    "propos",
    "prototyp",
    "purchas",
    "receiv",
    "request",
    "research",
    "reserv",
    "review",
    "schedul",
    "scope",
    "seek",
    "select",
    "shortlist",
    "studi",
    "submit",
    "survey",
    "tabl",
    "task",
    "tender",
    "test",
    "timet",
    "trial",
    "visit",
    "volunteer",
    "lay",
    "withdraw",
];

/// Stems of verbs of settling.
const SETTLED: &[&str] = &[
    "agre", "approv", "award", "clear", "confirm", "creat", "decid", "develop", "endors", "finalis",
    "formul", "build", "make", "produc", "ratifi", "revis", "secur", "sign", "updat", "write", "amend",
    "form",
];

/// The rung of a verb by its stem.
pub(super) fn stage(verb: &str) -> Stage {
    // Most of a list differs in the first letter: told without comparing the rest.
    let begins_alike = |known: &str| verb.as_bytes().first() == known.as_bytes().first();
    let is = |known: &str| verb == known || known.len() > 4 && verb.starts_with(known);
    let has = |list: &[&str]| list.iter().any(|known| begins_alike(known) && is(known));
    if has(VIEW) {
        Stage::View
    } else if has(READY) {
        Stage::Ready
    } else if has(SETTLED) {
        Stage::Settled
    } else {
        Stage::Done
    }
}

/// How much a verb that is reported says of the doing of what was promised: 0 to 1.
pub(super) fn answers(promised: &[String], reported: &str) -> f64 {
    if promised.iter().any(|verb| same_act(verb, reported)) {
        return 1.0;
    }
    let reached = stage(reported);
    let lowest = promised.iter().map(|verb| stage(verb)).min().unwrap_or(Stage::Done).max(Stage::Ready);
    match reached {
        Stage::View => 0.05,
        reached if reached >= lowest => 0.7,
        Stage::Ready => 0.15,
        Stage::Settled | Stage::Done => 0.3,
    }
}

/// Stems of those verbs of making ready that a thing which is there no longer needs saying of.
const BEFOREHAND: &[&str] = &[
    "advertis",
    "book",
    "buy",
    "commiss",
    "consult",
    "cost",
    "design",
    "discuss",
    "draft",
    "earmark",
    "explor",
    "interview",
    "model",
    "negoti",
    "order",
    "pilot",
    "plan",
    "prepar",
    "procur",
    "propos",
    "prototyp",
    "purchas",
    "schedul",
    "scope",
    "select",
    "shortlist",
    "tender",
    "test",
    "timet",
    "trial",
];

/// Whether a verb that is reported makes ready what was promised, and is a lower rung than it.
pub(super) fn is_below(promised: &[String], reported: &str) -> bool {
    let lowest = promised.iter().map(|verb| stage(verb)).min().unwrap_or(Stage::Done);
    BEFOREHAND.contains(&reported)
        && lowest > Stage::Ready
        && !promised.iter().any(|verb| same_act(verb, reported))
}
