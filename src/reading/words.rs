//! Words of general English that readings rest on: verb forms, kinds of verb, closed lists.
//!
//! Nothing here comes from a particular plan. The lists are those of any grammar of English (auxiliary
//! verbs, irregular participles, conjunctions of concession) or of how reports on actions are written
//! in audit, health, education and open government alike.

use crate::base::stem;

/// Past participles that do not end in `-ed`, of verbs that reports on work use, with the verb of each.
const IRREGULAR: [(&str, &str); 52] = [
    ("begun", "begin"),
    ("bought", "buy"),
    ("bound", "bind"),
    ("brought", "bring"),
    ("built", "build"),
    ("chosen", "choose"),
    ("cut", "cut"),
    ("dealt", "deal"),
    ("done", "do"),
    ("drawn", "draw"),
    ("driven", "drive"),
    ("fallen", "fall"),
    ("fed", "feed"),
    ("felt", "feel"),
    ("found", "find"),
    ("given", "give"),
    ("gone", "go"),
    ("grown", "grow"),
    ("held", "hold"),
    ("kept", "keep"),
    ("known", "know"),
    ("laid", "lay"),
    ("led", "lead"),
    ("left", "leave"),
    ("lent", "lend"),
    ("lost", "lose"),
    ("made", "make"),
    ("met", "meet"),
    ("overseen", "oversee"),
    ("paid", "pay"),
    ("put", "put"),
    ("read", "read"),
    ("redrawn", "redraw"),
    ("rewritten", "rewrite"),
    ("risen", "rise"),
    ("run", "run"),
    ("seen", "see"),
    ("sent", "send"),
    ("set", "set"),
    ("shown", "show"),
    ("shut", "shut"),
    ("sold", "sell"),
    ("sought", "seek"),
    ("spent", "spend"),
    ("split", "split"),
    ("stood", "stand"),
    ("taken", "take"),
    ("taught", "teach"),
    ("told", "tell"),
    ("undertaken", "undertake"),
    ("won", "win"),
    ("written", "write"),
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
    (word.len() > 3 && word.ends_with("ed") && !NO_VERB.contains(&word))
        || IRREGULAR.iter().any(|(form, _)| *form == word)
}

