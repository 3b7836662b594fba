//! Verb forms, and verbs that stand for one act.

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
    if let Some((root, ending)) =
        form.rsplit_once("iz").filter(|(_, end)| ["e", "ed", "es", "ing"].contains(end))
    {
        return stem(&format!("{root}is{ending}"));
    }
    let irregular = IRREGULAR.iter().chain(&IRREGULAR_PAST).find(|(known, _)| *known == form);
    stem(irregular.map_or(form, |(_, verb)| verb))
}

/// A form like `developing`.
pub(crate) fn is_progressive(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ing") && !NO_VERB.contains(&word)
}

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
        "activ",
        "enabl",
        "bring",
        "live",
        "oper",
        "use",
        "run",
        "place",
        "become",
        "take",
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
        "develop", "produc", "draw", "prepar", "write", "creat", "build", "make", "finalis", "rewrit",
        "compil",
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
    &[
        "appli", "submit", "bid", "lodg", "send", "request", "seek", "nomin", "make", "put", "go", "receiv",
        "obtain",
    ],
    &["provid", "offer", "give", "suppli", "distribut", "make", "issu", "receiv", "deliv", "instal", "fit"],
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
