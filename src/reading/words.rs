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
const NO_VERB: [&str; 46] = [
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
    "binding",
    "encouraging",
    "promising",
    "pleasing",
    "challenging",
    "willing",
    "lasting",
    "missing",
    "pressing",
    "disappointing",
    "pending",
    "standing",
    "forthcoming",
    "leading",
    "wellbeing",
    "thing",
];

/// A form like `completed`, `taken`, `set`.
pub(crate) fn is_participle(word: &str) -> bool {
    (word.len() > 3 && word.ends_with("ed") && !NO_VERB.contains(&word)) || IRREGULAR.contains(&word)
}

/// A form like `developing`.
pub(crate) fn is_progressive(word: &str) -> bool {
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
pub(super) const UPKEEP: [&str; 44] = [
    "review", "monitor", "updat", "assur", "evalu", "report", "share", "dissemin", "communic", "feed",
    "inform", "detail", "describ", "reflect", "track", "check", "overse", "revisit", "refresh", "publicis",
    "promot", "discuss", "meet", "look", "consid", "think", "judg", "circul", "send", "visit", "inspect",
    "audit", "measur", "learn", "specif", "keep", "watch", "coach", "lead", "write", "eye", "summaris",
    "analys", "verifi",
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
pub(super) const WHOLE: [&str; 7] = ["all", "every", "each", "both", "entire", "whole", "full"];

/// Nouns of what is made ready: that it was made does not make the thing it is for.
pub(super) const MADE_READY: [&str; 14] = [
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
];

/// Past tenses that do not end in `-ed` and are no participles too.
const IRREGULAR_PAST: [&str; 23] = [
    "became",
    "began",
    "broke",
    "brought",
    "came",
    "chose",
    "drew",
    "drove",
    "fell",
    "gave",
    "grew",
    "knew",
    "ran",
    "rose",
    "saw",
    "shook",
    "spoke",
    "took",
    "underwent",
    "went",
    "withdrew",
    "wrote",
    "oversaw",
];

/// A form like `completed`, `ran`, `met` that can be a simple past.
pub(crate) fn is_past(word: &str) -> bool {
    is_participle(word) || IRREGULAR_PAST.contains(&word)
}

/// Stems of verbs of making ready: that a thing was drafted, ordered or tried out does not yet make it done.
pub(super) const PREPARATORY: [&str; 24] = [
    "draft",
    "prepar",
    "procur",
    "plan",
    "design",
    "scope",
    "identifi",
    "pilot",
    "trial",
    "propos",
    "advertis",
    "tender",
    "order",
    "book",
    "commiss",
    "schedul",
    "timet",
    "shortlist",
    "earmark",
    "agre",
    "approv",
    "purchas",
    "tabl",
    "award",
];

/// Stems of verbs that say of an effort or a view, and of no act.
pub(super) const NO_ACT: [&str; 25] = [
    "work",
    "invest",
    "devot",
    "commit",
    "recognis",
    "recogn",
    "acknowledg",
    "continu",
    "remain",
    "welcom",
    "agre",
    "accept",
    "note",
    "want",
    "need",
    "seen",
    "seem",
    "becom",
    "been",
    "had",
    "believ",
    "hope",
    "involv",
    "encourag",
    "sadden",
];

/// Verbs by what they do: a promise in one word of a row and a report in another speak of one act.
const SAME_ACT: &[&[&str]] = &[
    &[
        "introduc",
        "implement",
        "launch",
        "roll",
        "deploy",
        "instal",
        "fit",
        "adopt",
        "establish",
        "set",
        "creat",
        "put",
        "open",
        "start",
        "begin",
        "go",
        "switch",
        "turn",
        "embed",
        "mobilis",
        "stand",
    ],
    &["appoint", "recruit", "hire", "fill", "employ", "engag", "take"],
    &["publish", "issu", "releas", "produc", "sign", "print"],
    &[
        "review", "assess", "evalu", "examin", "audit", "survey", "consid", "look", "inspect", "analys",
        "investig", "explor", "research", "studi", "undertak", "conduct",
    ],
    &["train", "deliv", "brief", "teach", "attend", "complet"],
    &["agre", "sign", "approv", "secur", "ratifi", "adopt"],
    &["complet", "finish", "conclud", "deliv", "achiev", "meet", "met", "done", "close"],
    &[
        "develop", "produc", "draw", "drawn", "prepar", "write", "written", "draft", "design", "creat",
        "build", "built", "make", "made",
    ],
    &[
        "tell", "told", "inform", "instruct", "remind", "notifi", "write", "wrote", "written", "issu",
        "brief", "send", "sent", "ask", "clarifi", "set", "direct", "circul", "sign",
    ],
    &["hold", "held", "conven", "host", "run", "ran", "took", "meet", "met", "organis", "share", "discuss"],
    &["replac", "renew", "upgrad", "switch", "refurbish", "remov"],
    &["ensur", "make", "made", "put", "secur", "introduc", "place"],
    &["appli", "submit", "bid", "lodg", "sent", "request", "seek", "sought", "nomin", "made", "put"],
    &["provid", "offer", "give", "gave", "given", "suppli", "distribut", "make", "made", "issu"],
    &["increas", "rais", "rose", "risen", "grow", "grew", "grown", "expand", "extend", "improv"],
    &["reduc", "cut", "fall", "fell", "fallen", "lower", "drop"],
];

/// Whether two verbs, as stems, may stand for the same act.
pub(super) fn same_act(promised: &str, reported: &str) -> bool {
    promised == reported || SAME_ACT.iter().any(|row| row.contains(&promised) && row.contains(&reported))
}

/// An adverb in `-ly`; not the verbs that end so.
pub(crate) fn is_adverb(word: &str) -> bool {
    word.ends_with("ly")
        && !["apply", "supply", "comply", "reply", "rely", "multiply", "imply", "family"].contains(&word)
}

/// Forms of going on that, with "since", say that a thing stands.
pub(super) const STANDING: [&str; 8] =
    ["operating", "running", "sitting", "meeting", "functioning", "serving", "holding", "using"];