/// The stem of the verb that a form belongs to: of `wrote` and `written`, that of `write`.
pub(crate) fn verb_stem(form: &str) -> String {
    // "finalize" as "finalise".
    if let Some((root, ending)) = form.rsplit_once("iz").filter(|(_, end)| ["e", "ed", "es", "ing"].contains(end)) {
        return stem(&format!("{root}is{ending}"));
    }
    let irregular = IRREGULAR.iter().chain(&IRREGULAR_PAST).find(|(known, _)| *known == form);
    stem(irregular.map_or(form, |(_, verb)| verb))
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
pub(super) const UPKEEP: [&str; 48] = [
    "review", "monitor", "updat", "assur", "evalu", "report", "share", "dissemin", "communic", "feed",
    "inform", "detail", "describ", "reflect", "track", "check", "overse", "revisit", "refresh", "publicis",
    "promot", "discuss", "meet", "look", "consid", "think", "judg", "circul", "send", "visit", "inspect",
    "audit", "measur", "learn", "specif", "keep", "watch", "coach", "lead", "write", "eye", "summaris",
    "analys", "verifi", "remain", "continu", "stay", "persist",
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

/// Words of what others must do.
pub(super) const DUTY: [&str; 10] = [
    "mandatory", "compulsory", "mandate", "mandated", "require", "requires", "required", "duty", "oblige",
    "obligatory",
];

/// Stems of verbs of doing away with a thing.
pub(super) const ABSENCE: [&str; 12] = [
    "abolish", "avoid", "ceas", "clear", "close", "discontinu", "elimin", "end", "prevent", "remov", "stop",
    "withdraw",
];

/// Words that open a clause of concession: what they grant softens what the main clause says.
pub(super) const CONCESSION: [&str; 9] =
    ["although", "though", "while", "whilst", "however", "but", "despite", "nevertheless", "nonetheless"];

/// Nouns of effort: that work or progress was put into a thing does not make it.
pub(super) const EFFORT: [&str; 10] =
    ["work", "effort", "efforts", "progress", "attention", "thought", "consideration", "discussion", "discussions", "resources"];

/// Words of what goes beyond a thing.
pub(super) const EXTRA: [&str; 22] = [
    "additional", "also", "another", "beyond", "enhancement", "extend", "extended", "further", "later", "next",
    "other", "separate", "separately", "similar", "subsequent", "subsequently", "successor", "unrelated",
    "wider", "broader", "enlarge", "lengthened",
];

/// Stems of verbs whose nouns name almost anything: that a provision or a development is spoken of says
/// nothing of providing or developing.
pub(super) const NOUNS_OF_ANYTHING: [&str; 14] = [
    "provid", "ensur", "develop", "make", "take", "work", "support", "continu", "place", "deliv", "manag",
    "servic", "complet", "report",
];

/// Words that make a promise of the whole.
pub(super) const WHOLE: [&str; 7] = ["all", "every", "each", "both", "entire", "whole", "full"];

/// Nouns of what is made ready: that it was made does not make the thing it is for.
pub(super) const MADE_READY: &[&str] = &[
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
];

/// Past tenses that do not end in `-ed` and are no participles too, with the verb of each.
const IRREGULAR_PAST: [(&str, &str); 26] = [
    ("became", "become"),
    ("began", "begin"),
    ("broke", "break"),
    ("came", "come"),
    ("chose", "choose"),
    ("drew", "draw"),
    ("drove", "drive"),
    ("fell", "fall"),
    ("gave", "give"),
    ("got", "get"),
    ("grew", "grow"),
    ("knew", "know"),
    ("oversaw", "oversee"),
    ("ran", "run"),
    ("rewrote", "rewrite"),
    ("rose", "rise"),
    ("sat", "sit"),
    ("saw", "see"),
    ("shook", "shake"),
    ("spoke", "speak"),
    ("took", "take"),
    ("undertook", "undertake"),
    ("underwent", "undergo"),
    ("went", "go"),
    ("withdrew", "withdraw"),
    ("wrote", "write"),
];

/// A form like `completed`, `ran`, `met` that can be a simple past.
pub(crate) fn is_past(word: &str) -> bool {
    is_participle(word) || IRREGULAR_PAST.iter().any(|(form, _)| *form == word)
}

/// Verbs by what they do, as stems: a promise in one word of a row and a report in another speak of one act.
const SAME_ACT: &[&[&str]] = &[
    &[
        "introduc", "implement", "launch", "roll", "deploy", "instal", "fit", "adopt", "establish", "set",
        "creat", "put", "open", "start", "begin", "go", "switch", "turn", "embed", "mobilis", "stand",
        "activ", "enabl", "bring", "live", "oper", "use", "run", "place", "become", "take",
    ],
    &["appoint", "recruit", "hire", "fill", "employ", "engag", "take", "join", "post"],
    &["publish", "issu", "releas", "produc", "sign", "print", "go", "post", "lay", "place", "put"],
    &[
        "review", "assess", "evalu", "examin", "audit", "survey", "consid", "look", "inspect", "analys",
        "investig", "explor", "research", "studi", "undertak", "conduct", "carri", "test", "check", "find",
    ],
    &["train", "deliv", "brief", "teach", "attend", "complet", "receiv", "undergo", "undertak"],
    &["agre", "sign", "approv", "secur", "ratifi", "adopt"],
    &["complet", "finish", "conclud", "deliv", "achiev", "meet", "do", "close", "reach", "end", "clear"],
    &[
        "develop", "produc", "draw", "prepar", "write", "creat", "build", "make", "finalis", "rewrit", "compil",
    ],
    &["revis", "updat", "amend", "rewrit", "chang", "refresh", "redraft", "redesign", "alter", "issu"],
    &[
        "tell", "inform", "instruct", "remind", "notifi", "write", "issu", "brief", "send", "ask", "clarifi",
        "set", "direct", "circul", "sign", "requir", "mandat", "go", "explain",
    ],
    &[
        "hold", "conven", "host", "run", "take", "meet", "organis", "share", "discuss", "consult", "offer",
        "engag", "invit",
    ],
    &["replac", "renew", "upgrad", "switch", "refurbish", "remov", "chang"],
    &["ensur", "make", "put", "secur", "introduc", "place", "reach", "achiev", "meet"],
    &["appli", "submit", "bid", "lodg", "send", "request", "seek", "nomin", "make", "put", "go"],
    &[
        "provid", "offer", "give", "suppli", "distribut", "make", "issu", "receiv", "deliv", "instal", "fit",
    ],
    &["increas", "rais", "rise", "grow", "expand", "extend", "improv", "doubl", "reach", "stand"],
    &["reduc", "cut", "fall", "lower", "drop", "come", "clear", "bring", "stand"],
    &["commiss", "procur", "award", "engag", "appoint", "select"],
];

/// Whether two verbs, as stems, may stand for the same act.
pub(super) fn same_act(promised: &str, reported: &str) -> bool {
    promised == reported || SAME_ACT.iter().any(|row| row.contains(&promised) && row.contains(&reported))
}

/// Whether a stem is that of a verb of doing that reports use.
pub(super) fn is_act(stem: &str) -> bool {
    SAME_ACT.iter().any(|row| row.contains(&stem))
}

/// An adverb in `-ly`; not the verbs that end so.
pub(crate) fn is_adverb(word: &str) -> bool {
    word.ends_with("ly")
        && !["apply", "supply", "comply", "reply", "rely", "multiply", "imply", "family"].contains(&word)
}

/// Forms of going on that, with "since", say that a thing stands.
pub(super) const STANDING: [&str; 8] =
    ["operating", "running", "sitting", "meeting", "functioning", "serving", "holding", "using"];
